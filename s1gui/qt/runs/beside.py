"""Runs over a session that are not the one on screen: asked for, told apart by their numbers, recorded, let go."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from s1gui.core.budget import Budget
from s1gui.core.events import RunEvent
from s1gui.core.session import Session
from s1gui.core.settings import Settings
from s1gui.storage.kept import RunKey
from s1gui.storage.recorder import Recorder


class Beside(QObject):
    """Owner of these runs' numbers. happened(list[RunEvent]) tells what went on in them.

    Whoever drains the session passes each of its batches to `take`.
    """

    happened = Signal(list)

    def __init__(self, session: Session, recorder: Recorder | None, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._recorder = session, recorder
        self._runs: set[int] = set()
        self._of_model: set[int] = set()

    def ask(self, many: Sequence[Settings]) -> list[int]:
        """Begin these runs together; the numbers they will be known by."""
        numbers = self._session.ask_together(many)
        self._runs.update(numbers)
        self._of_model.update(numbers)
        if self._recorder is not None:
            for number, settings in zip(numbers, many, strict=True):
                self._recorder.asked(number, settings)
        return numbers

    def stop(self, run: int) -> None:
        """Stop a run; what it has stays."""
        if run in self._runs:
            self._session.stop(run)

    def set_budget(self, run: int, budget: Budget) -> None:
        """Move a run's bounds, whatever it is doing."""
        if self.can_steer(run):
            self._session.set_budget(run, budget)

    def wait_now(self, run: int) -> None:
        """Send a run on from its end with a wait."""
        if self.can_steer(run):
            self._session.wait_now(run)

    def forget(self, run: int) -> None:
        """Nobody looks at the run any more."""
        if run in self._runs:
            self._session.forget(run)
            self.give_up(run)

    def take_in(self, run: int) -> None:
        """Another run of the session is one of these from here on, its model the one that is loaded."""
        self._runs.add(run)
        self._of_model.add(run)

    def give_up(self, run: int) -> None:
        """Somebody else owns the run from here on."""
        self._runs.discard(run)
        self._of_model.discard(run)

    def can_steer(self, run: int) -> bool:
        """Whether it is one of these, and no other model was asked for since."""
        return run in self._of_model

    def leave_behind(self) -> None:
        """Another model was asked for: the runs so far can be read only."""
        self._of_model.clear()

    def key_of(self, run: int) -> RunKey | None:
        """What a run is known by in the store."""
        return None if self._recorder is None else self._recorder.key_of(run)

    def take(self, batch: Sequence[object]) -> None:
        """Pass on what is about these runs."""
        ours = [told for told in batch if isinstance(told, RunEvent) and told.run in self._runs]
        if ours:
            self.happened.emit(ours)
