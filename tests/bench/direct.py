"""Lanes over a local engine in this process, without a worker between: what the other measurements build on."""

import itertools
import time
from collections import deque
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from s1gui.core.budget import Budget, thinking_room
from s1gui.core.engine import Command, Failed, Load, Loaded, Prepare, Prepared, Release, Told
from s1gui.core.lane import Lane, Turn
from s1gui.core.settings import Settings
from s1gui.engines.local.engine import LocalEngine

Message = TypeVar("Message")

FLUSH_SECONDS = 0.02
"""As the worker does."""

ROOT = Path(__file__).parent.parent.parent
MODEL = ROOT / "resources" / "models" / "s1-nano"
PROBLEMS = ROOT / "resources" / "problems" / "s1-nano-held-out.jsonl"


class Bench:
    """A loaded model; `ask` makes lanes, `drive` runs them to their end."""

    def __init__(self, model: Path = MODEL, *, dtype: str = "float32", device: str = "cpu", lanes: int = 8) -> None:
        self.told: deque[Told] = deque()
        self.engine = LocalEngine(self.told.append)
        self._numbers = itertools.count(1)
        self.engine.handle(Load(next(self._numbers), str(model), device, dtype, lanes=lanes))  # type: ignore[arg-type]
        self.loaded = self._reply(Loaded)

    def _reply(self, kind: type[Message]) -> Message:
        while not isinstance(message := self.told.popleft(), kind):
            if isinstance(message, Failed):
                raise SystemExit(message.message)
        return message

    def ask(self, settings: Settings) -> Lane:
        """A lane for a question, not begun."""
        self.engine.handle(Prepare(next(self._numbers), settings.question, wait=settings.wait))
        prepared, loaded = self._reply(Prepared), self.loaded
        room = thinking_room(
            context=loaded.context, prompt=len(prepared.ids), closing=40, answer=settings.answer_tokens
        )
        return Lane(
            next(self._numbers),
            settings,
            marks=loaded.marks,
            prompt=prepared.ids,
            wait=prepared.wait,
            room=room,
            number=self._numbers.__next__,
        )

    def drive(self, lanes: Sequence[Lane]) -> float:
        """Run lanes side by side to their end; seconds. Their streams are released afterwards."""
        start = time.perf_counter()
        for lane in lanes:
            self._take(lane.begin())
        self._listen(lanes)
        flushed = start
        while self.engine.step():
            now = time.perf_counter()
            if now - flushed > FLUSH_SECONDS:
                self.engine.flush()
                flushed = now
            self._listen(lanes)
        seconds = time.perf_counter() - start
        for lane in lanes:
            self.engine.handle(Release(lane.stream))
        self.told.clear()
        return seconds

    def _listen(self, lanes: Sequence[Lane]) -> None:
        while self.told:
            message = self.told.popleft()
            for lane in lanes:
                self._take(lane.told(message))

    def _take(self, turn: Turn) -> None:
        for command in turn.commands:
            self.send(command)

    def send(self, command: Command) -> None:
        self.engine.handle(command)


def evenly(length: int, points: int = 8) -> tuple[int, ...]:
    """So many budgets evenly spaced, all of them below the end of a trace of that length."""
    return tuple(round(length * (index + 1) / (points + 1)) for index in range(points))


def asked(question: str, *, maximum: int, probes: Iterable[int] = (), answer_tokens: int = 32) -> Settings:
    return Settings(question, budget=Budget(maximum), probes=tuple(probes), answer_tokens=answer_tokens)
