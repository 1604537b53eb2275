"""Where a trace is scrolled to: in lines of its text, found by tokens."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from s1gui.qt.trace.document import TraceDocument


class TraceScroll:
    """Owner of nothing: it moves the scroll bar of a trace view, which Qt counts in lines."""

    def __init__(self, view: QPlainTextEdit, tokens: TraceDocument) -> None:
        self._view, self._tokens = view, tokens

    @property
    def is_at_end(self) -> bool:
        bar = self._view.verticalScrollBar()
        return bar.value() >= bar.maximum() - 1 - self._blank_lines()

    @property
    def top(self) -> int:
        """The first line in sight."""
        return self._view.verticalScrollBar().value()

    @property
    def token_at_top(self) -> int:
        """The token at the left end of the first line in sight."""
        return max(0, self._tokens.token(self._view.cursorForPosition(QPoint(0, 2)).position()))

    def to_top(self, line: int) -> None:
        """Bring this line to the top, as far as there is text below it."""
        self._view.verticalScrollBar().setValue(line)

    def line_of(self, token: int) -> QRect:
        """Where on the viewport the line of a token is."""
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(self._position(token))
        return self._view.cursorRect(cursor)

    def number_of(self, token: int) -> int:
        """Which line a token is in, counted from the beginning."""
        position = self._position(token)
        block = self._view.document().findBlock(position)
        self._lay_out_above(block)
        line = block.layout().lineForTextPosition(position - block.position())
        return block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)

    def reveal(self, token: int) -> None:
        """Scroll to a token, if it is out of sight."""
        number, bar = self.number_of(token), self._view.verticalScrollBar()
        page = bar.pageStep()
        if not bar.value() <= number < bar.value() + page:
            bar.setValue(number - page // 2)

    def to_end(self, *, has_blank: bool) -> None:
        """Go to the end; without has_blank to the last line with something in it."""
        self._lay_out_above(self._view.document().lastBlock())
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.maximum() - (0 if has_blank else self._blank_lines()))

    def _blank_lines(self) -> int:
        """How many lines at the end have nothing in them."""
        count, block = 0, self._view.document().lastBlock()
        while block.isValid() and not block.text().strip():
            count, block = count + 1, block.previous()
        return count

    def _position(self, token: int) -> int:
        return min(self._tokens.position(token), self._view.document().characterCount() - 1)

    def _lay_out_above(self, block: QTextBlock) -> None:
        """Qt takes a block for one line high until it was in sight; to come there in one go it needs a page."""
        lines, page = 0, self._view.viewport().height() // max(1, self._view.fontMetrics().height())
        while block.isValid() and lines <= page:
            self._view.blockBoundingRect(block)
            lines += block.lineCount()
            block = block.previous()
