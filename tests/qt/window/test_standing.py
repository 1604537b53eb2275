"""The window stands as it stood, whether it was closed or killed."""

from pytestqt.qtbot import QtBot

from s1gui.qt.main_window import MainWindow
from tests.qt.conftest import Windows


def shown(window: MainWindow) -> list[str]:
    docks = (window._dock, window.history.dock, window.problems.dock, window.reading.dock, window.branches.dock)
    return [dock.objectName() for dock in docks if dock.isVisible()]


def test_what_changes_is_kept_at_once_so_a_window_that_is_killed_stands_as_it_did(
    windows: Windows, qtbot: QtBot
) -> None:
    killed = windows()
    killed.actions_["history"].setChecked(False)
    killed.actions_["problems"].setChecked(True)
    of_think = shown(killed)
    killed.pages.show_page("compare")
    killed.actions_["inspector"].setChecked(True)
    killed.resize(killed.width(), 700)
    before = shown(killed)
    qtbot.waitUntil(lambda: killed.memory.page() == "compare" and not killed.standing._timer.isActive())
    again = windows()  # the other one was not closed
    assert again.pages.current == "compare" and again.actions_["inspector"].isChecked()
    assert shown(again) == before and before == ["inspector"]
    assert again.height() == 700
    again.pages.show_page("think")
    assert shown(again) == of_think and "problems" in of_think and "history" not in of_think


def test_a_question_can_be_typed_at_once(windows: Windows) -> None:
    window = windows()
    assert window.focusWidget() is window.question.box


def test_a_window_that_filled_the_screen_fills_it_again_and_leaves_it_by_the_same_key(windows: Windows) -> None:
    first = windows()
    first.actions_["full_screen"].trigger()
    assert first.isFullScreen()
    first.close()
    again = windows()
    assert again.actions_["full_screen"].isChecked()  # offscreen, showing it takes the state itself away
    again.actions_["full_screen"].trigger()
    assert not again.isFullScreen() and not again.actions_["full_screen"].isChecked()


def test_nothing_is_kept_of_a_window_that_comes_apart(windows: Windows) -> None:
    window = windows()
    window.pages.show_page("train")
    assert window.close() and not window.standing._timer.isActive()
    assert window.memory.page() == "train"
    again = windows()
    assert again.pages.current == "train"
    assert again.page_docks.others["think"] >= {"settings", "history"}


def test_a_page_that_there_is_no_longer_is_not_looked_for(windows: Windows) -> None:
    first = windows()
    first.close()
    first.memory.keep_page("sweep", {"think": {"nothing"}})
    assert windows().pages.current == "think"
