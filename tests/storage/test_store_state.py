import errno
import sqlite3
from pathlib import Path

import pytest

from s1gui.storage.store_state import Failure, NotStoring, StoreError, explained, is_read_only

FILE = Path("/data/runs.sqlite")


def of_sqlite(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (of_sqlite(sqlite3.SQLITE_FULL), "The disk is full."),
        (OSError(errno.ENOSPC, "no space"), "The disk is full."),
        (of_sqlite(sqlite3.SQLITE_READONLY), "/data can't be written to."),
        (of_sqlite(sqlite3.SQLITE_CANTOPEN), "/data can't be written to."),
        (PermissionError(errno.EACCES, "no"), "/data can't be written to."),
        (FileExistsError(errno.EEXIST, "there"), "/data is not a folder."),
        (of_sqlite(sqlite3.SQLITE_IOERR_WRITE), "The disk refused to write (what SQLite says)."),
        (of_sqlite(sqlite3.SQLITE_BUSY), "Another program has /data/runs.sqlite open."),
        (of_sqlite(sqlite3.SQLITE_CORRUPT), "/data/runs.sqlite is damaged or no store of runs."),
        (sqlite3.ProgrammingError("odd"), "/data/runs.sqlite can't be used (odd)."),
        (StoreError("Too new.", "Update."), "Too new."),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_failure_becomes_a_sentence_and_an_advice(error: Failure, reason: str) -> None:
    state = explained(error, FILE)
    assert state.reason == reason
    assert state.advice.endswith(".")


def test_an_error_says_both() -> None:
    assert str(StoreError("It is so.", "Do this.")) == "It is so. Do this."
    assert explained(StoreError("It is so."), FILE) == NotStoring("It is so.", "")


def test_what_can_only_be_read_is_known() -> None:
    assert is_read_only(of_sqlite(sqlite3.SQLITE_READONLY_DIRECTORY))
    assert not is_read_only(of_sqlite(sqlite3.SQLITE_BUSY))
