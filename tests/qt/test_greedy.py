"""Boxes that count only where tokens are drawn by chance."""

from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from s1gui.qt.greedy import GREEDY, show_greedy


def test_a_grey_box_says_why_to_eyes_and_ears_and_its_own_words_too(qtbot: QtBot) -> None:
    box = QSpinBox(value=7)
    qtbot.addWidget(box)
    show_greedy([(box, "So many <of> them")], is_greedy=True)
    assert not box.isEnabled() and box.value() == 7
    assert "So many &lt;of&gt; them" in box.toolTip() and GREEDY in box.toolTip()
    assert box.accessibleDescription() == GREEDY
    show_greedy([(box, "So many <of> them")], is_greedy=False)
    assert box.isEnabled() and GREEDY not in box.toolTip()
    assert box.accessibleDescription() == "So many <of> them"
