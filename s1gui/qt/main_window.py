"""The window: it knows every panel, and connects what they ask for with the experiment."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from s1gui.core.budget import Budget
from s1gui.core.engine import Loaded
from s1gui.core.errors import InputError
from s1gui.core.happenings import PromptPrepared
from s1gui.core.record import RunRecord
from s1gui.core.session import MakeEngine
from s1gui.core.settings import Settings
from s1gui.qt.about import AboutDialog
from s1gui.qt.actions import Actions
from s1gui.qt.archive_desk import ArchiveDesk, Seen
from s1gui.qt.availability import available
from s1gui.qt.banner import Banner, notice_of, notice_of_store
from s1gui.qt.branch_desk import NAME as BRANCHES
from s1gui.qt.branch_desk import BranchDesk
from s1gui.qt.budget_desk import BudgetDesk
from s1gui.qt.budget_panel import BudgetPanel
from s1gui.qt.command_palette import CommandPalette
from s1gui.qt.compare_desk import CompareDesk, Promoted
from s1gui.qt.crash_desk import CrashDesk
from s1gui.qt.desk import NAME, Desk, Unfinished, unfinished
from s1gui.qt.drops import Drops
from s1gui.qt.engine_view import EngineView
from s1gui.qt.experiment import Experiment
from s1gui.qt.history_desk import HistoryDesk
from s1gui.qt.inspector import LIKELIEST
from s1gui.qt.key_sheet import KeySheet
from s1gui.qt.lane_view import LaneView
from s1gui.qt.language_desk import LanguageDesk
from s1gui.qt.looks import Looks
from s1gui.qt.math_image import MathImages
from s1gui.qt.memory import Memory
from s1gui.qt.model_desk import ModelDesk
from s1gui.qt.model_picker import ModelPicker
from s1gui.qt.notification import Notifier
from s1gui.qt.page_docks import PageDocks
from s1gui.qt.pages import Pages
from s1gui.qt.plain_text import one_line
from s1gui.qt.problem_desk import ProblemDesk
from s1gui.qt.question_panel import QuestionPanel
from s1gui.qt.reading_desk import ReadingDesk
from s1gui.qt.recording_desk import RecordingDesk
from s1gui.qt.settings_panel import SettingsPanel
from s1gui.qt.side import add_dock
from s1gui.qt.status_desk import StatusDesk
from s1gui.qt.style import Theme
from s1gui.qt.tool_bar import ToolBar
from s1gui.qt.train_desk import TrainDesk
from s1gui.qt.transcript_desk import TranscriptDesk
from s1gui.qt.words import tr
from s1gui.storage.archive import is_export
from s1gui.storage.kept import KeptRun, RunKey

DEMO = "What is 17 + 48 - 23 + 6 * 7?"
FIRST_BUDGET = Budget(256)
PREVIEW_MS = 250
TOLD_MS = 6000
DOCKS = ("settings", "history", "problems", "inspector", "branches")


class MainWindow(QMainWindow):
    """Owner of the panels and of the experiment."""

    def __init__(
        self, application: QApplication, make_engine: MakeEngine, *, embedded: Path, memory: Memory, data: Path
    ) -> None:
        super().__init__()
        self.setWindowTitle("s1gui")
        self._memory, self._data = memory, data
        self._left: Unfinished | None = None
        self._loaded: Loaded | None = None
        self.actions_ = Actions(self)
        for name, keys in memory.keys().items():
            self.actions_.bind(name, keys)
        self.crash = CrashDesk(self, self.actions_)
        self.history = HistoryDesk(self, self.actions_, data)
        self.experiment = Experiment(make_engine, self, recorder=self.history.recorder)
        self.desk = Desk(self._seen, self.history.lay, self)
        self.images = MathImages(self)
        self.picker, self.banner, self.store_banner = ModelPicker(embedded), Banner(), Banner()
        self.question, self.lane = QuestionPanel(), LaneView(self.images)
        self.budget, self.settings = BudgetPanel(), SettingsPanel()
        self.models = ModelDesk(
            self,
            self.actions_,
            self.experiment,
            memory,
            picker=self.picker,
            form=self.settings.format,
            prompt=self.settings.prompt,
            home=data,
        )
        self.reach = BudgetDesk(self.budget, self.experiment, self.question.question, self)
        self.archive = ArchiveDesk(self, self.actions_, self.history.store, self._in_sight)
        self.recordings = RecordingDesk(self.actions_, self.experiment, self.history, memory, self)
        self.compare = CompareDesk(
            self,
            self.actions_,
            self.experiment,
            memory,
            images=self.images,
            make_engine=make_engine,
            make_recorder=self.history.new_recorder,
            common=self._asked,
        )
        self.train = TrainDesk(self, data)
        self.status = StatusDesk(self, self.actions_, memory)
        self.notifier, self.transcript = Notifier(self), TranscriptDesk(self.actions_, self)
        self.looks = Looks(application, self.actions_, memory, self)
        self.language = LanguageDesk(self, self.actions_, memory)
        self._preview_timer = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._lay_out()
        self._connect_panels()
        self._connect_actions()
        self.question.set_question(DEMO)
        self.budget.show_budget(FIRST_BUDGET)
        self.looks.show()
        self.reading.show()
        self._restore()
        self._show_run(None)
        self._show_engine(self.experiment.engine)

    def begin(self) -> None:
        """Start the engine and load the chosen model; called once the window is on screen."""
        self.history.start()
        self.history.on_desk(NAME, self._restore_desk)
        self.history.on_desk(BRANCHES, self.branches.restore)
        self.experiment.start()
        self.train.start()
        self.picker.choose(self.picker.choice.folder)

    def take(self, paths: tuple[Path, ...]) -> None:
        """Come to the front, with these models or lists of problems."""
        for path in paths:
            self.drops.take(path)
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    # Layout

    def _lay_out(self) -> None:
        think = QWidget()
        layout = QVBoxLayout(think)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.recordings.bar)
        layout.addWidget(self.lane, 1)
        layout.addWidget(self.budget)
        banners = (self.crash.banner, self.banner, self.store_banner)
        self.pages = Pages(self.actions_, over=banners, shared=self.question)
        self.pages.add("think", think, has_shared=True)
        self.pages.add("compare", self.compare.view, has_shared=True)
        self.pages.add("train", self.train.panel)
        self.setCentralWidget(self.pages)
        self.tool_bar = ToolBar(self.picker, self.actions_)
        self.addToolBar(self.tool_bar)
        self._dock = add_dock(self, self.settings, "settings", self.actions_)
        self.problems = ProblemDesk(self, self.actions_)
        self.reading = ReadingDesk(self, self.actions_, self._memory, trace=self.lane.trace, bar=self.lane.find_bar)
        self.branches = BranchDesk(
            self,
            self.actions_,
            self.experiment,
            trace=self.lane.trace,
            undo=self.history.undo_stack,
            lay=self.history.lay,
        )
        self.tabifyDockWidget(self._dock, self.reading.dock)
        self.tabifyDockWidget(self._dock, self.branches.dock)
        self._dock.raise_()
        self._page_docks = PageDocks(self.actions_, DOCKS, first=self.pages.current)
        self.actions_.fill(self.menuBar())
        for before, after in (
            (self.question.box, self.lane.trace),
            (self.lane.trace, self.budget.slider),
        ):
            QWidget.setTabOrder(before, after)

    def _restore(self) -> None:
        line = self.fontMetrics().height()
        free = self.screen().availableGeometry().size()
        self.resize(min(line * 88, free.width() * 19 // 20), min(line * 54, free.height() * 19 // 20))
        self.resizeDocks([self._dock, self.history.dock], [line * 17, line * 16], Qt.Orientation.Horizontal)
        if (geometry := self._memory.geometry()) is not None:
            self.restoreGeometry(geometry)
        if (layout := self._memory.layout()) is not None:
            self.restoreState(layout)
        for dock in (self._dock, self.history.dock, self.problems.dock, self.reading.dock, self.branches.dock):
            self.actions_[dock.objectName()].setChecked(not dock.isHidden())
        if layout is None:
            self._dock.raise_()

    # Connections

    def _connect_panels(self) -> None:
        experiment = self.experiment
        experiment.run_changed.connect(self._show_run)
        experiment.engine_changed.connect(self._show_engine)
        experiment.engine_changed.connect(self.status.follow_engine)
        for follow in (self.status.follow_run, self.notifier.follow, self.transcript.follow):
            experiment.run_changed.connect(follow)
        experiment.prompt_prepared.connect(self._on_prompt_prepared)
        experiment.prompt_refused.connect(self.settings.prompt.show_refusal)
        experiment.refused.connect(self.question.show_refusal)
        self.banner.asked.connect(lambda name: self.actions_[name].trigger())
        self.question.question_changed.connect(self._on_prompt_changed)
        self.settings.changed.connect(self._preview_timer.start)
        self.settings.along.changed.connect(lambda: experiment.set_along(self.settings.along.along()))
        self._preview_timer.timeout.connect(self._preview)
        self.budget.budget_changed.connect(self.desk.touched)
        self.budget.budget_changed.connect(self.recordings.replay.look)
        self.archive.failed.connect(self.question.show_refusal)
        self.archive.told.connect(lambda words: self.statusBar().showMessage(one_line(words), TOLD_MS))
        self.archive.imported.connect(self._on_imported)
        self.history.panel.exported.connect(lambda lines: self.archive.choose_for([line.key for line in lines]))
        self.recordings.begun.connect(self._show_asked)
        self.recordings.moved.connect(self.budget.show_budget)
        self.recordings.left.connect(self._on_welcome_left)
        self.recordings.welcome.hint_changed.connect(self.reach.say)
        self.recordings.welcome.shown.connect(self.budget.slider.take_focus)
        self.reach.cut_dragged.connect(self.lane.trace.reveal_cut)
        self.lane.go_on_asked.connect(self.actions_["go_on"].trigger)
        self.lane.wait_asked.connect(self.actions_["wait_now"].trigger)
        self.lane.copy_asked.connect(self.actions_["copy_answer"].trigger)
        self.reading.heat_changed.connect(self.lane.set_heat)
        self.reading.fold_changed.connect(self.lane.set_fold)
        self.reading.raw_changed.connect(self.lane.trace.set_raw)
        self.lane.fold_asked.connect(self.reading.next_fold)
        self.looks.theme_changed.connect(self._on_theme_changed)
        self.branches.opened.connect(lambda key: self.history.open(RunKey(key)))
        self.branches.refused.connect(self.question.show_refusal)
        self.branches.cut.connect(lambda at: self.budget.slider.moved.emit("maximum", at, True))
        self.history.reopened.connect(self._on_reopened)
        self.history.failed.connect(self.question.show_refusal)
        self.history.state_changed.connect(lambda state: self.store_banner.show_notice(notice_of_store(state)))
        experiment.run_changed.connect(self.history.follow)
        experiment.run_changed.connect(self.branches.follow)
        self.problems.question_chosen.connect(self.question.set_question)
        self.pages.page_changed.connect(self._on_page_changed)
        self.compare.promoted.connect(self._on_promoted)
        self.compare.question_wanted.connect(self.question.set_question)
        self.compare.state_changed.connect(self._show_actions)
        self.compare.kept_changed.connect(self.history.refresh)
        self.train.compare_asked.connect(self._compare_base)
        self.train.ended.connect(self.notifier.tell_training)
        self.train.models_changed.connect(self._on_trained)
        self.pages.page_changed.connect(self.train.follow_page)
        self.drops = Drops(
            self,
            is_taken=self.train.take_path,
            on_model=self.picker.choose,
            on_problems=lambda path: self.archive.bring_in(path) if is_export(path) else self.problems.open(path),
            on_other=lambda path: self.question.show_refusal(
                tr("{file} is neither a model nor a list of problems.", file=path.name)
            ),
        )

    def _connect_actions(self) -> None:
        experiment = self.experiment
        for name, act in {
            "restart_engine": experiment.restart,
            "close": self.close,
            "quit": self.close,
            "focus_question": self.question.box.setFocus,
            "focus_trace": self.lane.trace.setFocus,
            "focus_budget": self.budget.slider.take_focus,
            "copy_answer": lambda: _copy(self.lane.answer.source_text()),
            "copy_trace": lambda: _copy(self.lane.trace.source_text()),
            "run": self._run,
            "stop": lambda: self.compare.stop() if self._compares else experiment.stop(),
            "answer_now": experiment.answer_now,
            "wait_now": lambda: self.compare.wait_now() if self._compares else experiment.wait_now(),
            "go_on": experiment.go_on,
            "double": self.budget.slider.double,
            "halve": self.budget.slider.halve,
            "no_limit": self.budget.no_limit,
            "palette": lambda: CommandPalette(self.actions_, self).show(),
            "keys": self._show_keys,
            "about": lambda: AboutDialog(self._data, self).open(),
        }.items():
            self.actions_[name].triggered.connect(lambda _=False, act=act: act())
        self.actions_["full_screen"].toggled.connect(
            lambda is_full: self.showFullScreen() if is_full else self.showNormal()
        )

    # What the user does

    def _run(self) -> None:
        self.question.show_refusal("")
        if self._compares:
            self.compare.run()
            return
        try:
            self.experiment.ask(self._asked())
        except InputError as error:
            self.question.show_refusal(str(error))

    def _asked(self) -> Settings:
        """What is asked now, by question, settings and budget. Raises InputError."""
        settings = self.settings.settings(self.question.question(), self.budget.budget())
        return replace(settings, reference=self.problems.graded(settings), top=LIKELIEST)

    @property
    def _compares(self) -> bool:
        return self.pages.current == "compare"

    def _on_prompt_changed(self) -> None:
        self.desk.touched()
        self._preview_timer.start()
        self.reach.show_hint()

    def _preview(self) -> None:
        try:
            self.experiment.preview(self.settings.settings(self.question.question(), Budget()))
        except InputError:
            return  # there is nothing to show yet; Run says why

    def _show_keys(self) -> None:
        sheet = KeySheet(self.actions_, self)
        sheet.changed.connect(self._memory.keep_keys)
        sheet.open()

    # What happened

    def _show_run(self, run: RunRecord | None) -> None:
        is_waiting = self.experiment.is_waiting
        self.lane.show_run(run, is_waiting=is_waiting)
        self.reach.show_run(run)
        self._show_actions()
        self.desk.touched()

    def _on_reopened(self, kept: KeptRun) -> None:
        """Everything stands as it did: question, settings, budget, thinking and answers."""
        self.experiment.show_kept(kept)
        if kept.settings is not None and (run := self.experiment.run) is not None:
            left, self._left = self._left, None
            self.question.set_question(left.question if left else kept.settings.question)
            self.settings.show_settings(kept.settings)
            self.budget.show_budget(left.budget if left else run.budget)
            self._show_run(run)

    def _on_promoted(self, lane: Promoted) -> None:
        self.pages.show_page("think")
        self.question.set_question(lane.settings.question)
        self.settings.show_settings(lane.settings)
        self.budget.show_budget(lane.settings.budget if lane.run is None else lane.run.budget)
        if lane.run is not None:
            self.experiment.adopt(lane.run)
        elif lane.key is not None:
            self.history.open(lane.key)

    def _on_page_changed(self, page: str) -> None:
        self._page_docks.follow(page)
        self.compare.offer_models()
        self._show_actions()

    def _on_imported(self, key: RunKey) -> None:
        self.history.refresh()
        self.history.open(key)

    def _in_sight(self) -> list[Seen]:
        """The runs on the page in front."""
        if self._compares:
            lanes = self.compare.runs.lanes
            return [Seen(one.run, one.over.key_of(one.run.number)) for one in lanes if one.run and one.over]
        run = self.experiment.run
        return [] if run is None else [Seen(run, self.experiment.kept_key)]

    def _show_asked(self, kept: KeptRun) -> None:
        """Show what a recorded run was asked."""
        if kept.settings is not None:
            self.question.set_question(kept.settings.question)
            self.settings.show_settings(kept.settings)
            self.budget.show_budget(kept.settings.budget)

    def _on_welcome_left(self) -> None:
        self.question.set_question("")
        self.budget.show_budget(FIRST_BUDGET)
        self.question.box.setFocus()

    def _seen(self) -> Unfinished:
        if self.recordings.holds(self.question.question()):
            return Unfinished(DEMO, FIRST_BUDGET)
        return Unfinished(self.question.question(), self.budget.budget(), self.experiment.kept_key or "")

    def _restore_desk(self, kept: bytes | None) -> None:
        left = unfinished(kept)
        if left is None:
            self.recordings.if_new()
        if left is None or self.experiment.run is not None or self.question.question() != DEMO:
            return
        self.question.set_question(left.question)
        self.budget.show_budget(left.budget)
        if left.run:
            self._left = left
            self.history.open(RunKey(left.run))

    def _show_engine(self, engine: EngineView) -> None:
        self.banner.show_notice(notice_of(engine, self.picker.choice.folder.name))
        self.picker.show_devices(engine.devices)
        self.settings.format.show_engine(engine)
        if engine.loaded is not None and engine.loaded is not self._loaded:
            self._loaded = engine.loaded
            self.reach.show_loaded(engine.loaded)
            self._preview_timer.start(0)
        self._show_actions()

    def _on_prompt_prepared(self, prepared: PromptPrepared) -> None:
        room = self.reach.show_prompt(prepared)
        self.settings.prompt.show_prompt(prepared.prompt, prepared.ids, prepared.pieces, room=room)

    def _compare_base(self, base: Path, tuned: Path) -> None:
        """Both models on the question that stands in the window."""
        self.compare.open_base_against(base, tuned, self.question.question() or DEMO)

    def _on_trained(self) -> None:
        """What trainings made can be picked at once."""
        self.picker.set_trained(self.train.models())
        self.models.library.look()

    def _on_theme_changed(self, theme: Theme) -> None:
        self.actions_.show_icons(theme)
        self.tool_bar.show_theme(theme)

    def _show_actions(self) -> None:
        experiment = self.experiment
        commands = available(
            experiment.run,
            experiment.engine.state,
            is_busy=experiment.is_busy,
            can_steer=experiment.can_steer,
            can_take_up=experiment.can_take_up,
        )
        commands |= self.compare.available() if self._compares else {}
        for name, is_enabled in commands.items():
            self.actions_[name].setEnabled(is_enabled)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.pages.show_page("think")
        self._memory.keep(geometry=self.saveGeometry(), layout=self.saveState())
        self.hide()
        self.desk.keep()
        self.compare.close()
        self.experiment.close()
        self.train.close()
        self.notifier.close()
        self.history.close()
        self.models.library.close()
        self.images.close()
        super().closeEvent(event)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
