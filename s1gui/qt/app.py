"""Opens the window."""

import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from s1gui.core.engine import Engine, Lost, Told
from s1gui.engines.local.client import WorkerClient
from s1gui.qt.icons import icon
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.storage.paths import embedded_model


def main() -> int:
    """Open the window and stay until it is closed; the exit status. `s1gui.cli.window` checks first that it can be."""
    application = make_application(sys.argv)
    window = MainWindow(application, make_worker, embedded=embedded_model(), memory=Memory(QSettings("s1gui", "s1gui")))
    for asked_to_end in (signal.SIGINT, signal.SIGTERM):
        signal.signal(asked_to_end, lambda *_: window.close())
    window.show()
    QTimer.singleShot(0, window.begin)
    return application.exec()


def make_application(arguments: list[str]) -> QApplication:
    """Qt's application as this window wants it."""
    application = QApplication(arguments)
    application.setApplicationName("s1gui")
    application.setApplicationDisplayName("s1gui")
    application.setDesktopFileName("s1gui")
    application.setStyle("Fusion")
    application.setWindowIcon(icon("app", "#000000"))
    return application


def make_worker(tell: Callable[[Told | Lost], None]) -> Engine:
    """The engine: a process of its own with the model in it."""
    return WorkerClient(tell)
