"""The engine that runs a transformers model in this process: requests in, one forward pass at a time, messages out."""

import gc
import math
from collections.abc import Callable, Sequence
from dataclasses import replace

import torch

from s1gui.core.engine import (
    Cancel,
    Command,
    Ended,
    Failed,
    Fork,
    Grow,
    Hurry,
    Limit,
    Load,
    Prepare,
    Release,
    Told,
    Unload,
    Unloaded,
)
from s1gui.core.errors import EngineError, S1Error
from s1gui.engines.local.model import LoadCancelled, LocalModel, load
from s1gui.engines.local.prompt import prepare
from s1gui.engines.local.requests import Requests
from s1gui.engines.local.sampler import Choice, Wish, choose
from s1gui.engines.local.streams import Branch


class LocalEngine:
    """Lives in one thread. `handle` takes commands, `step` does one forward pass, `flush` tells what was sampled.

    A model is given up for another one once that is known to be whole and to fit, as far as can be told before. One
    that is refused leaves it where it is, with what its streams hold; asked for again just so, it is there at once.

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
        self._tell, self._is_cancelled, self._kv_limit = tell, is_cancelled, kv_limit
        self._model: LocalModel | None = None
        self._requests: Requests | None = None
        self._held_as: Load | None = None
        self._refused = False
        self._prefilled_last = False

    def handle(self, command: Command) -> None:
        """Carry a command out, or queue it. Whatever the user got wrong is told as Failed."""
        try:
            match command:
                case Load():
                    self._load(command)
                case Unload(request):
                    self._unload()
                    self._tell(Unloaded(request))
                case Prepare():
                    self._tell(prepare(command, self._loaded()[0].tokens))
                case Grow():
                    self._loaded()[1].grow(command)
                case Fork():
                    self._loaded()[1].fork(command)
                case _ if self._requests is None:
                    pass
                case Limit(request, at_most):
                    self._requests.limit(request, at_most)
                case Hurry(request):
                    self._requests.hurry(request)
                case Cancel(request):
                    self._requests.cancel(request)
                case Release(stream):
                    self._requests.release(stream)
        except S1Error as error:
            self._tell(Failed(getattr(command, "request", 0), type(error).__name__, str(error)))

    def adopt(self, model: LocalModel) -> None:
        """Serve a model that is loaded already."""
        self._model, self._requests = model, Requests(model, self._tell)

    @property
    def weight_bytes(self) -> int:
        """Memory of the weights. May be read from any thread."""
        model = self._model
        return model.weight_bytes if model else 0

    @property
    def used_bytes(self) -> int:
        """Memory of weights and of what streams hold. May be read from any thread."""
        model = self._model
        return model.weight_bytes + model.grower.used_bytes() if model else 0

    @property
    def doing(self) -> str:
        """What goes on, in a few words. May be read from any thread."""
        requests = self._requests
        if requests is None:
            return "no model"
        growing = len(requests.active)
        return f"{growing} growing" if growing else "idle"

    def flush(self) -> None:
        """Tell what was sampled since the last time."""
        if self._requests:
            for branch in self._requests.active:
                self._requests.flush(branch)

    @torch.inference_mode()
    def step(self) -> bool:
        """One forward pass for everything that is due; False where nothing is."""
        if self._model is None or self._requests is None:
            return False
        model, requests = self._model, self._requests
        requests.admit()
        if not requests.active:
            return False
        try:
            self._pass(model, requests)
        except EngineError as error:
            requests.fail(_least_needed(requests.active), str(error))
        except torch.OutOfMemoryError as error:
            _give_up(model, requests, error)
        return True

    def _pass(self, model: LocalModel, requests: Requests) -> None:
        """A chunk of a prompt or a decode pass; in turns where both are due, so that neither waits for the other."""
        unready = self._next_unready(model, requests)
        ready = [branch for branch in requests.active if branch.stream.fed >= branch.prefix]
        if unready and not (ready and self._prefilled_last):
            self.passes += 1
            model.grower.prefill(unready.stream, max(unready.prefix, unready.stream.prompt))
        else:
            self._decode(model, requests, ready)
        self._prefilled_last = unready is not None and not self._prefilled_last

    def _next_unready(self, model: LocalModel, requests: Requests) -> Branch | None:
        """The first branch whose stream's prefix is not in memory yet; of those that can't wait, if there are such."""
        for branch in sorted(requests.active, key=lambda branch: branch.can_wait):
            if branch.stream.fed < branch.prefix:
                self._start(model, requests, branch)
                if branch.stream.fed < branch.prefix:
                    return branch
        return None

    def _decode(self, model: LocalModel, requests: Requests, branches: list[Branch]) -> None:
        for branch in branches:
            self._start(model, requests, branch)
        self.passes += 1
        logits = model.grower.feed(branches)[:, : model.tokens.vocabulary]
        if self.watch:
            for row, branch in enumerate(branches):
                self.watch(branch.request, logits[row].clone())
        choices = choose(logits, [_wish(branch, model) for branch in branches])
        for branch, choice in zip(branches, choices, strict=True):
            self._take(model, requests, branch, choice)

    def _start(self, model: LocalModel, requests: Requests, branch: Branch) -> None:
        """Reuse what is in memory, and tell which ids stand before the first sampled one."""
        if branch.started:
            return
        stream = branch.stream
        if branch.at is None:
            requests.share(stream)
        branch.tell_given(self._tell, resumed=stream.fed < min(stream.lost, branch.start - 1))

    def _take(self, model: LocalModel, requests: Requests, branch: Branch, choice: Choice) -> None:
        if not math.isfinite(choice.logprob + choice.entropy):
            requests.fail(branch, "The model's output is not a number. Load it in bfloat16 or float32.")
        elif choice.token in branch.stops:
            requests.stop(branch, choice.token, choice.logprob)
        else:
            branch.take(choice, self.passes, model.tokens.texts)
            if branch.at is None:
                requests.wake(branch.stream)
            requests.end_where_full(branch)

    def _loaded(self) -> tuple[LocalModel, Requests]:
        if self._model is None or self._requests is None:
            raise EngineError("No model is loaded. Choose one first.")
        return self._model, self._requests

    def _load(self, command: Load) -> None:
        wish, refused, self._refused = replace(command, request=0), self._refused, False
        if self._model is not None and refused and wish == self._held_as:
            self._tell(self._model.loaded(command.request))
            return
        if self._requests:
            self._requests.cancel_all()
        self._refused = True
        try:
            model = load(
                command,
                self._tell,
                evict=self._evict,
                is_cancelled=self._is_cancelled,
                give_up=self._unload,
                freed=self._freed,
                kv_limit=self._kv_limit,
            )
        except LoadCancelled:
            self._tell(Ended(command.request, "cancelled"))
            return
        self.adopt(model)
        self._held_as, self._refused = wish, False
        self._tell(model.loaded(command.request))

    def _freed(self, device: str) -> int:
        """What giving up the model there is gives back on a device; as if all GPUs were one."""
        is_there = self._model is not None and (self._model.device == "cpu") == (device == "cpu")
        return self.used_bytes if is_there else 0

    def _unload(self) -> None:
        if self._requests:
            self._requests.cancel_all()
        self._model = self._requests = None
        gc.collect()
        if torch.cuda.is_available():
            torch.cuda.empty_cache()

    def _evict(self) -> bool:
        return self._requests.evict() if self._requests else False


def _wish(branch: Branch, model: LocalModel) -> Wish:
    banned = branch.stops if branch.sampled < branch.at_least else ()
    return Wish(branch.sampling, branch.length, banned + model.tokens.banned, branch.top)


def _least_needed(branches: Sequence[Branch]) -> Branch:
    """Whom to end where memory does not suffice: the newest that can wait, else the newest fork, else the newest."""
    return sorted(branches, key=lambda branch: (branch.can_wait, branch.at is not None))[-1]


def _give_up(model: LocalModel, requests: Requests, error: Exception) -> None:
    """Out of the device's memory: nothing of this pass can be trusted, and all memory but the weights' is given back.

    So what is asked next is tried with as little as it takes.
    """
    for branch in list(requests.active):
        advice = "Load the model with fewer lanes or a shorter context."
        requests.fail(branch, f"The device is out of memory: {error}. {advice}")
    while requests.evict():
        pass
    model.grower.clear()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
