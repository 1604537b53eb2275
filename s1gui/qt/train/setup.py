"""Setting up a training: the form on the left; on the right what it would be trained on and what it would take."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from s1gui.qt import style
from s1gui.qt.plain_text import PlainLabel
from s1gui.qt.train.audit import AuditCard
from s1gui.qt.train.form import RecipeForm
from s1gui.qt.train.mapping import ColumnMapping
from s1gui.qt.train.parts import PartChoice
from s1gui.qt.train.preflight import PreflightCard
from s1gui.qt.train.preview import Preview
from s1gui.qt.words import tr


class SetupPage(QWidget):
    """The parts of it, each owner of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self.preflight, self.audit = RecipeForm(), PreflightCard(), AuditCard()
        self.mapping, self.parts, self.preview = ColumnMapping(), PartChoice(), Preview()
        self.mapping.hide()
        self.parts.hide()
        self.go, self._refusal = GoButton(tr("Fine-tune")), PlainLabel()
        self._refusal.setWordWrap(True)
        self._refusal.setAccessibleName(tr("Why it can't be trained"))
        self._lay_out()

    def show_refusal(self, sentence: str) -> None:
        """Say why it can't be trained; "" where it can."""
        self._refusal.show_text(sentence)

    def refusal(self) -> str:
        """What is said now."""
        return self._refusal.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.__dict__.get("go"):
            self.go.recolor()

    def _lay_out(self) -> None:
        side = QWidget()
        cards = QVBoxLayout(side)
        cards.setContentsMargins(4, 2, 10, 8)
        cards.setSpacing(10)
        for card in (self.preflight, self.audit, self.parts, self.mapping):
            cards.addWidget(card)
        cards.addWidget(self.preview, 1)
        cards.addStretch(0)
        for card in (self.preflight, self.audit, self.parts, self.mapping):
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(tr("Preflight"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(side)
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 0, 10, 0)
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


class GoButton(QPushButton):
    """The one button that begins it, in the accent colour as long as it can be pressed."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setAccessibleName(words)
        style.scale_font(self, style.TITLE, bold=True)
        self.setMinimumWidth(self.fontMetrics().height() * 9)
        self.setMinimumHeight(round(self.fontMetrics().height() * 2))
        self.recolor()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ParentChange, QEvent.Type.EnabledChange):
            self.recolor()

    def recolor(self) -> None:
        """Draw it in the colours of the theme around it."""
        theme, colors = style.theme_of(self.parentWidget() or self), QPalette()
        if self.isEnabled():
            colors.setColor(QPalette.ColorRole.Button, theme.color("accent"))
            colors.setColor(QPalette.ColorRole.ButtonText, theme.color("on_accent"))
        self.setPalette(colors)
