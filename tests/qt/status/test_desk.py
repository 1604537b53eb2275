"""The line at the bottom follows the window, and the price is asked for and remembered."""

from pytestqt.qtbot import QtBot

from s1gui.core.price import Price
from s1gui.qt.memory import Memory
from s1gui.qt.status.price import PriceDialog
from tests.qt.conftest import FIRST, Windows
from tests.qt.test_main_window import run_to_its_end


def test_a_run_is_counted_and_what_it_costs_is_told_once_there_is_a_price(
    windows: Windows, qtbot: QtBot, memory: Memory
) -> None:
    window = windows()
    run_to_its_end(window, qtbot)
    assert f"thinking {len(FIRST)}" in window.status.line.text
    assert "$" not in window.status.line.text
    window.actions_["price"].trigger()
    dialog = window.findChild(PriceDialog)
    assert isinstance(dialog, PriceDialog)
    dialog._amount.setValue(1000.0)
    dialog._per.setCurrentIndex(dialog._per.findData("1,000 tokens"))
    dialog.accept()
    assert window.status.line.text.endswith(" $")
    assert memory.price() == Price(1000.0, "1,000 tokens", "$")


def test_the_numbers_of_a_run_stand_on_its_own_page_only(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    run_to_its_end(window, qtbot)
    window.pages.show_page("compare")
    assert "context" in window.status.line.text and "thinking" not in window.status.line.text
    window.pages.show_page("think")
    assert f"thinking {len(FIRST)}" in window.status.line.text


def test_a_price_of_nothing_is_forgotten(qtbot: QtBot, memory: Memory) -> None:
    memory.keep_price(Price(2.0))
    dialog = PriceDialog(memory.price())
    qtbot.addWidget(dialog)
    dialog._amount.setValue(0.0)
    dialog.chosen.connect(memory.keep_price)
    dialog.accept()
    assert memory.price() is None


def test_a_price_that_can_not_be_read_is_none(memory: Memory) -> None:
    for nonsense in ("x", "[1]", '[-1, "hour", "$"]', '[1, "day", "$"]', '["a", "hour", "$"]', "[NaN, 1, 2]"):
        memory._settings.setValue("price", nonsense)
        assert memory.price() is None
