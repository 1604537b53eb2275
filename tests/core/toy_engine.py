"""An engine for tests of the core: a toy model, one token per request and pass, told in chunks of any size."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from s1gui.core.engine import Appended, Cancel, Command, Ended, Failed, Fork, Grow, Limit, Release, Sampled, Told
from tests.core.reference import STOP, Ids, Model, unmasked

NEWLINE = 7
"""The toy id whose text is a line break; the text of id n is "<n>"."""


def piece(token: int) -> str:
    return "\n" if token == NEWLINE else f"<{token}>"


@dataclass
class Branch:
    """A Grow or Fork under way."""

    request: int
    ids: Ids
    base: int
    at_least: int
    at_most: int
    stops: Ids
    stream: int | None
    passes: list[int] = field(default_factory=list)
    told: int = 0

    @property
    def sampled(self) -> Ids:
        return self.ids[self.base :]


class ToyEngine:
    """Synchronous: `send` takes commands, `step` is one pass, `told` collects what it says.

    chunk() says after how many untold tokens to tell them; forks at lengths in no_fork_at fail. decoded counts every
    sampled token, so a test sees whether something was computed twice.
    """

    def __init__(self, model: Model, chunk: Callable[[], int] = lambda: 1) -> None:
        self._model, self._chunk = model, chunk
        self.told: list[Told] = []
        self.passes = self.decoded = 0
        self.streams: dict[int, Ids] = {}
        self._active: list[Branch] = []
        self._orders: list[Fork] = []
        self._queue: list[Grow] = []
        self.no_fork_at: set[int] = set()

    def send(self, command: Command) -> None:
        match command:
            case Grow():
                self._queue.append(command)
            case Fork():
                self._orders.append(command)
            case Limit():
                for branch in self._active:
                    if branch.request == command.request:
                        branch.at_most = command.at_most
                self._queue = [
                    replace(grow, at_most=command.at_most) if grow.request == command.request else grow
                    for grow in self._queue
                ]
            case Cancel():
                self._cancel(command.request)
            case Release():
                self.streams.pop(command.stream, None)
        self._fork_what_is_due()

    def step(self) -> bool:
        """One pass: every branch under way gains a token or ends. False when there is nothing to do."""
        while self._queue:
            self._grow(self._queue.pop(0))
        self._fork_what_is_due()
        for branch in list(self._active):
            if len(branch.sampled) >= branch.at_most:
                self._end(branch, "length")
        if not self._active:
            return False
        self.passes += 1
        for branch in list(self._active):
            self._sample(branch)
        self._fork_what_is_due()
        return True

    def _grow(self, grow: Grow) -> None:
        before = self.streams.get(grow.stream, ())
        if grow.start == 0:
            before = ()
        assert grow.start == len(before), "the caller's idea of the stream's length is wrong"
        ids = before + grow.ids
        self.streams[grow.stream] = ids
        self.told.append(Appended(grow.request, grow.start, grow.ids, tuple(map(piece, grow.ids))))
        self._active.append(Branch(grow.request, ids, len(ids), grow.at_least, grow.at_most, grow.stops, grow.stream))

    def _fork_what_is_due(self) -> None:
        for order in list(self._orders):
            ids = self.streams.get(order.stream, ())
            if len(ids) >= order.at:
                self._orders.remove(order)
                if order.at in self.no_fork_at:
                    self.told.append(Failed(order.request, "EngineError", "The memory is full."))
                    continue
                prefix = ids[: order.at]
                forced = (() if prefix and prefix[-1] == NEWLINE else order.newline) + order.ids
                self.told.append(Appended(order.request, order.at, forced, tuple(map(piece, forced))))
                ids = prefix + forced
                self._active.append(Branch(order.request, ids, len(ids), 0, order.at_most, order.stops, None))

    def _cancel(self, request: int) -> None:
        for grow in list(self._queue):
            if grow.request == request:
                self._queue.remove(grow)
                self.told.append(Ended(request, "cancelled"))
        for order in list(self._orders):
            if order.request == request:
                self._orders.remove(order)
                self.told.append(Ended(request, "cancelled"))
        for branch in list(self._active):
            if branch.request == request:
                self._end(branch, "cancelled")

    def _sample(self, branch: Branch) -> None:
        masked = len(branch.sampled) < branch.at_least
        token = unmasked(self._model, branch.ids) if masked else self._model(branch.ids)
        self.decoded += 1
        if token == STOP and token in branch.stops:
            self._end(branch, "stop")
            return
        branch.ids += (token,)
        branch.passes.append(self.passes)
        if branch.stream is not None:
            self.streams[branch.stream] = branch.ids
        if len(branch.sampled) - branch.told >= self._chunk():
            self._tell(branch)

    def _tell(self, branch: Branch) -> None:
        new = branch.sampled[branch.told :]
        if new:
            numbers = (-0.5,) * len(new)
            passes = tuple(branch.passes[branch.told :])
            self.told.append(Sampled(branch.request, new, tuple(map(piece, new)), numbers, numbers, passes))
            branch.told = len(branch.sampled)

    def _end(self, branch: Branch, why: str) -> None:
        self._tell(branch)
        stop = STOP if why == "stop" else None
        self.told.append(Ended(branch.request, why, stop, -0.25))  # type: ignore[arg-type]
        self._active.remove(branch)


def random_chunks(seed: int, most: int) -> Callable[[], int]:
    draw = random.Random(seed)
    return lambda: draw.randint(1, most)
