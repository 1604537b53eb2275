"""Commands that can't be given now say so where they are asked for."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from s1gui.engines import toy
from tests.qt.conftest import Windows
from tests.qt.test_main_window import run_of, until

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("page", ["think", "compare"])
def test_a_question_sent_while_the_model_thinks_is_told_why_it_has_to_wait(
    windows: Windows, qtbot: QtBot, page: str
) -> None:
    window = windows(toy.following("word " * 400, answer="42"), delay=0.002)
    window.actions_[page].trigger()
    window.budget.no_limit()
    box = window.question.box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Return, CONTROL)
    until(qtbot, lambda: window.actions_["stop"].isEnabled())
    assert window.question.refusal() == ""
    window.question.set_question("Another one?")
    qtbot.keyClick(box, Qt.Key.Key_Return, CONTROL)
    assert window.question.question() == "Another one?"
    assert window.question.refusal() == "A run is under way. Stop it (Esc) or let it end, then run this."
    window.actions_["stop"].trigger()
    until(qtbot, lambda: window.actions_["run"].isEnabled())
    assert window.question.refusal() == ""


def test_where_nothing_runs_ctrl_return_says_nothing_of_it(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.actions_.bind("run", ("F5",))
    window.question.box.setFocus()
    qtbot.keyClick(window.question.box, Qt.Key.Key_Return, CONTROL)
    assert window.question.refusal() == "" and window.experiment.run is None
    qtbot.keyClick(window.question.box, Qt.Key.Key_F5)
    until(qtbot, lambda: window.experiment.run is not None)
    assert run_of(window).settings.question == window.question.question()


def test_once_the_model_is_unloaded_the_card_of_a_stopped_run_no_longer_offers_an_answer(
    windows: Windows, qtbot: QtBot
) -> None:
    window = windows(toy.following("word " * 400, answer="42"), delay=0.002)
    window.settings.along.switch.setChecked(False)
    window.budget.no_limit()
    window.actions_["run"].trigger()
    until(qtbot, lambda: window.experiment.run is not None and run_of(window).head > 3)
    window.actions_["stop"].trigger()
    until(qtbot, lambda: window.actions_["answer_now"].isEnabled() and not window.actions_["stop"].isEnabled())
    assert "Answer now" in window.lanes.answer._note.text()
    window.actions_["unload"].trigger()
    until(qtbot, lambda: window.experiment.engine.state == "idle")
    assert not window.actions_["answer_now"].isEnabled()
    assert "unloaded or replaced" in window.lanes.answer._note.text()
