"""The summary under the lanes: a row for each, and how much several seeds agree."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from s1gui.core.comparison_table import Row
from s1gui.qt.card import framed
from s1gui.qt.compare.words import HEADINGS, cells
from s1gui.qt.plain_text import PlainLabel, one_line
from s1gui.qt.words import tr

NUMBERS = {0, 2, 6, 7, 8}
"""Columns that are written to the right."""
WIDE = 3
"""The column that takes the room there is."""
ROWS = 4
AROUND = 5
Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


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
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        for column in range(len(HEADINGS)):
            self.table.setHorizontalHeaderItem(column, _heading(column))
        self.table.setItemDelegate(_Roomy(self.table))
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 6)
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
        model = self.table.model()
        # Told of each cell by itself, the header would measure all of them anew each time.
        model.blockSignals(True)
        changes = [
            self._show(line, column, one_line(text, longest=200))
            for line, row in enumerate(rows)
            for column, text in enumerate(cells(row))
        ]
        model.blockSignals(False)
        if any(changes):
            model.dataChanged.emit(model.index(0, 0), model.index(len(rows) - 1, len(HEADINGS) - 1))
        self.table.setColumnHidden(len(HEADINGS) - 1, not has_cost)
        self.agreement.show_text(agreement)
        self.agreement.setVisible(bool(agreement))

    def sizeHint(self) -> QSize:
        line = self.table.verticalHeader().defaultSectionSize()
        return QSize(400, line * (ROWS + 1) + 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.table.verticalHeader().defaultSectionSize() * 3)

    def _show(self, line: int, column: int, text: str) -> bool:
        """Put a text into a cell; whether it is another than stood there."""
        item = self.table.item(line, column)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(RIGHT if column in NUMBERS else LEFT)
            self.table.setItem(line, column, item)
        if item.text() == text:
            return False
        item.setText(text)
        return True


def _heading(column: int) -> QTableWidgetItem:
    item = QTableWidgetItem(tr(HEADINGS[column]))
    item.setTextAlignment(RIGHT if column in NUMBERS else LEFT)
    return item


class _Roomy(QStyledItemDelegate):
    """Leaves some room beside a number, so that it does not run into the words of the next cell."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        option.rect.adjust(AROUND, 0, -AROUND, 0)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        wanted = super().sizeHint(option, index)
        return QSize(wanted.width() + 2 * AROUND, wanted.height())
