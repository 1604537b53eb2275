"""The curves of training runs, one over the other: loss, learning rate, gradient norm, speed and memory.

pyqtgraph takes its labels for rich text, so only our own words are handed to it, escaped; runs are named beside the
plots, in plain text. It is imported when the first curve is shown, so that the window does not wait for it.
"""

import html
import importlib
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from s1gui.qt.card import Caption, Card
from s1gui.qt.style import Theme, theme_of
from s1gui.qt.train.record import TrainingRecord, smoothed
from s1gui.qt.words import localized, marked, tr
from trainer.journal import Step

COLORS = ("accent", "injected", "own", "forced", "warning", "muted")
DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
REST = 9.0
SMOOTH_ANTIALIAS = 3000
"""Points up to which lines are drawn smoothly: beyond, a second of drawing is too dear."""


@dataclass(frozen=True, slots=True)
class Curve:
    """One run's curves. place: which colour and dash it has among those shown; the first is drawn last."""

    record: TrainingRecord
    place: int = 0

    @property
    def color(self) -> str:
        return COLORS[self.place % len(COLORS)]

    @property
    def dash(self) -> Qt.PenStyle:
        return DASHES[self.place % len(DASHES)]


@dataclass(frozen=True, slots=True)
class Measure:
    """What one plot shows of a step. unit: "" where it has none."""

    title: str
    unit: str
    of: Callable[[Step], float]


LOSS = Measure(marked("Loss"), marked("nats per token"), lambda step: step.loss)
OTHERS = (
    Measure(marked("Learning rate"), "", lambda step: step.rate),
    Measure(marked("Gradient norm"), "", lambda step: step.gradient_norm),
    Measure(marked("Speed"), marked("tokens/s"), lambda step: step.tokens_per_second),
    Measure(marked("Memory at peak"), marked("GB"), lambda step: max(step.memory, default=0) / 1e9),
)


def warm_up() -> None:
    """Import numpy in another thread, so that the first curve finds that part of pyqtgraph there.

    pyqtgraph itself is not imported so: it has Qt's classes made, and two threads that make them crash the process.
    """
    if "numpy" not in sys.modules:
        threading.Thread(target=importlib.import_module, args=("numpy",), name="plots", daemon=True).start()


class TrainingPlots(QWidget):
    """Shows `Curve`s."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves: tuple[Curve, ...] = ()
        self._runs, self._drawn = list[tuple[int, int]](), list[tuple[Step | None, int]]()
        self._rests_until = 0.0
        self._plots: list[tuple[Measure, Any]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._key = Caption(tr("Thin: each step. Bold: smoothed. Squares: held out."))

    def show_curves(self, curves: tuple[Curve, ...]) -> None:
        """Show these, the first above the others."""
        self._curves = curves
        if not self._plots and any(curve.record.steps for curve in curves):
            self._make()
        runs = [(id(one.record), one.place) for one in curves]
        now = [(one.record.step, len(one.record.evaluated)) for one in curves]
        # A long run is drawn less often, so that drawing takes a tenth of the window's time at most.
        if runs != self._runs or (now != self._drawn and time.monotonic() >= self._rests_until):
            began = time.monotonic()
            self._runs, self._drawn = runs, now
            self._draw()
            self._rests_until = time.monotonic() + REST * (time.monotonic() - began)

    def drawn(self, title: str) -> int:
        """How many lines a plot has now, for tests."""
        return sum(len(plot.listDataItems()) for measure, plot in self._plots if measure.title == title)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.__dict__.get("_plots"):
            self._draw()

    def _make(self) -> None:
        import pyqtgraph

        for place, measure in enumerate((LOSS, *OTHERS)):
            plot: Any = pyqtgraph.PlotWidget()
            plot.getPlotItem().layout.setContentsMargins(0, 8, 6, 0)
            if measure is not LOSS:
                plot.setLimits(yMin=0)
            plot.setMenuEnabled(False)
            plot.setMouseEnabled(x=False, y=False)
            plot.hideButtons()
            plot.setFrameShape(plot.Shape.NoFrame)
            plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            plot.setAccessibleName(tr(measure.title))
            for side in ("left", "bottom"):
                plot.getAxis(side).enableAutoSIPrefix(False)
                plot.getAxis(side).setTickDensity(0.6 if side == "left" or measure is LOSS else 0.3)
                speak(plot.getAxis(side))
            self._plots.append((measure, plot))
            row, column, rows, columns = (0, 0, 2, 2) if place == 0 else ((place - 1) // 2, 2 + (place - 1) % 2, 1, 1)
            self._grid.addWidget(self._carded(measure, plot), row, column, rows, columns)
        for column, stretch in enumerate((1, 1, 1, 1)):
            self._grid.setColumnStretch(column, stretch)

    def _carded(self, measure: Measure, plot: QWidget) -> Card:
        """With its title above it: beside a low plot there is no room for one."""
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 6, 10, 4)
        inside.setSpacing(0)
        inside.addWidget(Caption(_title(measure)))
        inside.addWidget(plot, 1)
        if measure is LOSS:
            inside.addWidget(self._key, 0, Qt.AlignmentFlag.AlignRight)
        return card

    def _draw(self) -> None:
        theme = theme_of(self)
        for measure, plot in self._plots:
            plot.clear()
            _dress(plot, measure, theme)
            for curve in reversed(self._curves):
                _add(plot, measure, curve, theme)


def speak(axis: Any) -> None:
    """Have an axis write its numbers as the window's language does."""
    own = axis.tickStrings
    axis.tickStrings = lambda *ticks: [localized(text) for text in own(*ticks)]


def _title(measure: Measure) -> str:
    if not measure.unit:
        return tr(measure.title)
    return tr("{title} ({unit})", title=tr(measure.title), unit=tr(measure.unit))


def _dress(plot: Any, measure: Measure, theme: Theme) -> None:
    """Colours of a plot in a theme; the small ones count steps as the large one does."""
    plot.setBackground(theme.color("base"))
    for side in ("left", "bottom"):
        axis = plot.getAxis(side)
        axis.setPen(theme.color("line"))
        axis.setTextPen(theme.color("muted"))
    if measure is LOSS:
        plot.getAxis("bottom").setLabel(html.escape(tr("Steps")))


def _add(plot: Any, measure: Measure, curve: Curve, theme: Theme) -> None:
    steps = curve.record.steps
    places = [float(step.step) for step in steps]
    values = [measure.of(step) for step in steps]
    is_loss = measure is LOSS
    raw = _pen(curve, theme, width=1.0, alpha=0.35 if is_loss else 1.0)
    _line(plot, places, values, raw)
    if not is_loss:
        return
    _line(plot, places, smoothed(values), _pen(curve, theme, width=2.0))
    if held_out := curve.record.evaluated:
        color = theme.color(curve.color)
        plot.plot(
            [one.step for one in held_out],
            [one.loss for one in held_out],
            pen=None,
            symbol="s",
            symbolSize=8,
            symbolPen=color,
            symbolBrush=theme.color("base"),
        )


def _line(plot: Any, places: Sequence[float], values: Sequence[float], pen: QPen) -> None:
    plot.plot(places, values, pen=pen, antialias=len(places) <= SMOOTH_ANTIALIAS)


def _pen(curve: Curve, theme: Theme, *, width: float, alpha: float = 1.0) -> QPen:
    color = theme.color(curve.color)
    color.setAlphaF(alpha)
    pen = QPen(color, width, curve.dash)
    pen.setCosmetic(True)
    return pen
