"""The one thread that has the store's connection: it writes what was told, and answers what was asked."""

import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from s1gui.core.errors import S1Error
from s1gui.storage.backlog import MOST_BYTES, Backlog
from s1gui.storage.database import Connect, connect, open_for_reading, open_store
from s1gui.storage.recovery import KILLED, left_open
from s1gui.storage.store_state import (
    Failure,
    NotStoring,
    StoreError,
    StoreState,
    Storing,
    explained,
    is_read_only,
    primary_code,
)

EVERY = 0.25
"""Seconds between two writes; with the write itself, what a kill may cost stays below a second."""

AGAIN = 1.0
"""Seconds until it is tried again to write what could not be written."""

CLOSED = "The program was closed while this ran."

T = TypeVar("T")
Note = Callable[[Backlog], None]
Work = Callable[[sqlite3.Connection, Backlog], T]


@dataclass(frozen=True, slots=True)
class _Job:
    work: Work[Any]
    future: "Future[Any]"


class Writer:
    """Owner of connection and backlog. `put`, `ask` and `close` may be called from any thread.

    tell: called in the writer's thread whenever the state is another one. most: see Backlog.
    """

    def __init__(
        self, file: Path, tell: Callable[[StoreState], None], *, connect: Connect = connect, most: int = MOST_BYTES
    ) -> None:
        self._file, self._tell, self._connect = file, tell, connect
        self._inbox: queue.SimpleQueue[Note | _Job | None] = queue.SimpleQueue()
        self._gate = threading.Lock()
        self._is_closed = False
        self._thread = threading.Thread(target=self._run, name="run store", daemon=True)
        self._backlog = Backlog(most=most)
        self._connection: sqlite3.Connection | None = None
        self._reading: sqlite3.Connection | None = None
        self._state: StoreState | None = None
        self._is_recovered = False
        self._due: float | None = None

    def start(self) -> None:
        """Begin; what was put or asked before is not lost."""
        self._thread.start()

    def put(self, note: Note) -> None:
        """Have this noted in the backlog. Returns at once, never raises; after `close` it does nothing."""
        self._send(note)

    def ask(self, work: Work[T]) -> "Future[T]":
        """Have this done with the connection, after all that was put before. The future may hold an S1Error."""
        future: Future[T] = Future()
        if not self._send(_Job(work, future)):
            future.set_exception(StoreError("The store is closed."))
        return future

    def close(self, *, timeout: float | None = None) -> bool:
        """Write what there is, end what still runs, and let go of the file. Whether that was done within `timeout`
        seconds."""
        with self._gate:
            if not self._is_closed:
                self._is_closed = True
                self._inbox.put(None)
        if self._thread.ident is not None:
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _send(self, item: Note | _Job) -> bool:
        with self._gate:  # so that nothing gets in behind the end
            if not self._is_closed:
                self._inbox.put(item)
            return not self._is_closed

    # The writer's own thread

    def _run(self) -> None:
        try:
            self._flush()
            self._work()
            self._end()
        except Exception as fault:
            self._say(
                NotStoring(f"The store stopped because of a fault in the program ({fault!r}).", "Start it again.")
            )
            raise
        finally:
            self._refuse_the_rest()
            self._disconnect()

    def _work(self) -> None:
        while True:
            try:
                item = self._inbox.get(timeout=self._patience())
            except queue.Empty:
                self._flush()
                continue
            if item is None:
                return
            if isinstance(item, _Job):
                self._answer(item)
            else:
                item(self._backlog)
                self._due = self._due or time.monotonic() + EVERY
            if self._patience() == 0:
                self._flush()

    def _patience(self) -> float | None:
        """Seconds until something is to be written; None where nothing is."""
        return None if self._due is None else max(0.0, self._due - time.monotonic())

    def _flush(self) -> None:
        try:
            if self._connection is None:
                self._connection = open_store(self._file, connect=self._connect)
                self._connection.row_factory = sqlite3.Row
            if not self._is_recovered:
                self._recover(self._connection)
            if not self._backlog.is_empty:
                self._backlog.write(self._connection)
        except (sqlite3.Error, OSError, StoreError) as error:
            self._failed(error)
            self._due = time.monotonic() + AGAIN
        else:
            # What could be written brings more where a run was cut off: its end.
            self._due = None if self._backlog.is_empty else time.monotonic() + EVERY
            self._say(Storing(self._file))

    def _recover(self, connection: sqlite3.Connection) -> None:
        """Once, and before anything of this session is written: what is open in the file is not this session's."""
        for entry in left_open(connection):
            self._backlog.adopt(entry, KILLED)
        self._is_recovered = True

    def _failed(self, error: Failure) -> None:
        is_full = isinstance(error, sqlite3.Error) and primary_code(error) == sqlite3.SQLITE_FULL
        if not is_full:
            self._disconnect()  # whatever it is, a new connection sees it afresh
            self._reading = self._opened_for_reading() if is_read_only(error) else None
        state = explained(error, self._file)
        self._say(NotStoring(state.reason, state.advice, self._backlog.is_losing))

    def _opened_for_reading(self) -> sqlite3.Connection | None:
        try:
            connection = open_for_reading(self._file)
        except (sqlite3.Error, OSError, StoreError):
            return None
        connection.row_factory = sqlite3.Row
        return connection

    def _answer(self, job: _Job) -> None:
        if not job.future.set_running_or_notify_cancel():
            return
        if isinstance(self._state, Storing):
            self._flush()
        try:
            connection = self._connection or self._reading
            if connection is None:
                raise self._obstacle()
            job.future.set_result(job.work(connection, self._backlog))
        except (sqlite3.Error, OSError) as error:
            state = explained(error, self._file)
            job.future.set_exception(StoreError(state.reason, state.advice))
        except S1Error as error:
            job.future.set_exception(error)
        except Exception as fault:  # the asker's own mistake ends where its answer is looked at
            job.future.set_exception(fault)

    def _obstacle(self) -> StoreError:
        match self._state:
            case NotStoring(reason=reason, advice=advice):
                return StoreError(reason, advice)
        return StoreError("The store is not open.")

    def _end(self) -> None:
        self._backlog.interrupt(CLOSED)
        self._flush()
        if isinstance(self._state, Storing) and not self._backlog.is_empty:
            self._flush()

    def _refuse_the_rest(self) -> None:
        with self._gate:
            self._is_closed = True
        while not self._inbox.empty():
            item = self._inbox.get()
            if isinstance(item, _Job) and item.future.set_running_or_notify_cancel():
                item.future.set_exception(self._obstacle())

    def _disconnect(self) -> None:
        for connection in (self._connection, self._reading):
            if connection is not None:
                connection.close()
        self._connection = self._reading = None

    def _say(self, state: StoreState) -> None:
        if state != self._state:
            self._state = state
            self._tell(state)
