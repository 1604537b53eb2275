"""What a training run has told so far, as curves and figures: its journal folded, line by line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from trainer.journal import (
    Begun,
    Done,
    Errored,
    Evaluated,
    Exported,
    Line,
    Planned,
    Saved,
    Saving,
    Step,
    Stopping,
    Warned,
)

SMOOTHING = 0.9
WINDOW = 10
"""Until a run is long, the mean reaches back over one of so many parts of it: a short one falls faster than that."""


@dataclass(slots=True)
class TrainingRecord:
    """Owner of one run's facts. last: the time of the last line (seconds since 1970); is_saving: right now."""

    planned: Planned | None = None
    begun: Begun | None = None
    steps: list[Step] = field(default_factory=list)
    evaluated: list[Evaluated] = field(default_factory=list)
    saved: Saved | None = None
    is_saving: bool = False
    stopping: Stopping | None = None
    warnings: list[str] = field(default_factory=list)
    errored: Errored | None = None
    exported: list[Exported] = field(default_factory=list)
    done: Done | None = None
    last: float = 0.0

    def tell(self, lines: Iterable[Line]) -> None:
        """Take in these lines, in the journal's order."""
        for line in lines:
            self.last = line.time
            self._take(line)

    @property
    def step(self) -> Step | None:
        """The last one done."""
        return self.steps[-1] if self.steps else None

    @property
    def is_finished(self) -> bool:
        return self.done is not None and self.done.is_finished

    def model(self, folder: Path) -> Path | None:
        """The model it made in its folder, whole before adapter; None where there is none yet."""
        made = sorted(self.exported, key=lambda one: (one.kind != "model", -one.step))
        return folder / made[0].path if made else None

    def _take(self, line: Line) -> None:
        match line.fact:
            case Planned() as planned:
                self.planned = planned
            case Begun() as begun:
                self._begin(begun)
            case Step() as step:
                self.steps.append(step)
            case Evaluated() as evaluated:
                self.evaluated.append(evaluated)
            case Saving():
                self.is_saving = True
            case Saved() as saved:
                self.saved, self.is_saving = saved, False
            case Warned(message):
                self.warnings.append(message)
            case Errored() as errored:
                self.errored, self.is_saving = errored, False
            case Stopping() as stopping:
                self.stopping = stopping
            case Exported() as exported:
                self.exported.append(exported)
            case Done() as done:
                self.done, self.is_saving = done, False
            case _ as never:
                assert_never(never)

    def _begin(self, begun: Begun) -> None:
        """A resumed run takes the steps after its checkpoint once more: those that were lost are no part of it."""
        self.begun = begun
        self.steps = [step for step in self.steps if step.step <= begun.step]
        self.evaluated = [one for one in self.evaluated if one.step <= begun.step]
        self.stopping = self.errored = self.done = None
        self.is_saving = False


def smoothed(values: Sequence[float], weight: float = SMOOTHING) -> list[float]:
    """The running mean in which each value weighs `weight` of the one after it, at first less; unbiased throughout."""
    total = norm = 0.0
    found = []
    for before, value in enumerate(values):
        kept = min(weight, before / (before + WINDOW))
        total = kept * total + value
        norm = kept * norm + 1.0
        found.append(total / norm)
    return found
