"""Finding in a trace on screen: the places, which of them is looked at, and going from one to the next."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from s1gui.qt.style import theme_of
from s1gui.qt.trace.document import TraceDocument
from s1gui.qt.trace.find import Found
from s1gui.qt.trace.paint import Blocks, TracePaint


class TraceFinder(QObject):
    """Finds in the source, so also where a formula is drawn. `changed`: how often it is there, and which of those is
    looked at (None: none)."""

    changed = Signal(int, object)

    def __init__(self, view: QPlainTextEdit, tokens: TraceDocument) -> None:
        super().__init__(view)
        self._view, self._tokens = view, tokens
        self._found = Found()
        self._index: int | None = None

    @property
    def current(self) -> tuple[int, int] | None:
        """From where to where in the source the place looked at is."""
        return None if self._index is None else self._found[self._index]

    def look_for(self, wanted: str) -> None:
        """Mark every place where this text is; "" marks none."""
        self._found.look_for(wanted)
        self._index = None
        self._see()
        self._go_to(self._found.after(self._cursor))

    def next(self, *, forward: bool) -> None:
        """Go to the next place, or to the one before."""
        is_there = self.current is not None and self._cursor == self.current[0]
        self._go_to(self._found.after(self._cursor + is_there) if forward else self._found.before(self._cursor))

    def see_more(self) -> None:
        """The trace has grown."""
        if self._found.wanted:
            self._see()
            self._tell()

    def forget(self) -> None:
        """The trace is another, in which the same is looked for."""
        self._found.look_for(self._found.wanted)
        self._index = None
        self._tell()

    def paint(self, painter: QPainter, paint: TracePaint, blocks: Blocks) -> None:
        """Mark the places in these blocks."""
        if not len(self._found) or not blocks:
            return
        color = theme_of(self._view).color("found")
        first, last = blocks[0][0], blocks[-1][0]
        start, end = self._tokens.offset(first.position()), self._tokens.offset(last.position() + last.length() - 1)
        for index in self._found.between(start, end):
            paint.span(painter, blocks, *self._found[index], color)

    @property
    def _cursor(self) -> int:
        return self._tokens.offset(self._view.textCursor().position())

    def _see(self) -> None:
        start = self._found.begins_at(self._tokens.length)
        self._found.see(self._tokens.text(start), start=start)

    def _go_to(self, index: int | None) -> None:
        self._index = index
        if self.current is not None:
            cursor = QTextCursor(self._view.document())
            cursor.setPosition(self._tokens.place(self.current[0]))
            self._view.setTextCursor(cursor)
            self._view.centerCursor()
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(len(self._found), self._index)
        self._view.viewport().update()
