"""The banner shows what it is told, and no more."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
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


def test_in_a_narrow_window_the_buttons_stand_below_the_words(qtbot: QtBot) -> None:
    window, banner = QWidget(), Banner()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(banner)
    layout.addStretch(1)
    words = "a-model was not loaded. /some/where/a-model/config.json names no model_type, so it describes no model."
    buttons = (("open_model", "Choose another …"), ("load_embedded", "Use the embedded model"))
    banner.show_notice(Notice(words, is_warning=True, buttons=buttons))
    window.show()
    button, line = banner._buttons.itemAt(0).widget(), banner.fontMetrics().height()
    assert button is not None

    def is_below() -> bool:
        return button.y() >= banner._text.geometry().bottom()

    for width, is_narrow in ((80, False), (30, True), (80, False)):
        window.resize(line * width, line * 30)
        qtbot.waitUntil(lambda is_narrow=is_narrow: is_below() == is_narrow and banner.height() <= line * 7)
        assert banner._text.width() >= line * 16
