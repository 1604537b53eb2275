"""Python's cyclic garbage is collected in the window's thread, between Qt's events, and nowhere else.

Left to itself, Python collects in whichever thread has just allocated something. A widget that was in a cycle would be
destroyed there, while the window's thread still sends it events: that ends the process.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 100
YOUNG = 2000
"""So many objects more than were freed since the last time are worth a look at the new ones."""
MIDDLE, OLD = 10, 100
"""Each so many-th look goes over those that stayed a while, or over all of them."""
GROWN = 1.25
"""All of them only where there are so many times as many as the last time left: as Python does it by itself."""


class Garbage(QObject):
    """Collects by a timer. Made in the window's thread; from then on Python does not collect by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks = self._left = 0
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect what is due."""
        if gc.get_count()[0] < YOUNG:
            return
        self._looks += 1
        if self._looks % OLD == 0 and len(gc.get_objects()) > GROWN * self._left:
            gc.collect()
            self._left = len(gc.get_objects())
        else:
            gc.collect(1 if self._looks % MIDDLE == 0 else 0)
