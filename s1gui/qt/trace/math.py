"""The formulas of a trace as pictures: in paragraphs that are finished and in sight, and nowhere else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import (
    QFontInfo,
    QFontMetricsF,
    QImage,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit

from s1gui.qt.style import theme_of
from s1gui.qt.trace.document import TraceDocument
from s1gui.qt.trace.math_image import MathImages, Wanted, depth_of
from s1gui.qt.trace.math_text import LONGEST, Formula, split

LOOK_MS = 80
ENLARGED = 1.2
"""The letters of formulas are smaller than those of most fonts on screens."""
_KIND = int(QTextFormat.ObjectTypes.UserObject) + 1
_KEY = int(QTextFormat.Property.UserProperty) + 2
_OPENS = re.compile(r"\\\[|\\begin\{")
_CLOSES = re.compile(r"\\\]|\\end\{")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are looked at together, because a formula may span them. start: in the source."""

    start: int
    text: str
    is_finished: bool


class TraceMath(QObject):
    """Puts the pictures in place of their source. `about_to_draw` and `drew` frame each change of the document."""

    about_to_draw = Signal()
    drew = Signal()

    def __init__(self, view: QPlainTextEdit, tokens: TraceDocument, images: MathImages) -> None:
        super().__init__(view)
        self.is_over = False
        self._view, self._tokens, self._images = view, tokens, images
        self._pictures = _Pictures(self)
        view.document().documentLayout().registerHandler(_KIND, self._pictures)
        self._timer = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        images.drawn.connect(self._on_drawn)
        self._asked: set[Wanted] = set()

    def look_soon(self) -> None:
        """Something came into sight, or was finished."""
        if not self._timer.isActive():
            self._timer.start()

    def forget(self) -> None:
        """The document was emptied."""
        self._pictures.clear()
        self._asked.clear()

    def _on_drawn(self, wanted: Wanted) -> None:
        if wanted in self._asked:
            self.look_soon()

    def _look(self) -> None:
        if self._tokens.is_raw or not self._view.isVisible():
            return
        found = list(self._drawable())
        if not found:
            return
        self.about_to_draw.emit()
        letters = QFontMetricsF(self._view.font())
        for start, formula, image in reversed(found):
            end = start + len(formula.source)
            picture = self._pictures.format_of(image, letters, is_alone=self._is_alone(start, end))
            self._tokens.draw(start, end, picture)
        self.drew.emit()

    def _drawable(self) -> Iterator[tuple[int, Formula, QImage]]:
        """The formulas in sight that are not drawn and whose picture is there; the others are asked for."""
        self._asked.clear()
        for paragraph in self._paragraphs():
            if not paragraph.is_finished:
                continue
            at = paragraph.start
            for part in split(paragraph.text):
                if isinstance(part, Formula) and not self._is_drawn(at):
                    image = self._image(part)
                    if image is not None:
                        yield at, part, image
                at += len(part.source) if isinstance(part, Formula) else len(part)

    def _is_alone(self, start: int, end: int) -> bool:
        """Whether there is nothing else in its line."""
        around = (
            self._tokens.text(max(0, start - 20), start),
            self._tokens.text(end, min(end + 20, self._tokens.length)),
        )
        return not (around[0].rpartition("\n")[2] + around[1].partition("\n")[0]).strip()

    def _is_drawn(self, offset: int) -> bool:
        block = self._view.document().findBlock(self._tokens.place(offset))
        line = self._tokens.line(block)
        return line is None or line.is_drawn(offset)

    def _image(self, formula: Formula) -> QImage | None:
        size = QFontInfo(self._view.font()).pixelSize()
        color = theme_of(self._view).color("text").name()
        wanted = Wanted(formula.latex, round(size * ENLARGED), color, self._view.devicePixelRatioF())
        self._asked.add(wanted)
        return self._images.get(wanted)

    def _paragraphs(self) -> Iterator[Paragraph]:
        """Those in sight, the first one from its beginning."""
        block = self._beginning(self._view.firstVisibleBlock())
        bottom = self._view.viewport().height()
        while block.isValid() and self._top(block) <= bottom:
            line = self._tokens.line(block)
            block = block.next()
            if line is None:
                continue
            text, last = line.text, line
            while is_open(text) and not last.is_soft and len(text) < 2 * LONGEST and block.isValid():
                after = self._tokens.line(block)
                if after is None:
                    break
                text, last, block = text + "\n" + after.text, after, block.next()
            is_finished = self.is_over or last is not self._tokens.last
            yield Paragraph(line.start, text, is_finished)

    def _beginning(self, block: QTextBlock) -> QTextBlock:
        """A formula that reaches into sight began in one of the lines before, after an empty or broken one."""
        seen = 0
        while block.previous().isValid() and seen < LONGEST:
            line = self._tokens.line(block.previous())
            if line is None or not line.text.strip() or line.is_soft:
                break
            seen += len(line.text)
            block = block.previous()
        return block

    def _top(self, block: QTextBlock) -> float:
        return self._view.blockBoundingGeometry(block).translated(self._view.contentOffset()).top()


def is_open(text: str) -> bool:
    """Whether a displayed formula begins in the text that does not end in it."""
    return len(_OPENS.findall(text)) > len(_CLOSES.findall(text)) or text.count("$$") % 2 == 1


class _Pictures(QPyTextObject):
    """Owner of the pictures in a document; paints them, and says how large they are."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures: dict[int, tuple[QImage, QSizeF]] = {}

    def clear(self) -> None:
        self._pictures.clear()

    def format_of(self, image: QImage, letters: QFontMetricsF, *, is_alone: bool) -> QTextCharFormat:
        """It hangs below the words' baseline as far as they do at most, so that it never meets the next line."""
        size = image.deviceIndependentSize()
        size += QSizeF(2, 2 if is_alone else -min(depth_of(image), letters.descent()))
        self._pictures[image.cacheKey()] = (image, size)
        form = QTextCharFormat()
        form.setObjectType(_KIND)
        form.setProperty(_KEY, image.cacheKey())
        return form

    def intrinsicSize(self, document: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        found = self._pictures.get(int(form.property(_KEY) or 0))
        return found[1] if found else QSizeF()

    def drawObject(
        self, painter: QPainter, place: QRectF | QRect, document: QTextDocument, position: int, form: QTextFormat
    ) -> None:
        found = self._pictures.get(int(form.property(_KEY) or 0))
        if found:
            painter.drawImage(QPointF(place.left() + 1, place.top()), found[0])
