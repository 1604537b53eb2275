"""Eight runs over the scripted engine, told to a store at speed, until the process is killed.

`streamer FOLDER [statement N | byte N]`: kills itself before the N-th SQL statement, or is killed by the kernel in the
middle of the write that takes a file beyond N bytes. One line on stdout for every event, once the store has been told:
run, number of the event, seconds of the monotonic clock, which all processes share. Someone types meanwhile: the unsent
question on the desk says how many events there were.
"""

import itertools
import os
import resource
import signal
import sqlite3
import sys
import time
from functools import partial
from pathlib import Path

from s1gui.core.budget import Budget
from s1gui.core.engine import Load
from s1gui.core.events import RunEnded, RunEvent
from s1gui.core.happenings import Happening
from s1gui.core.session import Session
from s1gui.core.settings import Settings
from s1gui.engines.scripted_thread import ThreadedScripted
from s1gui.storage import database
from s1gui.storage.recorder import Recorder
from s1gui.storage.run_store import RunStore
from s1gui.storage.store_state import StoreState

LANES = 8


class Countdown:
    """Dies at the n-th call."""

    def __init__(self, calls: int) -> None:
        self._left = calls

    def __call__(self, statement: str) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def connect(self, file: Path) -> sqlite3.Connection:
        connection = database.connect(file)
        connection.set_trace_callback(self)
        return connection


def die_beyond(size: int) -> None:
    """Have the kernel end this process at the write that would take a file beyond so many bytes."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)


def question(number: int) -> Settings:
    return Settings(f"Question {number}?", budget=Budget(120, waits=6), answer_tokens=20, probes=(40, 80))


def main(folder: Path, *, statement: int = 0, byte: int = 0) -> None:
    store = RunStore(folder, complain, connect=Countdown(statement).connect if statement else database.connect)
    recorder = Recorder(store)
    numbers = itertools.count(1)
    session: Session

    def happened(happening: Happening) -> None:
        recorder.take(happening)
        if isinstance(happening, RunEvent):
            store.lay("question", str(next(numbers)).encode())
            told = f"{happening.run} {happening.seq} {time.monotonic():.6f}\n"
            os.write(1, told.encode())
            if isinstance(happening.what, RunEnded):
                session.ask(question(happening.run + LANES))

    session = Session(partial(ThreadedScripted, delay=0.002), happened)

    if byte:
        die_beyond(byte)
    store.start()
    session.load(Load(0, "toy", lanes=LANES))
    for number in range(LANES):
        session.ask(question(number))
    session.run()


def complain(state: StoreState) -> None:
    print(state, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), **({sys.argv[2]: int(sys.argv[3])} if len(sys.argv) > 2 else {}))
