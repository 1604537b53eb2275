"""What lies on the desk unfinished: kept as it changes, and put back when the program is started again."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from s1gui.core.budget import Budget
from s1gui.core.errors import WireError
from s1gui.core.settings import Settings
from s1gui.core.wire import Codec

NAME = "think"
LAY_MS = 500


@dataclass(frozen=True, slots=True)
class Unfinished:
    """question, budget: as they stand in the window, asked or not. run: the key of the run on screen, "" for none.

    settings: all else that stands there; the question and the budget in it mean nothing.
    """

    question: str
    budget: Budget
    run: str = ""
    settings: Settings | None = None


_LINES: Codec[Unfinished] = Codec((Unfinished,))


class Desk(QObject):
    """Looks at what is on the desk (`seen`) soon after it was `touched`, and lays it into the store if it changed."""

    def __init__(
        self, seen: Callable[[], Unfinished], lay: Callable[[str, bytes], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._seen, self._lay = seen, lay
        self._last: Unfinished | None = None
        self._timer = QTimer(self, singleShot=True, interval=LAY_MS)
        self._timer.timeout.connect(self.keep)

    def touched(self) -> None:
        """Something on it may have changed."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Lay it into the store now."""
        self._timer.stop()
        now = self._seen()
        if now != self._last:
            self._last = now
            self._lay(NAME, _LINES.encode(now).encode())


def unfinished(kept: bytes | None) -> Unfinished | None:
    """What was kept; None where there is nothing that can be read."""
    try:
        return None if kept is None else _LINES.decode(kept)
    except WireError:
        return None
