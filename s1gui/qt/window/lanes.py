"""The lanes of the Think page: the run that is steered, beside it the one it left or its branch, and one answer."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from s1gui.core.record import RunRecord
from s1gui.qt.budget.answer_card import AnswerCard
from s1gui.qt.budget.answer_shown import shown
from s1gui.qt.runs.branch_header import Head
from s1gui.qt.runs.branch_scroll import InStep
from s1gui.qt.trace.fold import Fold
from s1gui.qt.trace.heat import Heat
from s1gui.qt.trace.lane_view import LaneView
from s1gui.qt.trace.math_image import MathImages

HANDLE = 12
STEP = 0.05
"""How much of the width a lane is given at a time by keys."""


class Lanes(QWidget):
    """Owner of which lane is active: answer, budget and commands are about it. One run alone stands at the right.

    turned: the user went to the lane that is not active; closed(is_active): a lane's button; share_changed(float): the
    left lane's part of the width. go_on_asked, wait_asked, copy_asked, fold_asked: as in LaneView, of the active lane.
    """

    turned = Signal()
    closed = Signal(bool)
    share_changed = Signal(float)
    go_on_asked = Signal()
    wait_asked = Signal()
    copy_asked = Signal()
    fold_asked = Signal()

    def __init__(self, images: MathImages, share: float) -> None:
        super().__init__()
        self._share, self._can_steer = share, True
        self.answer = AnswerCard(images)
        self.left, self.right = LaneView(images, self.answer), LaneView(images, self.answer)
        self.active = self.right
        self._in_step = InStep(self.left.trace, self.right.trace, self)
        self._split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=HANDLE)
        self._split.splitterMoved.connect(lambda _, __: self._on_split_moved())
        self._space = QWidget()
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._split, 1)
        layout.addWidget(self.answer)
        layout.addWidget(self._space, 1)
        for lane in self.all:
            self._split.addWidget(lane)
            self._connect(lane)
        self.left.hide()
        self.set_fold("full")
        self.answer.copy_asked.connect(self.copy_asked)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    @property
    def all(self) -> tuple[LaneView, LaneView]:
        return self.left, self.right

    @property
    def is_split(self) -> bool:
        """Whether two lanes are shown."""
        return not self.left.isHidden()

    def show_run(self, run: RunRecord | None, *, is_waiting: bool) -> None:
        """Show one run; is_waiting: another one was asked for and has not begun."""
        had_focus = _is_focused(self.left)
        self.active = self.right
        self._in_step.share(0, self.right.trace)
        for lane in self.all:
            lane.show_head(None, is_active=False)
            lane.share(0, is_parent=False)
        self.right.show_run(run, is_waiting=is_waiting)
        self.left.hide()
        self.left.show_run(None, is_waiting=False)
        if had_focus:
            self.right.trace.setFocus()
        self._show_answer(run, "")

    def show_pair(
        self, parent: RunRecord, branch: RunRecord, heads: tuple[Head, Head], *, is_left: bool, is_waiting: bool
    ) -> None:
        """Show a run and the branch that left it. is_left: the run is active, not its branch."""
        is_new = self.left.trace.run is not parent or self.right.trace.run is not branch
        self.active = self.left if is_left else self.right
        for lane, run, head in ((self.left, parent, heads[0]), (self.right, branch, heads[1])):
            is_active = lane is self.active
            lane.show_head(head, is_active=is_active)
            lane.show_run(run, is_waiting=is_waiting and is_active)
            lane.share(branch.branched_at, is_parent=lane is self.left)
        if self.left.isHidden():
            had_focus = _is_focused(self.right)
            self.left.show()
            self._spread()
            if is_left and had_focus:
                self.left.trace.setFocus()
        if is_new:
            self._in_step.share(0, self.right.trace)
            self._focus_follows()
        self._in_step.share(branch.branched_at, self.right.trace)
        self._show_answer(parent if is_left else branch, heads[0 if is_left else 1].name)

    def show_steerable(self, *, can_steer: bool) -> None:
        """Whether the active lane's run can still be moved: where not, its card offers no answer."""
        if can_steer != self._can_steer:
            self._can_steer = can_steer
            self.answer.show_answer(shown(self.active.trace.run, can_steer=can_steer))

    def focus_other(self) -> None:
        """Go to the lane that is not active."""
        if self.is_split:
            other = self.right if self.active is self.left else self.left
            other.trace.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if other is not self.active:
                self.turned.emit()

    def widen(self, steps: int) -> None:
        """Give the active lane more of the width, or less."""
        if self.is_split:
            change = steps * STEP if self.active is self.left else -steps * STEP
            self._share = min(0.8, max(0.2, self._share + change))
            self._spread()
            self.share_changed.emit(self._share)

    def set_heat(self, heat: Heat) -> None:
        """Shade the words of both."""
        for lane in self.all:
            lane.set_heat(heat)

    def set_fold(self, fold: Fold) -> None:
        """Show all of the thinking of both, its last lines, or none."""
        for lane in self.all:
            lane.set_fold(fold)
        self._space.setVisible(fold != "full")
        self._layout.setStretchFactor(self._split, 1 if fold == "full" else 0)

    def set_raw(self, is_raw: bool) -> None:
        """Show the raw text of both."""
        for lane in self.all:
            lane.trace.set_raw(is_raw)

    def _connect(self, lane: LaneView) -> None:
        lane.head.turned_to.connect(lambda: self._turn_to(lane, takes_focus=True))
        lane.head.closed.connect(lambda: self.closed.emit(lane is self.active))
        for asked, out in (
            (lane.go_on_asked, self.go_on_asked),
            (lane.wait_asked, self.wait_asked),
            (lane.fold_asked, self.fold_asked),
        ):
            asked.connect(partial(self._on_asked, lane, out))

    def _on_asked(self, lane: LaneView, out: SignalInstance) -> None:
        self._turn_to(lane)
        out.emit()

    def _turn_to(self, lane: LaneView, *, takes_focus: bool = False) -> None:
        if takes_focus:
            lane.trace.setFocus()
        if lane is not self.active and self.is_split:
            self.turned.emit()

    def _on_focus_changed(self, _: QObject | None, now: QObject | None) -> None:
        other = self.right if self.active is self.left else self.left
        if self.is_split and isinstance(now, QWidget) and other.is_read_in(now):
            self.turned.emit()

    def _focus_follows(self) -> None:
        """Out of the lane that is no longer active; also while a dialog has the focus, that will give it back there."""
        other, kept = self.right if self.active is self.left else self.left, self.window().focusWidget()
        if kept is not None and other.is_read_in(kept):
            self.active.trace.setFocus()

    def _show_answer(self, run: RunRecord | None, name: str) -> None:
        self.answer.show_owner(name)
        self.answer.show_answer(shown(run, can_steer=self._can_steer))

    def _on_split_moved(self) -> None:
        sizes = self._split.sizes()
        if all(sizes):
            self._share = sizes[0] / sum(sizes)
            self.share_changed.emit(self._share)

    def _spread(self) -> None:
        width = max(100, self._split.width())
        self._split.setSizes([round(width * self._share), round(width * (1 - self._share))])


def _is_focused(lane: LaneView) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and lane.isAncestorOf(focused)
