"""The training runs as a list: how each stands, and which of them are drawn over the one that is looked at."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QPushButton, QVBoxLayout, QWidget

from s1gui.qt.card import Caption, Title, framed
from s1gui.qt.plain_text import one_line, set_tip
from s1gui.qt.style import theme_of
from s1gui.qt.words import marked, tr
from trainer.launch import State

WORDS: dict[State, str] = {
    "created": marked("○ not begun"),
    "running": marked("▶ running"),
    "stopping": marked("⏸ stopping"),
    "finished": marked("✓ finished"),
    "stopped": marked("■ stopped"),
    "failed": marked("✗ failed"),
}
FOLDER = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run as the list shows it. done: part of its steps, 0 to 1; None where that is not known."""

    folder: Path
    name: str
    state: State
    created: float
    done: float | None = None


class TrainingList(QWidget):
    """Shows `RunRow`s. chosen(Path) asks to look at a run, new_asked to set up another; overlaid_changed tells that
    other runs are ticked to be drawn over it."""

    chosen = Signal(object)
    new_asked = Signal()
    overlaid_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RunRow, ...] = ()
        self._is_showing = False
        self.new, self.view, self._items = QPushButton(tr("New training")), QListView(), QStandardItemModel(self)
        self.new.setAccessibleName(tr("New training"))
        self.new.clicked.connect(self._on_new)
        self.view.setModel(self._items)
        self.view.setAccessibleName(tr("Trainings"))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setSpacing(2)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._on_chosen())
        self.view.clicked.connect(lambda _: self._on_chosen())
        self._items.itemChanged.connect(lambda _: self._on_ticked())
        self._note = Caption(tr("Every training is kept here."))
        self._note.setWordWrap(True)
        self._lay_out()
        self._recolor()

    def show_rows(self, rows: Sequence[RunRow]) -> None:
        """Show these, newest first; what is chosen and ticked stays so."""
        if tuple(rows) == self._rows:
            return
        chosen, ticked = self.current, self.overlaid
        self._rows, self._is_showing = tuple(rows), True
        if [row.folder for row in rows] != [self._items.item(at).data(FOLDER) for at in range(self._items.rowCount())]:
            self._items.clear()
            for row in rows:
                self._items.appendRow(self._made(row))
        for at, row in enumerate(rows):
            item = self._items.item(at)
            _describe(item, row)
            item.setCheckState(Qt.CheckState.Checked if row.folder in ticked else Qt.CheckState.Unchecked)
            if row.folder == chosen:
                self.view.setCurrentIndex(item.index())
        self._note.setVisible(not rows)
        self._hint.setVisible(len(rows) > 1)
        self._is_showing = False

    def choose(self, folder: Path) -> None:
        """Look at this run."""
        for at in range(self._items.rowCount()):
            if self._items.item(at).data(FOLDER) == folder:
                self.view.setCurrentIndex(self._items.index(at, 0))

    def choose_none(self) -> None:
        """Look at no run."""
        self.view.clearSelection()
        self.view.selectionModel().clearCurrentIndex()

    @property
    def rows(self) -> tuple[RunRow, ...]:
        """What is shown."""
        return self._rows

    @property
    def current(self) -> Path | None:
        """The run that is looked at."""
        index = self.view.currentIndex()
        folder: Path | None = index.data(FOLDER) if index.isValid() else None
        return folder

    @property
    def overlaid(self) -> tuple[Path, ...]:
        """The runs that are ticked, from the top."""
        items = [self._items.item(at) for at in range(self._items.rowCount())]
        return tuple(item.data(FOLDER) for item in items if item.checkState() == Qt.CheckState.Checked)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 12, self.fontMetrics().height() * 20)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.__dict__.get("view"):
            self._recolor()

    def _recolor(self) -> None:
        """Have the boxes to tick seen in the dark, as in `style.wear`."""
        colors, theme = QPalette(self.palette()), theme_of(self)
        if theme.is_dark:
            colors.setColor(QPalette.ColorRole.Window, theme.color("muted"))
        self.view.setPalette(colors)

    def _made(self, row: RunRow) -> QStandardItem:
        item = QStandardItem()
        item.setData(row.folder, FOLDER)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        return item

    def _on_chosen(self) -> None:
        if not self._is_showing and (folder := self.current) is not None:
            self.chosen.emit(folder)

    def _on_ticked(self) -> None:
        if not self._is_showing:
            self.overlaid_changed.emit()

    def _on_new(self) -> None:
        self.choose_none()
        self.new_asked.emit()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 6, 0)
        layout.setSpacing(8)
        layout.addWidget(Title(tr("Trainings")))
        layout.addWidget(self.new)
        layout.addWidget(self._note)
        layout.addWidget(framed(self.view), 1)
        self._hint = Caption(tr("Tick runs to draw their curves over the one you look at."))
        self._hint.setWordWrap(True)
        self._hint.hide()
        layout.addWidget(self._hint)
        set_tip(self.view, tr("Tick runs to draw their curves over the one you look at."))


def _describe(item: QStandardItem, row: RunRow) -> None:
    words = tr(WORDS[row.state])
    if row.done is not None and row.state in ("running", "stopping"):
        words = tr("{state}, {done} %", state=words, done=round(100 * row.done))
    day = time.strftime("%Y-%m-%d %H:%M", time.localtime(row.created))
    text = f"{one_line(row.name, longest=60)}\n{words}\n{day}"
    if item.text() != text:
        item.setText(text)
