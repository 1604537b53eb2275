"""What one lane differs in, edited in place: bounds, waits, wait string, sampling, seed, model and thinking format."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from s1gui.core.errors import BudgetError
from s1gui.core.formats import FORMATS
from s1gui.core.lane_spec import LaneSpec
from s1gui.qt.card import Caption
from s1gui.qt.greedy import show_greedy
from s1gui.qt.number_box import NumberBox
from s1gui.qt.plain_text import one_line, set_tip
from s1gui.qt.sentences import told
from s1gui.qt.words import marked, tr
from s1gui.storage.trainings import model_name

LARGEST_SEED = 2**31 - 1
MOST_WAITS = 99
MOST_TOP_K = 1_000_000
FIELDS = (
    ("maximum", marked("At most"), marked("Thinking tokens at most")),
    ("waits", marked("Waits"), marked("How often it is sent on when it wants to stop")),
    ("wait", marked("Wait string"), marked("What is injected in place of the stop; it may be empty")),
    ("temperature", marked("Temp."), marked("Temperature; 0 takes the likeliest token each time")),
    ("model", marked("Model"), marked("The model of this lane")),
    ("seed", marked("Seed"), marked("The same seed gives the same trace")),
    (
        "minimum",
        marked("At least"),
        marked("Thinking tokens at least; a wish to stop before is answered with a wait. It raises a smaller maximum"),
    ),
    ("top_p", marked("Top-p"), marked("The likeliest tokens that together have this probability")),
    ("format", marked("Format"), marked("How a model of this lane's own opens and closes its thinking")),
    ("top_k", marked("Top-k"), marked("So many of the likeliest tokens; 0 is off")),
    ("min_p", marked("Min-p"), marked("Tokens at least this likely, as a share of the likeliest; 0 is off")),
)
SAMPLED = ("top_p", "top_k", "min_p")
"""Fields that count only where tokens are drawn by chance."""
NUMBER_BOXES = ("maximum", "minimum")
ALWAYS = 6
"""Fields that are in sight even where the rest is folded away."""


class CompareEditor(QWidget):
    """Owner of one lane's spec as it is edited. changed(LaneSpec) tells of what the user did, never of `show_spec`.

    A maximum below the minimum pushes the minimum along for as long as it is there, as the budget of Think does.
    boxes: the fields by name. folder_asked: another model than those in the list is wanted; refused(str) says why a
    number was put back.
    """

    changed = Signal(object)
    folder_asked = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = LaneSpec()
        self._minimum = 0
        self._offered: tuple[Path, ...] = ()
        self.maximum = NumberBox("", can_be_unlimited=True)
        self.minimum = NumberBox("")
        self.waits = QSpinBox(maximum=MOST_WAITS)
        self.wait = QLineEdit()
        self.temperature = QDoubleSpinBox(maximum=5.0, singleStep=0.1, decimals=2)
        self.seed = QSpinBox(maximum=LARGEST_SEED)
        self.model = QComboBox()
        self.format = QComboBox()
        self.top_p = QDoubleSpinBox(minimum=0.01, maximum=1.0, singleStep=0.05, decimals=2)
        self.min_p = QDoubleSpinBox(maximum=0.99, singleStep=0.05, decimals=2)
        self.top_k = QSpinBox(maximum=MOST_TOP_K)
        self._labels: list[Caption] = []
        self.boxes: dict[str, QWidget] = {name: getattr(self, name) for name, _, _ in FIELDS}
        self._lay_out()
        self._connect()

    def name_fields(self, lane: int) -> None:
        """Say which lane this is, for who cannot see it. lane: counted from 1."""
        for name, words, _ in FIELDS:
            self.boxes[name].setAccessibleName(tr("Lane {n}: {field}", n=lane, field=tr(words)))

    def show_spec(self, spec: LaneSpec) -> None:
        """Show this."""
        if spec != self._spec:
            self._minimum = spec.budget.min_thinking_tokens
        self._spec = spec
        self.maximum.show_tokens(spec.budget.max_thinking_tokens)
        self.minimum.show_tokens(spec.budget.min_thinking_tokens)
        boxes = [box for name, box in self.boxes.items() if name not in NUMBER_BOXES]
        for box in boxes:
            box.blockSignals(True)
        self.waits.setValue(spec.budget.waits)
        self.temperature.setValue(spec.sampling.temperature)
        self.seed.setValue(min(spec.sampling.seed, LARGEST_SEED))
        if self.wait.text() != spec.wait:
            self.wait.setText(spec.wait)
        self.top_p.setValue(spec.sampling.top_p)
        self.min_p.setValue(spec.sampling.min_p)
        self.top_k.setValue(min(spec.sampling.top_k, MOST_TOP_K))
        self._show_model()
        self._show_format()
        for box in boxes:
            box.blockSignals(False)
        self._show_greedy()

    def show_all(self, *, is_open: bool) -> None:
        """Show the fields that are seldom changed too, or fold them away."""
        for label, (name, _, _) in list(zip(self._labels, FIELDS, strict=True))[ALWAYS:]:
            label.setVisible(is_open)
            self.boxes[name].setVisible(is_open)

    def offer(self, models: tuple[Path, ...]) -> None:
        """The models to choose from, beside the one that is loaded."""
        self._offered = models
        self.model.blockSignals(True)
        self._show_model()
        self.model.blockSignals(False)

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(6)
        layout.setVerticalSpacing(4)
        for index, (name, words, tip) in enumerate(FIELDS):
            label, box = Caption(tr(words)), self.boxes[name]
            label.setBuddy(box)
            self._labels.append(label)
            box.setMinimumWidth(box.fontMetrics().horizontalAdvance("0000000"))
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            set_tip(box, tr(tip))
            layout.addWidget(label, index // 2, index % 2 * 2, Qt.AlignmentFlag.AlignVCenter)
            layout.addWidget(box, index // 2, index % 2 * 2 + 1)
        layout.setColumnStretch(1, 2)
        layout.setColumnStretch(3, 1)
        self.show_all(is_open=False)

    def _connect(self) -> None:
        self.maximum.chosen.connect(self._on_maximum_chosen)
        self.minimum.chosen.connect(self._on_minimum_chosen)
        self.waits.valueChanged.connect(lambda n: self._tell_budget(waits=n))
        self.wait.textEdited.connect(lambda text: self._tell(replace(self._spec, wait=text)))
        self.temperature.valueChanged.connect(self._on_temperature_changed)
        self.seed.valueChanged.connect(lambda value: self._tell_sampling(seed=value))
        self.top_p.valueChanged.connect(lambda value: self._tell_sampling(top_p=value))
        self.min_p.valueChanged.connect(lambda value: self._tell_sampling(min_p=value))
        self.top_k.valueChanged.connect(lambda value: self._tell_sampling(top_k=value))
        self.model.activated.connect(self._on_model_chosen)
        self.format.activated.connect(lambda index: self._tell(replace(self._spec, format=self.format.itemData(index))))

    def _on_maximum_chosen(self, tokens: int | None) -> None:
        least = self._minimum if tokens is None else min(self._minimum, tokens)
        self._tell_budget(max_thinking_tokens=tokens, min_thinking_tokens=least)

    def _on_minimum_chosen(self, tokens: int | None) -> None:
        self._minimum = least = tokens or 0
        most = self._spec.budget.max_thinking_tokens
        self._tell_budget(max_thinking_tokens=None if most is None else max(most, least), min_thinking_tokens=least)

    def _on_temperature_changed(self, value: float) -> None:
        self._tell_sampling(temperature=value)
        self._show_greedy()

    def _on_model_chosen(self, index: int) -> None:
        chosen = self.model.itemData(index)
        if chosen is None:
            self.show_spec(self._spec)
            self.folder_asked.emit()
        else:
            self._tell(replace(self._spec, model=chosen, format=""))

    def _tell_budget(self, **changes: int | None) -> None:
        try:
            budget = replace(self._spec.budget, **changes)  # type: ignore[arg-type]
        except BudgetError as error:  # s1's harness, in a file that was brought in, knows a minimum or waits
            self._minimum = self._spec.budget.min_thinking_tokens
            self.show_spec(self._spec)
            self.refused.emit(told(str(error)))
        else:
            self._tell(replace(self._spec, budget=budget))

    def _tell_sampling(self, **changes: float) -> None:
        self._tell(replace(self._spec, sampling=replace(self._spec.sampling, **changes)))  # type: ignore[arg-type]

    def _tell(self, spec: LaneSpec) -> None:
        if spec != self._spec:
            self._spec = spec
            self.changed.emit(spec)

    def _show_greedy(self) -> None:
        tips = ((self.boxes[name], tr(tip)) for name, _, tip in FIELDS if name in SAMPLED)
        show_greedy(tips, is_greedy=self.temperature.value() == 0.0)

    def _show_model(self) -> None:
        self.model.clear()
        self.model.addItem(tr("as in Think"), "")
        folders = [str(folder) for folder in self._offered]
        if self._spec.model and self._spec.model not in folders:
            folders.append(self._spec.model)
        for folder in folders:
            self.model.addItem(one_line(model_name(Path(folder)), longest=40), folder)
        self.model.addItem(tr("Choose a folder …"), None)
        self.model.setCurrentIndex(max(0, self.model.findData(self._spec.model)))
        self._show_chosen(self.model, "model")

    def _show_format(self) -> None:
        """A lane that runs on the model of Think has the format that one was loaded with."""
        self.format.clear()
        self.format.addItem(tr("recognised") if self._spec.model else tr("as in Think"), "")
        for name in FORMATS if self._spec.model else ():
            self.format.addItem(name, name)
        if self.format.findData(self._spec.format) < 0:
            self.format.addItem(one_line(Path(self._spec.format).name, longest=40), self._spec.format)
        self.format.setCurrentIndex(self.format.findData(self._spec.format))
        self.format.setEnabled(bool(self._spec.model))
        self._show_chosen(self.format, "format")

    def _show_chosen(self, box: QComboBox, name: str) -> None:
        """A narrow lane cuts the name of what is chosen, so it stands in the tooltip too."""
        tip = next(tip for field, _, tip in FIELDS if field == name)
        set_tip(box, f"{tr(tip)}\n\n{box.currentText()}")
