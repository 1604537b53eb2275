"""The commands that choose the window's language."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from s1gui.qt.actions import Actions
from s1gui.qt.language import LANGUAGES, LanguageChoice
from s1gui.qt.memory import Memory
from s1gui.qt.plain_text import show_message
from s1gui.qt.words import tr


class LanguageDesk(QObject):
    """Keeps the choice for the next start: the texts of a window are made with it."""

    def __init__(self, window: QWidget, actions: Actions, memory: Memory) -> None:
        super().__init__(window)
        self._window, self._memory = window, memory
        for choice in LANGUAGES:
            action = actions[f"language_{choice}"]
            action.setChecked(choice == memory.language())
            action.triggered.connect(lambda _=False, choice=choice: self.choose(choice))

    def choose(self, choice: LanguageChoice) -> None:
        """Remember it, and say when it will be seen."""
        if choice != self._memory.language():
            self._memory.keep(language=choice)
            words = tr("The language changes when the window is opened next.")
            show_message(self._window, tr("Language"), words)
