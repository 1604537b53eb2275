"""What tests of the store tell it, and an ear for what it says."""

import threading
from collections.abc import Callable
from pathlib import Path

from s1gui.core.budget import Budget
from s1gui.core.events import RunEnded, RunEvent, Started, Thought, What
from s1gui.core.settings import Settings
from s1gui.storage.kept import RunKey, Surroundings
from s1gui.storage.run_store import RunStore
from s1gui.storage.store_state import StoreState

SETTINGS = Settings("How many primes are below 100?", budget=Budget(256))
AROUND = Surroundings((("s1gui", "0"),))
PATIENCE = 30.0


class Ear:
    """Hears the store's states and can wait for one."""

    def __init__(self) -> None:
        self.heard: list[StoreState] = []
        self._changed = threading.Condition()

    def __call__(self, state: StoreState) -> None:
        with self._changed:
            self.heard.append(state)
            self._changed.notify_all()

    def wait_for(self, holds: Callable[[StoreState], bool]) -> StoreState:
        """The newest state, once it is one of these."""
        with self._changed:
            assert self._changed.wait_for(lambda: bool(self.heard) and holds(self.heard[-1]), PATIENCE), self.heard
            return self.heard[-1]


def started(settings: Settings = SETTINGS) -> Started:
    return Started(settings, "the prompt as sent", (1, 2), (87,), "/models/toy", "s1")


def thought(text: str, *, start: int = 0) -> Thought:
    """One token a word."""
    pieces = tuple(word + " " for word in text.split())
    ids = tuple(range(len(pieces)))
    return Thought("sampled", start, ids, pieces, (-0.5,) * len(ids), (0.25,) * len(ids), ids)


def a_run(*whats: What, run: int = 1, settings: Settings = SETTINGS) -> list[RunEvent]:
    """The events of a run that starts and to which this happens."""
    return [RunEvent(run, seq, seq * 0.5, what) for seq, what in enumerate((started(settings), *whats))]


def a_whole_run(text: str = "thinking about it", *, question: str = "How much?", run: int = 1) -> list[RunEvent]:
    return a_run(thought(text), RunEnded("finished"), run=run, settings=Settings(question, budget=Budget(256)))


def keep(store: RunStore, key: str, events: list[RunEvent]) -> RunKey:
    """Tell the store all of a run."""
    for event in events:
        store.take(RunKey(key), event, AROUND)
    return RunKey(key)


def opened(folder: Path, ear: Ear | None = None) -> RunStore:
    store = RunStore(folder, ear or Ear())
    store.start()
    return store
