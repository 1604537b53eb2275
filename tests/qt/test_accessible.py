"""Every control of every page, panel and dialog has a name for who cannot see it, and can be reached by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from s1gui.qt.crash.desk import ReportDialog
from s1gui.qt.main_window import MainWindow
from s1gui.qt.models.template_dialog import TemplateDialog
from s1gui.qt.plain_text import ask_text, confirm, show_message
from tests.qt.conftest import Windows
from tests.qt.runs.test_history_desk import ask, listed

CONTROLS = (
    *(QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractSlider, QAbstractItemView, QPlainTextEdit),
    *(QTextEdit, QProgressBar),
)
DOCKS = ("settings", "history", "problems", "inspector", "branches")


def controls(top: QWidget) -> Iterator[QWidget]:
    """What a person can do something with, and whatever else takes the focus; not the parts of a control of Qt's."""
    for part in top.findChildren(QWidget):
        takes_focus = part.focusPolicy() != Qt.FocusPolicy.NoFocus
        if (isinstance(part, CONTROLS) or takes_focus) and part.isVisible() and not _is_inner(part):
            yield part


def _is_inner(part: QWidget) -> bool:
    parent = part.parentWidget()
    is_qts = part.objectName().startswith("qt_") or isinstance(
        part, QScrollBar | QHeaderView | QTabBar
    )  # a tab has its own words
    return is_qts or isinstance(parent, QComboBox | QAbstractSpinBox | QDialogButtonBox | QLineEdit)


def nameless(top: QWidget) -> list[str]:
    """The controls of which a screen reader would say nothing but what kind they are."""
    return [
        f"{type(control).__name__} in {type(control.parentWidget()).__name__}"
        for control in controls(top)
        if not QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
    ]


def show_all_docks(window: MainWindow) -> None:
    for name in DOCKS:
        if not window.actions_[name].isChecked():
            window.actions_[name].trigger()


@pytest.mark.parametrize("page", ["think", "compare", "train"])
def test_every_control_of_a_page_and_its_panels_has_a_name(windows: Windows, qtbot: QtBot, page: str) -> None:
    window = windows()
    ask(window, qtbot, "Named?")
    listed(window, qtbot, 1)
    window.actions_[page].trigger()
    show_all_docks(window)
    window.history.panel.only_deleted.click()
    window.train.panel.setup.form.more.setChecked(True)
    window.actions_["find"].trigger()
    window.archive.failed.emit("It failed.")
    for dock in [None, *(window.findChild(QWidget, name) for name in DOCKS)]:
        if dock is not None:
            dock.raise_()
        assert nameless(window) == []
    window.train.panel.show_run()
    assert nameless(window) == []


@pytest.mark.parametrize("command", ["palette", "keys", "about", "price", "models"])
def test_every_control_of_a_dialog_has_a_name(windows: Windows, qtbot: QtBot, command: str) -> None:
    window = windows()
    window.actions_[command].trigger()
    tops = [top for top in QApplication.topLevelWidgets() if isValid(top) and top.isVisible() and top is not window]
    assert tops
    for top in tops:
        assert nameless(top) == []


def test_every_control_of_what_asks_and_tells_has_a_name(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    report = ReportDialog("text", window)
    report.show()
    template = TemplateDialog("text", is_own=False, parent=window)
    template.open()
    boxes = (
        ask_text(window, "Title", "Label", "text", then=lambda _: None),
        confirm(window, "Title", "Question?", "Yes", then=lambda: None),
        show_message(window, "Title", "text"),
    )
    for top in (report, template, *boxes):
        assert top.isVisible() and nameless(top) == []


def test_the_first_run_its_replay_and_the_bin_have_names(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.actions_["first_run"].trigger()
    assert window.recordings.bar.isVisible()
    window.crash._offer("It crashed.")
    assert nameless(window) == []


def test_a_control_without_a_name_is_found(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    QLineEdit(top)
    top.show()
    assert nameless(top) == ["QLineEdit in QWidget"]
