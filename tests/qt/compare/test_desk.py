"""Lanes side by side in the window, over a real session."""

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.core.engine import Grow
from s1gui.core.lane_spec import LaneSpec
from s1gui.core.record import RunRecord
from s1gui.core.sampling import Sampling
from s1gui.engines import toy
from s1gui.qt.compare.lane import CompareLane
from s1gui.qt.main_window import MainWindow
from s1gui.qt.window.asking import DEMO
from tests.qt.conftest import FIRST, SECOND, Windows
from tests.qt.test_main_window import until

LONG = "word " * 200
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def specs(*budgets: Budget) -> tuple[LaneSpec, ...]:
    return tuple(LaneSpec(budget) for budget in budgets)


def comparing(windows: Windows, *budgets: Budget, model: toy.NextToken | None = None, delay: float = 0.0) -> MainWindow:
    window = windows(model, delay=delay)
    window.actions_["compare"].trigger()
    if budgets:
        window.compare.runs.set_specs(specs(*budgets))
    return window


def runs_of(window: MainWindow) -> list[RunRecord]:
    return [lane.run for lane in window.compare.runs.lanes if lane.run is not None]


def run_all(window: MainWindow, qtbot: QtBot) -> list[RunRecord]:
    window.actions_["run"].trigger()
    until(qtbot, lambda: not window.compare.runs.is_busy)
    return runs_of(window)


def lanes_of(window: MainWindow) -> list[CompareLane]:
    return window.compare.view.lanes


