"""The page on which lanes stand side by side, with what can be done with them above and the summary below."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from s1gui.core.lane_spec import LaneSpec
from s1gui.qt import style
from s1gui.qt.actions import Actions
from s1gui.qt.compare.lane import CompareLane
from s1gui.qt.compare.partings import reveal
from s1gui.qt.compare.rows import CompareRows
from s1gui.qt.compare.split import CompareSplit
from s1gui.qt.compare.summary_strip import SummaryStrip
from s1gui.qt.compare.table import CompareTable
from s1gui.qt.plain_text import PlainLabel, set_tip
from s1gui.qt.trace.math_image import MathImages
from s1gui.qt.words import tr

PRESETS = ("preset_budgets", "preset_waits", "preset_wait_strings", "preset_seeds", "preset_models")
LEAST_LINES = 44
"""Lines that the page is high where the curve over all lanes stands on it."""
COPIES = ("copy_table_markdown", "copy_table_csv")


class CompareView(QWidget):
    """Owner of the lanes' widgets and of which lane the commands are about (`current`, counted from 0).

    spec_changed(int, LaneSpec), promote_asked(int), duplicate_asked(int), remove_asked(int), wait_asked(int) and
    folder_asked(int) tell what the user did in which lane. current_changed: the commands are about another one.
    curves_opened: one that was folded away is seen.
    """

    spec_changed = Signal(int, object)
    promote_asked = Signal(int)
    duplicate_asked = Signal(int)
    remove_asked = Signal(int)
    wait_asked = Signal(int)
    folder_asked = Signal(int)
    current_changed = Signal()
    curves_opened = Signal()

    def __init__(self, images: MathImages, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images, self._actions = images, actions
        self.lanes: list[CompareLane] = []
        self._models: tuple[Path, ...] = ()
        self._who: tuple[object, ...] = ()
        self.current = 0
        self.table, self.summary = CompareTable(), SummaryStrip()
        self._has_curves = True
        self.over_all = QToolButton()
        self.over_all.setCheckable(True)
        self.over_all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.over_all.setText(tr("Over all lanes"))
        self.over_all.setAccessibleName(tr("Curve over all lanes, in place of the table"))
        set_tip(self.over_all, tr("Curve over all lanes, in place of the table"))
        self.over_all.toggled.connect(lambda _: self._fold())
        self.over_all.hide()
        self._refusal = PlainLabel()
        self._refusal.setWordWrap(True)
        self._refusal.setAccessibleName(tr("Why it was not run"))
        self._refusal.hide()
        self._scroll = CompareRows()
        self._lay_out()
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def show_lanes(
        self, specs: tuple[LaneSpec, ...], differs: tuple[str, ...], *, who: Sequence[object], can_shrink: bool
    ) -> None:
        """Show so many lanes with these specs. who: what tells them apart, so that the current one stays the same."""
        part = next((part for lane in self.lanes if (part := lane.part_with_focus())), "")
        current = self._who[self.current] if self.current < len(self._who) else None
        self._who = tuple(who)
        while len(self.lanes) > len(specs):
            lane = self.lanes.pop()
            self._scroll.remove(lane)
            lane.hide()
            lane.deleteLater()
        while len(self.lanes) < len(specs):
            self._add_lane()
        for number, (lane, spec, words) in enumerate(zip(self.lanes, specs, differs, strict=True), start=1):
            lane.show_lane(number, spec, words, can_go=can_shrink)
        self.set_current(self._who.index(current) if current in self._who else min(self.current, len(specs) - 1))
        if part and not self.lanes[self.current].part_with_focus():
            self.lanes[self.current].focus(part)

    def offer(self, models: tuple[Path, ...]) -> None:
        """The models a lane may have of its own."""
        if models != self._models:
            self._models = models
            for lane in self.lanes:
                lane.editor.offer(models)

    def show_refusal(self, sentence: str) -> None:
        """Say why nothing runs; "" says nothing."""
        self._refusal.show_text(sentence)
        self._refusal.setVisible(bool(sentence))
        style.tint(self._refusal, QPalette.ColorRole.WindowText, "warning")

    def refusal(self) -> str:
        """What is said now."""
        return self._refusal.text()

    def show_curves(self, has_curves: bool) -> None:
        """Whether each lane has its curve, and all of them theirs above."""
        self._has_curves = has_curves
        for lane in self.lanes:
            lane.curve.show_wanted(is_wanted=has_curves)
        self._fold()

    @property
    def has_curves_open(self) -> bool:
        """Whether any of them is unfolded."""
        return not self.summary.isHidden() or any(lane.curve.is_open for lane in self.lanes)

    def set_current(self, lane: int) -> None:
        """Let the commands be about this lane."""
        for index, widget in enumerate(self.lanes):
            widget.show_current(is_current=index == lane)
        if lane != self.current:
            self.current = lane
            self.current_changed.emit()

    def take_typed(self) -> None:
        """A number that is being typed counts, though the box has not been left."""
        for box in (box for lane in self.lanes for box in lane.editor.findChildren(QAbstractSpinBox)):
            if box.hasFocus():
                box.interpretText()

    def go_to(self, lane: int) -> None:
        """Bring a lane into sight, its trace with the focus."""
        if self.lanes:
            at = lane % len(self.lanes)
            self.set_current(at)
            self.lanes[at].trace.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroll.ensureWidgetVisible(self.lanes[at], 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_refusal"):
            style.tint(self._refusal, QPalette.ColorRole.WindowText, "warning")

    def _fold(self) -> None:
        """The lanes need the room more where the page is low: there the curve takes the table's, when asked to."""
        is_low = self.height() < self.fontMetrics().lineSpacing() * LEAST_LINES
        self.over_all.setVisible(self._has_curves and is_low)
        takes_the_table_s = is_low and self.over_all.isChecked()
        was_open = not self.summary.isHidden()
        self.summary.show_alone(is_alone=takes_the_table_s)
        self.table.setVisible(not (self._has_curves and takes_the_table_s))
        self.summary.setVisible(self._has_curves and (not is_low or takes_the_table_s))
        if not self.summary.isHidden() and not was_open:
            self.curves_opened.emit()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self._button("run_lanes"))
        bar.addWidget(self._menu(tr("Presets"), PRESETS))
        bar.addWidget(self._button("add_lane"))
        bar.addWidget(self._button("differences"))
        bar.addWidget(self._button("curves"))
        bar.addWidget(self.over_all)
        bar.addStretch(1)
        bar.addWidget(self._menu(tr("Copy"), COPIES))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addWidget(self._refusal)
        layout.addWidget(self.summary)
        layout.addWidget(CompareSplit(self._scroll, self.table), 1)

    def _add_lane(self) -> None:
        lane = CompareLane(self._images)
        lane.show_height(self._scroll.lane_height())
        self._scroll.height_given.connect(lane.show_height)
        lane.curve.show_wanted(is_wanted=self._has_curves)
        lane.curve.opened.connect(self.curves_opened)
        lane.curve.asked_for.connect(lambda at: reveal([(lane.trace, at)]))
        lane.editor.offer(self._models)
        self.lanes.append(lane)
        self._scroll.add(lane)
        lane.editor.changed.connect(lambda spec: self.spec_changed.emit(self.lanes.index(lane), spec))
        for signal, out in (
            (lane.promote_asked, self.promote_asked),
            (lane.duplicate_asked, self.duplicate_asked),
            (lane.remove_asked, self.remove_asked),
            (lane.wait_asked, self.wait_asked),
            (lane.editor.folder_asked, self.folder_asked),
        ):
            signal.connect(lambda out=out: out.emit(self.lanes.index(lane)))
        lane.editor.refused.connect(self.show_refusal)

    def _button(self, command: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[command])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self._actions[command].text())
        return button

    def _menu(self, words: str, commands: tuple[str, ...]) -> QToolButton:
        button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setText(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(words)
        menu = QMenu(button)
        for command in commands:
            menu.addAction(self._actions[command])
        button.setMenu(menu)
        return button

    def _on_focus_changed(self, _: QObject | None, now: QObject | None) -> None:
        for index, lane in enumerate(self.lanes):
            if isinstance(now, QWidget) and lane.isAncestorOf(now) and index != self.current:
                self.set_current(index)
                self._scroll.ensureWidgetVisible(lane, 0, 0)
