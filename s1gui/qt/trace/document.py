"""A growing trace in a text document: which token stands where, in lines short enough to be laid out quickly."""

from bisect import bisect_right

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from s1gui.core.trace import Origin, Trace
from s1gui.qt.plain_text import visible
from s1gui.qt.trace.lines import Line

LONGEST_LINE = 600
"""Characters after which a paragraph is broken: Qt lays a paragraph out as a whole whenever it grows."""
PICTURE = "\ufffc"
_RAW = str.maketrans({" ": "·", "\t": "⇥", "\n": "⏎\n", "\u00a0": "⍽"})


class TraceDocument:
    """Owner of the places of the tokens shown. The document itself belongs to the view, and only this changes it.

    An *offset* counts the characters of the source, which is what the model wrote with what is invisible in it made
    visible; a *position* is Qt's, in the document, where long lines are broken and formulas may be pictures.
    is_raw: blanks and line breaks are shown as signs; this holds from the next `clear` on.
    """

    def __init__(self, document: QTextDocument) -> None:
        self.is_raw = False
        self._document = document
        self._starts: list[int] = []
        self._lines = [Line(0)]
        self._before = 0
        self._after = ""

    def __len__(self) -> int:
        """Tokens shown."""
        return len(self._starts)

    @property
    def last(self) -> Line:
        """The line that grows."""
        return self._lines[-1]

    @property
    def length(self) -> int:
        """Characters of the source."""
        return self._lines[-1].end

    def clear(self, *, before: str = "", form: QTextCharFormat | None = None) -> None:
        """Show no token. before: a marker to show over the first one, which is no part of the text."""
        self._document.clear()
        self._starts.clear()
        self._lines = [Line(0)]
        self._before, self._after = 0, ""
        if before:
            cursor = QTextCursor(self._document)
            cursor.insertText(before, form or QTextCharFormat())
            cursor.insertBlock()
            self._before = self._document.blockCount() - 1

    def extend(self, trace: Trace, formats: dict[Origin, QTextCharFormat]) -> None:
        """Show the tokens of a trace that are not shown yet."""
        self.show_after("", QTextCharFormat())
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for origin, start, end in _unshown(trace, len(self)):
            self._insert(cursor, trace.pieces[start:end], formats[origin])
        cursor.endEditBlock()

    def show_after(self, after: str, form: QTextCharFormat) -> None:
        """Show a marker under the last token, which is no part of the text; "" takes it away."""
        if after == self._after:
            return
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._end)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._after = after
        if after:
            cursor.insertBlock()
            cursor.insertText(after, form)

    def position(self, token: int) -> int:
        """Where a token begins in the document; the end for one that is not shown."""
        return self.place(self._starts[token]) if token < len(self._starts) else self._end

    def token(self, position: int) -> int:
        """The token at a place in the document; -1 where there is none."""
        return self.token_at(self.offset(position)) if self._starts else -1

    def token_at(self, offset: int) -> int:
        """The token at a place in the source; -1 where there is none."""
        return bisect_right(self._starts, offset) - 1

    def span(self, token: int) -> tuple[int, int]:
        """From where to where in the source a token is."""
        end = self._starts[token + 1] if token + 1 < len(self._starts) else self.length
        return self._starts[token], end

    def place(self, offset: int) -> int:
        """The position of a place in the source."""
        number = self._number(offset)
        return self.block(number).position() + self._lines[number].place(offset)

    def offset(self, position: int) -> int:
        """The place in the source of a position."""
        block = self._document.findBlock(position)
        number = block.blockNumber() - self._before
        if number < 0:
            return 0
        if not block.isValid() or number >= len(self._lines):
            return self.length
        return self._lines[number].offset(position - block.position())

    def source(self, start: int, end: int) -> str:
        """What the model wrote between two positions, without the breaks that are only ours."""
        return self.text(self.offset(start), self.offset(end))

    def text(self, start: int = 0, end: int | None = None) -> str:
        """The source between two places in it."""
        end = self.length if end is None else end
        parts = []
        for number in range(self._number(start), len(self._lines)):
            line = self._lines[number]
            if line.start > end or (line.start == end and line.start > start and number):
                break
            parts.append(line.text[max(0, start - line.start) : max(0, end - line.start)])
            if line.end < end and not line.is_soft:
                parts.append("\n")
        return "".join(parts)

    def block(self, number: int) -> QTextBlock:
        """The block in which a line stands."""
        return self._document.findBlockByNumber(number + self._before)

    def line(self, block: QTextBlock) -> Line | None:
        """The line that stands in a block; None for one of ours."""
        number = block.blockNumber() - self._before
        return self._lines[number] if 0 <= number < len(self._lines) else None

    def draw(self, start: int, end: int, picture: QTextCharFormat) -> None:
        """Let a picture stand for this part of the source; lines it spans become one."""
        first, last = self._number(start), self._number(end)
        cursor = QTextCursor(self._document)
        cursor.setPosition(self.place(start))
        cursor.setPosition(self.place(end), QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.insertText(PICTURE, picture)
        cursor.endEditBlock()
        line = self._lines[first]
        for other in self._lines[first + 1 : last + 1]:
            line = line.joined(other)
        line.draw(start, end)
        self._lines[first : last + 1] = [line]

    @property
    def _end(self) -> int:
        """The position after the last token."""
        return self.place(self.length)

    def _number(self, offset: int) -> int:
        return max(0, bisect_right(self._lines, offset, key=lambda line: line.start) - 1)

    def _insert(self, cursor: QTextCursor, pieces: list[str], form: QTextCharFormat) -> None:
        waiting: list[str] = []
        line = self._lines[-1]
        for piece in pieces:
            shown = visible(piece)
            self._starts.append(line.end)
            waiting.append(shown)
            for index, part in enumerate(shown.split("\n")):
                if index:
                    line = Line(line.next_start)
                    self._lines.append(line)
                line.text += part
            if len(line.text) >= LONGEST_LINE:
                self._put(cursor, waiting, form)
                cursor.insertBlock()
                line.is_soft = True
                line = Line(line.next_start)
                self._lines.append(line)
        self._put(cursor, waiting, form)

    def _put(self, cursor: QTextCursor, waiting: list[str], form: QTextCharFormat) -> None:
        text = "".join(waiting)
        cursor.insertText(text.translate(_RAW) if self.is_raw else text, form)
        waiting.clear()


def _unshown(trace: Trace, shown: int) -> list[tuple[Origin, int, int]]:
    """The parts of a trace from a token on, found from its end, because only the last ones are new."""
    found: list[tuple[Origin, int, int]] = []
    for segment in reversed(trace.segments):
        if segment.end <= shown:
            break
        found.append((segment.origin, max(shown, segment.start), segment.end))
    return found[::-1]
