"""A load that the user gave up ends soon: by itself, or with the engine that can't be interrupted in it."""

from PySide6.QtCore import QObject, QTimer

from s1gui.core.session import Session
from s1gui.qt.engine_view import EngineView

PATIENCE_MS = 1500
"""How long it may take to end by itself: a model that is being tried out hears nothing."""


class GivenUp(QObject):
    """Owner of the time that a load has left."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(session.abandon_load)

    def begin(self) -> None:
        """Ask for its end."""
        self._session.cancel_load()
        self._timer.start()

    def follow(self, engine: EngineView) -> None:
        """What the engine does has changed; it has ended where this is something else."""
        if engine.state != "cancelling":
            self._timer.stop()
