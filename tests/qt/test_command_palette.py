"""Commands are found by their letters and given by Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from s1gui.qt.actions import COMMANDS, Actions
from s1gui.qt.command_palette import CommandPalette, matches


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_letters_in_order_match() -> None:
    assert matches("anow", "Answer now")
    assert matches("", "Answer now")
    assert not matches("wona", "Answer now")


def test_enter_gives_the_first_command_found(parent: QWidget, qtbot: QtBot) -> None:
    actions = Actions(parent)
    palette = CommandPalette(actions, parent)
    palette.show()
    box = palette.findChild(QLineEdit)
    qtbot.keyClicks(box, "answ")
    with qtbot.waitSignal(actions["answer_now"].triggered):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_arrows_choose_another_and_what_cannot_be_done_is_not_offered(parent: QWidget, qtbot: QtBot) -> None:
    actions = Actions(parent)
    actions["open_model"].setEnabled(False)
    palette = CommandPalette(actions, parent)
    palette.show()
    listed = palette.findChild(QListWidget)
    assert len(listed.findItems("folder", Qt.MatchFlag.MatchContains)) == 0
    assert listed.count() == len(COMMANDS) - 2
    qtbot.keyClick(palette.findChild(QLineEdit), Qt.Key.Key_Down)
    assert listed.currentRow() == 1
    palette.close()
