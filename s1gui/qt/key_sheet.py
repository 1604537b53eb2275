"""Every command with its keys, which can be changed here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from s1gui.qt.actions import COMMANDS, Actions, Keys
from s1gui.qt.card import Caption, framed
from s1gui.qt.plain_text import set_tip
from s1gui.qt.words import marked, tr

OTHER_KEYS = (
    ("W", marked("Continue with a wait (in the thinking)")),
    ("← → ↑ ↓", marked("Move the budget a little (on the slider; with Shift by more)")),
    ("[ and ]", marked("Halve and double the budget (on the slider)")),
    ("Home, End", marked("No thinking, no limit (on the slider)")),
    ("Tab", marked("From the minimum's handle to the maximum's, then on")),
)
_NAME = Qt.ItemDataRole.UserRole


class KeySheet(QDialog):
    """Owner of the choice of a row. changed(dict) tells the keys of every command that has others than usual."""

    changed = Signal(dict)

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        self._actions = actions
        self.table, self.keys, self.note = QTableWidget(0, 2), QKeySequenceEdit(), Caption()
        self.search = QLineEdit(placeholderText=tr("Search"))
        self.set, self.none = QPushButton(tr("Use these keys")), QPushButton(tr("No keys"))
        self.usual, self.all_usual = QPushButton(tr("Usual keys")), QPushButton(tr("All as usual"))
        self._set_up()
        self._lay_out()
        self._fill()
        self.table.setCurrentCell(0, 1)

    def _set_up(self) -> None:
        self.table.setHorizontalHeaderLabels([tr("Keys"), tr("What they do")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setAccessibleName(tr("Keys"))
        self.table.currentCellChanged.connect(lambda *_: self._show_choice())
        self.search.setAccessibleName(tr("Search the commands"))
        self.search.textChanged.connect(self._show_found)
        self.keys.setMaximumSequenceLength(1)
        self.keys.setAccessibleName(tr("New keys for the chosen command"))
        for inner in self.keys.findChildren(QWidget):
            inner.setAccessibleName(tr("New keys"))
        set_tip(self.keys, tr("Press the keys the chosen command shall have."))
        self.note.setWordWrap(True)
        self.set.clicked.connect(lambda: self._bind((self._typed(),)))
        self.none.clicked.connect(lambda: self._bind(()))
        self.usual.clicked.connect(lambda: self._bind(None))
        self.all_usual.clicked.connect(self._reset)
        for button in (self.set, self.none, self.usual, self.all_usual):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        edit, foot = QHBoxLayout(), QHBoxLayout()
        edit.addWidget(self.keys, 1)
        for button in (self.set, self.none, self.usual):
            edit.addWidget(button)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.all_usual)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(framed(self.table), 1)
        layout.addLayout(edit)
        layout.addLayout(foot)
        line = self.fontMetrics().height()
        self.resize(line * 48, line * 36)

    def _fill(self) -> None:
        rows = [(self._actions.shown_keys(command.name), tr(command.text), command.name) for command in COMMANDS]
        rows += [(keys, tr(text), "") for keys, text in OTHER_KEYS]
        self.table.setRowCount(len(rows))
        for row, (keys, text, name) in enumerate(rows):
            for column, words in enumerate((keys, text)):
                item = QTableWidgetItem(words)
                item.setData(_NAME, name)
                self.table.setItem(row, column, item)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def _show_found(self) -> None:
        """Only the rows whose words or keys hold what is searched for."""
        wanted = self.search.text().casefold()
        for row in range(self.table.rowCount()):
            cells = [item.text() for column in (0, 1) if (item := self.table.item(row, column)) is not None]
            self.table.setRowHidden(row, not any(wanted in cell.casefold() for cell in cells))

    @property
    def _chosen(self) -> str:
        item = self.table.item(self.table.currentRow(), 0)
        return str(item.data(_NAME)) if item is not None else ""

    def _typed(self) -> str:
        return self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _show_choice(self) -> None:
        name = self._chosen
        for part in (self.keys, self.set, self.none, self.usual):
            part.setEnabled(bool(name))
        self.keys.clear()
        self.note.show_text("" if name else tr("These keys belong to one part of the window and stay as they are."))

    def _bind(self, keys: Keys | None) -> None:
        name = self._chosen
        if keys == ("",):
            self.note.show_text(tr("Press the new keys in the field first."))
            return
        others = [self._actions.holder(key, but=name) for key in keys or ()]
        taken = next((other for other in others if other is not None), None)
        if taken is not None:
            self.note.show_text(
                tr("These keys belong to “{command}”. Give that command others first.", command=tr(taken.text))
            )
            return
        self._actions.bind(name, keys)
        self._tell()

    def _reset(self) -> None:
        for command in COMMANDS:
            self._actions.bind(command.name, None)
        self._tell()

    def _tell(self) -> None:
        row = self.table.currentRow()
        self._fill()
        self.table.setCurrentCell(row, 1)
        self._show_choice()
        self.changed.emit(self._actions.bound())
