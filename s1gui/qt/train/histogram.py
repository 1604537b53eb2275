"""How long the samples are, as bars, with the block's end and what lies beyond it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from s1gui.qt import style
from s1gui.qt.style import theme_of
from s1gui.qt.words import number, plural, tr


@dataclass(frozen=True, slots=True)
class Bar:
    """How many samples have `least` to `most` tokens."""

    least: int
    most: int
    count: int


class Histogram(QWidget):
    """Shows `Bar`s over their lengths in tokens. Bars beyond the block are hatched, so colour alone tells nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._block = 0
        style.scale_font(self, style.CAPTION)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Lengths of the samples"))

    def show_bars(self, bars: tuple[Bar, ...], block: int) -> None:
        """Show these; block: tokens that a sample may have."""
        self._bars, self._block = bars, block
        told = (tr("{least} to {most} tokens: {count}", least=b.least, most=b.most, count=b.count) for b in bars)
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, self.fontMetrics().height() * 7)

    def paintEvent(self, _: QPaintEvent) -> None:
        if not self._bars:
            return
        with QPainter(self) as painter:
            theme, line = theme_of(self), self.fontMetrics().height()
            most = max(bar.count for bar in self._bars) or 1
            field = QRectF(self.rect()).adjusted(1, line + 2, -1, -line - 4)
            wide = field.width() / len(self._bars)
            for place, bar in enumerate(self._bars):
                high = field.height() * bar.count / most
                box = QRectF(field.left() + place * wide, field.bottom() - high, max(wide - 1.5, 1), high)
                is_beyond = bar.least > self._block
                color = theme.color("injected" if is_beyond else "accent")
                pattern = Qt.BrushStyle.BDiagPattern if is_beyond else Qt.BrushStyle.SolidPattern
                painter.setPen(QPen(color) if bar.count else Qt.PenStyle.NoPen)
                painter.setBrush(color)
                brush = painter.brush()
                brush.setStyle(pattern)
                painter.setBrush(brush)
                painter.drawRect(box)
            painter.setPen(theme.color("line"))
            painter.drawLine(field.bottomLeft(), field.bottomRight())
            painter.setPen(theme.color("muted"))
            left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
            foot = QRectF(field.left(), field.bottom() + 3, field.width(), line)
            painter.drawText(foot, left, number(self._bars[0].least))
            painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, tr("tokens per sample"))
            painter.drawText(foot, right, number(self._bars[-1].most))
            head = QRectF(field.left(), 0, field.width(), line)
            painter.drawText(head, left, plural("at most {n} sample", "at most {n} samples", most))
            self._paint_block(painter, field, head)

    def _paint_block(self, painter: QPainter, field: QRectF, head: QRectF) -> None:
        least, most = self._bars[0].least, self._bars[-1].most
        if not least < self._block < most:
            return
        inside = sum(bar.most <= self._block for bar in self._bars)
        at = field.left() + field.width() * inside / len(self._bars)
        theme = theme_of(self)
        painter.setPen(QPen(theme.color("text"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(round(at), round(field.top()), round(at), round(field.bottom()))
        painter.setPen(theme.color("text"))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight, tr("┆ block {n}", n=self._block))
