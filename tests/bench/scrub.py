"""The slider over a trace of 5,000 tokens with two dozen answers: how long until card and text say what is there.

The real window (offscreen without a screen) over a real session; the engine is scripted, since nothing is computed
where an answer is there already. A move is what the slider tells during a drag; it is over when the card has other
words and the text is grey from the handle on (`shown`), and seen when the window has painted that (`painted`).
"""

import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from s1gui.core.budget import Budget
from s1gui.core.record import RunRecord
from s1gui.engines import toy
from s1gui.engines.scripted_thread import ThreadedScripted
from s1gui.qt.app import make_application
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.storage.kept import RunKey
from tests.bench.trace_views import quantile

TOKENS, PROBES, TURNS = 5_000, 24, 10
PATIENCE_S = 60.0


@dataclass
class Moves:
    """Milliseconds of every move; worked: of the window's thread until it was painted, without what others took."""

    shown: list[float] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)


class Painted(QObject):
    """Knows which of some widgets were painted since it last forgot."""

    def __init__(self, widgets: tuple[QWidget, ...]) -> None:
        super().__init__()
        self._widgets = widgets
        self._painted: set[int] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    def forget(self) -> None:
        self._painted.clear()

    def is_all(self) -> bool:
        return len(self._painted) == len(self._widgets)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._painted.add(id(watched))
        return False


def script() -> toy.NextToken:
    """A model that thinks so many tokens, each a letter, and whose answer tells how far it had thought."""
    text = "".join(f"Line {n} of what is thought.\n" for n in range(TOKENS))[:TOKENS]
    return toy.following(text, answer=lambda thinking: f" {len(thinking)}")


def places() -> tuple[int, ...]:
    return tuple(TOKENS * n // (PROBES + 1) for n in range(1, PROBES + 1))


def opened(folder: Path) -> MainWindow:
    """A window over the scripted engine, ready."""
    application = QApplication.instance() or make_application(["bench"])
    assert isinstance(application, QApplication)
    memory = Memory(QSettings(str(folder / "bench.ini"), QSettings.Format.IniFormat))
    memory.keep_welcomed()
    window = MainWindow(
        application, lambda tell: ThreadedScripted(tell, script()), embedded=Path("/toy"), memory=memory, data=folder
    )
    window.resize(1280, 800)
    window.show()
    window.begin()
    spin_until(lambda: window.experiment.engine.state == "ready")
    return window


def thought(window: MainWindow) -> RunRecord:
    """A run that is over, with an answer at each of the places."""
    window.budget.show_budget(Budget(TOKENS + 1000))
    window.experiment.ask(replace(window.asking.settings(), probes=places(), along=None))
    spin_until(lambda: window.experiment.run is not None and not window.experiment.is_busy)
    run = window.experiment.run
    assert run is not None
    spin_until(lambda: sum(answer.is_over for answer in run.answers.values()) >= PROBES + 1)
    assert run.head == TOKENS
    return run


def scrubbed(window: MainWindow, turns: int = TURNS) -> Moves:
    """Drag the handle from answer to answer, to and fro."""
    moves, card = Moves(), window.lane.answer
    seen = Painted((window.lane.trace.viewport(), card, window.budget.slider, window.budget.map, window.budget.curve))
    at = places()
    for place in (*at, *reversed(at[:-1])) * turns:
        if card.source_text().strip() == str(place):
            continue
        seen.forget()
        begun, worked = time.perf_counter(), time.thread_time()
        window.budget.slider.moved.emit("maximum", place, False)
        spin_until(lambda place=place: card.source_text().strip() == str(place) and _grey_from(window) == place)  # type: ignore[misc]
        moves.shown.append((time.perf_counter() - begun) * 1000)
        spin_until(seen.is_all)
        moves.painted.append((time.perf_counter() - begun) * 1000)
        moves.worked.append((time.thread_time() - worked) * 1000)
        pause(5)
    window.budget.slider.moved.emit("maximum", at[0], True)
    pause(600)
    return moves


def _grey_from(window: MainWindow) -> int:
    """The first grey token; a letter is a token."""
    selections = window.lane.trace.extraSelections()
    return selections[0].cursor.selectionStart() if selections else -1


def spin_until(holds: Callable[[], bool]) -> None:
    """Let the window live until this is so."""
    end = time.perf_counter() + PATIENCE_S
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError("What was waited for did not come.")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def times(turns: int = TURNS) -> dict[str, float]:
    """Milliseconds from a move of the handle to what it changes: of a run that is over, and of one out of the store."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures = {}
    with tempfile.TemporaryDirectory() as place:
        window = opened(Path(place))
        thought(window)
        found = {"a run that is over": scrubbed(window, turns)}
        key = window.experiment.kept_key
        window.history.open(RunKey(key or ""))
        spin_until(lambda: (run := window.experiment.run) is not None and run.is_kept)
        found["a run out of the store"] = scrubbed(window, turns)
        window.close()
    for name, moves in found.items():
        for part, values in (("shown", moves.shown), ("painted", moves.painted), ("own work", moves.worked)):
            figures[f"{name}: {part}, median, ms"] = quantile(values, 0.5)
            figures[f"{name}: {part}, 99th percentile, ms"] = quantile(values, 0.99)
            figures[f"{name}: {part}, worst, ms"] = max(values)
    return figures
