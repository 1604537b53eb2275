"""How right a trained model and its base are by thinking tokens: kept in the run's folder. No torch."""

import os
from dataclasses import dataclass
from pathlib import Path

from s1gui.core.errors import WireError
from s1gui.core.interval import wilson
from s1gui.core.wire import Codec

NAME = "evaluation.json"
OWN_END = "own end"
"""The setting in which the model stops thinking by itself."""
_MOST_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class Score:
    """One setting: what was done to the thinking, its mean tokens, and how many of how many answers were right."""

    setting: str
    tokens: float
    right: int
    of: int

    @property
    def accuracy(self) -> float:
        """0 to 1; 0 where nothing was asked."""
        return self.right / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's, 95 %."""
        return wilson(self.right, self.of)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Both models on the same problems. step: the result's; direct: the base's answers without any thinking; file: the
    name of the list that the problems are the first of."""

    problems: int
    step: int
    model: tuple[Score, ...]
    base: tuple[Score, ...]
    direct: Score
    file: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the problems both models have answered, each counted once a model."""

    done: int
    of: int


LINES: Codec[Progress | Evaluation] = Codec((Progress, Evaluation, Score))


def keep(folder: Path, evaluation: Evaluation) -> None:
    """Write it into a run's folder, whole or not at all. Raises OSError."""
    aside = folder / f"{NAME}.{os.getpid()}"
    try:
        with aside.open("w", encoding="utf-8") as file:
            file.write(LINES.encode(evaluation) + "\n")
            file.flush()
            os.fsync(file.fileno())
        aside.replace(folder / NAME)
    finally:
        aside.unlink(missing_ok=True)


def kept(folder: Path) -> Evaluation | None:
    """The newest of a run; None where there is none, or it can't be read."""
    try:
        if (folder / NAME).stat().st_size > _MOST_BYTES:
            return None
        found = LINES.decode((folder / NAME).read_text(encoding="utf-8").strip())
    except (OSError, UnicodeDecodeError, WireError):
        return None
    return found if isinstance(found, Evaluation) else None
