"""The pages: which is in front, and what they share."""

from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from s1gui.qt.actions import Actions
from s1gui.qt.pages import Pages


def test_a_command_brings_its_page_to_the_front_and_what_is_shared_shows_where_it_belongs(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions, shared, first, second = Actions(window), QLabel("question"), QLabel("first"), QLabel("second")
    pages = Pages(actions, over=(), shared=shared)
    pages.add("think", first, has_shared=True)
    pages.add("about", second)
    window.setCentralWidget(pages)
    window.show()
    told: list[str] = []
    pages.page_changed.connect(told.append)
    assert pages.current == "think" and first.isVisible() and shared.isVisible()
    actions["about"].trigger()
    assert pages.current == "about" and second.isVisible() and not shared.isVisible() and not first.isVisible()
    actions["think"].trigger()
    assert pages.current == "think" and shared.isVisible()
    assert told == ["about", "think"]


def test_a_wide_page_behind_does_not_widen_the_window(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    narrow, wide = QLabel("narrow"), QLabel("wide")
    narrow.setMinimumWidth(100)
    wide.setMinimumWidth(3000)
    pages = Pages(Actions(window), over=(), shared=QLabel())
    pages.add("think", narrow)
    pages.add("about", wide)
    assert pages.minimumSizeHint().width() < 1000
    pages.show_page("about")
    assert pages.minimumSizeHint().width() >= 3000
