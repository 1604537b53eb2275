"""The slider over a run that is over: what is known is there at once, what is not is asked for, and keys do it all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.core.events import Point
from s1gui.qt.main_window import MainWindow
from tests.bench import scrub
from tests.qt.conftest import FIRST, Windows
from tests.qt.test_main_window import drag, run_of, run_to_its_end, until


def said(window: MainWindow) -> str:
    return window.lane.answer.source_text().strip()


def grey(window: MainWindow) -> str:
    return "".join(one.cursor.selectedText() for one in window.lane.trace.extraSelections())


@pytest.fixture
def over(windows: Windows, qtbot: QtBot) -> MainWindow:
    """A run that is over, with an answer at 4 tokens too."""
    window = windows()
    run_to_its_end(window, qtbot)
    drag(window, qtbot, 4)
    until(qtbot, lambda: said(window) == "110" and not run_of(window).is_ahead)
    drag(window, qtbot, 256)
    until(qtbot, lambda: said(window) == "65" and not window.experiment.moves.is_settling)
    return window


def test_a_drag_shows_a_known_answer_and_greys_the_rest_before_anybody_is_asked(over: MainWindow) -> None:
    drag(over, None, 4, lets_go=False)  # type: ignore[arg-type]
    assert said(over) == "110"
    assert grey(over) == FIRST[4:].replace("\n", "\u2029")
    drag(over, None, 256, lets_go=False)  # type: ignore[arg-type]
    assert said(over) == "65" and not grey(over)


def test_what_was_told_of_a_place_the_handle_has_left_is_not_shown(over: MainWindow, qtbot: QtBot) -> None:
    run, seen = run_of(over), []
    over.experiment.run_changed.connect(lambda _: seen.append(run.kept))
    for at in (8, 7, 6, 5, 4):
        drag(over, qtbot, at, lets_go=False)
    drag(over, qtbot, 4)
    until(qtbot, lambda: run.budget == Budget(4) and not over.experiment.moves.is_settling)
    assert seen == sorted(seen, reverse=True) and seen[-1] == 4


def test_where_there_is_no_answer_yet_the_nearest_stands_in_until_it_is_given(over: MainWindow, qtbot: QtBot) -> None:
    drag(over, qtbot, 7, lets_go=False)
    assert grey(over) == FIRST[7:].replace("\n", "\u2029")
    assert over.lane.answer._where.text() == "at 7 thinking tokens …" and said(over) == "110"
    run = run_of(over)
    until(qtbot, lambda: (answer := run.answers.get(Point(7, False))) is not None and answer.is_over)
    until(qtbot, lambda: over.lane.answer._where.text() == "at 7 thinking tokens")
    assert over.lane.trace.source_text() == FIRST


def test_only_a_handle_that_rests_asks_for_an_answer(over: MainWindow, windows: Windows, qtbot: QtBot) -> None:
    sent = windows.engines[-1].engine.sent
    before = len(sent)
    for at in range(len(FIRST) - 1, 4, -1):
        drag(over, qtbot, at, lets_go=False)
        QApplication.processEvents()
    until(qtbot, lambda: Point(5, False) in run_of(over).answers and not over.experiment.moves.is_settling)
    assert [type(one).__name__ for one in sent[before:]] == ["Fork"]


def test_brackets_halve_and_double_and_arrows_step(over: MainWindow, qtbot: QtBot) -> None:
    over.actions_["focus_budget"].trigger()
    slider = over.budget.slider

    def after(key: Qt.Key) -> int | None:
        qtbot.keyClick(slider, key)
        return over.budget.budget().max_thinking_tokens

    assert after(Qt.Key.Key_BracketLeft) == 128
    assert after(Qt.Key.Key_BracketLeft) == 64
    assert after(Qt.Key.Key_BracketRight) == 128
    stepped = after(Qt.Key.Key_Left)
    assert stepped is not None and stepped < 128
    assert stepped < (after(Qt.Key.Key_Right) or 0) <= 128


def test_an_exact_number_is_typed_and_kept(over: MainWindow, qtbot: QtBot) -> None:
    [box] = [one for one in over.budget.findChildren(QSpinBox) if one.accessibleName() == "Maximum of thinking tokens"]
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "5")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    until(qtbot, lambda: run_of(over).budget == Budget(5) and not over.experiment.moves.is_settling)
    assert run_of(over).kept == 5 and over.budget.budget() == Budget(5) and box.value() == 5


def test_a_number_that_is_being_typed_counts_for_the_next_run_and_leaves_the_one_on_screen(
    over: MainWindow, qtbot: QtBot
) -> None:
    [box] = [one for one in over.budget.findChildren(QSpinBox) if one.accessibleName() == "Maximum of thinking tokens"]
    first = run_of(over)
    budget = first.budget
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "7")
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: over.experiment.run is not first and run_of(over).ended is not None)
    assert run_of(over).settings.budget == Budget(7) and over.budget.budget() == Budget(7)
    assert first.budget == budget


@pytest.mark.slow
def test_the_bench_of_the_slider_sees_every_move_on_screen(qtbot: QtBot) -> None:
    figures = scrub.times(turns=1)
    assert {name.split(":")[0] for name in figures} == {"a run that is over", "a run out of the store"}
    assert all(value > 0 for value in figures.values())
