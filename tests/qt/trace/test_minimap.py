"""The strip along the thinking."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from s1gui.core.events import Point
from s1gui.core.record import Road
from s1gui.qt.budget.scale import BudgetScale
from s1gui.qt.budget.slider import BudgetSlider
from s1gui.qt.trace.minimap import Minimap

ROAD = Road(100, None, False, (100,), (40,), (Point(16, False), Point(100, True)))


@pytest.fixture
def strip(qtbot: QtBot) -> Minimap:
    made = Minimap()
    qtbot.addWidget(made)
    made.resize(600, 40)
    made.set_scale(BudgetScale(4096), 16)
    made.show()
    return made


def test_it_lies_over_the_slider_to_the_pixel(strip: Minimap, qtbot: QtBot) -> None:
    slider = BudgetSlider()
    qtbot.addWidget(slider)
    slider.resize(600, 60)
    strip.set_scale(BudgetScale(4096), slider.margin())
    for tokens in (0, 17, 300, 4096):
        assert strip._x(tokens) == slider.place_of(tokens)


def test_a_list_that_grows_is_drawn_as_one_that_was_there(strip: Minimap) -> None:
    growing: list[float] = []
    for token in range(300):
        growing.append(token % 7 / 3)
        strip.show_road(ROAD, growing)
    columns = list(strip._columns)
    strip.show_road(ROAD, list(growing))
    assert strip._columns == columns
    assert max(columns) == pytest.approx(2.0)


def test_a_click_on_an_answer_asks_for_it(strip: Minimap, qtbot: QtBot) -> None:
    strip.show_road(ROAD, [0.5] * 100)
    with qtbot.waitSignal(strip.asked_for) as asked:
        qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(strip._x(16)) + 3, 30))
    assert asked.args == [16]


def test_it_tells_its_content_in_words(strip: Minimap) -> None:
    strip.show_road(ROAD, [0.5] * 100)
    assert strip.accessibleDescription() == "100 thinking tokens, 1 waits, answers at 16, 100"
    assert not strip.grab().isNull()
