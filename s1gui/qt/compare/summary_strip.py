"""The strip above the lanes: how many of them are right, or say the same, as a function of the budget."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from s1gui.core.curve_summary import Summary
from s1gui.qt.budget.row_keys import stepped
from s1gui.qt.budget.scale import BudgetScale
from s1gui.qt.compare.lane_curve import margin_of
from s1gui.qt.compare.summary_words import about, described, said_at
from s1gui.qt.style import theme_of
from s1gui.qt.words import number, tr

APART = 46
LEAST_LINES = 3.4
"""Lines that it is high at least."""
LINES, LINES_ALONE = 5.0, 7.5
"""Lines that it is high where there is room: beside the table, and in its place."""


class SummaryStrip(QWidget):
    """Shares its axis with the lanes' curves. Owner of which step is looked at, by the mouse or by keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary, self._scale = Summary(), BudgetScale(64)
        self._chosen: int | None = None
        self._lines = LINES
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Curve over all lanes"))
        self.setAccessibleDescription(described(self._summary))

    def show_alone(self, *, is_alone: bool) -> None:
        """Whether it stands in the table's place."""
        self._lines = LINES_ALONE if is_alone else LINES
        self.updateGeometry()

    def show_summary(self, summary: Summary, scale: BudgetScale, *, is_growing: bool = False) -> None:
        """Show what the lanes come to. is_growing: there is more to come, so that not all of it is said each time."""
        if (summary, scale) == (self._summary, self._scale) and is_growing:
            return
        if summary != self._summary:
            self._chosen = None
        self._summary, self._scale = summary, scale
        self.setAccessibleDescription(described(summary) if self.hasFocus() or not is_growing else about(summary))
        self.update()

    @property
    def said(self) -> str:
        """The words over the curve."""
        if self._chosen is None:
            return about(self._summary)
        return said_at(self._summary.steps[self._chosen], self._summary)

    # Qt's

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(line * 30, round(line * self._lines))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(self.fontMetrics().height() * LEAST_LINES))

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            theme, line = theme_of(self), self.fontMetrics().height()
            painter.setPen(theme.color("muted" if self._chosen is None else "text"))
            words = self.fontMetrics().elidedText(self.said, Qt.TextElideMode.ElideRight, self.width() - self._margin)
            painter.drawText(QPointF(self._margin, self.fontMetrics().ascent()), words)
            if self._summary.steps:
                self._paint_ground(painter, line)
                self._paint_steps(painter)
            if self.hasFocus():
                painter.setPen(theme.color("accent"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x, steps = event.position().x(), self._summary.steps
        self._choose(max((n for n, step in enumerate(steps) if self._x(step.at) <= x), default=0))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._choose(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = stepped(event.key(), self._chosen, len(self._summary.steps) - 1)
        if place is not None:
            self._choose(place)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._choose(None)

    # Ours

    @property
    def _margin(self) -> int:
        return margin_of(self) + self.fontMetrics().horizontalAdvance("00 %")

    @property
    def _plot(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(self._margin, 1.6 * line, self.width() - 2 * self._margin, self.height() - 2.8 * line)

    def _x(self, tokens: float) -> float:
        return self._plot.left() + self._scale.fraction(tokens) * self._plot.width()

    def _y(self, share: float) -> float:
        return self._plot.bottom() - share * self._plot.height()

    def _choose(self, step: int | None) -> None:
        wanted = step if self._summary.steps else None
        if wanted != self._chosen:
            self._chosen = wanted
            words = described(self._summary)
            self.setAccessibleDescription(words if wanted is None else f"{self.said}. {words}")
            self.update()

    def _paint_ground(self, painter: QPainter, line: int) -> None:
        plot, theme, last = self._plot, theme_of(self), -1e9
        for share in (0.0, 0.5, 1.0):
            painter.setPen(QPen(theme.color("line"), 1, Qt.PenStyle.DotLine if share else Qt.PenStyle.SolidLine))
            painter.drawLine(QPointF(plot.left(), self._y(share)), QPointF(plot.right(), self._y(share)))
            if share != 0.5:
                painter.setPen(theme.color("muted"))
                place = QRectF(0, self._y(share) - line / 2, plot.left() - 6, line)
                painter.drawText(place, Qt.AlignmentFlag.AlignRight, number(share, ".0%"))
        painter.setPen(theme.color("muted"))
        for tick in self._scale.ticks:
            if self._x(tick) - last > APART:
                last = self._x(tick)
                place = QRectF(last - APART, plot.bottom() + 2, 2 * APART, line)
                painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, number(tick))

    def _paint_steps(self, painter: QPainter) -> None:
        """Each reaches to the next one; thin where some lanes are no longer, or not yet, among those counted."""
        steps, plot, accent = self._summary.steps, self._plot, theme_of(self).color("accent")
        xs = [plot.left() + self._scale.fraction(step.at) * plot.width() for step in steps]
        ys = [plot.bottom() - step.share * plot.height() for step in steps]
        ends = [*xs[1:], xs[-1] + 6]
        painter.setOpacity(0.18)
        for step, start, end in zip(steps, xs, ends, strict=True):
            if step.interval is not None:
                low, high = step.interval
                top = plot.bottom() - high * plot.height()
                painter.fillRect(QRectF(start, top, end - start, (high - low) * plot.height()), accent)
        painter.setOpacity(1.0)
        levels = [(step, QLineF(a, y, b, y)) for step, a, b, y in zip(steps, xs, ends, ys, strict=True)]
        corners = [QLineF(x, y, x, to) for x, (y, to) in zip(xs[1:], pairwise(ys), strict=True)]
        painter.setPen(QPen(accent, 2.4))
        painter.drawLines([level for step, level in levels if step.n == self._summary.runs])
        painter.setPen(QPen(accent, 1.0))
        painter.drawLines([level for step, level in levels if step.n != self._summary.runs] + corners)
        if self._chosen is not None:
            painter.setPen(QPen(theme_of(self).color("text"), 1.2))
            painter.drawEllipse(QPointF(xs[self._chosen], ys[self._chosen]), 5, 5)
