"""The kept runs with their dock and commands: listed, opened, changed, and every change undone again."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMainWindow

from s1gui.core.record import RunRecord
from s1gui.qt.actions import Actions
from s1gui.qt.bridge import Bridge
from s1gui.qt.later import Later
from s1gui.qt.plain_text import confirm
from s1gui.qt.runs.history_panel import HistoryPanel
from s1gui.qt.runs.undo_step import UndoStep
from s1gui.qt.side import add_dock
from s1gui.qt.words import plural, tr
from s1gui.storage.kept import KeptRun, RunKey, RunLine
from s1gui.storage.recorder import Recorder
from s1gui.storage.run_store import RunStore
from s1gui.storage.store_state import StoreState

REFRESH_MS = 300


class HistoryDesk(QObject):
    """Owner of the store in a folder, of its panel and dock, and of what can be undone.

    reopened(KeptRun) asks to show a run; state_changed(StoreState) tells whether runs are kept.
    """

    reopened = Signal(object)
    failed = Signal(str)
    state_changed = Signal(object)

    def __init__(self, window: QMainWindow, actions: Actions, folder: Path) -> None:
        super().__init__(window)
        self._states: Bridge[StoreState] = Bridge(self)
        self._states.delivered.connect(lambda states: self.state_changed.emit(states[-1]))
        self._store, self._actions = RunStore(folder, self._states.put), actions
        self.recorder = Recorder(self._store)
        self.panel = HistoryPanel()
        self.dock = add_dock(window, self.panel, "history", actions, is_left=True)
        self.undo_stack = QUndoStack(self)
        self._later = Later(self.failed.emit, self)
        self._asked = 0
        self._is_open = False
        self._stage: object = None
        self._timer = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._timer.timeout.connect(self._ask)
        self._connect()

    def start(self) -> None:
        """Open the store."""
        self._is_open = True
        self._store.start()
        self._ask()

    def new_recorder(self) -> Recorder:
        """A way into the store for one more session."""
        return Recorder(self._store)

    def close(self) -> None:
        """Write what there is, and close it."""
        self.undo_stack.blockSignals(True)  # it speaks once more when it is destroyed, later than the actions
        if self._is_open:
            self._is_open = False
            self._store.close()

    def lay(self, name: str, value: bytes) -> None:
        """Keep something that lies on the desk."""
        self._store.lay(name, value)

    def on_desk(self, name: str, then: "Callable[[bytes | None], None]") -> None:
        """Fetch what lay on the desk."""
        self._later.when(self._store.on_desk(name), then)

    def follow(self, run: RunRecord | None) -> None:
        """The run on screen is another, or has got further: list what is kept anew where that changes the list."""
        stage = (run.number, run.started is not None, run.ended, run.handle) if run is not None else None
        if stage != self._stage:
            self._stage = stage
            self.refresh()

    def refresh(self) -> None:
        """What is kept has changed: list it anew, soon."""
        if not self._timer.isActive():
            self._timer.start()

    def open(self, key: RunKey) -> None:
        """Show a run as it was."""
        self.fetch(key, self.reopened.emit)

    def fetch(self, key: RunKey, then: "Callable[[KeptRun], None]") -> None:
        """Fetch a run as a whole."""
        self._later.when(self._store.reopen(key), then)

    def if_empty(self, then: "Callable[[], None]") -> None:
        """Do this if no run was ever kept."""
        self._later.when(self._store.lines(most=1), lambda lines: None if lines else then())

    @property
    def store(self) -> RunStore:
        return self._store

    def _connect(self) -> None:
        panel = self.panel
        panel.searched.connect(self._ask)
        panel.opened.connect(lambda line: self.open(line.key))
        panel.starred.connect(self._star)
        panel.renamed.connect(self._rename)
        panel.tagged.connect(self._tag)
        panel.deleted.connect(self._delete)
        panel.restored.connect(self._restore)
        panel.removed.connect(self._ask_remove)
        for name, act in (("undo", self.undo_stack.undo), ("redo", self.undo_stack.redo)):
            self._actions[name].triggered.connect(lambda _=False, act=act: act())
            self._actions[name].setEnabled(False)
        self.undo_stack.canUndoChanged.connect(self._actions["undo"].setEnabled)
        self.undo_stack.canRedoChanged.connect(self._actions["redo"].setEnabled)
        self.undo_stack.undoTextChanged.connect(
            lambda text: self._actions["undo"].setText(tr("Undo {what}", what=text).strip())
        )
        self.undo_stack.redoTextChanged.connect(
            lambda text: self._actions["redo"].setText(tr("Redo {what}", what=text).strip())
        )

    def _ask(self) -> None:
        self._asked += 1
        panel = self.panel
        tag, words = panel.wanted
        lines = self._store.lines(words, tag=tag, is_starred=panel.only_starred.isChecked(), is_deleted=panel.is_bin)
        self._later.when(lines, partial(self._show, self._asked))
        self._later.when(self._store.tags(), panel.offer_tags)

    def _show(self, asked: int, lines: tuple[RunLine, ...]) -> None:
        if asked == self._asked:  # of a search that was not overtaken by another
            self.panel.show_lines(lines)

    def _star(self, line: RunLine) -> None:
        words = tr("taking the star away") if line.is_starred else tr("the star")
        self._change(
            words,
            lambda: self._store.star(line.key, not line.is_starred),
            lambda: self._store.star(line.key, line.is_starred),
        )

    def _rename(self, line: RunLine, title: str) -> None:
        self._change(
            tr("renaming"),
            lambda: self._store.rename(line.key, title),
            lambda: self._store.rename(line.key, line.title),
        )

    def _tag(self, line: RunLine, tags: tuple[str, ...]) -> None:
        self._change(
            tr("tagging"), lambda: self._store.tag(line.key, tags), lambda: self._store.tag(line.key, line.tags)
        )

    def _delete(self, lines: tuple[RunLine, ...]) -> None:
        keys = [line.key for line in lines]
        words = plural("deleting a run", "deleting {n} runs", len(keys))
        self._change(words, lambda: self._store.delete(*keys), lambda: self._store.restore(*keys))

    def _restore(self, lines: tuple[RunLine, ...]) -> None:
        keys = [line.key for line in lines]
        words = plural("putting a run back", "putting {n} runs back", len(keys))
        self._change(words, lambda: self._store.restore(*keys), lambda: self._store.delete(*keys))

    def _ask_remove(self, lines: tuple[RunLine, ...]) -> None:
        keys = [line.key for line in lines]
        confirm(
            self.panel,
            tr("Delete for good"),
            plural(
                "Delete this run for good? This can't be undone.",
                "Delete these {n} runs for good? This can't be undone.",
                len(keys),
            ),
            tr("Delete for good"),
            then=lambda: self._later.when(self._store.remove(*keys), lambda _: self._ask()),
        )

    def _change(self, words: str, do: "Callable[[], Future[None]]", undo: "Callable[[], Future[None]]") -> None:
        self.undo_stack.push(UndoStep(words, lambda: self._make(do), lambda: self._make(undo)))

    def _make(self, change: "Callable[[], Future[None]]") -> None:
        self._later.when(change(), lambda _: self._ask())
