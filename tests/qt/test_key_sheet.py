"""Keys are listed, changed, refused where they are taken, remembered, and put back."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from s1gui.qt.actions import COMMANDS, Actions
from s1gui.qt.key_sheet import OTHER_KEYS, KeySheet
from s1gui.qt.memory import Memory
from tests.qt.conftest import Windows


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[KeySheet]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = KeySheet(Actions(parent), parent)
    made.show()
    yield made
    parent.close()


def choose(sheet: KeySheet, name: str) -> None:
    row = [command.name for command in COMMANDS].index(name)
    sheet.table.setCurrentCell(row, 1)


def test_every_command_and_every_other_key_is_listed(sheet: KeySheet) -> None:
    assert sheet.table.rowCount() == len(COMMANDS) + len(OTHER_KEYS)
    rows = {sheet.table.item(row, 1).text(): sheet.table.item(row, 0).text() for row in range(sheet.table.rowCount())}
    assert rows["Run"] == "Ctrl+Return, Ctrl+Enter"


def test_a_command_is_found_by_its_words_and_by_its_keys(sheet: KeySheet) -> None:
    def shown() -> list[str]:
        rows = [row for row in range(sheet.table.rowCount()) if not sheet.table.isRowHidden(row)]
        return [sheet.table.item(row, 1).text() for row in rows]

    everything = shown()
    sheet.search.setText("unload")
    assert shown() == ["Unload the model"]
    sheet.search.setText("ctrl+shift+w")
    assert shown() == ["Continue with a wait"]
    sheet.search.clear()
    assert shown() == everything


def test_keys_that_another_command_has_are_refused(sheet: KeySheet) -> None:
    choose(sheet, "run")
    sheet.keys.setKeySequence(QKeySequence("Ctrl+O"))
    sheet.set.click()
    assert "Choose a model folder" in sheet.note.text()
    assert sheet._actions.bound() == {}
    sheet.keys.clear()
    sheet.set.click()
    assert "first" in sheet.note.text()
    sheet.keys.setKeySequence(QKeySequence("F5"))
    sheet.set.click()
    assert not sheet.note.text() and sheet.keys.keySequence().isEmpty()


def test_keys_of_one_part_of_the_window_can_not_be_changed(sheet: KeySheet) -> None:
    sheet.table.setCurrentCell(len(COMMANDS), 1)
    assert not sheet.set.isEnabled() and "stay" in sheet.note.text()


def test_changed_keys_work_at_once_and_the_next_time(windows: Windows, memory: Memory) -> None:
    window = windows(is_loaded=False)
    window.actions_["keys"].trigger()
    (sheet,) = window.findChildren(KeySheet)
    choose(sheet, "run")
    sheet.keys.setKeySequence(QKeySequence("F5"))
    sheet.set.click()
    assert window.actions_["run"].shortcut() == QKeySequence("F5")
    assert sheet.table.item(sheet.table.currentRow(), 0).text() == "F5"
    choose(sheet, "stop")
    sheet.none.click()
    assert memory.keys() == {"run": ("F5",), "stop": ()}
    again = windows(is_loaded=False)
    assert again.actions_["run"].shortcut() == QKeySequence("F5") and again.actions_["stop"].shortcut().isEmpty()
    choose(sheet, "run")
    sheet.usual.click()
    assert memory.keys() == {"stop": ()}
    sheet.all_usual.click()
    assert memory.keys() == {}
