"""Keys along a row of places."""

import pytest
from PySide6.QtCore import Qt

from s1gui.qt.budget.row_keys import stepped


@pytest.mark.parametrize(
    ("key", "now", "then"),
    [
        (Qt.Key.Key_Right, None, 0),
        (Qt.Key.Key_Right, 1, 2),
        (Qt.Key.Key_Up, 4, 4),
        (Qt.Key.Key_Left, None, 4),
        (Qt.Key.Key_Left, 1, 0),
        (Qt.Key.Key_Down, 0, 0),
        (Qt.Key.Key_Home, 3, 0),
        (Qt.Key.Key_End, None, 4),
        (Qt.Key.Key_Return, 3, None),
        (Qt.Key.Key_A, None, None),
    ],
)
def test_arrows_step_and_stay_inside_and_other_keys_go_nowhere(key: Qt.Key, now: int | None, then: int | None) -> None:
    assert stepped(key, now, 4) == then
