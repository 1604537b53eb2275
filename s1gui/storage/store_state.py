"""Whether runs are being kept, and if not, why and what to do."""

import errno
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from s1gui.core.errors import S1Error


class StoreError(S1Error):
    """What was asked of the store could not be done; the text says why and what to do."""

    def __init__(self, reason: str, advice: str = "") -> None:
        super().__init__(f"{reason} {advice}".rstrip())
        self.reason, self.advice = reason, advice


@dataclass(frozen=True, slots=True)
class Storing:
    """Everything told is on the disk within a second. file: the store."""

    file: Path


@dataclass(frozen=True, slots=True)
class NotStoring:
    """Nothing gets to the disk; it is tried again by itself.

    is_losing: what waits in memory has reached its bound, so what happens from now on is not kept at all.
    """

    reason: str
    advice: str
    is_losing: bool = False


StoreState = Storing | NotStoring
Failure = sqlite3.Error | OSError | StoreError

_FULL = ("The disk is full.", "Make room; runs are kept in memory until then.")
_READ_ONLY = ("{folder} can't be written to.", "Give yourself the right to write there, or set S1GUI_HOME.")
_NO_FOLDER = ("{folder} is not a folder.", "Move the file of that name away, or set S1GUI_HOME.")
_DEVICE = ("The disk refused to write ({error}).", "Check it; runs are kept in memory until then.")
_BUSY = ("Another program has {file} open.", "Close it; runs are kept in memory until then.")
_DAMAGED = ("{file} is damaged or no store of runs.", "Move it away, or put a backup of it in its place.")
_OTHER = ("{file} can't be used ({error}).", "Move it away, or set S1GUI_HOME to another folder.")

_SQLITE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_IOERR: _DEVICE,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}
_SYSTEM = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EROFS: _READ_ONLY,
    errno.EEXIST: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EIO: _DEVICE,
}


def explained(error: Failure, file: Path) -> NotStoring:
    """A failure to open or write the store, in sentences for the user."""
    if isinstance(error, StoreError):
        return NotStoring(error.reason, error.advice)
    if isinstance(error, OSError):
        texts = _SYSTEM.get(error.errno or 0, _OTHER)
    else:
        texts = _SQLITE.get(primary_code(error), _OTHER)
    reason, advice = (text.format(file=file, folder=file.parent, error=error) for text in texts)
    return NotStoring(reason, advice)


def is_read_only(error: Failure) -> bool:
    """Whether the store may well be read where it could not be written."""
    return explained(error, Path()) == explained(PermissionError(errno.EACCES, ""), Path())


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's result code without its extension; 0 where the error is Python's own."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
