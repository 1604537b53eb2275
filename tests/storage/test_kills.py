"""The whole program is killed while eight lanes stream: what is lost, and what is left."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from s1gui.core.events import RUN_EVENTS, RunEnded, RunEvent
from s1gui.storage.recovery import KILLED
from s1gui.storage.run_store import FILE
from tests.storage.telling import PATIENCE, opened

ROOT = Path(__file__).parent.parent.parent
PROMISED = 1.0
"""Seconds before a kill from which on something may be lost."""

EARLY, LATE = 3, 12_000
"""Events told, of some 3,000 a second, when a kill from outside comes."""

Told = list[tuple[int, int, float]]
"""Run, number of the event, seconds of the monotonic clock when the store had been told."""


@dataclass(frozen=True, slots=True)
class Kill:
    """When it comes: after so many events told ("told"), or as the streamer's arguments say."""

    at: str
    count: int

    def __str__(self) -> str:
        return f"{self.at} {self.count}"


def random_kills(number: int) -> list[Kill]:
    """Kills at random moments, the same in every run of the tests."""
    chance = random.Random(number)
    return [Kill("told", chance.randrange(EARLY, LATE)) for _ in range(number)]


OPENING = [Kill("statement", count) for count in (1, 5, 9, 14, 18, 22, 27, 32)]
WRITING = [Kill("statement", 40 + 461 * index) for index in range(17)]
TORN = [Kill("byte", 3_001 + 190_507 * index) for index in range(25)]


@pytest.mark.parametrize("kill", [Kill("told", 6000), Kill("statement", 5000), Kill("byte", 2_000_001)], ids=str)
def test_a_kill_costs_a_second_at_most_and_leaves_an_intact_file(tmp_path: Path, kill: Kill) -> None:
    assert check(tmp_path, kill) >= 8


@pytest.mark.slow
@pytest.mark.parametrize("kill", [*random_kills(50), *OPENING, *WRITING, *TORN], ids=str)
def test_a_hundred_kills_cost_a_second_each_at_most(tmp_path: Path, kill: Kill) -> None:
    check(tmp_path, kill)


def check(folder: Path, kill: Kill) -> int:
    """How many runs were kept."""
    told, killed_at = streamed(folder, kill)
    kept = left(folder / FILE)
    for run, seqs in kept.items():
        assert seqs == list(range(len(seqs))), f"run {run} has a hole"
    lost = [(run, seq, at) for run, seq, at in told if seq >= len(kept.get(run, ()))]
    assert [item for item in lost if item[2] < killed_at - PROMISED] == []
    promised = sum(at < killed_at - PROMISED for *_, at in told)
    assert check_interrupted(folder, kept) >= promised
    return len(kept)


def streamed(folder: Path, kill: Kill) -> tuple[Told, float]:
    """What the streamer told its store, and a moment at which it was still alive."""
    arguments = [] if kill.at == "told" else [kill.at, str(kill.count)]
    command = [sys.executable, "-B", "-m", "tests.storage.streamer", str(folder), *arguments]
    told: Told = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        killed_at = 0.0
        for line in process.stdout:
            if not line.endswith("\n"):
                break
            run, seq, at = line.split()
            told.append((int(run), int(seq), float(at)))
            if kill.at == "told" and len(told) == kill.count:
                killed_at = time.monotonic()
                process.kill()
    assert process.returncode == (-signal.SIGXFSZ if kill.at == "byte" else -signal.SIGKILL)
    return told, killed_at or max((at for *_, at in told), default=0.0)


def left(file: Path) -> dict[int, list[int]]:
    """The numbers of the events in the file, by run and in order; the file is intact."""
    kept = defaultdict(list)
    if not file.exists():
        return {}
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
            return {}
        connection.execute("INSERT INTO found (found) VALUES ('integrity-check')")
        for (line,) in connection.execute("SELECT line FROM event ORDER BY run, n"):
            event = RUN_EVENTS.decode(line)
            kept[event.run].append(event.seq)
    return dict(kept)


def check_interrupted(folder: Path, kept: dict[int, list[int]]) -> int:
    """The next program finds every run at rest, and goes on storing; what the unsent question says."""
    store = opened(folder)
    runs = [store.reopen(line.key).result(PATIENCE) for line in store.lines().result(PATIENCE)]
    assert {run.events[0].run: len(run.events) for run in runs if run.events}.keys() == kept.keys()
    for run in runs:
        ended = [event for event in run.events if isinstance(event.what, RunEnded)]
        assert run.line.state != "open"
        if run.line.state == "interrupted":
            assert ended[-1] == run.events[-1]
            assert ended[-1].what == RunEnded("interrupted", KILLED)
            assert [event.seq for event in run.events] == list(range(len(run.events)))
    unsent = store.on_desk("question").result(PATIENCE)
    if runs and runs[0].events:
        store.take(runs[0].line.key, RunEvent(1, 0, 0.0, RunEnded("stopped")), runs[0].surroundings)
    assert store.close()
    return int(unsent or 0)