def table_of(window: MainWindow) -> list[list[str]]:
    window.compare._showing.all()
    table = window.compare.view.table.table
    return [
        [item.text() if (item := table.item(row, column)) else "" for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_one_key_sends_the_shared_question_to_all_lanes(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(4), Budget(256), Budget(256, waits=1))
    assert window.question.isVisible() and window.question.question() == DEMO
    qtbot.keyClick(window.question.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: len(runs_of(window)) == 3 and not window.compare.runs.is_busy)
    assert [run.settings.question for run in runs_of(window)] == [DEMO] * 3
    assert [lane.trace.source_text() for lane in lanes_of(window)] == [FIRST[:4], FIRST, f"{FIRST}Wait{SECOND}"]
    assert [row[3] for row in table_of(window)] == ["110", "65", "84"]
    assert [row[5] for row in table_of(window)] == ["cut by the budget", "finished by itself", "finished by itself"]
    assert window.experiment.run is None


def test_lanes_of_one_model_run_over_its_one_engine_at_the_same_time(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, *[Budget(4 * lane) for lane in range(1, 9)], model=toy.following(LONG, answer="42"))
    runs = run_all(window, qtbot)
    assert len(windows.engines) == 1
    assert [run.head for run in runs] == [4 * lane for lane in range(1, 9)]
    assert all(run.ended is not None and run.ended.end == "cut" for run in runs)
    grown = [sent for sent in windows.engines[0].engine.sent if isinstance(sent, Grow)]
    assert len({grow.stream for grow in grown}) == 8


def test_a_lane_is_frozen_as_it_is_cut_while_the_others_go_on(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(5), Budget(None), model=toy.following(LONG, answer="42"), delay=0.002)
    window.actions_["run"].trigger()
    until(qtbot, lambda: runs_of(window) and runs_of(window)[0].ended is not None)
    first, second = runs_of(window)
    assert first.head == 5 and second.is_running
    assert window.actions_["stop"].isEnabled() and not window.actions_["run"].isEnabled()
    window.actions_["stop"].trigger()
    until(qtbot, lambda: not window.compare.runs.is_busy)
    assert second.ended is not None and second.ended.end == "stopped"
    assert window.actions_["run"].isEnabled()


def test_what_differs_stands_over_each_lane_and_is_edited_in_place(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(256), Budget(256))
    first, second = lanes_of(window)
    assert second._differs.text() == "as the others"
    second.editor.maximum.setValue(4)
    second.editor.waits.setValue(2)
    assert second._differs.text() == "at most 4, 2 waits" and first._differs.text() == "at most 256, 0 waits"
    second.editor.temperature.setValue(0.7)
    second.editor.seed.setValue(7)
    qtbot.keyClicks(second.editor.wait, "!")
    assert window.compare.runs.lanes[1].spec == LaneSpec(Budget(4, waits=2), "Wait!", Sampling(0.7, seed=7))


def test_a_budget_moved_after_the_run_moves_the_run_and_anything_else_says_run_again(
    windows: Windows, qtbot: QtBot
) -> None:
    window = comparing(windows, Budget(256), Budget(256))
    first, _ = run_all(window, qtbot)
    lane = lanes_of(window)[0]
    lane.editor.maximum.setValue(4)
    until(qtbot, lambda: first.handle is not None and first.handle.at == 4 and first.ended is not None)
    assert not lane._stale.isVisible()
    lane.editor.seed.setValue(3)
    assert lane._stale.text == "changed"
    run_all(window, qtbot)
    assert not lane._stale.isVisible() and runs_of(window)[0].settings.sampling.seed == 3


def test_lanes_come_and_go_between_two_and_eight(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(9), Budget(256))
    run_all(window, qtbot)
    kept = runs_of(window)[1]
    assert not window.actions_["remove_lane"].isEnabled()
    window.compare.view.set_current(0)
    window.actions_["duplicate_lane"].trigger()
    assert [lane.spec.budget.max_thinking_tokens for lane in window.compare.runs.lanes] == [9, 9, 256]
    assert lanes_of(window)[2].trace.source_text() == kept.trace.text()
    lanes_of(window)[0].remove_asked.emit()
    assert [lane.spec.budget.max_thinking_tokens for lane in window.compare.runs.lanes] == [9, 256]
    for _ in range(9):
        window.actions_["add_lane"].trigger()
    assert len(lanes_of(window)) == 8 and not window.actions_["add_lane"].isEnabled()


def test_a_promoted_lane_stands_in_think_with_its_settings_and_can_be_steered_there(
    windows: Windows, qtbot: QtBot
) -> None:
    window = comparing(windows, Budget(4), Budget(256, waits=1))
    run = run_all(window, qtbot)[1]
    lanes_of(window)[1].promote_asked.emit()
    assert window.pages.current == "think"
    assert window.experiment.run is run and window.budget.budget() == Budget(256, waits=1)
    assert window.lane.trace.source_text() == f"{FIRST}Wait{SECOND}"
    window.budget.slider.moved.emit("maximum", 3, True)
    until(qtbot, lambda: run.handle is not None and run.handle.at == 3 and run.ended is not None)
    assert "3 of" in lanes_of(window)[1]._counts.text()
    window.actions_["compare"].trigger()
    run_all(window, qtbot)
    assert window.experiment.run is run and window.compare.runs.lanes[1].run is not run


def test_a_lane_that_was_not_run_gives_think_its_settings(windows: Windows) -> None:
    window = comparing(windows, Budget(4), Budget(77, waits=3))
    window.compare.view.set_current(1)
    window.actions_["promote_lane"].trigger()
    assert window.pages.current == "think" and window.experiment.run is None
    assert window.budget.budget() == Budget(77, waits=3)


def test_where_lanes_part_is_said_and_marked(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(256), Budget(256, waits=1), Budget(4))
    run_all(window, qtbot)
    first, second, third = lanes_of(window)
    assert first.parting.text() == "The others are compared with this lane."
    assert second.parting.text() == f"▷ Goes on at token {len(FIRST)}, where lane 1 stops"
    assert third.parting.text() == "◁ Stops at token 4, where lane 1 goes on"
    assert (first.mark.token, second.mark.token, third.mark.token) == (None, len(FIRST), None)
    assert second.mark.isVisible()
    window.compare.view.set_current(2)
    qtbot.keyClick(window, Qt.Key.Key_X, CONTROL | ALT)
    assert third.parting.text() == "The others are compared with this lane."
    assert first.mark.token == second.mark.token == 4
    window.actions_["differences"].trigger()
    assert not first.parting.isVisible() and first.mark.token is None and not first.mark.isVisible()


def test_one_key_brings_the_place_where_lanes_part_to_one_height_in_all_of_them(windows: Windows, qtbot: QtBot) -> None:
    lines = toy.following("".join(f"line {n}\n" for n in range(60)), "then other\n" * 40, answer="42")
    window = comparing(windows, Budget(None), Budget(None, waits=1), Budget(400), model=lines)
    window.resize(1280, 900)
    runs = run_all(window, qtbot)
    for lane in lanes_of(window):
        lane.trace.verticalScrollBar().setValue(0)
    qtbot.keyClick(window, Qt.Key.Key_F4)
    heads = [run.head for run in runs]
    assert heads[2] == 400 < heads[0] < heads[1]
    tops = [lanes_of(window)[at].trace.line_of(token).top() for at, token in ((0, 400), (1, heads[0]), (2, 400))]
    assert len(set(tops)) == 1 and 0 < tops[0] < lanes_of(window)[0].trace.viewport().height()


def test_a_lane_without_thinking_says_what_will_stand_there_and_which_key_runs_it(
    windows: Windows, qtbot: QtBot
) -> None:
    window = comparing(windows, Budget(4), Budget(256), delay=0.002)
    first, second = lanes_of(window)
    words = "The lane's thinking will stand here, its answer below.\n\nPress Ctrl+Shift+Return to run all lanes."
    assert first.empty.text() == second.empty.text() == words and first.empty.isVisible()
    window.actions_.bind("run_lanes", ("F9",))
    window.actions_["add_lane"].trigger()
    assert "Press F9 to run" in lanes_of(window)[2].empty.text()
    window.actions_["remove_lane"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    until(qtbot, lambda: not window.compare.runs.is_busy)
    assert not any(lane.empty.isVisible() for lane in lanes_of(window))


def test_why_a_lane_was_refused_stands_in_it_whole(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(10**6), Budget(4))
    run_all(window, qtbot)
    lane = lanes_of(window)[0]
    assert lane.empty.isVisible() and lane.empty.text().startswith("A budget of 1,000,000 thinking tokens does not fit")
    assert lane._sign.text == "Refused" and lane._counts.text() == ""
    assert not window.actions_["wait_now"].isEnabled()  # it has no end to go on from
    window.compare.view.go_to(1)
    assert window.actions_["wait_now"].isEnabled()


def test_a_number_that_cannot_be_is_put_back_and_why_is_said_on_the_page(windows: Windows) -> None:
    window = comparing(windows)
    harness = LaneSpec(Budget(256, accounting="harness", waits=1))
    window.compare.runs.set_specs((harness, harness))
    editor = lanes_of(window)[0].editor
    editor.minimum.setValue(9)
    assert "Set one of them to 0" in window.compare.view.refusal()
    assert editor.minimum.value() == 0 and window.compare.runs.lanes[0].spec == harness


def test_lanes_with_other_wait_strings_part_at_the_wait(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows)
    window.actions_["preset_wait_strings"].trigger()
    run_all(window, qtbot)
    parting = lanes_of(window)[1].parting.text()
    assert parting.startswith(f"◆ Leaves lane 1 at token {len(FIRST)}: “Hmm")
    bare = runs_of(window)[3]
    assert bare.settings.wait == "" and [mark.at for mark in bare.waits] == [len(FIRST)]


def test_the_summary_says_right_or_wrong_where_the_answer_is_known(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(4), Budget(256, waits=1))
    window.problems.graded = lambda settings: "84"  # type: ignore[method-assign]
    run_all(window, qtbot)
    assert [row[4] for row in table_of(window)] == ["wrong", "right"]
    assert [lane._verdict.text for lane in lanes_of(window)] == ["wrong, it is 84", "right"]
    window.actions_["copy_table_csv"].trigger()
    (_, *rows) = csv.reader(io.StringIO(QGuiApplication.clipboard().text()))
    assert [(row[1], row[3], row[4]) for row in rows] == [
        ("at most 4, 0 waits", "110", "wrong"),
        ("at most 256, 1 wait", "84", "right"),
    ]
    window.actions_["copy_table_markdown"].trigger()
    assert "| 2 | at most 256, 1 wait |" in QGuiApplication.clipboard().text()


def test_seeds_say_how_much_they_agree(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows)
    window.problems.graded = lambda settings: "65"  # type: ignore[method-assign]
    window.actions_["preset_seeds"].trigger()
    run_all(window, qtbot)
    table_of(window)
    words = window.compare.view.table.agreement.text()
    assert words == "1 answer in 4 runs; right 4 of 4: 100% (95 % interval 51% to 100%)"
    window.actions_["duplicate_lane"].trigger()
    run_all(window, qtbot)
    table_of(window)
    assert window.compare.view.table.agreement.isHidden()  # a lane and its copy are no two draws


def test_a_lane_with_a_model_of_its_own_has_an_engine_of_its_own_until_nobody_needs_it(
    windows: Windows, qtbot: QtBot
) -> None:
    window = comparing(windows, Budget(256), Budget(256), Budget(4))
    runs = window.compare.runs
    for at in (1, 2):
        runs.set_spec(at, LaneSpec(runs.lanes[at].spec.budget, model="/models/other"))
    assert len(windows.engines) == 1
    done = run_all(window, qtbot)
    assert len(windows.engines) == 2 and runs.engines == 1
    assert [run.started.model for run in done if run.started] == ["/models/toy", "/models/other", "/models/other"]
    assert [row[1].split(", ")[-1] for row in table_of(window)] == ["toy", "other", "other"]
    window.actions_["copy_table_markdown"].trigger()
    assert "| 1 | at most 256, toy |" in QGuiApplication.clipboard().text()
    run_all(window, qtbot)
    assert len(windows.engines) == 2
    window.compare.view.set_current(1)
    window.actions_["remove_lane"].trigger()
    assert runs.engines == 1
    runs.set_spec(1, LaneSpec(Budget(4)))
    assert runs.engines == 0
    until(qtbot, lambda: windows.engines[1]._thread is not None and not windows.engines[1]._thread.is_alive())


def test_a_model_named_that_is_the_loaded_one_takes_no_engine_more(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(4), Budget(4))
    window.compare.runs.set_spec(1, LaneSpec(Budget(4), model="/models/toy"))
    run_all(window, qtbot)
    assert len(windows.engines) == 1


def test_base_against_tuned_sets_two_lanes_on_its_question(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.compare.open_base_against(Path("/models/base"), Path("/models/toy"), "How much?")
    assert window.pages.current == "compare" and window.question.question() == "How much?"
    assert [lane.spec.model_name for lane in window.compare.runs.lanes] == ["base", "toy"]
    assert [lane._differs.text() for lane in lanes_of(window)] == ["base", "toy"]
    run_all(window, qtbot)
    assert [run.started.model for run in runs_of(window) if run.started] == ["/models/base", "/models/toy"]


def test_what_was_run_in_lanes_is_kept_and_what_was_compared_is_there_again(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(4), Budget(256, waits=1), Budget(7))
    run_all(window, qtbot)
    until(qtbot, lambda: len(window.history.panel.lines) == 3)
    window.close()
    again = windows(is_loaded=False)
    assert [lane.spec.budget for lane in again.compare.runs.lanes] == [Budget(4), Budget(256, waits=1), Budget(7)]
    assert again.pages.current == "compare" and not again.actions_["settings"].isChecked()


def test_another_model_ends_the_lanes_and_what_they_thought_stays(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(None), Budget(None), model=toy.following(LONG, answer="42"), delay=0.005)
    window.actions_["run"].trigger()
    until(qtbot, lambda: len(runs_of(window)) == 2 and all(run.head > 5 for run in runs_of(window)))
    window.picker.choose(Path("/models/another"))
    until(qtbot, lambda: not window.compare.runs.is_busy)
    assert all(run.ended is not None and run.ended.end == "interrupted" for run in runs_of(window))
    assert all(lane.trace.source_text().startswith("word") for lane in lanes_of(window))
    assert not window.actions_["wait_now"].isEnabled()


def test_a_question_that_is_missing_is_a_sentence_on_the_page(windows: Windows) -> None:
    window = comparing(windows, Budget(4), Budget(5))
    window.question.set_question(" ")
    window.actions_["run"].trigger()
    assert "Type one" in window.compare.view.refusal()
    assert not window.compare.runs.is_busy


def test_the_whole_of_it_works_without_a_mouse(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(4), Budget(256))
    window.activateWindow()
    window.question.box.setFocus()
    qtbot.waitUntil(window.question.box.hasFocus)
    seen: list[QWidget | None] = []
    for _ in range(50):
        focused = window.focusWidget()
        assert focused is not None
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    for lane in lanes_of(window):
        editor = lane.editor
        boxes = {editor.maximum, editor.waits, editor.wait, editor.temperature, editor.model, editor.seed}
        assert {lane.trace, lane.answer, *boxes, *lane._buttons.values()} - set(seen) <= {
            button for button in lane._buttons.values() if not button.isEnabled()
        }
    assert window.compare.view.table.table in seen
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert lanes_of(window)[window.compare.view.current].trace.hasFocus()
    assert lanes_of(window)[window.compare.view.current]._accent == "accent"
    run_all(window, qtbot)
    at = window.compare.view.current
    head = runs_of(window)[at].head
    lanes_of(window)[at].trace.setFocus()
    qtbot.keyClick(lanes_of(window)[at].trace, Qt.Key.Key_W)
    until(qtbot, lambda: runs_of(window)[at].head > head or lanes_of(window)[at]._sign.text == "Not possible")


def test_every_control_of_a_lane_has_a_name_of_its_own(windows: Windows) -> None:
    window = comparing(windows, Budget(4), Budget(5), Budget(6))
    names: list[str] = []
    for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit):
        for lane in lanes_of(window):
            for control in lane.findChildren(kind):
                if isinstance(control.parent(), QAbstractSpinBox | QComboBox) or control.objectName().startswith("qt_"):
                    continue
                names.append(control.accessibleName())
    assert all(names) and len(set(names)) == len(names) == 3 * 15


@pytest.mark.parametrize("page", ["think", "compare"])
def test_a_page_has_the_docks_it_had(windows: Windows, page: str) -> None:
    window = windows()
    assert window.actions_["settings"].isChecked()
    window.actions_["compare"].trigger()
    assert not window.actions_["settings"].isChecked()
    window.actions_[page].trigger()
    window.actions_["problems"].setChecked(True)
    other = "think" if page == "compare" else "compare"
    window.actions_[other].trigger()
    assert not window.actions_["problems"].isChecked()
    window.actions_[page].trigger()
    assert window.actions_["problems"].isChecked()


def test_base_against_tuned_says_that_a_model_must_be_there_first(windows: Windows) -> None:
    window = windows(is_loaded=False)
    window.actions_["compare"].trigger()
    window.actions_["preset_models"].trigger()
    assert window.compare.view.refusal() == "No model is loaded. Choose one first."


def test_lanes_without_a_model_are_told_so_and_nothing_is_kept(windows: Windows, qtbot: QtBot) -> None:
    window = comparing(windows, Budget(16), Budget(32))
    window.actions_["unload"].trigger()
    until(qtbot, lambda: window.experiment.engine.state == "idle")
    window.actions_["run"].trigger()
    assert window.compare.view.refusal() == "No model is loaded. Choose one first."
    assert not runs_of(window) and window.history.store.lines().result(10) == ()
