"""How the budget slider looks."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from s1gui.core.record import Road
from s1gui.qt.budget.scale import BudgetScale
from s1gui.qt.style import Theme
from s1gui.qt.words import number, tr

X = Callable[[float | None], float]
TRACK = 6.0
GAP = 4.0
"""Between the numbers above the handles."""


@dataclass(frozen=True, slots=True)
class SliderState:
    """All that is painted."""

    scale: BudgetScale
    minimum: int
    maximum: int | None
    road: Road
    active: str
    has_focus: bool
    is_dragging: bool


def paint_slider(painter: QPainter, rect: QRectF, state: SliderState, *, x: X, theme: Theme) -> None:
    """Ticks, track, marks and handles."""
    line = QFontMetricsF(painter.font()).height()
    middle = rect.top() + line * 1.75
    _ticks(painter, state.scale, x, middle=middle, line=line, right=rect.right(), theme=theme)
    _track(painter, state, x, middle=middle, theme=theme)
    _marks(painter, state.road, x, middle=middle, theme=theme)
    _handle(painter, x(state.minimum), middle, state, name="minimum", theme=theme)
    _handle(painter, x(state.maximum), middle, state, name="maximum", theme=theme)
    _values(painter, state, x, line=line, right=rect.right(), theme=theme)


def _ticks(
    painter: QPainter, scale: BudgetScale, x: X, *, middle: float, line: float, right: float, theme: Theme
) -> None:
    font = painter.font()
    base = font.pointSizeF()
    font.setPointSizeF(base * 0.85)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    end = tr("no limit ({end})", end=scale.end)
    free_until = right - metrics.horizontalAdvance(end) - line
    last = -line
    top = middle + line * 0.85
    for tick in scale.ticks:
        place = x(tick)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QPointF(place, middle + TRACK), QPointF(place, middle + TRACK + 4))
        label = number(tick)
        width = metrics.horizontalAdvance(label)
        left = max(0.0, place - width / 2)
        if left > last + line * 0.6 and left + width < free_until:
            painter.setPen(theme.color("muted"))
            painter.drawText(QRectF(left, top, width + 2, line), Qt.AlignmentFlag.AlignLeft, label)
            last = left + width
    painter.setPen(theme.color("muted"))
    painter.drawText(QRectF(free_until, top, right - free_until, line), Qt.AlignmentFlag.AlignRight, end)
    font.setPointSizeF(base)
    painter.setFont(font)


def _track(painter: QPainter, state: SliderState, x: X, *, middle: float, theme: Theme) -> None:
    left, end = x(0), x(None)
    painter.setPen(Qt.PenStyle.NoPen)
    _bar(painter, left, end, middle, theme.color("line"))
    _bar(painter, x(state.minimum), x(state.maximum), middle, theme.color("accent_tint"))
    road = state.road
    if road.head:
        kept = road.head if road.kept is None else road.kept
        _bar(painter, left, x(road.head), middle, theme.color("faint"))
        _bar(painter, left, x(kept), middle, theme.color("accent"))


def _bar(painter: QPainter, left: float, right: float, middle: float, color: QColor) -> None:
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(left, middle - TRACK / 2, max(0.0, right - left), TRACK), TRACK / 2, TRACK / 2)


def _marks(painter: QPainter, road: Road, x: X, *, middle: float, theme: Theme) -> None:
    """Own stops are diamonds, waits are flags, the head is a stroke."""
    for at in road.waits:
        painter.setPen(QPen(theme.color("injected"), 2))
        painter.drawLine(QPointF(x(at), middle - 9), QPointF(x(at), middle + 5))
        painter.drawLine(QPointF(x(at), middle - 9), QPointF(x(at) + 5, middle - 7))
        painter.drawLine(QPointF(x(at) + 5, middle - 7), QPointF(x(at), middle - 5))
    for at in set(road.stops) - set(road.waits):
        painter.setPen(QPen(theme.color("base"), 1.2))
        painter.setBrush(theme.color("own"))
        place = QPointF(x(at), middle)
        corners = [place + QPointF(*corner) for corner in ((0, -7), (6, 0), (0, 7), (-6, 0))]
        painter.drawPolygon(QPolygonF(corners))
    if road.head and road.head not in road.stops:
        painter.setPen(QPen(theme.color("text"), 2))
        painter.drawLine(QPointF(x(road.head), middle - 6), QPointF(x(road.head), middle + 6))


def _handle(painter: QPainter, place: float, middle: float, state: SliderState, *, name: str, theme: Theme) -> None:
    """A bracket for the minimum, a round knob for the maximum: their shapes tell them apart."""
    size = QFontMetricsF(painter.font()).height() * 0.62
    is_active = state.has_focus and state.active == name
    if is_active:
        painter.setPen(Qt.PenStyle.NoPen)
        halo = theme.color("accent")
        halo.setAlphaF(0.25)
        painter.setBrush(halo)
        painter.drawEllipse(QPointF(place, middle), 1.6 * size, 1.6 * size)
    painter.setPen(QPen(theme.color("accent"), 2.2))
    painter.setBrush(theme.color("base"))
    if name == "maximum":
        painter.drawEllipse(QPointF(place, middle), size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(QPointF(place, middle), 0.4 * size, 0.4 * size)
        return
    shape = QPainterPath(QPointF(place + 0.8 * size, middle - 1.1 * size))
    shape.lineTo(place, middle - 1.1 * size)
    shape.lineTo(place, middle + 1.1 * size)
    shape.lineTo(place + 0.8 * size, middle + 1.1 * size)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)


def value_places(
    minimum: tuple[float, float], maximum: tuple[float, float], *, right: float
) -> tuple[tuple[float, float], tuple[float, float]]:
    """From where to where the numbers above the handles stand: side by side, between 0 and the right end.

    minimum, maximum: where the handle is, and how wide its number is, 0 for none. All in points.
    """
    (low, narrow), (high, wide) = minimum, maximum
    taken = narrow + GAP if narrow else 0.0
    left = min(max(taken, high - wide / 2), right - wide)
    first = min(max(0.0, low - narrow / 2), max(0.0, left - taken))
    return (first, first + narrow), (left, left + wide)


def _values(painter: QPainter, state: SliderState, x: X, *, line: float, right: float, theme: Theme) -> None:
    """Each handle's number above it; the minimum's only where it is one."""
    metrics = QFontMetricsF(painter.font())
    words = {
        "minimum": tr("min {n}", n=state.minimum) if state.minimum else "",
        "maximum": tr("no limit") if state.maximum is None else tr("max {n}", n=state.maximum),
    }
    low, high = (metrics.horizontalAdvance(text) + 4 if text else 0.0 for text in words.values())
    places = value_places((x(state.minimum), low), (x(state.maximum), high), right=right)
    for (name, text), (left, end) in zip(words.items(), places, strict=True):
        painter.setPen(theme.color("accent" if state.has_focus and state.active == name else "text"))
        painter.drawText(QRectF(left, 0, end - left, line), Qt.AlignmentFlag.AlignHCenter, text)
