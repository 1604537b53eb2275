"""What the slider is about: the run on screen while its question still stands there, else the next run."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from s1gui.core.budget import Budget
from s1gui.core.curve import Curve, curve
from s1gui.core.engine import Loaded
from s1gui.core.events import Point
from s1gui.core.happenings import PromptPrepared
from s1gui.core.record import Road, RunRecord
from s1gui.qt.budget.gesture import bounded, goes_past
from s1gui.qt.budget.hints import hint
from s1gui.qt.budget.panel import BudgetPanel
from s1gui.qt.engine_view import room_of
from s1gui.qt.experiment import Experiment


class BudgetDesk(QObject):
    """Owner of the room there is for thinking, in tokens. question tells what stands in the question box."""

    def __init__(
        self, panel: BudgetPanel, experiment: Experiment, question: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel, self._experiment, self._question = panel, experiment, question
        self._room: int | None = None
        self._said = ""
        self._curve = Curve()
        self._drawn: RunRecord | None = None
        self._there: tuple[tuple[Point, ...], bool] | None = None
        panel.budget_changed.connect(self._on_budget_changed)
        experiment.settled.connect(self._on_settled)

    @property
    def is_about_run(self) -> bool:
        """Whether the budget is that of the run on screen: its question stands there, and it can be moved."""
        run = self._experiment.run
        if run is None or run.settings.question != self._question():
            return False
        return run.is_kept or self._experiment.can_steer

    def show_run(self, run: RunRecord | None) -> None:
        """Show the marks of the run on screen, and what the handle would do."""
        self._show_curve(run)
        if run is None:
            self._panel.show_road(Road(), ())
        else:
            self._panel.show_road(run.road, run.trace.entropies)
            if run.started is not None:
                self._set_room(self._room_beside(len(run.started.prompt_ids), run.settings.answer_tokens))
        self.show_hint()

    def _show_curve(self, run: RunRecord | None) -> None:
        """Reckoned anew only where there are other answers than before: this comes with every token."""
        there = None if run is None else (run.road.answers, run.is_running)
        if run is not self._drawn or there != self._there:
            self._drawn, self._there = run, there
            self._curve = Curve() if run is None else curve(run)
        self._panel.show_curve(self._curve, kept=None if run is None else run.road.kept)

    def show_loaded(self, loaded: Loaded) -> None:
        """Another model is there: the next run has its context."""
        if not self.is_about_run:
            self._room = None
            self._panel.set_end(loaded.context)

    def show_prompt(self, prepared: PromptPrepared) -> int | None:
        """The next run's prompt is known; how many thinking tokens fit beside it."""
        room = self._room_beside(len(prepared.ids), prepared.settings.answer_tokens)
        if not self.is_about_run:
            self._set_room(room)
        return room

    def show_hint(self) -> None:
        """Say what moving the handle would do now."""
        run, budget = self._experiment.run, self._panel.budget()
        is_past = run is not None and goes_past(run, budget, widest=self._experiment.moves.widest)
        usual = hint(run, is_about_run=self.is_about_run, is_past=is_past)
        is_said = bool(self._said) and self.is_about_run
        self._panel.show_hint(self._said if is_said else usual, is_loud=is_said)

    def say(self, hint: str) -> None:
        """Say this of the run on screen, in place of what is usual; "" says that again."""
        self._said = hint
        self.show_hint()

    def _room_beside(self, prompt: int, answer: int) -> int | None:
        return room_of(self._experiment.engine.loaded, prompt=prompt, answer=answer)

    def _set_room(self, room: int | None) -> None:
        if room:
            self._room = room
            self._panel.set_end(room)

    def _on_budget_changed(self, budget: Budget, is_final: bool) -> None:
        experiment = self._experiment
        is_about_next = experiment.is_waiting_for(self._question())
        if is_about_next or (self.is_about_run and not experiment.is_waiting):
            experiment.set_budget(bounded(budget, self._room), is_final=is_final)
        self.show_hint()

    def _on_settled(self) -> None:
        """The budget that holds is shown where it is another than was asked for: moved by the run, or refused."""
        run = self._experiment.run
        is_busy_elsewhere = self._panel.is_dragging or self._experiment.is_waiting
        if run is not None and not is_busy_elsewhere and self.is_about_run:
            wanted = bounded(self._panel.budget(), self._room)
            if wanted != run.budget:
                self._panel.show_budget(run.budget)
