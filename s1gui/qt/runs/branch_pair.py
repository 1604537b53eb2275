"""Which two runs stand beside each other: a branch and the run it left, out of the store where need be."""

from collections.abc import Callable, Set
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, Signal

from s1gui.core.branches import Branch, Branches
from s1gui.core.record import RunRecord
from s1gui.qt.actions import Actions
from s1gui.qt.aside import Seat
from s1gui.qt.experiment import Experiment
from s1gui.qt.kept_record import parent_of, record_of
from s1gui.qt.later import Later
from s1gui.qt.memory import Memory
from s1gui.qt.runs.branch_header import Head, heads, name_of
from s1gui.storage.kept import KeptRun, RunKey

COMMAND = "beside"
"""Checked while a branch and its parent are to stand beside each other."""


class BranchPair(QObject):
    """Owner of the wish to see both. tree: of branches, as it is now; fetch: a run out of the store.

    changed: another run stands beside, or none; swapped(RunRecord): this one is steered now.
    """

    changed = Signal()
    swapped = Signal(object)

    def __init__(
        self,
        actions: Actions,
        experiment: Experiment,
        memory: Memory,
        *,
        tree: Callable[[], Branches],
        fetch: "Callable[[RunKey], Future[KeptRun]]",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._action, self._experiment, self._memory = actions[COMMAND], experiment, memory
        self._tree, self._fetch = tree, fetch
        self._looked_for: RunRecord | None = None
        self._later = Later(lambda _: None, self)  # one that was deleted for good is simply not there
        self._action.setChecked(memory.is_beside())
        experiment.aside.is_wanted = memory.is_beside()
        self._action.toggled.connect(self._on_toggled)

    @property
    def runs(self) -> tuple[RunRecord, RunRecord] | None:
        """The run at the left and its branch at the right; None while there is one run alone."""
        run, aside = self._experiment.run, self._experiment.aside.run
        if run is None or aside is None or run is aside:
            return None
        return (run, aside) if self.is_left else (aside, run)

    @property
    def is_left(self) -> bool:
        """Whether the run that is steered is the one that was left."""
        aside, key = self._experiment.aside.run, self._experiment.kept_key
        return aside is not None and key is not None and parent_of(aside) == key

    @property
    def heads(self) -> tuple[Head, Head] | None:
        """What stands over the two."""
        runs, seat = self.runs, self._experiment.aside.seat
        if runs is None or seat is None:
            return None
        mine, its = self._branch(self._experiment.kept_key), self._branch(seat.key)
        return heads(*runs, *((mine, its) if self.is_left else (its, mine)))

    @property
    def name(self) -> str:
        """What the run that is steered is called; "" while it stands alone."""
        run = self._experiment.run
        return "" if run is None or self.runs is None else name_of(run, self._branch(self._experiment.kept_key))

    def show(self) -> None:
        """Both are wanted, whatever was wanted before."""
        self._action.setChecked(True)

    def close_lane(self, is_active: bool) -> None:
        """One lane is enough. is_active: it is the other one that stays."""
        if is_active:
            self.swap()
        self._action.setChecked(False)

    def let_go(self, pruned: Set[str]) -> None:
        """These branches are no longer in the tree: where one stands beside its parent, the parent stays alone."""
        seat, mine = self._experiment.aside.seat, self._experiment.kept_key
        if self.runs is None or seat is None or (seat.key if self.is_left else mine) not in pruned:
            return
        if not self.is_left:
            self.swap()
        self._experiment.aside.drop()
        self.changed.emit()

    def swap(self) -> None:
        """Steer the other one."""
        self._experiment.swap()
        if (run := self._experiment.run) is not None:
            self.swapped.emit(run)

    def follow(self, run: RunRecord | None) -> None:
        """A run is on screen: what belongs beside it is looked for, once."""
        is_wanted = self._experiment.aside.is_wanted
        if run is self._looked_for or not is_wanted or self._experiment.kept_key is None or run is None:
            return
        self._looked_for = run
        key = parent_of(run) or self._newest_branch(self._experiment.kept_key)
        if key and self._experiment.aside.seat is None:
            self._later.when(self._fetch(RunKey(key)), partial(self._on_fetched, run))

    def _on_fetched(self, run: RunRecord, kept: KeptRun) -> None:
        aside, other = self._experiment.aside, record_of(kept)
        if self._experiment.run is run and aside.seat is None and aside.is_wanted and other is not None:
            aside.put(Seat(other, kept.line.key))
            self.changed.emit()

    def _on_toggled(self, is_wanted: bool) -> None:
        aside = self._experiment.aside
        aside.is_wanted, self._looked_for = is_wanted, None
        self._memory.keep_beside(is_wanted)
        if is_wanted:
            self.follow(self._experiment.run)
        elif aside.seat is not None:
            aside.drop()
            self.changed.emit()

    def _newest_branch(self, key: str) -> str:
        return next((branch.key for branch in reversed(self._tree().all) if branch.parent == key), "")

    def _branch(self, key: str | None) -> Branch | None:
        tree = self._tree()
        return tree.get(key) if key is not None and key in tree else None
