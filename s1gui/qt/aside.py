"""The run that stands beside the one that is steered: kept as it is, told what happens in it, and let go."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from s1gui.core.events import RunEvent
from s1gui.core.record import RunRecord
from s1gui.qt.runs.beside import Beside
from s1gui.storage.kept import RunKey


@dataclass(frozen=True, slots=True)
class Seat:
    """A run with what has to be known to steer it. key: in the store; widest: as in BudgetMoves.

    is_left_behind: no engine goes on with it.
    """

    run: RunRecord
    key: RunKey | None = None
    widest: int | None = None
    is_left_behind: bool = True


class Aside(QObject):
    """Owner of that one run. is_wanted: whether a run that was left for its branch is to stay.

    grew: something happened in it.
    """

    grew = Signal()

    def __init__(self, beside: Beside, parent: QObject) -> None:
        super().__init__(parent)
        self._beside = beside
        self.seat: Seat | None = None
        self.is_wanted = True
        beside.happened.connect(self._on_happened)

    @property
    def run(self) -> RunRecord | None:
        return None if self.seat is None else self.seat.run

    def put(self, seat: Seat) -> None:
        """Let this run stand here in place of the one before, which is forgotten."""
        if self.seat is not None and self.seat.run is not seat.run:
            self._beside.forget(self.seat.run.number)
        self.seat = seat
        if not seat.is_left_behind:
            self._beside.take_in(seat.run.number)

    def keeps(self, left: Seat | None, parent: str) -> bool:
        """A run that left `parent` begins ("" for one of its own): whether the run on screen so far is kept here."""
        if left is not None and self.is_wanted and parent and left.key == parent:
            self.put(left)
            return True
        if self.seat is not None and self.seat.key != (parent or None):
            self.drop()
        return False

    def take(self) -> Seat | None:
        """Its run, which does not stand here any more and is somebody else's."""
        seat, self.seat = self.seat, None
        if seat is not None:
            self._beside.give_up(seat.run.number)
        return seat

    def drop(self) -> None:
        """Nobody looks at it any more."""
        if self.seat is not None:
            self._beside.forget(self.seat.run.number)
            self.seat = None

    def leave_behind(self) -> None:
        """Another model was asked for: it can be read only."""
        if self.seat is not None:
            self.seat = replace(self.seat, is_left_behind=True)

    def _on_happened(self, events: Sequence[RunEvent]) -> None:
        if self.seat is None:
            return
        ours = [event for event in events if event.run == self.seat.run.number]
        for event in ours:
            self.seat.run.apply(event)
        if ours:
            self.grew.emit()
