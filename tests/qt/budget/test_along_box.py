"""One switch for answers along the way, and a choice of where."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from s1gui.core.along import Along
from s1gui.qt.budget.along_box import AlongBox
from tests.qt.conftest import Windows
from tests.qt.test_main_window import run_of, run_to_its_end, until


@pytest.fixture
def box(qtbot: QtBot) -> AlongBox:
    made = AlongBox()
    qtbot.addWidget(made)
    return made


def test_all_of_it_is_on_at_first_and_off_by_one_key(box: AlongBox, qtbot: QtBot) -> None:
    assert box.along() == Along()
    with qtbot.waitSignal(box.changed):
        qtbot.keyClick(box.switch, Qt.Key.Key_Space)
    assert box.along() is None and not box.waits.isEnabled()


def test_the_choice_stays_while_it_is_off(box: AlongBox) -> None:
    box.paragraphs.setChecked(False)
    box.switch.setChecked(False)
    box.switch.setChecked(True)
    assert box.along() == Along(paragraphs=False)


def test_what_is_shown_is_what_is_chosen(box: AlongBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.changed):
        box.show_along(Along(spaced=False, waits=False))
    assert box.along() == Along(spaced=False, waits=False)
    box.show_along(None)
    assert box.along() is None and not box.spaced.isEnabled()


def test_a_run_on_screen_is_asked_along_its_way_when_it_is_switched_on(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.settings.along.switch.setChecked(False)
    run_to_its_end(window, qtbot)
    assert len(run_of(window).answers) == 1
    window.settings.along.switch.setChecked(True)
    until(qtbot, lambda: len(run_of(window).road.answers) > 1)
    assert 0 in [point.at for point in run_of(window).road.answers]
