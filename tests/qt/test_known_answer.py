"""The right answer to one's own question is said beside it, and grades that question only."""

import pytest
from pytestqt.qtbot import QtBot

from s1gui.qt.known_answer import KnownAnswer
from tests.qt.conftest import Windows
from tests.qt.test_main_window import run_to_its_end


@pytest.fixture
def known(qtbot: QtBot) -> KnownAnswer:
    made = KnownAnswer()
    qtbot.addWidget(made)
    qtbot.keyClicks(made, " 84 ")
    return made


def test_it_stays_while_the_question_is_still_written(known: KnownAnswer) -> None:
    known.follow("How mch?")
    known.follow("How much?")
    assert known.answer == "84"


def test_another_question_empties_it_and_the_one_it_was_used_for_brings_it_back(known: KnownAnswer) -> None:
    known.asked("How much?")
    known.follow("How many?")
    assert known.answer is None
    known.follow("How much?")
    assert known.answer == "84"
    known.follow("How many?")
    known.undo()
    assert known.answer == "84"


def test_an_own_question_is_graded_kept_and_graded_no_more_once_it_is_another(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.question.set_question("How much is it?")
    qtbot.keyClicks(window.settings.known, "84")
    assert run_to_its_end(window, qtbot).settings.reference == "84"
    assert window.lane.answer._verdict.text == "wrong, it is 84"
    window.question.set_question("How many are they?")
    assert window.settings.known.text() == ""
    assert run_to_its_end(window, qtbot).settings.reference is None


def test_it_stands_there_again_after_a_restart(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.question.set_question("How much is it?")
    qtbot.keyClicks(window.settings.known, "84")
    window.close()
    again = windows()
    qtbot.waitUntil(lambda: again.question.question() == "How much is it?")
    assert again.settings.known.text() == "84"
