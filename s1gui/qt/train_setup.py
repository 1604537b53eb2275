"""Setting up a training: the form on the left; on the right what it would be trained on and what it would take."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from s1gui.qt.plain_text import PlainLabel
from s1gui.qt.train_audit import AuditCard
from s1gui.qt.train_form import RecipeForm
from s1gui.qt.train_mapping import ColumnMapping
from s1gui.qt.train_preflight import PreflightCard
from s1gui.qt.train_preview import Preview
from s1gui.qt.words import tr


class SetupPage(QWidget):
    """The parts of it, each owner of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self.preflight, self.audit = RecipeForm(), PreflightCard(), AuditCard()
        self.mapping, self.preview = ColumnMapping(), Preview()
        self.mapping.hide()
        self.go, self._refusal = QPushButton(tr("Fine-tune")), PlainLabel()
        self.go.setAccessibleName(tr("Fine-tune"))
        self._refusal.setWordWrap(True)
        self._refusal.setAccessibleName(tr("Why it can't be trained"))
        self._lay_out()

    def show_refusal(self, sentence: str) -> None:
        """Say why it can't be trained; "" where it can."""
        self._refusal.show_text(sentence)

    def refusal(self) -> str:
        """What is said now."""
        return self._refusal.text()

    def _lay_out(self) -> None:
        side = QWidget()
        cards = QVBoxLayout(side)
        cards.setContentsMargins(4, 2, 10, 8)
        cards.setSpacing(10)
        for card in (self.preflight, self.audit, self.mapping):
            cards.addWidget(card)
        cards.addWidget(self.preview, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(side)
        foot = QHBoxLayout()
        foot.addWidget(self._refusal, 1)
        foot.addWidget(self.go)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(scroll, 1)
        right.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.form, 2)
        layout.addLayout(right, 3)
