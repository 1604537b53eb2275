"""What goes wrong is offered to be shown and copied, calmly, and says nothing it should not."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from s1gui.qt.crash.desk import LAST_TIME, NOW, ReportDialog
from s1gui.qt.crash.notes import CrashNotes
from s1gui.qt.main_window import MainWindow
from tests.qt.conftest import Windows

SECRET = "hf_sEcReT What is 17 + 48?"


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    """What the hooks that were there before were told."""
    heard: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: heard.append(kind))
    monkeypatch.setattr(threading, "excepthook", lambda told: heard.append(told.exc_type))
    return heard


@pytest.fixture
def window(windows: Windows, tmp_path: Path, heard: list[type[BaseException]]) -> Iterator[MainWindow]:
    made = windows(is_loaded=False)
    made.crash.watch(CrashNotes(tmp_path))
    yield made
    made.crash.close()


def fail() -> None:
    raise ValueError(SECRET)


def until_offered(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.crash.banner.notice.text))


def test_nothing_is_offered_while_all_is_well(window: MainWindow) -> None:
    assert not window.crash.banner.isVisible()
    assert not window.actions_["crash_report"].isEnabled()


def test_an_exception_in_a_slot_is_offered_shown_and_copied_without_its_message(
    window: MainWindow, qtbot: QtBot, heard: list[type[BaseException]]
) -> None:
    QTimer.singleShot(0, fail)
    until_offered(window, qtbot)
    assert window.crash.banner.notice.text == NOW and window.crash.banner.isVisible()
    assert heard == [ValueError]
    window.actions_["crash_report"].trigger()
    dialog = window.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog) and not dialog.isModal()
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy").click()
    copied = QGuiApplication.clipboard().text()
    assert "in fail" in copied and "ValueError" in copied and Path(__file__).name in copied
    assert "hf_" not in copied and "17 + 48" not in copied
    assert "In the main thread" in copied
    window.actions_["crash_report"].trigger()
    assert sum(shown.isVisible() for shown in window.findChildren(ReportDialog)) == 1
    window.actions_["dismiss_crash"].trigger()
    assert not window.crash.banner.isVisible()
    assert window.actions_["crash_report"].isEnabled()


def test_an_exception_in_another_thread_is_offered_too(
    window: MainWindow, qtbot: QtBot, heard: list[type[BaseException]]
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    until_offered(window, qtbot)
    assert "In the other thread" in window.crash.report
    assert heard == [ValueError]


def test_ctrl_c_is_no_mistake(window: MainWindow, qtbot: QtBot) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qtbot.wait(80)
    assert not window.crash.banner.notice.text


def test_the_same_mistake_again_does_not_come_back_after_it_was_dismissed(window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(3):
        QTimer.singleShot(0, fail)
    until_offered(window, qtbot)
    window.actions_["dismiss_crash"].trigger()
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: "(seen 4 times)" in window.crash.report)
    qtbot.wait(80)
    assert not window.crash.banner.notice.text


def test_a_crash_of_the_last_session_is_offered(
    windows: Windows, tmp_path: Path, heard: list[type[BaseException]]
) -> None:
    left = CrashNotes(tmp_path)
    left.begin()
    window = windows(is_loaded=False)
    window.crash.watch(CrashNotes(tmp_path))
    assert window.crash.banner.notice.text == LAST_TIME
    assert "did not end in order" in window.crash.report
    window.crash.close()
    assert not list((tmp_path / "crashes").glob("session"))
    left.end()


A_START = """
import os, sys
from PySide6.QtCore import QTimer
from s1gui.qt import app

class Silent:
    def start(self): pass
    def send(self, command): pass
    def stop(self): pass

app.make_worker = lambda tell: Silent()
begin = app.MainWindow.begin
def begun(window):
    begin(window)
    print(window.crash.banner.notice.text, "|", "in begun" in window.crash.report, flush=True)
    os.abort() if sys.argv[1] == "crash" else window.close()
app.MainWindow.begin = begun
sys.exit(app.main())
"""


def test_the_program_itself_offers_at_its_next_start_what_it_left_when_it_crashed(tmp_path: Path) -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path), "S1GUI_HOME": str(tmp_path)}

    def start(how: str) -> str:
        command = [sys.executable, "-c", A_START, how]
        done = subprocess.run(
            command, env=env, check=False, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60
        )
        return done.stdout.decode().strip()

    assert start("crash") == "| False"
    assert start("in order") == f"{LAST_TIME} | True"
    assert start("in order") == "| False"
