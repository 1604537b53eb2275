"""The summary under the lanes: a row for each, and how much several seeds agree."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from s1gui.core.comparison_table import Row
from s1gui.qt.card import framed
from s1gui.qt.compare_words import HEADINGS, cells
from s1gui.qt.plain_text import PlainLabel, one_line
from s1gui.qt.words import tr

NUMBERS = {0, 2, 6, 7, 8}
"""Columns that are written to the right."""
WIDE = 3
"""The column that takes the room there is."""
ROWS = 4


class CompareTable(QWidget):
    """Shows rows and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableWidget(0, len(HEADINGS))
        self.table.setAccessibleName(tr("Summary of the lanes"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.setHorizontalHeaderLabels([tr(words) for words in HEADINGS])
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(WIDE, QHeaderView.ResizeMode.Stretch)
        self.agreement = PlainLabel()
        self.agreement.setWordWrap(True)
        self.agreement.setAccessibleName(tr("How much the runs agree"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(framed(self.table), 1)
        layout.addWidget(self.agreement)
        self.agreement.hide()

    def show_rows(self, rows: tuple[Row, ...], *, agreement: str, has_cost: bool) -> None:
        """Show these. has_cost: whether somebody set a price."""
        self.table.setRowCount(len(rows))
        for line, row in enumerate(rows):
            for column, text in enumerate(cells(row)):
                self._show(line, column, one_line(text, longest=200))
        self.table.setColumnHidden(len(HEADINGS) - 1, not has_cost)
        self.agreement.show_text(agreement)
        self.agreement.setVisible(bool(agreement))

    def sizeHint(self) -> QSize:
        line = self.table.verticalHeader().defaultSectionSize()
        return QSize(400, line * (ROWS + 1) + 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.table.verticalHeader().defaultSectionSize() * 3)

    def _show(self, line: int, column: int, text: str) -> None:
        item = self.table.item(line, column)
        if item is None:
            item = QTableWidgetItem()
            side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.table.setItem(line, column, item)
        if item.text() != text:
            item.setText(text)
