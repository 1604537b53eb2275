"""How the height is shared by lanes and summary, in a real window."""

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.core.lane_spec import LaneSpec
from s1gui.qt.compare.split import CompareSplit
from s1gui.qt.main_window import MainWindow
from tests.qt.conftest import Windows


def comparing(windows: Windows, qtbot: QtBot, lanes: int, size: QSize) -> tuple[MainWindow, CompareSplit]:
    window = windows()
    window.resize(size)
    window.actions_["compare"].trigger()
    window.compare.runs.set_specs(tuple(LaneSpec(Budget(9 + lane)) for lane in range(lanes)))
    [split] = window.compare.view.findChildren(CompareSplit)
    qtbot.waitUntil(lambda: split.height() == sum(split.sizes()) + split.handleWidth())
    return window, split


@pytest.mark.parametrize("lanes", [2, 8])
def test_the_summary_is_as_high_as_its_rows(windows: Windows, qtbot: QtBot, lanes: int) -> None:
    window, split = comparing(windows, qtbot, lanes, QSize(1280, 1000))
    table = window.compare.view.table
    qtbot.waitUntil(lambda: split.sizes()[1] == table.whole_height())
    assert not table.table.verticalScrollBar().isVisible()


def test_rows_of_lanes_come_before_rows_of_the_summary(windows: Windows, qtbot: QtBot) -> None:
    window, split = comparing(windows, qtbot, 8, QSize(1920, 1080))
    rows = window.compare.view._scroll
    table = window.compare.view.table
    qtbot.waitUntil(lambda: rows.rows() == 2)
    assert table.least_height() <= split.sizes()[1] <= table.whole_height()
    assert not rows.verticalScrollBar().isVisible()
    window.resize(1920, 1400)
    qtbot.waitUntil(lambda: split.sizes()[1] == table.whole_height())
    assert rows.rows() == 2


def test_what_was_dragged_stays(windows: Windows, qtbot: QtBot) -> None:
    window, split = comparing(windows, qtbot, 4, QSize(1280, 1000))
    split.moveSplitter(split.sizes()[0] - 100, 1)
    sizes = split.sizes()
    window.compare.runs.add(LaneSpec(Budget(99)))
    window.compare._showing.all()
    assert split.sizes() == sizes


def test_lanes_in_one_row_are_as_high_as_there_is_room_whatever_stands_in_them(windows: Windows, qtbot: QtBot) -> None:
    window, _ = comparing(windows, qtbot, 4, QSize(1000, 720))
    rows = window.compare.view._scroll
    for lane in window.compare.view.lanes:
        lane.parting.show_text("many words " * 20)
        lane.empty.show_text("many more words " * 50)
    qtbot.wait(50)
    assert not rows.verticalScrollBar().isVisible()
