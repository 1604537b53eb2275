"""Heat, fold, raw text, finding and the inspector, as they are used in the window."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from s1gui.engines import toy
from s1gui.qt.main_window import MainWindow
from s1gui.qt.trace.fold import PEEK_LINES
from tests.qt.conftest import Windows
from tests.qt.test_main_window import run_of, run_to_its_end


def opened(windows: Windows, qtbot: QtBot) -> MainWindow:
    window = windows()
    run_to_its_end(window, qtbot)
    return window


def test_the_thinking_folds_in_three_states_which_are_remembered(windows: Windows, qtbot: QtBot) -> None:
    window = opened(windows, qtbot)
    whole = window.lane.trace.height()
    window.actions_["next_fold"].trigger()
    qtbot.waitUntil(lambda: 0 < window.lane.trace.height() < whole)
    window.lane.header._fold.click()
    assert not window.lane.trace.isVisible() and window.lane.answer.isVisible()
    again = windows(is_loaded=False)
    assert again.actions_["fold_hidden"].isChecked() and not again.lane.trace.isVisible()
    again.actions_["fold_full"].trigger()
    assert again.lane._card.isVisible()


def lines_in_sight(window: MainWindow) -> list[str]:
    """Those that are whole, from the top."""
    view = window.lane.trace
    found, block = [], view.firstVisibleBlock()
    while block.isValid():
        place = view.blockBoundingGeometry(block).translated(view.contentOffset())
        if place.bottom() > view.viewport().height() + 1:
            break
        found.append(block.text())
        block = block.next()
    return found


def test_the_last_lines_are_lines_with_words_whatever_stands_around_them(windows: Windows, qtbot: QtBot) -> None:
    window = windows(toy.following("one\ntwo\nthree\nfour\nfive\nsix\nseven\n\n", answer="7"))
    run_to_its_end(window, qtbot)
    for command in ("fold_peek", "heat_entropy", "find"):
        window.actions_[command].trigger()
        qtbot.waitUntil(lambda: len(lines_in_sight(window)) >= PEEK_LINES)
        shown = "".join(f"{line}\n" for line in lines_in_sight(window))
        assert "five\nsix\nseven\n" in shown, command


def test_heat_is_explained_and_remembered(windows: Windows, qtbot: QtBot) -> None:
    window = opened(windows, qtbot)
    window.actions_["next_heat"].trigger()
    assert window.lane.legend.isVisible() and window.actions_["heat_entropy"].isChecked()
    window.grab()
    assert windows(is_loaded=False).actions_["heat_entropy"].isChecked()
    window.actions_["heat_off"].trigger()
    assert not window.lane.legend.isVisible()


def test_finding_unfolds_the_thinking_and_esc_ends_it(windows: Windows, qtbot: QtBot) -> None:
    window = opened(windows, qtbot)
    window.actions_["fold_hidden"].trigger()
    window.actions_["find"].trigger()
    bar = window.lane.find_bar
    assert bar.isVisible() and window.lane.trace.isVisible()
    qtbot.keyClicks(bar.box, "guess")
    assert bar.box.accessibleDescription() == "1 of 1"
    window.actions_["find_next"].trigger()
    assert window.lane.trace.textCursor().position() == 2
    assert not window.lane.trace.grab().isNull()
    qtbot.keyClick(bar.box, Qt.Key.Key_Escape)
    assert bar.isHidden() and window.experiment.run is not None


def test_the_inspector_shows_the_token_the_keys_go_to(windows: Windows, qtbot: QtBot) -> None:
    window = opened(windows, qtbot)
    qtbot.keyClick(window.lane.trace, Qt.Key.Key_Right)
    inspector = window.reading.inspector
    assert inspector.text == "I" and inspector.words("Rank") == "1"
    assert len(run_of(window).trace.tops[0]) == 5
    window.actions_["inspector"].setChecked(False)
    assert not window.reading.dock.isVisible()


def test_raw_text_is_a_switch(windows: Windows, qtbot: QtBot) -> None:
    window = opened(windows, qtbot)
    window.actions_["raw"].trigger()
    assert "I·guess·65.⏎" in window.lane.trace.document().toPlainText()
    window.actions_["raw"].trigger()
    assert "·" not in window.lane.trace.document().toPlainText()
