"""The kept runs: listed, searched, opened, starred, renamed, tagged, put into the trash and taken out of it."""

import json
import sqlite3
from collections.abc import Iterable

from s1gui.core.settings import Settings
from s1gui.storage.entry import storable
from s1gui.storage.kept import BUDGETS, LOADED, SETTINGS, KeptRun, RunKey, RunLine, Surroundings
from s1gui.storage.store_state import StoreError
from s1gui.storage.transaction import transaction

_BETWEEN_TAGS = "\x1f"
_LINES = f"""
    SELECT run.*, (SELECT group_concat(tag, '{_BETWEEN_TAGS}') FROM tag WHERE tag.run = run.id) AS tags
    FROM run
"""


def lines(
    connection: sqlite3.Connection,
    *,
    search: str = "",
    is_starred: bool = False,
    tag: str = "",
    is_deleted: bool = False,
    most: int = 500,
) -> tuple[RunLine, ...]:
    """Runs, newest first (in the order they were asked, whatever the clock said).

    search: words, each of which a title, question, answer, thinking or tag has to begin a word with; taken as plain
    text. is_deleted: those in the trash instead.
    """
    wheres, values = ["deleted IS NOT NULL" if is_deleted else "deleted IS NULL"], []
    if words := query(search):
        wheres.append("id IN (SELECT rowid FROM found WHERE found MATCH ?)")
        values.append(words)
    if is_starred:
        wheres.append("starred")
    if tag:
        wheres.append("id IN (SELECT run FROM tag WHERE tag = ?)")
        values.append(storable(tag))
    sql = f"{_LINES} WHERE {' AND '.join(wheres)} ORDER BY id DESC LIMIT ?"
    return tuple(_line(row) for row in connection.execute(sql, (*values, most)))


def query(search: str) -> str:
    """FTS5's query for what someone typed: every word quoted, so that none is an operator, and open at its end.

    "" where there is no word in it. A single Latin letter is a word by itself: half the store begins with it, and
    nothing is written while it is sought.
    """
    words = storable(search).replace("\0", " ").split()
    return " ".join(_quoted(word) + ("" if word.isascii() and len(word) == 1 else "*") for word in words)


def tags(connection: sqlite3.Connection) -> tuple[str, ...]:
    """All tags in use, in alphabetical order."""
    rows = connection.execute(
        "SELECT DISTINCT tag FROM tag JOIN run ON run.id = run WHERE deleted IS NULL ORDER BY tag"
    )
    return tuple(row["tag"] for row in rows)


def opened(connection: sqlite3.Connection, key: RunKey) -> tuple[KeptRun, tuple[str, ...]]:
    """A run without its events, and their lines in order; decoding them may take a while and needs no connection.

    Raises StoreError where there is none.
    """
    row = connection.execute(f"{_LINES} WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise StoreError("This run is no longer in the store.")
    events = connection.execute("SELECT line FROM event WHERE run = ? ORDER BY n", (row["id"],)).fetchall()
    run = KeptRun(_line(row), kept_settings(row), row["prompt"], row["format"], surroundings(row), ())
    return run, tuple(event["line"] for event in events)


def star(connection: sqlite3.Connection, key: RunKey, is_starred: bool) -> None:
    """Give a run a star, or take it."""
    with transaction(connection):
        connection.execute("UPDATE run SET starred = ? WHERE key = ?", (int(is_starred), key))


def rename(connection: sqlite3.Connection, key: RunKey, title: str) -> None:
    """Give a run a title; "" takes it away."""
    title = storable(title.strip())
    with transaction(connection):
        connection.execute("UPDATE run SET title = ? WHERE key = ?", (title, key))
        connection.execute("UPDATE found SET title = ? WHERE rowid = (SELECT id FROM run WHERE key = ?)", (title, key))


def tag(connection: sqlite3.Connection, key: RunKey, tags: Iterable[str]) -> None:
    """Give a run these tags in place of those it had."""
    names = {storable(name).replace(_BETWEEN_TAGS, " ").strip() for name in tags} - {""}
    with transaction(connection):
        connection.execute("DELETE FROM tag WHERE run = (SELECT id FROM run WHERE key = ?)", (key,))
        rows = [(name, key) for name in sorted(names)]
        connection.executemany("INSERT INTO tag (run, tag) SELECT id, ? FROM run WHERE key = ?", rows)
        words = " ".join(sorted(names))
        connection.execute("UPDATE found SET tags = ? WHERE rowid = (SELECT id FROM run WHERE key = ?)", (words, key))


def delete(connection: sqlite3.Connection, keys: Iterable[RunKey], *, at: float) -> None:
    """Put runs into the trash at a time in Unix seconds; those that are there already keep theirs."""
    with transaction(connection):
        rows = [(at, key) for key in keys]
        connection.executemany("UPDATE run SET deleted = ? WHERE key = ? AND deleted IS NULL", rows)


def restore(connection: sqlite3.Connection, keys: Iterable[RunKey]) -> None:
    """Take runs out of the trash, as they were."""
    with transaction(connection):
        connection.executemany("UPDATE run SET deleted = NULL WHERE key = ?", [(key,) for key in keys])


def purge(connection: sqlite3.Connection, *, before: float) -> tuple[RunKey, ...]:
    """Remove for good what was put into the trash before a time in Unix seconds; the runs that are gone."""
    with transaction(connection):
        return _remove(connection, connection.execute("SELECT id, key FROM run WHERE deleted < ?", (before,)))


def remove(connection: sqlite3.Connection, keys: Iterable[RunKey]) -> tuple[RunKey, ...]:
    """Remove these for good, those of them that are in the trash; the runs that are gone."""
    with transaction(connection):
        found = (
            connection.execute("SELECT id, key FROM run WHERE key = ? AND deleted IS NOT NULL", (key,)).fetchone()
            for key in keys
        )
        return _remove(connection, [row for row in found if row is not None])


def on_desk(connection: sqlite3.Connection, name: str) -> bytes | None:
    """What was laid on the desk under a name, or None."""
    row = connection.execute("SELECT value FROM desk WHERE name = ?", (name,)).fetchone()
    return None if row is None else bytes(row["value"])


def _remove(connection: sqlite3.Connection, found: Iterable[sqlite3.Row]) -> tuple[RunKey, ...]:
    rows = list(found)
    ids = [(row["id"],) for row in rows]
    connection.executemany("DELETE FROM found WHERE rowid = ?", ids)
    connection.executemany("DELETE FROM run WHERE id = ?", ids)
    return tuple(RunKey(row["key"]) for row in rows)


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def kept_settings(row: sqlite3.Row) -> Settings | None:
    return None if row["settings"] is None else SETTINGS.decode(row["settings"])


def surroundings(row: sqlite3.Row) -> Surroundings:
    """What a run happened in, as its row has it."""
    versions = tuple((str(name), str(version)) for name, version in json.loads(row["versions"]))
    loaded = None if row["loaded"] is None else LOADED.decode(row["loaded"])
    return Surroundings(versions, loaded, row["model_hash"])


def _line(row: sqlite3.Row) -> RunLine:
    return RunLine(
        key=RunKey(row["key"]),
        created=row["created"],
        title=row["title"],
        question=row["question"],
        model=row["model"],
        budget=None if row["budget"] is None else BUDGETS.decode(row["budget"]),
        answer=row["answer"],
        state=row["state"],
        detail=row["detail"],
        thinking=row["thinking"],
        is_starred=bool(row["starred"]),
        tags=tuple(sorted((row["tags"] or "").split(_BETWEEN_TAGS))) if row["tags"] else (),
        deleted=row["deleted"],
    )
