"""Forks in a real window: a branch is made at a token, stands in the tree, and edits of the tree can be taken back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from s1gui.core.record import RunRecord
from s1gui.engines import toy
from s1gui.qt.main_window import MainWindow
from s1gui.qt.style import theme_of
from tests.qt.conftest import Windows


def over(window: MainWindow, qtbot: QtBot) -> RunRecord:
    """The run on screen, once it is over."""

    def is_over() -> bool:
        run = window.experiment.run
        return run is not None and run.ended is not None and not window.experiment.is_busy

    qtbot.waitUntil(is_over)
    assert window.experiment.run is not None
    return window.experiment.run


def asked(window: MainWindow, qtbot: QtBot) -> RunRecord:
    window.actions_["run"].trigger()
    qtbot.waitUntil(lambda: window.experiment.run is not None)
    return over(window, qtbot)


def menu_at(window: MainWindow, token: int) -> QMenu:
    """The menu at a token, opened by keys alone."""
    window.actions_["focus_trace"].trigger()
    window.lane.trace._pointer._at_cursor = token - 1
    window.lane.trace._pointer._step(1)
    window.actions_["fork"].trigger()
    assert window.branches.menu.menu is not None
    return window.branches.menu.menu


def entry(menu: QMenu, words: str) -> QAction:
    [found] = [action for action in menu.actions() if action.text() == words]
    return found


def forked(window: MainWindow, qtbot: QtBot, before: RunRecord) -> RunRecord:
    qtbot.waitUntil(lambda: window.experiment.run is not before)
    return over(window, qtbot)


def test_a_wait_at_a_token_makes_a_branch_that_shares_what_was_before(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first = asked(window, qtbot)
    entry(menu_at(window, 3), "Wait here").trigger()
    branch = forked(window, qtbot, first)
    assert branch.trace.ids[:4] == first.trace.ids[:4]
    assert "Wait" in branch.trace.text(4, 9)
    assert window.branches.panel.lines == ["Parent", "  ▸ at 4: a wait"]
    assert window.branches.dock.isVisible()
    gutter = window.lane.trace.gutter
    assert 0 < gutter._shared().height() < gutter.height()
    shade = gutter.grab().toImage().pixelColor(1, gutter._shared().center().y())
    assert shade == theme_of(gutter).color("accent")


def test_the_menu_at_no_token_opens_at_the_last_one_before_the_cut_in_sight(windows: Windows, qtbot: QtBot) -> None:
    window = windows(toy.following("word\n" * 60, answer="42"))
    run = asked(window, qtbot)
    trace = window.lane.trace
    for at in (run.head, 20):
        window.budget.slider.moved.emit("maximum", at, True)
        qtbot.waitUntil(lambda at=at: run.kept == at)
        for end in (trace.verticalScrollBar().minimum(), trace.verticalScrollBar().maximum()):
            trace.verticalScrollBar().setValue(end)
            window.actions_["fork"].trigger()
            menu = window.branches.menu.menu
            assert menu is not None
            assert menu.actions()[0].text().startswith(f"Token {at}: ")
            assert trace.rect().contains(trace.mapFromGlobal(menu.pos()))
            menu.close()


def test_return_on_a_menu_opened_by_a_key_takes_its_first_entry(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first = asked(window, qtbot)
    qtbot.keyClick(menu_at(window, 3), Qt.Key.Key_Return)
    assert "Wait" in forked(window, qtbot, first).trace.text(4, 9)


def test_own_words_go_into_the_thinking(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first = asked(window, qtbot)
    entry(menu_at(window, 2), "Own words after it …").trigger()
    [dialog] = window.findChildren(QInputDialog)
    dialog.setTextValue(" Hmm")
    dialog.accept()
    branch = forked(window, qtbot, first)
    assert branch.trace.text(3).startswith(" Hmm")


def test_cut_here_gives_the_answer_there_without_a_branch(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    run = asked(window, qtbot)
    entry(menu_at(window, 4), "Cut here").trigger()
    qtbot.waitUntil(lambda: run.kept == 5)
    assert window.experiment.run is run and not window.branches.branches.all


def test_a_branch_is_renamed_pinned_and_deleted_and_each_is_taken_back(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first = asked(window, qtbot)
    entry(menu_at(window, 3), "Wait here").trigger()
    forked(window, qtbot, first)
    [_, child] = [
        branch.key for root in window.branches.branches.roots for branch in window.branches.branches.below(root.key)
    ]
    made = window.branches.branches
    panel = window.branches.panel
    panel.renamed.emit(child, "a <b>check</b>")
    entry(panel.commands(child), "Pin").trigger()
    assert panel.lines[1] == "  ▸ ★ a <b>check</b>"
    entry(panel.commands(child), "Delete").trigger()
    assert panel.lines == []
    for _ in range(3):
        window.actions_["undo"].trigger()
    assert window.branches.branches == made
    window.actions_["redo"].trigger()
    assert "check" in panel.lines[1]


def test_without_branches_the_panel_says_so_at_its_top(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.actions_["branches"].trigger()
    panel = window.branches.panel
    panel.resize(300, 600)
    qtbot.waitUntil(lambda: panel._note.isVisible() and panel._note.geometry().bottom() < 150)


def test_the_tree_is_edited_by_keys(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first = asked(window, qtbot)
    entry(menu_at(window, 3), "Wait here").trigger()
    forked(window, qtbot, first)
    panel, made = window.branches.panel, window.branches.branches
    panel.select(made.all[-1].key)
    panel._tree.setFocus()
    qtbot.keyClick(panel._tree, Qt.Key.Key_F2)
    [dialog] = window.findChildren(QInputDialog)
    dialog.setTextValue("checked")
    dialog.accept()
    assert panel.lines[1] == "  ▸ checked"
    assert panel._tree.currentItem().text(0) == "▸ checked"
    place = panel._tree.visualItemRect(panel._tree.currentItem()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, panel._tree.mapToGlobal(place))
    QApplication.sendEvent(panel._tree.viewport(), event)
    assert [one.text() for menu in panel.findChildren(QMenu) for one in menu.actions()][1] == "Pin"
    qtbot.keyClick(panel._tree, Qt.Key.Key_Delete)
    assert panel.lines == []
    window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()
    assert window.branches.branches == made


def test_the_tree_that_is_asked_for_has_the_keys_and_the_branch_on_screen_is_chosen(
    windows: Windows, qtbot: QtBot
) -> None:
    window = windows()
    first = asked(window, qtbot)
    for at in (3, 4):
        entry(menu_at(window, at), "Wait here").trigger()
        forked(window, qtbot, first)
        first = window.experiment.run or first
    panel = window.branches.panel
    chosen = panel._tree.currentItem()
    assert chosen.text(0).startswith("▸ ")
    window.actions_["branches"].trigger()
    window.actions_["branches"].trigger()
    assert panel._tree.hasFocus()


def test_the_parent_is_opened_from_the_tree(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first = asked(window, qtbot)
    text = first.trace.text()
    entry(menu_at(window, 3), "Wait here").trigger()
    forked(window, qtbot, first)
    [root] = window.branches.branches.roots
    window.branches.panel.select(root.key)
    qtbot.keyClick(window.branches.panel._tree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.experiment.run is not None and window.experiment.run.is_kept)
    run = window.experiment.run
    assert run is not None and run.trace.text() == text


def test_the_tree_is_there_again_after_a_restart(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first = asked(window, qtbot)
    entry(menu_at(window, 3), "Wait here").trigger()
    forked(window, qtbot, first)
    made = window.branches.branches
    window.close()
    again = windows()
    qtbot.waitUntil(lambda: again.branches.branches == made)


def test_a_run_out_of_the_store_is_sent_on_with_a_wait(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    first = asked(window, qtbot)
    text = first.trace.text()
    window.close()
    again = windows()
    qtbot.waitUntil(lambda: again.experiment.run is not None and again.experiment.run.is_kept)
    kept = again.experiment.run
    assert kept is not None
    qtbot.waitUntil(again.actions_["wait_now"].isEnabled)
    again.actions_["wait_now"].trigger()
    longer = forked(again, qtbot, kept)
    assert longer.trace.text().startswith(text) and longer.trace.text(len(first.trace)).startswith("Wait")
    assert again.branches.panel.lines[0] == "Parent"


def test_a_run_of_another_model_is_not_forked_with_tokens_that_mean_something_else(
    windows: Windows, qtbot: QtBot
) -> None:
    window = windows()
    first = asked(window, qtbot)
    window.picker.choose(Path("/models/another"))
    qtbot.waitUntil(lambda: (loaded := window.experiment.engine.loaded) is not None and "another" in loaded.model)
    window.branches.fork(3, "wait")
    assert window.question.refusal() == "These are tokens of toy. Load it, and fork the run then."
    assert window.experiment.run is first and not window.experiment.is_busy


def test_a_menu_at_a_token_is_gone_once_it_is_closed(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    asked(window, qtbot)
    before = len(window.findChildren(QMenu))
    for _ in range(3):
        menu = menu_at(window, 3)
        with qtbot.waitSignal(menu.destroyed):
            menu.close()
    assert len(window.findChildren(QMenu)) == before
