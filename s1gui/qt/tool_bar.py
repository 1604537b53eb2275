"""The bar on top: which model thinks, and what it shall do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget

from s1gui.qt.actions import Actions
from s1gui.qt.icons import icon
from s1gui.qt.plain_text import follow_tip
from s1gui.qt.style import Theme, theme_of
from s1gui.qt.words import tr

COMMANDS = ("stop", "answer_now", "wait_now")


class ToolBar(QToolBar):
    """The model picker on the left, the commands of a run on the right; Run is the one in colour."""

    def __init__(self, picker: QWidget, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(tr("Commands"), parent)
        self.setObjectName("commands")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addWidget(picker)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._run = RunButton(actions["run"])
        self.addWidget(self._run)
        for name in COMMANDS:
            self._add(actions, name)
        self._add(actions, "settings").setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def show_theme(self, theme: Theme) -> None:
        """Draw Run's colours anew."""
        self._run.show_theme(theme)

    def _add(self, actions: Actions, name: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(actions[name].text())
        self.addWidget(button)
        return button


class RunButton(QPushButton):
    """A push button that follows an action, in the accent colour as long as it can be pressed."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(action.text(), parent)
        self._action = action
        self.setAccessibleName(action.text())
        follow_tip(self, action)
        self.clicked.connect(action.trigger)
        action.enabledChanged.connect(self._on_enabled_changed)

    def show_theme(self, theme: Theme) -> None:
        """Draw its colours."""
        is_on = self._action.isEnabled()
        colors = QPalette()
        if is_on:
            colors.setColor(QPalette.ColorRole.Button, theme.color("accent"))
            colors.setColor(QPalette.ColorRole.ButtonText, theme.color("on_accent"))
        self.setPalette(colors)
        self.setIcon(icon("run", theme.on_accent if is_on else theme.faint))

    def _on_enabled_changed(self, is_enabled: bool) -> None:
        self.setEnabled(is_enabled)
        self.show_theme(theme_of(self))
