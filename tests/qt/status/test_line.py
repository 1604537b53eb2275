"""The line at the bottom."""

from pytestqt.qtbot import QtBot

from s1gui.qt.status.line import StatusLine
from s1gui.qt.status.parts import Part

DEVICE, SPEED = Part("device", "2.0 M parameters · cpu", "qwen3"), Part("speed", "84 tokens/s", "sampled")


def test_the_device_its_notes_and_the_numbers_are_shown(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_parts((DEVICE, SPEED), ("It is slow.", "It is old."))
    assert line.text == "2.0 M parameters · cpu · ⚠ It is slow. · 84 tokens/s"
    assert "84 tokens/s: sampled" in line._numbers.toolTip()
    assert "It is old." in line._notes.toolTip()
    line.show_parts(())
    assert line.text == ""


def test_it_never_makes_the_window_wider(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    before = line.minimumSizeHint().width()
    line.show_parts((DEVICE, *(Part(name, "x" * 200, "") for name in "abc")))
    assert line.minimumSizeHint().width() == before
