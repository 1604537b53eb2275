"""The question, and why it could not be asked."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from s1gui.qt import style
from s1gui.qt.card import Card, Title
from s1gui.qt.plain_text import PlainLabel
from s1gui.qt.text_edit import TextEdit
from s1gui.qt.words import tr


class QuestionPanel(QWidget):
    """Owner of the question as it is typed. A refusal stands under it until the question or the run changes.

    sent_in_vain: Ctrl+Return was pressed in it, and no command took that key.
    """

    question_changed = Signal()
    sent_in_vain = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = TextEdit(tr("Question"), least=2, most=6)
        style.scale_font(self.box, style.TITLE)
        self.box.setPlaceholderText(tr("Type a question, then press Ctrl+Enter."))
        self.box.document().setDocumentMargin(10)
        self._refusal = PlainLabel()
        self._refusal.setWordWrap(True)
        self._refusal.setAccessibleName(tr("Why it was not run"))
        self._refusal.hide()
        self.box.edited.connect(self._on_edited)
        self.box.installEventFilter(self)
        card = Card()
        inside = QHBoxLayout(card)
        inside.setContentsMargins(4, 3, 4, 3)
        inside.addWidget(self.box)
        title = Title(tr("Question"))
        title.setBuddy(self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(title)
        layout.addWidget(card)
        layout.addWidget(self._refusal)

    def question(self) -> str:
        return self.box.text()

    def set_question(self, text: str) -> None:
        self.box.set_text(text)

    def show_refusal(self, sentence: str) -> None:
        """Say why nothing runs; "" says nothing."""
        self._refusal.show_text(sentence)
        self._refusal.setVisible(bool(sentence))
        style.tint(self._refusal, QPalette.ColorRole.WindowText, "warning")

    def refusal(self) -> str:
        """What is said now."""
        return self._refusal.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _sends(event):
            self.sent_in_vain.emit()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_refusal"):
            style.tint(self._refusal, QPalette.ColorRole.WindowText, "warning")

    def _on_edited(self) -> None:
        self.show_refusal("")
        self.question_changed.emit()


def _sends(event: QKeyEvent) -> bool:
    is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_return and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
