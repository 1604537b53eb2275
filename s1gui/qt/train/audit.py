"""The data card: what will be trained on, how long it is, what is wrong with it, and what to do about it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from s1gui.qt.card import Badge, Caption, Card, Title
from s1gui.qt.plain_text import PlainLabel, set_tip
from s1gui.qt.train.histogram import Bar, Histogram
from s1gui.qt.words import marked, tr

CHOICES: tuple[tuple[str, str, str], ...] = (
    ("refuse", marked("Refuse to train"), marked("Nothing is trained as long as a sample is too long.")),
    ("drop", marked("Drop them"), marked("They are left out.")),
    ("cut", marked("Cut them"), marked("Their end is lost, and with it their answer.")),
)


@dataclass(frozen=True, slots=True)
class AuditShown:
    """What the card says. facts: name and value; warnings: sentences; too_long: how many are longer than the block."""

    summary: str
    facts: tuple[tuple[str, str], ...] = ()
    bars: tuple[Bar, ...] = ()
    block: int = 0
    warnings: tuple[str, ...] = ()
    is_refused: bool = False


class AuditCard(Card):
    """Shows an `AuditShown`. too_long_chosen(str) tells what shall be done with samples beyond the block."""

    too_long_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Data"))
        self.sign, self._busy, self._summary, self._facts = Badge(), Caption(), PlainLabel(), Caption()
        self._warnings, self.histogram = PlainLabel(), Histogram()
        for label in (self._summary, self._facts, self._warnings):
            label.setWordWrap(True)
        self._group, self.choices = QButtonGroup(self), dict[str, QRadioButton]()
        for name, words, tip in CHOICES:
            button = QRadioButton(tr(words))
            set_tip(button, tr(tip))
            button.clicked.connect(lambda _=False, name=name: self.too_long_chosen.emit(name))
            self._group.addButton(button)
            self.choices[name] = button
        self._lay_out()
        self.show_nothing("")

    def show_busy(self, is_busy: bool) -> None:
        """Say that the data is being looked at."""
        self._busy.show_text(tr("reading it …") if is_busy else "")

    def show_too_long(self, choice: str) -> None:
        """Show what is done with samples beyond the block."""
        if choice in self.choices:
            self.choices[choice].setChecked(True)

    def show_nothing(self, why: str) -> None:
        """There is no audit; why, in a sentence."""
        self.show_audit(AuditShown(why, is_refused=bool(why)))
        if not why:
            self.sign.show_sign("", "", "muted", "")

    def show_audit(self, shown: AuditShown) -> None:
        """Show this."""
        if shown.is_refused:
            self.sign.show_sign("wrong", tr("Refused"), "injected", tr("Nothing can be trained as it is."))
        elif shown.warnings:
            self.sign.show_sign("warning", tr("Look at this"), "warning", tr("See what is said below."))
        else:
            self.sign.show_sign("right", tr("In order"), "own", tr("Nothing was found that is wrong with it."))
        self._summary.show_text(shown.summary)
        self._summary.setVisible(bool(shown.summary))
        self._facts.show_text("   ".join(f"{name}\u00a0{value}" for name, value in shown.facts))
        self._facts.setVisible(bool(shown.facts))
        self.histogram.show_bars(shown.bars, shown.block)
        self.histogram.setVisible(bool(shown.bars))
        self._warnings.show_text("\n".join(f"⚠ {sentence}" for sentence in shown.warnings))
        self._warnings.setVisible(bool(shown.warnings))

    @property
    def text(self) -> str:
        """All that is said."""
        return "\n".join((self.sign.text, self._summary.text(), self._facts.text(), self._warnings.text()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Title(tr("Data")))
        head.addWidget(self.sign)
        head.addStretch(1)
        head.addWidget(self._busy)
        ways = QHBoxLayout()
        ways.setSpacing(12)
        ways.addWidget(Caption(tr("Samples longer than the block:")))
        for button in self.choices.values():
            ways.addWidget(button)
        ways.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._summary)
        layout.addWidget(self._facts)
        layout.addWidget(self.histogram)
        layout.addWidget(self._warnings)
        layout.addLayout(ways)
