"""How the window stands: place and size, docks, and the page in front; kept as it changes, put back at a start."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow

from s1gui.qt.memory import Memory
from s1gui.qt.page_docks import PageDocks
from s1gui.qt.pages import Pages

KEEP_MS = 500


class Standing(QObject):
    """Keeps it soon after it changed, not only at the end: a window that is killed stands as it did, too."""

    def __init__(self, window: QMainWindow, pages: Pages, page_docks: PageDocks, memory: Memory) -> None:
        super().__init__(window)
        self._window, self._pages, self._page_docks, self._memory = window, pages, page_docks, memory
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self.keep)

    def restore(self) -> bool:
        """Put back what was kept; whether there was anything."""
        memory = self._memory
        if (geometry := memory.geometry()) is not None:
            self._window.restoreGeometry(geometry)
        if (layout := memory.layout()) is None:
            return False
        self._window.restoreState(layout)
        page = memory.page()
        if page in self._pages.names:
            self._page_docks.restore(page, memory.page_docks())
            self._pages.show_page(page)
        return True

    def watch(self) -> None:
        """Keep what changes from now on; called once the window is on screen."""
        self._pages.resized.connect(self._on_changed)
        self._pages.page_changed.connect(self._on_changed)
        for dock in self._window.findChildren(QDockWidget):
            dock.visibilityChanged.connect(self._on_changed)
        if (seat := self._window.windowHandle()) is not None:
            for signal in (seat.xChanged, seat.yChanged, seat.windowStateChanged):
                signal.connect(self._on_changed)

    def keep(self) -> None:
        """Keep it now."""
        self._timer.stop()
        self._memory.keep(geometry=self._window.saveGeometry(), layout=self._window.saveState())
        self._memory.keep_page(self._pages.current, self._page_docks.others)

    def _on_changed(self) -> None:
        if self._window.isVisible():  # a window that is closed hides its docks one by one
            self._timer.start()
