"""Branches of the run on screen: made at a token, kept as a tree, and edits of it undone."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from s1gui.core.beginning import Then
from s1gui.core.branches import BRANCHES, Branch, Branches
from s1gui.core.errors import InputError, WireError
from s1gui.core.forks import fork
from s1gui.core.record import RunRecord
from s1gui.core.token_facts import facts_of
from s1gui.qt.actions import Actions
from s1gui.qt.experiment import Experiment
from s1gui.qt.memory import Memory
from s1gui.qt.plain_text import one_line
from s1gui.qt.runs.branch_pair import BranchPair
from s1gui.qt.runs.branch_panel import BranchPanel
from s1gui.qt.runs.fork_menu import ForkMenu, words_of
from s1gui.qt.runs.history_desk import HistoryDesk
from s1gui.qt.runs.undo_step import UndoStep
from s1gui.qt.sentences import told
from s1gui.qt.side import add_dock, show_dock
from s1gui.qt.trace.view import TraceView
from s1gui.qt.words import tr

NAME = "branches"
"""What the tree is called on the store's desk."""


class BranchDesk(QObject):
    """Owner of the tree, of its panel, of the menu at a token and of the pair that is shown.

    opened(key): the run of a branch is wanted on screen; cut(at): the answer after so many tokens; refused(str) says
    why nothing was done. traces: of all lanes; current: that of the lane that is active.
    """

    opened = Signal(str)
    cut = Signal(int)
    refused = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        actions: Actions,
        experiment: Experiment,
        history: HistoryDesk,
        memory: Memory,
        *,
        traces: Sequence[TraceView],
        current: Callable[[], TraceView],
    ) -> None:
        super().__init__(window)
        self._actions, self._experiment, self._current = actions, experiment, current
        self._undo, self._lay = history.undo_stack, history.lay
        self.branches, self._shown = Branches(), ""
        self.pair = BranchPair(
            actions, experiment, memory, tree=lambda: self.branches, fetch=history.store.reopen, parent=self
        )
        self.panel, self.menu = BranchPanel(), ForkMenu(window)
        self.dock = add_dock(window, self.panel, NAME, actions)
        for trace in traces:
            trace.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            trace.customContextMenuRequested.connect(partial(self._on_menu_wanted, trace))
        actions["fork"].triggered.connect(lambda _=False: self._on_key())
        actions[NAME].triggered.connect(lambda _=False: self._on_shown())
        self.menu.forked.connect(self.fork)
        self.menu.cut.connect(self.cut)
        self.panel.opened.connect(self._on_opened)
        self.panel.renamed.connect(lambda key, title: self._edit(tr("renaming"), lambda b: b.renamed(key, title)))
        self.panel.pinned.connect(lambda key, is_on: self._edit(tr("pinning"), lambda b: b.pinned(key, is_on)))
        self.panel.deleted.connect(lambda key: self._edit(tr("deleting a branch"), lambda b: b.without(key)))

    def restore(self, kept: bytes | None) -> None:
        """Show the tree that was laid on the desk; one that can't be read is left out."""
        try:
            found = None if kept is None else BRANCHES.decode(kept)
        except WireError:
            return
        if found is not None and not self.branches.all:
            self._set(found)

    def fork(self, at: int, then: Then) -> None:
        """Begin a run that shares the first `at` tokens of the one on screen."""
        run, loaded = self._experiment.run, self._experiment.engine.loaded
        if run is None:
            return
        if loaded is not None and run.started is not None and run.started.model != loaded.model:
            name = one_line(Path(run.started.model).name)
            self.refused.emit(tr("These are tokens of {model}. Load it, and fork the run then.", model=name))
            return
        try:
            self._experiment.engine.check_model()
            settings = fork(run, at, then, parent=self._experiment.kept_key or "")
        except InputError as error:
            self.refused.emit(told(str(error)))
        else:
            self.pair.show()
            self._experiment.ask(settings)

    def follow(self, run: RunRecord | None) -> None:
        """A run is on screen: a branch that is not in the tree comes into it, and what belongs beside it is shown."""
        key, begun = self._experiment.kept_key, None if run is None else run.settings.beginning
        self.pair.follow(run)
        if self._shown != (key or ""):
            self._show()
        if run is None or key is None or run.is_kept or begun is None or not begun.parent or key in self.branches:
            return
        made = Branch(key, begun.parent, len(begun), words_of(begun.then))
        self._edit(tr("the branch"), lambda branches: branches.with_branch(made))
        show_dock(self.dock, self._actions)

    def _edit(self, words: str, change: Callable[[Branches], Branches]) -> None:
        before = self.branches
        try:
            after = change(before)
        except InputError as error:
            self.refused.emit(told(str(error)))
            return
        if after != before:
            self._undo.push(UndoStep(words, lambda: self._set(after), lambda: self._set(before)))

    def _set(self, branches: Branches) -> None:
        before, self.branches = self.branches, branches
        self._show()
        self.pair.changed.emit()  # names stand over the lanes, too
        self.pair.let_go({branch.key for branch in before.all} - {branch.key for branch in branches.all})
        self._lay(NAME, BRANCHES.encode(branches).encode())

    def _show(self) -> None:
        self._shown = self._experiment.kept_key or ""
        self.panel.show_branches(self.branches, self._shown)

    def _on_shown(self) -> None:
        if self._actions[NAME].isChecked():
            self.dock.raise_()
            self.panel.take_focus()

    def _on_opened(self, key: str) -> None:
        self.pair.show()
        self.opened.emit(key)

    def _on_menu_wanted(self, trace: TraceView, place: QPoint) -> None:
        if trace.run is not None and trace.run is self._experiment.aside.run:
            self.pair.swap()
        self._open(trace, trace.token_under(place), trace.viewport().mapToGlobal(place), has_own=True)

    def _on_key(self) -> None:
        """At the token looked at, else the last one before the cut, which comes into sight."""
        trace, run = self._current(), self._experiment.run
        if run is None or not run.head:
            return
        token = trace.pointed if trace.pointed >= 0 else max(0, run.kept - 1)
        trace.reveal(token)
        self._open(trace, token, trace.viewport().mapToGlobal(trace.line_of(token).bottomRight()))

    def _open(self, trace: TraceView, token: int, place: QPoint, *, has_own: bool = False) -> None:
        own = trace.createStandardContextMenu() if has_own else None
        facts = None if self._experiment.run is None else facts_of(self._experiment.run, token)
        if facts is not None:
            is_ready = self._experiment.engine.state == "ready"
            self.menu.open(facts, place, before=own, can_fork=is_ready)
        elif own is not None:
            own.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            own.popup(place)
