"""Which thinking format the model is loaded with: the one recognised, a known one, or one from a file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from s1gui.core.formats import FORMATS
from s1gui.qt.card import Caption
from s1gui.qt.engine_view import EngineView
from s1gui.qt.plain_text import one_line, set_tip
from s1gui.qt.sentences import told
from s1gui.qt.words import tr

RECOGNISED = ""
_FROM_A_FILE = object()


class FormatPicker(QWidget):
    """Owner of the list. chosen(str) asks for a format as `Load` takes it; file_asked for a file to be picked."""

    chosen = Signal(str)
    file_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = RECOGNISED
        self._list, self._note = QComboBox(), Caption()
        self._list.setAccessibleName(tr("Thinking format"))
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.setMinimumContentsLength(10)
        set_tip(self._list, tr("How this model opens and closes its thinking. Another choice loads the model again."))
        self._note.setWordWrap(True)
        self._list.activated.connect(self._on_activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._list)
        layout.addWidget(self._note)
        self.show_choice(RECOGNISED)

    def show_choice(self, form: str) -> None:
        """Show this as chosen: "", a known name, or a file."""
        self._choice = form
        self._list.clear()
        self._list.addItem(tr("recognised"), RECOGNISED)
        for name in FORMATS:
            self._list.addItem(name, name)
        if self._list.findData(form) < 0:
            self._list.addItem(one_line(Path(form).name, longest=40), form)
        self._list.addItem(tr("from a file …"), _FROM_A_FILE)
        self._list.setCurrentIndex(self._list.findData(form))

    def show_engine(self, engine: EngineView) -> None:
        """Say what the loaded model's format is, and why."""
        loaded = engine.loaded
        self._note.show_text("" if loaded is None else one_line(f"{loaded.format}: {told(loaded.format_reason)}"))

    def _on_activated(self, index: int) -> None:
        form = self._list.itemData(index)
        self._list.setCurrentIndex(self._list.findData(self._choice))
        if form is _FROM_A_FILE:
            self.file_asked.emit()
        elif form != self._choice:
            self.chosen.emit(form)
