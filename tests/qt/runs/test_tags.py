"""Tags in use are offered where one is typed, and a search can ask for one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit
from pytestqt.qtbot import QtBot

from s1gui.qt.runs.tags import TagsBetweenCommas, TagsOffered, parted
from tests.qt.conftest import Windows
from tests.qt.runs.test_history_desk import ask, listed
from tests.qt.test_main_window import until


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("sheep", ("", "sheep")),
        ("#wool", ("wool", "")),
        ("#wool sheep", ("wool", "sheep")),
        ("#wool socks", ("wool socks", "")),
        ("#woo", ("", "#woo")),
        ("a #wool", ("", "a #wool")),
    ],
)
def test_a_search_may_begin_with_a_tag(typed: str, wanted: tuple[str, str]) -> None:
    assert parted(typed, ("wool", "wool socks")) == wanted


def test_a_tag_that_hides_something_is_not_offered(qtbot: QtBot) -> None:
    offered = TagsOffered()
    offered.offer(["plain", "turned\u202eround", "two\nlines"])
    assert offered.words == ["plain"]


def test_the_last_tag_of_a_line_is_completed_and_the_others_stay(qtbot: QtBot) -> None:
    edit, offered = QLineEdit(), TagsBetweenCommas()
    qtbot.addWidget(edit)
    offered.offer(["night", "wool"])
    edit.setCompleter(offered)
    edit.show()
    qtbot.keyClicks(edit, "day, oo")
    assert offered.completionCount() == 1
    assert offered.pathFromIndex(offered.currentIndex()) == "day, wool"
    edit.clear()
    qtbot.keyClicks(edit, "NI")
    assert offered.pathFromIndex(offered.currentIndex()) == "night"


def test_tags_given_to_runs_are_offered_in_the_search_and_for_other_runs(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    for question in ("One", "Two"):
        ask(window, qtbot, question)
    panel = window.history.panel
    first, second = listed(window, qtbot, 2)
    panel.tagged.emit(first, ("wool", "night"))
    until(qtbot, lambda: panel.tags == ("night", "wool"))
    panel.search.setText("#wool")
    until(qtbot, lambda: [line.key for line in panel.lines] == [first.key])
    panel.search.clear()
    until(qtbot, lambda: len(panel.lines) == 2)
    view = panel._view
    view.setCurrentIndex(view.model().index(1, 0))
    panel._of_kept[4].trigger()
    dialog = panel.findChild(QInputDialog)
    edit = dialog.findChild(QLineEdit)
    dialog.activateWindow()
    edit.setFocus()
    until(qtbot, edit.hasFocus)
    qtbot.keyClicks(edit, "wo")
    offered = edit.completer()
    assert isinstance(offered, TagsBetweenCommas) and offered.words == ["night", "wool"]
    until(qtbot, lambda: offered.popup().isVisible())
    qtbot.keyClick(offered.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(offered.popup(), Qt.Key.Key_Return)
    assert edit.text() == "wool"
    dialog.accept()
    until(qtbot, lambda: [line.tags for line in panel.lines if line.key == second.key] == [("wool",)])
