"""The parent's side: whatever the worker does, there is one word about its end and the program goes on."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from s1gui.core.budget import Budget
from s1gui.core.engine import Failed, Grow, Hello, Load, Loaded, Lost, Prepare, Prepared, Sampled, Told
from s1gui.core.errors import EngineError
from s1gui.core.events import RunEnded, RunEvent, Thought
from s1gui.core.happenings import GaveUp, Happening, Restarting
from s1gui.core.sampling import Sampling
from s1gui.core.session import Session
from s1gui.core.settings import Settings
from s1gui.engines.local.client import WorkerClient, worker_env
from tests.engines.local.listening import Heard, command

LONG = Settings("Go on for ever.", budget=Budget(20_000))
SHORT = Settings("Be short.", budget=Budget(3), answer_tokens=4)


@contextmanager
def client(name: str, *, patience: float = 60.0) -> Iterator[tuple[WorkerClient, Heard[Told | Lost]]]:
    heard: Heard[Told | Lost] = Heard()
    made = WorkerClient(heard, command=command(name), patience=patience)
    made.start()
    try:
        yield made, heard
    finally:
        made.stop()


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def lost(heard: Heard[Told | Lost]) -> Lost:
    message = heard.wait_for(Lost)
    assert isinstance(message, Lost)
    return message


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("!segfault", "crashed (signal 11, segmentation fault)"),
        ("!abort", "crashed (signal 6, aborted)"),
        ("!exit", "exit code 3: last words"),
        ("!leave a child", "was killed (signal 9). Perhaps the machine ran out of memory."),
    ],
)
def test_an_end_is_told_once_and_in_words(question: str, words: str) -> None:
    with client("moody") as (made, heard):
        heard.wait_for(Hello)
        made.send(Load(1, "toy"))
        made.send(Prepare(2, question))
        assert words in lost(heard).reason
        made.send(Prepare(3, "Is anybody there?"))
    assert [type(message) for message in heard.all].count(Lost) == 1


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("garbage", "is no message"),
        ("giant", "too long"),
        ("torn", "ended without being asked"),
        ("closes_stdout_and_lives", "closed its line"),
        ("other_version", "another version of the protocol"),
        ("other_greeting", "another version of the protocol"),
        ("no_greeting", "did not begin with a greeting"),
        ("dies_at_start", "exit code 1: RuntimeError: no such library"),
    ],
)
def test_a_worker_that_keeps_no_protocol_is_ended_in_words(name: str, words: str) -> None:
    with client(name) as (made, heard):
        pid = made.pid
        assert words in lost(heard).reason
        assert pid is not None and not is_alive(pid)


@pytest.mark.parametrize("question", ["!stop", "!hold the lock"])
def test_a_worker_that_hangs_is_ended(question: str) -> None:
    with client("moody", patience=3.0) as (made, heard):
        heard.wait_for(Hello)
        pid = made.pid
        made.send(Prepare(2, question))
        assert "stopped responding" in lost(heard).reason
        assert pid is not None and not is_alive(pid)


def test_a_worker_that_never_greets_is_ended() -> None:
    heard: Heard[Told | Lost] = Heard()
    made = WorkerClient(heard, command=command("says_nothing"), first_patience=1.0)
    made.start()
    assert "stopped responding" in lost(heard).reason
    made.stop()


def test_of_its_stderr_the_last_8_kib_are_kept() -> None:
    with client("floods_stderr") as (_, heard):
        detail = lost(heard).detail
    assert detail.endswith("line 19999\n") and len(detail) == 8192


def test_nobody_waits_for_a_worker_that_does_not_read() -> None:
    with client("never_reads") as (made, heard):
        heard.wait_for(Hello)
        done = threading.Event()

        def send() -> None:
            for request in range(1, 200):
                made.send(Prepare(request, "x" * 10_000))
            done.set()

        threading.Thread(target=send, daemon=True).start()
        assert done.wait(30)


def test_stop_ends_even_a_stopped_worker_and_tells_nothing() -> None:
    with client("moody") as (made, heard):
        heard.wait_for(Hello)
        pid = made.pid
        assert pid is not None
        os.kill(pid, signal.SIGSTOP)
    assert not is_alive(pid)
    assert not [message for message in heard.all if isinstance(message, Lost)]


def test_what_cannot_be_started_is_an_error_in_words() -> None:
    with pytest.raises(EngineError, match="can't be started"):
        WorkerClient(lambda told: None, command=("/no/such/program",)).start()


def test_secrets_of_the_environment_do_not_reach_the_worker() -> None:
    env = worker_env({"PATH": "/bin", "CUDA_VISIBLE_DEVICES": "1", "HF_TOKEN": "x", "OPENAI_API_KEY": "x"})
    assert env["PATH"] == "/bin" and env["CUDA_VISIBLE_DEVICES"] == "1" and env["HF_HUB_OFFLINE"] == "1"
    assert not {"HF_TOKEN", "OPENAI_API_KEY"} & env.keys()


def test_memory_that_runs_out_is_told_and_the_engine_goes_on() -> None:
    with client("moody") as (made, heard):
        made.send(Load(1, "toy"))
        made.send(Prepare(2, "!memory"))
        failed = heard.wait_for(Failed)
        assert isinstance(failed, Failed) and failed.request == 2 and "ran out of memory" in failed.message
        made.send(Prepare(3, "Still there?"))
        assert isinstance(heard.wait_for(Prepared, Lost), Prepared)


def test_memory_that_runs_out_in_a_pass_is_the_reason_of_the_loss() -> None:
    with client("no_memory_in_a_pass") as (made, heard):
        made.send(Load(1, "toy"))
        made.send(Grow(2, 1, 0, (5,), 0, 99, (), Sampling()))
        assert "ran out of memory (tried to allocate 7 GiB)" in lost(heard).reason


def test_a_template_that_never_ends_is_the_reason_of_the_loss() -> None:
    with client("impatient") as (made, heard):
        made.send(Load(1, "toy"))
        made.send(Prepare(2, "!spin"))
        assert "chat template took more than 1 seconds" in lost(heard).reason


def test_stray_prints_do_not_touch_the_protocol() -> None:
    with client("moody") as (made, heard):
        made.send(Load(1, "toy"))
        made.send(Prepare(2, "!litter"))
        made.send(Grow(3, 1, 0, (5,), 0, 9, (), Sampling()))
        heard.wait(lambda message: isinstance(message, Prepared | Lost))
        heard.wait(lambda message: isinstance(message, Sampled | Lost))
    assert not [message for message in heard.all if isinstance(message, Lost | Failed)]


class Talk:
    """A session over a moody worker, in its thread. Its clock leaps, so that restarts are never used up."""

    def __init__(self, *, leap: float = 400.0, name: str = "moody", patience: float = 60.0) -> None:
        self.heard: Heard[Happening] = Heard()
        self.clients: list[WorkerClient] = []
        leaps = iter(range(10**9))
        self.session = Session(
            lambda tell: self._made(tell, name, patience), self.heard, clock=lambda: next(leaps) * leap
        )
        self.thread = threading.Thread(target=self.session.run, daemon=True)
        self.thread.start()

    def _made(self, tell: Callable[[Told | Lost], None], name: str, patience: float) -> WorkerClient:
        self.clients.append(WorkerClient(tell, command=command(name), patience=patience))
        return self.clients[0]

    def __enter__(self) -> "Talk":
        return self

    def __exit__(self, *_: object) -> None:
        self.session.close()
        self.thread.join(30)

    def event(self, run: int, kind: type) -> RunEvent:
        found = self.heard.wait(lambda h: isinstance(h, RunEvent) and h.run == run and isinstance(h.what, kind))
        assert isinstance(found, RunEvent)
        return found

    def thinking(self, run: int) -> str:
        whats = [h.what for h in self.heard.all if isinstance(h, RunEvent) and h.run == run]
        return "".join("".join(what.pieces) for what in whats if isinstance(what, Thought))


def lose_and_ask_again(times: int, *, harm: Callable[[int], None], patience: float = 60.0) -> None:
    with Talk(patience=patience) as talk:
        talk.session.load(Load(0, "toy"))
        texts = []
        for _ in range(times):
            run = talk.session.ask(LONG)
            talk.event(run, Thought)
            pid = talk.clients[0].pid
            assert pid is not None
            harm(pid)
            ended = talk.event(run, RunEnded).what
            assert isinstance(ended, RunEnded) and ended.end == "interrupted" and ended.detail.startswith("The engine")
            texts.append(talk.thinking(run))
            short = talk.session.ask(SHORT)
            over = talk.event(short, RunEnded).what
            assert isinstance(over, RunEnded) and over.end == "cut"
        longest = max(texts, key=len)
        assert all(text and longest.startswith(text) for text in texts)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGTERM])
def test_the_next_question_works_after_a_signal(number: int) -> None:
    lose_and_ask_again(1, harm=lambda pid: os.kill(pid, number))


def test_the_next_question_works_after_a_hang() -> None:
    lose_and_ask_again(1, harm=lambda pid: os.kill(pid, signal.SIGSTOP), patience=4.0)


def test_the_next_question_works_after_five_kills_in_a_row() -> None:
    lose_and_ask_again(5, harm=lambda pid: os.kill(pid, signal.SIGKILL))


@pytest.mark.slow
def test_the_next_question_works_after_a_hundred_kills_in_a_row() -> None:
    lose_and_ask_again(100, harm=lambda pid: os.kill(pid, signal.SIGKILL))


def test_an_engine_that_dies_at_start_is_started_three_times_more_and_then_left() -> None:
    with Talk(name="dies_at_start", leap=0.0) as talk:
        talk.session.load(Load(0, "toy"))
        gave_up = talk.heard.wait_for(GaveUp)
        assert isinstance(gave_up, GaveUp) and "no such library" in gave_up.reason
    assert [type(h) for h in talk.heard.all].count(Restarting) == 3


def test_no_worker_outlives_a_parent_that_is_killed() -> None:
    """The worker's stdin ends with its parent."""
    heard: Heard[Told | Lost] = Heard()
    made = WorkerClient(heard, command=command("moody"))
    made.start()
    hello = heard.wait_for(Hello)
    assert isinstance(hello, Hello)
    pid = hello.pid
    life = made._life
    assert life is not None and life._process.stdin is not None
    life._outbox.put(None)  # the writer closes the pipe, as the kernel does for a parent that is gone
    heard.wait_for(Lost)
    deadline = time.monotonic() + 150
    while is_alive(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_alive(pid)
    made.stop()


def test_a_session_loads_again_after_a_loss() -> None:
    with Talk() as talk:
        talk.session.load(Load(0, "toy"))
        talk.heard.wait_for(Loaded)
        pid = talk.clients[0].pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        talk.heard.wait_for(Lost)
        assert isinstance(talk.heard.wait_for(Loaded, GaveUp), Loaded)
