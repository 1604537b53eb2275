"""Views that grow at the same time take turns, so that the window can answer between any two of them."""

from PySide6.QtCore import QObject, QTimer, Signal


class Turn(QObject):
    """One view's wish to do something that takes milliseconds. `begun`: do it now."""

    begun = Signal()
    _is_taken = False

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.ask)

    @property
    def is_waiting(self) -> bool:
        return self._timer.isActive()

    def ask(self) -> None:
        """At once where nobody has had this turn of the event loop, or else in one of the next."""
        if Turn._is_taken:
            self._timer.start()
            return
        Turn._is_taken = True
        QTimer.singleShot(0, _give_back)
        self.begun.emit()

    def forget(self) -> None:
        """It was done already."""
        self._timer.stop()


def _give_back() -> None:
    Turn._is_taken = False
