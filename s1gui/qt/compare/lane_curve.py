"""The curve below a lane's thinking: on the axis of all lanes, and folded where the lane is low."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from s1gui.core.curve import Curve
from s1gui.qt.budget.curve_strip import CurveStrip
from s1gui.qt.budget.scale import BudgetScale
from s1gui.qt.words import marked

ABOUT = marked(
    "Height: the probability of the answer, had the thinking stopped there. Each distinct answer looks the same in all "
    "lanes; arrowheads mark where it changes. Click a marker, or choose it with the arrows and press Enter, to see "
    "that place in the thinking."
)
LEAST_LINES = 19
"""Lines that a lane is high without its settings where there is room for its curve."""


class LaneCurve(CurveStrip):
    """Owner of whether it is seen: where it is wanted and its lane is high enough. opened: from now on it is."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, about=ABOUT)
        self._is_wanted, self._height = True, 0
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is seen where its page is."""
        return not self.isHidden()

    def show_wanted(self, *, is_wanted: bool) -> None:
        self._is_wanted = is_wanted
        self._fold()

    def show_height(self, height: int) -> None:
        """How many pixels its lane is given without its settings, which is not what it takes with the curve in it."""
        self._height = height
        self._fold()

    def show_lane(self, curve: Curve, scale: BudgetScale) -> None:
        """Show a lane's answers on this axis."""
        self.set_scale(scale, margin_of(self))
        self.show_curve(curve)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        super()._describe()

    def _describe(self) -> None:
        """Two dozen sentences a lane, a few times a second, are too many while nobody listens."""
        if self.hasFocus() or self._curve.is_final or not self._curve.readings:
            super()._describe()

    def _fold(self) -> None:
        is_high = self._height >= self.fontMetrics().lineSpacing() * LEAST_LINES
        was_open = self.is_open
        self.setVisible(self._is_wanted and is_high)
        if self.is_open and not was_open:
            self.opened.emit()


def margin_of(widget: QWidget) -> int:
    """Pixels beside the plot, for the numbers of its height."""
    return widget.fontMetrics().horizontalAdvance("00") + 6
