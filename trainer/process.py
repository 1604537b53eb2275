"""`python -m trainer train RUN_DIR`: the run's process, which trains by itself or starts a rank for each device."""

import logging
import os
import sys
import time
from pathlib import Path

from s1gui.core.errors import S1Error
from trainer import group, launch, processes
from trainer.devices import processes as ranks_here
from trainer.journal import Errored, Journal, Line
from trainer.recipe import read_json

_CLOCKS = 2.0
"""Seconds by which the start of a process, as the system tells it, may differ from the time of a file."""
_QUIET = {"HF_HUB_DISABLE_TELEMETRY": "1", "TOKENIZERS_PARALLELISM": "false", "HF_HUB_DISABLE_PROGRESS_BARS": "1"}


def main(folder: Path, *, resume: bool = False) -> int:
    """Train in a run's folder; returns the exit status: 0 when finished or stopped as asked, 1 when it failed."""
    folder = folder.resolve()
    quiet()
    if group.STORE in os.environ:
        return _rank(folder, resume=resume)
    # Under torchrun every rank looks for itself, before it meets the others: none waits for one that refused.
    before = processes.journal_size(folder)
    is_first = os.environ.get("RANK", "0") == "0"
    if refusal := _refusal(folder, has_begun=before > 0 and not resume, is_first=is_first):
        print(refusal, file=sys.stderr)
        return 2
    if is_first:
        (folder / launch.FULL).unlink(missing_ok=True)
        _forget_earlier_stop(folder / launch.STOP)
        processes.register(folder, os.getpid(), before)
    if "RANK" in os.environ:
        return _rank(folder, resume=resume)
    try:
        count = ranks_here(read_json(folder / launch.RECIPE))
    except S1Error as error:
        journal = Journal(folder)
        journal.tell(Line(time.time(), Errored("other", str(error))))
        journal.close()
        print(error, file=sys.stderr)
        return 1
    if count == 1:
        return _rank(folder, resume=resume)
    return group.run(folder, count, resume=resume)


def _refusal(folder: Path, *, has_begun: bool, is_first: bool) -> str:
    """Why nothing is trained here, "" where it may be. The other ranks find the folder in the first one's hands."""
    if not (folder / launch.RECIPE).is_file():
        return f"{folder} is no run: it has no {launch.RECIPE}."
    if is_first and processes.is_locked(folder):
        return f"{folder} is being trained already. Follow it, or stop it first."
    if has_begun:
        return f"{folder} was begun before. Add --resume, or create another run."
    return ""


def _forget_earlier_stop(stop: Path) -> None:
    """One asked of a process that was killed before it stopped would stop this one at its first step."""
    try:
        if stop.stat().st_mtime < processes.began() - _CLOCKS:
            stop.unlink()
    except FileNotFoundError:
        return


def quiet() -> None:
    """Nothing is told to anyone about this run, and its log holds no bars nor what bitsandbytes lacks on a CPU."""
    os.environ |= _QUIET
    logging.getLogger("bitsandbytes").setLevel(logging.ERROR)


def _rank(folder: Path, *, resume: bool) -> int:
    # Imported here: the process that only starts others does without torch.
    from trainer.rank import train

    return train(folder, resume=resume)
