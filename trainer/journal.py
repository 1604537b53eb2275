"""What happens in a training run, as lines of JSON that are only ever appended."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from s1gui.core.errors import WireError
from s1gui.core.wire import Codec

NAME = "journal.jsonl"

ErrorKind = Literal["out_of_memory", "disk", "nan", "data", "model", "lost_rank", "killed", "other"]


@dataclass(frozen=True, slots=True)
class Planned:
    """What will be done. tokens: of one epoch; supervised: those of them that carry loss."""

    samples: int
    held_out: int
    tokens: int
    supervised: int
    longest: int
    steps: int
    epochs: int


@dataclass(frozen=True, slots=True)
class Begun:
    """A process group began to train. step: those done before; resumed_from: the checkpoint's name, "" for none.

    parameters, trained: their numbers; sharded: whether each rank holds a part; rank_bytes: of weights on each rank.
    """

    step: int
    world: int
    device: str
    parameters: int
    trained: int
    sharded: bool
    rank_bytes: tuple[int, ...]
    versions: tuple[tuple[str, str], ...]
    pid: int
    resumed_from: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One optimizer step is done. loss: of its batch, before it; tokens: supervised ones of the run so far.

    tokens_per_second: all tokens, padding not counted, since the last step; memory: bytes at peak on each rank;
    seconds: since the run first began, pauses left out; eta: seconds left; cost: dollars so far.
    """

    step: int
    epoch: float
    loss: float
    rate: float
    gradient_norm: float
    tokens: int
    tokens_per_second: float
    memory: tuple[int, ...]
    seconds: float
    eta: float
    cost: float


@dataclass(frozen=True, slots=True)
class Evaluated:
    """The loss on what was held out, after `step` steps."""

    step: int
    loss: float
    samples: int


@dataclass(frozen=True, slots=True)
class Saving:
    """A checkpoint is being written."""

    step: int


@dataclass(frozen=True, slots=True)
class Saved:
    """A checkpoint is sealed. name: of its folder in the run's."""

    step: int
    name: str
    bytes: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Warned:
    """Something the user should know; training goes on."""

    message: str


@dataclass(frozen=True, slots=True)
class Errored:
    """Training ended by a failure. message: what happened and what to do; tail: the end of the log."""

    kind: ErrorKind
    message: str
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Stopping:
    """A stop was asked for: the step under way is finished and saved."""

    step: int
    why: str


@dataclass(frozen=True, slots=True)
class Exported:
    """A model that can be loaded stands in the run's folder. kind: "model" or "adapter"."""

    step: int
    path: str
    kind: Literal["model", "adapter"]


@dataclass(frozen=True, slots=True)
class Done:
    """The process group ended as it should. is_finished: all steps were taken; else it was stopped and can resume."""

    step: int
    is_finished: bool


Fact = Planned | Begun | Step | Evaluated | Saving | Saved | Warned | Errored | Stopping | Exported | Done


@dataclass(frozen=True, slots=True)
class Line:
    """One fact, and when it was written (seconds since 1970)."""

    time: float
    fact: Fact


LINES: Codec[Line] = Codec((Line,))


class Journal:
    """Owner of the end of a run's journal; one process writes. Each line is on the disk when `tell` returns."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError (a full disk)."""
        self._descriptor = os.open(folder / NAME, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            self._mend()
        except OSError:
            os.close(self._descriptor)
            raise

    def tell(self, line: Line) -> None:
        """Append a line. Raises OSError (a full disk)."""
        left = (LINES.encode(line) + "\n").encode()
        while left:  # a nearly full disk takes a part of it without a word
            left = left[os.write(self._descriptor, left) :]
        os.fsync(self._descriptor)

    def close(self) -> None:
        os.close(self._descriptor)

    def _mend(self) -> None:
        """A line that was torn by a kill ends here, so that the next one stands by itself."""
        size = os.fstat(self._descriptor).st_size
        if size and os.pread(self._descriptor, 1, size - 1) != b"\n":
            os.write(self._descriptor, b"\n")


class Follower:
    """Reader of a journal that grows, from its first line on. A torn last line waits; a damaged one is left out."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._offset = 0

    def read(self) -> Iterator[Line]:
        """The whole lines that came since the last time."""
        try:
            with self._path.open("rb") as file:
                file.seek(self._offset)
                found = file.read()
        except FileNotFoundError:
            return
        end = found.rfind(b"\n") + 1
        self._offset += end
        for line in found[:end].splitlines():
            try:
                yield LINES.decode(line)
            except WireError:
                continue
