"""The bar on top: which model thinks, and what it shall do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from s1gui.qt.actions import Actions
from s1gui.qt.style import Theme

COMMANDS = ("run", "stop", "answer_now", "wait_now")


class ToolBar(QToolBar):
    """The model picker on the left, the commands of a run on the right; Run is the one in colour."""

    def __init__(self, picker: QWidget, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("Commands", parent)
        self.setObjectName("commands")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addWidget(picker)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._buttons = [self._add(actions, name) for name in COMMANDS]
        self._add(actions, "settings").setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._actions = actions

    def show_theme(self, theme: Theme) -> None:
        """Draw the icons and Run's colour anew."""
        run = self._buttons[0]
        colors = run.palette()
        colors.setColor(QPalette.ColorRole.Button, theme.color("accent"))
        for group, color in ((QPalette.ColorGroup.Active, "on_accent"), (QPalette.ColorGroup.Inactive, "on_accent")):
            colors.setColor(group, QPalette.ColorRole.ButtonText, theme.color(color))
        colors.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Button, theme.color("raised"))
        colors.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, theme.color("faint"))
        run.setPalette(colors)

    def _add(self, actions: Actions, name: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(actions[name].text())
        self.addWidget(button)
        return button
