"""Which subset and split of the data is trained on, where it has several."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from s1gui.qt.card import Card, Title
from s1gui.qt.plain_text import PlainLabel, one_line
from s1gui.qt.train.still_choice import StillChoice
from s1gui.qt.train.words import LABELS
from s1gui.qt.words import tr

FIELDS = ("subset", "split")


class PartChoice(Card):
    """Owner of the choice. chosen(dict of field to part) is told at each; another subset has splits of its own."""

    chosen = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Part of the data"))
        self.boxes = {field: StillChoice() for field in FIELDS}
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(14)
        for field, box in self.boxes.items():
            box.setAccessibleName(tr(LABELS[field].name))
            self._form.addRow(PlainLabel(tr(LABELS[field].name)), box)
        self.boxes["subset"].activated.connect(lambda: self.chosen.emit({"subset": self._at("subset"), "split": ""}))
        self.boxes["split"].activated.connect(lambda: self.chosen.emit({"split": self._at("split")}))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(6)
        layout.addWidget(Title(tr("Which part of the data?")))
        layout.addLayout(self._form)

    def offer(self, subsets: Sequence[str], splits: Sequence[str], *, subset: str, split: str) -> None:
        """Show what there is to choose and what is chosen ("": nothing yet, or what is usual); hide where it is one."""
        for field, there, now in (("subset", subsets, subset), ("split", splits, split)):
            box = self.boxes[field]
            box.clear()
            box.addItem(tr("choose …"), "")
            for name in there:
                box.addItem(one_line(name, longest=40), name)
            box.setCurrentIndex(max(0, box.findData(now)))
            self._form.setRowVisible(box, len(there) > 1)
        self.setVisible(len(subsets) > 1 or len(splits) > 1)

    def _at(self, field: str) -> str:
        return str(self.boxes[field].currentData())
