"""The run on screen is copied as a whole."""

import json

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.qt.conftest import FIRST, Windows
from tests.qt.test_main_window import run_to_its_end


@pytest.mark.parametrize("name", ["copy_as_text", "copy_as_markdown", "copy_as_json"])
def test_the_run_on_screen_is_copied_and_without_one_there_is_nothing_to_copy(
    windows: Windows, qtbot: QtBot, name: str
) -> None:
    window = windows()
    assert not window.actions_[name].isEnabled()
    run_to_its_end(window, qtbot)
    window.actions_[name].trigger()
    copied = QGuiApplication.clipboard().text()
    if name == "copy_as_json":
        assert json.loads(copied)["thinking"][0]["text"] == FIRST
    else:
        assert FIRST in copied
