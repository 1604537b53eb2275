"""What is painted behind and around the words of a trace that are in sight: heat, places found, the token looked at."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit

from s1gui.core.record import RunRecord
from s1gui.qt.heat import LEVELS, OPACITY, Heat, level
from s1gui.qt.style import theme_of
from s1gui.qt.trace_document import TraceDocument
from s1gui.qt.trace_lines import Line

Shade = tuple[QRectF, int]
Blocks = list[tuple[QTextBlock, QPointF]]
"""The blocks in sight, with their corners on the viewport."""


class TracePaint:
    """Paints on a trace view's viewport, and remembers where the shades of a block are until it changes."""

    def __init__(self, view: QPlainTextEdit, tokens: TraceDocument) -> None:
        self._view, self._tokens = view, tokens
        self._shades: dict[int, tuple[tuple[int, ...], list[Shade]]] = {}
        self._blank = 4

    def forget(self) -> None:
        """The tokens shown are others, or the heat is another."""
        self._shades.clear()
        self._blank = self._view.fontMetrics().horizontalAdvance(" ")

    def heat(self, painter: QPainter, run: RunRecord, heat: Heat, blocks: Blocks) -> None:
        """Shade the tokens of these blocks."""
        color = theme_of(self._view).color("heat")
        for block, corner in blocks:
            for place, shade in self._shades_of(block, run, heat):
                color.setAlphaF(OPACITY * shade / LEVELS)
                painter.fillRect(place.translated(corner), color)

    def span(self, painter: QPainter, blocks: Blocks, start: int, end: int, fill: QColor) -> None:
        """Fill a part of the source, as far as it is in these blocks."""
        for place in self._places(blocks, start, end):
            painter.fillRect(place, fill)

    def frame(self, painter: QPainter, blocks: Blocks, start: int, end: int) -> None:
        """Draw a frame around a part of the source."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme_of(self._view).color("accent"), 1.4))
        for place in self._places(blocks, start, end):
            painter.drawRoundedRect(place.adjusted(-0.5, 0.5, 0.5, -0.5), 2, 2)

    def _places(self, blocks: Blocks, start: int, end: int) -> Iterator[QRectF]:
        for block, corner in blocks:
            line = self._tokens.line(block)
            if line is None or line.start > end or line.next_start <= start:
                continue
            first, last = line.place(max(start, line.start)), line.place(min(end, line.end))
            if last <= first:
                last = first + 1  # inside a picture, or at a line break, which is as wide as a character
            yield from (place.translated(corner) for place in _rects(block.layout(), first, last, self._blank))

    def _shades_of(self, block: QTextBlock, run: RunRecord, heat: Heat) -> list[Shade]:
        line = self._tokens.line(block)
        if line is None:
            return []
        state = (len(line.text), len(line.drawn), self._view.viewport().width())
        known = self._shades.get(line.start)
        if known is None or known[0] != state:
            known = (state, list(self._made(block.layout(), line, run, heat)))
            self._shades[line.start] = known
        return known[1]

    def _made(self, layout: QTextLayout, line: Line, run: RunRecord, heat: Heat) -> Iterator[Shade]:
        """Neighbours of one shade are one rectangle."""
        begun, shade = line.start, 0
        trace = run.trace
        for token in self._tokens.tokens(line):
            is_own = trace.origin(token) == "sampled"
            own = level(trace, token, heat) if is_own else 0
            if own != shade:
                start = self._tokens.span(token)[0]
                yield from self._shaded(layout, line, begun, start, shade)
                begun, shade = start, own
        yield from self._shaded(layout, line, begun, line.end, shade)

    def _shaded(self, layout: QTextLayout, line: Line, start: int, end: int, shade: int) -> Iterator[Shade]:
        if shade and start < end:
            for place in _rects(layout, line.place(start), line.place(end), self._blank):
                yield place, shade


def _rects(layout: QTextLayout, first: int, last: int, blank: int) -> Iterator[QRectF]:
    """The rectangles between two places of a block, one for each line on screen."""
    number = layout.lineForTextPosition(first).lineNumber()
    while 0 <= number < layout.lineCount():
        row = layout.lineAt(number)
        start = row.textStart()
        end = start + row.textLength()
        left, right = _x(row, max(first, start)), _x(row, min(last, end))
        if last > end and right == left:
            right = left + blank
        place = row.rect()
        yield QRectF(min(left, right), place.top(), abs(right - left), place.height())
        if end >= last:
            return
        number += 1


def _x(row: object, place: int) -> float:
    found = row.cursorToX(place)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
