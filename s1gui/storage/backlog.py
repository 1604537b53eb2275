"""What was told and is not on the disk yet: bounded, never with a gap in a run, written all at once."""

import math
import sqlite3
from collections.abc import Iterable

from s1gui.core.errors import WireError
from s1gui.core.events import RUN_EVENTS, RunEnded, RunEvent, Started
from s1gui.core.settings import Settings
from s1gui.storage.entry import Entry
from s1gui.storage.kept import SETTINGS, RunKey, Surroundings
from s1gui.storage.transaction import transaction

MOST_BYTES = 64 * 2**20
_NO_ROOM = "There was no room to keep what happened from here on."
_LINE = "INSERT OR IGNORE INTO event (run, n, line) SELECT id, ?, ? FROM run WHERE key = ?"
_DESK = "INSERT INTO desk (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"


class Backlog:
    """Owner of this session's entries and of the lines that wait. Not thread-safe: the store's thread has it.

    most: bytes of lines that may wait. Of a run one of whose events finds no room (or is no line), nothing after that
    event is kept, so what is kept of it has no hole; it ends as interrupted as soon as that can be written.
    """

    def __init__(self, *, most: int = MOST_BYTES) -> None:
        self._most = most
        self._entries: dict[RunKey, Entry] = {}
        self._changed: dict[RunKey, Entry] = {}
        self._lines: list[tuple[int, str, RunKey]] = []
        self._bytes = 0
        self._desk: dict[str, bytes] = {}
        self._cut: list[tuple[Entry, str]] = []

    @property
    def is_empty(self) -> bool:
        return not (self._changed or self._lines or self._desk or self._cut)

    @property
    def is_losing(self) -> bool:
        """Whether something that happened will not be kept."""
        return bool(self._cut)

    def announce(self, key: RunKey, settings: Settings, *, at: float, surroundings: Surroundings) -> None:
        """A run was asked for at a time in Unix seconds; its events follow."""
        try:
            SETTINGS.encode(settings)
        except WireError:
            return  # its first event says what is wrong
        entry = self._entry(key, at, surroundings)
        if entry.digest.settings is None:
            entry.digest.settings, entry.digest.budget = settings, settings.budget
            self._changed[key] = entry

    def take(self, key: RunKey, event: RunEvent, *, at: float, surroundings: Surroundings) -> None:
        """Something happened in a run, told at a time in Unix seconds."""
        entry = self._entry(key, at - event.time if math.isfinite(event.time) else at, surroundings)
        if isinstance(event.what, Started):
            entry.surroundings = surroundings
        if not entry.is_cut:
            self._append(entry, event)

    def surround(self, keys: Iterable[RunKey], surroundings: Surroundings) -> None:
        """More is known of what these runs happened in."""
        for key in keys:
            entry = self._entries.get(key)
            if entry is not None and not entry.is_cut:
                entry.surroundings = surroundings
                self._changed[key] = entry

    def adopt(self, entry: Entry, detail: str) -> None:
        """End a run that an earlier session left open; detail: a sentence."""
        self._entries[entry.key] = entry
        self._append(entry, _ending(entry, detail))

    def interrupt(self, detail: str) -> None:
        """End every run that is open; detail: a sentence."""
        for entry in self._entries.values():
            if entry.digest.state == "open" and not entry.is_cut:
                self._append(entry, _ending(entry, detail))

    def forget(self, keys: Iterable[RunKey]) -> None:
        """These runs are gone from the store; nothing more of them is kept."""
        for key in keys:
            self._changed.pop(key, None)
            if key in self._entries:
                self._entries[key].is_cut = True

    def lay(self, name: str, value: bytes) -> None:
        """Put something on the desk, in place of what lay there under this name."""
        self._desk[name] = value

    def on_desk(self, name: str) -> bytes | None:
        """What waits to be laid on the desk under a name."""
        return self._desk.get(name)

    def write(self, connection: sqlite3.Connection) -> None:
        """Write all that waits, in one transaction. Raises sqlite3.Error; everything then goes on waiting."""
        with transaction(connection):
            for entry in self._changed.values():
                entry.write(connection)
            connection.executemany(_LINE, self._lines)
            connection.executemany(_DESK, self._desk.items())
        self._written()

    def _written(self) -> None:
        for entry in self._changed.values():
            entry.digest.searchable()
        self._changed.clear()
        self._lines.clear()
        self._desk.clear()
        self._bytes = 0
        cut, self._cut = self._cut, []
        for entry, detail in cut:
            self._append(entry, _ending(entry, detail))

    def _entry(self, key: RunKey, created: float, surroundings: Surroundings) -> Entry:
        entry = self._entries.get(key)
        if entry is None:
            entry = self._entries[key] = self._changed[key] = Entry(key, created, surroundings)
        return entry

    def _append(self, entry: Entry, event: RunEvent) -> None:
        try:
            line = RUN_EVENTS.encode(event)
        except WireError as error:
            return self._end_here(entry, f"What happened from here on could not be kept. {error}")
        if self._bytes + len(line) > self._most:
            return self._end_here(entry, _NO_ROOM)
        entry.digest.take(event)
        self._lines.append((entry.lines, line, entry.key))
        self._bytes += len(line)
        entry.lines += 1
        self._changed[entry.key] = entry

    def _end_here(self, entry: Entry, why: str) -> None:
        if not entry.is_cut:
            entry.is_cut = True
            self._cut.append((entry, why))


def _ending(entry: Entry, detail: str) -> RunEvent:
    last = entry.digest.last
    ended = RunEnded("interrupted", detail)
    return RunEvent(last.run, last.seq + 1, last.time, ended) if last is not None else RunEvent(0, 0, 0.0, ended)
