"""What the processes cost: a token through the worker's pipe, the window until it is seen, memory."""

import itertools
import os
import queue
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import psutil

from s1gui.core.engine import Load, Loaded
from s1gui.core.events import RunEnded, RunEvent
from s1gui.core.session import Happening, Session
from s1gui.engines.local.client import WorkerClient
from tests.bench.direct import MODEL, Bench, asked
from tests.bench.speed import MAXIMUM, alternate, questions


def worker_overhead(bench: Bench) -> dict[str, float]:
    """Microseconds a token takes longer through worker, pipe and session than in this process."""
    heard: queue.Queue[Happening] = queue.Queue()
    session = Session(WorkerClient, heard.put)
    thread = threading.Thread(target=session.run, daemon=True)
    thread.start()
    session.load(Load(0, str(MODEL), "cpu", "float32"))
    until(heard, lambda one: isinstance(one, Loaded))
    question = questions(1)[0]
    tokens = itertools.count()

    def direct() -> float:
        lane = bench.ask(asked(question, maximum=MAXIMUM))
        seconds = bench.drive([lane])
        next(tokens)
        return seconds

    def through() -> float:
        start = time.perf_counter()
        run = session.ask(asked(question, maximum=MAXIMUM))
        until(heard, lambda one: isinstance(one, RunEvent) and isinstance(one.what, RunEnded))
        seconds = time.perf_counter() - start
        session.forget(run)
        return seconds

    near, far = alternate(direct, through)
    lane = bench.ask(asked(question, maximum=MAXIMUM))
    bench.drive([lane])
    session.close()
    thread.join()
    return {"worker overhead, us/token": (far - near) / len(lane.trace) * 1e6, "worker / direct": far / near}


def until(heard: "queue.Queue[Happening]", found: Callable[[Happening], bool]) -> None:
    while not found(heard.get(timeout=120)):
        pass


def resident(process: psutil.Process) -> float:
    """MiB of memory a process holds."""
    return float(process.memory_info().rss) / 2**20


def window(repeats: int = 5) -> dict[str, float]:
    """Seconds from starting Python until the window was painted; memory once a model is there."""
    env = dict(os.environ)
    if not env.get("DISPLAY"):
        env.setdefault("QT_QPA_PLATFORM", "offscreen")
    opened, memory = [], []
    for _ in range(repeats):
        start = time.time()
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.open_window"], env=env, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("painted"):
                opened.append(float(line.split()[1]) - start)
            if line.startswith("loaded"):
                window = psutil.Process(process.pid)
                memory.append((resident(window), sum(resident(child) for child in window.children(recursive=True))))
                break
        process.terminate()
        process.wait()
    return {
        "window painted after, s": statistics.median(opened),
        "memory of the window, MiB": statistics.median(ours for ours, _ in memory),
        "memory of the worker, MiB": statistics.median(theirs for _, theirs in memory),
    }
