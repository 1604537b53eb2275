"""The engine that runs a transformers model in this process: requests in, one forward pass at a time, messages out."""

import gc
import math
from collections.abc import Callable

import torch

from s1gui.core.engine import (
    Cancel,
    Command,
    Ended,
    Failed,
    Fork,
    Grow,
    Limit,
    Load,
    Prepare,
    Release,
    Told,
    WhyEnded,
)
from s1gui.core.errors import EngineError, InputError, S1Error
from s1gui.engines.local.model import LoadCancelled, LocalModel, load
from s1gui.engines.local.prompt import prepare
from s1gui.engines.local.sampler import Choice, Wish, choose
from s1gui.engines.local.streams import Branch, Stream
from s1gui.engines.local.text import Pieces

PROBES = 16
"""Probes that advance at once; further forks wait their turn."""
SHORT = 16
"""Ids appended to a stream are fed in a decode pass if they are no more than this, else in chunks."""


class LocalEngine:
    """Lives in one thread. `handle` takes commands, `step` does one forward pass, `flush` tells what was sampled.

    tell: where messages go. is_cancelled: asked during a load whether that request was cancelled in the meantime.
    kv_limit: most bytes of KV, 0 for what is free.
    passes: forward passes so far. watch: for tests, shown the logits of every row that is sampled from.
    """

    def __init__(
        self,
        tell: Callable[[Told], None],
        *,
        is_cancelled: Callable[[int], bool] = lambda request: False,
        kv_limit: int = 0,
    ) -> None:
        self.passes = 0
        self.watch: Callable[[int, torch.Tensor], None] | None = None
        self._tell = tell
        self._is_cancelled, self._kv_limit = is_cancelled, kv_limit
        self._model: LocalModel | None = None
        self._streams: dict[int, Stream] = {}
        self._active: list[Branch] = []
        self._waiting: list[Branch] = []
        self._clock = 0
        self._prefilled_last = False

    def handle(self, command: Command) -> None:
        """Carry a command out, or queue it. Whatever the user got wrong is told as Failed."""
        try:
            match command:
                case Load():
                    self._load(command)
                case Prepare():
                    self._tell(prepare(command, self._loaded().tokens))
                case Grow():
                    self._grow(command)
                case Fork():
                    self._fork(command)
                case Limit(request, at_most):
                    self._limit(request, at_most)
                case Cancel(request):
                    self._cancel(request)
                case Release(stream):
                    self._release(stream)
        except S1Error as error:
            self._fail(getattr(command, "request", 0), error)

    @property
    def used_bytes(self) -> int:
        """Memory of weights and of what streams hold."""
        return self._model.weight_bytes + self._model.grower.used_bytes() if self._model else 0

    @property
    def doing(self) -> str:
        """What goes on, in a few words."""
        if not self._model:
            return "no model"
        return f"{len(self._active)} growing" if self._active else "idle"

    def flush(self) -> None:
        """Tell what was sampled since the last time."""
        for branch in self._active:
            self._flush(branch)

    @torch.inference_mode()
    def step(self) -> bool:
        """One forward pass for everything that is due; False where nothing is."""
        if self._waiting:
            self._admit()
        if not self._active:
            return False
        try:
            unready = self._next_unready()
            ready = [branch for branch in self._active if branch.stream.fed >= branch.prefix]
            if unready and not (ready and self._prefilled_last):
                self._prefill(unready)
            else:
                self._decode(ready)
            self._prefilled_last = unready is not None and not self._prefilled_last
        except EngineError as error:
            self._end_with(self._active[-1], Failed(self._active[-1].request, "EngineError", str(error)))
        except torch.OutOfMemoryError as error:
            self._give_up(error)
        return True

    # What a pass does

    def _next_unready(self) -> Branch | None:
        """The first branch whose stream's prefix is not in memory yet."""
        for branch in self._active:
            if branch.stream.fed < branch.prefix:
                self._start(branch)
                if branch.stream.fed < branch.prefix:
                    return branch
        return None

    def _prefill(self, branch: Branch) -> None:
        self.passes += 1
        self._loaded().grower.prefill(branch.stream, max(branch.prefix, branch.stream.prefill_to))

    def _decode(self, branches: list[Branch]) -> None:
        model = self._loaded()
        for branch in branches:
            self._start(branch)
        self.passes += 1
        logits = model.grower.feed(branches)[:, : model.tokens.vocabulary]
        if self.watch:
            for row, branch in enumerate(branches):
                self.watch(branch.request, logits[row].clone())
        choices = choose(logits, [self._wish(branch) for branch in branches])
        for branch, choice in zip(branches, choices, strict=True):
            self._take(branch, choice)

    def _start(self, branch: Branch) -> None:
        """Reuse what is in memory, and tell which ids stand before the first sampled one."""
        if branch.started:
            return
        stream, model = branch.stream, self._loaded()
        if branch.at is None and not stream.fed and not stream.lost:
            model.grower.share(stream, self._streams.values())
        branch.tell_given(self._tell, resumed=stream.fed < min(stream.lost, branch.start - 1))

    def _wish(self, branch: Branch) -> Wish:
        banned = branch.stops if branch.sampled < branch.at_least else ()
        return Wish(branch.sampling, branch.length, banned + self._loaded().tokens.banned, branch.top)

    def _take(self, branch: Branch, choice: Choice) -> None:
        if not math.isfinite(choice.logprob + choice.entropy):
            sentence = "The model's output is not a number. Load it in bfloat16 or float32."
            return self._end_with(branch, Failed(branch.request, "EngineError", sentence))
        if choice.token in branch.stops:
            return self._end(branch, "stop", stop=choice.token, stop_logprob=choice.logprob)
        branch.take(choice, self.passes, self._loaded().tokens.texts)
        if branch.at is None:
            self._wake(branch.stream)
        self._end_where_full(branch)
        return None

    def _end_where_full(self, branch: Branch) -> None:
        if branch.sampled >= branch.at_most:
            self._end(branch, "length")
        elif branch.length >= self._loaded().context:
            self._end(branch, "context")

    # How requests come and go

    def _grow(self, grow: Grow) -> None:
        model, stream = self._loaded(), self._streams.get(grow.stream)
        if any(branch.at is None and branch.stream.number == grow.stream for branch in self._branches()):
            raise InputError(f"Stream {grow.stream} is growing already. Wait for its end or cancel it.")
        if grow.start == 0 and not grow.ids:
            raise InputError("The prompt is empty. Write a question.")
        if grow.start == 0 and (stream is None or stream.ids):
            if stream is not None:
                self._release(grow.stream)
            stream = self._streams[grow.stream] = Stream(grow.stream, Pieces(model.tokens.tokenizer))
        if stream is None or grow.start != len(stream.ids):
            known = "unknown" if stream is None else f"{len(stream.ids)} tokens long"
            raise InputError(f"Stream {grow.stream} is {known} here, not {grow.start}. Send all its ids from 0 on.")
        model.check_ids(grow.ids, length=grow.start + len(grow.ids))
        self._waiting.append(Branch.of_grow(grow, stream))

    def _fork(self, fork: Fork) -> None:
        model, stream = self._loaded(), self._streams.get(fork.stream)
        if stream is None:
            raise InputError(f"There is no stream {fork.stream} to fork. Send all its ids from 0 on.")
        if fork.at < 1:
            raise InputError("A fork needs at least one token before it.")
        model.check_ids(fork.newline + fork.ids, length=fork.at + len(fork.newline) + len(fork.ids))
        branch = Branch.of_fork(fork, stream)
        (self._waiting if fork.at <= len(stream.ids) else stream.forks).append(branch)

    def _admit(self) -> None:
        """Let waiting requests in where there are lanes and places for probes, first come, first served."""
        lanes = self._loaded().lanes
        held = {branch.stream.number for branch in self._active}
        probes = sum(branch.at is not None for branch in self._active)
        for branch in list(self._waiting):
            if branch.stream.number not in held and len(held) >= lanes:
                continue
            if branch.at is not None and probes >= PROBES:
                continue
            self._waiting.remove(branch)
            held.add(branch.stream.number)
            probes += branch.at is not None
            self._begin(branch)

    def _begin(self, branch: Branch) -> None:
        self._clock += 1
        branch.stream.touched = self._clock
        self._active.append(branch)
        branch.put_given(self._loaded().tokens.tokenizer, short=SHORT)
        self._wake(branch.stream)
        if branch.at_most <= 0 or branch.length >= self._loaded().context:
            branch.tell_given(self._tell, resumed=False)
            self._end_where_full(branch)

    def _wake(self, stream: Stream) -> None:
        """Forks that the stream has reached may begin."""
        if stream.forks:
            length = len(stream.ids)
            reached = [fork for fork in stream.forks if fork.at is not None and fork.at <= length]
            self._waiting += reached
            stream.forks = [fork for fork in stream.forks if fork not in reached]

    def _limit(self, request: int, at_most: int) -> None:
        for branch in self._branches():
            if branch.request == request:
                branch.at_most = at_most
                if branch in self._active:
                    self._end_where_full(branch)

    def _cancel(self, request: int) -> None:
        for branch in self._branches():
            if branch.request == request:
                self._end(branch, "cancelled")

    def _release(self, number: int) -> None:
        stream = self._streams.get(number)
        if stream is not None:
            for branch in self._branches():
                if branch.stream is stream:
                    self._end(branch, "cancelled")
            # Its memory stays, under a number nobody asks for, until there is need of it: a prompt may share it.
            del self._streams[number]
            self._clock += 1
            stream.number, stream.touched = -self._clock, 0
            self._streams[stream.number] = stream

    def _branches(self) -> list[Branch]:
        """All requests that have not ended."""
        return [*self._active, *self._waiting, *(fork for stream in self._streams.values() for fork in stream.forks)]

    def _end(self, branch: Branch, why: WhyEnded, *, stop: int | None = None, stop_logprob: float = 0.0) -> None:
        self._end_with(branch, Ended(branch.request, why, stop, stop_logprob, branch.rest()))

    def _end_with(self, branch: Branch, last: Ended | Failed) -> None:
        self._flush(branch)
        self._tell(last)
        for holder in (self._active, self._waiting, branch.stream.forks):
            if branch in holder:
                holder.remove(branch)
        if branch.at is not None and branch.memory is not None:
            self._loaded().grower.forget(branch)

    def _flush(self, branch: Branch) -> None:
        message = branch.told.taken(branch.request)
        if message:
            self._tell(message)

    def _give_up(self, error: Exception) -> None:
        """Out of the device's memory: nothing of this pass can be trusted, and all memory of streams is given back."""
        for branch in list(self._active):
            sentence = f"The device is out of memory: {error}. Load the model with fewer lanes or a shorter context."
            self._end_with(branch, Failed(branch.request, "EngineError", sentence))
        while self._evict():
            pass
        if torch.cuda.is_available():
            torch.cuda.empty_cache()

    def _evict(self) -> bool:
        """Give back the memory of the stream that was idle longest; False where none is idle."""
        busy = {branch.stream.number for branch in self._active}
        idle = [stream for stream in self._streams.values() if stream.memory is not None and stream.number not in busy]
        if not idle:
            return False
        stream = min(idle, key=lambda held: held.touched)
        held = stream.fed
        self._loaded().grower.forget(stream)
        stream.lost, stream.prompt, stream.prefill_to = max(stream.lost, held), 0, 0
        if stream.number < 0:
            del self._streams[stream.number]
        return True

    # The model

    def _loaded(self) -> LocalModel:
        if self._model is None:
            raise EngineError("No model is loaded. Choose one first.")
        return self._model

    def _load(self, command: Load) -> None:
        for branch in self._branches():
            self._end(branch, "cancelled")
        self._streams.clear()
        self._model = None
        gc.collect()
        try:
            self._model = load(
                command, self._tell, evict=self._evict, is_cancelled=self._is_cancelled, kv_limit=self._kv_limit
            )
        except LoadCancelled:
            self._tell(Ended(command.request, "cancelled"))
        else:
            self._tell(self._model.loaded(command.request))

    def _fail(self, request: int, error: S1Error) -> None:
        self._tell(Failed(request, type(error).__name__, str(error)))
