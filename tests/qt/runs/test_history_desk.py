"""Runs are kept, listed, opened as they were, changed, and every change undone, in a real window and store."""

import html
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.core.events import Point
from s1gui.qt.desk import unfinished
from s1gui.qt.main_window import MainWindow
from s1gui.qt.runs.run_lines import LINE, RunLines, caption, heading, when
from s1gui.storage.kept import RunKey, RunLine
from tests.qt.conftest import FIRST, Windows
from tests.qt.test_main_window import drag, run_of, run_to_its_end, until


def listed(window: MainWindow, qtbot: QtBot, count: int) -> tuple[RunLine, ...]:
    """The rows of the list, once it has so many, all at rest."""

    def there() -> bool:
        window.history.refresh()
        lines = window.history.panel.lines
        return len(lines) == count and all(line.state != "open" for line in lines)

    until(qtbot, there)
    return window.history.panel.lines


def ask(window: MainWindow, qtbot: QtBot, question: str) -> None:
    window.question.set_question(question)
    run_to_its_end(window, qtbot)


def test_a_run_is_in_the_list_with_its_answer_and_its_end(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    ask(window, qtbot, "How much is it?")
    (line,) = listed(window, qtbot, 1)
    assert heading(line) == "How much is it?"
    assert caption(line, now=line.created).endswith(" · 65 · finished · 12 tokens · toy")


def test_a_run_is_opened_as_it_was_and_can_be_scrubbed(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.settings.wait.setText("Hmm")
    window.settings.seed.setValue(7)
    window.budget.show_budget(Budget(512))
    ask(window, qtbot, "First question")
    before = run_of(window)
    window.settings.wait.setText("Wait")
    window.settings.seed.setValue(0)
    ask(window, qtbot, "Second question")
    first = listed(window, qtbot, 2)[1]
    window.history.open(first.key)
    until(qtbot, lambda: run_of(window).is_kept)
    run = run_of(window)
    assert window.question.question() == "First question"
    assert (window.settings.wait.text(), window.settings.seed.value()) == ("Hmm", 7)
    assert window.budget.budget() == Budget(512)
    assert (run.trace, run.answers) == (before.trace, before.answers)
    assert (run.handle, run.ended) == (before.handle, before.ended)
    assert window.lane.trace.source_text() == FIRST
    assert window.actions_["wait_now"].isEnabled() and not window.actions_["answer_now"].isEnabled()
    drag(window, qtbot, 0)
    assert run.handle == Point(0, False) and window.lane.answer.source_text().strip() == "110"
    run_to_its_end(window, qtbot, "cut")
    assert not run_of(window).is_kept
    assert len(listed(window, qtbot, 3)) == 3


def test_star_title_tags_and_deletion_are_undone_and_done_again(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    ask(window, qtbot, "Question")
    (line,) = listed(window, qtbot, 1)
    panel, undo, redo = window.history.panel, window.actions_["undo"], window.actions_["redo"]
    assert not undo.isEnabled()
    panel.starred.emit(line)
    until(qtbot, lambda: panel.lines[0].is_starred)
    panel.renamed.emit(panel.lines[0], "A title")
    until(qtbot, lambda: heading(panel.lines[0]) == "★ A title")
    panel.tagged.emit(panel.lines[0], ("one", "two"))
    until(qtbot, lambda: panel.lines[0].tags == ("one", "two"))
    panel.deleted.emit((panel.lines[0],))
    until(qtbot, lambda: not panel.lines)
    assert undo.text() == "Undo deleting a run"
    undo.trigger()
    until(qtbot, lambda: panel.lines and panel.lines[0].tags == ("one", "two"))
    for _ in range(3):
        undo.trigger()
    until(qtbot, lambda: heading(panel.lines[0]) == "Question" and not panel.lines[0].tags)
    assert not undo.isEnabled()
    redo.trigger()
    until(qtbot, lambda: panel.lines[0].is_starred)


def test_deleted_runs_can_be_seen_put_back_and_deleted_for_good(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    for question in ("One", "Two"):
        ask(window, qtbot, question)
    panel = window.history.panel
    panel.deleted.emit(listed(window, qtbot, 2))
    until(qtbot, lambda: not panel.lines)
    assert not panel.put_back.isVisible()
    panel.only_deleted.click()
    until(qtbot, lambda: [line.question for line in panel.lines] == ["Two", "One"])
    view = panel._view
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.mouseClick(panel.put_back, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: [line.question for line in panel.lines] == ["One"])
    assert window.actions_["undo"].text() == "Undo putting a run back"
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    box = panel.findChild(QMessageBox)
    assert box is not None and "can't be undone" in box.text()
    assert panel.lines, "nothing is gone before it is agreed to"
    agree = next(button for button in box.buttons() if button.text() == "Delete for good")
    qtbot.mouseClick(agree, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: not panel.lines)
    panel.only_deleted.click()
    until(qtbot, lambda: [line.question for line in panel.lines] == ["Two"])


def test_what_is_done_to_kept_runs_is_not_done_to_deleted_ones(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    ask(window, qtbot, "One")
    panel = window.history.panel
    panel.deleted.emit(listed(window, qtbot, 1))
    panel.only_deleted.click()
    until(qtbot, lambda: len(panel.lines) == 1)
    can = {action.text() for action in panel._view.actions() if action.isEnabled()}
    assert can == {"Open", "Put back", "Delete for good …"}
    panel.only_deleted.click()
    can = {action.text() for action in panel._view.actions() if action.isEnabled()}
    assert "Delete" in can and "Put back" not in can


def test_search_and_star_narrow_the_list(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    ask(window, qtbot, "About apples")
    ask(window, qtbot, "About pears")
    panel = window.history.panel
    listed(window, qtbot, 2)
    panel.search.setText('apples" OR (')
    until(qtbot, lambda: not panel.lines)
    panel.search.setText("apples")
    until(qtbot, lambda: [line.question for line in panel.lines] == ["About apples"])
    panel.search.clear()
    until(qtbot, lambda: len(panel.lines) == 2)
    panel.starred.emit(panel.lines[0])
    panel.only_starred.setChecked(True)
    until(qtbot, lambda: [line.question for line in panel.lines] == ["About pears"])


def test_the_next_start_finds_the_unsent_question_and_the_run_on_screen(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    ask(window, qtbot, "Asked")
    drag(window, qtbot, 4)
    until(qtbot, lambda: run_of(window).handle == Point(4, False))
    window.close()
    again = windows()
    until(qtbot, lambda: again.experiment.run is not None)
    assert run_of(again).is_kept and again.lane.trace.source_text() == FIRST
    assert run_of(again).handle == Point(4, False) and again.budget.budget().max_thinking_tokens == 4
    again.question.set_question("Not asked yet")
    again.settings.seed.setValue(77)
    again.settings.wait.setText("Hmm")
    again.close()
    third = windows()
    until(qtbot, lambda: third.question.question() == "Not asked yet" and third.experiment.run is not None)
    assert (third.settings.seed.value(), third.settings.wait.text()) == (77, "Hmm")


def test_settings_that_were_not_asked_with_yet_lie_on_the_desk_soon(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    laid: list[bytes] = []
    window.asking.desk._lay = lambda _, value: laid.append(value)
    window.settings.temperature.setValue(0.5)
    until(qtbot, lambda: bool(laid) and unfinished(laid[-1]).settings.sampling.temperature == 0.5)  # type: ignore[union-attr]


def test_the_list_works_by_keyboard_and_has_words_for_who_listens(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    ask(window, qtbot, "By key")
    listed(window, qtbot, 1)
    view = window.history.panel._view
    index = view.model().index(0, 0)
    window.activateWindow()
    view.setFocus()
    view.setCurrentIndex(index)
    assert index.data(LINE).question == "By key"
    assert "By key" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    until(qtbot, lambda: run_of(window).is_kept)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    until(qtbot, lambda: not window.history.panel.lines)


@pytest.fixture
def no_folder(tmp_path: Path) -> Path:
    """A file where the store's folder should be."""
    (tmp_path / "data").write_text("in the way")
    return tmp_path / "data"


def test_after_a_deletion_the_keys_are_at_the_next_run_and_stay_there(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    for question in ("First", "Second", "Third"):
        ask(window, qtbot, question)
    listed(window, qtbot, 3)
    panel = window.history.panel
    view = panel._view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    for left, chosen in ((2, "First"), (1, "Third")):
        qtbot.keyClick(view, Qt.Key.Key_Delete)
        listed(window, qtbot, left)
        assert [line.question for line in panel.selected()] == [chosen]
    ask(window, qtbot, "Fourth")
    listed(window, qtbot, 2)
    assert view.currentIndex().data(LINE).question == "Third"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert [line.question for line in panel.selected()] == ["Fourth"]


def test_a_search_has_the_whole_width_of_its_panel(windows: Windows, qtbot: QtBot) -> None:
    panel = windows().history.panel
    assert panel.search.width() >= panel._view.width()


def test_where_nothing_can_be_kept_a_banner_says_so_and_the_window_works(
    no_folder: Path, windows: Windows, qtbot: QtBot
) -> None:
    window = windows()
    until(qtbot, lambda: "not being kept" in window.store_banner.notice.text)
    assert "not a folder" in window.store_banner.notice.text
    ask(window, qtbot, "Works")
    assert window.lane.answer.source_text().strip() == "65"
    no_folder.unlink()
    until(qtbot, lambda: window.store_banner.notice.text == "")
    listed(window, qtbot, 1)


def test_a_time_is_that_of_the_day_or_else_a_date() -> None:
    now = 1_700_000_000.0
    assert len(when(now - 60, now=now)) == len("12:34")
    assert when(now - 10 * 86400, now=now).startswith("2023-11-")
    assert when(float("inf"), now=now) == ""


def test_what_a_run_says_is_shown_as_it_is() -> None:
    line = RunLine(
        RunKey("k"), 0.0, "<b>T</b>\n\u202e", "Q", "/m/<img>", None, "<i>", "finished", "", 1, False, ("<u>",)
    )
    assert "<b>T</b>" in heading(line) and "\u202e" not in heading(line) and "\n" not in heading(line)
    assert "<img>" in caption(line) and "#<u>" in caption(line)
    rows = RunLines()
    rows.show((line,))
    tip = rows.data(rows.index(0), Qt.ItemDataRole.ToolTipRole)
    assert tip == f"<span>{html.escape(heading(line))}<br>{html.escape(caption(line))}</span>"
