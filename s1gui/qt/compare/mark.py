"""The sign in a trace at the word where it leaves another one."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from s1gui.qt.style import theme_of
from s1gui.qt.trace.view import TraceView

HALF = 6


class CompareMark(QWidget):
    """A diamond on a bar before a token of the trace; it goes along when the text moves. token: None shows nothing."""

    def __init__(self, trace: TraceView) -> None:
        super().__init__(trace.viewport())
        self._trace = trace
        self._token: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        trace.updateRequest.connect(self._on_update_request)
        self.hide()

    @property
    def token(self) -> int | None:
        return self._token

    def show_token(self, token: int | None) -> None:
        """Mark this token."""
        if token != self._token:
            self._token = token
            self._place()

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            color = theme_of(self).color("warning")
            painter.setPen(QPen(color, 2.0))
            painter.drawLine(QPointF(HALF, HALF), QPointF(HALF, self.height()))
            painter.setBrush(color)
            sign = [QPointF(HALF, 1), QPointF(2 * HALF - 1, HALF), QPointF(HALF, 2 * HALF - 1), QPointF(1, HALF)]
            painter.drawPolygon(QPolygonF(sign))

    def _on_update_request(self, _: QRect, __: int) -> None:
        if self._token is not None:
            self._place()

    def _place(self) -> None:
        if self._token is None:
            self.hide()
            return
        line = self._trace.line_of(self._token)
        place = QRect(line.left() - HALF, line.top() - HALF, 2 * HALF, line.height() + HALF)
        if place != self.geometry():
            self.setGeometry(place)
        self.setVisible(True)
