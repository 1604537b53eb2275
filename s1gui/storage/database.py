"""Opening the run store: checked, of this version or brought to it with a backup, locked for one connection."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from s1gui.storage import sqlite_version
from s1gui.storage.home import make_private, make_private_file
from s1gui.storage.schema import APPLICATION, STEPS, Step
from s1gui.storage.store_state import StoreError
from s1gui.storage.transaction import transaction

Connect = Callable[[Path], sqlite3.Connection]

_VERSION_AT, _HEADER = 60, 100
_JOURNAL_BYTES = 8 * 2**20


def connect(file: Path) -> sqlite3.Connection:
    """A connection that begins no transaction by itself. `open_store` takes another in its place, for tests."""
    return sqlite3.connect(file, timeout=0.5, isolation_level=None)


def open_store(file: Path, *, connect: Connect = connect, steps: tuple[Step, ...] = STEPS) -> sqlite3.Connection:
    """The store's one connection, whose lock keeps all others out, in this process and beyond.

    Raises StoreError for an SQLite that won't do, a newer store (whose file is left as it is) and a file of another
    program, and sqlite3.Error or OSError where the disk does not play along.
    """
    sqlite_version.check()
    make_private(file.parent)
    if file.exists():
        _refuse_newer(_written_version(file), len(steps))
    make_private_file(file)
    connection = connect(file)
    try:
        _prepare(connection, file, steps)
    except BaseException:
        connection.close()
        raise
    return connection


def open_for_reading(file: Path, *, steps: tuple[Step, ...] = STEPS) -> sqlite3.Connection:
    """A store that can't be written, as it was when last closed; what a killed program left in its log is not seen.

    Raises StoreError for a store of another version, sqlite3.Error or OSError where there is none.
    """
    version = _written_version(file)
    _refuse_newer(version, len(steps))
    if version != len(steps):
        raise StoreError("This store is of an older version and can't be brought to this one where it is.")
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)


def backup_of(file: Path, version: int) -> Path:
    """Where a store of an older version is copied to before it is brought to a newer one."""
    return file.with_name(f"{file.stem}.v{version}.backup{file.suffix}")


def _written_version(file: Path) -> int:
    """The version in the file's header, read without SQLite, which would touch the log beside it.

    It is never only in the log: steps are made without one (`_migrate`). Format: section 1.3 of SQLite's file format.
    """
    with file.open("rb") as opened:
        header = opened.read(_HEADER)
    return int.from_bytes(header[_VERSION_AT : _VERSION_AT + 4], "big")


def _refuse_newer(version: int, known: int) -> None:
    if version > known:
        raise StoreError(
            f"The store of runs was written by a newer version of the program (store {version}, known up to {known}).",
            "Update the program, or set S1GUI_HOME to another folder. The store was left as it is.",
        )


def _prepare(connection: sqlite3.Connection, file: Path, steps: tuple[Step, ...]) -> None:
    locking = connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchone()[0]
    for pragma in ("trusted_schema = OFF", "foreign_keys = ON", "synchronous = FULL", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(f"PRAGMA journal_size_limit = {_JOURNAL_BYTES}")
    sqlite_version.check_full_text(connection)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    _check_ours(connection)
    if version < len(steps):
        _migrate(connection, file, version=version, steps=steps)
    if locking == "exclusive" or not sqlite_version.has_wal_reset_bug():
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        if mode != "wal":
            raise StoreError(f"SQLite keeps no write-ahead log in {file.parent}.", "Set S1GUI_HOME to another folder.")
    with transaction(connection):
        pass  # takes the lock, so that a second program is told at once and not at its first write


def _check_ours(connection: sqlite3.Connection) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    is_empty = connection.execute("SELECT 1 FROM sqlite_schema").fetchone() is None
    if application != APPLICATION and not is_empty:
        raise StoreError("The file is a database of another program.", "Move it away, or set S1GUI_HOME.")


def _migrate(connection: sqlite3.Connection, file: Path, *, version: int, steps: tuple[Step, ...]) -> None:
    """Each step and its version number are one transaction, made in the file itself rather than in its log."""
    connection.execute("PRAGMA journal_mode = DELETE")
    if version > 0:
        _back_up(connection, backup_of(file, version))
    for number, step in enumerate(steps[version:], start=version + 1):
        with transaction(connection):
            for statement in step:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {number}")


def _back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the store; a copy that was broken off never has the backup's name. SQLite syncs it before it returns."""
    partial = target.with_name(target.name + ".partial")
    partial.unlink(missing_ok=True)
    make_private_file(partial)
    with closing(sqlite3.connect(partial)) as copy:
        connection.backup(copy)
    os.replace(partial, target)
