"""All runs, kept: what happens goes in without waiting, what was kept comes out as futures."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

from s1gui.core.errors import S1Error
from s1gui.core.events import RUN_EVENTS, RunEvent
from s1gui.core.settings import Settings
from s1gui.storage import imports, shelf
from s1gui.storage.backlog import MOST_BYTES, Backlog
from s1gui.storage.database import Connect, connect
from s1gui.storage.kept import KeptRun, RunKey, RunLine, Surroundings
from s1gui.storage.store_state import StoreState
from s1gui.storage.writer import Writer

FILE = "runs.sqlite"
TRASH_DAYS = 30
"""How long a deleted run can be put back."""


class RunStore:
    """The store in a folder. Every method may be called from any thread and returns at once; none raises.

    A future's result comes in the store's own thread, after all that was told before it; its exception is a StoreError
    (or a WireError, for a run whose lines can't be read). tell: called there too, whenever the state is another one.
    most: bytes of events that may wait in memory while nothing can be written. connect: for tests.
    """

    def __init__(
        self,
        folder: Path,
        tell: Callable[[StoreState], None],
        *,
        most: int = MOST_BYTES,
        connect: Connect = connect,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._clock = clock
        self._writer = Writer(folder / FILE, tell, connect=connect, most=most)

    def start(self) -> None:
        """Open the store, in its own thread. Runs that an earlier program left open end as interrupted, and those that
        were in the trash for too long are removed.
        """
        self._writer.start()
        self.purge(older_than=TRASH_DAYS * 24 * 3600.0)

    def close(self, *, timeout: float | None = 10.0) -> bool:
        """Write what there is; runs still open end as interrupted. Waits: whether it was done in so many seconds."""
        return self._writer.close(timeout=timeout)

    # Told

    def announce(self, key: RunKey, settings: Settings, surroundings: Surroundings) -> None:
        """A run was asked for just now."""
        at = self._clock()
        self._writer.put(lambda backlog: backlog.announce(key, settings, at=at, surroundings=surroundings))

    def take(self, key: RunKey, event: RunEvent, surroundings: Surroundings) -> None:
        """Something happened in a run just now."""
        at = self._clock()
        self._writer.put(lambda backlog: backlog.take(key, event, at=at, surroundings=surroundings))

    def surround(self, keys: Iterable[RunKey], surroundings: Surroundings) -> None:
        """More is known of what these runs of this session happened in."""
        known = tuple(keys)
        self._writer.put(lambda backlog: backlog.surround(known, surroundings))

    def lay(self, name: str, value: bytes) -> None:
        """Put something on the desk (an unsent question, a layout), in place of what lay there under this name."""
        self._writer.put(lambda backlog: backlog.lay(name, value))

    # Asked

    def lines(
        self, search: str = "", *, is_starred: bool = False, tag: str = "", is_deleted: bool = False, most: int = 500
    ) -> "Future[tuple[RunLine, ...]]":
        """Runs, newest first; see `shelf.lines`."""
        return self._writer.ask(
            lambda connection, _: shelf.lines(
                connection, search=search, is_starred=is_starred, tag=tag, is_deleted=is_deleted, most=most
            )
        )

    def tags(self) -> "Future[tuple[str, ...]]":
        """All tags in use."""
        return self._writer.ask(lambda connection, _: shelf.tags(connection))

    def reopen(self, key: RunKey) -> "Future[KeptRun]":
        """A run with all that happened in it, decoded in a thread of its own."""
        run: Future[KeptRun] = Future()
        asked = self._writer.ask(lambda connection, _: shelf.opened(connection, key))
        asked.add_done_callback(
            lambda done: threading.Thread(target=_decode, args=(done, run), name="reopening", daemon=True).start()
        )
        return run

    def star(self, key: RunKey, is_starred: bool) -> "Future[None]":
        """Give a run a star, or take it."""
        return self._writer.ask(lambda connection, _: shelf.star(connection, key, is_starred))

    def rename(self, key: RunKey, title: str) -> "Future[None]":
        """Give a run a title; "" takes it away."""
        return self._writer.ask(lambda connection, _: shelf.rename(connection, key, title))

    def tag(self, key: RunKey, tags: Iterable[str]) -> "Future[None]":
        """Give a run these tags in place of those it had."""
        wanted = tuple(tags)
        return self._writer.ask(lambda connection, _: shelf.tag(connection, key, wanted))

    def delete(self, *keys: RunKey) -> "Future[None]":
        """Put runs into the trash."""
        at = self._clock()
        return self._writer.ask(lambda connection, _: shelf.delete(connection, keys, at=at))

    def restore(self, *keys: RunKey) -> "Future[None]":
        """Take runs out of the trash, as they were."""
        return self._writer.ask(lambda connection, _: shelf.restore(connection, keys))

    def purge(self, *, older_than: float = 0.0) -> "Future[int]":
        """Remove for good what has been in the trash for more than so many seconds; how many runs that were."""
        before = self._clock() - older_than
        return self._gone(lambda connection: shelf.purge(connection, before=before))

    def remove(self, *keys: RunKey) -> "Future[int]":
        """Remove these for good, those of them that are in the trash; how many that were."""
        return self._gone(lambda connection: shelf.remove(connection, keys))

    def bring_in(self, run: KeptRun) -> "Future[RunKey]":
        """Take in a run that was kept elsewhere; what it is known by here. See `imports.bring_in`."""
        return self._writer.ask(lambda connection, _: imports.bring_in(connection, run))

    def on_desk(self, name: str) -> "Future[bytes | None]":
        """What was laid on the desk under a name, now or in an earlier session."""
        return self._writer.ask(lambda connection, backlog: _on_desk(connection, backlog, name))

    def _gone(self, act: "Callable[[sqlite3.Connection], tuple[RunKey, ...]]") -> "Future[int]":
        def remove(connection: sqlite3.Connection, backlog: Backlog) -> int:
            gone = act(connection)
            backlog.forget(gone)
            return len(gone)

        return self._writer.ask(remove)


def _on_desk(connection: sqlite3.Connection, backlog: Backlog, name: str) -> bytes | None:
    waiting = backlog.on_desk(name)
    return shelf.on_desk(connection, name) if waiting is None else waiting


def _decode(asked: "Future[tuple[KeptRun, tuple[str, ...]]]", run: "Future[KeptRun]") -> None:
    try:
        kept, lines = asked.result()
        run.set_result(replace(kept, events=tuple(map(RUN_EVENTS.decode, lines))))
    except S1Error as error:
        run.set_exception(error)
