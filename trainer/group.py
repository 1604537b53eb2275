"""The ranks of one computer, started together and ended together. No port is opened to the outside, and no torch here.

Not torchrun: that listens on all addresses, and its workers outlive it when it is killed.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from trainer import launch
from trainer.stopping import signals

STORE = "S1_TRAINER_STORE"
_LOOPBACK = "lo0" if sys.platform == "darwin" else "lo"
_GRACE = 20.0
_EVERY = 0.1


def run(folder: Path, count: int, *, resume: bool) -> int:
    """Start the ranks and wait for them; returns 0 when all ended well. What fails silently is written here."""
    with tempfile.TemporaryDirectory(prefix="s1-trainer-") as meeting:
        ranks = [_started(folder, Path(meeting) / "store", rank, count, resume=resume) for rank in range(count)]
        _forward_signals(ranks)
        statuses = _waited(ranks)
    if any(statuses):
        launch.settle(folder)
    return int(any(statuses))


def _started(folder: Path, store: Path, rank: int, count: int, *, resume: bool) -> "subprocess.Popen[bytes]":
    place = {"RANK": str(rank), "LOCAL_RANK": str(rank), "WORLD_SIZE": str(count), STORE: str(store)}
    loopback = {"GLOO_SOCKET_IFNAME": _LOOPBACK, "NCCL_SOCKET_IFNAME": _LOOPBACK}
    line = [sys.executable, "-m", "trainer", "train", str(folder), *(["--resume"] if resume else [])]
    return subprocess.Popen(line, stdin=subprocess.DEVNULL, env={**os.environ, **loopback, **place})


def _forward_signals(ranks: list["subprocess.Popen[bytes]"]) -> None:
    def forward(number: int, frame: Any) -> None:
        for rank in ranks:
            if rank.poll() is None:
                rank.send_signal(number)

    for number in signals():
        signal.signal(number, forward)


def _waited(ranks: list["subprocess.Popen[bytes]"]) -> list[int]:
    """All exit statuses. When one rank failed, the others get a moment to notice and are then ended."""
    limit: float | None = None
    while any(rank.poll() is None for rank in ranks):
        if limit is None and any(rank.poll() for rank in ranks):
            limit = time.monotonic() + _GRACE
        if limit is not None and time.monotonic() > limit:
            for rank in ranks:
                rank.kill()
        time.sleep(_EVERY)
    return [rank.wait() for rank in ranks]
