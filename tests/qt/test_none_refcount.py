"""The Qt methods called most often take no reference off None.

PySide6 6.12.0 does, at every call that returns nothing: CPython below 3.12, where None can run out, aborts.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

CALLS = 200


def hot_calls(qtbot: QtBot) -> dict[str, Callable[[], object]]:
    label, text, bar, widget, timer = QLabel(), QPlainTextEdit(), QProgressBar(), QWidget(), QTimer()
    for made in (label, text, bar, widget):
        qtbot.addWidget(made)
    qtbot.kept = (timer,)  # type: ignore[attr-defined]
    cursor = QTextCursor(text.document())
    return {
        "setText": lambda: label.setText("x"),
        "insertText": lambda: cursor.insertText("x"),
        "setValue": lambda: bar.setValue(3),
        "scroll": lambda: text.verticalScrollBar().setValue(0),
        "update": lambda: widget.update(),
        "start": lambda: timer.start(1000),
        "processEvents": lambda: QApplication.processEvents(),
        "setExtraSelections": lambda: text.setExtraSelections([]),
    }


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal")
def test_no_reference_to_none_is_lost(qtbot: QtBot) -> None:
    for name, call in hot_calls(qtbot).items():
        call()
        before = sys.getrefcount(None)
        for _ in range(CALLS):
            call()
        assert sys.getrefcount(None) > before - CALLS // 4, name
