"""Accuracy against thinking tokens, as two curves: what training has made of a model, and what it was made from."""

import html
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from s1gui.qt.card import Caption, Card
from s1gui.qt.plain_text import one_line
from s1gui.qt.style import Theme, theme_of
from s1gui.qt.train.plots import speak
from s1gui.qt.words import number, tr
from trainer.evaluation import OWN_END, Evaluation, Progress, Score


class AccuracyCard(Card):
    """Accuracy against thinking tokens: the trained model's curve beside its base's, with 95 % intervals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Evaluation | None = None
        self._plot: Any = None
        self.summary, self._key = Caption(), Caption()
        for words in (self.summary, self._key):
            words.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(10, 6, 10, 4)
        self._layout.setSpacing(2)
        self._layout.addWidget(self.summary)
        self._layout.addWidget(self._key)
        self._layout.addStretch(0)
        self.setAccessibleName(tr("Accuracy against thinking tokens"))

    def show_evaluation(self, found: Evaluation | None, progress: Progress | None, *, is_measuring: bool) -> None:
        """Show these; measuring anew is told above what was measured before."""
        words = []
        if is_measuring:
            words.append(
                tr("Measuring both models: {done} of {of} answered …", done=progress.done, of=progress.of)
                if progress is not None
                else tr("Measuring both models …")
            )
        if found is not None:
            words.append(summary(found))
        self.summary.show_text("\n".join(words))
        self._key.setVisible(found is not None)
        self.setVisible(bool(words))
        if found != self._shown:
            self._shown = found
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.__dict__.get("_plot") is not None:
            self._draw()

    def drawn(self) -> int:
        """How many lines there are, for tests."""
        return len(self._plot.listDataItems()) if self._plot is not None else 0

    def _draw(self) -> None:
        if self._plot is None and self._shown is not None:
            self._make()
        if self._plot is None:
            return
        self._plot.clear()
        self._plot.setVisible(self._shown is not None)
        if self._shown is None:
            return
        theme, found = theme_of(self), self._shown
        self._plot.setBackground(theme.color("base"))
        for side, words in (("left", tr("Accuracy")), ("bottom", tr("Thinking tokens (mean)"))):
            axis = self._plot.getAxis(side)
            axis.setPen(theme.color("line"))
            axis.setTextPen(theme.color("muted"))
            axis.setLabel(html.escape(words))
        self._add((found.direct, *found.base), theme, "muted", Qt.PenStyle.DashLine, "s")
        self._add(found.model, theme, "accent", Qt.PenStyle.SolidLine, "o")
        self._key.show_text("   ".join((tr("━━ ● trained   ╍╍ ■ base   bars: 95 % intervals"), asked(found))))

    def _add(self, scores: Sequence[Score], theme: Theme, name: str, dash: Qt.PenStyle, symbol: str) -> None:
        points = sorted(scores, key=lambda score: score.tokens)
        places, values = [point.tokens for point in points], [point.accuracy for point in points]
        color = theme.color(name)
        pen, bar = QPen(color, 2.0, dash), QPen(color, 1.0)
        for one in (pen, bar):
            one.setCosmetic(True)
        bars = [bound for point in points for bound in point.interval]
        self._plot.plot([place for place in places for _ in range(2)], bars, pen=bar, connect="pairs", antialias=True)
        self._plot.plot(
            places, values, pen=pen, antialias=True, symbol=symbol, symbolSize=7, symbolPen=color, symbolBrush=color
        )

    def _make(self) -> None:
        import pyqtgraph

        plot: Any = pyqtgraph.PlotWidget()
        plot.getPlotItem().layout.setContentsMargins(0, 4, 6, 0)
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(x=False, y=False)
        plot.hideButtons()
        plot.setFrameShape(plot.Shape.NoFrame)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setAccessibleName(tr("Accuracy against thinking tokens"))
        plot.setYRange(0, 1, padding=0.02)
        for side in ("left", "bottom"):
            plot.getAxis(side).enableAutoSIPrefix(False)
            plot.getAxis(side).setTickDensity(0.6)
            speak(plot.getAxis(side))
        plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        plot.setMinimumHeight(self.fontMetrics().height() * 8)
        self._plot = plot
        self._layout.insertWidget(1, plot, 1)


def summary(found: Evaluation) -> str:
    """Both models at their own ends, and the base without thinking, each with its interval."""
    own = next((score for score in found.model if score.setting == OWN_END), found.model[-1])
    best = max((found.direct, *found.base), key=lambda score: score.accuracy)
    return tr(
        "Right at its own end: {trained} with {tokens} thinking tokens; the base at its best: {base}.",
        trained=_share(own),
        tokens=round(own.tokens),
        base=_share(best),
    )


def asked(found: Evaluation) -> str:
    """Which problems both models were asked."""
    if not found.file:
        return tr("{n} problems", n=found.problems)
    return tr("the first {n} problems of {file}", n=found.problems, file=one_line(found.file, longest=60))


def _share(score: Score) -> str:
    low, high = (number(bound, ".0%") for bound in score.interval)
    return tr("{share} ({low} to {high})", share=number(score.accuracy, ".0%"), low=low, high=high)
