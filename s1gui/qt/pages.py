"""The window's pages, one of them in front: a bar of tabs, the question that some of them share, and the page."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from s1gui.qt.actions import Actions
from s1gui.qt.words import tr


class Pages(QWidget):
    """Owner of which page is in front. page_changed(name) tells that it is another, resized that it has other room.

    shared: stands over every page that was added with `has_shared`, and is the same widget in all of them.
    """

    page_changed = Signal(str)
    resized = Signal()

    def __init__(self, actions: Actions, *, over: tuple[QWidget, ...], shared: QWidget) -> None:
        super().__init__()
        self._actions, self._shared = actions, shared
        self._names: list[str] = []
        self._with_shared: set[str] = set()
        self._bar = QTabBar(drawBase=False, expanding=False, documentMode=True)
        self._bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._bar.setAccessibleName(tr("Pages"))
        self._stack = _Stack()
        self._bar.currentChanged.connect(self._on_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 6, 18, 12)
        layout.setSpacing(12)
        layout.addWidget(self._bar)
        for widget in (*over, shared):
            layout.addWidget(widget)
        layout.addWidget(self._stack, 1)

    def add(self, name: str, page: QWidget, *, has_shared: bool = False) -> None:
        """Add a page. name: of the command that shows it, whose text is the tab's."""
        action = self._actions[name]
        self._names.append(name)
        if has_shared:
            self._with_shared.add(name)
        self._stack.addWidget(page)
        self._bar.addTab(action.text())
        action.triggered.connect(lambda: self.show_page(name))

    @property
    def names(self) -> tuple[str, ...]:
        """Of all pages, from the left."""
        return tuple(self._names)

    @property
    def current(self) -> str:
        """The name of the page in front."""
        return self._names[self._stack.currentIndex()]

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self._bar.setCurrentIndex(self._names.index(name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def _on_changed(self, index: int) -> None:
        if index < 0:
            return  # the last tab is going, and the window with it
        self._stack.is_changing = True
        self._stack.setCurrentIndex(index)
        self._shared.setVisible(self.current in self._with_shared)
        self.page_changed.emit(self.current)
        self._stack.is_changing = False
        self._stack.updateGeometry()


class _Stack(QStackedWidget):
    """Asks for the room of the page in front, not for that of the widest one behind it.

    is_changing: what stands beside the old page may not have gone yet, and the window must not grow for both.
    """

    is_changing = False

    def sizeHint(self) -> QSize:
        return self.currentWidget().sizeHint() if self.count() else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        if self.is_changing:
            return QSize(0, 0)
        return self.currentWidget().minimumSizeHint() if self.count() else super().minimumSizeHint()
