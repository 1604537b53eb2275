"""The list of commands."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from s1gui.qt.actions import COMMANDS, MENUS, SUBMENUS, Actions


def test_names_and_keys_are_each_given_once() -> None:
    names = [command.name for command in COMMANDS]
    keys = [QKeySequence(key).toString() for command in COMMANDS for key in command.keys]
    assert len(set(names)) == len(names)
    assert len(set(keys)) == len(keys)
    assert all(keys)


def test_the_promised_keys_do_what_was_promised() -> None:
    promised = {
        "run": "Ctrl+Return", "stop": "Esc", "answer_now": "Ctrl+.", "wait_now": "Ctrl+Shift+W", "close": "Ctrl+W",
        "open_model": "Ctrl+O", "zoom_in": "Ctrl++", "zoom_out": "Ctrl+-", "quit": "Ctrl+Q",
        "palette": "Ctrl+Shift+P", "keys": "F1",
    }  # fmt: skip
    given = {command.name: command.keys[0] for command in COMMANDS if command.name in promised}
    assert given == promised


def test_every_command_is_in_a_menu(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.fill(window.menuBar())
    in_menus = set()
    for top in window.menuBar().actions():
        for action in top.menu().actions():
            in_menus |= {action.objectName()} | (
                {inner.objectName() for inner in action.menu().actions()} if action.menu() else set()
            )
    assert {command.name for command in COMMANDS} <= in_menus
    assert {command.menu for command in COMMANDS} == {*(menu.replace("&", "") for menu in MENUS), *SUBMENUS}


def test_keys_can_be_changed_and_are_told_where_they_are_not_the_usual_ones(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    assert actions.shown_keys("run") == "Ctrl+Return, Ctrl+Enter" and actions.bound() == {}
    actions.bind("run", ("F5",))
    actions.bind("stop", ())
    actions.bind("gone since", ("F6",))
    assert actions.bound() == {"run": ("F5",), "stop": ()}
    assert "F5" in actions["run"].toolTip() and "(" not in actions["stop"].toolTip()
    holder = actions.holder("F5")
    assert holder is not None and holder.name == "run" and actions.holder("F5", but="run") is None
    actions.bind("run", None)
    assert actions.bound() == {"stop": ()}
