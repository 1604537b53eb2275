"""Where answers are asked for along the way: one switch for all of it, and a choice of places."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from s1gui.core.along import Along
from s1gui.qt.plain_text import set_tip
from s1gui.qt.words import tr


class AlongBox(QWidget):
    """Owner of the choice; it stays while the switch is off. `changed` tells that it is another."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = QCheckBox(tr("Ask for answers along the way"))
        self.spaced = QCheckBox(tr("At budgets that double"))
        self.paragraphs = QCheckBox(tr("At ends of paragraphs"))
        self.waits = QCheckBox(tr("At every wait"))
        set_tip(self.switch, tr("So that dragging the handle shows answers at once. The thinking stays what it is."))
        set_tip(self.spaced, tr("At 0, 16, 32, 64 … thinking tokens"))
        set_tip(self.paragraphs, tr("Where a paragraph ends, or a line if there are no paragraphs"))
        set_tip(self.waits, tr("Where the model wanted to stop and was sent on: what it would have said"))
        self._lay_out()
        for box in (self.switch, *self._places):
            box.setChecked(True)
            box.toggled.connect(self._on_toggled)

    def along(self) -> Along | None:
        """What is chosen; None for no answers along the way."""
        if not self.switch.isChecked():
            return None
        return Along(self.spaced.isChecked(), self.paragraphs.isChecked(), self.waits.isChecked())

    def show_along(self, along: Along | None) -> None:
        """Choose this without telling of it."""
        self.blockSignals(True)
        self.switch.setChecked(along is not None)
        if along is not None:
            for box, is_on in zip(self._places, (along.spaced, along.paragraphs, along.waits), strict=True):
                box.setChecked(is_on)
        self._on_toggled()
        self.blockSignals(False)

    @property
    def _places(self) -> tuple[QCheckBox, ...]:
        return self.spaced, self.paragraphs, self.waits

    def _lay_out(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(22, 0, 0, 0)
        inner.setSpacing(4)
        for box in self._places:
            inner.addWidget(box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.switch)
        layout.addLayout(inner)

    def _on_toggled(self) -> None:
        for box in self._places:
            box.setEnabled(self.switch.isChecked())
        self.changed.emit()
