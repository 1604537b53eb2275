"""Engines for the command line's tests."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from s1gui.core.engine import Command, Engine, Hello, Lost, Told
from s1gui.core.session import MakeEngine
from s1gui.engines import toy
from s1gui.engines.local.client import WorkerClient
from s1gui.engines.scripted_thread import ThreadedScripted
from tests.engines import tiny


class KeptWorker:
    """A real worker that is started once for many commands, for importing torch takes seconds."""

    def __init__(self) -> None:
        self._tell: Callable[[Told | Lost], None] = lambda told: None
        self._hello: Hello | None = None
        self._client = WorkerClient(self._told)
        self.is_started = False

    def make(self, tell: Callable[[Told | Lost], None]) -> Engine:
        self._tell = tell
        return self

    def start(self) -> None:
        if not self.is_started:
            self.is_started = True
            self._client.start()
        elif self._hello is not None:
            self._tell(self._hello)

    def send(self, command: Command) -> None:
        self._client.send(command)

    def stop(self) -> None:
        self._tell = lambda told: None

    def end(self) -> None:
        self._client.stop()

    def _told(self, message: Told | Lost) -> None:
        if isinstance(message, Hello):
            self._hello = message
        if isinstance(message, Lost):
            self.is_started = False
        self._tell(message)


@pytest.fixture(scope="session")
def kept() -> Iterator[KeptWorker]:
    worker = KeptWorker()
    yield worker
    worker.end()


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.save(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture
def scripted() -> MakeEngine:
    """Thinks in three rounds; the answer is the number of characters thought."""
    model = toy.following("17 + 48 is 65.", " Then 42.", " Then 84.", answer=lambda thinking: f" {len(thinking)}")
    return lambda tell: ThreadedScripted(tell, model)
