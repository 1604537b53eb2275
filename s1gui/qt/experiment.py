"""One question at a time put to one session: what is on screen, and what the user's wishes mean for it."""

import threading
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from s1gui.core.along import Along
from s1gui.core.budget import Budget
from s1gui.core.engine import Load
from s1gui.core.events import BudgetChanged, HandleMoved, Refused, RunEvent, Started
from s1gui.core.forks import continued, fork
from s1gui.core.happenings import GaveUp, Happening, PromptPrepared, PromptRefused
from s1gui.core.record import RunRecord
from s1gui.core.session import MakeEngine, Session
from s1gui.core.settings import Settings
from s1gui.qt.aside import Aside, Seat
from s1gui.qt.bridge import Bridge
from s1gui.qt.budget.moves import BudgetMoves
from s1gui.qt.engine_view import EngineView
from s1gui.qt.given_up import GivenUp
from s1gui.qt.kept_record import interruption, parent_of, record_of
from s1gui.qt.runs.beside import Beside
from s1gui.qt.sentences import told
from s1gui.qt.words import tr
from s1gui.storage.kept import KeptRun, RunKey
from s1gui.storage.recorder import Recorder


class Experiment(QObject):
    """Owner of the session, of its thread, and of the run on screen.

    recorder: is told all that happens. kept_key: what the run on screen is known by in the store. beside: runs of the
    same session that are shown elsewhere; aside: the run that stands next to the one on screen. moves: of its budget.
    """

    run_changed = Signal(object)
    engine_changed = Signal(object)
    prompt_prepared = Signal(object)
    prompt_refused = Signal(str)
    refused = Signal(str)
    settled = Signal()
    """No budget was sent for a while: the run's own is what holds."""

    def __init__(
        self, make_engine: MakeEngine, parent: QObject | None = None, *, recorder: Recorder | None = None
    ) -> None:
        super().__init__(parent)
        self._recorder = recorder
        self.kept_key: RunKey | None = None
        self.run: RunRecord | None = None
        self.engine = EngineView()
        self._next: RunRecord | None = None
        self._is_moved_ahead = False
        self._bridge: Bridge[Happening] = Bridge(self)
        self._bridge.delivered.connect(self._on_delivered)
        self._session = Session(make_engine, self._heard)
        self.beside = Beside(self._session, recorder, self)
        self.aside = Aside(self.beside, self)
        self.moves = BudgetMoves(self._session, self)
        self.moves.settled.connect(self.settled)
        self._thread = threading.Thread(target=self._run_session, name="session", daemon=True)
        self._is_left_behind = False
        self._given_up = GivenUp(self._session, self)

    def start(self) -> None:
        """Start the engine."""
        self._thread.start()

    def close(self) -> None:
        """End the engine, and wait for its thread."""
        self._session.close()
        if self._thread.is_alive():
            self._thread.join(5.0)

    def load(self, load: Load) -> None:
        """Load a model in place of the one before."""
        self._leave_behind()
        self._session.load(load)
        self._set_engine(self.engine.load_asked())

    def unload(self) -> None:
        """Give the model's memory back; what was thought stays on screen."""
        self._leave_behind()
        self._session.unload()

    def cancel_load(self) -> None:
        self._given_up.begin()
        self._set_engine(self.engine.cancel_asked())

    def restart(self) -> None:
        """Start a lost engine again, with the model it had."""
        self._session.restart()
        self._set_engine(replace(self.engine, state="restarting", doing=tr("Starting it again …")))

    @property
    def is_busy(self) -> bool:
        """Whether a run is on its way."""
        return self._next is not None or (self.run is not None and self.run.is_running and not self.run.is_kept)

    @property
    def is_waiting(self) -> bool:
        """Whether a run was asked for and has not begun."""
        return self._next is not None

    def is_waiting_for(self, question: str) -> bool:
        """Whether that run asks this."""
        return self._next is not None and self._next.settings.question == question

    @property
    def can_steer(self) -> bool:
        """Whether the run on screen can still be moved: not once another model was loaded after it began."""
        return self.run is not None and not self._is_left_behind

    @property
    def can_take_up(self) -> bool:
        """Whether the run on screen is out of the store and its model is there: a new run can go on where it ended."""
        run, loaded = self.run, self.engine.loaded
        is_over = run is not None and run.is_kept and run.started is not None and run.head > 0 and not run.is_running
        return is_over and loaded is not None and run.started.model == loaded.model  # type: ignore[union-attr]

    def ask(self, settings: Settings) -> None:
        """Begin a run; the one on screen stays there until the new one has begun."""
        self._next = RunRecord(self._session.ask(settings), settings)
        if self._recorder is not None:
            self._recorder.asked(self._next.number, settings)
        self._is_moved_ahead = False
        self.run_changed.emit(self.run)

    def show_kept(self, kept: KeptRun) -> None:
        """Show a run from the store, in place of the one on screen; no engine goes on with it."""
        run = record_of(kept)
        if run is not None:
            self.show_record(run, kept.line.key)

    def show_record(self, run: RunRecord | None, key: RunKey | None) -> None:
        """Show a record that no engine goes on with, or what has become of it; None clears the screen."""
        if self.run is not run:
            self._forget()
            self.aside.drop()
        self.run, self.kept_key = run, key
        self._is_left_behind = True
        self.moves.begin(run, None)
        self.run_changed.emit(run)

    def swap(self) -> None:
        """Steer the run that stands aside; the one steered so far stands there."""
        left, taken = self._seat(), self.aside.take()
        if left is None or taken is None:
            return
        self.run, self.kept_key, self._is_left_behind = taken.run, taken.key, taken.is_left_behind
        self.moves.begin(taken.run, taken.widest)
        self.aside.put(left)
        self.run_changed.emit(self.run)

    def adopt(self, run: RunRecord) -> None:
        """Show a run from beside, in place of the one on screen; from here on it is steered and forgotten here."""
        self.beside.give_up(run.number)
        if self._next is not None:
            self._session.forget(self._next.number)
        self._begin(run)
        self.run_changed.emit(run)

    def preview(self, settings: Settings) -> None:
        self._session.preview(settings)

    def stop(self) -> None:
        """Stop what is going on."""
        if self._next is not None:
            self._session.forget(self._next.number)
            self._next = None
            self.run_changed.emit(self.run)
        elif self.run is not None:
            self._session.stop(self.run.number)

    def answer_now(self) -> None:
        if self.run is not None:
            self._session.answer_now(self.run.number)

    def wait_now(self) -> None:
        if self.run is not None and self.can_take_up:
            self.ask(fork(self.run, self.run.head, "wait", parent=self.kept_key or ""))
        elif self.run is not None:
            self._session.wait_now(self.run.number)

    def go_on(self) -> None:
        if self.run is not None and self.can_take_up:
            self.ask(continued(self.run, parent=self.kept_key or ""))
        elif self.run is not None:
            self._session.go_on(self.run.number)

    def set_along(self, along: Along | None) -> None:
        """Ask for answers along the trace, what there is of it included, or for no more of them."""
        if self.can_steer and self.run is not None:
            self._session.set_along(self.run.number, along)

    def set_budget(self, budget: Budget, *, is_final: bool) -> None:
        """The budget of the run on screen, or about to begin, was moved; moves in quick succession are sent together.

        A run about to begin gets the last place only: before there is thinking there is nothing to look at on the way.
        """
        if self.run is not None and self.run.is_kept and self._next is None:
            self.run.look_at(budget)
            self.run_changed.emit(self.run)
            return
        if self._next is not None:
            if is_final:
                self._session.set_budget(self._next.number, budget)
                self._is_moved_ahead = True
            return
        if self.moves.move(budget, is_final=is_final):
            self.run_changed.emit(self.run)

    def _on_delivered(self, batch: list[Happening]) -> None:
        before, engine = self.run, self.engine
        is_touched = False
        for happening in batch:
            if isinstance(happening, RunEvent):
                is_touched = self._happened(happening) or is_touched
            elif isinstance(happening, PromptPrepared):
                self.prompt_prepared.emit(happening)
            elif isinstance(happening, PromptRefused):
                self.prompt_refused.emit(told(happening.message))
            else:
                engine = engine.told(happening)
        if engine != self.engine:
            self._set_engine(engine)
        if is_touched or self.run is not before:
            self.moves.foresee()  # what was told may be of a place that the handle has left by now
            self.run_changed.emit(self.run)
            if not self.moves.is_settling:
                self.settled.emit()
        self.beside.take(batch)

    def _happened(self, event: RunEvent) -> bool:
        upcoming = self._next
        if upcoming is not None and event.run == upcoming.number:
            upcoming.apply(event)
            if isinstance(event.what, Started):
                self._begin(upcoming)
            elif not upcoming.is_running:
                self._next = None
                why = event.what.message if isinstance(event.what, Refused) else interruption(upcoming)
                self.refused.emit(told(why))
            return True
        if self.run is None or event.run != self.run.number:
            return False
        if isinstance(event.what, Refused):
            # Of a run that has begun, one wish was impossible; the run itself goes on as it was.
            self.refused.emit(told(event.what.message))
        else:
            self.run.apply(event)
            if isinstance(event.what, BudgetChanged):
                self.moves.told(event.what.budget)
            elif isinstance(event.what, HandleMoved):
                self.moves.arrived()
        return True

    def _begin(self, run: RunRecord) -> None:
        if not self.aside.keeps(self._seat(), parent_of(run)):
            self._forget()
        self.run, self._next = run, None
        self.kept_key = None if self._recorder is None else self._recorder.key_of(run.number)
        self._is_left_behind = False
        self.moves.begin(run, run.settings.budget.max_thinking_tokens)
        if self._is_moved_ahead:
            self.moves.settle_later()  # the budget moved meanwhile comes with the next events

    def _seat(self) -> Seat | None:
        return None if self.run is None else Seat(self.run, self.kept_key, self.moves.widest, self._is_left_behind)

    def _forget(self) -> None:
        if self.run is not None:
            self._session.forget(self.run.number)

    def _leave_behind(self) -> None:
        """Another model comes, or none: the runs so far can be read only."""
        self._is_left_behind = True
        self.beside.leave_behind()
        self.aside.leave_behind()

    def _set_engine(self, engine: EngineView) -> None:
        self.engine = engine
        self._given_up.follow(engine)
        self.engine_changed.emit(engine)

    def _heard(self, happening: Happening) -> None:
        """In the session's thread."""
        if self._recorder is not None:
            self._recorder.take(happening)
        self._bridge.put(happening)

    def _run_session(self) -> None:
        try:
            self._session.run()
        except Exception as error:  # the thread ends here: what it was can only be said, in the window
            words = tr("The program made a mistake: {error}. Save your question and start it again.", error=repr(error))
            self._bridge.put(GaveUp(words))
            raise
