"""The summary under the lanes: a row for each, and how much several seeds agree."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from s1gui.core.comparison_table import Row
from s1gui.qt.card import framed
from s1gui.qt.compare.words import HEADINGS, cells
from s1gui.qt.plain_text import PlainLabel, one_line, set_tip
from s1gui.qt.words import tr

NUMBERS = {0, 2, 6, 7, 8}
"""Columns that are written to the right."""
WORDY = (3, 1)
"""Columns that are cut where there is too little width, the first of them first."""
LEAST_LETTERS = 14
"""Letters that are left of a column that is cut."""
ROWS = 5
"""So many rows are in sight even where the lanes could do with the height."""
AROUND = 5
TEXT_MARGIN = 3
"""What Qt leaves beside the text of a cell."""
MARGIN, GAP = 4, 6
Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CompareTable(QWidget):
    """Shows rows and a sentence. height_changed: it takes another height to show all of it."""

    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableWidget(0, len(HEADINGS))
        self.table.setAccessibleName(tr("Summary of the lanes"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.setHorizontalHeader(RoomyHeader(self.table))
        for column in range(len(HEADINGS)):
            self.table.setHorizontalHeaderItem(column, _heading(column))
        self.table.setItemDelegate(RoomyCells(self.table))
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 4)
        self.table.setMouseTracking(True)
        self.table.cellEntered.connect(self._on_cell_entered)
        self.table.viewportEntered.connect(lambda: set_tip(self.table.viewport(), ""))
        self._shown_height = 0
        self.agreement = PlainLabel()
        self.agreement.setWordWrap(True)
        self.agreement.setAccessibleName(tr("How much the runs agree"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(framed(self.table), 1)
        layout.addWidget(self.agreement)
        self.agreement.hide()

    def show_rows(self, rows: tuple[Row, ...], *, agreement: str | None, has_cost: bool) -> None:
        """Show these. agreement: "" keeps its line free for what may be told; has_cost: whether a price is set."""
        self.table.setRowCount(len(rows))
        self.table.setColumnHidden(len(HEADINGS) - 1, not has_cost)
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
            self._spread()
        self.agreement.show_text(agreement or " ")
        self.agreement.setVisible(agreement is not None)
        if self._shown_height != self.whole_height():
            self._shown_height = self.whole_height()
            self.height_changed.emit()

    def whole_height(self) -> int:
        """What it takes to show all rows."""
        return self._height(self.table.rowCount())

    def least_height(self) -> int:
        """What it takes to show a few of the rows."""
        return self._height(min(ROWS, self.table.rowCount()))

    def sizeHint(self) -> QSize:
        return QSize(400, self._height(ROWS))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.table.verticalHeader().defaultSectionSize() * 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _height(self, rows: int) -> int:
        lines = (
            self.table.horizontalHeader().sizeHint().height() + rows * self.table.verticalHeader().defaultSectionSize()
        )
        said = 0 if self.agreement.isHidden() else self.agreement.heightForWidth(max(1, self.width())) + GAP
        return lines + 2 * MARGIN + said

    def _spread(self) -> None:
        """Give the columns what they need, and each its part of what is left over."""
        header, letter = self.table.horizontalHeader(), self.fontMetrics().averageCharWidth()
        columns = [column for column in range(len(HEADINGS)) if not self.table.isColumnHidden(column)]
        needed = {
            column: max(self.table.sizeHintForColumn(column), header.sectionSizeHint(column)) for column in columns
        }
        widths = spread(needed, self.table.viewport().width(), least=LEAST_LETTERS * letter)
        for column, width in widths.items():
            if header.sectionSize(column) != width:
                header.resizeSection(column, width)

    def _on_cell_entered(self, line: int, column: int) -> None:
        """What is cut is told whole."""
        place = self.table.model().index(line, column)
        is_cut = self.table.sizeHintForIndex(place).width() > self.table.columnWidth(column)
        set_tip(self.table.viewport(), str(place.data() or "") if is_cut else "")

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


def spread(needed: dict[int, int], width: int, *, least: int) -> dict[int, int]:
    """The columns' widths. needed: to show each whole; least: pixels that are left of those that are cut, WORDY.

    What is left over is shared out by what they need, so no column stands far from the next.
    """
    widths = dict(needed)
    for column in WORDY:
        if column in widths and (over := sum(widths.values()) - width) > 0:
            widths[column] = max(min(least, widths[column]), widths[column] - over)
    whole = sum(widths.values())
    if whole >= width:
        return widths
    shared = {column: wide * width // whole for column, wide in widths.items()}
    last = max(shared)
    return shared | {last: shared[last] + width - sum(shared.values())}


class RoomyHeader(QHeaderView):
    """Headings that stand over the words of their columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sectionSizeFromContents(self, column: int) -> QSize:
        wanted = super().sectionSizeFromContents(column)
        return QSize(wanted.width() + 2 * AROUND, wanted.height())

    def paintSection(self, painter: QPainter, place: QRect, column: int) -> None:
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        option.rect, option.section = place, column
        self.style().drawControl(QStyle.ControlElement.CE_HeaderSection, option, painter, self)
        inside = place.adjusted(AROUND + TEXT_MARGIN, 0, -AROUND - TEXT_MARGIN, 0)
        words = self.model().headerData(column, self.orientation())
        painter.setPen(self.palette().buttonText().color())
        painter.drawText(inside, RIGHT if column in NUMBERS else LEFT, words)


class RoomyCells(QStyledItemDelegate):
    """Leaves some room beside a number, so that it does not run into the words of the next cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        option.rect.adjust(AROUND, 0, -AROUND, 0)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        wanted = super().sizeHint(option, index)
        return QSize(wanted.width() + 2 * AROUND, wanted.height())
