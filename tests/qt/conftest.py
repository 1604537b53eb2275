"""A real window over a real session, with an engine that follows a script."""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s1gui.engines import toy
from s1gui.engines.scripted_thread import ThreadedScripted
from s1gui.qt.garbage import Garbage
from s1gui.qt.language import speak
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PATIENCE_MS = 60_000

FIRST = "I guess 65.\n"
SECOND = ", no: it is 84.\n"
THIRD = " again: 84.\n"


def answer(thinking: str) -> str:
    """What the scripted model says, by how far it has thought."""
    return " 84" if "84" in thinking else " 65" if "65" in thinking else " 110"


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["s1gui"]


class PatientBot(QtBot):
    """Waits as long as a computer may take that has other work: in vain only where a test fails anyway."""

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In place of pytest-qt's, which waits for five seconds."""
    return PatientBot(request)


@pytest.fixture(scope="module", autouse=True)
def _garbage(qapp: QApplication) -> Iterator[None]:
    """As in the window's process: else a thread of one test destroys the widgets of another."""
    made = Garbage()
    yield
    made.deleteLater()
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _looks(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    speak(qapp, "en")


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """That of someone who has seen the first run."""
    made = Memory(QSettings(str(tmp_path / "s1gui.ini"), QSettings.Format.IniFormat))
    made.keep_welcomed()
    return made


class Windows:
    """Makes windows, and ends what they started. engines: those made, newest last."""

    def __init__(self, application: QApplication, qtbot: QtBot, memory: Memory, data: Path) -> None:
        self._application, self._qtbot, self._memory, self._data = application, qtbot, memory, data
        self.engines: list[ThreadedScripted] = []
        self._windows: list[MainWindow] = []

    def __call__(self, model: toy.NextToken | None = None, *, delay: float = 0.0, is_loaded: bool = True) -> MainWindow:
        script = model or toy.following(FIRST, SECOND, THIRD, answer=answer)

        def make(tell: Callable[[object], None]) -> ThreadedScripted:
            self.engines.append(ThreadedScripted(tell, script, delay=delay))
            return self.engines[-1]

        window = MainWindow(self._application, make, embedded=Path("/models/toy"), memory=self._memory, data=self._data)
        self._windows.append(window)
        self._qtbot.addWidget(window)
        window.show()
        if is_loaded:
            window.begin()
            self._qtbot.waitUntil(lambda: window.experiment.engine.state == "ready")
            self._qtbot.waitUntil(lambda: "think" in window.settings.prompt.prompt.text())
        return window

    def close(self) -> None:
        for window in self._windows:
            window.close()


@pytest.fixture
def windows(qapp: QApplication, qtbot: QtBot, memory: Memory, tmp_path: Path) -> Iterator[Windows]:
    made = Windows(qapp, qtbot, memory, tmp_path / "data")
    yield made
    made.close()
