"""One lane of the Think page: what it is, how its run is doing, and the thinking."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from s1gui.core.record import RunRecord
from s1gui.qt.budget.answer_card import AnswerCard
from s1gui.qt.card import Caption, Card
from s1gui.qt.compare.mark import CompareMark
from s1gui.qt.runs.branch_header import BranchHeader, Head
from s1gui.qt.trace.find_bar import FindBar
from s1gui.qt.trace.fold import PEEK_LINES, Fold
from s1gui.qt.trace.heat import Heat
from s1gui.qt.trace.heat_legend import HeatLegend
from s1gui.qt.trace.math_image import MathImages
from s1gui.qt.trace.thinking_header import ThinkingHeader
from s1gui.qt.trace.view import TraceView
from s1gui.qt.words import marked, tr

MOST = 16_777_215
"""Qt's own limit of a widget's height."""
EMPTY = marked("Nothing has been thought yet.\n\nPress Run, and watch the model think about the question above.")


class LaneView(QWidget):
    """Shows one run. answer: the card that tells the answer of the lane that is active, and is shown below it."""

    go_on_asked = Signal()
    fold_asked = Signal()
    wait_asked = Signal()

    def __init__(self, images: MathImages, answer: AnswerCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head, self.answer = BranchHeader(), answer
        self.head.hide()
        self.header, self.trace = ThinkingHeader(), TraceView(images)
        self.find_bar, self.legend = FindBar(), HeatLegend()
        self._parting = CompareMark(self.trace)
        self._fold: Fold = "full"
        self._empty = Caption(tr(EMPTY))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self.header.go_on_asked.connect(self.go_on_asked)
        self.trace.wait_asked.connect(self.wait_asked)
        self.header.fold_asked.connect(self.fold_asked)
        self._card = card = Card()
        self._pages = QStackedWidget()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.setSpacing(0)
        inside.addWidget(self.find_bar)
        inside.addWidget(self._pages, 1)
        inside.addWidget(self.legend)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.trace)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(self.header)
        layout.addWidget(card, 1)
        self.set_fold("full")

    def show_head(self, head: Head | None, *, is_active: bool) -> None:
        """Say what the lane is, where there are two; None where it is alone."""
        self.head.setVisible(head is not None)
        self.header.set_compact(head is not None)
        self._card.set_accent("accent" if is_active else "")
        name = tr("Thinking") if head is None else tr("Thinking of {name}", name=head.name)
        self.trace.setAccessibleName(name)
        if head is not None:
            self.head.show_head(head, is_active=is_active)

    def share(self, tokens: int, *, is_parent: bool) -> None:
        """Mark what is shared with the lane beside it, and where they part; 0 where there is none."""
        self.trace.gutter.share(tokens if is_parent else 0)
        words = tr("The first {n} tokens are shared with the lane beside it.", n=tokens) if tokens else ""
        self.trace.gutter.setAccessibleDescription(words)
        self._parting.show_token(tokens or None)

    def is_read_in(self, widget: QWidget) -> bool:
        """Whether a widget is where the lane's thinking is read or searched."""
        return self._card.isAncestorOf(widget)

    def set_heat(self, heat: Heat) -> None:
        """Shade the words, and say what the shades mean."""
        self.trace.set_heat(heat)
        self.legend.show_heat(heat)

    def set_fold(self, fold: Fold) -> None:
        """Show all of the thinking, its last lines, or none."""
        self._fold = fold
        self._card.setVisible(fold != "hidden")
        self._limit()
        self.header.show_fold(fold)
        if fold == "peek":
            self.trace.follow()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._limit()  # what stands around the lines came or went
        return super().event(event)

    def _limit(self) -> None:
        self._card.setMaximumHeight(self._peek if self._fold == "peek" else MOST)

    @property
    def _peek(self) -> int:
        lines = PEEK_LINES * self.trace.fontMetrics().lineSpacing() + 2 * self.trace.document().documentMargin()
        around = sum(part.sizeHint().height() for part in (self.find_bar, self.legend) if not part.isHidden())
        return round(lines) + 12 + around

    def show_run(self, run: RunRecord | None, *, is_waiting: bool) -> None:
        """Show this run; is_waiting: another one was asked for and has not begun."""
        self.header.show_run(run, is_waiting=is_waiting)
        self.trace.show_run(run)
        self._pages.setCurrentWidget(self._empty if run is None or not run.head else self.trace)
        words = tr("The model is loading. It will think about this as soon as it can.") if is_waiting else tr(EMPTY)
        self._empty.show_text(
            tr("The model is reading the question …") if run is not None and run.is_running else words
        )
