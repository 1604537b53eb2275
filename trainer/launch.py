"""A run is a folder: made, started, stopped and judged here, by window and command line alike. No torch.

The run's own process outlives whoever started it; all that is known of it is what its folder says.
"""

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from shlex import join
from typing import Any, Literal

from s1gui.core.errors import S1Error, WireError
from trainer import processes
from trainer.devices import gpus
from trainer.journal import LINES, NAME, Done, Errored, ErrorKind, Fact, Journal, Line, Step, Stopping
from trainer.recipe import Recipe, as_json, read_json

RECIPE, LOG, EARLIER, STOP = "recipe.json", "log.txt", "log-before.txt", "STOP"
FULL = "DISK-FULL"
"""A file without a byte, which a full disk takes: its name alone says why a run ended."""
_TAIL = 4096
_USUAL_GPUS = 8
"""Of a node in a cluster, where the recipe takes all there are."""
_ENDED = "ended at once, as asked"

State = Literal["created", "running", "stopping", "finished", "stopped", "failed"]


class RunError(S1Error):
    """A run that can't be started as asked."""


def create(root: Path, recipe: Recipe) -> Path:
    """A new folder in `root` with the recipe in it, named after today and the recipe.

    Files and folders that it names are written down whole: a run is gone on with from wherever one stands.
    """
    name = re.sub(r"[^\w.-]+", "-", recipe.name.strip()).strip("-.") or "run"
    stem = f"{datetime.now():%Y-%m-%d}-{name}"
    root.mkdir(parents=True, exist_ok=True)
    number = 1
    while True:
        folder = root.resolve() / (stem if number == 1 else f"{stem}-{number}")
        try:
            folder.mkdir()
        except FileExistsError:
            number += 1
            continue
        (folder / RECIPE).write_text(as_json(_anchored(recipe)), encoding="utf-8")
        return folder


