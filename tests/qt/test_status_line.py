"""The line at the bottom."""

from pytestqt.qtbot import QtBot

from s1gui.qt.engine_view import EngineView
from s1gui.qt.status_line import StatusLine, count, size
from tests.qt.test_engine_view import HELLO, LOADED


def test_numbers_are_written_for_people() -> None:
    assert [count(number) for number in (7_600_000_000, 1_800_000, 320)] == ["7.6 B", "1.8 M", "320"]
    assert [size(number) for number in (3 * 2**30, 5 * 2**20, 12)] == ["3.0 GiB", "5.0 MiB", "12 B"]


def test_the_model_and_its_notes_are_shown(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_engine(EngineView().told(HELLO).told(LOADED))
    assert "2.0 M parameters · cpu · float32 · context 100" in line._model.text()
    assert "slow" in line._notes.text()
    line.show_engine(EngineView())
    assert line._model.text() == ""
