"""The window: it makes every panel and desk, lays them out, and has them connected."""

from pathlib import Path

from PySide6.QtCore import QChildEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTabBar, QVBoxLayout, QWidget

from s1gui.core.engine import Loaded
from s1gui.core.session import MakeEngine
from s1gui.qt.actions import Actions
from s1gui.qt.banner import Banner
from s1gui.qt.budget.desk import BudgetDesk
from s1gui.qt.budget.panel import BudgetPanel
from s1gui.qt.compare.archived import seen_in
from s1gui.qt.compare.desk import CompareDesk
from s1gui.qt.crash.desk import CrashDesk
from s1gui.qt.desk import NAME
from s1gui.qt.experiment import Experiment
from s1gui.qt.language_desk import LanguageDesk
from s1gui.qt.looks import Looks
from s1gui.qt.memory import Memory
from s1gui.qt.models.desk import ModelDesk
from s1gui.qt.models.picker import ModelPicker
from s1gui.qt.notification import Notifier
from s1gui.qt.page_docks import PageDocks
from s1gui.qt.pages import Pages
from s1gui.qt.problem_desk import ProblemDesk
from s1gui.qt.question_panel import QuestionPanel
from s1gui.qt.runs.archive_desk import ArchiveDesk, Seen
from s1gui.qt.runs.branch_desk import NAME as BRANCHES
from s1gui.qt.runs.branch_desk import BranchDesk
from s1gui.qt.runs.history_desk import HistoryDesk
from s1gui.qt.runs.recording_desk import RecordingDesk
from s1gui.qt.runs.transcript_desk import TranscriptDesk
from s1gui.qt.settings_panel import SettingsPanel
from s1gui.qt.side import add_dock
from s1gui.qt.status.desk import StatusDesk
from s1gui.qt.tool_bar import ToolBar
from s1gui.qt.trace.lane_view import LaneView
from s1gui.qt.trace.math_image import MathImages
from s1gui.qt.trace.reading_desk import ReadingDesk
from s1gui.qt.train.desk import TrainDesk
from s1gui.qt.window.asking import Asking
from s1gui.qt.window.commands import connect_commands
from s1gui.qt.window.connections import (
    connect_branches,
    connect_budget,
    connect_engine,
    connect_kept,
    connect_pages,
    connect_question,
    connect_reading,
    connect_run,
    drops_on,
    show_engine,
    show_run,
)
from s1gui.qt.window.lanes import Lanes
from s1gui.qt.window.standing import Standing
from s1gui.qt.words import tr

DOCKS = ("settings", "history", "problems", "inspector", "branches")


