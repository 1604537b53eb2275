"""The docks beside the lane and their commands, in a real window."""

from PySide6.QtWidgets import QDockWidget
from pytestqt.qtbot import QtBot

from s1gui.qt.main_window import MainWindow
from tests.qt.conftest import Windows


def docks(window: MainWindow) -> tuple[QDockWidget, QDockWidget]:
    """The settings' and the inspector's, which stand behind each other."""
    found = {dock.objectName(): dock for dock in window.findChildren(QDockWidget)}
    return found["settings"], found["inspector"]


def is_seen(dock: QDockWidget) -> bool:
    return dock.isVisible() and not dock.visibleRegion().isEmpty()


def test_the_key_of_a_dock_behind_another_brings_it_to_the_front_and_then_hides_it(
    windows: Windows, qtbot: QtBot
) -> None:
    window = windows()
    settings, inspector = docks(window)
    action = window.actions_["inspector"]
    for name in ("inspector", "settings"):
        window.actions_[name].setChecked(True)
    settings.raise_()
    qtbot.waitUntil(lambda: is_seen(settings) and not is_seen(inspector))
    action.trigger()
    qtbot.waitUntil(lambda: is_seen(inspector) and not is_seen(settings))
    assert action.isChecked()
    action.trigger()
    assert not inspector.isVisible() and not action.isChecked()


def test_a_dock_behind_another_that_is_put_away_with_its_page_stays_away(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    settings, inspector = docks(window)
    window.actions_["inspector"].setChecked(True)
    settings.raise_()
    qtbot.waitUntil(lambda: is_seen(settings))
    window.actions_["compare"].trigger()
    assert not inspector.isVisible() and not window.actions_["inspector"].isChecked()
