"""The budget: the slider with the map above it, and the same numbers exactly."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from s1gui.core.budget import Budget
from s1gui.core.curve import Curve
from s1gui.core.record import Road
from s1gui.qt.budget.curve_strip import CurveStrip
from s1gui.qt.budget.scale import BudgetScale
from s1gui.qt.budget.slider import BudgetSlider
from s1gui.qt.card import Caption, ElidedCaption, Title
from s1gui.qt.number_box import NumberBox
from s1gui.qt.plain_text import set_tip
from s1gui.qt.trace.minimap import Minimap
from s1gui.qt.words import tr


class BudgetPanel(QWidget):
    """Owner of the budget the user wishes. budget_changed(Budget, is_final): is_final is False during a drag.

    A maximum below the minimum pushes the minimum along for as long as it is there, so scrubbing loses nothing.
    """

    budget_changed = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minimum = 0
        self._maximum: int | None = None
        self.slider, self.map, self.curve = BudgetSlider(), Minimap(), CurveStrip()
        self._hint = ElidedCaption()
        self._hint.setObjectName("hint")
        self._said = Caption()
        self._said.setObjectName("said")
        self._said.setWordWrap(True)
        self._said.set_color("accent")
        self._said.hide()
        self._min_box = NumberBox(tr("Minimum of thinking tokens"))
        self._max_box = NumberBox(tr("Maximum of thinking tokens"), can_be_unlimited=True)
        self._waits = QSpinBox()
        self._waits.setRange(0, 99)
        self._waits.setAccessibleName(tr("Waits"))
        self._title = Title(tr("Budget"))
        self._explain()
        self._lay_out()
        self.slider.moved.connect(self._on_slider_moved)
        for strip in (self.map, self.curve):
            strip.asked_for.connect(lambda at: self._set_maximum(at, is_final=True))
        self._min_box.chosen.connect(lambda tokens: self._set_minimum(tokens, is_final=True))
        self._max_box.chosen.connect(lambda tokens: self._set_maximum(tokens, is_final=True))
        self._share_axis()
        self._waits.valueChanged.connect(lambda _: self._tell(is_final=True))

    def budget(self) -> Budget:
        """The budget as it is set."""
        maximum = self._maximum
        minimum = self._minimum if maximum is None else min(self._minimum, maximum)
        return Budget(maximum, minimum, self._waits.value())

    def show_budget(self, budget: Budget) -> None:
        """Set the budget without telling of it."""
        self._maximum = budget.max_thinking_tokens
        if budget.min_thinking_tokens != self.budget().min_thinking_tokens:
            self._minimum = budget.min_thinking_tokens
        self._waits.blockSignals(True)
        self._waits.setValue(min(budget.waits, self._waits.maximum()))
        self._waits.blockSignals(False)
        self._show()

    def take_typed(self) -> None:
        """A number that is being typed counts for what is asked next, though its box has not been left."""
        self.blockSignals(True)  # the run on screen is not moved by it
        for box in (self._min_box, self._max_box):
            box.interpretText()
        self.blockSignals(False)

    def set_end(self, end: int) -> None:
        """The axis ends here: the thinking tokens the model has room for."""
        scale = BudgetScale(max(64, end))
        self.slider.set_scale(scale)
        self._share_axis()
        self._min_box.set_end(scale.end)
        self._max_box.set_end(scale.end)

    def show_road(self, road: Road, entropies: Sequence[float]) -> None:
        """Show a run along the axis."""
        self.slider.show_road(road)
        self.map.show_road(road, entropies)

    def show_curve(self, curve: Curve, *, kept: int | None) -> None:
        """Show a run's answers along the axis. kept: thinking tokens up to the handle, None for all."""
        self.curve.show_curve(curve, kept=kept)

    def show_owner(self, name: str) -> None:
        """Say whose budget it is, where there are two lanes; "" says nothing."""
        self._title.show_text(tr("Budget of {name}", name=name) if name else tr("Budget"))

    def show_hint(self, text: str, *, is_loud: bool = False) -> None:
        """One sentence beside the slider's name; a loud one has a line of its own, where it is never cut short."""
        self._hint.show_text("" if is_loud else text)
        self._said.show_text(text if is_loud else "")
        self._said.setVisible(is_loud)

    @property
    def is_dragging(self) -> bool:
        return self.slider.is_dragging

    def no_limit(self) -> None:
        """Let the model think as long as its context allows."""
        self._set_maximum(None, is_final=True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "map"):
            self._share_axis()

    def _share_axis(self) -> None:
        for strip in (self.map, self.curve):
            strip.set_scale(self.slider.scale, self.slider.margin())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._hint, 1)
        for words, box in ((tr("Min"), self._min_box), (tr("Max"), self._max_box), (tr("Waits"), self._waits)):
            label = QLabel(words)
            label.setBuddy(box)
            head.addSpacing(6)
            head.addWidget(label)
            head.addWidget(box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        for row in (self._said, self.curve, self.map, self.slider):
            layout.addWidget(row)
        QWidget.setTabOrder(self.slider, self._min_box)
        QWidget.setTabOrder(self._min_box, self._max_box)
        QWidget.setTabOrder(self._max_box, self._waits)

    def _explain(self) -> None:
        set_tip(self._min_box, tr("If the model wants to stop before this many tokens, it is sent on with a wait."))
        set_tip(self._max_box, tr("The thinking is ended here at the latest, and the answer asked for."))
        set_tip(self._waits, tr("How many further wishes to stop are answered with a wait."))
        set_tip(
            self.slider,
            tr(
                "Drag the ring: how long the model may think. Drag the bracket: how long it must. Arrows move by a "
                "little, [ and ] halve and double, double click resets."
            ),
        )

    def _on_slider_moved(self, handle: str, tokens: int | None, is_final: bool) -> None:
        if handle == "minimum":
            self._set_minimum(tokens, is_final=is_final)
        else:
            self._set_maximum(tokens, is_final=is_final)

    def _set_minimum(self, tokens: int | None, *, is_final: bool) -> None:
        self._minimum = tokens or 0
        if self._maximum is not None and self._minimum > self._maximum:
            self._maximum = self._minimum
        self._tell(is_final=is_final)

    def _set_maximum(self, tokens: int | None, *, is_final: bool) -> None:
        self._maximum = tokens
        self._tell(is_final=is_final)

    def _tell(self, *, is_final: bool) -> None:
        self._show()
        self.budget_changed.emit(self.budget(), is_final)

    def _show(self) -> None:
        budget = self.budget()
        self.slider.show_budget(budget.min_thinking_tokens, budget.max_thinking_tokens)
        self._min_box.show_tokens(budget.min_thinking_tokens)
        self._max_box.show_tokens(budget.max_thinking_tokens)