def launch(folder: Path, *, resume: bool = False) -> None:
    """Start the run in a session of its own; its output goes to the folder's log.

    Raises RunError where it runs already or was begun before and `resume` is not asked for.
    """
    folder = folder.resolve()
    now = state(folder)
    if now in ("running", "stopping"):
        raise RunError(f"{folder.name} is running. Wait for it, or stop it first.")
    if now != "created" and not resume:
        raise RunError(f"{folder.name} was begun before. Resume it, or create another run.")
    for sign in (STOP, FULL):
        (folder / sign).unlink(missing_ok=True)
    before = processes.journal_size(folder)
    if (folder / LOG).exists():
        (folder / LOG).replace(folder / EARLIER)  # what an earlier start said is not why this one ends
    with (folder / LOG).open("ab") as log:
        process = subprocess.Popen(
            command(folder, resume=resume),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    processes.register(folder, process.pid, before)
    # Whoever started it must collect its exit, or it would be seen as a zombie for ever.
    threading.Thread(target=process.wait, daemon=True, name=f"exit of {folder.name}").start()


def command(folder: Path, *, resume: bool = False) -> list[str]:
    """The line that a person could type. With several nodes it is the same on each."""
    recipe = read_json(folder / RECIPE)
    train = ["-m", "trainer", "train", str(folder.resolve()), *(["--resume"] if resume else [])]
    if recipe.nodes == 1:
        return [sys.executable, *train]
    each = str(recipe.gpus or gpus() or recipe.processes)
    return [sys.executable, *_torchrun(each, folder.name, recipe.rendezvous, str(recipe.nodes)), *train]


def sbatch(folder: Path) -> str:
    """A file for Slurm: ten minutes before its time is over it saves and stops, and it may be given in again.

    One node does without torchrun, which would listen on all its addresses.
    """
    recipe = read_json(folder / RECIPE)
    here = folder.resolve()
    per_node = recipe.gpus or _USUAL_GPUS
    line = join([sys.executable])
    if recipe.nodes > 1:
        line += " " + " ".join(_torchrun(str(per_node), "$SLURM_JOB_ID", "$head:29500", "$SLURM_NNODES"))
    line += " " + join(["-m", "trainer", "train", str(here), "--resume"])
    return f"""#!/bin/bash
#SBATCH --job-name={re.sub(r"[^A-Za-z0-9_.-]", "-", folder.name)}
#SBATCH --nodes={recipe.nodes}
#SBATCH --ntasks-per-node=1
#SBATCH --gpus-per-node={per_node}
#SBATCH --exclusive
#SBATCH --signal=B:USR1@600
#SBATCH --requeue
#SBATCH --output="{str(here / LOG).replace("%", "%%")}"
#SBATCH --open-mode=append

head=$(scontrol show hostnames "$SLURM_JOB_NODELIST" | head -n1)
trap {join([f"touch {join([str(here / STOP)])}"])} USR1
rm -f {join([str(here / STOP)])}
srun {line} &
wait $!
wait $!  # the first one ends when the signal comes; this one's status is the job's
"""


def stop(folder: Path) -> None:
    """Ask the run to finish its step, save, and export what there is."""
    (folder / STOP).touch()


def force_stop(folder: Path) -> None:
    """End every process of the run now. The newest checkpoint stays."""
    folder = folder.resolve()
    was_alive = processes.is_alive(folder)
    processes.end_all(folder)
    if not was_alive or outcome(folder) is not None:
        return
    with suppress(OSError), processes.locked(folder) as is_ours:
        if is_ours:
            _tell(folder, Stopping(_last_step(folder), _ENDED), Done(_last_step(folder), False))


def state(folder: Path) -> State:
    """How the run stands. One that died without a word gets its error into the journal here."""
    if processes.is_alive(folder) or (processes.is_elsewhere(folder) and outcome(folder) is None):
        return "stopping" if (folder / STOP).exists() else "running"
    if processes.read(folder) is None:
        return "created"
    settle(folder)
    match outcome(folder):
        case Done(is_finished=True):
            return "finished"
        case Done():
            return "stopped"
        case _:
            return "failed"


def outcome(folder: Path) -> Done | Errored | None:
    """What the process started last came to; None while it says nothing."""
    return next((fact for fact in _facts(folder) if isinstance(fact, Done | Errored)), None)


def settle(folder: Path) -> None:
    """Write the error of a run whose processes are gone and that did not say why.

    Where nothing can be written, as on a full disk, whoever looks later does it.
    """
    if outcome(folder) is not None:
        return
    with suppress(OSError), processes.locked(folder) as is_ours:
        if is_ours and outcome(folder) is None:
            _tell(folder, silent_end(folder))


def silent_end(folder: Path) -> Errored:
    """Why a run ended that said nothing, as far as its folder tells."""
    log = tail(folder)
    kind, message = _reason("No space left on device" if (folder / FULL).exists() else log)
    return Errored(kind, message, log)


def tail(folder: Path) -> str:
    """The end of the log."""
    try:
        with (folder / LOG).open("rb") as file:
            file.seek(max(0, (folder / LOG).stat().st_size - _TAIL))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""


def _facts(folder: Path) -> Iterator[Fact]:
    """What the process started last wrote."""
    record = processes.read(folder)
    try:
        with (folder / NAME).open("rb") as file:
            file.seek(record.journal if record else 0)
            found = file.read()
    except FileNotFoundError:
        return
    for line in found.splitlines():
        try:
            yield LINES.decode(line).fact
        except WireError:
            continue


def _last_step(folder: Path) -> int:
    return max((fact.step for fact in _facts(folder) if isinstance(fact, Step)), default=0)


def _tell(folder: Path, *facts: Fact) -> None:
    with closing(Journal(folder)) as journal:
        for fact in facts:
            journal.tell(Line(time.time(), fact))


def _reason(log: str) -> tuple[ErrorKind, str]:
    if "OutOfMemoryError" in log or "can't allocate memory" in log:
        return "out_of_memory", "A process ran out of memory and ended. Try LoRA, a shorter block, or more GPUs."
    if "No space left on device" in log:
        return "disk", "The disk is full. Make room and resume: the last checkpoint is kept."
    if "Connection reset by peer" in log or "Connection closed by peer" in log:
        return "lost_rank", "The run's processes lost each other: one was ended. Resume from the newest checkpoint."
    if _names_error(log):
        return "other", "The run ended by an error that the end of its log shows. Mend it and resume."
    return "killed", (
        "The run's process was ended from outside: by somebody, or by the system for want of memory. "
        "Resume goes on from the newest checkpoint."
    )


def _names_error(log: str) -> bool:
    """Whether a traceback was written to its end: one that breaks off was, with its process, ended from outside."""
    _, found, rest = log.rpartition("Traceback (most recent call last):")
    return bool(found) and any(line and not line[0].isspace() for line in rest.splitlines())


def _anchored(recipe: Recipe) -> Recipe:
    """The recipe with whole paths in place of those from here; a hub's name stays one."""
    paths = {name: Path(getattr(recipe, name)).expanduser() for name in ("base", "data", "held_out")}
    whole: dict[str, Any] = {name: str(path.absolute()) for name, path in paths.items() if _is_here(path)}
    return replace(recipe, **whole)


def _is_here(path: Path) -> bool:
    try:
        return path != Path() and path.exists()
    except (OSError, ValueError):
        return False


def _torchrun(each: str, identity: str, rendezvous: str, nodes: str) -> list[str]:
    """torchrun dies of a lost terminal and gives 30 s to save unless told otherwise. each: processes of a node."""
    return [
        *("-m", "torch.distributed.run", "--nnodes", nodes, "--nproc-per-node", each, "--max-restarts", "0"),
        *("--rdzv-backend", "c10d", "--rdzv-id", identity, "--rdzv-endpoint", rendezvous),
        *("--signals-to-handle", "SIGTERM,SIGINT", "--shutdown-timeout", "900"),
    ]
