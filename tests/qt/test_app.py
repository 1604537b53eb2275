"""The window over the real engine: a process with the embedded model in it, which may be killed at any moment."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.engines.local.client import WorkerClient
from s1gui.qt import app
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.storage.paths import embedded_model

PATIENCE_MS = 240_000


@pytest.fixture
def clients() -> list[WorkerClient]:
    return []


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, memory: Memory, clients: list[WorkerClient], tmp_path: Path
) -> Iterator[MainWindow]:
    def make(tell: Callable[[object], None]) -> WorkerClient:
        client = app.make_worker(tell)
        assert isinstance(client, WorkerClient)
        clients.append(client)
        return client

    made = MainWindow(qapp, make, embedded=embedded_model(), memory=memory, data=tmp_path / "data")
    qtbot.addWidget(made)
    made.show()
    made.begin()
    yield made
    made.close()


def test_a_killed_worker_leaves_the_window_the_text_and_the_next_question(
    window: MainWindow, qtbot: QtBot, clients: list[WorkerClient]
) -> None:
    def until(holds: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE_MS)

    experiment = window.experiment
    window.budget.show_budget(Budget(None, waits=50))
    window.actions_["run"].trigger()
    until(lambda: experiment.run is not None and experiment.run.head > 20)
    run = experiment.run
    pid = clients[0].pid
    assert run is not None and pid is not None
    os.kill(pid, signal.SIGKILL)
    until(lambda: run.ended is not None)
    assert run.ended is not None and run.ended.end == "interrupted"
    assert window.lane.header.sign == "Interrupted"
    assert window.lane.trace.source_text().strip()
    until(lambda: experiment.engine.state == "ready")
    window.question.set_question("How many r in raspberry?")
    window.budget.show_budget(Budget(64))
    window.actions_["run"].trigger()
    until(lambda: experiment.run is not run and experiment.run is not None and not experiment.is_busy)
    assert experiment.run is not None and experiment.run.ended is not None
    assert experiment.run.ended.end in ("finished", "cut")
    assert window.lane.answer.source_text().strip()


def test_opening_imports_no_torch() -> None:
    code = "import sys, s1gui.qt.app; sys.exit('torch' in sys.modules or 'ziamath' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


WITH_A_SILENT_ENGINE = """
import sys
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
    QTimer.singleShot(500, lambda: print("up", flush=True))
app.MainWindow.begin = begun
sys.exit(app.main())
"""


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_window_though_the_engine_never_speaks(asked: signal.Signals, tmp_path: Path) -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    with subprocess.Popen([sys.executable, "-c", WITH_A_SILENT_ENGINE], stdout=subprocess.PIPE, env=env) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == b"up\n"
            process.send_signal(asked)
            assert process.wait(30) == 0
        finally:
            process.kill()
