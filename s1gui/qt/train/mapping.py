"""Which columns of the data are question, thinking and answer, asked where they are not recognised."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from s1gui.qt.card import Card, Title
from s1gui.qt.plain_text import PlainLabel, one_line
from s1gui.qt.train.still_choice import StillChoice
from s1gui.qt.train.words import LABELS
from s1gui.qt.words import tr

ROLES = ("question", "thinking", "answer")


class ColumnMapping(Card):
    """Owner of the choice. mapped(dict of role to column) is told once all three are chosen."""

    mapped = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Columns of the data"))
        self.boxes = {role: StillChoice() for role in ROLES}
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        for role, box in self.boxes.items():
            box.setAccessibleName(tr(LABELS[role].name))
            box.activated.connect(self._on_chosen)
            form.addRow(PlainLabel(tr(LABELS[role].name)), box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(6)
        layout.addWidget(Title(tr("Which columns are these?")))
        self._about = PlainLabel()
        self._about.setWordWrap(True)
        layout.addWidget(self._about)
        layout.addLayout(form)

    def ask(self, columns: Sequence[str]) -> None:
        """Ask which of these columns is which."""
        self._about.show_text(tr("The data's columns are none that are known. Choose one for each."))
        for box in self.boxes.values():
            before = box.currentData()
            box.clear()
            box.addItem(tr("choose …"), "")
            for column in columns:
                box.addItem(one_line(column, longest=40), column)
            box.setCurrentIndex(max(0, box.findData(before)))
        self.show()

    def _on_chosen(self) -> None:
        chosen = {role: str(box.currentData()) for role, box in self.boxes.items()}
        if all(chosen.values()):
            self.mapped.emit(chosen)
