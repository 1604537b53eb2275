"""Whole runs over an engine in this process, without a thread: what a session does, step by step."""

import itertools
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from s1gui.core.engine import Appended, Load, Loaded, Told
from s1gui.core.events import Answered, RunEvent, Thought
from s1gui.core.happenings import Happening
from s1gui.core.record import RunRecord
from s1gui.core.runs import Runs
from s1gui.core.settings import Settings
from s1gui.engines.local.engine import LocalEngine

ROOT = Path(__file__).parents[3]
MODEL = ROOT / "resources/models/s1-nano"
QUESTION = "What is 40 + 44 - 7 + 4 * 6 - 59?"


class Running:
    """One engine, its runs' records by number, and what the engine appended by request.

    told_every: passes between two flushes.
    """

    def __init__(self, model: Path = MODEL, *, dtype: str = "float32", told_every: int = 3) -> None:
        self.records: dict[int, RunRecord] = {}
        self.events: list[RunEvent] = []
        self.appended: list[Appended] = []
        self._told: deque[Told] = deque()
        self._numbers, self._clock = itertools.count(1), itertools.count()
        self.engine = LocalEngine(self._told.append)
        self.engine.handle(Load(next(self._numbers), str(model), "cpu", dtype))  # type: ignore[arg-type]
        (self.loaded,) = [told for told in self._told if isinstance(told, Loaded)]
        self._told.clear()
        self.runs = Runs(
            self.engine.handle, self._happened, number=self._numbers.__next__, clock=lambda: float(next(self._clock))
        )
        self._told_every = told_every

    def ask(self, *settings: Settings, together: bool = False) -> list[RunRecord]:
        """Begin runs together and follow them to their end."""
        numbers = [next(self._numbers) for _ in settings]
        for number, asked in zip(numbers, settings, strict=True):
            self.records[number] = RunRecord(number, asked)
            self.runs.add(number, asked, 0.0, together=frozenset(numbers))
        for number in numbers:
            self.runs.prepare(number)
        self.follow()
        return [self.records[number] for number in numbers]

    def follow(self) -> None:
        """Step until nothing is due."""
        self._listen()
        for step in itertools.count():
            if not self.engine.step():
                break
            if step % self._told_every == 0:
                self.engine.flush()
            self._listen()
        self._listen()

    def passes(self, run: int, kind: type[Thought] | type[Answered]) -> list[int]:
        """The passes that a run's sampled tokens came from, its trace's or its answers'."""
        told = [event.what for event in self.events if event.run == run]
        return [number for what in told if isinstance(what, kind) for number in what.passes]

    def _listen(self) -> None:
        while self._told:
            message = self._told.popleft()
            if isinstance(message, Appended):
                self.appended.append(message)
            self.runs.told(message, self.loaded)

    def _happened(self, happening: Happening) -> None:
        assert isinstance(happening, RunEvent)
        self.events.append(happening)
        self.records[happening.run].apply(happening)


def trace_of(record: RunRecord) -> tuple[Sequence[int], Sequence[float], Sequence[float]]:
    """Ids and numbers of a trace, bit for bit."""
    return record.trace.ids, record.trace.logprobs, record.trace.entropies
