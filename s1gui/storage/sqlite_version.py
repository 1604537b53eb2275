"""Whether the SQLite at hand can hold the run store, and what is to be minded with it."""

import sqlite3

from s1gui.storage.store_state import StoreError

Version = tuple[int, int, int]

LEAST: Version = (3, 37, 0)
"""STRICT tables came with it, so a wrong type is refused when it is written, not found when it is read."""

_WAL_RESET_FIXED: Version = (3, 51, 3)
_WAL_RESET_BACKPORTS = ((3, 44, 6), (3, 50, 7))


def check(version: Version = sqlite3.sqlite_version_info[:3]) -> None:
    """Raises StoreError for an SQLite that is too old."""
    if version < LEAST:
        raise StoreError(
            f"SQLite {_text(version)} is too old to keep runs: {_text(LEAST)} is the first with strict tables.",
            "Use a Python that comes with a newer SQLite.",
        )


def has_wal_reset_bug(version: Version = sqlite3.sqlite_version_info[:3]) -> bool:
    """Whether two connections that write and checkpoint at once could damage a store with a write-ahead log.

    Fixed in 3.51.3, 3.50.7 and 3.44.6 (SQLite's release notes). The store never has two: its one connection locks the
    file for as long as it is open. Where that lock can't be had with such a version, the log is not used.
    """
    is_backported = any(version[:2] == fixed[:2] and version >= fixed for fixed in _WAL_RESET_BACKPORTS)
    return version < _WAL_RESET_FIXED and not is_backported


def check_full_text(connection: sqlite3.Connection) -> None:
    """Raises StoreError where this SQLite was built without FTS5, which the search needs."""
    if connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone() is None:
        raise StoreError(
            "This Python's SQLite was built without full-text search (FTS5), which the list of runs needs.",
            "Use a Python whose SQLite has FTS5; those of python.org and of all large distributions do.",
        )


def _text(version: Version) -> str:
    return ".".join(map(str, version))
