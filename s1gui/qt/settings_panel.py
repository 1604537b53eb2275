"""What a run is asked with beside question and budget: waits, sampling, the answer's reserve, and the prompt."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from s1gui.core.along import Along
from s1gui.core.budget import Budget
from s1gui.core.sampling import Sampling
from s1gui.core.settings import ANSWER_TOKENS, Settings
from s1gui.qt.budget.along_box import AlongBox
from s1gui.qt.card import Title
from s1gui.qt.engine_view import EngineView
from s1gui.qt.greedy import show_greedy
from s1gui.qt.known_answer import KnownAnswer
from s1gui.qt.models.format_picker import FormatPicker
from s1gui.qt.models.prompt_box import PromptBox
from s1gui.qt.plain_text import set_tip
from s1gui.qt.recommended_box import RecommendedBox
from s1gui.qt.words import tr

LARGEST_SEED = 2**31 - 1


class SettingsPanel(QScrollArea):
    """Owner of these settings. `touched` tells that one is another, `changed` that the prompt may be so too."""

    changed = Signal()
    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Settings"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self.wait = QLineEdit("Wait")
        self.temperature = _decimal(0.0, 0.0, 5.0, 0.1, special=tr("0 (greedy)"))
        self.top_p, self.min_p = _decimal(1.0, 0.01, 1.0, 0.05), _decimal(0.0, 0.0, 0.99, 0.05)
        self.top_k, self.seed = _whole(0, 0, 1_000_000, special=tr("off")), _whole(0, 0, LARGEST_SEED)
        self.reserve = _whole(ANSWER_TOKENS, 1, 1_000_000)
        self.recommended, self.along = RecommendedBox(), AlongBox()
        self.format, self.prompt, self.known = FormatPicker(), PromptBox(), KnownAnswer()
        self._lay_out()
        self._explain()
        self._connect()
        self._on_greedy_changed()

    def settings(self, question: str, budget: Budget) -> Settings:
        """The whole of what a run is asked with. Raises InputError where it can't be asked so."""
        return Settings(
            question,
            system=self.prompt.system_prompt,
            prompt=self.prompt.own_prompt,
            budget=budget,
            wait=self.wait.text(),
            sampling=self._sampling(),
            answer_tokens=self.reserve.value(),
            along=self.along.along(),
            reference=self.known.answer,
        )

    def show_settings(self, settings: Settings) -> None:
        """Show what a run was asked with."""
        self.wait.setText(settings.wait)
        self._show_sampling(settings.sampling)
        for whole, number in ((self.seed, settings.sampling.seed), (self.reserve, settings.answer_tokens)):
            whole.setValue(min(number, whole.maximum()))
        self.along.show_along(settings.along or (Along() if settings.probes else None))
        self.prompt.show_settings(settings)
        self.known.setText(settings.reference or "")

    def show_engine(self, engine: EngineView) -> None:
        """Show what the loaded model says of itself: its thinking format, and how its makers sample."""
        self.format.show_engine(engine)
        self.recommended.show_recommended(engine.loaded.recommended if engine.loaded else None)
        self.recommended.show_sampling(self._sampling())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for all of it: it only scrolls up and down."""
        width = self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    def _sampling(self) -> Sampling:
        return Sampling(
            self.temperature.value(), self.top_p.value(), self.top_k.value(), self.min_p.value(), self.seed.value()
        )

    def _show_sampling(self, sampling: Sampling) -> None:
        """All but the seed."""
        self.temperature.setValue(sampling.temperature)
        self.top_p.setValue(sampling.top_p)
        self.top_k.setValue(min(sampling.top_k, self.top_k.maximum()))
        self.min_p.setValue(sampling.min_p)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(Title(tr("Waits")))
        layout.addLayout(_form((tr("Wait string"), self.wait)))
        layout.addSpacing(10)
        layout.addWidget(Title(tr("Sampling")))
        layout.addLayout(
            _form(
                (tr("Temperature"), self.temperature),
                (tr("Top-p"), self.top_p),
                (tr("Top-k"), self.top_k),
                (tr("Min-p"), self.min_p),
                (tr("Seed"), self.seed),
            )
        )
        layout.addWidget(self.recommended)
        layout.addSpacing(10)
        layout.addWidget(Title(tr("Answer")))
        layout.addLayout(_form((tr("Reserve"), self.reserve), (tr("Known answer"), self.known)))
        layout.addWidget(self.along)
        layout.addSpacing(10)
        layout.addWidget(Title(tr("Thinking format")))
        layout.addWidget(self.format)
        layout.addSpacing(10)
        layout.addWidget(Title(tr("Prompt")))
        layout.addWidget(self.prompt)
        layout.addStretch(1)
        self.setWidget(self._inside)

    def _explain(self) -> None:
        set_tip(self.wait, tr("Injected in place of the stop when the model is sent on."))
        set_tip(self.temperature, tr("0 takes the likeliest token each time."))
        set_tip(self.seed, tr("The same seed gives the same trace; a smaller budget gives a beginning of it."))
        set_tip(self.reserve, tr("Tokens kept free for the answer, beside the thinking."))

    def _connect(self) -> None:
        self.temperature.valueChanged.connect(self._on_greedy_changed)
        for signal in (self.wait.textChanged, self.reserve.valueChanged, self.prompt.changed):
            signal.connect(self.changed)
        boxes = (self.temperature, self.top_p, self.top_k, self.min_p, self.seed)
        for signal in (self.changed, self.along.changed, self.known.textChanged, *(box.valueChanged for box in boxes)):
            signal.connect(self.touched)
        self.recommended.taken.connect(self._show_sampling)
        for box in boxes:
            box.valueChanged.connect(lambda *_: self.recommended.show_sampling(self._sampling()))

    def _on_greedy_changed(self) -> None:
        boxes = (
            (self.top_p, tr("Sample from the likeliest tokens that together have this probability.")),
            (self.top_k, tr("Sample from this many likeliest tokens; 0 is off.")),
            (self.min_p, tr("Leave out tokens below this share of the likeliest one's probability.")),
        )
        show_greedy(boxes, is_greedy=self.temperature.value() == 0.0)


def _form(*rows: tuple[str, QWidget]) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(14)
    form.setVerticalSpacing(6)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for words, field in rows:
        form.addRow(words, field)
        field.setAccessibleName(words)
    return form


def _decimal(value: float, least: float, most: float, step: float, *, special: str = "") -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(least, most)
    box.setSingleStep(step)
    box.setDecimals(2)
    box.setValue(value)
    box.setSpecialValueText(special)
    return box


def _whole(value: int, least: int, most: int, *, special: str = "") -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setValue(value)
    box.setSpecialValueText(special)
    return box
