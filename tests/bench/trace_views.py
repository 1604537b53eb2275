"""Eight trace views of 50,000 tokens that grow by 500 tokens a second each: how long the window's thread is held up.

Real views, in a window of the platform that is there (offscreen without a screen), fed through the bridge that
feeds the window, from a thread. A stall is what a timer of 1 ms is late by.
"""

import gc
import os
import random
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from s1gui.core.events import RunEvent, Started, Thought
from s1gui.core.record import RunRecord
from s1gui.core.settings import Settings
from s1gui.qt.app import make_application
from s1gui.qt.bridge import Bridge
from s1gui.qt.trace.heat import Heat
from s1gui.qt.trace.math_image import MathImages
from s1gui.qt.trace.view import TraceView

VIEWS, TOKENS, PER_SECOND, SECONDS = 8, 50_000, 500, 60.0
SHOWN_BEFORE = TOKENS - int(PER_SECOND * SECONDS)
TELLS_PER_SECOND = 50
WORDS = (
    "the",
    "answer",
    "is",
    "then",
    "so",
    "we",
    "have",
    "that",
    "number",
    "which",
    "gives",
    "two",
    "Wait",
    "no",
    "if",
)
TOP = ((1, " a", -0.5), (2, " b", -1.5), (3, " c", -2.5), (4, " d", -3.0), (5, " e", -4.0))
FORMULAS = (r" $x_{%d} = \frac{%d}{7}$", r" \(a^2 + %d = b_{%d}\)")


@dataclass
class Stalls(QObject):
    """Owner of the lateness of a timer, in milliseconds, and of the processor time the thread had meanwhile: on a busy
    machine the two differ."""

    late: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)
        self._last = self._last_work = 0.0

    def start(self) -> None:
        self._last, self._last_work = time.perf_counter(), time.thread_time()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _on_timeout(self) -> None:
        now, work = time.perf_counter(), time.thread_time()
        self.late.append(max(0.0, (now - self._last) * 1000 - 1.0))
        self.worked.append((work - self._last_work) * 1000)
        self._last, self._last_work = now, work


def quantile(values: list[float], share: float) -> float:
    """The value that so large a share of them does not exceed."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def pieces(seed: int, *, with_breaks: bool) -> Iterator[str]:
    """A model's thinking: words and formulas, and paragraphs if it breaks its lines."""
    draw = random.Random(seed)
    while True:
        for _ in range(draw.randrange(20, 90)):
            yield " " + draw.choice(WORDS)
        formula = draw.choice(FORMULAS) % (draw.randrange(30), draw.randrange(30))
        yield from (formula[at : at + 4] for at in range(0, len(formula), 4))
        if with_breaks:
            yield draw.choice(("\n", ".\n\n"))


class Feed:
    """Owner of what is told of each view's tokens, made before the clock runs, and of the thread that tells it."""

    def __init__(self, bridge: "Bridge[RunEvent]", *, with_breaks: bool, before: int, seconds: float) -> None:
        self._bridge = bridge
        self._draw = random.Random(0)
        step = PER_SECOND // TELLS_PER_SECOND
        made = [pieces(seed, with_breaks=with_breaks) for seed in range(VIEWS)]
        self.first = [self._thought(view, made[view], 0, before) for view in range(VIEWS)] if before else []
        self._rest = [
            [self._thought(view, made[view], before + step * told, step) for view in range(VIEWS)]
            for told in range(int(seconds * PER_SECOND / step))
        ]
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def _thought(self, view: int, made: Iterator[str], start: int, count: int) -> RunEvent:
        ids = tuple(range(count))
        logprobs = tuple(-self._draw.expovariate(2.0) for _ in ids)
        entropies = tuple(-2 * one for one in logprobs)
        texts = tuple(next(made) for _ in ids)
        return RunEvent(view, 0, 0.0, Thought("sampled", start, ids, texts, logprobs, entropies, ids, (TOP,) * count))

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._is_over.set()
        self._thread.join()

    def _run(self) -> None:
        begun = time.perf_counter()
        step = PER_SECOND // TELLS_PER_SECOND / PER_SECOND
        for told, events in enumerate(self._rest):
            if self._is_over.wait(max(0.0, begun + told * step - time.perf_counter())):
                return
            for event in events:
                self._bridge.put(event)


def measure(*, with_breaks: bool, heat: Heat = "off", seconds: float = SECONDS, before: int = SHOWN_BEFORE) -> Stalls:
    """The stalls while the views grow for so many seconds, from so many tokens each."""
    images = MathImages()
    window = QWidget()
    window.resize(1600, 900)
    grid = QGridLayout(window)
    views = [TraceView(images) for _ in range(VIEWS)]
    runs = [RunRecord(number, Settings("How much?")) for number in range(VIEWS)]
    bridge: Bridge[RunEvent] = Bridge()
    feed = Feed(bridge, with_breaks=with_breaks, before=before, seconds=seconds)
    for number, (view, run) in enumerate(zip(views, runs, strict=True)):
        grid.addWidget(view, number // 4, number % 4)
        run.apply(RunEvent(number, 0, 0.0, Started(run.settings, "think\n", (1,), (2,), "toy", "s1")))
        if before:
            run.apply(feed.first[number])
        view.set_heat(heat)
        view.show_run(run)

    def deliver(batch: list[RunEvent]) -> None:
        touched = {event.run for event in batch}
        for event in batch:
            runs[event.run].apply(event)
        for number in touched:
            views[number].show_run(runs[number])

    bridge.delivered.connect(deliver)
    window.show()
    loop, stalls = QEventLoop(), Stalls()
    QTimer.singleShot(500, loop.quit)
    loop.exec()
    gc.collect()
    gc.freeze()  # what the feed holds is another process's in life, and not collected here
    feed.start()
    stalls.start()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
    stalls.stop()
    feed.stop()
    bridge.flush()
    assert all(view.source_text() == run.trace.text() for view, run in zip(views, runs, strict=True))
    assert all(view.verticalScrollBar().value() == view.verticalScrollBar().maximum() for view in views)
    gc.unfreeze()
    window.close()
    images.close()
    return stalls


def stalls(seconds: float = SECONDS) -> dict[str, float]:
    """Stalls of the event loop in milliseconds, with line breaks, as one endless paragraph, and with heat."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or make_application(["bench"])
    assert application is not None
    figures = {}
    before = max(0, TOKENS - int(PER_SECOND * seconds))
    for name, with_breaks, heat in (
        ("with line breaks", True, "off"),
        ("one paragraph", False, "off"),
        ("with line breaks and heat", True, "entropy"),
        ("one paragraph and heat", False, "entropy"),
    ):
        found = measure(with_breaks=with_breaks, heat=heat, seconds=seconds, before=before)  # type: ignore[arg-type]
        figures[f"{name}: 99th percentile, ms"] = quantile(found.late, 0.99)
        figures[f"{name}: worst, ms"] = max(found.late)
        figures[f"{name}: 99th percentile of its own work, ms"] = quantile(found.worked, 0.99)
        figures[f"{name}: worst of its own work, ms"] = max(found.worked)
    return figures
