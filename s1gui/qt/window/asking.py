"""What stands in the window to be asked: put there, previewed, run, and kept for the next day."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from s1gui.core.budget import Budget
from s1gui.core.errors import InputError
from s1gui.core.settings import Settings
from s1gui.qt.budget.panel import BudgetPanel
from s1gui.qt.compare.promoted import Promoted
from s1gui.qt.desk import Desk, Unfinished, unfinished
from s1gui.qt.experiment import Experiment
from s1gui.qt.question_panel import QuestionPanel
from s1gui.qt.runs.history_desk import HistoryDesk
from s1gui.qt.runs.recording_desk import RecordingDesk
from s1gui.qt.sentences import told
from s1gui.qt.settings_panel import SettingsPanel
from s1gui.qt.trace.inspector import LIKELIEST
from s1gui.storage.kept import KeptRun, RunKey

DEMO = "What is 17 + 48 - 23 + 6 * 7?"
FIRST_BUDGET = Budget(256)
PREVIEW_MS = 250


class Asking(QObject):
    """Owner of how question, settings and budget are read together and set together.

    graded: the known answer to what is asked where none was typed; None where there is none.
    """

    def __init__(
        self,
        panels: tuple[QuestionPanel, SettingsPanel, BudgetPanel],
        experiment: Experiment,
        history: HistoryDesk,
        recordings: RecordingDesk,
        *,
        graded: Callable[[Settings], str | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._question, self._settings, self._budget = panels
        self._experiment, self._history, self._recordings = experiment, history, recordings
        self._graded = graded
        self._left: Unfinished | None = None
        self.desk = Desk(self._seen, history.lay, self)
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._timer.timeout.connect(self._preview)
        self._settings.touched.connect(self.desk.touched)

    def settings(self) -> Settings:
        """What is asked now; the known answer is that question's from here on. Raises InputError where it can't be."""
        settings = self._settings.settings(self._question.question(), self._budget.budget())
        self._settings.known.asked(settings.question)
        return replace(settings, reference=settings.reference or self._graded(settings), top=LIKELIEST)

    def run(self) -> None:
        """Ask it. Where there is no model, that is told, and nothing is kept of what was asked in vain."""
        try:
            settings = self.settings()
            self._experiment.engine.check_model()
            self._experiment.ask(settings)
        except InputError as error:
            self._question.show_refusal(told(str(error)))

    def preview_soon(self, wait: int = PREVIEW_MS) -> None:
        """Have the prompt rendered as it would be sent. wait: in milliseconds."""
        self._timer.start(wait)

    def show_first(self) -> None:
        """Show what stands there before anything was asked."""
        self._question.set_question(DEMO)
        self._budget.show_budget(FIRST_BUDGET)

    def show_settings(self, settings: Settings, budget: Budget, *, question: str = "") -> None:
        """Show what a run was asked. question: stands in the box in place of the run's own."""
        self._question.set_question(question or settings.question)
        self._show(settings)
        self._budget.show_budget(budget)

    def show_common(self, settings: Settings) -> None:
        """Show what all lanes of a comparison were asked with; the budget here is another's."""
        self._question.set_question(settings.question)
        self._show(settings)

    def show_recorded(self, kept: KeptRun) -> None:
        """Show what a recorded run was asked."""
        if kept.settings is not None:
            self.show_settings(kept.settings, kept.settings.budget)

    def show_reopened(self, kept: KeptRun) -> None:
        """Everything stands as it did: question, settings, budget, thinking and answers."""
        self._experiment.show_kept(kept)
        if kept.settings is not None and (run := self._experiment.run) is not None:
            left, self._left = self._left, None
            budget = left.budget if left else run.budget
            self.show_settings(kept.settings, budget, question=left.question if left else "")
            if left and left.settings is not None:
                self._show(left.settings)

    def show_promoted(self, lane: Promoted) -> None:
        """Show a lane of the comparison, its run to be steered here from now on."""
        self.show_settings(lane.settings, lane.settings.budget if lane.run is None else lane.run.budget)
        if lane.run is not None:
            self._experiment.adopt(lane.run)
        elif lane.key is not None:
            self._history.open(lane.key)

    def clear(self) -> None:
        """Make room for somebody's first own question."""
        self._question.set_question("")
        self._budget.show_budget(FIRST_BUDGET)
        self._question.box.setFocus()

    def restore(self, kept: bytes | None) -> None:
        """Put back what lay there, unless something else stands there by now."""
        left = unfinished(kept)
        if left is None:
            self._recordings.if_new()
        if left is None or self._experiment.run is not None or self._question.question() != DEMO:
            return
        self._question.set_question(left.question)
        self._budget.show_budget(left.budget)
        if left.settings is not None:
            self._show(left.settings)
        if left.run:
            self._left = left
            self._history.open(RunKey(left.run))

    def _show(self, settings: Settings) -> None:
        """The known answer is that of what stands in the question's box."""
        self._settings.show_settings(settings)
        self._settings.known.asked(self._question.question())

    def _seen(self) -> Unfinished:
        if self._recordings.holds(self._question.question()):
            return Unfinished(DEMO, FIRST_BUDGET)
        budget, run = self._budget.budget(), self._experiment.kept_key or ""
        settings = self._settings.settings(DEMO, Budget())
        return Unfinished(self._question.question(), budget, run, settings)

    def _preview(self) -> None:
        try:
            self._experiment.preview(self._settings.settings(self._question.question(), Budget()))
        except InputError:
            return  # there is nothing to show yet; Run says why
