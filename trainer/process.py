"""`python -m trainer train RUN_DIR`: the run's process, which trains by itself or starts a rank for each device."""

import os
import sys
import time
from pathlib import Path

from s1gui.core.errors import S1Error
from trainer import group, launch, processes
from trainer.devices import processes as ranks_here
from trainer.journal import Errored, Journal, Line
from trainer.recipe import read_json

_QUIET = {"HF_HUB_DISABLE_TELEMETRY": "1", "TOKENIZERS_PARALLELISM": "false", "HF_HUB_DISABLE_PROGRESS_BARS": "1"}


def main(folder: Path, *, resume: bool = False) -> int:
    """Train in a run's folder; returns the exit status: 0 when finished or stopped as asked, 1 when it failed."""
    folder = folder.resolve()
    os.environ |= _QUIET
    if "RANK" in os.environ:
        return _rank(folder, resume=resume)
    before = processes.journal_size(folder)
    if not (folder / launch.RECIPE).is_file():
        print(f"{folder} is no run: it has no {launch.RECIPE}.", file=sys.stderr)
        return 2
    if before and not resume:
        print(f"{folder} was begun before. Add --resume, or create another run.", file=sys.stderr)
        return 2
    processes.register(folder, os.getpid(), before)
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


def _rank(folder: Path, *, resume: bool) -> int:
    # Imported here: the process that only starts others does without torch.
    from trainer.rank import train

    return train(folder, resume=resume)
