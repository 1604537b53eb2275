"""A strip along the thinking: how unsure the model was, where it was sent on, and where answers are known."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from s1gui.core.record import Road
from s1gui.qt.budget.scale import BudgetScale
from s1gui.qt.plain_text import set_tip
from s1gui.qt.style import theme_of
from s1gui.qt.words import number, tr

HIGHEST = 2.5
"""Nats of entropy that fill the strip's height; below, the height goes with the root, so that small doubts are seen."""


class Minimap(QWidget):
    """Shares its axis with the slider below it. `asked_for` is a click on a place, in tokens."""

    asked_for = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = BudgetScale(4096)
        self._margin = 0
        self._road = Road()
        self._columns: list[float] = []
        self._seen = 0
        self._picture = QImage()
        self._drawn_as: tuple[object, ...] | None = None
        self._entropies: Sequence[float] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Map of the thinking"))
        set_tip(
            self,
            tr(
                "Height: how unsure the model was of each token (entropy). Flags: injected waits. Circles: answers "
                "known there, filled where the model stopped by itself. Click one to go there."
            ),
        )

    def set_scale(self, scale: BudgetScale, margin: int) -> None:
        """Show this axis, with so many pixels free at both ends."""
        if (scale, margin) != (self._scale, self._margin):
            self._scale, self._margin = scale, margin
            self._rebuild()

    def show_road(self, road: Road, entropies: Sequence[float]) -> None:
        """Show a run. entropies: of its tokens in nats; a list that grew since the last call costs only what is new."""
        if entropies is not self._entropies or len(entropies) < self._seen:
            self._entropies = entropies
            self._rebuild()
        else:
            self._add_new()
        if road != self._road:
            self._road = road
            self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(self.fontMetrics().height() * 2.2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rebuild()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        answers = self._road.answers
        if not answers:
            return
        near = min(answers, key=lambda point: abs(self._x(point.at) - event.position().x()))
        if abs(self._x(near.at) - event.position().x()) < 12:
            self.asked_for.emit(near.at)

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = theme_of(self)
            floor = self.height() - self.fontMetrics().height() * 0.7
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(self._margin, floor), QPointF(self.width() - self._margin, floor))
            painter.drawImage(QPointF(0, 0), self._entropy(floor))
            painter.setPen(QPen(theme.color("injected"), 1.6))
            for at in self._road.waits:
                painter.drawLine(QPointF(self._x(at), 1), QPointF(self._x(at), floor))
            if self._road.kept is not None and self._road.kept < self._road.head:
                beyond = theme.color("window")
                beyond.setAlphaF(0.72)
                left = self._x(self._road.kept)
                painter.fillRect(QRectF(left, 0, self._x(self._road.head) - left + 1, floor - 1), beyond)
            self._paint_answers(painter, floor + self.fontMetrics().height() * 0.35)

    def _entropy(self, floor: float) -> QImage:
        """The columns as a picture, drawn anew only where it would be another: a drag repaints what lies over it."""
        look = (self._seen, floor, self.width(), self.height(), theme_of(self), self.devicePixelRatioF())
        if look != self._drawn_as:
            self._drawn_as = look
            self._picture = QImage(self.size() * self.devicePixelRatioF(), QImage.Format.Format_ARGB32_Premultiplied)
            self._picture.setDevicePixelRatio(self.devicePixelRatioF())
            self._picture.fill(Qt.GlobalColor.transparent)
            with QPainter(self._picture) as painter:
                self._paint_entropy(painter, floor)
        return self._picture

    def _paint_entropy(self, painter: QPainter, floor: float) -> None:
        color = theme_of(self).color("entropy")
        for column, value in enumerate(self._columns):
            if value < 0:
                continue
            share = min(1.0, math.sqrt(value / HIGHEST))
            color.setAlphaF(0.25 + 0.6 * share)
            height = 1.5 + share * (floor - 3)
            painter.fillRect(QRectF(self._margin + column, floor - height, 1, height), color)

    def _paint_answers(self, painter: QPainter, middle: float) -> None:
        theme = theme_of(self)
        for point in self._road.answers:
            painter.setPen(QPen(theme.color("own" if point.own else "forced"), 1.4))
            painter.setBrush(theme.color("own") if point.own else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(self._x(point.at), middle), 3.2, 3.2)

    def _x(self, tokens: float) -> float:
        return self._margin + self._scale.fraction(tokens) * (self.width() - 2 * self._margin)

    def _rebuild(self) -> None:
        self._columns = [-1.0] * max(1, self.width() - 2 * self._margin + 1)
        self._seen, self._drawn_as = 0, None
        self._add_new()
        self.update()

    def _add_new(self) -> None:
        """Each token fills the columns it spans, as high as the highest that falls there."""
        last = len(self._columns) - 1
        for token in range(self._seen, len(self._entropies)):
            left = int(self._scale.fraction(token) * last)
            right = max(left + 1, int(self._scale.fraction(token + 1) * last))
            value = self._entropies[token]
            for column in range(left, min(right, last)):
                self._columns[column] = max(self._columns[column], value)
        self._seen = len(self._entropies)

    def _describe(self) -> None:
        road = self._road
        self.setAccessibleDescription(
            tr(
                "{n} thinking tokens, {waits} waits, answers at {points}",
                n=road.head,
                waits=len(road.waits),
                points=", ".join(number(point.at) for point in road.answers) or tr("no point"),
            )
        )
