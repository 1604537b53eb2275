"""The lanes above, the summary below: all its rows are in sight where the lanes leave it the height."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

from s1gui.qt.compare.rows import CompareRows
from s1gui.qt.compare.table import CompareTable


class CompareSplit(QSplitter):
    """Owner of the heights of the two, until somebody drags the line between them."""

    def __init__(self, lanes: CompareRows, table: CompareTable) -> None:
        super().__init__(Qt.Orientation.Vertical, childrenCollapsible=False)
        self._lanes, self._table = lanes, table
        self._is_dragged = False
        self.addWidget(lanes)
        self.addWidget(table)
        self.setStretchFactor(0, 1)
        table.height_changed.connect(self._share)
        self.splitterMoved.connect(lambda _, __: self._on_moved())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _on_moved(self) -> None:
        self._is_dragged = True

    def _share(self) -> None:
        if self._is_dragged:
            return
        height = self.height() - self.handleWidth()
        least, most = self._table.least_height(), self._table.whole_height()
        room = QSize(self.width(), height - least)
        below = min(most, max(least, height - self._lanes.wanted_height(room)))
        if self.sizes() != [height - below, below]:
            self.setSizes([height - below, below])
