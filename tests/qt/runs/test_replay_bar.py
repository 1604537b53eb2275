"""The line over a recorded run: it says so in words, and everything on it works by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QSlider
from pytestqt.qtbot import QtBot

from s1gui.qt import style
from s1gui.qt.runs.replay_bar import ReplayBar


@pytest.fixture
def bar(qtbot: QtBot) -> ReplayBar:
    made = ReplayBar()
    qtbot.addWidget(made)
    made.resize(900, 40)
    made.show_recorded(has_offer=True)
    made.show_place(1.5, 3.0, is_playing=True, speed=2.0)
    return made


def test_it_says_recorded_with_a_word_and_a_sign(bar: ReplayBar) -> None:
    assert bar._badge.text == "Recorded" and bar._badge._icon == "recorded"
    assert "told again" in bar._badge.accessibleName()


def test_it_shows_place_and_speed(bar: ReplayBar) -> None:
    assert bar._time.text() == "1.5 of 3.0 s" and bar._place.value() == 500
    assert bar._speed.currentText() == "×2"
    assert [bar._speed.itemText(index) for index in range(bar._speed.count())][1:] == ["×1", "×2", "×5", "×10", "×50"]


def test_showing_a_place_asks_for_nothing(bar: ReplayBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.sought), qtbot.assertNotEmitted(bar.speed_chosen):
        bar.show_place(3.0, 3.0, is_playing=False, speed=50.0)
    assert bar._play.accessibleName() == "Play the recording"


def test_keys_reach_all_of_it(bar: ReplayBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.toggled):
        qtbot.keyClick(bar._play, Qt.Key.Key_Space)
    with qtbot.waitSignal(bar.end_asked):
        qtbot.keyClick(bar._end, Qt.Key.Key_Space)
    with qtbot.waitSignal(bar.sought) as sought:
        qtbot.keyClick(bar._place, Qt.Key.Key_Home)
    assert sought.args == [0.0]
    with qtbot.waitSignal(bar.speed_chosen) as chosen:
        qtbot.keyClick(bar._speed, Qt.Key.Key_Down)
    assert chosen.args == [5.0]
    with qtbot.waitSignal(bar.offer_taken):
        qtbot.keyClick(bar._offer, Qt.Key.Key_Space)


def test_everything_on_it_has_a_name(bar: ReplayBar) -> None:
    for kind in (QAbstractButton, QComboBox, QSlider):
        for widget in bar.findChildren(kind):
            named = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            assert named, widget


@pytest.mark.parametrize("theme", [style.LIGHT, style.DARK], ids=["light", "dark"])
def test_its_signs_can_be_seen_in_both_themes(bar: ReplayBar, theme: style.Theme) -> None:
    bar.setPalette(style.palette(theme))
    image = bar._play.icon().pixmap(32, 32).toImage()
    colors = {
        image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 200
    }
    assert colors == {theme.text}
