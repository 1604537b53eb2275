"""The trainings with their page: begun, watched, stopped, resumed and deleted; they go on when the window is closed."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from s1gui.qt.later import Later
from s1gui.qt.train.commands import RunCommands, begun, said
from s1gui.qt.train.evaluating import Evaluating
from s1gui.qt.train.list import RunRow
from s1gui.qt.train.panel import TrainPanel
from s1gui.qt.train.plots import Curve, warm_up
from s1gui.qt.train.record import TrainingRecord
from s1gui.qt.train.run import Look
from s1gui.qt.train.setting import Setting
from s1gui.qt.train.watch import AT_WORK, Seen, Watch
from s1gui.storage.trainings import FOLDER
from trainer.recipe import Recipe

LOOK_MS = 500


class TrainDesk(QObject):
    """Owner of the page, of the thread that looks at the trainings' folders, and of what they have told.

    compare_asked(base, tuned) wants both models beside each other; ended(name, is_finished) tells that one that was at
    work is over; models_changed that one has exported a model.
    """

    compare_asked = Signal(object, object)
    ended = Signal(str, bool)
    models_changed = Signal()

    def __init__(self, window: QWidget, home: Path) -> None:
        super().__init__(window)
        self._root = home / FOLDER
        self.panel = TrainPanel()
        self.setting = Setting(self.panel.setup, self._root, self)
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="trainings")
        self._later = Later(self._on_failed, self)
        self._watch = Watch(home)
        self._wanted: Path | None = None
        self.commands = RunCommands(self.panel, self._root, self._threads, self._later)
        self.evaluating = Evaluating(self)
        self._seen: dict[Path, Seen] = {}
        self._records: dict[Path, TrainingRecord] = {}
        self._logs: dict[Path, str] = {}
        self._at_work: set[Path] = set()
        self._is_looking = self._is_closed = self._has_looked = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._connect()

    def start(self) -> None:
        """Look at what is there, and go on looking."""
        self.look()
        self._timer.start()

    def show(self) -> None:
        """The page is in front."""
        warm_up()
        self.setting.offer_bases(self.models())
        self.setting.show()
        self.look()

    def follow_page(self, name: str) -> None:
        """Another page of the window is in front."""
        if name == "train":
            self.show()

    def take_path(self, path: Path) -> bool:
        """Take what is dropped while the page is in front: a model for the base, else data; whether it was either."""
        if not self.panel.isVisible():
            return False
        is_taken = self.setting.take_path(path)
        if is_taken:
            self.panel.list.choose_none()
            self.panel.show_setup()
        return is_taken

    def models(self) -> tuple[Path, ...]:
        """The models that trainings have made, newest first."""
        return tuple(model for seen in self._seen.values() for model in seen.run.models)

    def look(self) -> None:
        """Look at the folders now, unless a look is under way."""
        if not self._is_looking and not self._is_closed:
            self._is_looking = True
            self._later.when(self._threads.submit(said, self._watch.look), self._on_looked)

    def close(self) -> None:
        """Stop looking; the trainings go on."""
        self._is_closed = True
        self._timer.stop()
        self.setting.close()
        self.evaluating.stop()
        self._threads.shutdown(wait=False, cancel_futures=True)

    @property
    def current(self) -> Look | None:
        """The training that is looked at."""
        folder = self.panel.list.current
        return self._look_at(folder) if folder in self._seen and folder is not None else None

    # What the user does

    def _connect(self) -> None:
        panel, commands = self.panel, self.commands
        self.setting.began.connect(self._begin)
        panel.list.new_asked.connect(panel.show_setup)
        panel.list.chosen.connect(self._on_chosen)
        panel.list.overlaid_changed.connect(self._show_current)
        panel.run.asked.connect(self._on_asked)
        self.evaluating.told.connect(lambda *_: self._show_current())
        self.evaluating.ended.connect(self._on_evaluated)
        commands.changed.connect(self._look_again)
        commands.refused.connect(panel.run.show_failure)
        commands.deleted.connect(self._on_deleted)
        commands.recipe_taken.connect(self._on_recipe_taken)
        commands.compare_asked.connect(self.compare_asked)

    def _begin(self, recipe: Recipe) -> None:
        self.panel.setup.go.setEnabled(False)
        self._later.when(self._threads.submit(said, partial(begun, self._root, recipe)), self._on_begun)

    def _on_begun(self, folder: Path) -> None:
        self.setting.allow()
        self._wanted = folder
        self._at_work.add(folder)  # one so short that it is over at the first look is told of, too
        self._look_again()

    def _on_chosen(self, _: Path) -> None:
        self.panel.run.clear_log()
        self.panel.show_run()
        self._show_current()

    def _on_asked(self, command: str) -> None:
        if (look := self.current) is not None:
            self.panel.run.show_failure("")
            if command == "evaluate":
                self._evaluate(look)
            else:
                self.commands.give(command, look)

    def _evaluate(self, look: Look) -> None:
        """Begin to measure the run and its base, or give that up."""
        if look.is_measuring:
            self.evaluating.stop()
        else:
            self.evaluating.begin(look.folder)
        self._show_current()

    def _on_evaluated(self, folder: Path, why: str) -> None:
        if why and folder == self.panel.list.current:
            self.panel.run.show_failure(why)
        self._look_again()

    def _on_recipe_taken(self, recipe: Recipe) -> None:
        self.panel.list.choose_none()
        self.panel.show_setup()
        self.setting.take(recipe)

    def _on_deleted(self) -> None:
        self.panel.list.choose_none()
        self.panel.show_setup()
        self._look_again()

    def _on_failed(self, sentence: str) -> None:
        self._is_looking = False
        self.setting.allow()
        self.panel.setup.show_refusal(sentence)
        self.panel.run.show_failure(sentence)

    # What happened

    def _look_again(self) -> None:
        """Look at all of them once more, after the look that may be under way."""
        if not self._is_closed:
            self._is_looking = True
            self._later.when(self._threads.submit(said, partial(self._watch.look, is_anew=True)), self._on_looked)

    def _on_looked(self, seen: tuple[Seen, ...]) -> None:
        self._is_looking = False
        before, models = self._seen, self.models()
        self._seen = {one.run.folder: one for one in seen}
        for gone in before.keys() - self._seen.keys():
            self._records.pop(gone, None)
            self._logs.pop(gone, None)
            self._at_work.discard(gone)
        for one in seen:
            self._take(one)
        if self.models() != models:
            self.models_changed.emit()
        self.panel.list.show_rows([self._row(one) for one in seen])
        if not self._has_looked:
            self._has_looked = True
            self._wanted = self._wanted or next((one.run.folder for one in seen if one.state in AT_WORK), None)
        if self._wanted in self._seen and self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.panel.list.choose(wanted)
        elif not self.panel.is_setting_up:
            self._show_current()

    def _take(self, now: Seen) -> None:
        folder = now.run.folder
        self._records.setdefault(folder, TrainingRecord()).tell(now.lines)
        if now.log or now.state in AT_WORK:  # one that is over was not read again
            self._logs[folder] = now.log
        if now.state in AT_WORK:
            self._at_work.add(folder)
        elif folder in self._at_work:
            self._at_work.remove(folder)
            self.ended.emit(now.run.name, now.state == "finished")

    def _show_current(self) -> None:
        if (look := self.current) is not None:
            self.panel.run.show_look(look)

    def _look_at(self, folder: Path) -> Look:
        seen = self._seen[folder]
        others = [other for other in self.panel.list.overlaid if other != folder and other in self._records]
        overlaid = [(self._seen[other].run.name, Curve(self._records[other], n)) for n, other in enumerate(others, 1)]
        is_measuring = folder == self.evaluating.folder
        return Look(
            folder,
            seen.run.name,
            seen.state,
            self._records[folder],
            self._logs.get(folder, ""),
            seen.run.models[0] if seen.run.models else None,
            tuple(overlaid),
            seen.evaluation,
            self.evaluating.progress if is_measuring else None,
            is_measuring,
        )

    def _row(self, seen: Seen) -> RunRow:
        record = self._records[seen.run.folder]
        done = None
        if record.planned is not None and record.planned.steps and record.step is not None:
            done = min(1.0, record.step.step / record.planned.steps)
        return RunRow(seen.run.folder, seen.run.name, seen.state, seen.run.created, done)
