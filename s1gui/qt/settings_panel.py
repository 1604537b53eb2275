"""What a run is asked with beside question and budget: waits, sampling, the answer's reserve, and the prompt."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from s1gui.core.budget import Budget
from s1gui.core.sampling import Sampling
from s1gui.core.settings import ANSWER_TOKENS, Settings
from s1gui.qt import style
from s1gui.qt.card import Caption, Title, framed
from s1gui.qt.format_picker import FormatPicker
from s1gui.qt.plain_text import set_tip, visible
from s1gui.qt.text_edit import TextEdit

LARGEST_SEED = 2**31 - 1


class SettingsPanel(QScrollArea):
    """Owner of these settings. `changed` tells that the prompt may have become another."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self.wait = QLineEdit("Wait")
        self.temperature = _decimal(0.0, 0.0, 5.0, 0.1, special="0 (greedy)")
        self.top_p, self.min_p = _decimal(1.0, 0.01, 1.0, 0.05), _decimal(0.0, 0.0, 0.99, 0.05)
        self.top_k, self.seed = _whole(0, 0, 1_000_000, special="off"), _whole(0, 0, LARGEST_SEED)
        self.reserve = _whole(ANSWER_TOKENS, 1, 1_000_000)
        self.along = QCheckBox("Ask for answers along the way")
        self.along.setChecked(True)
        self.has_system, self.system = QCheckBox("Own system prompt"), TextEdit("System prompt", least=2, most=8)
        self.format = FormatPicker()
        self.is_edited = QCheckBox("Change it by hand")
        self.prompt = TextEdit("Exact prompt", least=6, most=16)
        self._prompt_note = Caption("It can be seen here once a model is loaded.")
        self._prompt_note.setWordWrap(True)
        self._raw_prompt = ""
        self._system_card = framed(self.system)
        self._lay_out()
        self._explain()
        self._connect()
        self._on_greedy_changed()
        self._on_system_toggled(False)
        self._on_edit_toggled(False)

    def settings(self, question: str, budget: Budget, *, probes: tuple[int, ...] = ()) -> Settings:
        """The whole of what a run is asked with. Raises InputError where it can't be asked so."""
        return Settings(
            question,
            system=self.system.text() if self.has_system.isChecked() else None,
            prompt=self.prompt.text() if self.is_edited.isChecked() else None,
            budget=budget,
            wait=self.wait.text(),
            sampling=self._sampling(),
            answer_tokens=self.reserve.value(),
            probes=probes if self.along.isChecked() else (),
        )

    def show_settings(self, settings: Settings) -> None:
        """Show what a run was asked with."""
        sampling = settings.sampling
        self.wait.setText(settings.wait)
        for box, value in (
            (self.temperature, sampling.temperature),
            (self.top_p, sampling.top_p),
            (self.min_p, sampling.min_p),
        ):
            box.setValue(value)
        for whole, number in (
            (self.top_k, sampling.top_k),
            (self.seed, sampling.seed),
            (self.reserve, settings.answer_tokens),
        ):
            whole.setValue(number)
        self.along.setChecked(bool(settings.probes))
        self.has_system.setChecked(settings.system is not None)
        self.system.set_text(settings.system or "")
        self.is_edited.setChecked(settings.prompt is not None)
        if settings.prompt is not None:
            self.prompt.set_text(settings.prompt)

    def show_prompt(self, prompt: str, *, tokens: int, room: int | None) -> None:
        """Show the exact prompt as it would be sent; room: thinking tokens that fit beside it."""
        self._raw_prompt = prompt
        fits = "" if room is None else f" They leave room for {room:,} thinking tokens."
        self._prompt_note.show_text(f"{tokens:,} tokens, sent exactly so.{fits}")
        if not self.is_edited.isChecked():
            self.prompt.set_text(visible(prompt))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for all of it: it only scrolls up and down."""
        width = self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    def _sampling(self) -> Sampling:
        if self.temperature.value() == 0.0:
            return Sampling(seed=self.seed.value())
        return Sampling(
            self.temperature.value(), self.top_p.value(), self.top_k.value(), self.min_p.value(), self.seed.value()
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(Title("Waits"))
        layout.addLayout(_form(("Wait string", self.wait)))
        layout.addSpacing(10)
        layout.addWidget(Title("Sampling"))
        layout.addLayout(
            _form(
                ("Temperature", self.temperature),
                ("Top-p", self.top_p),
                ("Top-k", self.top_k),
                ("Min-p", self.min_p),
                ("Seed", self.seed),
            )
        )
        layout.addSpacing(10)
        layout.addWidget(Title("Answer"))
        layout.addLayout(_form(("Reserve", self.reserve)))
        layout.addWidget(self.along)
        layout.addSpacing(10)
        layout.addWidget(Title("Thinking format"))
        layout.addWidget(self.format)
        layout.addSpacing(10)
        layout.addWidget(Title("Prompt"))
        layout.addWidget(self.has_system)
        layout.addWidget(self._system_card)
        layout.addWidget(Caption("Exactly as sent"))
        style.scale_font(self.prompt, style.BODY, fixed=True)
        layout.addWidget(framed(self.prompt))
        layout.addWidget(self._prompt_note)
        layout.addWidget(self.is_edited)
        layout.addStretch(1)
        self.setWidget(self._inside)

    def _explain(self) -> None:
        set_tip(self.wait, "Injected in place of the stop when the model is sent on.")
        set_tip(self.temperature, "0 takes the likeliest token each time.")
        set_tip(self.top_p, "Sample from the likeliest tokens that together have this probability.")
        set_tip(self.top_k, "Sample from this many likeliest tokens; 0 is off.")
        set_tip(self.min_p, "Leave out tokens below this share of the likeliest one's probability.")
        set_tip(self.seed, "The same seed gives the same trace; a smaller budget gives a beginning of it.")
        set_tip(self.reserve, "Tokens kept free for the answer, beside the thinking.")
        set_tip(self.along, "At 0, 16, 32, 64 … thinking tokens, so that dragging the handle shows answers at once.")
        set_tip(self.system, "Unchecked, the model's own template decides.")
        set_tip(self.prompt, "The whole text the model gets. A wrong prompt is the commonest reason for bad results.")

    def _connect(self) -> None:
        self.temperature.valueChanged.connect(self._on_greedy_changed)
        self.has_system.toggled.connect(self._on_system_toggled)
        self.is_edited.toggled.connect(self._on_edit_toggled)
        for signal in (self.wait.textChanged, self.reserve.valueChanged, self.system.edited):
            signal.connect(self.changed)
        self.prompt.edited.connect(self._on_prompt_edited)

    def _on_greedy_changed(self) -> None:
        for box in (self.top_p, self.top_k, self.min_p):
            box.setEnabled(self.temperature.value() > 0.0)

    def _on_system_toggled(self, is_own: bool) -> None:
        self._system_card.setVisible(is_own)
        self.changed.emit()

    def _on_edit_toggled(self, is_edited: bool) -> None:
        self.prompt.setReadOnly(not is_edited)
        self.prompt.set_text(self._raw_prompt if is_edited else visible(self._raw_prompt))
        self.changed.emit()

    def _on_prompt_edited(self) -> None:
        if self.is_edited.isChecked():
            self.changed.emit()


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
