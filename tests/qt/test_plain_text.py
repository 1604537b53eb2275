"""Nothing in a text is hidden, and nothing in it is taken for markup."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from s1gui.qt.plain_text import PlainLabel, confirm, one_line, set_name, set_tip, utf16_length, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain\ttext\nand more", "plain\ttext\nand more"),
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\x00b\x7f", "a␀b␡"),
        ("a\u202eb\u2066c", "a⟨U+202E⟩b⟨U+2066⟩c"),
        ("a\u2029b\ufeff\ufffc", "a⟨U+2029⟩b⟨U+FEFF⟩⟨U+FFFC⟩"),
        ("\ud83d", "⟨U+D83D⟩"),
        ("a\U000e0041", "a⟨U+E0041⟩"),
        ("naïve 数 👩\u200d🚀 é", "naïve 数 👩\u200d🚀 é"),
        ("\r\n", "␍\n"),
    ],
)
def test_hidden_characters_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_one_line_is_one_line_and_not_too_long() -> None:
    assert one_line("a\n b\n") == "a b"
    assert len(one_line("x" * 5000, longest=80)) < 90


def test_positions_are_counted_as_qt_counts_them() -> None:
    assert utf16_length("a👩b") == 4


def test_a_label_takes_nothing_for_rich_text(qtbot: QtBot) -> None:
    label = PlainLabel("<b>bold</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>bold</b>"


def test_tips_and_names_are_escaped(qtbot: QtBot) -> None:
    label, action = PlainLabel(), QAction()
    qtbot.addWidget(label)
    set_tip(label, "<img src='file:///x'>")
    assert "<img" not in label.toolTip()
    set_name(action, "A&B\n<i>")
    assert action.text() == "A&&B <i>"


def test_a_question_has_the_two_answers_it_is_given_and_no_other(qtbot: QtBot) -> None:
    window, agreed = QWidget(), list[bool]()
    qtbot.addWidget(window)
    window.show()
    box = confirm(window, "Delete", "Delete it?", "Delete & go", then=lambda: agreed.append(True))
    assert box.isVisible()
    buttons = {button.text(): button for button in box.buttons()}
    assert buttons.keys() == {"Delete && go", box.defaultButton().text()} and len(buttons) == 2
    buttons["Delete && go"].click()
    assert agreed == [True] and not box.isVisible()
