"""Carries what happens in the session's thread into the window's, in batches, as often as a screen can show it."""

from collections import deque
from typing import Generic, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

T = TypeVar("T")
INTERVAL_MS = 33


class Bridge(QObject, Generic[T]):
    """Owner of what was told and not delivered yet. `put` may be called from any thread, all else from the window's."""

    delivered = Signal(list)
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[T] = deque()
        self._since = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)
        self._is_awake = False
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def put(self, happening: T) -> None:
        """Deliver this soon."""
        self._waiting.append(happening)
        if not self._is_awake:
            self._is_awake = True
            self._woken.emit()

    def flush(self) -> None:
        """Deliver what there is, in order and at once."""
        self._is_awake = False  # before the queue is emptied: what is put from here on wakes the bridge again
        batch = []
        while self._waiting:
            batch.append(self._waiting.popleft())
        if batch:
            self._since.restart()
            self.delivered.emit(batch)

    def _on_woken(self) -> None:
        passed = self._since.elapsed() if self._since.isValid() else INTERVAL_MS
        if passed >= INTERVAL_MS:
            self.flush()
        elif not self._timer.isActive():
            self._timer.start(int(INTERVAL_MS - passed))
