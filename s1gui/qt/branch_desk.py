"""Branches of the run on screen: made at a token, kept as a tree, and edits of it undone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMainWindow

from s1gui.core.beginning import Then
from s1gui.core.branches import BRANCHES, Branch, Branches
from s1gui.core.errors import InputError, WireError
from s1gui.core.forks import fork
from s1gui.core.record import RunRecord
from s1gui.core.token_facts import facts_of
from s1gui.qt.actions import Actions
from s1gui.qt.branch_panel import BranchPanel
from s1gui.qt.experiment import Experiment
from s1gui.qt.fork_menu import ForkMenu, words_of
from s1gui.qt.plain_text import one_line
from s1gui.qt.side import add_dock, show_dock
from s1gui.qt.trace_view import TraceView
from s1gui.qt.undo_step import UndoStep
from s1gui.qt.words import tr

NAME = "branches"
"""What the tree is called on the store's desk."""


class BranchDesk(QObject):
    """Owner of the tree, of its panel and of the menu at a token.

    opened(key): the run of a branch is wanted on screen; cut(at): the answer after so many tokens; refused(str) says
    why nothing was done. lay: keeps bytes under a name on the store's desk.
    """

    opened = Signal(str)
    cut = Signal(int)
    refused = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        actions: Actions,
        experiment: Experiment,
        *,
        trace: TraceView,
        undo: QUndoStack,
        lay: Callable[[str, bytes], None],
    ) -> None:
        super().__init__(window)
        self._actions, self._experiment, self._trace, self._undo, self._lay = actions, experiment, trace, undo, lay
        self.branches = Branches()
        self.panel, self.menu = BranchPanel(), ForkMenu(window)
        self.dock = add_dock(window, self.panel, NAME, actions)
        trace.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        trace.customContextMenuRequested.connect(self._on_menu_wanted)
        actions["fork"].triggered.connect(lambda _=False: self._on_key())
        actions[NAME].triggered.connect(lambda is_shown: self.dock.raise_() if is_shown else None)
        self.menu.forked.connect(self.fork)
        self.menu.cut.connect(self.cut)
        self.panel.opened.connect(self.opened)
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
            settings = fork(run, at, then, parent=self._experiment.kept_key or "")
        except InputError as error:
            self.refused.emit(str(error))
        else:
            self._experiment.ask(settings)

    def follow(self, run: RunRecord | None) -> None:
        """A run is on screen: a branch that is not in the tree comes into it."""
        key, begun = self._experiment.kept_key, None if run is None else run.settings.beginning
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
            self.refused.emit(str(error))
            return
        if after != before:
            self._undo.push(UndoStep(words, lambda: self._set(after), lambda: self._set(before)))

    def _set(self, branches: Branches) -> None:
        self.branches = branches
        self.panel.show_branches(branches, self._experiment.kept_key or "")
        self._lay(NAME, BRANCHES.encode(branches).encode())

    def _on_menu_wanted(self, place: QPoint) -> None:
        token = self._trace.token_under(place)
        self._open(token, self._trace.viewport().mapToGlobal(place), has_own=True)

    def _on_key(self) -> None:
        token = self._trace.pointed
        head = 0 if self._experiment.run is None else self._experiment.run.head
        place = self._trace.cursorRect().bottomRight()
        self._open(token if token >= 0 else head - 1, self._trace.viewport().mapToGlobal(place))

    def _open(self, token: int, place: QPoint, *, has_own: bool = False) -> None:
        own = self._trace.createStandardContextMenu() if has_own else None
        facts = None if self._experiment.run is None else facts_of(self._experiment.run, token)
        if facts is not None:
            is_ready = self._experiment.engine.state == "ready"
            self.menu.open(facts, place, before=own, can_fork=is_ready)
        elif own is not None:
            own.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            own.popup(place)
