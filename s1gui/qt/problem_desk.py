"""The problems panel with its dock and its commands."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow

from s1gui.core.comparison_table import is_right
from s1gui.core.events import RunEnded
from s1gui.core.record import RunRecord
from s1gui.core.settings import Settings
from s1gui.qt.actions import Actions
from s1gui.qt.memory import Memory
from s1gui.qt.problem_list import ProblemList
from s1gui.qt.side import add_dock, show_dock
from s1gui.qt.words import tr
from s1gui.storage.problems import Problem, embedded_problems


class ProblemDesk(QObject):
    """Owner of the panel and of its dock. question_chosen(str) asks to put a question into its box."""

    question_chosen = Signal(str)

    def __init__(self, window: QMainWindow, actions: Actions, memory: Memory) -> None:
        super().__init__(window)
        self._window, self._actions, self._memory = window, actions, memory
        self._path: Path | None = None
        self._judged: RunEnded | None = None
        self.panel = ProblemList()
        self.dock = add_dock(window, self.panel, "problems", actions, is_left=True)
        self.dock.hide()
        self.panel.chosen.connect(self._on_chosen)
        self.panel.file_asked.connect(self._choose)
        actions["open_problems"].triggered.connect(self._choose)
        actions["next_problem"].triggered.connect(lambda: self._step(1))
        actions["previous_problem"].triggered.connect(lambda: self._step(-1))

    def open(self, path: Path) -> None:
        """Show a list of problems."""
        if self.panel.show_file(path):
            self._path = path.absolute()
            self._memory.keep_problems(self._path, -1)
        show_dock(self.dock, self._actions)

    def restore(self) -> None:
        """Open the list that was open last, at the same problem; a file that is gone is no news."""
        kept = self._memory.problems()
        if kept is not None and self.panel.is_empty and kept[0].is_file() and self.panel.show_file(kept[0]):
            self._path = kept[0]
            self.panel.stand_at(kept[1])

    def graded(self, settings: Settings) -> str | None:
        """The known answer to what is asked, if it is the problem chosen."""
        return self.panel.reference(settings.question)

    def follow(self, run: RunRecord | None) -> None:
        """The run on screen has got further: once it has ended, its problem says whether the answer was right."""
        if run is None or run.ended is None or run.ended is self._judged:
            return
        verdict = is_right(run)
        if verdict is not None:
            self._judged = run.ended
            self.panel.judge(run.settings.question, verdict)

    def _on_chosen(self, problem: Problem) -> None:
        if self._path is not None:
            self._memory.keep_problems(self._path, self.panel.row)
        self.question_chosen.emit(problem.question)

    def _choose(self) -> None:
        start, kinds = str(embedded_problems()), tr("JSON lines (*.jsonl *.ndjson)")
        chosen, _ = QFileDialog.getOpenFileName(self._window, tr("Choose a list of problems"), start, kinds)
        if chosen:
            self.open(Path(chosen))

    def _step(self, by: int) -> None:
        if self.panel.is_empty:
            self.open(embedded_problems())
        self.panel.step(by)
