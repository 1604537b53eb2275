"""A strip over the slider: the answer as a function of the budget, how sure, and where it changed."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from s1gui.core.curve import Curve
from s1gui.qt.budget.curve_paint import RADIUS, paint_curve, paint_marker
from s1gui.qt.budget.curve_words import NONE, answer_of, described, readouts, stopped_here
from s1gui.qt.budget.row_keys import stepped
from s1gui.qt.budget.scale import BudgetScale
from s1gui.qt.plain_text import set_tip
from s1gui.qt.style import theme_of
from s1gui.qt.words import marked, tr

ABOUT = marked(
    "Height: the probability of the answer, had the thinking stopped there. Each distinct answer has a colour, a "
    "marker and a line of its own; arrowheads mark where it changes. Click a marker, or choose it with the arrows and "
    "press Enter, to put the handle there."
)
CELL = 4.0
READOUTS = 0.75
"""The share of its width that the read-outs may take from the answers' markers."""


class CurveStrip(QWidget):
    """Shares its axis with the slider. `asked_for` is a reading that was clicked, in tokens.

    Owner of which reading is looked at, by the mouse or by keys.
    """

    asked_for = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, about: str = ABOUT) -> None:
        super().__init__(parent)
        self._scale, self._margin = BudgetScale(4096), 0
        self._curve, self._kept = Curve(), float("inf")
        self._chosen: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Curve of the answers"))
        set_tip(self, tr(about))
        self._describe()

    def set_scale(self, scale: BudgetScale, margin: int) -> None:
        """Show this axis, with so many pixels free at both ends."""
        if (scale, margin) != (self._scale, self._margin):
            self._scale, self._margin = scale, margin
            self.update()

    def show_curve(self, curve: Curve, *, kept: int | None = None) -> None:
        """Show a run's answers. kept: thinking tokens up to the handle, None for all."""
        until = float("inf") if kept is None else float(kept)
        if curve == self._curve and until == self._kept:
            return
        if curve != self._curve:
            self._chosen = None
        self._curve, self._kept = curve, until
        self._describe()
        self.update()

    @property
    def said(self) -> str:
        """The words over the curve."""
        if self._chosen is not None:
            return stopped_here(self._curve.readings[self._chosen])
        return readouts(self._curve) if self._curve.readings else tr(NONE)

    # Qt's

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(line * 30, round(line * 4.2))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 14, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = theme_of(self)
            paint_curve(
                painter, self._plot, self._curve, x=self.place_of, kept=self._kept, chosen=self._chosen, theme=theme
            )
            self._paint_axis(painter)
            self._paint_words(painter)
            if self.hasFocus():
                painter.setPen(theme.color("accent"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(self._near(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._choose(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._near(event.position().x()))
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = stepped(event.key(), self._chosen, len(self._curve.readings) - 1)
        if place is not None:
            self._choose(place)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._ask()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._choose(None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()

    # Ours

    def place_of(self, tokens: float) -> float:
        """Where a number of tokens is."""
        return self._margin + self._scale.fraction(tokens) * (self.width() - 2 * self._margin)

    @property
    def _plot(self) -> QRectF:
        line = self.fontMetrics().height()
        top = line * 1.5 + RADIUS
        return QRectF(self._margin, top, self.width() - 2 * self._margin, self.height() - top - RADIUS - 2)

    def _near(self, x: float) -> int | None:
        """The reading nearest to a place; of several at one place the last, which is the model's own."""
        readings = self._curve.readings
        if not readings:
            return None
        return min(reversed(range(len(readings))), key=lambda number: abs(self.place_of(readings[number].at) - x))

    def _choose(self, number: int | None) -> None:
        wanted = number if self._curve.readings else None
        if wanted != self._chosen:
            self._chosen = wanted
            self._describe()
            self.update()

    def _ask(self) -> None:
        if self._chosen is not None:
            self.asked_for.emit(self._curve.readings[self._chosen].at)

    def _describe(self) -> None:
        words = described(self._curve)
        self.setAccessibleDescription(f"{self.said}. {words}" if self._chosen is not None else words)

    def _paint_axis(self, painter: QPainter) -> None:
        plot, line = self._plot, self.fontMetrics().height()
        painter.setPen(theme_of(self).color("muted"))
        for words, y in (("1", plot.top()), ("0", plot.bottom())):
            place = QRectF(0, y - line / 2, self._margin - CELL, line)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_words(self, painter: QPainter) -> None:
        """The distinct answers with their markers on the left, what is said on the right."""
        theme, metrics = theme_of(self), self.fontMetrics()
        line, right = metrics.height(), self.width() - self._margin
        said = self.said
        width = min(metrics.horizontalAdvance(said) + CELL, right - self._margin)
        if self._chosen is None and self._curve.readings and width > (right - self._margin) * READOUTS:
            said, width = "", 0.0  # the answers' markers are what a narrow curve needs more
        painter.setPen(theme.color("muted" if self._chosen is None else "text"))
        place = QRectF(right - width, 0, width, line)
        shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        left = float(self._margin)
        rights = {read.group for read in self._curve.readings if read.is_right}
        for group in sorted({read.group for read in self._curve.readings}):
            words = answer_of(self._curve.answers[group]) + (" ✓" if group in rights else "")
            needed = line + metrics.horizontalAdvance(words)
            if left + needed > right - width - line:
                painter.setPen(theme.color("muted"))
                painter.drawText(QPointF(left, metrics.ascent()), "…")
                break
            paint_marker(painter, QPointF(left + RADIUS + 1, line / 2), group, theme)
            painter.setPen(theme.color("text"))
            painter.drawText(QPointF(left + line * 0.8, metrics.ascent()), words)
            left += needed + line * 0.4
