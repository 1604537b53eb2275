"""A choice that a wheel rolls past: turned over it, a wheel scrolls what it stands in and changes nothing unseen."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class StillChoice(QComboBox):
    """A combo box without the wheel's way to another entry; keys and the list are as ever."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
