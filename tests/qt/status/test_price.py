"""A price can be typed as soon as it is asked for."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from s1gui.core.price import Price
from s1gui.qt.status.price import PriceDialog


def test_what_is_typed_takes_the_place_of_the_old_price(qtbot: QtBot) -> None:
    dialog = PriceDialog(Price(1.0, "hour", "€"))
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog._amount.hasFocus())
    qtbot.keyClicks(dialog._amount, "2.5")
    told: list[Price | None] = []
    dialog.chosen.connect(told.append)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert told == [Price(2.5, "hour", "€")]
