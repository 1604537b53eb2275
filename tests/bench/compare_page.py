"""Eight lanes of the embedded model on the window's own Compare page, an answer two dozen times along each of them:
how long the window's thread is held up.

The real window (offscreen without a screen) over the real worker, which computes in a process of its own on the same
cores; lanes that came to their end are asked again with the next question, so that the page is busy all the time. A
stall is what a timer of 1 ms is late by.
"""

import gc
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from s1gui.core.budget import Budget
from s1gui.core.lane_spec import LaneSpec
from s1gui.core.sampling import Sampling
from s1gui.qt.app import make_application, make_worker
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.storage.paths import embedded_model
from tests.bench.speed import questions
from tests.bench.trace_views import Stalls, quantile

LANES, SECONDS, MAXIMUM = 8, 60.0, 1500
PROBES = tuple(range(60, 601, 60))
"""Beside the answers that every run takes along its way: so that there are two dozen on traces of 500 tokens."""
LOOK_MS = 50
SIZE = (1920, 1600)
"""So high that all lanes have their curves, and the one over all of them stands above."""


@dataclass
class Seen:
    """stalls: of the window's thread; traces, answers: tokens and finished answers of every lane that came to rest."""

    stalls: Stalls = field(default_factory=Stalls)
    traces: list[int] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)


def opened(folder: Path) -> MainWindow:
    """A window as `s1gui` opens it, on its Compare page, with lanes that differ in their seeds and think for long."""
    application = QApplication.instance() or make_application(["bench"])
    assert isinstance(application, QApplication)
    memory = Memory(QSettings(str(folder / "bench.ini"), QSettings.Format.IniFormat))
    memory.keep_welcomed()
    window = MainWindow(application, make_worker, embedded=embedded_model(), memory=memory, data=folder)
    window.resize(*SIZE)
    window.show()
    window.begin()
    spin_until(lambda: window.experiment.engine.state == "ready")
    budget = Budget(MAXIMUM, min_thinking_tokens=MAXIMUM)
    window.compare.runs.set_specs(tuple(LaneSpec(budget, sampling=Sampling(0.7, seed=n)) for n in range(LANES)))
    window.actions_["compare"].trigger()
    window.actions_["curves"].setChecked(True)
    view = window.compare.view
    spin_until(lambda: all(lane.curve.isVisible() for lane in view.lanes) and view.summary.isVisible())
    assert all(lane.curve.isVisible() for lane in view.lanes), "the page is too low for the lanes' curves"
    return window


def spin_until(is_so: Callable[[], bool], *, milliseconds: int = 120_000) -> None:
    """Let the window work until something is so, or for so long."""
    loop, look = QEventLoop(), QTimer(interval=LOOK_MS)
    look.timeout.connect(lambda: loop.quit() if is_so() else None)
    QTimer.singleShot(milliseconds, loop.quit)
    look.start()
    loop.exec()
    look.stop()


def measure(window: MainWindow, seconds: float = SECONDS) -> Seen:
    """Ask all lanes, again and again, for so many seconds."""
    seen, asked = Seen(), questions(20)

    def ask() -> None:
        window.question.set_question(asked[len(seen.traces) // LANES % len(asked)])
        window.compare.runs.send(replace(window.asking.settings(), probes=PROBES))

    def ask_again_at_the_end() -> None:
        if window.compare.runs.is_busy:
            return
        for lane in window.compare.runs.lanes:
            assert lane.run is not None and lane.run.ended is not None, lane.refusal
            seen.traces.append(lane.run.head)
            seen.answers.append(sum(answer.is_over for answer in lane.run.answers.values()))
        ask()

    gc.collect()
    ask()
    look = QTimer(interval=LOOK_MS)
    look.timeout.connect(ask_again_at_the_end)
    look.start()
    seen.stalls.start()
    spin_until(lambda: False, milliseconds=int(seconds * 1000))
    seen.stalls.stop()
    look.stop()
    window.compare.stop()
    spin_until(lambda: not window.compare.runs.is_busy)
    return seen


def stalls(seconds: float = SECONDS) -> dict[str, float]:
    """Stalls of the event loop in milliseconds, with lanes and answers as they were."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        window = opened(Path(folder))
        found = measure(window, seconds)
        window.close()
    late, worked = found.stalls.late, found.stalls.worked
    return {
        "lanes that came to rest": len(found.traces),
        "tokens of a trace, mean": sum(found.traces) / max(1, len(found.traces)),
        "answers of a lane, mean": sum(found.answers) / max(1, len(found.answers)),
        "99th percentile, ms (aim <= 33)": quantile(late, 0.99),
        "worst, ms (aim <= 100)": max(late),
        "99th percentile of its own work, ms": quantile(worked, 0.99),
        "worst of its own work, ms": max(worked),
        "share of a core it worked": sum(worked) / (sum(late) + len(late)),
    }
