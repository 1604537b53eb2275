"""One lane: a run's thinking and, under it, its answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from s1gui.core.record import RunRecord
from s1gui.qt.answer_card import AnswerCard
from s1gui.qt.answer_shown import shown
from s1gui.qt.card import Caption, Card
from s1gui.qt.math_image import MathImages
from s1gui.qt.thinking_header import ThinkingHeader
from s1gui.qt.trace_view import TraceView

EMPTY = "Nothing has been thought yet.\n\nPress Run, and watch the model think about the question above."


class LaneView(QWidget):
    """Shows one run."""

    go_on_asked = Signal()
    wait_asked = Signal()
    copy_asked = Signal()

    def __init__(self, images: MathImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header, self.trace = ThinkingHeader(), TraceView(images)
        self.answer = AnswerCard(images)
        self._empty = Caption(EMPTY)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self.header.go_on_asked.connect(self.go_on_asked)
        self.trace.wait_asked.connect(self.wait_asked)
        self.answer.copy_asked.connect(self.copy_asked)
        card = Card()
        self._pages = QStackedWidget()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self._pages)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.trace)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.header)
        layout.addWidget(card, 1)
        layout.addWidget(self.answer)

    def show_run(self, run: RunRecord | None, *, is_waiting: bool) -> None:
        """Show this run; is_waiting: another one was asked for and has not begun."""
        self.header.show_run(run, is_waiting=is_waiting)
        self.trace.show_run(run)
        self.answer.show_answer(shown(run))
        self._pages.setCurrentWidget(self._empty if run is None or not run.head else self.trace)
        words = "The model is loading. It will think about this as soon as it can." if is_waiting else EMPTY
        self._empty.show_text("The model is reading the question …" if run is not None and run.is_running else words)
