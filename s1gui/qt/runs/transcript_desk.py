"""The commands that copy the run on screen as a whole."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from s1gui.core import transcript
from s1gui.core.record import RunRecord
from s1gui.qt.actions import Actions

WAYS: dict[str, Callable[[RunRecord], str]] = {
    "copy_as_text": transcript.plain,
    "copy_as_markdown": transcript.markdown,
    "copy_as_json": transcript.as_json,
}


class TranscriptDesk(QObject):
    """Knows the run on screen."""

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._run: RunRecord | None = None
        for name, way in WAYS.items():
            actions[name].triggered.connect(lambda _=False, way=way: self._copy(way))
        self.follow(None)

    def follow(self, run: RunRecord | None) -> None:
        """The run on screen is another, or has got further."""
        self._run = run
        for name in WAYS:
            self._actions[name].setEnabled(run is not None)

    def _copy(self, way: Callable[[RunRecord], str]) -> None:
        if self._run is not None:
            QGuiApplication.clipboard().setText(way(self._run))
