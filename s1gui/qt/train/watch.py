"""Looks at the folders of training runs, in a thread: what each has told since the last look, and how it stands."""

from dataclasses import dataclass
from pathlib import Path

from s1gui.core.errors import S1Error
from s1gui.storage.trainings import Kept, trainings
from trainer.evaluation import Evaluation, kept
from trainer.journal import NAME, Follower, Line
from trainer.launch import State, state, tail

AT_WORK: tuple[State, ...] = ("running", "stopping")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look at one run found. lines: of its journal, since the last look; log: the end of it.

    evaluation: what its model and its base came to, where that was measured.
    """

    run: Kept
    state: State
    lines: tuple[Line, ...]
    log: str
    evaluation: Evaluation | None = None


class Watch:
    """Owner of the places in the journals of the runs below a data folder. One thread uses it."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._followers: dict[Path, Follower] = {}
        self._settled: dict[Path, tuple[int, State]] = {}

    def look(self, *, is_anew: bool = False) -> tuple[Seen, ...]:
        """A look at every run, newest first. One that is over rests until its journal grows, or `is_anew`."""
        if is_anew:
            self._settled.clear()
        runs = trainings(self._home)
        here = {run.folder for run in runs}
        for gone in self._followers.keys() - here:
            del self._followers[gone]
            self._settled.pop(gone, None)
        return tuple(self._seen(run) for run in runs)

    def _seen(self, run: Kept) -> Seen:
        size, settled = _size(run.folder), self._settled.get(run.folder)
        if settled is not None and settled[0] == size:
            return Seen(run, settled[1], (), "", kept(run.folder))
        # The state first: what is read after it holds whatever the state was judged by.
        try:
            now = state(run.folder)
        except (OSError, S1Error):
            now = "failed"
        lines = tuple(self._followers.setdefault(run.folder, Follower(run.folder)).read())
        if now not in (*AT_WORK, "created"):
            self._settled[run.folder] = (_size(run.folder), now)
        return Seen(run, now, lines, tail(run.folder), kept(run.folder))


def _size(folder: Path) -> int:
    """Of its journal, in bytes."""
    try:
        return (folder / NAME).stat().st_size
    except OSError:
        return 0
