"""A number may be typed freely, is kept exactly, and doubles."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from s1gui.qt.number_box import NumberBox


@pytest.fixture
def box(qtbot: QtBot) -> NumberBox:
    made = NumberBox("Maximum", can_be_unlimited=True)
    qtbot.addWidget(made)
    made.set_end(4000)
    made.show_tokens(256)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "tokens"), [("1234", 1234), ("0", 0), ("1,024", 1024), ("no limit", None), ("∞", None), ("9999999", 4000)]
)
def test_what_is_typed_is_what_counts(box: NumberBox, qtbot: QtBot, typed: str, tokens: int | None) -> None:
    seen: list[int | None] = []
    box.chosen.connect(seen.append)
    box.lineEdit().clear()
    box.lineEdit().insert(typed)
    assert not seen
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert seen == [tokens]
    assert box.tokens() == tokens


def test_its_arrows_double_and_halve(box: NumberBox) -> None:
    box.stepBy(1)
    assert box.tokens() == 512
    box.stepBy(3)
    assert box.tokens() is None
    box.stepBy(-1)
    assert box.tokens() == 2000
    box.show_tokens(8)
    box.stepBy(-1)
    assert box.tokens() == 0
    box.stepBy(1)
    assert box.tokens() == 16


def test_what_is_shown_is_not_told_back(box: NumberBox) -> None:
    seen: list[int | None] = []
    box.chosen.connect(seen.append)
    box.show_tokens(77)
    box.show_tokens(None)
    assert not seen
    assert box.text() == "no limit"
