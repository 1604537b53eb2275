"""Small words on one line, or on two where there is little width; the rest is an … and whole in the tooltip."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from s1gui.qt.card import Caption
from s1gui.qt.plain_text import set_tip

MOST = 2
ENOUGH = 92
"""Letters of the usual size that fit a line that is one alone."""


class TwoLines(Caption):
    """Takes no width that it is not given; its height follows from the width alone, so lanes of one width agree."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def show_text(self, text: str) -> None:
        super().show_text(text)
        set_tip(self, text)

    def lines(self, width: int) -> list[str]:
        """The words as they are written over so many pixels."""
        metrics, text = self.fontMetrics(), self.text()
        starts = self._starts(max(1, width))
        parts = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
        most = self._most(width)
        shown = [*parts[: most - 1], "".join(parts[most - 1 :])]
        return [metrics.elidedText(part.rstrip(), Qt.TextElideMode.ElideRight, width) for part in shown if part]

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            for at, line in enumerate(self.lines(self.width())):
                top = at * self.fontMetrics().lineSpacing() + self.fontMetrics().ascent()
                painter.drawText(QPointF(0, top), line)

    def _fit(self) -> None:
        """Not by a height for width: a scroll area would give the lanes all the height they could like."""
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._most(self.width()))

    def _most(self, width: int) -> int:
        return 1 if width >= self.fontMetrics().averageCharWidth() * ENOUGH else MOST

    def _starts(self, width: int) -> list[int]:
        """Where each line begins, as long words are broken too."""
        layout = QTextLayout(self.text(), self.font())
        starts: list[int] = []
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while len(starts) <= MOST and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        return starts
