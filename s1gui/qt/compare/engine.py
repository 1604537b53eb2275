"""An engine of the comparison's own, for a model other than the one that is loaded; and whether it fits beside that."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from s1gui.core.engine import Load
from s1gui.core.errors import ModelError
from s1gui.core.happenings import GaveUp, Happening, LoadRefused
from s1gui.core.session import MakeEngine, Session
from s1gui.qt.bridge import Bridge
from s1gui.qt.runs.beside import Beside
from s1gui.storage.catalogue import base_of, models
from s1gui.storage.machine import free_ram
from s1gui.storage.recorder import Recorder

WORKER_BYTES = 500 * 2**20
"""What a worker takes beside the weights: 250 MB with torch and transformers alone (measured), and attention memory."""


class CompareEngine(QObject):
    """Owner of a session with one model, and of its thread. runs: what is asked of it. It deletes itself once the
    thread has ended.

    is_broken: its model could not be loaded, or its engine was lost too often; a new one is needed.
    """

    def __init__(self, make_engine: MakeEngine, recorder: Recorder, load: Load, parent: QObject) -> None:
        super().__init__(parent)
        self.is_broken = False
        self._recorder = recorder
        self._bridge: Bridge[Happening] = Bridge(self)
        self._bridge.delivered.connect(self._on_delivered)
        self._over: Bridge[str] = Bridge(self)
        self._over.delivered.connect(lambda _: self.deleteLater())
        self._session = Session(make_engine, self._heard)
        self.runs = Beside(self._session, recorder, self)
        self._thread = threading.Thread(target=self._run, name="compare session", daemon=True)
        self._thread.start()
        self._session.load(load)

    def close(self, *, seconds: float = 0.0) -> None:
        """End the engine; wait so long for its thread at most."""
        self._session.close()
        if seconds:
            self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self._session.run()
        finally:
            self._over.put("over")

    def _heard(self, happening: Happening) -> None:
        """In the session's thread."""
        self._recorder.take(happening)
        self._bridge.put(happening)

    def _on_delivered(self, batch: list[Happening]) -> None:
        self.is_broken = self.is_broken or any(isinstance(told, LoadRefused | GaveUp) for told in batch)
        self.runs.take(batch)


def load_of(folder: Path, *, form: str, lanes: int) -> Load:
    """The load of a model for so many lanes."""
    return Load(0, str(folder), lanes=lanes, format=form, base=str(base_of(folder) or ""))


def check_fits(folder: Path, *, free: Callable[[], int] = free_ram) -> None:
    """Raises ModelError where the model would not fit into memory beside what is there.

    free: bytes; 0 for unknown, and the worker says what it finds when it loads.
    """
    needed, there = weight_of(folder) + WORKER_BYTES, free()
    if there and needed > there:
        raise ModelError(
            f"{folder.name} takes about {needed / 1e9:.1f} GB of its own beside the model that is loaded, and "
            f"{there / 1e9:.1f} GB are free. Close other programs, choose a smaller model, or unload the other one."
        )


def weight_of(folder: Path) -> int:
    """Bytes of a model's files, and of the model it is an adapter for."""
    base = base_of(folder)
    wanted = {path.resolve() for path in (folder, base) if path is not None}
    return sum(entry.weight_bytes for entry in models(sorted(wanted)) if entry.path.resolve() in wanted)
