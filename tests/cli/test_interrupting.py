"""Ctrl-C and other ends of the command itself, seen from outside."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.engines import tiny

PROGRAM = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have had it ignored
from s1gui.cli import main
sys.exit(main())
"""


def children(pid: int) -> list[int]:
    return [int(child) for tasks in Path(f"/proc/{pid}/task").glob("*/children") for child in tasks.read_text().split()]


def is_gone(pid: int) -> bool:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.fixture(scope="module")
def long_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.save(tmp_path_factory.mktemp("models") / "long", max_position_embeddings=100_000)


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)], ids=["Ctrl-C", "kill -9"])
def test_the_worker_goes_with_the_command_and_ctrl_c_leaves_the_counts(
    number: int, status: int, long_model: Path
) -> None:
    arguments = ["ask", "Q", "--model", str(long_model), "--min", "50000", "--max", "60000", "--device", "cpu"]
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        first = os.read(process.stdout.fileno(), 20)
        workers = children(process.pid)
        process.send_signal(number)
        rest, error = process.communicate(timeout=60)
        assert process.returncode == status, error
        assert first and len(workers) == 1 and is_gone(workers[0])
        if number == signal.SIGINT:
            assert "thinking " in rest.decode() and "not finished" in rest.decode() and b"Traceback" not in error
