"""Ranks of one computer: none outlives the others, their launcher, or a forced stop, and none listens outside."""

import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.trainer.tiny_runs import facts, made, steps
from trainer import launch, processes
from trainer.journal import Done, Errored

_PATIENCE = 150


def until(fact: Callable[[], Any]) -> None:
    """Wait for another process, which tells nobody."""
    limit = time.monotonic() + _PATIENCE
    while not fact():
        assert time.monotonic() < limit
        time.sleep(0.05)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Path]:
    """A run of two ranks that takes steps."""
    folder = made(tmp_path, epochs=10_000, processes=2)
    launch.launch(folder)
    try:
        until(lambda: steps(folder) or launch.state(folder) == "failed")
        assert launch.state(folder) == "running"
        yield folder
    finally:
        launch.force_stop(folder)


def family(folder: Path) -> list[Any]:
    record = processes.read(folder)
    assert record is not None
    root = psutil.Process(record.pid)
    found = [root, *root.children(recursive=True)]
    assert len(found) == 3
    return found


def gone(found: list[Any]) -> bool:
    return all(not one.is_running() or one.status() == psutil.STATUS_ZOMBIE for one in found)


def test_a_forced_stop_leaves_no_process(running: Path) -> None:
    found = family(running)
    launch.force_stop(running)
    assert gone(found)
    assert launch.state(running) == "stopped"


def test_no_rank_outlives_its_launcher(running: Path) -> None:
    found = family(running)
    found[0].kill()
    until(lambda: gone(found))
    assert launch.state(running) == "failed"
    error = facts(running)[-1]
    assert isinstance(error, Errored) and error.kind in ("killed", "lost_rank")


def test_when_a_rank_is_killed_the_run_ends_and_says_so(running: Path) -> None:
    found = family(running)
    found[2].kill()
    until(lambda: gone(found))
    assert launch.state(running) == "failed"
    (error,) = [fact for fact in facts(running) if isinstance(fact, Errored)]
    assert error.kind in ("lost_rank", "killed")


def test_they_listen_on_this_computer_only_and_stop_together_when_told(running: Path) -> None:
    found = family(running)
    listening = [
        address.laddr.ip for one in found for address in one.net_connections("inet") if address.status == "LISTEN"
    ]
    assert set(listening) <= {"127.0.0.1", "::1", "::ffff:127.0.0.1"}
    found[0].send_signal(signal.SIGTERM)
    until(lambda: gone(found))
    done = facts(running)[-1]
    assert isinstance(done, Done) and not done.is_finished and (running / "model" / "config.json").is_file()
    assert list(running.glob("checkpoint-*"))
    assert launch.state(running) == "stopped"
