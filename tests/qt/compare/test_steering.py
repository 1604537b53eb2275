"""Keys and fields move the budget of a lane, while it thinks and after; what holds is what its field says."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.engines import toy
from tests.qt.compare.test_desk import CONTROL, LONG, comparing, lanes_of, run_all, runs_of
from tests.qt.conftest import FIRST, Windows
from tests.qt.test_main_window import until


def test_keys_of_the_budget_are_about_the_current_lane_and_leave_think_alone(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(64), Budget(64))
    before = window.budget.budget()
    window.compare.view.go_to(1)
    for key in (Qt.Key.Key_BracketRight, Qt.Key.Key_BracketRight, Qt.Key.Key_BracketLeft):
        qtbot.keyClick(window, key, CONTROL)
    assert [lane.spec.budget for lane in window.compare.runs.lanes] == [Budget(64), Budget(128)]
    assert not lanes_of(window)[1].editor.maximum.lineEdit().hasSelectedText()
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.compare.runs.lanes[1].spec.budget == Budget(None) and window.budget.budget() == before


def test_one_lane_answers_now_and_thinks_longer_while_the_other_goes_on(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(900), Budget(900), model=toy.following(LONG, answer="42"), delay=0.005)
    assert not window.actions_["answer_now"].isEnabled()
    window.actions_["run"].trigger()
    until(qtbot, lambda: len(runs_of(window)) == 2 and all(run.head > 5 for run in runs_of(window)))
    window.compare.view.go_to(1)
    assert window.actions_["answer_now"].isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Period, CONTROL)
    first, second = runs_of(window)
    until(qtbot, lambda: second.ended is not None and second.ended.end == "cut")
    assert not window.actions_["answer_now"].isEnabled()
    window.compare.view.go_to(0)
    assert window.actions_["answer_now"].isEnabled()
    assert first.is_running and lanes_of(window)[1].editor.maximum.value() == second.budget.max_thinking_tokens
    lanes_of(window)[1].editor.maximum.setValue(2 * second.head)
    until(qtbot, lambda: second.handle is None and second.is_running)
    assert first.is_running
    window.compare.stop()
    until(qtbot, lambda: not window.compare.runs.is_busy)


def test_a_wait_that_raises_the_maximum_is_seen_in_its_field(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(len(FIRST)), Budget(4))
    first, _ = run_all(window, qtbot)
    window.compare.runs.wait_now(0)
    until(qtbot, lambda: first.waits and not window.compare.runs.is_busy)
    maximum = first.budget.max_thinking_tokens
    assert maximum is not None and maximum > len(FIRST)
    assert window.compare.runs.lanes[0].spec.budget == first.budget
    assert lanes_of(window)[0].editor.maximum.value() == maximum
    assert lanes_of(window)[0]._differs.text() == f"at most {maximum}"


def test_a_budget_that_does_not_fit_is_refused_and_its_field_says_what_holds(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(256), Budget(4))
    run_all(window, qtbot)
    lane, field = window.compare.runs.lanes[0], lanes_of(window)[0].editor.maximum
    field.setValue(10**6)
    until(qtbot, lambda: lane.refusal)
    assert lane.spec.budget == Budget(256) and field.value() == 256
    field.setValue(4)
    until(qtbot, lambda: lane.run is not None and lane.run.handle is not None and lane.run.handle.at == 4)
    assert lane.refusal == "" and field.value() == 4


def test_several_moves_at_once_leave_the_last_one_in_the_field(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(256), Budget(256))
    first, _ = run_all(window, qtbot)
    field, shown = lanes_of(window)[0].editor.maximum, []
    for tokens in (9, 4, 9, 3):
        field.setValue(tokens)
    window.compare.runs.grew.connect(lambda _: shown.append(field.value()))
    until(qtbot, lambda: first.budget == Budget(3) and first.ended is not None)
    assert set(shown) == {3}


def test_where_a_moved_budget_cuts_a_lane_comes_into_sight(windows: Windows, qtbot: QtBot) -> None:
    text = "".join(f"line {number}\n" for number in range(100))
    window = comparing(windows, Budget(None), Budget(None), model=toy.following(text, answer="42"))
    run_all(window, qtbot)
    trace = lanes_of(window)[0].trace
    assert not trace.viewport().rect().contains(trace.line_of(70))
    lanes_of(window)[0].editor.maximum.setValue(70)
    until(qtbot, lambda: trace.viewport().rect().contains(trace.line_of(70)))


def test_what_the_keys_are_about_stays_the_same_lane_when_others_come_and_go(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(8), Budget(16), Budget(32), Budget(64))
    view = window.compare.view
    view.go_to(2)
    view.lanes[2].editor.waits.setFocus()
    window.actions_["differences_from"].trigger()
    view.lanes[0].remove_asked.emit()
    assert view.current == 1 and view.lanes[1].editor.waits.hasFocus()
    assert window.compare._showing.first == 1
    view.lanes[0].duplicate_asked.emit()
    assert view.current == 2 and view.lanes[2].editor.waits.hasFocus()
    assert window.compare._showing.first == 2


def test_after_the_last_lane_is_removed_the_focus_is_in_the_one_before(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(8), Budget(16), Budget(32))
    view = window.compare.view
    view.go_to(2)
    window.actions_["remove_lane"].trigger()
    assert view.current == 1 and view.lanes[1].trace.hasFocus()
