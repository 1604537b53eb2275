"""Which processes belong to a run, whether they live, and how all of them are ended."""

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from trainer.journal import NAME

RECORD, LOCK = "process.json", "run.lock"
_PATIENCE = 10.0
_system: Any = psutil


@dataclass(frozen=True, slots=True)
class Record:
    """Who was started last. started: seconds since 1970, by the system; journal: its size in bytes before."""

    pid: int
    started: float
    host: str
    journal: int


def register(folder: Path, pid: int, journal: int) -> None:
    """Note the process that a run hangs on; the process itself and whoever started it both do. Raises OSError."""
    known = read(folder)
    try:
        started = _system.Process(pid).create_time()
    except psutil.NoSuchProcess:
        return
    if known and (known.pid, known.started) == (pid, started):
        return
    record = {"pid": pid, "started": started, "host": socket.gethostname(), "journal": journal}
    aside = folder / f"{RECORD}.{os.getpid()}"
    try:
        aside.write_text(json.dumps(record))
        aside.replace(folder / RECORD)
    finally:
        aside.unlink(missing_ok=True)


def read(folder: Path) -> Record | None:
    """None before the first start, or where the record is damaged."""
    try:
        table = json.loads((folder / RECORD).read_text())
        return Record(int(table["pid"]), float(table["started"]), str(table["host"]), int(table["journal"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def began() -> float:
    """When this process was started, in seconds since 1970."""
    return float(_system.Process().create_time())


def journal_size(folder: Path) -> int:
    path = folder / NAME
    return path.stat().st_size if path.exists() else 0


def is_alive(folder: Path) -> bool:
    """Whether a process of the run may still write into its folder."""
    return _root(read(folder)) is not None or is_locked(folder)


def is_elsewhere(folder: Path) -> bool:
    """Whether it was started on another computer, so that nobody here can see its processes."""
    record = read(folder)
    return record is not None and record.host != socket.gethostname()


def end_all(folder: Path) -> None:
    """SIGKILL to the run's first process, its descendants, and any that outlived it; returns when they are gone."""
    root = _root(read(folder))
    found = {root, *root.children(recursive=True)} if root else set()
    found |= set(_by_command(folder))
    for process in found:
        with suppress(psutil.NoSuchProcess):
            process.kill()
    _system.wait_procs(found, timeout=_PATIENCE)


@contextmanager
def locked(folder: Path) -> Iterator[bool]:
    """Whether this process alone may write the run's journal, for as long as the block runs (flock)."""
    descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
    finally:
        os.close(descriptor)


def is_locked(folder: Path) -> bool:
    """Whether somebody trains in the folder, or exports."""
    if not (folder / LOCK).exists():
        return False
    try:
        with locked(folder) as is_ours:
            return not is_ours
    except OSError:  # somebody else's folder: whether it is, nobody here can tell
        return False


def _root(record: Record | None) -> Any:
    """The recorded process, None where it is gone: a process id is given out again, its start time is not."""
    if record is None:
        return None
    try:
        process = _system.Process(record.pid)
        is_same = abs(process.create_time() - record.started) < 1 and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return None
    return process if is_same else None


def _by_command(folder: Path) -> Iterator[Any]:
    wanted = ["trainer", "train", str(folder.resolve())]
    for process in _system.process_iter(["cmdline"]):
        words = process.info["cmdline"] or []
        if process.pid != os.getpid() and any(words[at : at + 3] == wanted for at in range(len(words))):
            yield process
