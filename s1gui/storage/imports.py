"""How a run that was kept elsewhere comes into the store: whole, under the key it had, or not at all."""

import sqlite3
import uuid

from s1gui.core.errors import WireError
from s1gui.core.events import RUN_EVENTS
from s1gui.storage import shelf
from s1gui.storage.entry import Entry, storable
from s1gui.storage.kept import KeptRun, RunKey
from s1gui.storage.store_state import StoreError
from s1gui.storage.transaction import transaction


def bring_in(connection: sqlite3.Connection, run: KeptRun) -> RunKey:
    """Take a run in; the key it is known by here. One that is here already is only taken out of the trash, one whose
    key another run has here gets a new key. Raises StoreError for a run that can't be written as lines."""
    try:
        lines = tuple(map(RUN_EVENTS.encode, run.events))
    except WireError as error:
        raise StoreError(f"The run can't be kept: {error}", "Nothing of it was taken in.") from None
    there = _lines_of(connection, run.line.key)
    if there == lines:
        shelf.restore(connection, (run.line.key,))
        return run.line.key
    key = run.line.key if there is None else RunKey(uuid.uuid4().hex)
    _write(connection, key, run, lines)
    return key


def _lines_of(connection: sqlite3.Connection, key: RunKey) -> tuple[str, ...] | None:
    row = connection.execute("SELECT id FROM run WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    events = connection.execute("SELECT line FROM event WHERE run = ? ORDER BY n", (row["id"],))
    return tuple(event["line"] for event in events)


def _write(connection: sqlite3.Connection, key: RunKey, run: KeptRun, lines: tuple[str, ...]) -> None:
    entry = Entry(key, run.line.created, run.surroundings)
    if run.settings is not None:
        entry.digest.settings, entry.digest.budget = run.settings, run.settings.budget
    for event in run.events:
        entry.digest.take(event)
    title, tags = storable(run.line.title), sorted({storable(tag) for tag in run.line.tags})
    with transaction(connection):
        entry.write(connection)
        row = connection.execute("SELECT id FROM run WHERE key = ?", (key,)).fetchone()["id"]
        told = ((row, number, line) for number, line in enumerate(lines))
        connection.executemany("INSERT INTO event (run, n, line) VALUES (?, ?, ?)", told)
        connection.execute("UPDATE run SET title = ?, starred = ? WHERE id = ?", (title, int(run.line.is_starred), row))
        connection.executemany("INSERT INTO tag (run, tag) VALUES (?, ?)", [(row, tag) for tag in tags])
        connection.execute("UPDATE found SET title = ?, tags = ? WHERE rowid = ?", (title, " ".join(tags), row))
