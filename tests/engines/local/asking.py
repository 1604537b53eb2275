"""An engine in this process with everything it told, by request."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import torch

from s1gui.core.engine import (
    Appended,
    Command,
    Ended,
    Failed,
    Fork,
    Grow,
    Load,
    Loaded,
    Prepare,
    Prepared,
    Sampled,
    Told,
)
from s1gui.core.formats import Ids
from s1gui.core.sampling import Sampling
from s1gui.engines.local.engine import LocalEngine

Message = TypeVar("Message")
GREEDY = Sampling()


class Asked:
    """Asks an engine and remembers its replies. logits: of every sampled row, by request, in order."""

    def __init__(self, folder: Path | None = None, *, kv_limit: int = 0, **load: object) -> None:
        self.told: list[Told] = []
        self.logits: dict[int, list[torch.Tensor]] = {}
        self.engine = LocalEngine(self.told.append, kv_limit=kv_limit)
        self.engine.watch = lambda request, logits: self.logits.setdefault(request, []).append(logits)
        self._next = 0
        if folder is not None:
            self.loaded = self.load(folder, **load)

    def load(self, folder: Path, **load: object) -> Loaded:
        reply = self.reply(Load(self.number(), str(folder), **load))  # type: ignore[arg-type]
        assert isinstance(reply, Loaded), reply
        return reply

    def number(self) -> int:
        self._next += 1
        return self._next

    def reply(self, command: Command) -> Told:
        """The last thing told after a command that is answered at once."""
        self.engine.handle(command)
        return self.told[-1]

    def prompt(self, question: str = "What is 3 + 4?") -> Ids:
        reply = self.reply(Prepare(self.number(), question))
        assert isinstance(reply, Prepared), reply
        return reply.ids

    def grow(
        self, stream: int, ids: Sequence[int], most: int, *, start: int = 0, stops: Ids = (), **more: object
    ) -> int:
        request = self.number()
        sampling = more.pop("sampling", GREEDY)
        least = more.pop("at_least", 0)
        self.engine.handle(Grow(request, stream, start, tuple(ids), least, most, stops, sampling, **more))  # type: ignore[arg-type]
        return request

    def fork(
        self, stream: int, at: int, ids: Ids, most: int, *, stops: Ids = (), newline: Ids = (), **more: object
    ) -> int:
        request = self.number()
        sampling = more.pop("sampling", GREEDY)
        self.engine.handle(Fork(request, stream, at, newline, ids, most, stops, sampling, **more))  # type: ignore[arg-type]
        return request

    def run(self, steps: int | None = None) -> None:
        """Step until nothing is due, or so often."""
        count = 0
        while (steps is None or count < steps) and self.engine.step():
            count += 1
        self.engine.flush()

    def of(self, kind: type[Message], request: int) -> list[Message]:
        return [told for told in self.told if isinstance(told, kind) and getattr(told, "request", None) == request]

    def ids(self, request: int) -> list[int]:
        return [token for message in self.of(Sampled, request) for token in message.ids]

    def text(self, request: int) -> str:
        return "".join(piece for message in self.of(Sampled, request) for piece in message.pieces)

    def passes(self, request: int) -> list[int]:
        return [number for message in self.of(Sampled, request) for number in message.passes]

    def appended(self, request: int) -> Appended:
        (message,) = self.of(Appended, request)
        return message

    def ended(self, request: int) -> Ended:
        (message,) = self.of(Ended, request)
        return message

    def failed(self, request: int) -> Failed:
        (message,) = self.of(Failed, request)
        return message
