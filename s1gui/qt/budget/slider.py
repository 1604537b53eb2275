"""A slider of thinking tokens with two handles, on a logarithmic axis that also shows how far a trace has come."""

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from s1gui.core.record import Road
from s1gui.qt.budget.paint import SliderState, paint_slider
from s1gui.qt.budget.scale import BudgetScale, doubled, halved, snapped, stepped
from s1gui.qt.style import theme_of
from s1gui.qt.words import marked, number, tr

Handle = Literal["minimum", "maximum"]
ARROWS_MOVE: dict[Handle, str] = {
    "minimum": marked("Minimum {minimum}, maximum {maximum} thinking tokens. The arrows move the minimum."),
    "maximum": marked("Minimum {minimum}, maximum {maximum} thinking tokens. The arrows move the maximum."),
}
REACH = 5
"""Pixels within which a dragged handle snaps to a mark."""


class BudgetSlider(QWidget):
    """Owner of no number: it shows what it is told and asks, by `moved`, for what the user wants.

    moved(handle, tokens or None for no limit, is_final): is_final is False while a handle is being dragged.
    """

    moved = Signal(str, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = BudgetScale(4096)
        self._minimum = 0
        self._maximum: int | None = None
        self._road = Road()
        self._active: Handle = "maximum"
        self._is_dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Budget of thinking tokens"))
        self._describe()

    def show_budget(self, minimum: int, maximum: int | None) -> None:
        """Put the handles there."""
        if (minimum, maximum) != (self._minimum, self._maximum):
            self._minimum, self._maximum = minimum, maximum
            self._describe()
            self.update()

    def show_road(self, road: Road) -> None:
        """Show how far a run has come and what is marked on its way."""
        if road != self._road:
            self._road = road
            self.update()

    def set_scale(self, scale: BudgetScale) -> None:
        """Show this axis."""
        if scale != self._scale:
            self._scale = scale
            self._describe()
            self.update()

    @property
    def scale(self) -> BudgetScale:
        return self._scale

    @property
    def is_dragging(self) -> bool:
        return self._is_dragging

    def take_focus(self) -> None:
        """Have the keys move the maximum."""
        self._active = "maximum"
        self._describe()
        self.update()
        self.setFocus()

    def margin(self) -> int:
        """Pixels left and right of the axis, which a strip above it shares."""
        return self.fontMetrics().height()

    def place_of(self, tokens: float | None) -> float:
        """Where a number of tokens is."""
        return self.margin() + self._scale.fraction(tokens) * (self.width() - 2 * self.margin())

    def double(self) -> None:
        """Twice the active handle's budget."""
        self._ask(doubled(self._value, end=self._scale.end), is_final=True)

    def halve(self) -> None:
        """Half the active handle's budget."""
        self._ask(halved(self._value, end=self._scale.end), is_final=True)

    # Qt's

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(line * 30, round(line * 3.9))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 14, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            state = SliderState(
                self._scale, self._minimum, self._maximum, self._road, self._active, self.hasFocus(), self._is_dragging
            )
            paint_slider(painter, QRectF(self.rect()), state, x=self.place_of, theme=theme_of(self))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._active = self._nearest(event.position())
            self._is_dragging = True
            self._ask(self._tokens_at(event.position().x()), is_final=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging:
            self._ask(self._tokens_at(event.position().x()), is_final=False)
        else:
            near = abs(event.position().x() - self.place_of(self._minimum)) < 9
            near = near or abs(event.position().x() - self.place_of(self._maximum)) < 9
            self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_dragging:
            self._is_dragging = False
            self._ask(self._tokens_at(event.position().x()), is_final=True)
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._active = self._nearest(event.position())
        self._ask(None if self._active == "maximum" else 0, is_final=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        big = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Up:
                self._step(8 if big else 1)
            case Qt.Key.Key_Left | Qt.Key.Key_Down:
                self._step(-8 if big else -1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_BracketRight:
                self.double()
            case Qt.Key.Key_PageDown | Qt.Key.Key_BracketLeft:
                self.halve()
            case Qt.Key.Key_Home:
                self._ask(0, is_final=True)
            case Qt.Key.Key_End:
                self._ask(None if self._active == "maximum" else self._scale.end, is_final=True)
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes to the minimum's handle, then to the maximum's, then on."""
        wanted: Handle = "maximum" if forward else "minimum"
        if self._active != wanted:
            self._active = wanted
            self._describe()
            self.update()
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self._active = "minimum"
        elif event.reason() == Qt.FocusReason.BacktabFocusReason:
            self._active = "maximum"
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()
        return super().event(event)

    # Ours

    @property
    def active(self) -> Handle:
        """The handle that keys move."""
        return self._active

    @property
    def _value(self) -> int | None:
        return self._minimum if self._active == "minimum" else self._maximum

    def _step(self, steps: int) -> None:
        self._ask(stepped(self._value, steps, end=self._scale.end), is_final=True)

    def _ask(self, tokens: int | None, *, is_final: bool) -> None:
        if self._active == "minimum" and tokens is None:
            tokens = self._scale.end
        self.moved.emit(self._active, tokens, is_final)

    def _nearest(self, place: QPointF) -> Handle:
        to_minimum = abs(place.x() - self.place_of(self._minimum))
        to_maximum = abs(place.x() - self.place_of(self._maximum))
        if self._minimum == 0 and to_minimum > 2 * REACH:
            return "maximum"
        if abs(to_minimum - to_maximum) < 1:
            return "maximum" if place.x() >= self.place_of(self._maximum) else "minimum"
        return "minimum" if to_minimum < to_maximum else "maximum"

    def _tokens_at(self, x: float) -> int | None:
        width = max(1, self.width() - 2 * self.margin())
        if self._active == "maximum" and x >= self.place_of(None) - REACH:
            return None
        if x <= self.margin() + REACH:
            return 0
        tokens = self._scale.tokens((x - self.margin()) / width)
        marks = (*self._scale.ticks, *self._road.stops, self._road.head)
        return snapped(tokens, marks, x=self.place_of, reach=REACH)

    def _describe(self) -> None:
        maximum = tr("no limit") if self._maximum is None else number(self._maximum)
        self.setAccessibleDescription(
            tr(
                ARROWS_MOVE[self._active],
                minimum=self._minimum,
                maximum=maximum,
            )
        )
