"""What a training's memory is made of: the parts side by side as a bar, and below it which colour is which."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from s1gui.qt import style
from s1gui.qt.models.rows import size
from s1gui.qt.style import theme_of
from s1gui.qt.words import tr

_GAP = 14
"""Pixels between two parts of the key."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of the memory: its name, bytes, and colour by its name in the theme."""

    name: str
    bytes: int
    color: str

    @property
    def words(self) -> str:
        return f"{self.name} {size(self.bytes)}"


class MemoryBar(QWidget):
    """The parts against a mark where the card is full, and their key, in as many lines as it takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slices: tuple[Slice, ...] = ()
        self._capacity = 0
        style.scale_font(self, style.CAPTION)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Memory by part"))

    def show_slices(self, slices: tuple[Slice, ...], capacity: int) -> None:
        """Show these. capacity: bytes there are, 0 where that is not known."""
        self._slices, self._capacity = slices, capacity
        self.setAccessibleDescription(self.words)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """The parts and their sizes, in a line."""
        return " · ".join(part.words for part in self._slices)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = max((at.y() for at, _ in self._places(width)), default=0)
        return self._high() + lines + self.fontMetrics().height() + 4

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint_bar(painter, QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, 0))
            theme, line = theme_of(self), self.fontMetrics().height()
            for at, part in self._places(self.width()):
                top = self._high() + 4 + at.y()
                sign = QRectF(at.x(), top + line * 0.2, line * 0.6, line * 0.6)
                painter.fillRect(sign, theme.color(part.color))
                painter.setPen(theme.color("muted"))
                painter.drawText(round(sign.right()) + 5, top + self.fontMetrics().ascent(), part.words)

    def _paint_bar(self, painter: QPainter, box: QRectF) -> None:
        box.setHeight(self._high() - 5)
        theme = theme_of(self)
        total = sum(part.bytes for part in self._slices)
        whole = max(total, self._capacity, 1)
        painter.fillRect(box, theme.color("window"))
        left = box.left()
        for part in self._slices:
            wide = box.width() * part.bytes / whole
            painter.fillRect(QRectF(left, box.top(), wide, box.height()), theme.color(part.color))
            left += wide
        painter.setPen(QPen(theme.color("line")))
        painter.drawRect(box)
        if 0 < self._capacity < total:
            at = box.left() + box.width() * self._capacity / whole
            painter.setPen(QPen(theme.color("text"), 2))
            painter.drawLine(round(at), 0, round(at), self._high())

    def _high(self) -> int:
        """Pixels of the bar itself."""
        return round(self.fontMetrics().height() * 1.2)

    def _places(self, width: int) -> Iterator[tuple[QPoint, Slice]]:
        """Where each part stands in the key."""
        line, at = self.fontMetrics().height(), QPoint(0, 0)
        for part in self._slices:
            wide = round(line * 0.6) + 5 + self.fontMetrics().horizontalAdvance(part.words)
            if at.x() and at.x() + wide > width:
                at = QPoint(0, at.y() + line + 2)
            yield at, part
            at = QPoint(at.x() + wide + _GAP, at.y())
