"""Where the lanes of a comparison stand: in one row while that can be read, in several where there is the height."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

LANE_LETTERS = 46
"""Letters of the usual size that a lane is wide at least."""
LANE_LINES = 20
"""Lines of the usual size that a lane is high at least where it stands above another one."""
GOOD_LINES = 25
"""Lines that a lane should have before the summary below has more than a few rows in sight."""
GAP = 10


class CompareRows(QScrollArea):
    """Owner of the places of widgets that are added from left to right; what finds no room is scrolled to.

    height_given(int): the pixels that a lane is high as long as it needs no more.
    """

    height_given = Signal(int)

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._lanes: list[QWidget] = []
        self._columns = 1
        self._inside = _Inside(self)
        self.setWidget(self._inside)

    def add(self, lane: QWidget) -> None:
        """One more, behind the others."""
        self._lanes.append(lane)
        self._arrange()

    def remove(self, lane: QWidget) -> None:
        """Let go of one; the others move up."""
        self._lanes.remove(lane)
        self._inside.grid.removeWidget(lane)
        self._arrange()

    def rows(self) -> int:
        """How many rows there are now."""
        return -(-len(self._lanes) // self._columns)

    def least(self) -> QSize:
        """The room that all lanes need at least as they stand."""
        lane, rows = self._lane_size(), self.rows()
        width = (lane.width() + GAP) * min(self._columns, len(self._lanes)) - GAP
        return QSize(width, (lane.height() + GAP) * rows - GAP if rows > 1 else 0)

    def wanted_height(self, room: QSize) -> int:
        """The height in which all lanes are read well, standing as they would in so much room."""
        lane = self._lane_size()
        columns = columns_of(len(self._lanes), room, lane)
        rows = -(-len(self._lanes) // columns)
        is_scrolled = columns * (lane.width() + GAP) - GAP > room.width()
        bar = self.horizontalScrollBar().sizeHint().height() if is_scrolled else 0
        return (self.fontMetrics().lineSpacing() * GOOD_LINES + GAP) * rows - GAP + bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lane_size(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * LANE_LETTERS, metrics.lineSpacing() * LANE_LINES)

    def _arrange(self) -> None:
        columns = columns_of(len(self._lanes), self.viewport().size(), self._lane_size())
        grid = self._inside.grid
        if columns != self._columns:
            for at in range(max(columns, self._columns)):
                grid.setColumnStretch(at, int(at < columns))
        self._columns = columns
        for at, lane in enumerate(self._lanes):
            grid.addWidget(lane, at // columns, at % columns)
        for at in range(len(self._lanes)):
            grid.setRowStretch(at, int(at < self.rows()))
        self._inside.updateGeometry()
        self.height_given.emit(self.lane_height())

    def lane_height(self) -> int:
        """What `height_given` told last."""
        return (self.viewport().height() + GAP) // max(1, self.rows()) - GAP


class _Inside(QWidget):
    """What is scrolled, none of its lanes narrower than can be read."""

    def __init__(self, rows: CompareRows) -> None:
        super().__init__()
        self._rows = rows
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(GAP)

    def minimumSizeHint(self) -> QSize:
        least = self._rows.least()
        return QSize(least.width(), max(least.height(), super().minimumSizeHint().height()))


def columns_of(lanes: int, room: QSize, lane: QSize) -> int:
    """How many lanes stand beside each other in a room of so many pixels, where each takes `lane` at least.

    All of them, or evenly in as few rows as fit; all, to be scrolled sideways, where so many rows have not the height.
    """
    beside = max(1, (room.width() + GAP) // (lane.width() + GAP))
    rows = -(-lanes // beside)
    if rows <= 1 or rows * (lane.height() + GAP) - GAP > room.height():
        return max(1, lanes)
    return -(-lanes // rows)
