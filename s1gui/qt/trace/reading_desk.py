"""How the thinking is read: heat, fold, raw text, finding, and the inspector, with their commands and what is kept."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from s1gui.core.token_facts import facts_of
from s1gui.qt.actions import Actions
from s1gui.qt.memory import Memory
from s1gui.qt.side import add_dock
from s1gui.qt.trace.find_bar import FindBar
from s1gui.qt.trace.fold import FOLDS, Fold, after
from s1gui.qt.trace.heat import HEATS, Heat
from s1gui.qt.trace.inspector import Inspector
from s1gui.qt.trace.view import TraceView

Reader = tuple[TraceView, FindBar]
"""A trace, and the bar that finds in it."""


class ReadingDesk(QObject):
    """Owner of these choices and of the inspector. The lanes follow its signals.

    readers: of all lanes; current: that of the lane that is active, where finding is done.
    """

    heat_changed = Signal(str)
    fold_changed = Signal(str)
    raw_changed = Signal(bool)

    def __init__(
        self,
        window: QMainWindow,
        actions: Actions,
        memory: Memory,
        *,
        readers: Sequence[Reader],
        current: Callable[[], Reader],
    ) -> None:
        super().__init__(window)
        self._actions, self._memory, self._current = actions, memory, current
        self.inspector = Inspector()
        self.dock = add_dock(window, self.inspector, "inspector", actions)
        self._heat, self._fold = memory.heat(), memory.fold()
        for trace, bar in readers:
            self._connect_reader(trace, bar)
        self._connect_actions()

    def show(self) -> None:
        """Apply what was chosen before."""
        self.set_heat(self._heat)
        self.set_fold(self._fold)

    def next_fold(self) -> None:
        """All, then the last lines, then none."""
        self.set_fold(after(self._fold))

    def set_fold(self, fold: Fold) -> None:
        self._fold = fold
        self._actions[f"fold_{fold}"].setChecked(True)
        self._memory.keep_reading(fold=fold)
        self.fold_changed.emit(fold)

    def set_heat(self, heat: Heat) -> None:
        self._heat = heat
        self._actions[f"heat_{heat}"].setChecked(True)
        self._memory.keep_reading(heat=heat)
        self.heat_changed.emit(heat)

    def _connect_reader(self, trace: TraceView, bar: FindBar) -> None:
        trace.token_pointed.connect(lambda token: self._on_pointed(trace, token))
        trace.finder.changed.connect(bar.show_count)
        bar.wanted_changed.connect(trace.finder.look_for)
        bar.next_asked.connect(lambda forward: trace.finder.next(forward=forward))
        bar.closed.connect(trace.setFocus)

    def _connect_actions(self) -> None:
        actions = self._actions
        for heat in HEATS:
            actions[f"heat_{heat}"].triggered.connect(lambda _=False, heat=heat: self.set_heat(heat))
        for fold in FOLDS:
            actions[f"fold_{fold}"].triggered.connect(lambda _=False, fold=fold: self.set_fold(fold))
        actions["next_heat"].triggered.connect(lambda: self.set_heat(HEATS[(HEATS.index(self._heat) + 1) % len(HEATS)]))
        actions["next_fold"].triggered.connect(self.next_fold)
        actions["inspector"].triggered.connect(lambda is_shown: self.dock.raise_() if is_shown else None)
        actions["raw"].toggled.connect(self.raw_changed)
        actions["find"].triggered.connect(self._begin_to_find)
        actions["find_next"].triggered.connect(lambda: self._find_next(forward=True))
        actions["find_previous"].triggered.connect(lambda: self._find_next(forward=False))

    def _begin_to_find(self) -> None:
        if self._fold != "full":
            self.set_fold("full")
        self._current()[1].begin()

    def _find_next(self, *, forward: bool) -> None:
        trace, bar = self._current()
        if bar.isHidden():
            self._begin_to_find()
        else:
            trace.finder.next(forward=forward)

    def _on_pointed(self, trace: TraceView, token: int) -> None:
        run = trace.run
        self.inspector.show_token(None if run is None else facts_of(run, token))
