"""One session's way into the store: takes all that happens in it, and knows each run's key."""

import platform
import threading
import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from s1gui import __version__
from s1gui.core.engine import Hello, Loaded
from s1gui.core.events import RunEvent, Started
from s1gui.core.happenings import Happening
from s1gui.core.settings import Settings
from s1gui.storage.kept import LoadedAs, RunKey, Surroundings
from s1gui.storage.model_hash import model_hash
from s1gui.storage.run_store import RunStore

OURS = (("s1gui", __version__), ("python", platform.python_version()))


class Recorder:
    """Owner of a session's run numbers in the store. All methods return at once and may be called from any thread.

    hash_of: what tells models apart; it is called in a thread of its own whenever a model was loaded.
    """

    def __init__(self, store: RunStore, *, hash_of: Callable[[Path], str] = model_hash) -> None:
        self._store, self._hash_of = store, hash_of
        self._gate = threading.Lock()
        self._keys: dict[int, RunKey] = {}
        self._surroundings = Surroundings(OURS)
        self._begun: list[RunKey] = []

    def key_of(self, run: int) -> RunKey:
        """What the session's run of this number is known by in the store."""
        with self._gate:
            return self._keys.setdefault(run, RunKey(uuid.uuid4().hex))

    def asked(self, run: int, settings: Settings) -> RunKey:
        """The session was asked for a run; so it is kept even if it never begins. Its key."""
        key = self.key_of(run)
        self._store.announce(key, settings, self._surroundings)
        return key

    def take(self, happening: Happening) -> None:
        """Keep what happened: a run's events, and the versions and the model that they happen with."""
        match happening:
            case RunEvent():
                key = self.key_of(happening.run)
                with self._gate:
                    if isinstance(happening.what, Started):
                        self._begun.append(key)
                    self._store.take(key, happening, self._surroundings)
            case Hello(versions=versions):
                told = {name for name, _ in versions}
                ours = tuple(pair for pair in OURS if pair[0] not in told)
                with self._gate:
                    self._begun = []
                    self._surroundings = Surroundings((*ours, *versions))
            case Loaded() as loaded:
                with self._gate:
                    self._begun = []
                    self._surroundings = replace(self._surroundings, loaded=_as(loaded), model_hash="")
                    known = (self._surroundings, self._begun, Path(loaded.model))
                threading.Thread(target=self._hash, args=known, name="model hash", daemon=True).start()

    def _hash(self, surroundings: Surroundings, begun: list[RunKey], model: Path) -> None:
        """begun: the runs that began with this model, added to until another one is loaded."""
        try:
            found = self._hash_of(model)
        except OSError:
            return  # the run is kept without: the folder is gone, or was never one on this machine
        hashed = replace(surroundings, model_hash=found)
        with self._gate:
            self._store.surround(begun, hashed)
            if self._begun is begun:
                self._surroundings = hashed


def _as(loaded: Loaded) -> LoadedAs:
    return LoadedAs(
        family=loaded.family,
        parameters=loaded.parameters,
        device=loaded.device,
        dtype=loaded.dtype,
        context=loaded.context,
        format_reason=loaded.format_reason,
        notes=loaded.notes,
    )
