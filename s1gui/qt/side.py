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


def add_dock(window: QMainWindow, panel: QWidget, name: str, actions: Actions, *, is_left: bool = False) -> QDockWidget:
    """Put a panel beside the lane. name: of the command that shows it, whose text is its title if TITLES has none."""
    action = actions[name]
    dock = QDockWidget(tr(TITLES[name]) if name in TITLES else action.text(), window)
    dock.setObjectName(name)
    dock.setWidget(panel)
    dock.setTitleBarWidget(QWidget())
    dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
    side = Qt.DockWidgetArea.LeftDockWidgetArea if is_left else Qt.DockWidgetArea.RightDockWidgetArea
    window.addDockWidget(side, dock)
    action.toggled.connect(dock.setVisible)
    return dock


def show_dock(dock: QDockWidget, actions: Actions) -> None:
    """Bring a dock to the front, and its command with it."""
    actions[dock.objectName()].setChecked(True)
    dock.show()
    dock.raise_()
