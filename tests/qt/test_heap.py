"""Many threads share few heaps once that was asked for, seen in what malloc itself says."""

import subprocess
import sys

import pytest

THREADS = """
import ctypes, threading
from s1gui.qt.heap import keep_small
if {asked}:
    assert keep_small()
libc, together = ctypes.CDLL(None), threading.Barrier(8)
def take():
    together.wait()
    libc.malloc(1000)
    together.wait()
threads = [threading.Thread(target=take) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
libc.malloc_stats()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks glibc")
@pytest.mark.parametrize(("asked", "are_few"), [(True, True), (False, False)], ids=["asked", "left alone"])
def test_threads_share_few_heaps(asked: bool, are_few: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", THREADS.format(asked=asked)], capture_output=True, text=True, timeout=60, check=True
    )
    assert (done.stderr.count("Arena ") <= 2) == are_few, done.stderr
