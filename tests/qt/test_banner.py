"""The banner shows what it is told, and no more."""

from pytestqt.qtbot import QtBot

from s1gui.qt.banner import Banner, Notice


def test_it_is_there_only_when_there_is_something_to_say(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert not banner.isVisible()
    banner.show_notice(Notice("Gone.", "<b>last</b> \x1b[0m words", is_warning=True, buttons=(("restart", "Restart"),)))
    assert banner.isVisible()
    assert not banner._detail.isVisible()
    banner._more.setChecked(True)
    assert banner._detail.isVisible()
    assert banner._detail.toPlainText() == "<b>last</b> ␛[0m words"
    with qtbot.waitSignal(banner.asked) as asked:
        banner._buttons.itemAt(0).widget().click()
    assert asked.args == ["restart"]
    banner.show_notice(Notice())
    assert not banner.isVisible()


def test_progress_is_shown_in_percent(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_notice(Notice("Loading", fraction=0.37))
    assert banner._percent.text() == "37%"
    assert banner._bar.value() == 370
