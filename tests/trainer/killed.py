"""Ranks of a run that kill themselves, each a process forked from one that has imported all and trained nothing.

A rank dies at the n-th step of its saves (`point` above 0) or right after a step of the training (-STEP).
"""

import multiprocessing
import os
import signal
import tempfile
from pathlib import Path
from typing import Any

_PATIENCE = 200.0
NEVER = 0


def ended(folder: Path, points: list[int], *, resume: bool = False) -> list[int]:
    """Train with one rank for each point; returns their exit statuses (-9: killed)."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.trainer.killed", "trainer.rank", "trainer.process"])
    with tempfile.TemporaryDirectory() as meeting:
        ranks = [
            context.Process(target=_rank, args=(folder, point, _place(rank, len(points), meeting), resume))
            for rank, point in enumerate(points)
        ]
        for rank in ranks:
            rank.start()
        for rank in ranks:
            rank.join(_PATIENCE)
            rank.kill()
            rank.join()
    return [-1 if rank.exitcode is None else rank.exitcode for rank in ranks]


def _place(rank: int, size: int, meeting: str) -> dict[str, str]:
    if size == 1:
        return {}
    place = {"RANK": str(rank), "LOCAL_RANK": str(rank), "WORLD_SIZE": str(size)}
    return {**place, "S1_TRAINER_STORE": f"{meeting}/store", "GLOO_SOCKET_IFNAME": "lo"}


def _rank(folder: Path, point: int, place: dict[str, str], resume: bool) -> None:
    from trainer import durable, process
    from trainer.loop import Training

    left = point

    def reached() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    take = Training._take

    def taken(self: Training, *args: Any) -> None:
        take(self, *args)
        if self.step == -point:
            os.kill(os.getpid(), signal.SIGKILL)

    os.environ.update(place)
    durable.on_point = reached
    Training._take = taken  # type: ignore[method-assign]
    raise SystemExit(process.main(folder, resume=resume))
