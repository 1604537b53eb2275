"""Who has the data folder: one program at a time, told by a lock that ends with it, however it ends."""

import fcntl
import os
from pathlib import Path
from types import TracebackType

from s1gui.storage.home import make_private

FILE = "owner.lock"
_MOST = 4096


class OwnerLock:
    """The lock on a data folder, and a note for whoever finds it taken. Linux and macOS: flock(2).

    The file stays when the lock is gone, since removing it would let two programs lock two files of one name.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Whether the folder is ours now. Raises OSError where the folder can't be had at all."""
        make_private(self._file.parent)
        descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        except OSError:
            os.close(descriptor)
            raise
        self._descriptor = descriptor
        return True

    def write(self, note: str) -> None:
        """Leave a note in the file; only the owner does. Raises OSError where it can't be written."""
        if self._descriptor is None:
            raise PermissionError(f"{self._file} is not ours.")
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, note.encode("utf-8", "surrogateescape"), 0)

    def read(self) -> str:
        """The owner's note, or what the last owner left; "" where there is none."""
        try:
            with self._file.open("rb") as opened:
                return opened.read(_MOST).decode("utf-8", "surrogateescape")
        except OSError:
            return ""

    def release(self) -> None:
        """Let go."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> "OwnerLock":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
