"""The line at the bottom: what model is ready, and what the run on screen takes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from s1gui.qt.card import ElidedCaption
from s1gui.qt.plain_text import one_line, set_tip
from s1gui.qt.status.parts import Part
from s1gui.qt.words import tr


class StatusLine(QWidget):
    """Shows parts: the device on the left, what to know of it in the middle, numbers on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._device, self._notes, self._numbers = ElidedCaption(), ElidedCaption(), ElidedCaption()
        self._numbers.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._numbers.setAccessibleName(tr("Memory, speed and token counts"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 2)
        layout.setSpacing(16)
        layout.addWidget(self._device, 8)
        layout.addWidget(self._notes, 6)
        layout.addWidget(self._numbers, 10)
        self._notes.hide()

    def show_parts(self, parts: Sequence[Part], notes: Sequence[str] = ()) -> None:
        """Show these. notes: what to know of the model; the first is shown, all are in the tooltip."""
        device = [part for part in parts if part.name == "device"]
        numbers = [part for part in parts if part.name != "device"]
        for label, said in ((self._device, device), (self._numbers, numbers)):
            text = " · ".join(part.text for part in said)
            label.show_text(text)
            set_tip(label, "\n".join(f"{part.text}: {part.meaning}" for part in said))
        self._notes.show_text(f"⚠ {one_line(notes[0], longest=90)}" if notes else "")
        set_tip(self._notes, "\n".join(notes))
        self._notes.setVisible(bool(notes))

    @property
    def text(self) -> str:
        """All that it says."""
        return " · ".join(label.text() for label in (self._device, self._notes, self._numbers) if label.text())
