"""The runs an earlier session left open: the window was killed, or the power went."""

import sqlite3

from s1gui.core.errors import WireError
from s1gui.core.events import RUN_EVENTS
from s1gui.storage.entry import Entry
from s1gui.storage.kept import RunKey
from s1gui.storage.shelf import kept_settings, surroundings

KILLED = "The program ended while this ran."


def left_open(connection: sqlite3.Connection) -> list[Entry]:
    """The open runs as their events tell them, ready to be ended; those that can't be read are ended as they stand."""
    entries = []
    for row in connection.execute("SELECT * FROM run WHERE state = 'open'").fetchall():
        try:
            entries.append(_entry(connection, row))
        except WireError:
            connection.execute("UPDATE run SET state = 'interrupted', detail = ? WHERE id = ?", (KILLED, row["id"]))
    return entries


def _entry(connection: sqlite3.Connection, row: sqlite3.Row) -> Entry:
    entry = Entry(RunKey(row["key"]), row["created"], surroundings(row))
    entry.digest.settings = kept_settings(row)
    lines = connection.execute("SELECT n, line FROM event WHERE run = ? ORDER BY n", (row["id"],))
    for number, line in lines.fetchall():
        entry.lines = number + 1
        try:
            entry.digest.take(RUN_EVENTS.decode(line))
        except WireError:
            continue  # of a version that knew other events: it stays as it is, the summary goes without it
    entry.digest.searchable()
    return entry
