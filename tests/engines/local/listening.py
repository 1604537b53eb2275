"""What a client or a session tells, kept so that a test can wait for a part of it."""

import sys
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Told = TypeVar("Told")
PATIENCE = 150.0


def command(name: str) -> tuple[str, ...]:
    """How one of the test's worker programs is started."""
    return (sys.executable, "-m", "tests.engines.local.workers", name)


class Heard(Generic[Told]):
    """Takes messages from any thread; `wait` returns the first that fits, from where the last wait ended."""

    def __init__(self) -> None:
        self.all: list[Told] = []
        self._condition = threading.Condition()
        self._position = 0

    def __call__(self, message: Told) -> None:
        with self._condition:
            self.all.append(message)
            self._condition.notify_all()

    def wait(self, fits: Callable[[Told], bool]) -> Told:
        def found() -> Told | None:
            while self._position < len(self.all):
                self._position += 1
                if fits(self.all[self._position - 1]):
                    return self.all[self._position - 1]
            return None

        with self._condition:
            got = self._condition.wait_for(found, PATIENCE)
        assert got is not None, f"not heard; the last were {self.all[-5:]}"
        return got

    def wait_for(self, *kinds: type) -> Told:
        return self.wait(lambda message: isinstance(message, kinds))
