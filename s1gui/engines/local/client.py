"""The parent's side of the worker: an engine in another process, which may die without taking us along."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import s1gui
from s1gui.core.engine import Command, Failed, Lost, Told
from s1gui.core.errors import WireError
from s1gui.engines.local.life import Life

PATIENCE = 10.0
FIRST_PATIENCE = 180.0
"""Importing torch from a cold disk takes its time, and holds up the heartbeat."""

_KEPT = {
    *("PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TEMP", "TMP", "VIRTUAL_ENV"),
    *("LD_LIBRARY_PATH", "LD_PRELOAD", "XDG_CACHE_HOME", "PYTHONPATH", "SYSTEMROOT", "SYSTEMDRIVE", "USERPROFILE"),
    *("APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "NUMBER_OF_PROCESSORS"),
}
_KEPT_PREFIXES = ("LC_", "CUDA", "NVIDIA", "NCCL", "TORCH", "PYTORCH", "OMP_", "MKL", "KMP_", "HIP", "ROC", "TRITON")
_SET = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TRANSFORMERS_VERBOSITY": "error",
    "TRANSFORMERS_NO_ADVISORY_WARNINGS": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "PYTHONSAFEPATH": "1",
    "PYTHONUNBUFFERED": "1",
    "PYTHONUTF8": "1",
}


def worker_command() -> tuple[str, ...]:
    """How a worker is started with the Python that runs us."""
    return (sys.executable, "-m", "s1gui", "worker")


def worker_env(ours: Mapping[str, str]) -> dict[str, str]:
    """What a worker may know of our environment: where things are and which devices to use, but no secrets."""
    kept = {name: value for name, value in ours.items() if name in _KEPT or name.startswith(_KEPT_PREFIXES)}
    package = str(Path(s1gui.__file__).parent.parent)
    return {**kept, **_SET, "PYTHONPATH": os.pathsep.join(filter(None, (package, kept.get("PYTHONPATH"))))}


class WorkerClient:
    """An engine in a process of its own; as `s1gui.core.engine.Engine` says.

    tell: called from other threads. patience: seconds of silence after which a worker is taken for hung and ended.
    """

    def __init__(
        self,
        tell: Callable[[Told | Lost], None],
        *,
        command: Sequence[str] | None = None,
        patience: float = PATIENCE,
        first_patience: float = FIRST_PATIENCE,
    ) -> None:
        self._tell, self._command = tell, tuple(command or worker_command())
        self._patience, self._first_patience = patience, first_patience
        self._life: Life | None = None

    @property
    def pid(self) -> int | None:
        """The process there is now, None where there is none."""
        return self._life.pid if self._life is not None else None

    def start(self) -> None:
        """Start a worker, in place of the one before. Raises EngineError where that is impossible."""
        self.stop()
        self._life = Life(
            self._tell,
            self._command,
            worker_env(os.environ),
            patience=self._patience,
            first_patience=self._first_patience,
        )

    def send(self, command: Command) -> None:
        """Pass a command on; returns at once. What can't be sent is told as Failed."""
        if self._life is None:
            return
        try:
            self._life.send(command)
        except WireError as error:
            self._tell(Failed(getattr(command, "request", 0), "InputError", f"The engine can't be asked this. {error}"))

    def stop(self) -> None:
        """End the worker and everything it started."""
        life, self._life = self._life, None
        if life is not None:
            life.end()
