import errno
import os
import queue
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from s1gui.storage.first_instance import FirstInstance, Handed, Taken, first_instance, hand_over
from s1gui.storage.owner_lock import OwnerLock
from s1gui.storage.store_state import StoreError

ROOT = Path(__file__).parent.parent.parent
HANDED = Handed(("open", "a run — with 'odd' \u2028 text"), "/somewhere")
FIRST = """
import sys, threading
from pathlib import Path
from s1gui.storage.first_instance import first_instance
first = first_instance(Path(sys.argv[1]), lambda handed: print(handed.arguments, flush=True))
print("first" if first else "second", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def inbox() -> "queue.SimpleQueue[Handed]":
    return queue.SimpleQueue()


@pytest.fixture
def first(tmp_path: Path, inbox: "queue.SimpleQueue[Handed]") -> Iterator[FirstInstance]:
    first = first_instance(tmp_path, inbox.put)
    assert first is not None
    yield first
    first.close()


def sockets(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_socket()]


@pytest.mark.usefixtures("first")
def test_a_second_program_hands_over_what_it_was_started_with(
    tmp_path: Path, inbox: "queue.SimpleQueue[Handed]"
) -> None:
    assert first_instance(tmp_path, inbox.put) is None
    assert hand_over(tmp_path, HANDED) == Taken(os.getpid())
    assert inbox.get(timeout=10) == HANDED


@pytest.mark.usefixtures("first")
def test_only_its_owner_can_speak_to_it(tmp_path: Path) -> None:
    assert [path.stat().st_mode & 0o777 for path in sockets(tmp_path)] == [0o600]


@pytest.mark.usefixtures("first")
@pytest.mark.parametrize("said", [b"", b"\n", b"no line of JSON\n", b'{"is":"Taken","pid":1}\n', b"x" * 100_000])
def test_nonsense_is_not_answered_and_does_no_harm(
    tmp_path: Path, inbox: "queue.SimpleQueue[Handed]", said: bytes
) -> None:
    with socket.socket(socket.AF_UNIX) as other:
        other.connect(str(sockets(tmp_path)[0]))
        other.sendall(said)
        other.shutdown(socket.SHUT_WR)
        with suppress(ConnectionResetError):  # it hung up before all was read
            assert other.recv(1) == b""
    hand_over(tmp_path, HANDED)
    assert inbox.get(timeout=10) == HANDED
    assert inbox.empty()


def test_when_the_first_has_gone_the_next_one_is_the_first(tmp_path: Path, first: FirstInstance) -> None:
    first.close()
    assert sockets(tmp_path) == []
    second = first_instance(tmp_path, print)
    assert second is not None
    first.close()
    assert len(sockets(tmp_path)) == 1
    second.close()


def test_it_ends_where_shutting_its_socket_down_wakes_nobody_up(
    tmp_path: Path, first: FirstInstance, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on macOS."""

    def refuse(self: socket.socket, how: int) -> None:
        raise OSError(errno.ENOTCONN, "Socket is not connected")

    monkeypatch.setattr(socket.socket, "shutdown", refuse)
    first.close()
    assert not first._thread.is_alive() and sockets(tmp_path) == []


def test_a_socket_in_a_long_path_lies_elsewhere(tmp_path: Path, inbox: "queue.SimpleQueue[Handed]") -> None:
    folder = tmp_path / ("long" * 30)
    first = first_instance(folder, inbox.put)
    assert first is not None
    path = Path(OwnerLock(folder).read())
    assert path.parent.stat().st_mode & 0o777 == 0o700
    hand_over(folder, HANDED)
    assert inbox.get(timeout=10) == HANDED
    first.close()
    assert not path.parent.exists()


def test_a_first_program_that_says_nothing_is_not_waited_for(tmp_path: Path) -> None:
    with OwnerLock(tmp_path) as lock:
        assert lock.take()
        with pytest.raises(StoreError, match="does not answer"):
            hand_over(tmp_path, HANDED, patience=0.0)


def test_arguments_go_from_process_to_process_and_a_killed_first_leaves_no_trace(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FIRST, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "first\n"
        assert first_instance(tmp_path, print) is None
        assert hand_over(tmp_path, HANDED) == Taken(process.pid)
        assert process.stdout.readline() == f"{HANDED.arguments}\n"
        process.send_signal(signal.SIGKILL)
    assert len(sockets(tmp_path)) == 1
    received: queue.SimpleQueue[Handed] = queue.SimpleQueue()
    first = first_instance(tmp_path, received.put)
    assert first is not None
    hand_over(tmp_path, HANDED)
    assert received.get(timeout=10) == HANDED
    first.close()
