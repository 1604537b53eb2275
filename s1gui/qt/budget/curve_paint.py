"""How the curve of a run's answers looks."""

import math
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from s1gui.core.answer_look import corners, look_of
from s1gui.core.curve import Curve, Reading
from s1gui.qt.style import Theme

RADIUS = 3.6
FADED = 0.4
"""Opacity of what lies beyond the handle."""
X = Callable[[float], float]


def paint_curve(
    painter: QPainter, plot: QRectF, curve: Curve, *, x: X, kept: float | None, chosen: int | None, theme: Theme
) -> None:
    """Paint it. x: tokens to pixels; kept: tokens up to the handle, None for all; chosen: the reading looked at."""
    places = [QPointF(x(read.at), _y(plot, read)) for read in curve.readings]
    _ground(painter, plot, [x(at) for at in curve.flips], theme)
    for before, after, start, end in zip(curve.readings, curve.readings[1:], places, places[1:], strict=False):
        if before.group == after.group:
            painter.setOpacity(_opacity(after, kept))
            painter.setPen(_pen(after.group, theme))
            painter.drawLine(start, end)
    for number, (read, place) in enumerate(zip(curve.readings, places, strict=True)):
        painter.setOpacity(1.0 if number == chosen else _opacity(read, kept))
        if number == chosen:
            painter.setPen(QPen(theme.color("text"), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place, 2.2 * RADIUS, 2.2 * RADIUS)
        paint_marker(painter, place, read.group, theme, is_hollow=read.p is None)
    painter.setOpacity(1.0)


def paint_marker(
    painter: QPainter, place: QPointF, group: int, theme: Theme, *, size: float = RADIUS, is_hollow: bool = False
) -> None:
    """The marker of a distinct answer; hollow where that answer was cut. size: its radius."""
    ratio = painter.device().devicePixelRatioF()
    image = _marker(group, theme, size, is_hollow, ratio)
    half = image.width() / ratio / 2
    painter.drawImage(place - QPointF(half, half), image)


def color_of(group: int, theme: Theme) -> QColor:
    """The colour of a distinct answer."""
    look = look_of(group)
    return QColor(look.dark if theme.is_dark else look.light)


def _ground(painter: QPainter, plot: QRectF, flips: list[float], theme: Theme) -> None:
    """Lines for p = 0, a half and 1, and at each flip a dashed upright with an arrowhead on top."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # dashes take five times as long with it
    for share in (0.0, 0.5, 1.0):
        style = Qt.PenStyle.SolidLine if share == 0 else Qt.PenStyle.DotLine
        painter.setPen(QPen(theme.color("line"), 1, style))
        y = plot.bottom() - share * plot.height()
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
    painter.setPen(QPen(theme.color("muted"), 1, Qt.PenStyle.DashLine))
    for place in flips:
        painter.drawLine(QPointF(place, plot.top() - 3), QPointF(place, plot.bottom()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("muted"))
    top = plot.top() - 7
    for place in flips:
        painter.drawPolygon(QPolygonF([QPointF(place - 3.5, top), QPointF(place + 3.5, top), QPointF(place, top + 5)]))


def _pen(group: int, theme: Theme) -> QPen:
    pen = QPen(color_of(group, theme), 2.0)
    dash = look_of(group).dash
    if dash:
        pen.setDashPattern([stroke / pen.widthF() for stroke in dash])
    return pen


def _opacity(reading: Reading, kept: float | None) -> float:
    return 1.0 if kept is None or reading.at <= kept else FADED


def _y(plot: QRectF, reading: Reading) -> float:
    return plot.bottom() - min(1.0, max(0.0, reading.p or 0.0)) * plot.height()


@lru_cache(maxsize=256)
def _marker(group: int, theme: Theme, size: float, is_hollow: bool, ratio: float) -> QImage:
    """Drawn once: outlines are what takes longest."""
    side = math.ceil((2.8 * size + 3) * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(side / ratio / 2, side / ratio / 2)
    color = color_of(group, theme)
    painter.setPen(QPen(color if is_hollow else theme.color("base"), 1.2))
    painter.setBrush(theme.color("base") if is_hollow else color)
    outline = corners(look_of(group).shape)
    if outline:
        painter.drawPolygon(QPolygonF([QPointF(x * size, y * size) for x, y in outline]))
    else:
        painter.drawEllipse(QPointF(0, 0), size, size)
    painter.end()
    return image
