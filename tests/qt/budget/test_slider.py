"""The slider with the mouse and with keys alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from s1gui.core.events import Point
from s1gui.core.record import Road
from s1gui.qt.budget.slider import BudgetSlider

Moves = list[tuple[str, int | None, bool]]


@pytest.fixture
def slider(qtbot: QtBot) -> BudgetSlider:
    made = BudgetSlider()
    qtbot.addWidget(made)
    made.resize(800, made.sizeHint().height())
    made.show_budget(0, 256)
    made.show()
    return made


@pytest.fixture
def moves(slider: BudgetSlider) -> Moves:
    seen: Moves = []
    slider.moved.connect(lambda *move: seen.append(move))
    return seen


def at(slider: BudgetSlider, tokens: float | None) -> QPoint:
    return QPoint(round(slider.place_of(tokens)), slider.height() // 2)


def test_dragging_tells_every_place_and_at_last_that_it_is_the_last(
    slider: BudgetSlider, moves: Moves, qtbot: QtBot
) -> None:
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, 256))
    qtbot.mouseMove(slider, at(slider, 64))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at(slider, 1024))
    assert moves[0] == ("maximum", 256, False)
    assert moves[-1] == ("maximum", 1024, True)
    assert ("maximum", 64, False) in moves


def test_both_ends_can_be_reached_with_the_mouse(slider: BudgetSlider, moves: Moves, qtbot: QtBot) -> None:
    for place in (0, None):
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, 256))
        qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at(slider, place))
        assert moves[-1] == ("maximum", place, True)


def test_the_handle_nearby_is_the_one_that_moves(slider: BudgetSlider, moves: Moves, qtbot: QtBot) -> None:
    slider.show_budget(32, 1024)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, 33))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at(slider, 64))
    assert moves[-1] == ("minimum", 64, True)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Right, 272),
        (Qt.Key.Key_Left, 240),
        (Qt.Key.Key_BracketRight, 512),
        (Qt.Key.Key_BracketLeft, 128),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, None),
    ],
)
def test_keys_move_it(slider: BudgetSlider, moves: Moves, qtbot: QtBot, key: Qt.Key, expected: int | None) -> None:
    qtbot.keyClick(slider, key)
    assert moves == [("maximum", expected, True)]


def test_tab_goes_through_both_handles(slider: BudgetSlider, moves: Moves, qtbot: QtBot) -> None:
    slider.clearFocus()
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(slider.hasFocus)
    assert slider.active == "minimum"
    qtbot.keyClick(slider, Qt.Key.Key_BracketRight)
    assert moves == [("minimum", 16, True)]
    qtbot.keyClick(slider, Qt.Key.Key_Tab)
    assert slider.active == "maximum"


def test_it_says_what_it_shows(slider: BudgetSlider) -> None:
    slider.show_budget(16, None)
    assert "Minimum 16, maximum no limit" in slider.accessibleDescription()


def test_it_is_painted_with_everything_on_it(slider: BudgetSlider) -> None:
    before = slider.grab().toImage()
    slider.show_road(Road(300, 200, True, (120, 300), (120,), (Point(64, False), Point(300, True))))
    slider.show_budget(64, 200)
    assert slider.grab().toImage() != before
