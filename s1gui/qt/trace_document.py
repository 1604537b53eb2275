"""A growing trace in a text document: which token stands where, in lines short enough to be laid out quickly."""

from bisect import bisect_right

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from s1gui.core.trace import Origin, Trace
from s1gui.qt.plain_text import utf16_length, visible

LONGEST_LINE = 2000
"""Characters after which a paragraph is broken: Qt lays a paragraph out as a whole whenever it grows."""
SOFT_BREAK = 1
"""The state of a block whose end is such a break and no line break of the model's."""


class TraceDocument:
    """Owner of the places of the tokens shown. The document itself belongs to the view."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._starts: list[int] = []
        self._in_line = 0

    def __len__(self) -> int:
        """Tokens shown."""
        return len(self._starts)

    def clear(self) -> None:
        """Show nothing."""
        self._document.clear()
        self._starts.clear()
        self._in_line = 0

    def extend(self, trace: Trace, formats: dict[Origin, QTextCharFormat]) -> None:
        """Show the tokens of a trace that are not shown yet."""
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for origin, start, end in _unshown(trace, len(self)):
            self._insert(cursor, trace.pieces[start:end], formats[origin])
        cursor.endEditBlock()

    def position(self, token: int) -> int:
        """Where a token begins in the document; the end for one that is not shown."""
        return self._starts[token] if token < len(self._starts) else self._end

    def token(self, position: int) -> int:
        """The token at a place in the document; -1 where there is none."""
        return bisect_right(self._starts, position) - 1 if self._starts else -1

    def source(self, start: int, end: int) -> str:
        """The text shown between two places, without the breaks that are only ours."""
        block = self._document.findBlock(start)
        text = ""
        while block.isValid() and block.position() <= end:
            text += block.text()[max(0, start - block.position()) : max(0, end - block.position())]
            if block.position() + block.length() <= end and block.userState() != SOFT_BREAK:
                text += "\n"
            block = block.next()
        return text

    @property
    def _end(self) -> int:
        return max(0, self._document.characterCount() - 1)

    def _insert(self, cursor: QTextCursor, pieces: list[str], form: QTextCharFormat) -> None:
        waiting: list[str] = []
        position = cursor.position()
        for piece in pieces:
            shown = visible(piece)
            self._starts.append(position)
            waiting.append(shown)
            position += utf16_length(shown)
            self._in_line = len(shown) - shown.rfind("\n") - 1 if "\n" in shown else self._in_line + len(shown)
            if self._in_line >= LONGEST_LINE:
                cursor.insertText("".join(waiting), form)
                waiting.clear()
                _break_softly(cursor)
                self._in_line = 0
                position += 1
        cursor.insertText("".join(waiting), form)


def _break_softly(cursor: QTextCursor) -> None:
    cursor.block().setUserState(SOFT_BREAK)
    cursor.insertBlock()
    cursor.block().setUserState(-1)


def _unshown(trace: Trace, shown: int) -> list[tuple[Origin, int, int]]:
    """The parts of a trace from a token on, found from its end, because only the last ones are new."""
    found: list[tuple[Origin, int, int]] = []
    for segment in reversed(trace.segments):
        if segment.end <= shown:
            break
        found.append((segment.origin, max(shown, segment.start), segment.end))
    return found[::-1]
