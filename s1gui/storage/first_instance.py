"""The first program of a user, to which every later one hands its arguments before it ends."""

import os
import shutil
import socket
import stat
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from s1gui.core.errors import WireError
from s1gui.core.wire import Codec
from s1gui.storage.owner_lock import OwnerLock
from s1gui.storage.store_state import StoreError

_SOCKET = "owner.sock"
_MOST_PATH = 100
"""Bytes of a local socket's path: Linux has room for 107, macOS for 103."""
_MOST_LINE = 2**16
_PATIENCE = 2.0
_BETWEEN = 0.05


@dataclass(frozen=True, slots=True)
class Handed:
    """What a later program was started with: its arguments without its name, and the folder they are to be read in."""

    arguments: tuple[str, ...]
    folder: str


@dataclass(frozen=True, slots=True)
class Taken:
    """The first program has them. pid: its process."""

    pid: int


_LINES: Codec[Handed | Taken] = Codec((Handed, Taken))


class FirstInstance:
    """Owner of the lock on a data folder and of the socket beside it; made by `first_instance`."""

    def __init__(self, lock: OwnerLock, received: Callable[[Handed], None], *, folder: Path) -> None:
        self._lock, self._received, self._is_closing = lock, received, False
        _remove_stale(lock.read())
        self._path = _socket_path(folder)
        self._socket = _listening(self._path)
        lock.write(str(self._path))
        self._thread = threading.Thread(target=self._run, name="first instance", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take no more arguments, and let another program be the first. Once is enough."""
        if not self._thread.is_alive():
            return  # the socket there is another program's by now
        self._is_closing = True
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        with suppress(OSError), socket.socket(socket.AF_UNIX) as knock:  # on macOS nothing else ends an accept
            knock.connect(os.fspath(self._path))
        self._thread.join(_PATIENCE)
        self._socket.close()
        _remove_stale(str(self._path))
        self._lock.release()

    def _run(self) -> None:
        while True:
            try:
                other, _ = self._socket.accept()
            except OSError:
                return  # closed
            if self._is_closing:
                other.close()
                return
            with other, suppress(OSError, WireError):  # whoever does not speak properly gets no answer
                other.settimeout(_PATIENCE)
                handed = _LINES.decode(_line(other))
                if isinstance(handed, Handed):
                    self._received(handed)
                    other.sendall(_LINES.encode(Taken(os.getpid())).encode() + b"\n")


def first_instance(folder: Path, received: Callable[[Handed], None]) -> FirstInstance | None:
    """Be the first program with this data folder; None where another one is (then `hand_over`).

    received: called in a thread of its own with what later programs were started with. Raises OSError where the folder
    can't be written: nobody can tell then who is first.
    """
    lock = OwnerLock(folder)
    if not lock.take():
        return None
    try:
        return FirstInstance(lock, received, folder=folder)
    except BaseException:
        lock.release()
        raise


def hand_over(folder: Path, handed: Handed, *, patience: float = 5.0) -> Taken:
    """Hand arguments to the first program, and its answer. Raises StoreError if it says nothing for so many seconds."""
    until = time.monotonic() + patience
    lock = OwnerLock(folder)
    while True:
        try:
            return _handed_over(lock.read(), handed)
        except (OSError, WireError):  # it may have the lock and no socket yet
            if time.monotonic() >= until:
                raise StoreError(
                    "The program is running already and does not answer.", "Close its window, or end it, and try again."
                ) from None
            time.sleep(_BETWEEN)


def _handed_over(path: str, handed: Handed) -> Taken:
    with socket.socket(socket.AF_UNIX) as opened:
        opened.settimeout(_PATIENCE)
        opened.connect(path)
        opened.sendall(_LINES.encode(handed).encode() + b"\n")
        answer = _LINES.decode(_line(opened))
    if not isinstance(answer, Taken):
        raise WireError("The first program's answer is none.")
    return answer


def _line(other: socket.socket) -> bytes:
    """What the other says up to its line break; the time for all of it is bounded."""
    until = time.monotonic() + _PATIENCE
    said = b""
    while not said.endswith(b"\n") and len(said) < _MOST_LINE and time.monotonic() < until:
        piece = other.recv(4096)
        if not piece:
            break
        said += piece
    return said


def _socket_path(folder: Path) -> Path:
    """In the data folder, or in a new private one where that path is too long for a socket."""
    path = folder / _SOCKET
    if len(os.fsencode(path)) <= _MOST_PATH:
        return path
    return Path(tempfile.mkdtemp(prefix="s1gui-")) / _SOCKET


def _listening(path: Path) -> socket.socket:
    """A socket only its owner may connect to: its mode is set before it listens."""
    with suppress(FileNotFoundError):
        path.unlink()
    opened = socket.socket(socket.AF_UNIX)
    try:
        opened.bind(os.fspath(path))
        os.chmod(path, 0o600)
        opened.listen()
    except BaseException:
        opened.close()
        raise
    return opened


def _remove_stale(path: str) -> None:
    """Remove the socket the last owner left, and the folder made for it. Only whoever has the lock may."""
    left = Path(path)
    if left.name != _SOCKET:
        return
    with suppress(OSError):
        if stat.S_ISSOCK(left.lstat().st_mode):
            left.unlink()
    if left.parent.name.startswith("s1gui-") and left.parent.parent == Path(tempfile.gettempdir()):
        shutil.rmtree(left.parent, ignore_errors=True)
