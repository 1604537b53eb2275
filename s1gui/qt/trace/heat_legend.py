"""What the shades behind the words mean."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from s1gui.qt.plain_text import set_tip
from s1gui.qt.style import CAPTION, scale_font, theme_of
from s1gui.qt.trace.heat import LEVELS, OPACITY, Heat, legend
from s1gui.qt.words import tr


class HeatLegend(QWidget):
    """One box a shade, its least unsure value in it; hidden while there is no heat."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title: str = ""
        self._values: tuple[str, ...] = ()
        scale_font(self, CAPTION)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_tip(self, tr("The darker the shade, the less sure the model was. Point at a word for its own numbers."))
        self.hide()

    def show_heat(self, heat: Heat) -> None:
        """Explain this heat."""
        self._title, self._values = legend(heat)
        self.setAccessibleName(f"{self._title} {', '.join(self._values)}")
        self.setVisible(heat != "off")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._title) + 24 + LEVELS * self._box, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEVELS * self._box, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            theme = theme_of(self)
            words = self.fontMetrics().horizontalAdvance(self._title)
            left = 8
            if left + words + 8 + LEVELS * self._box <= self.width():
                painter.setPen(theme.color("muted"))
                painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._title)
                left += words + 8
            for shade, value in enumerate(self._values, start=1):
                place = QRectF(left + (shade - 1) * self._box, 2, self._box - 2, self.height() - 4)
                color = theme.color("heat")
                color.setAlphaF(OPACITY * shade / LEVELS)
                painter.fillRect(place, color)
                painter.setPen(theme.color("text"))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, value)

    @property
    def _box(self) -> int:
        return self.fontMetrics().horizontalAdvance("0.00") + 14
