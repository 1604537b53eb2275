"""Opens the window."""

import gc
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from s1gui.core.engine import Engine, Lost, Told
from s1gui.engines.local.client import WorkerClient
from s1gui.qt.crash.notes import CrashNotes
from s1gui.qt.garbage import Garbage
from s1gui.qt.heap import keep_small
from s1gui.qt.icons import icon
from s1gui.qt.language import speak
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.qt.only_window import OnlyWindow
from s1gui.storage.home import data_folder
from s1gui.storage.paths import embedded_model


def main(paths: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed; the exit status. `s1gui.cli.window` checks first that it can be.

    paths: models, lists of problems and exported runs to begin with. Where a window is open already, it gets them.
    """
    folder = data_folder()
    only = OnlyWindow(folder)
    if only.is_handed_over(paths):
        return 0
    application = make_application(sys.argv)
    memory = Memory(QSettings("s1gui", "s1gui"))
    speak(application, memory.language())
    window = MainWindow(
        application,
        make_worker,
        embedded=embedded_model(),
        memory=memory,
        data=folder,
    )
    end_when_asked(application, window)
    only.asked.connect(window.take)
    window.crash.watch(CrashNotes(folder))
    window.show()
    QTimer.singleShot(0, window.begin)
    QTimer.singleShot(0, lambda: window.take(tuple(map(Path, paths))))
    gc.freeze()  # what is there by now stays: no later collection walks through it, which takes a tenth of a second
    status = application.exec()
    window.crash.close()
    only.close()
    return status


def end_when_asked(application: QApplication, window: QWidget) -> None:
    """Let Ctrl-C and SIGTERM close the window.

    Python runs its signal handlers between its own steps, and Qt's loop may take none for hours: a signal writes to
    a socket that the loop watches, and the slot is such a step.
    """
    woken, wakes = socket.socketpair()
    woken.setblocking(False)
    wakes.setblocking(False)
    signal.set_wakeup_fd(wakes.detach(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(woken.fileno(), QSocketNotifier.Type.Read, window)
    notifier.activated.connect(lambda *_: woken.recv(64))

    def end(*_: object) -> None:
        window.close()
        application.quit()

    for asked_to_end in (signal.SIGINT, signal.SIGTERM):
        signal.signal(asked_to_end, end)


def make_application(arguments: list[str]) -> QApplication:
    """Qt's application as this window wants it."""
    keep_small()
    application = QApplication(arguments)
    Garbage(application)
    application.setApplicationName("s1gui")
    application.setApplicationDisplayName("s1gui")
    application.setDesktopFileName("s1gui")
    application.setStyle("Fusion")
    application.setWindowIcon(icon("app", "#000000"))
    return application


def make_worker(tell: Callable[[Told | Lost], None]) -> Engine:
    """The engine: a process of its own with the model in it."""
    return WorkerClient(tell)
