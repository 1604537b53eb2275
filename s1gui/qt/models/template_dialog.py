"""A model's chat template, to be seen and replaced."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from s1gui.qt import style
from s1gui.qt.card import Caption, framed
from s1gui.qt.words import marked, tr

WORDS = marked(
    "Jinja, as transformers reads it, in a sandbox. Another template loads the model again and is remembered for this "
    "model; its files are not changed."
)


class TemplateDialog(QDialog):
    """Shows a template. chosen(str) asks to use this one; "" asks for the model's own."""

    chosen = Signal(str)

    def __init__(self, template: str, *, is_own: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Chat template"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._note, self.source = Caption(tr(WORDS)), QPlainTextEdit()
        self._note.setWordWrap(True)
        self.source.setPlainText(template)
        self.source.setAccessibleName(tr("Template"))
        style.scale_font(self.source, style.BODY, fixed=True)
        self.use, self.own = QPushButton(tr("Use this template")), QPushButton(tr("Use the model's own"))
        self.own.setEnabled(not is_own)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.use, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.own, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.close)
        self.use.clicked.connect(lambda: self._choose(self.source.toPlainText()))
        self.own.clicked.connect(lambda: self._choose(""))
        layout = QVBoxLayout(self)
        layout.addWidget(self._note)
        layout.addWidget(framed(self.source), 1)
        layout.addWidget(buttons)
        line = self.fontMetrics().height()
        self.resize(line * 44, line * 34)

    def _choose(self, template: str) -> None:
        self.chosen.emit(template)
        self.close()
