"""A branch beside the run it left, in a real window, by keys and by clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QInputDialog, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from s1gui.core.record import RunRecord
from s1gui.engines import toy
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.qt.style import ThemeChoice, theme_of
from s1gui.qt.trace.inspector import Inspector
from tests.qt.conftest import Windows
from tests.qt.runs.test_branch_desk import asked, entry, forked, menu_at
from tests.qt.test_main_window import drag, run_of, until

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def pair(window: MainWindow) -> tuple[RunRecord | None, RunRecord | None]:
    """What the lanes show; the left one only where it is in sight."""
    left, right = window.lanes.all
    return (left.trace.run if window.lanes.is_split else None), right.trace.run


def branched(window: MainWindow, qtbot: QtBot, token: int = 3) -> tuple[RunRecord, RunRecord]:
    first = asked(window, qtbot)
    entry(menu_at(window, token), "Wait here").trigger()
    branch = forked(window, qtbot, first)
    until(qtbot, lambda: branch.answer is not None and branch.answer.is_over)
    return first, branch


def without_menu(window: MainWindow, qtbot: QtBot) -> tuple[RunRecord, RunRecord]:
    """The same, with no menu left open that would take the keys."""
    first = asked(window, qtbot)
    window.branches.fork(4, "wait")
    branch = forked(window, qtbot, first)
    until(qtbot, lambda: branch.answer is not None and branch.answer.is_over)
    return first, branch


def heads(window: MainWindow) -> list[str]:
    return [lane.head.words for lane in window.lanes.all]


def key(window: MainWindow, run: RunRecord) -> str:
    """What a run is known by in the tree."""
    recorder = window.history.recorder
    found = recorder.key_of(run.number)
    assert found is not None
    return found


def test_a_branch_grows_at_the_right_of_the_run_it_left(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first, branch = branched(window, qtbot)
    assert pair(window) == (first, branch)
    assert [one.record for one in window.in_sight()] == [first, branch]
    assert heads(window) == [
        "Parent answers 65 · shared up to 4",
        "Branch at 4 active answers 84 · left Parent at 4: a wait",
    ]
    assert window.lanes.left.trace.source_text() == first.trace.text()
    assert window.lanes.right.trace.source_text() == branch.trace.text()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_is_shared_is_marked_in_both(windows: Windows, qtbot: QtBot, theme: ThemeChoice) -> None:
    window = windows()
    window.looks.choose(theme)
    branched(window, qtbot)
    for lane in window.lanes.all:
        gutter = lane.trace.gutter
        place = gutter._shared()
        assert 0 < place.height() < gutter.height()
        assert gutter.grab().toImage().pixelColor(1, place.center().y()) == theme_of(gutter).color("accent")
        assert lane._parting.isVisible() and lane._parting.token == 4
        assert gutter.accessibleDescription() == "The first 4 tokens are shared with the lane beside it."


def test_the_other_lane_is_steered_once_it_has_the_focus(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first, branch = branched(window, qtbot)
    window.actions_["focus_trace"].trigger()
    window.actions_["other_lane"].trigger()
    assert window.experiment.run is first and window.lane is window.lanes.left
    assert window.lanes.left.trace.hasFocus()
    assert [" active " in words for words in heads(window)] == [True, False]
    assert window.lanes.answer.accessibleName() == "Answer of Parent"
    assert window.budget._title.text() == "Budget of Parent"
    assert window.lanes.answer.source_text().strip() == "65"
    assert pair(window) == (first, branch)
    window.actions_["other_lane"].trigger()
    assert window.experiment.run is branch and window.lanes.right.trace.hasFocus()
    assert window.budget._title.text() == "Budget of Branch at 4"


@pytest.mark.parametrize("focus", ["question", "slider"])
def test_f6_goes_to_the_other_lane_wherever_the_focus_is(windows: Windows, qtbot: QtBot, focus: str) -> None:
    window = windows()
    first, branch = without_menu(window, qtbot)
    widget = {"question": window.question.box, "slider": window.budget.slider}[focus]
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    qtbot.keyClick(widget, Qt.Key.Key_F6)
    assert window.experiment.run is first and window.lanes.left.trace.hasFocus()
    assert window.budget._title.text() == "Budget of Parent" and " active " in heads(window)[0]
    qtbot.keyClick(window.lanes.left.trace, Qt.Key.Key_F6)
    assert window.experiment.run is branch and window.lanes.right.trace.hasFocus()
    assert window.budget._title.text() == "Budget of Branch at 4"


def test_f6_goes_to_the_other_lane_while_both_think(windows: Windows, qtbot: QtBot) -> None:
    window = windows(toy.following("word " * 400, answer="42"), delay=0.002)
    window.budget.no_limit()
    window.actions_["run"].trigger()
    until(qtbot, lambda: window.experiment.run is not None and run_of(window).head > 30)
    first = run_of(window)
    window.branches.fork(10, "on")
    until(qtbot, lambda: window.lanes.is_split)
    branch = run_of(window)
    qtbot.keyClick(window.lane.trace, Qt.Key.Key_F6)
    assert run_of(window) is first and first.is_running
    qtbot.keyClick(window.lane.trace, Qt.Key.Key_Escape)
    until(qtbot, lambda: first.ended is not None and first.ended.end == "stopped")
    qtbot.keyClick(window.lane.trace, Qt.Key.Key_F6)
    assert run_of(window) is branch
    qtbot.keyClick(window.lane.trace, Qt.Key.Key_Escape)
    until(qtbot, lambda: branch.ended is not None and branch.ended.end == "stopped")


@pytest.mark.parametrize("words", ["Wait here", "Own words after it …"])
def test_a_further_branch_is_the_one_that_is_steered_and_has_the_focus(
    windows: Windows, qtbot: QtBot, words: str
) -> None:
    window = windows()
    first, before = without_menu(window, qtbot)
    qtbot.keyClick(window.lane.trace, Qt.Key.Key_F6)
    assert run_of(window) is first
    menu = menu_at(window, 2)
    entry(menu, words).trigger()
    menu.close()
    for dialog in window.findChildren(QInputDialog):
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.setTextValue(" Hmm")
        dialog.accept()
    until(qtbot, lambda: run_of(window) not in (first, before))
    assert window.focusWidget() is window.lanes.right.trace
    window.activateWindow()
    qtbot.waitUntil(window.lanes.right.trace.hasFocus)
    assert pair(window) == (first, run_of(window)) and " active " in heads(window)[1]


@pytest.mark.parametrize("is_left", [True, False])
def test_a_branch_that_is_undone_goes_from_beside_its_parent(windows: Windows, qtbot: QtBot, is_left: bool) -> None:
    window = windows()
    first, _ = without_menu(window, qtbot)
    if is_left:
        qtbot.keyClick(window.lane.trace, Qt.Key.Key_F6)
    window.actions_["undo"].trigger()
    assert pair(window) == (None, first) and run_of(window) is first
    assert window.branches.panel.lines == [] and window.actions_["beside"].isChecked()
    window.branches.fork(2, "wait")
    forked(window, qtbot, first)
    assert pair(window) == (first, run_of(window))


def test_ctrl_j_shows_one_lane_or_both_and_the_focus_stays_in_the_thinking(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first, branch = without_menu(window, qtbot)
    qtbot.keyClick(window.lane.trace, Qt.Key.Key_F6)
    assert window.lanes.left.trace.hasFocus()
    qtbot.keyClick(window.lanes.left.trace, Qt.Key.Key_J, CONTROL)
    assert pair(window) == (None, first) and window.lanes.right.trace.hasFocus()
    qtbot.keyClick(window.lanes.right.trace, Qt.Key.Key_F6)
    assert run_of(window) is first
    qtbot.keyClick(window.lanes.right.trace, Qt.Key.Key_J, CONTROL)
    until(qtbot, lambda: window.lanes.is_split)
    left, right = pair(window)
    assert left is first and right is not None and right.trace.text() == branch.trace.text()
    assert window.lanes.left.trace.hasFocus()
    qtbot.keyClick(window.lanes.left.trace, Qt.Key.Key_F6)
    assert run_of(window) is right and window.lanes.right.trace.hasFocus()


def test_keys_give_the_lane_with_the_focus_more_room_or_less(windows: Windows, qtbot: QtBot, memory: Memory) -> None:
    window = windows()
    window.resize(1600, 900)
    without_menu(window, qtbot)
    qtbot.keyClick(window.lane.trace, Qt.Key.Key_F6)
    left, right = window.lanes.all

    def share() -> float:
        return left.width() / (left.width() + right.width())

    for key, wanted in ((Qt.Key.Key_Equal, 0.55), (Qt.Key.Key_Minus, 0.5), (Qt.Key.Key_Minus, 0.45)):
        qtbot.keyClick(left.trace, key, CONTROL | ALT)
        assert memory.lane_share() == pytest.approx(wanted)
        qtbot.waitUntil(lambda wanted=wanted: abs(share() - wanted) < 0.02)


def test_the_budget_moves_the_active_run_alone(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first, branch = branched(window, qtbot)
    kept = branch.kept
    window.actions_["other_lane"].trigger()
    assert window.budget.budget() == first.budget
    drag(window, qtbot, 2)
    until(qtbot, lambda: first.kept == 2 and window.lanes.answer.source_text().strip() == "110")
    assert branch.kept == kept
    assert window.lanes.left.trace.extraSelections() and not window.lanes.right.trace.extraSelections()


def test_a_click_into_a_lane_and_on_its_line_makes_it_active(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first, branch = branched(window, qtbot)
    qtbot.mouseClick(window.lanes.left.trace.viewport(), Qt.MouseButton.LeftButton)
    assert window.experiment.run is first
    qtbot.mouseClick(window.lanes.right.head, Qt.MouseButton.LeftButton)
    assert window.experiment.run is branch


def test_a_parent_goes_on_thinking_beside_its_branch(windows: Windows, qtbot: QtBot) -> None:
    window = windows(toy.following("word " * 400, answer="42"), delay=0.002)
    window.budget.no_limit()
    window.actions_["run"].trigger()
    until(qtbot, lambda: window.experiment.run is not None and run_of(window).head > 30)
    first = run_of(window)
    window.branches.fork(10, "on")
    until(qtbot, lambda: run_of(window) is not first)
    branch, head = run_of(window), first.head
    until(qtbot, lambda: first.head > head + 20 and branch.head > 30)
    assert window.lanes.left.trace.source_text() == first.trace.text()
    window.actions_["beside"].trigger()
    assert pair(window) == (None, branch)


def test_closing_a_lane_leaves_the_other_and_a_fork_opens_it_again(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first, branch = branched(window, qtbot)
    window.actions_["beside"].trigger()
    assert pair(window) == (None, branch) and window.experiment.run is branch
    assert not window.actions_["other_lane"].isEnabled()
    assert window.budget._title.text() == "Budget"
    window.actions_["beside"].trigger()
    until(qtbot, lambda: window.lanes.is_split)
    left, right = pair(window)
    assert left is not None and left.is_kept and left.trace.text() == first.trace.text() and right is branch
    button = window.lanes.right.head.findChild(QToolButton)
    assert button is not None and button.accessibleName() == "Close the lane of Branch at 4"
    button.click()
    assert pair(window) == (None, left) and window.experiment.run is left
    assert not window.actions_["beside"].isChecked()
    window.branches.fork(2, "wait")
    until(qtbot, lambda: window.lanes.is_split)
    assert pair(window)[0] is left


def test_of_several_branches_the_chosen_ones_parent_stands_at_the_left(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first, branch = branched(window, qtbot)
    window.branches.fork(6, "on")
    leaf = forked(window, qtbot, branch)
    assert pair(window) == (branch, leaf)
    assert heads(window)[0].startswith("Branch at 4 ")
    window.branches.panel.select(key(window, branch))
    qtbot.keyClick(window.branches.panel._tree, Qt.Key.Key_Return)
    until(qtbot, lambda: window.lanes.is_split and run_of(window).is_kept)
    texts = [run.trace.text() for run in pair(window) if run is not None]
    assert texts == [first.trace.text(), branch.trace.text()]
    assert any(line.strip().startswith("▸ at 4") for line in window.branches.panel.lines)


def test_a_run_that_was_left_is_shown_with_its_newest_branch(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first, branch = branched(window, qtbot)
    [root] = window.branches.branches.roots
    window.history.open(root.key)  # type: ignore[arg-type]
    until(qtbot, lambda: run_of(window).is_kept and window.lanes.is_split)
    assert window.lane is window.lanes.left
    texts = [run.trace.text() for run in pair(window) if run is not None]
    assert texts == [first.trace.text(), branch.trace.text()]


def test_a_restart_shows_them_as_they_were(windows: Windows, qtbot: QtBot, memory: Memory) -> None:
    window = windows()
    first, branch = branched(window, qtbot)
    window.actions_["wider_lane"].trigger()
    share = memory.lane_share()
    assert share < 0.5
    window.close()
    again = windows()
    until(qtbot, lambda: again.lanes.is_split)
    left, right = again.lanes.all
    assert left.trace.source_text() == first.trace.text() and right.trace.source_text() == branch.trace.text()
    assert left.width() / (left.width() + right.width()) == pytest.approx(share, abs=0.05)
    again.actions_["beside"].trigger()
    again.close()
    third = windows()
    until(qtbot, lambda: third.experiment.run is not None)
    assert not third.lanes.is_split and not third.actions_["beside"].isChecked()


def test_a_model_loaded_meanwhile_leaves_both_to_be_read(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first, branch = branched(window, qtbot)
    window.picker.choose_embedded()
    window.actions_["other_lane"].trigger()
    assert window.experiment.run is first and not window.experiment.can_steer
    until(qtbot, lambda: window.experiment.engine.state == "ready")
    assert pair(window) == (first, branch)


def test_another_question_stands_alone(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    _, branch = branched(window, qtbot)
    window.actions_["run"].trigger()
    until(qtbot, lambda: run_of(window) is not branch)
    assert not window.lanes.is_split and window.experiment.aside.seat is None


def test_a_renamed_branch_is_named_over_its_lane(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    _, branch = branched(window, qtbot)
    window.branches.panel.renamed.emit(key(window, branch), "a <b>check</b>")
    assert heads(window)[1].startswith("a <b>check</b> active")
    window.actions_["undo"].trigger()
    assert heads(window)[1].startswith("Branch at 4 ")


def test_finding_reading_and_copying_are_of_the_active_lane(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    branched(window, qtbot)
    window.actions_["other_lane"].trigger()
    window.actions_["find"].trigger()
    assert window.lanes.left.find_bar.isVisible() and not window.lanes.right.find_bar.isVisible()
    qtbot.keyClicks(window.lanes.left.find_bar.box, "guess")
    assert window.lanes.left.trace.finder.current is not None
    window.actions_["heat_entropy"].trigger()
    window.actions_["fold_peek"].trigger()
    assert [lane.legend.isVisible() for lane in window.lanes.all] == [True, True]
    assert window.lanes.left.height() < window.lanes.height() * 0.6 and window.lanes.answer.isVisible()
    window.actions_["fold_hidden"].trigger()
    assert not any(lane.trace.isVisible() for lane in window.lanes.all)


def test_the_inspector_tells_of_tokens_in_either_lane(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first, branch = branched(window, qtbot)
    told = []
    for lane, run in zip(window.lanes.all, (first, branch), strict=True):
        lane.trace.setFocus()
        lane.trace.moveCursor(QTextCursor.MoveOperation.Start)
        for _ in range(6):
            qtbot.keyClick(lane.trace, Qt.Key.Key_Right)
        told.append(lane.trace.pointed)
        assert run.trace.pieces[lane.trace.pointed].strip() in _words(window.reading.inspector)
        assert "Probability" in _words(window.reading.inspector) and "Entropy" in _words(window.reading.inspector)
    assert all(token > 3 for token in told)


def test_a_fork_out_of_the_lane_that_is_not_active_is_of_its_run(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first, branch = branched(window, qtbot)
    left = window.lanes.left.trace
    left.customContextMenuRequested.emit(left.line_of(5).center())
    assert window.experiment.run is first
    menu = window.branches.menu.menu
    assert menu is not None
    entry(menu, "Wait here").trigger()
    second = forked(window, qtbot, first)
    assert pair(window) == (first, second) and second is not branch


def test_what_is_shared_is_scrolled_in_step_and_the_rest_is_free(windows: Windows, qtbot: QtBot) -> None:
    window = windows(toy.following("".join(f"line {n}\n" for n in range(120)), answer="42"))
    window.resize(1000, 760)
    window.budget.no_limit()
    first = asked(window, qtbot)
    window.branches.fork(first.head // 2, "wait")
    branch = forked(window, qtbot, first)
    left, right = (lane.trace for lane in window.lanes.all)
    at = branch.branched_at
    for top in (0, 10, 50):
        right.verticalScrollBar().setValue(top)
        assert left.verticalScrollBar().value() == top
    left.verticalScrollBar().setValue(5)
    assert right.verticalScrollBar().value() == 5
    right.reveal(at)
    assert left.line_of(at).top() == right.line_of(at).top()
    left.verticalScrollBar().setValue(left.verticalScrollBar().maximum())
    before = right.verticalScrollBar().value()
    left.verticalScrollBar().setValue(left.verticalScrollBar().maximum() - 3)
    assert right.verticalScrollBar().value() == before < left.verticalScrollBar().value()


def test_the_point_of_leaving_is_at_one_height_when_the_branch_begins(windows: Windows, qtbot: QtBot) -> None:
    window = windows(toy.following("some words go on and on \n" * 60, answer="42"), delay=0.004)
    window.resize(1000, 760)
    window.budget.no_limit()
    window.actions_["run"].trigger()
    until(qtbot, lambda: window.experiment.run is not None and run_of(window).head > 400)
    window.actions_["stop"].trigger()
    until(qtbot, lambda: not window.experiment.is_busy)
    first = run_of(window)
    window.branches.fork(300, "wait")
    until(qtbot, lambda: run_of(window) is not first and run_of(window).head > 302)
    left, right = (lane.trace for lane in window.lanes.all)
    window.actions_["stop"].trigger()
    until(qtbot, lambda: 0 <= right.line_of(300).top() < right.height() and left.line_of(300) == right.line_of(300))


def _words(inspector: Inspector) -> str:
    return " ".join(label.text() for label in inspector.findChildren(QLabel))


def test_nothing_is_cramped_in_a_small_window(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.resize(1280, 800)
    branched(window, qtbot)
    for name in ("settings", "history", "inspector", "branches"):
        window.actions_[name].setChecked(True)
    assert window.width() == 1280 and window.height() == 800
    letters = window.fontMetrics().averageCharWidth()
    assert all(lane.trace.viewport().width() > 30 * letters for lane in window.lanes.all)
