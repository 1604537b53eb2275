"""How text that a model, a file or an error wrote reaches the screen: as plain text, with nothing in it hidden.

Qt's rich text opens files that are named in it, so this module is the only one that hands text to a call which could
take it for rich text (labels, tooltips, message boxes), and it does so escaped or marked as plain.
"""

import html
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QLabel, QMessageBox, QWidget

from s1gui.core.visible import visible as visible


def one_line(text: str, *, longest: int = 200) -> str:
    """The text on one line, shortened in its middle, for labels and menus."""
    line = " ".join(visible(text).split())
    half = longest // 2
    return line if len(line) <= longest else f"{line[:half]} … {line[-half:]}"


def utf16_length(text: str) -> int:
    """How many positions of a QTextDocument a text takes."""
    return len(text) if text.isascii() else len(text) + sum(character > "\uffff" for character in text)


class PlainLabel(QLabel):
    """A label that never takes its text for rich text."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show this text, whoever wrote it."""
        shown = visible(text)
        if shown != self.text():
            self.setText(shown)


def set_tip(target: QWidget | QAction, text: str) -> None:
    """A tooltip that shows this text as it is."""
    target.setToolTip(tip_of(text))


def tip_of(text: str) -> str:
    """What a tooltip, of a row for one, is given to show this text as it is."""
    return f"<span>{html.escape(visible(text))}</span>".replace("\n", "<br>") if text else ""


def follow_tip(target: QWidget, action: QAction) -> None:
    """The tooltip that an action was given by `set_tip`."""
    target.setToolTip(action.toolTip())


def set_name(target: QAction, text: str) -> None:
    """A menu entry or button named by untrusted text, on one line and without mnemonics."""
    target.setText(one_line(text, longest=80).replace("&", "&&"))


def show_message(parent: QWidget, title: str, text: str) -> QMessageBox:
    """Open a message box with this text as it is; it is not modal and deletes itself."""
    box = _message(parent, title, text)
    box.open()
    return box


def _message(parent: QWidget, title: str, text: str) -> QMessageBox:
    """Not open yet: one that opens without a button is given an OK by Qt, which stays beside those that follow."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(one_line(title))
    box.setText(visible(text))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def confirm(parent: QWidget, title: str, text: str, yes: str, *, then: Callable[[], None]) -> QMessageBox:
    """Ask whether to do it; `then` is called if the person presses the button `yes`. Cancel is what Return presses."""
    box = _message(parent, title, text)
    agreed = box.addButton(one_line(yes).replace("&", "&&"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    agreed.clicked.connect(lambda _=False: then())
    box.open()
    return box


def ask_text(parent: QWidget, title: str, label: str, text: str, *, then: Callable[[str], None]) -> QInputDialog:
    """Ask for a line of text; `then` gets it if the person agrees. It does not block and deletes itself."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(one_line(title))
    dialog.setLabelText(html.escape(visible(label)))
    dialog.setTextValue(text)
    dialog.textValueSelected.connect(then)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
