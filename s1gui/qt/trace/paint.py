"""What is painted behind and around the words of a trace that are in sight: heat, places found, the token looked at."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTextBlock, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit

from s1gui.core.record import RunRecord
from s1gui.core.trace import Trace
from s1gui.qt.style import theme_of
from s1gui.qt.trace.document import TraceDocument
from s1gui.qt.trace.heat import LEVELS, OPACITY, Heat, level
from s1gui.qt.trace.lines import Line

Shades = tuple[list[QRectF], ...]
"""The rectangles of each shade, from 1 on."""
Blocks = list[tuple[QTextBlock, QPointF]]
"""The blocks in sight, with their corners on the viewport."""


@dataclass(slots=True)
class _Shaded:
    """The shades of a line as far as it will not change any more; state: what must be the same for that."""

    state: tuple[int, int]
    until: int
    shades: Shades


class TracePaint:
    """Paints on a trace view's viewport, and remembers where the shades of a line in sight are until it changes."""

    def __init__(self, view: QPlainTextEdit, tokens: TraceDocument) -> None:
        self._view, self._tokens = view, tokens
        self._shaded: dict[int, _Shaded] = {}
        self._blank = 4

    def forget(self) -> None:
        """The tokens shown are others, or the heat is another."""
        self._shaded.clear()
        self._blank = self._view.fontMetrics().horizontalAdvance(" ")

    def heat(self, painter: QPainter, run: RunRecord, heat: Heat, blocks: Blocks) -> None:
        """Shade the tokens of these blocks."""
        color = theme_of(self._view).color("heat")
        brushes = []
        for shade in range(1, LEVELS + 1):
            color.setAlphaF(OPACITY * shade / LEVELS)
            brushes.append(QBrush(color))
        painter.setPen(Qt.PenStyle.NoPen)
        for block, corner in blocks:
            line = self._tokens.line(block)
            if line is None:
                continue
            painter.translate(corner)
            for shades in self._shades_of(block.layout(), line, run, heat):
                for brush, places in zip(brushes, shades, strict=True):
                    if places:
                        painter.setBrush(brush)
                        painter.drawRects(places)
            painter.translate(-corner)
        self._drop_unseen(blocks)

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

    def bar(self, painter: QPainter, line: QRect) -> None:
        """Draw the bar where the thinking is cut."""
        color = theme_of(self._view).color("accent")
        painter.fillRect(QRect(line.left() - 1, line.top(), 3, line.height()), color)
        painter.fillRect(QRect(line.left() - 4, line.top(), 9, 3), color)

    def caret(self, painter: QPainter, blocks: Blocks) -> None:
        """Draw where the next token will be."""
        if not blocks or blocks[-1][0] != self._view.document().lastBlock():
            return
        block, corner = blocks[-1]
        row = block.layout().lineAt(block.layout().lineCount() - 1)
        if row.isValid():
            left, top = corner.x() + row.naturalTextRect().right(), corner.y() + row.y()
            place = QRectF(left + 2, top + 1, row.height() / 3, row.height() - 2)
            painter.fillRect(place, theme_of(self._view).color("accent"))

    def _places(self, blocks: Blocks, start: int, end: int) -> Iterator[QRectF]:
        for block, corner in blocks:
            line = self._tokens.line(block)
            if line is None or line.start > end or line.next_start <= start:
                continue
            first, last = line.place(max(start, line.start)), line.place(min(end, line.end))
            if last <= first:
                last = first + 1  # inside a picture, or at a line break, which is as wide as a character
            yield from (place.translated(corner) for place in _rects(block.layout(), first, last, self._blank))

    def _drop_unseen(self, blocks: Blocks) -> None:
        """Rectangles by the ten thousand are what a garbage collection takes a tenth of a second to walk through."""
        if len(self._shaded) > 2 * len(blocks) + 8:
            seen = {line.start for block, _ in blocks if (line := self._tokens.line(block)) is not None}
            self._shaded = {start: shaded for start, shaded in self._shaded.items() if start in seen}

    def _shades_of(self, layout: QTextLayout, line: Line, run: RunRecord, heat: Heat) -> Iterator[Shades]:
        """Of a line that grows only the last row on screen changes, so all before it is remembered."""
        state = (len(line.drawn), self._view.viewport().width())
        known = self._shaded.get(line.start)
        if known is None or known.state != state:
            known = self._shaded[line.start] = _Shaded(state, line.start, _none())
        settled = line.end
        if line is self._tokens.last and layout.lineCount():
            settled = line.offset(layout.lineAt(layout.lineCount() - 1).textStart())
        if known.until < settled:
            self._shade(known.shades, layout, line, known.until, settled, run.trace, heat)
            known.until = settled
        yield known.shades
        if known.until < line.end:
            rest = _none()
            self._shade(rest, layout, line, known.until, line.end, run.trace, heat)
            yield rest

    def _shade(
        self, shades: Shades, layout: QTextLayout, line: Line, start: int, end: int, trace: Trace, heat: Heat
    ) -> None:
        """Add the shades of a part of a line; neighbours of one shade are one rectangle."""
        runs: list[tuple[int, int, int]] = []
        begun, shade = start, 0
        for token in range(max(0, self._tokens.token_at(start)), self._tokens.token_at(end - 1) + 1):
            own = level(trace, token, heat)
            if own != shade:
                at = max(start, self._tokens.span(token)[0])
                if shade and begun < at:
                    runs.append((line.place(begun), line.place(at), shade))
                begun, shade = at, own
        if shade and begun < end:
            runs.append((line.place(begun), line.place(end), shade))
        _lay(shades, layout, runs)


def blocks_in_sight(view: QPlainTextEdit) -> Blocks:
    """The blocks on the viewport."""
    found: Blocks = []
    block, bottom = view.firstVisibleBlock(), view.viewport().height()
    corner = view.blockBoundingGeometry(block).translated(view.contentOffset()).topLeft()
    while block.isValid() and corner.y() <= bottom:
        found.append((block, QPointF(corner)))
        corner.setY(corner.y() + view.blockBoundingRect(block).height())
        block = block.next()
    return found


def _lay(shades: Shades, layout: QTextLayout, runs: list[tuple[int, int, int]]) -> None:
    """The rectangles of runs (from, to, shade) that follow each other. Each row and edge is asked of Qt once: this is
    done for every token that comes."""
    count, number, end = layout.lineCount(), -1, -1
    edge, x = -1, 0.0
    for first, last, shade in runs:
        while first < last:
            if number < 0 or (first >= end and number < count - 1):
                number = layout.lineForTextPosition(first).lineNumber() if number < 0 else number + 1
                if number < 0:
                    return
                row = layout.lineAt(number)
                end, place = row.textStart() + row.textLength(), row.rect()
                top, height, edge = place.top(), place.height(), -1
                continue
            left = x if edge == first else _x(row, first)
            edge = min(last, end) if number < count - 1 else last
            x = _x(row, edge)
            shades[shade - 1].append(QRectF(min(left, x), top, abs(x - left), height))
            first = edge


def _none() -> Shades:
    return tuple([] for _ in range(LEVELS))


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
