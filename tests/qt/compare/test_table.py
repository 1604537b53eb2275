"""The summary under the lanes."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from s1gui.core.comparison_table import Row
from s1gui.qt.compare.table import AROUND, WORDY, CompareTable, spread

ROWS = tuple(Row(lane, f"seed {lane}", 256, "84", None, "finished by itself", 1.5, 37.2) for lane in range(1, 9))


@pytest.fixture
def shown(qtbot: QtBot) -> CompareTable:
    made = CompareTable()
    qtbot.addWidget(made)
    made.resize(1200, 240)
    made.show()
    made.show_rows(ROWS, agreement=None, has_cost=False)
    return made


def widths(shown: CompareTable) -> list[int]:
    return [shown.table.columnWidth(column) for column in range(shown.table.columnCount() - 1)]


def test_all_rows_are_in_sight_at_the_height_it_asks_for(shown: CompareTable, qtbot: QtBot) -> None:
    for said in (None, "", "2 different answers in 8 runs"):
        shown.show_rows(ROWS, agreement=said, has_cost=False)
        shown.resize(1200, shown.whole_height())
        qtbot.waitUntil(lambda: not shown.table.verticalScrollBar().isVisible())
        shown.resize(1200, shown.whole_height() - 1)
        qtbot.waitUntil(lambda: shown.table.verticalScrollBar().isVisible())


def test_it_tells_when_it_takes_another_height_and_only_then(shown: CompareTable, qtbot: QtBot) -> None:
    told: list[int] = []
    shown.height_changed.connect(lambda: told.append(shown.whole_height()))
    shown.show_rows(ROWS, agreement=None, has_cost=True)
    assert told == []
    shown.show_rows(ROWS[:5], agreement=None, has_cost=True)
    shown.show_rows(ROWS[:5], agreement="1 answer in 5 runs", has_cost=True)
    assert len(told) == 2 and told[1] > told[0]


def test_a_line_that_is_told_later_has_its_place_before(shown: CompareTable) -> None:
    shown.show_rows(ROWS, agreement="", has_cost=False)
    before = shown.whole_height()
    shown.show_rows(ROWS, agreement="1 answer in 8 runs", has_cost=False)
    assert shown.whole_height() == before


def test_the_columns_fill_the_width_and_none_has_it_all(shown: CompareTable) -> None:
    assert sum(widths(shown)) == shown.table.viewport().width()
    assert max(widths(shown)) < shown.table.viewport().width() / 3


def test_long_words_are_cut_and_numbers_are_not(shown: CompareTable) -> None:
    row = Row(1, "at most 256, " * 9, 256, "The answer is " * 20, True, "finished by itself", 1.5, 37.2)
    shown.show_rows((row,), agreement=None, has_cost=False)
    assert sum(widths(shown)) == shown.table.viewport().width()
    for column in {0, 2, 4, 5, 6, 7} - set(WORDY):
        assert shown.table.columnWidth(column) >= shown.table.sizeHintForColumn(column)
    shown._on_cell_entered(0, 3)
    assert "The answer is The answer is" in shown.table.viewport().toolTip()
    shown._on_cell_entered(0, 2)
    assert shown.table.viewport().toolTip() == ""


@pytest.mark.parametrize(
    ("needed", "found"),
    [
        ({0: 20, 1: 30, 3: 50}, {0: 40, 1: 60, 3: 100}),
        ({0: 20, 1: 80, 3: 150}, {0: 20, 1: 80, 3: 100}),
        ({0: 20, 1: 200, 3: 150}, {0: 20, 1: 140, 3: 40}),
        ({0: 150, 1: 200, 3: 20}, {0: 150, 1: 40, 3: 20}),
    ],
    ids=["room left", "the answer is cut", "then what differs", "and the rest is scrolled to"],
)
def test_what_is_left_over_is_shared_and_what_is_missing_is_cut(needed: dict[int, int], found: dict[int, int]) -> None:
    assert spread(needed, 200, least=40) == found


def test_a_heading_begins_where_the_words_of_its_column_do(shown: CompareTable) -> None:
    header, item = shown.table.horizontalHeader(), shown.table.item(0, 1)
    assert item is not None
    shown.table.clearSelection()
    cell = shown.table.visualItemRect(item)
    heading = first_ink(header.viewport().grab().toImage(), header.sectionViewportPosition(1) + AROUND)
    assert heading == pytest.approx(first_ink(shown.table.viewport().grab(cell).toImage(), AROUND) + cell.left(), abs=2)


def first_ink(image: QImage, start: int) -> int:
    """The first column from `start` on that is not as the one before it, in the image's middle lines."""
    lines = range(image.height() // 3, image.height() * 2 // 3)
    ink = (x for x in range(start + 1, image.width()) if any(differ(image, x, y) for y in lines))
    return next(ink)


def differ(image: QImage, x: int, y: int) -> bool:
    return abs(image.pixelColor(x, y).lightness() - image.pixelColor(x - 1, y).lightness()) > 40