class MainWindow(QMainWindow):
    """Owner of the panels, of the desks and of the experiment. data: the folder where what is kept lies."""

    def __init__(
        self, application: QApplication, make_engine: MakeEngine, *, embedded: Path, memory: Memory, data: Path
    ) -> None:
        super().__init__()
        self.setWindowTitle("s1gui")
        self.memory, self.data = memory, data
        self.loaded: Loaded | None = None
        self.actions_ = Actions(self)
        for name, keys in memory.keys().items():
            self.actions_.bind(name, keys)
        self.crash = CrashDesk(self, self.actions_)
        self.history = HistoryDesk(self, self.actions_, data)
        self.experiment = Experiment(make_engine, self, recorder=self.history.recorder)
        self.images = MathImages(self)
        self.picker, self.banner, self.store_banner = ModelPicker(embedded), Banner(), Banner()
        self.question, self.lanes = QuestionPanel(), Lanes(self.images, memory.lane_share())
        self.budget, self.settings = BudgetPanel(), SettingsPanel()
        self._make_desks(make_engine)
        self.looks = Looks(application, self.actions_, memory, self)
        self.language = LanguageDesk(self, self.actions_, memory)
        self._lay_out()
        self._connect()
        self.asking.show_first()
        self.looks.show()
        self.reading.show()
        self._restore()
        show_run(self, None)
        show_engine(self, self.experiment.engine)

    def begin(self) -> None:
        """Start the engine and load the chosen model; called once the window is on screen."""
        self.question.box.setFocus()
        self.history.start()
        self.history.on_desk(NAME, self.asking.restore)
        self.history.on_desk(BRANCHES, self.branches.restore)
        self.experiment.start()
        self.train.start()
        self.problems.restore()
        self.models.first.begin()
        self.standing.watch()

    def take(self, paths: tuple[Path, ...]) -> None:
        """Come to the front, with these models, lists of problems and exported runs."""
        for path in paths:
            self.drops.take(path)
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    @property
    def lane(self) -> LaneView:
        """The lane that is active: budget, answer and commands are about it."""
        return self.lanes.active

    @property
    def compares(self) -> bool:
        """Whether the comparison is in front."""
        return self.pages.current == "compare"

    def in_sight(self) -> list[Seen]:
        """The runs on the page in front."""
        if self.compares:
            return seen_in(self.compare.runs.lanes)
        run, seat = self.experiment.run, self.experiment.aside.seat
        alone = [] if run is None else [Seen(run, self.experiment.kept_key)]
        if seat is None or self.branches.pair.runs is None:
            return alone
        both = [*alone, Seen(seat.run, seat.key)]
        return both if self.branches.pair.is_left else both[::-1]

    # Made

    def _make_desks(self, make_engine: MakeEngine) -> None:
        """Those without a dock; the others are made where their docks are put."""
        actions, experiment, memory = self.actions_, self.experiment, self.memory
        self.models = ModelDesk(
            self,
            actions,
            experiment,
            memory,
            picker=self.picker,
            form=self.settings.format,
            prompt=self.settings.prompt,
            home=self.data,
        )
        self.reach = BudgetDesk(self.budget, experiment, self.question.question, self)
        self.archive = ArchiveDesk(
            self,
            actions,
            self.history.store,
            seen=self.in_sight,
            compared=lambda: self.compare.compared() if self.compares else None,
            price=memory.price,
        )
        self.recordings = RecordingDesk(actions, experiment, self.history, memory, self)
        self.asking = Asking(
            (self.question, self.settings, self.budget),
            experiment,
            self.history,
            self.recordings,
            graded=lambda settings: self.problems.graded(settings),
            parent=self,
        )
        self.compare = CompareDesk(
            self,
            actions,
            experiment,
            memory,
            images=self.images,
            make_engine=make_engine,
            make_recorder=self.history.new_recorder,
            common=self.asking.settings,
        )
        self.train = TrainDesk(self, self.data)
        self.status = StatusDesk(self, actions, memory)
        self.notifier, self.transcript = Notifier(self), TranscriptDesk(actions, self)

    # Laid out

    def _lay_out(self) -> None:
        banners = (self.crash.banner, self.banner, self.store_banner)
        self.pages = Pages(self.actions_, over=banners, shared=self.question)
        self.pages.add("think", self._think_page(), has_shared=True)
        self.pages.add("compare", self.compare.view, has_shared=True)
        self.pages.add("train", self.train.panel)
        self.setCentralWidget(self.pages)
        self.tool_bar = ToolBar(self.picker, self.actions_)
        self.addToolBar(self.tool_bar)
        self._add_docks()
        self.page_docks = PageDocks(self.actions_, DOCKS, first=self.pages.current)
        self.standing = Standing(self, self.pages, self.page_docks, self.memory)
        self.actions_.fill(self.menuBar())
        left, right = (lane.trace for lane in self.lanes.all)
        for before, after in ((self.question.box, left), (left, right), (right, self.budget.slider)):
            QWidget.setTabOrder(before, after)

    def _think_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.recordings.bar)
        layout.addWidget(self.lanes, 1)
        layout.addWidget(self.budget)
        return page

    def _add_docks(self) -> None:
        self._dock = add_dock(self, self.settings, "settings", self.actions_)
        self.problems = ProblemDesk(self, self.actions_, self.memory)
        self.reading = ReadingDesk(
            self,
            self.actions_,
            self.memory,
            readers=[(lane.trace, lane.find_bar) for lane in self.lanes.all],
            current=lambda: (self.lane.trace, self.lane.find_bar),
        )
        self.branches = BranchDesk(
            self,
            self.actions_,
            self.experiment,
            self.history,
            self.memory,
            traces=[lane.trace for lane in self.lanes.all],
            current=lambda: self.lane.trace,
        )
        self.tabifyDockWidget(self._dock, self.reading.dock)
        self.tabifyDockWidget(self._dock, self.branches.dock)
        self._dock.raise_()

    def _restore(self) -> None:
        line = self.fontMetrics().height()
        free = self.screen().availableGeometry().size()
        self.resize(min(line * 88, free.width() * 19 // 20), min(line * 54, free.height() * 19 // 20))
        self.resizeDocks([self._dock, self.history.dock], [line * 17, line * 16], Qt.Orientation.Horizontal)
        was_kept = self.standing.restore()
        for dock in (self._dock, self.history.dock, self.problems.dock, self.reading.dock, self.branches.dock):
            self.actions_[dock.objectName()].setChecked(not dock.isHidden())
        if not was_kept:
            self._dock.raise_()
        if self.isFullScreen():
            full_screen = self.actions_["full_screen"]
            full_screen.blockSignals(True)  # it is so already, and not to be shown yet
            full_screen.setChecked(True)
            full_screen.blockSignals(False)

    # Connected

    def _connect(self) -> None:
        connect_run(self)
        connect_branches(self)
        connect_engine(self)
        connect_question(self)
        connect_budget(self)
        connect_reading(self)
        connect_kept(self)
        connect_pages(self)
        connect_commands(self)
        self.drops = drops_on(self)

    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        if event.polished() and isinstance(bar := event.child(), QTabBar):
            bar.setAccessibleName(tr("Panels"))  # Qt makes it, for docks one behind the other

    def closeEvent(self, event: QCloseEvent) -> None:
        self.standing.keep()
        self.hide()
        self.asking.desk.keep()
        for part in (self.models, self.compare, self.experiment, self.train, self.notifier, self.history):
            part.close()
        self.images.close()
        super().closeEvent(event)
