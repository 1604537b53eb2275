"""The command that runs a training, whole and ready to be copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from s1gui.qt import style
from s1gui.qt.card import framed
from s1gui.qt.plain_text import PlainLabel, one_line, visible
from s1gui.qt.words import tr


class CommandDialog(QDialog):
    """Shows a command; one button takes it to the clipboard. It deletes itself."""

    def __init__(self, name: str, command: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self.setWindowTitle(tr("The command"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        label = PlainLabel(tr("What runs {name}, to be copied:", name=one_line(name, longest=60)))
        self.text = QPlainTextEdit(visible(command))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(label.text())
        style.scale_font(self.text, style.CAPTION, fixed=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = self.buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setDefault(True)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._command))
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(label)
        layout.addWidget(framed(self.text), 1)
        layout.addWidget(self.buttons)
        line = self.fontMetrics().height()
        self.resize(line * 40, line * 12)
