"""A model or a data set to be picked: typed, chosen from a list or a folder, or dropped."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from s1gui.qt.drops import model_folder
from s1gui.qt.plain_text import set_name, set_tip
from s1gui.qt.train.field import Complaint
from s1gui.qt.train.path_line import PathLine
from s1gui.qt.train.words import LABELS
from s1gui.qt.words import tr


class SourcePicker(QWidget):
    """Owner of one such choice. `changed` is the user's; file_asked and folder_asked ask for a dialog."""

    changed = Signal()
    file_asked = Signal()
    folder_asked = Signal()

    def __init__(self, name: str, *, has_files: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label, tip = tr(LABELS[name].name), tr(LABELS[name].tip)
        self._offered: tuple[tuple[str, str], ...] = ()
        self._has_files = has_files
        self.box, self._wrong = PathLine(_any if has_files else _model), Complaint()
        self.box.setAccessibleName(label)
        set_tip(self.box, tip)
        self.button = QPushButton(tr("Choose …"))
        self.button.setAccessibleName(tr("Choose: {what}", what=label))
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        self.box.textEdited.connect(self.changed)
        self._lay_out()

    @property
    def typed(self) -> str:
        """The path or name that stands there."""
        return self.box.text().strip()

    @property
    def wrong(self) -> str:
        """What is said to be wrong with it; "" where nothing is."""
        return "" if self._wrong.isHidden() else self._wrong.text()

    def show_value(self, value: object) -> None:
        """Show this path or name, without a signal."""
        self.box.setText(str(value))
        self.box.setCursorPosition(0 if len(str(value)) < 40 else len(str(value)))

    def take(self, value: str) -> None:
        """Choose this as the user does."""
        self.show_value(value)
        self.changed.emit()

    def show_wrong(self, sentence: str) -> None:
        """Say what is wrong with it; "" where nothing is."""
        self._wrong.show_text(sentence)
        self._wrong.setVisible(bool(sentence))
        self.box.setAccessibleDescription(sentence)

    def offer(self, choices: Iterable[tuple[str, Path]]) -> None:
        """The names and places that the list has."""
        self._offered = tuple((name, str(place)) for name, place in choices)

    def _fill(self) -> None:
        self.menu.clear()
        for name, place in self._offered:
            action = self.menu.addAction("")
            set_name(action, name)
            action.triggered.connect(lambda _=False, place=place: self.take(place))
        self.menu.addSeparator()
        if self._has_files:
            self.menu.addAction(tr("Choose a file …"), self.file_asked.emit)
        self.menu.addAction(tr("Choose a folder …"), self.folder_asked.emit)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.box, 1)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self._wrong)
        self._wrong.hide()
        self.setFocusProxy(self.box)


def _any(path: Path) -> Path:
    return path


def _model(path: Path) -> Path:
    return model_folder(path) or path
