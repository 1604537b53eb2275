"""Lanes stand in one row while they can be read there, and in several where there is the height."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from s1gui.qt.compare.rows import CompareRows, columns_of

LANE = QSize(300, 270)


@pytest.mark.parametrize(
    ("lanes", "room", "columns"),
    [
        (4, QSize(1240, 400), 4),  # all beside each other
        (8, QSize(1880, 690), 4),  # two rows of four, not six and two
        (7, QSize(1880, 690), 4),
        (5, QSize(1240, 690), 3),
        (8, QSize(1240, 400), 8),  # no height for two rows: scrolled sideways
        (2, QSize(200, 400), 2),
        (0, QSize(1240, 400), 1),
    ],
)
def test_lanes_are_spread_evenly_over_as_few_rows_as_fit(lanes: int, room: QSize, columns: int) -> None:
    assert columns_of(lanes, room, LANE) == columns


def test_lanes_move_to_a_second_row_and_back(qtbot: QtBot) -> None:
    rows = CompareRows()
    qtbot.addWidget(rows)
    lanes = [QLabel(str(number)) for number in range(8)]
    for lane in lanes:
        rows.add(lane)
    rows.resize(1920, 1000)
    rows.show()
    qtbot.waitUntil(lambda: rows.rows() == 2)
    qtbot.waitUntil(lambda: lanes[4].y() > lanes[3].y() and lanes[4].x() == lanes[0].x())
    rows.resize(1920, 300)
    qtbot.waitUntil(lambda: rows.rows() == 1 and lanes[7].x() > lanes[6].x() and lanes[7].y() == lanes[0].y())
    for lane in lanes[4:]:
        rows.remove(lane)
        lane.hide()
    rows.resize(1920, 1000)
    qtbot.waitUntil(lambda: lanes[3].geometry().right() > 1800)
