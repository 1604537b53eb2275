"""The child's side, spoken to over its own stdin and stdout."""

import io
import json
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from s1gui.core.engine import (
    COMMANDS,
    TOLD,
    Cancel,
    Command,
    Ended,
    Failed,
    Grow,
    Heartbeat,
    Hello,
    Load,
    Loaded,
    Loading,
    Prepare,
    Prepared,
    Release,
    Sampled,
    Told,
    Unload,
    Unloaded,
)
from s1gui.core.sampling import Sampling
from s1gui.core.wire import MAX_LINE
from s1gui.engines.local.exits import why
from s1gui.engines.local.lines import lines
from s1gui.engines.local.worker import in_words
from tests.engines import tiny
from tests.engines.local.listening import command

REAL = (sys.executable, "-m", "s1gui", "worker")


class Child:
    """A worker process and its two pipes."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=None
        )
        assert self.process.stdin is not None and self.process.stdout is not None and self.process.stderr is not None
        self.stdin, self.stdout, self.stderr = self.process.stdin, self.process.stdout, self.process.stderr
        self.error = b""
        self.drain = threading.Thread(target=self._drain, daemon=True)
        self.drain.start()

    def _drain(self) -> None:
        self.error = self.stderr.read()

    def write(self, line: bytes) -> None:
        self.stdin.write(line + b"\n")
        self.stdin.flush()

    def send(self, command: Command) -> None:
        self.write(COMMANDS.encode(command).encode())

    def until(self, *kinds: type) -> list[Told]:
        """Messages up to the first of these kinds, heartbeats left out where they are not asked for."""
        told: list[Told] = []
        for line in self.stdout:
            message = TOLD.decode(line)
            if isinstance(message, kinds):
                return [*told, message]
            if not isinstance(message, Heartbeat):
                told.append(message)
        raise AssertionError(f"the worker ended: {told[-3:]} {self.error[-2000:]!r}")

    def end(self) -> int:
        self.stdin.close()
        status = self.process.wait(60)
        self.drain.join(60)
        self.stdout.close()
        self.stderr.close()
        return status


@pytest.fixture
def toy() -> Iterator[Child]:
    child = Child(*command("moody"))
    yield child
    child.process.kill()
    child.end()


@pytest.fixture(scope="module")
def real() -> Iterator[Child]:
    child = Child(*REAL)
    yield child
    child.process.kill()
    child.end()


def test_it_greets_first_and_ends_with_its_stdin(toy: Child) -> None:
    told = toy.until(Hello)
    assert len(told) == 1
    assert toy.end() == 0


def test_a_line_that_is_no_command_is_told_and_survived(toy: Child) -> None:
    toy.until(Hello)
    for line in (b"nonsense", b"{}", b'{"is":"Cancel","request":"x"}', b"\xff\x00", b"[" * 100_000, b"1" * 5000):
        toy.write(line)
        failed = toy.until(Failed)[-1]
        assert isinstance(failed, Failed) and (failed.request, failed.kind) == (0, "WireError")
    toy.write(b"x" * (MAX_LINE + 5))
    assert isinstance(toy.until(Failed)[-1], Failed)
    toy.send(Load(1, "toy"))
    assert isinstance(toy.until(Loaded)[-1], Loaded)


def test_it_beats_while_it_has_nothing_to_do(toy: Child) -> None:
    assert isinstance(toy.until(Heartbeat)[-1], Heartbeat | Hello)
    beat = toy.until(Heartbeat)[-1]
    assert isinstance(beat, Heartbeat) and beat.process > 2**20


def test_what_is_sampled_comes_in_batches_but_all_of_it_before_the_end(toy: Child) -> None:
    toy.send(Load(1, "toy"))
    toy.send(Grow(2, 1, 0, (5,), 0, 300, (), Sampling()))
    told = toy.until(Ended)
    batches = [message.ids for message in told if isinstance(message, Sampled)]
    assert sum(map(len, batches)) == 300 and 1 < len(batches) < 300
    assert isinstance(told[-1], Ended) and told[-1].why == "length"


def test_a_cancel_ends_a_stream_in_the_midst(toy: Child) -> None:
    toy.send(Load(1, "toy"))
    toy.send(Grow(2, 1, 0, (5,), 0, 30_000, (), Sampling()))
    toy.until(Sampled)
    toy.send(Cancel(2))
    ended = toy.until(Ended)[-1]
    assert isinstance(ended, Ended) and ended.why == "cancelled"
    toy.send(Release(1))


def test_the_real_worker_loads_prepares_and_samples(real: Child, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tiny.save(tmp_path_factory.mktemp("models") / "tiny")
    hello = real.until(Hello)[-1]
    assert isinstance(hello, Hello) and "torch" in dict(hello.versions) and hello.devices[0][0] == "cpu"
    real.send(Load(1, str(folder), device="cpu"))
    loaded = real.until(Loaded, Failed)
    assert isinstance(loaded[-1], Loaded), loaded[-1]
    assert any(isinstance(message, Loading) for message in loaded)
    real.send(Prepare(2, "What?"))
    prepared = real.until(Prepared)[-1]
    assert isinstance(prepared, Prepared)
    real.send(Grow(3, 1, 0, prepared.ids, 0, 20, (), Sampling()))
    told = real.until(Ended)
    assert sum(len(message.ids) for message in told if isinstance(message, Sampled)) == 20
    real.send(Unload(4))
    assert real.until(Unloaded)[-1] == Unloaded(4)


def test_the_real_worker_gives_up_a_load_that_is_cancelled_and_loads_the_next(
    real: Child, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tiny.save(tmp_path_factory.mktemp("models") / "tiny")
    real.send(Load(11, str(folder), device="cpu"))
    real.send(Cancel(11))
    over = real.until(Ended, Loaded)[-1]  # it may have been quicker than the cancel
    assert getattr(over, "request", 0) == 11
    real.send(Load(12, str(folder), device="cpu"))
    loaded = real.until(Loaded, Failed)[-1]
    assert isinstance(loaded, Loaded) and loaded.request == 12


def test_lines_are_capped_and_a_torn_one_is_dropped() -> None:
    pipe = io.BytesIO(b"a\n" + b"x" * (MAX_LINE + 1) + b"\n" + b"b\nc")
    assert list(lines(pipe)) == [b"a", None, b"b"]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MemoryError(), "ran out of memory."),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes."), "9 bytes"),
        (RuntimeError("CUDA out of memory. Tried to allocate 2.00 GiB"), "2.00 GiB"),
        (ValueError("bad\nthing"), "failed with ValueError: bad thing."),
    ],
)
def test_errors_become_sentences(error: Exception, words: str) -> None:
    assert words in in_words(error) and "\n" not in in_words(error)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (-9, "killed (signal 9)"),
        (-11, "segmentation fault"),
        (-64, "signal 64"),
        (-200, "signal 200"),
        (0, "without being asked"),
        (1, "exit code 1: last"),
        (70, "said so"),
        (None, "had to be ended"),
    ],
)
def test_exits_become_sentences(status: int | None, words: str) -> None:
    assert words in why(status, complaint="It said so." if status == 70 else "", tail="first\nlast\n\n")


def test_every_line_is_json_of_one_object(toy: Child) -> None:
    assert json.loads(toy.stdout.readline())["is"] == "Hello"
