"""The window as a person uses it, over a real session."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.core.engine import Heartbeat, Load
from s1gui.core.events import Point
from s1gui.core.record import RunRecord
from s1gui.engines import toy
from s1gui.qt.main_window import MainWindow
from s1gui.qt.style import theme_of
from s1gui.qt.window.asking import DEMO
from tests.qt.conftest import FIRST, SECOND, Windows


def run_of(window: MainWindow) -> RunRecord:
    run = window.experiment.run
    assert run is not None
    return run


def until(qtbot: QtBot, holds: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(holds()), timeout=10_000)


def ended(window: MainWindow, end: str) -> Callable[[], bool]:
    def is_so() -> bool:
        run = window.experiment.run
        is_settled = run is not None and run.ended is not None and not window.experiment.is_busy
        return is_settled and run.ended.end == end and (run.answer is None or run.answer.is_over)  # type: ignore[union-attr]

    return is_so


def run_to_its_end(window: MainWindow, qtbot: QtBot, end: str = "finished") -> RunRecord:
    window.actions_["run"].trigger()
    until(qtbot, ended(window, end))
    return run_of(window)


def drag(window: MainWindow, qtbot: QtBot, maximum: int | None, *, lets_go: bool = True) -> None:
    """Move the maximum as a mouse does."""
    window.budget.slider.moved.emit("maximum", maximum, False)
    if lets_go:
        window.budget.slider.moved.emit("maximum", maximum, True)


def test_it_opens_with_a_question_and_an_embedded_model_and_says_what_to_do(windows: Windows) -> None:
    window = windows(is_loaded=False)
    assert window.question.question() == DEMO
    assert window.picker.choice.folder.name == "toy"
    assert "ring" in window.budget.findChild(QWidget, "hint").text()  # type: ignore[attr-defined]
    assert not window.experiment.engine.loaded


def test_running_shows_thinking_and_answer_apart(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    run_to_its_end(window, qtbot)
    assert window.lane.trace.source_text() == FIRST
    assert window.lane.answer.source_text().strip() == "65"
    assert window.lane.header.sign == "Finished"


def test_the_answer_is_copied_without_the_blanks_around_it(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    run_to_its_end(window, qtbot)
    assert window.lane.answer.source_text() == " 65"
    window.actions_["copy_answer"].trigger()
    assert QGuiApplication.clipboard().text() == "65"


def test_a_run_asked_for_while_the_model_loads_begins_when_it_is_there(windows: Windows, qtbot: QtBot) -> None:
    window = windows(is_loaded=False)
    window.experiment.start()
    window.picker.choose_embedded()
    window.actions_["run"].trigger()
    assert window.lane.header.sign == "Waiting for the model"
    until(qtbot, ended(window, "finished"))


def test_a_budget_below_the_head_greys_the_rest_and_changes_the_answer(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    run_to_its_end(window, qtbot)
    drag(window, qtbot, 4)
    until(qtbot, lambda: run_of(window).handle == Point(4, False) and window.lane.answer.source_text().strip() == "110")
    assert window.lane.trace.source_text() == FIRST
    (grey,) = window.lane.trace.extraSelections()
    assert grey.cursor.selectedText() == FIRST[4:].replace("\n", "\u2029")
    drag(window, qtbot, 256)
    until(qtbot, lambda: run_of(window).handle == Point(len(FIRST), True))
    assert window.lane.answer.source_text().strip() == "65"
    assert not window.lane.trace.extraSelections()


@pytest.mark.parametrize("key", [Qt.Key.Key_BracketLeft, Qt.Key.Key_Home], ids=["half", "none"])
def test_a_place_to_which_a_key_draws_the_budget_back_comes_into_sight(
    key: Qt.Key, windows: Windows, qtbot: QtBot
) -> None:
    window = windows(toy.following("word\n" * 40, answer="42"))
    run, trace = run_to_its_end(window, qtbot), window.lane.trace
    trace.follow()
    assert trace.verticalScrollBar().value() > 0
    qtbot.keyClick(window.budget.slider, key)
    until(qtbot, lambda: run.handle is not None and run.handle.at < run.head)
    assert run.handle is not None and trace.viewport().rect().intersects(trace.line_of(run.handle.at))


def test_a_budget_raised_past_a_cut_thinks_on(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.budget.show_budget(Budget(5))
    run = run_to_its_end(window, qtbot, "cut")
    assert run.head == 5
    drag(window, qtbot, 200)
    until(qtbot, ended(window, "finished"))
    assert run_of(window) is run
    assert window.lane.trace.source_text() == FIRST


def test_a_budget_raised_past_the_models_own_end_sends_it_on_with_a_wait(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    run = run_to_its_end(window, qtbot)
    drag(window, qtbot, 300, lets_go=False)
    assert "wait" in window.budget.findChild(QWidget, "hint").text()  # type: ignore[attr-defined]
    assert not run.waits
    drag(window, qtbot, 300)
    until(qtbot, lambda: run.waits and ended(window, "finished")())
    assert window.lane.trace.source_text() == f"{FIRST}Wait{SECOND}"
    assert [mark.why for mark in run.waits] == ["asked"]
    assert window.lane.answer.source_text().strip() == "84"


def test_a_scrub_and_back_sends_nothing_on(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    run = run_to_its_end(window, qtbot)
    for maximum in (3, 100, 8, 256):
        drag(window, qtbot, maximum)
    until(qtbot, lambda: run.budget.max_thinking_tokens == 256 and run.handle == Point(len(FIRST), True))
    assert not run.waits


def test_a_quick_drag_is_thinned_out_and_its_last_place_counts(windows: Windows, qtbot: QtBot) -> None:
    window = windows(toy.following("word " * 40, answer="42"))
    run_to_its_end(window, qtbot)
    before = len(windows.engines[-1].engine.sent)
    for maximum in [*range(199, 3, -1), 7]:
        drag(window, qtbot, maximum, lets_go=False)
    drag(window, qtbot, 7)
    until(qtbot, lambda: run_of(window).handle == Point(7, False) and ended(window, "cut")())
    assert len(windows.engines[-1].engine.sent) - before < 60


def test_the_budget_turned_down_while_it_thinks_cuts_it_there(windows: Windows, qtbot: QtBot) -> None:
    window = windows(toy.following("word " * 400, answer="42"), delay=0.005)
    window.budget.no_limit()
    window.actions_["run"].trigger()
    until(qtbot, lambda: window.experiment.run is not None and run_of(window).head > 30)
    drag(window, qtbot, 20)
    until(qtbot, ended(window, "cut"))
    assert run_of(window).handle == Point(20, False)
    assert run_of(window).head > 30


def test_answer_now_moves_the_handle_to_the_head(windows: Windows, qtbot: QtBot) -> None:
    window = windows(toy.following("word " * 400, answer="42"), delay=0.005)
    window.budget.no_limit()
    window.actions_["run"].trigger()
    until(qtbot, lambda: window.experiment.run is not None and run_of(window).head > 30)
    window.actions_["answer_now"].trigger()
    until(qtbot, ended(window, "cut"))
    until(qtbot, lambda: window.budget.budget().max_thinking_tokens == run_of(window).budget.max_thinking_tokens)
    assert window.lane.answer.source_text().strip() == "42"


def test_stop_keeps_what_was_thought_and_go_on_goes_on(windows: Windows, qtbot: QtBot) -> None:
    window = windows(toy.following("word " * 30, answer="42"), delay=0.005)
    window.actions_["run"].trigger()
    until(qtbot, lambda: window.experiment.run is not None and run_of(window).head > 10)
    window.actions_["stop"].trigger()
    until(qtbot, ended(window, "stopped"))
    assert window.lane.header.sign == "Stopped"
    window.actions_["go_on"].trigger()
    until(qtbot, ended(window, "finished"))
    assert window.lane.trace.source_text() == "word " * 30


def test_a_question_is_never_asked_out_of_sight(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.pages.show_page("train")
    run_to_its_end(window, qtbot)
    assert window.pages.current == "think"


def test_another_question_leaves_the_old_run_alone(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    run = run_to_its_end(window, qtbot)
    window.question.set_question("Another?")
    drag(window, qtbot, 3)
    drag(window, qtbot, None)
    assert run.budget == Budget(256)
    assert "next run" in window.budget.findChild(QWidget, "hint").text()  # type: ignore[attr-defined]
    assert window.budget.budget() == Budget(None)
    run_to_its_end(window, qtbot)
    until(qtbot, lambda: run_of(window) is not run)


def test_a_refused_run_is_a_sentence_and_loses_nothing(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    run = run_to_its_end(window, qtbot)
    window.question.set_question("  ")
    window.actions_["run"].trigger()
    assert "Type one" in window.question.refusal()
    window.question.set_question("word " * 7_000)
    window.actions_["run"].trigger()
    until(qtbot, lambda: "context" in window.question.refusal())
    assert run_of(window) is run
    assert window.lane.trace.source_text() == FIRST
    assert window.question.question() == "word " * 7_000
    window.question.set_question(DEMO)
    assert not window.question.refusal()


def test_an_engine_lost_leaves_the_window_the_text_and_a_mark(windows: Windows, qtbot: QtBot) -> None:
    window = windows(toy.following("word " * 400, answer="42"), delay=0.005)
    window.budget.no_limit()
    window.actions_["run"].trigger()
    until(qtbot, lambda: window.experiment.run is not None and run_of(window).head > 30)
    windows.engines[-1].lose("It was killed.")
    until(qtbot, ended(window, "interrupted"))
    assert window.lane.header.sign == "Interrupted"
    assert window.lane.trace.source_text().startswith("word word")
    assert window.question.question() == DEMO
    until(qtbot, lambda: window.experiment.engine.state == "ready")
    assert not window.banner.isVisible()
    head = run_of(window).head
    window.actions_["go_on"].trigger()
    until(qtbot, lambda: run_of(window).head > head)


def test_an_engine_lost_too_often_is_given_up_with_a_button_to_restart(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    engine = windows.engines[-1]
    for loads in (1, 2, 3):
        until(qtbot, lambda: window.experiment.engine.state == "ready")
        engine.lose("It was killed.")
        until(qtbot, lambda loads=loads: sum(isinstance(sent, Load) for sent in engine.engine.sent) > loads)
        until(qtbot, lambda: window.experiment.engine.state == "ready")
    engine.lose("It was killed.")
    until(qtbot, lambda: window.experiment.engine.state == "lost")
    assert "It was killed." in window.banner.notice.text
    assert ("restart_engine", "Restart") in window.banner.notice.buttons
    window.banner.asked.emit("restart_engine")
    until(qtbot, lambda: window.experiment.engine.state == "ready")
    run_to_its_end(window, qtbot)


def test_the_whole_of_it_works_without_a_mouse(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.activateWindow()
    window.question.box.setFocus()
    qtbot.waitUntil(window.question.box.hasFocus)
    qtbot.keyClick(window.question.box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.question.box, "How much?")
    qtbot.keyClick(window.question.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, ended(window, "finished"))
    seen: list[QWidget | None] = []
    for _ in range(40):
        focused = window.focusWidget()
        assert focused is not None
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {window.lane.trace, window.budget.slider, window.settings.temperature, window.question.box} <= set(seen)
    window.actions_["focus_budget"].trigger()
    qtbot.keyClick(window.budget.slider, Qt.Key.Key_Home)
    until(qtbot, lambda: run_of(window).handle == Point(0, False) and ended(window, "cut")())
    window.actions_["no_limit"].trigger()
    until(qtbot, lambda: run_of(window).handle != Point(0, False))
    until(qtbot, window.actions_["wait_now"].isEnabled)  # not before the answers on their way are there
    window.lane.trace.setFocus()
    head = run_of(window).head
    qtbot.keyClick(window.lane.trace, Qt.Key.Key_W)
    until(qtbot, lambda: run_of(window).head > head)


def test_every_control_has_a_name_for_who_cannot_see_it(windows: Windows, qtbot: QtBot) -> None:
    window = windows(is_loaded=False)
    qtbot.waitUntil(lambda: len(window.findChildren(QTabBar)) == 2)  # of the pages, and of the docks
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTabBar, QTextEdit)
    for kind in kinds:
        for control in window.findChildren(kind):
            inside_another = control.parent() is not None and isinstance(
                control.parent(), (QAbstractSpinBox, QComboBox)
            )
            is_qts_own = control.objectName().startswith("qt_") or inside_another
            named = control.accessibleName() or (isinstance(control, QAbstractButton) and control.text())
            assert named or is_qts_own, (kind, control.objectName(), control.parent())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_drawn_in_both_schemes(windows: Windows, qtbot: QtBot, scheme: str) -> None:
    window = windows()
    run_to_its_end(window, qtbot)
    window.actions_[f"theme_{scheme}"].trigger()
    until(qtbot, lambda: theme_of(window.lane.trace).is_dark == (scheme == "dark"))
    image = window.grab().toImage()
    corner = image.pixelColor(window.width() // 2, window.height() - 3).lightness()
    assert (corner < 128) == (scheme == "dark")
    window.actions_["theme_system"].trigger()


def test_another_model_leaves_the_old_run_to_be_read_only(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    run = run_to_its_end(window, qtbot)
    window.picker.choose_embedded()
    until(qtbot, lambda: window.experiment.engine.state == "ready")
    assert window.lane.trace.source_text() == FIRST
    assert not window.actions_["wait_now"].isEnabled()
    drag(window, qtbot, 3)
    assert "next run" in window.budget.findChild(QWidget, "hint").text()  # type: ignore[attr-defined]
    assert run_of(window) is run and run.handle == Point(len(FIRST), True)


def test_a_heartbeat_leaves_the_axis_alone(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    run_to_its_end(window, qtbot)
    before = window.budget.slider.scale
    window.experiment._on_delivered([Heartbeat(7, "thinking", 5, 6)])
    assert "5 B" in window.status.line.text
    assert window.budget.slider.scale == before


def test_what_was_set_is_there_again_next_time(windows: Windows, qtbot: QtBot) -> None:
    first = windows(is_loaded=False)
    first.actions_["settings"].trigger()
    first.actions_["theme_dark"].trigger()
    first.picker.choose(first.picker.choice.folder.parent / "other")
    first.close()
    again = windows(is_loaded=False)
    assert not again.actions_["settings"].isChecked()
    assert again.actions_["theme_dark"].isChecked()
    assert [folder.name for folder in again.picker.recent] == ["other"]
    again.actions_["theme_system"].trigger()


def test_a_maximum_that_the_run_raised_itself_is_no_wish_for_a_wait(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.budget.show_budget(Budget(len(FIRST) + 1))
    run = run_to_its_end(window, qtbot)
    window.actions_["wait_now"].trigger()
    until(qtbot, lambda: len(run.stops) == 2 and ended(window, "finished")())
    raised = run.budget.max_thinking_tokens
    assert raised is not None and raised > run.head
    drag(window, qtbot, raised - 1)
    until(qtbot, lambda: run.budget.max_thinking_tokens == raised - 1)
    window.budget.budget_changed.emit(Budget(raised - 1, waits=3), True)
    until(qtbot, lambda: run.budget.waits == 3)
    assert window.experiment.moves.widest == raised
    assert [mark.why for mark in run.waits].count("asked") == 1


def test_a_budget_moved_while_the_model_loads_is_that_of_the_run(windows: Windows, qtbot: QtBot) -> None:
    window = windows(is_loaded=False)
    window.actions_["run"].setEnabled(True)
    window.picker.choose_embedded()
    window.actions_["run"].trigger()
    drag(window, qtbot, 5)
    window.experiment.start()
    until(qtbot, ended(window, "cut"))
    with qtbot.waitSignal(window.experiment.settled):
        window.experiment.moves.settle_later()
    assert run_of(window).budget == Budget(5) == window.budget.budget()


def test_a_format_chosen_loads_the_model_with_it(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.settings.format.chosen.emit("think")
    until(qtbot, lambda: window.experiment.engine.state == "ready")
    loads = [sent for sent in windows.engines[-1].engine.sent if isinstance(sent, Load)]
    assert [load.format for load in loads] == ["", "think"]


def test_a_run_of_an_engine_given_up_is_not_moved_and_another_model_can_be_chosen(
    windows: Windows, qtbot: QtBot
) -> None:
    window = windows()
    run = run_to_its_end(window, qtbot)
    engine = windows.engines[-1]
    for loads in (1, 2, 3):
        engine.lose("It was killed.")
        until(qtbot, lambda loads=loads: sum(isinstance(sent, Load) for sent in engine.engine.sent) > loads)
        until(qtbot, lambda: window.experiment.engine.state == "ready")
    engine.lose("It was killed.")
    until(qtbot, lambda: window.experiment.engine.state == "lost")
    drag(window, qtbot, 4)
    until(qtbot, lambda: "not running" in window.question.refusal())
    until(qtbot, lambda: window.budget.budget() == run.budget == Budget(256))
    assert not run.is_running and window.lane.header.sign == "Finished"
    assert window.actions_["run"].isEnabled() and window.actions_["restart_engine"].isEnabled()
    window.picker.choose_embedded()
    until(qtbot, lambda: window.experiment.engine.state == "ready")
    run_to_its_end(window, qtbot)
