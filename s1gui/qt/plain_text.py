"""How text that a model, a file or an error wrote reaches the screen: as plain text, with nothing in it hidden.

Qt's rich text opens files that are named in it, so this module is the only one that hands text to a call which could
take it for rich text (labels, tooltips, message boxes), and it does so escaped or marked as plain.
"""

import html
import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QLabel, QMessageBox, QWidget

# C0 and C1 controls but tab and line feed, bidi controls, line separators, invisible spaces, surrogates, tags, and the
# characters a QTextDocument keeps for itself.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffc"
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text with every character shown that would be invisible, reorder others, or be a command to a terminal."""
    return text if text.isascii() and text.isprintable() else _HIDDEN.sub(_name, text)


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
    target.setToolTip(f"<span>{html.escape(visible(text))}</span>".replace("\n", "<br>") if text else "")


def follow_tip(target: QWidget, action: QAction) -> None:
    """The tooltip that an action was given by `set_tip`."""
    target.setToolTip(action.toolTip())


def set_name(target: QAction, text: str) -> None:
    """A menu entry or button named by untrusted text, on one line and without mnemonics."""
    target.setText(one_line(text, longest=80).replace("&", "&&"))


def show_message(parent: QWidget, title: str, text: str) -> QMessageBox:
    """Open a message box with this text as it is; it is not modal and deletes itself."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(one_line(title))
    box.setText(visible(text))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def confirm(parent: QWidget, title: str, text: str, yes: str, *, then: Callable[[], None]) -> QMessageBox:
    """Ask whether to do it; `then` is called if the person presses the button `yes`. Cancel is what Return presses."""
    box = show_message(parent, title, text)
    agreed = box.addButton(one_line(yes).replace("&", "&&"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    agreed.clicked.connect(lambda _=False: then())
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


def _name(match: "re.Match[str]") -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"⟨U+{code:04X}⟩"
