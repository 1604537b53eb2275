"""What stands in a lane that has thought nothing yet: as many lines as there is room for, in the middle."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from s1gui.qt.card import Caption

APART = "\n\n"
"""Stands between paragraphs. Where not all fit it is the last one, what to do, that is shown."""


class EmptyNote(Caption):
    """Takes no room that it is not given, and no line is cut: what does not fit ends in an …."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # it lies on the trace, which is not of a window

    def lines(self, width: int, height: int) -> list[str]:
        """The words as they are written into so many pixels."""
        most = max(1, height // self.fontMetrics().lineSpacing())
        whole, last = self._broken(self.text(), width), self._broken(self.text().split(APART)[-1], width)
        shown = whole if len(whole) <= most else last
        if len(shown) <= most:
            return shown
        rest = " ".join(line.strip() for line in shown[most - 1 :])
        return [*shown[: most - 1], self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)]

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, _: QPaintEvent) -> None:
        inside, spacing = self.contentsRect(), self.fontMetrics().lineSpacing()
        lines = self.lines(inside.width(), inside.height())
        top = inside.top() + max(0.0, (inside.height() - spacing * len(lines)) / 2)
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            for at, line in enumerate(lines):
                row = QRectF(inside.left(), top + at * spacing, inside.width(), spacing)
                painter.drawText(row, Qt.AlignmentFlag.AlignCenter, line)

    def _broken(self, text: str, width: int) -> list[str]:
        lines = []
        for paragraph in text.split("\n"):
            layout, starts = QTextLayout(paragraph, self.font()), []
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(1, width))
                starts.append(line.textStart())
            layout.endLayout()
            ends = [*starts[1:], len(paragraph)]
            lines += [paragraph[start:end].rstrip() for start, end in zip(starts, ends, strict=True)] or [""]
        return lines
