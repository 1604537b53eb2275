"""Choosing a thinking format."""

import pytest
from pytestqt.qtbot import QtBot

from s1gui.core.formats import FORMATS
from s1gui.qt.engine_view import EngineView
from s1gui.qt.models.format_picker import FormatPicker
from tests.qt.test_engine_view import LOADED


@pytest.fixture
def picker(qtbot: QtBot) -> FormatPicker:
    made = FormatPicker()
    qtbot.addWidget(made)
    return made


def entries(picker: FormatPicker) -> list[str]:
    return [picker._list.itemText(index) for index in range(picker._list.count())]


def test_what_is_offered(picker: FormatPicker) -> None:
    assert entries(picker) == ["recognised", *FORMATS, "from a file …"]
    assert picker._list.currentText() == "recognised"


def test_a_known_one_is_asked_for_by_name(picker: FormatPicker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picker.chosen) as chosen:
        picker._list.activated.emit(2)
    assert chosen.args == [list(FORMATS)[1]]


def test_a_file_is_asked_for_and_shown_once_chosen(picker: FormatPicker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picker.file_asked):
        picker._list.activated.emit(picker._list.count() - 1)
    assert picker._list.currentText() == "recognised"
    picker.show_choice("/there/mine.json")
    assert picker._list.currentText() == "mine.json"
    picker.show_choice("")
    assert "mine.json" not in entries(picker)


def test_what_was_recognised_is_said_with_why(picker: FormatPicker) -> None:
    picker.show_engine(EngineView().told(LOADED))
    assert picker._note.text() == "s1: it says so"
