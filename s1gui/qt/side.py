"""The docks beside the lane: what they are called, where they stand, and the command that shows each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from s1gui.qt.actions import Actions
from s1gui.qt.words import marked, tr

TITLES = {
    "settings": marked("Settings"),
    "history": marked("Runs"),
    "problems": marked("Problems"),
    "inspector": marked("Token"),
}
"""Titles that are shorter than their commands' texts."""


class Dock(QDockWidget):
    """Hidden and shown by its command; asked for while it stands behind another one's tab, it comes to the front."""

    def __init__(self, title: str, window: QMainWindow, actions: Actions, name: str) -> None:
        super().__init__(title, window)
        self.setObjectName(name)
        self._actions, self._was_behind = actions, False
        actions[name].toggled.connect(self._on_toggled)
        actions[name].triggered.connect(self._on_triggered)

    def _on_toggled(self, is_shown: bool) -> None:
        self._was_behind = self.isVisible() and self.visibleRegion().isEmpty()
        self.setVisible(is_shown)

    def _on_triggered(self, is_shown: bool) -> None:
        if not is_shown and self._was_behind:
            show_dock(self, self._actions)


def add_dock(window: QMainWindow, panel: QWidget, name: str, actions: Actions, *, is_left: bool = False) -> QDockWidget:
    """Put a panel beside the lane. name: of the command that shows it, whose text is its title if TITLES has none."""
    dock = Dock(tr(TITLES[name]) if name in TITLES else actions[name].text(), window, actions, name)
    dock.setWidget(panel)
    dock.setTitleBarWidget(QWidget())
    dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
    side = Qt.DockWidgetArea.LeftDockWidgetArea if is_left else Qt.DockWidgetArea.RightDockWidgetArea
    window.addDockWidget(side, dock)
    return dock


def show_dock(dock: QDockWidget, actions: Actions) -> None:
    """Bring a dock to the front, and its command with it."""
    actions[dock.objectName()].setChecked(True)
    dock.show()
    dock.raise_()
