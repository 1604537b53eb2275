"""A run of the history is told again in the window, and the window lives with it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from tests.qt.conftest import FIRST, Windows
from tests.qt.runs.test_history_desk import ask, listed
from tests.qt.test_main_window import drag, run_of, run_to_its_end, until


def test_the_run_on_screen_is_told_again(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    ask(window, qtbot, "How much?")
    before = run_of(window)
    assert window.actions_["replay"].isEnabled()
    window.actions_["replay"].trigger()
    until(qtbot, lambda: run_of(window) is not before)
    assert run_of(window).is_kept and not window.recordings.bar.isHidden()
    window.actions_["replay_end"].trigger()
    assert (run_of(window).trace.ids, run_of(window).answers) == (before.trace.ids, before.answers)
    assert window.lane.trace.source_text() == FIRST
    drag(window, qtbot, 4)
    assert window.lane.answer.source_text().strip() == "110"


def test_one_of_the_list_is_told_again_with_its_question_and_budget(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.budget.show_budget(Budget(512))
    ask(window, qtbot, "First")
    window.budget.show_budget(Budget(64))
    ask(window, qtbot, "Second")
    first = listed(window, qtbot, 2)[1]
    window.history.panel.replayed.emit(first)
    until(qtbot, lambda: window.question.question() == "First")
    assert window.budget.budget() == Budget(512)
    run_to_its_end(window, qtbot)
    assert not run_of(window).is_kept and window.recordings.bar.isHidden()


def test_while_it_is_told_a_question_may_be_asked_and_nothing_is_steered(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    ask(window, qtbot, "How much?")
    window.actions_["replay_0_1"].trigger()
    window.actions_["replay"].trigger()
    until(qtbot, lambda: run_of(window).is_kept)
    assert run_of(window).is_running
    actions = window.actions_
    assert actions["run"].isEnabled() and not actions["stop"].isEnabled()
    assert not actions["answer_now"].isEnabled() and not actions["wait_now"].isEnabled()
    run_to_its_end(window, qtbot)


def test_a_drag_while_it_is_told_holds_it(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    ask(window, qtbot, "How much?")
    window.actions_["replay"].trigger()
    until(qtbot, lambda: run_of(window).is_kept and run_of(window).head > 0)
    drag(window, qtbot, 0)
    assert not window.recordings.replay._timer.isActive() or not run_of(window).is_running
    assert window.budget.budget().max_thinking_tokens == 0


@pytest.mark.parametrize("theme", ["theme_light", "theme_dark"])
def test_it_is_drawn_in_both_themes(windows: Windows, qtbot: QtBot, theme: str) -> None:
    window = windows()
    window.actions_[theme].trigger()
    window.actions_["first_run"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.grab().isNull()


@pytest.mark.parametrize(("page", "command"), [("compare", "first_run"), ("train", "replay")])
def test_nothing_is_told_out_of_sight(windows: Windows, qtbot: QtBot, page: str, command: str) -> None:
    window = windows()
    ask(window, qtbot, "How much?")
    before = run_of(window)
    window.actions_[page].trigger()
    window.actions_[command].trigger()
    until(qtbot, lambda: run_of(window) is not before)
    assert window.pages.current == "think" and window.recordings.bar.isVisible()


def test_a_run_of_the_list_is_opened_in_sight(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    ask(window, qtbot, "First")
    ask(window, qtbot, "Second")
    first = listed(window, qtbot, 2)[1]
    window.actions_["compare"].trigger()
    window.history.panel.opened.emit(first)
    until(qtbot, lambda: run_of(window).settings.question == "First")
    assert window.pages.current == "think"
