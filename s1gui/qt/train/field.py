"""One field of a recipe as a person meets it: a box to type in, choose or switch, and what is wrong with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from s1gui.qt import style
from s1gui.qt.card import Caption
from s1gui.qt.plain_text import set_tip
from s1gui.qt.train.fields import RecipeField
from s1gui.qt.train.path_line import PathLine
from s1gui.qt.train.still_choice import StillChoice
from s1gui.qt.train.words import LABELS, choice_words
from s1gui.qt.words import tr

PATHS = {"held_out"}
"""Fields that hold one."""


class FieldBox(QWidget):
    """Owner of what is typed into one field. `changed` is the user's, never ours."""

    changed = Signal()

    def __init__(self, field: RecipeField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.box: QLineEdit | QComboBox | QCheckBox = self._made()
        self.box.setAccessibleName(field.label)
        self._wrong = Complaint()
        self._wrong.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.box)
        layout.addWidget(self._wrong)
        self.setFocusProxy(self.box)
        self.show_wrong("")
        self.show_value(field.default)

    @property
    def typed(self) -> str:
        """What stands there now, as text."""
        match self.box:
            case QLineEdit() as line:
                return line.text()
            case QComboBox() as choice:
                return str(choice.currentData())
            case switch:
                return str(switch.isChecked())

    @property
    def wrong(self) -> str:
        """What is said to be wrong with it; "" where nothing is."""
        return "" if self._wrong.isHidden() else self._wrong.text()

    def show_value(self, value: object) -> None:
        """Show this value, without a signal."""
        self.box.blockSignals(True)
        match self.box:
            case QLineEdit() as line:
                line.setText(self.field.shown(value))
            case QComboBox() as choice:
                choice.setCurrentIndex(max(0, choice.findData(value)))
            case switch:
                switch.setChecked(bool(value))
        self.box.blockSignals(False)

    def show_wrong(self, sentence: str) -> None:
        """Say what is wrong with it and what is allowed; "" where nothing is."""
        self._wrong.show_text(sentence)
        self._wrong.setVisible(bool(sentence))
        tip = tr(LABELS[self.field.name].tip)
        allowed = self.field.allowed
        self.box.setAccessibleDescription(sentence or tip)
        set_tip(self.box, tr("{tip} Allowed: {allowed}.", tip=tip, allowed=allowed) if allowed else tip)

    def _made(self) -> QLineEdit | QComboBox | QCheckBox:
        if self.field.kind == "switch":
            switch = QCheckBox(self.field.label)
            switch.toggled.connect(self.changed)
            return switch
        if self.field.kind == "choice":
            choice = StillChoice()
            for name in self.field.choices:
                choice.addItem(choice_words(self.field.name, name), name)
            choice.activated.connect(self.changed)
            return choice
        line = PathLine() if self.field.name in PATHS else QLineEdit()
        line.textEdited.connect(self.changed)
        return line


class Complaint(Caption):
    """What is wrong, in a few words beside it and never in colour alone: a sign stands before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWordWrap(True)

    def show_text(self, text: str) -> None:
        super().show_text(f"✗ {text}" if text else "")

    def _recolor(self) -> None:
        style.tint(self, QPalette.ColorRole.WindowText, "warning")
