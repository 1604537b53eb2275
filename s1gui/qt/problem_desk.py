"""The problems panel with its dock and its commands."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow

from s1gui.core.settings import Settings
from s1gui.qt.actions import Actions
from s1gui.qt.problem_list import ProblemList
from s1gui.qt.side import add_dock, show_dock
from s1gui.qt.words import tr
from s1gui.storage.problems import embedded_problems


class ProblemDesk(QObject):
    """Owner of the panel and of its dock. question_chosen(str) asks to put a question into its box."""

    question_chosen = Signal(str)

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        self.panel = ProblemList()
        self.dock = add_dock(window, self.panel, "problems", actions, is_left=True)
        self.dock.hide()
        self.panel.chosen.connect(lambda problem: self.question_chosen.emit(problem.question))
        self.panel.file_asked.connect(self._choose)
        actions["open_problems"].triggered.connect(self._choose)
        actions["next_problem"].triggered.connect(lambda: self._step(1))
        actions["previous_problem"].triggered.connect(lambda: self._step(-1))

    def open(self, path: Path) -> None:
        """Show a list of problems."""
        self.panel.show_file(path)
        show_dock(self.dock, self._actions)

    def graded(self, settings: Settings) -> str | None:
        """The known answer to what is asked, if it is the problem chosen."""
        return self.panel.reference(settings.question)

    def _choose(self) -> None:
        start, kinds = str(embedded_problems()), tr("JSON lines (*.jsonl *.ndjson)")
        chosen, _ = QFileDialog.getOpenFileName(self._window, tr("Choose a list of problems"), start, kinds)
        if chosen:
            self.open(Path(chosen))

    def _step(self, by: int) -> None:
        if self.panel.is_empty:
            self.open(embedded_problems())
        self.panel.step(by)
