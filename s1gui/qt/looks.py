"""The window's theme and text size, and the actions that change them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from s1gui.qt import style
from s1gui.qt.actions import Actions
from s1gui.qt.memory import Memory
from s1gui.qt.style import ThemeChoice

STEP = 1.1
CHOICES: tuple[ThemeChoice, ...] = ("system", "light", "dark")


class Looks(QObject):
    """Owner of the choice of theme and of the zoom. `theme_changed` tells the theme now shown."""

    theme_changed = Signal(object)

    def __init__(self, application: QApplication, actions: Actions, memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._application, self._memory = application, memory
        self._choice = memory.theme()
        self._usual = application.property("usual_points") or application.font().pointSizeF()
        application.setProperty("usual_points", self._usual)
        self._zoom = memory.zoom()
        for choice in CHOICES:
            action = actions[f"theme_{choice}"]
            action.setChecked(choice == self._choice)
            action.triggered.connect(lambda _=False, choice=choice: self.choose(choice))
        actions["zoom_in"].triggered.connect(lambda: self._set_zoom(self._zoom * STEP))
        actions["zoom_out"].triggered.connect(lambda: self._set_zoom(self._zoom / STEP))
        actions["zoom_reset"].triggered.connect(lambda: self._set_zoom(1.0))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def show(self) -> None:
        """Apply both."""
        style.zoom(self._application, self._usual * self._zoom)
        self.theme_changed.emit(style.apply(self._application, self._choice))

    def choose(self, choice: ThemeChoice) -> None:
        """Show another theme."""
        self._choice = choice
        self._memory.keep(theme=choice)
        self.theme_changed.emit(style.apply(self._application, choice))

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = min(3.0, max(0.5, zoom))
        self._memory.keep(zoom=self._zoom)
        style.zoom(self._application, self._usual * self._zoom)

    def _on_scheme_changed(self) -> None:
        if self._choice == "system":
            theme = style.chosen("system")
            style.wear(self._application, theme)
            self.theme_changed.emit(theme)
