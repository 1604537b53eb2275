"""One lane of the comparison: what it differs in, how it is doing, its thinking, and its answer."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from s1gui.core.divergence import Divergence
from s1gui.core.lane_spec import LaneSpec
from s1gui.core.record import RunRecord
from s1gui.qt.budget.answer_shown import EMPTY, shown
from s1gui.qt.card import Badge, Card, ElidedCaption, Title
from s1gui.qt.compare.editor import CompareEditor
from s1gui.qt.compare.empty_note import EmptyNote
from s1gui.qt.compare.lane_curve import LaneCurve
from s1gui.qt.compare.mark import CompareMark
from s1gui.qt.compare.two_lines import TwoLines
from s1gui.qt.compare.words import counts, divergence_words, empty_words
from s1gui.qt.icons import icon
from s1gui.qt.plain_text import set_tip
from s1gui.qt.sentences import told
from s1gui.qt.style import theme_of
from s1gui.qt.trace.formula_text import FormulaText
from s1gui.qt.trace.math_image import MathImages
from s1gui.qt.trace.thinking_header import sign_of
from s1gui.qt.trace.view import TraceView
from s1gui.qt.words import marked, tr

ANSWER_LINES, LOW_ANSWER_LINES = 3.4, 2.4
LOW_LINES = 27
"""Lines of a lane below which its settings make room for its thinking, until asked for, and all else is close."""
SETTINGS_LINES = 6
BUTTONS = (
    ("settings", marked("All settings of lane {n}")),
    ("promote", marked("Open lane {n} in Think")),
    ("copy", marked("Duplicate lane {n}")),
    ("remove", marked("Remove lane {n}")),
)


class CompareLane(Card):
    """Shows one lane. promote_asked, duplicate_asked, remove_asked: its buttons; wait_asked: W in its trace."""

    promote_asked = Signal()
    duplicate_asked = Signal()
    remove_asked = Signal()
    wait_asked = Signal()

    def __init__(self, images: MathImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._height, self._is_read = 0, 0, False
        self._title, self._differs = Title(""), ElidedCaption()
        self.editor = CompareEditor()
        self._sign, self._verdict, self._stale = Badge(), Badge(), Badge()
        self._counts, self.parting = ElidedCaption(), TwoLines()
        self.trace, self.answer = TraceView(images), FormulaText(images)
        self.curve = LaneCurve()
        self._column, self._state, self._is_close = QVBoxLayout(self), QHBoxLayout(), False
        self.mark = CompareMark(self.trace)
        self._buttons = {name: QToolButton(autoRaise=True) for name, _ in BUTTONS}
        for (name, _), asked in zip(
            BUTTONS[1:], (self.promote_asked, self.duplicate_asked, self.remove_asked), strict=True
        ):
            self._buttons[name].clicked.connect(asked)
        self._buttons["settings"].setCheckable(True)
        self._buttons["settings"].toggled.connect(self._on_settings)
        self.trace.wait_asked.connect(self.wait_asked)
        self.empty, self._key = EmptyNote(), ""
        self._lay_out()
        self._show_icons()

    def show_lane(self, number: int, spec: LaneSpec, differs: str, *, can_go: bool) -> None:
        """Show which lane this is and what it is. number: counted from 1; can_go: whether it may be removed."""
        if number != self._number:
            self._number = number
            self._title.show_text(str(number))
            self.editor.name_fields(number)
            for name, words in BUTTONS:
                self._buttons[name].setAccessibleName(tr(words, n=number))
                set_tip(self._buttons[name], tr(words, n=number))
            self.curve.setAccessibleName(tr("Curve of the answers of lane {n}", n=number))
            self.trace.setAccessibleName(tr("Thinking of lane {n}", n=number))
            self.answer.setAccessibleName(tr("Answer of lane {n}", n=number))
        self._differs.show_text(differs)
        self._buttons["remove"].setEnabled(can_go)
        self.editor.show_spec(spec)

    def show_height(self, height: int) -> None:
        """How many pixels it is given: where that is little, the thinking comes first."""
        self._height = height
        self._fold()

    def show_key(self, key: str) -> None:
        """Which key runs all lanes, said while there is nothing else to show; "" for none."""
        self._key = key

    def show_run(self, run: RunRecord | None, *, is_changed: bool, refusal: str) -> None:
        """Show what the lane is doing. is_changed: it was asked otherwise than it would be now; refusal: in English."""
        refusal = told(refusal)
        if refusal:
            self._sign.show_sign("warning", tr("Not possible"), "warning", refusal)
        elif run is not None and run.refused is not None:
            self._sign.show_sign("warning", tr("Refused"), "warning", told(run.refused.message))
        else:
            is_waiting = run is not None and run.started is None and run.is_running
            self._sign.show_sign(*sign_of(run, is_waiting=is_waiting))
        is_empty = run is None or not run.head
        self._is_read = run is not None and run.refused is None and not refusal
        self._fold()
        self.trace.show_run(None if is_empty else run)
        answer = EMPTY if run is None else shown(run)
        self._verdict.show_sign(*answer.verdict)
        self._stale.show_sign(
            "", tr("changed") if is_changed else "", "muted", tr("Run again to see what it does now.")
        )
        refused = "" if run is None or run.refused is None else told(run.refused.message)
        self.empty.show_text(empty_words(run, refusal=refusal or refused, key=self._key) if is_empty else "")
        self.empty.setContentsMargins(0, 0, self.trace.gutter.wanted_width(), 0)
        self.empty.setVisible(is_empty)
        told_above = "" if is_empty else refusal or refused
        self._counts.show_text(told_above or (counts(run) if run is not None and not refused else ""))
        self.answer.show_lines(() if run is None else answer.lines, color="muted" if answer.is_hollow else "text")

    def show_parting(self, found: Divergence | None, *, first: int, is_first: bool, is_on: bool) -> None:
        """Say and mark where the lane leaves the lane numbered `first`."""
        self.parting.setVisible(is_on)
        self.parting.show_text(divergence_words(found, first=first, is_first=is_first) if is_on else "")
        has_sign = is_on and found is not None and found.state in ("differs", "longer")
        self.mark.show_token(found.at if has_sign and found is not None else None)

    def show_current(self, *, is_current: bool) -> None:
        """Whether the commands for a lane are about this one."""
        self.set_accent("accent" if is_current else "")

    def part_with_focus(self) -> str:
        """Which of its parts has the focus, "" for none."""
        return next((name for name, part in self._parts().items() if part.hasFocus()), "")

    def focus(self, name: str) -> None:
        """Give it to this part, or to the thinking where that one can't have it."""
        part = self._parts()[name]
        (part if part.isEnabled() and not part.isHidden() else self.trace).setFocus()

    def _parts(self) -> dict[str, QWidget]:
        return {**self.editor.boxes, **self._buttons, "trace": self.trace, "curve": self.curve, "answer": self.answer}

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_buttons"):
            self._show_icons()

    def _on_settings(self, is_open: bool) -> None:
        self.editor.show_all(is_open=is_open)
        self._fold()

    def _fold(self) -> None:
        """A low lane that has something to read shows its settings only when asked; its head says how it differs."""
        line = self.fontMetrics().lineSpacing()
        is_low = self._height < line * LOW_LINES
        is_shown = self._buttons["settings"].isChecked() or not (is_low and self._is_read)
        self.editor.setVisible(is_shown)
        self.curve.show_height(self._height - line * SETTINGS_LINES * is_shown)
        if is_low != self._is_close:
            self._be_close(is_close=is_low)

    def _be_close(self, *, is_close: bool) -> None:
        """Give the thinking what room there is: numbers beside the badges, a lower answer, less air."""
        self._is_close = is_close
        lines = LOW_ANSWER_LINES if is_close else ANSWER_LINES
        self.answer.setFixedHeight(round(self.fontMetrics().lineSpacing() * lines))
        self._column.setSpacing(3 if is_close else 5)
        if is_close:
            self._state.addWidget(self._counts, 1)
        else:
            self._column.insertWidget(self._column.indexOf(self.parting), self._counts)

    def _show_icons(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(icon(name, theme_of(self).muted))

    def _lay_out(self) -> None:
        over = QVBoxLayout(self.trace.viewport())
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(self.empty)
        head, state = QHBoxLayout(), self._state
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._differs, 1)
        for button in self._buttons.values():
            head.addWidget(button)
        state.setSpacing(6)
        for badge in (self._sign, self._verdict, self._stale):
            state.addWidget(badge)
        state.addStretch(0)
        self._sign.setMinimumHeight(self._sign.sizeHint().height())
        layout = self._column
        layout.setContentsMargins(12, 8, 8, 10)
        layout.addLayout(head)
        layout.addWidget(self.editor)
        layout.addLayout(state)
        layout.addWidget(self._counts)
        layout.addWidget(self.parting)
        layout.addWidget(self.trace, 1)
        layout.addWidget(self.curve)
        layout.addWidget(self.answer)
        self._be_close(is_close=False)
        self.trace.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
