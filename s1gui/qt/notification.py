"""Tells a person who looks elsewhere that a long run is over, in fixed words and numbers.

Desktops take a notification's text for markup, so nothing that a person, a file or a model wrote is ever in it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from s1gui.core.events import End
from s1gui.core.record import RunRecord
from s1gui.qt.icons import icon
from s1gui.qt.words import marked, tr

LONG_SECONDS = 10.0
_TITLE = "s1gui"
_WORDS: dict[End, str] = {
    "finished": marked("The run has finished"),
    "cut": marked("The run was cut by its budget"),
    "stopped": marked("The run was stopped"),
    "context": marked("The run is out of context"),
    "looping": marked("The run was ended because it looped"),
    "interrupted": marked("The run was interrupted"),
}


@dataclass(frozen=True, slots=True)
class Ending:
    """A run that is over: how it ended, the seconds it was under way, and its thinking tokens."""

    end: End
    seconds: float
    tokens: int

    def __str__(self) -> str:
        return tr(
            "{end}: {seconds} s, {n} thinking tokens.",
            end=tr(_WORDS[self.end]),
            seconds=round(self.seconds),
            n=self.tokens,
        )


def ending(run: RunRecord | None) -> Ending | None:
    """The end worth telling of; None while there is none, and where it came soon or by the person's own hand."""
    if run is None or run.is_kept or run.ended is None or run.ended.end == "stopped":
        return None
    seconds = run.pace.worked
    return Ending(run.ended.end, seconds, run.head) if seconds > LONG_SECONDS else None


class Notifier(QObject):
    """Follows the run on screen and the lanes; tells their end once where no window is active. tell: how it is told."""

    def __init__(
        self,
        window: QWidget,
        *,
        tell: Callable[[str], None] | None = None,
        is_looked_at: Callable[[], bool] = lambda: QApplication.activeWindow() is not None,
    ) -> None:
        super().__init__(window)
        self._window, self._is_looked_at = window, is_looked_at
        self._tell = tell or self._show
        self._tray: QSystemTrayIcon | None = None
        self._open: int | None = None
        self._has_open_lanes = False

    def follow(self, run: RunRecord | None) -> None:
        """The run on screen is another, or has got further."""
        if run is not None and not run.is_kept and run.is_running:
            self._open = run.number
        elif run is not None and run.number == self._open:
            self._open = None
            over = ending(run)
            if over is not None and not self._is_looked_at():
                self._tell(str(over))

    def follow_lanes(self, runs: Sequence[RunRecord]) -> None:
        """The compared lanes have got further; they are told of once, when the last of them has ended."""
        if any(run.is_running and not run.is_kept for run in runs):
            self._has_open_lanes = True
        elif self._has_open_lanes:
            self._has_open_lanes = False
            over = [told for told in map(ending, runs) if told is not None]
            if over and not self._is_looked_at():
                seconds = round(max(one.seconds for one in over))
                self._tell(tr("The compared lanes have ended: {seconds} s.", seconds=seconds))

    def tell_training(self, _: str, is_finished: bool) -> None:
        """A training is over. Its name is a person's, so it is left out."""
        if not self._is_looked_at():
            self._tell(tr("The training has finished.") if is_finished else tr("The training has stopped."))

    def close(self) -> None:
        """Take back what still hangs in the tray."""
        if self._tray is not None:
            self._tray.hide()

    def _show(self, text: str) -> None:
        """A notification where the desktop has them, else a mark at the window's entry in the task bar."""
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            QApplication.alert(self._window)
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(icon("app", "#000000"), self)
            self._tray.messageClicked.connect(self._on_clicked)
            self._tray.activated.connect(self._on_clicked)
            QApplication.instance().focusWindowChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self._tray.show()
        self._tray.showMessage(_TITLE, text, icon("app", "#000000"))

    def _on_clicked(self) -> None:
        self._window.raise_()
        self._window.activateWindow()

    def _on_focus(self, focused: object) -> None:
        """Whoever is back has seen it."""
        if focused is not None:
            self.close()
