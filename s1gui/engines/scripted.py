"""An engine without a model: it keeps the whole contract of `s1gui.core.engine`, one pass at a time."""

import os
from collections.abc import Callable, Collection, Sequence

from s1gui.core.engine import (
    PROTOCOL,
    Appended,
    Cancel,
    Command,
    Ended,
    Failed,
    Fork,
    Grow,
    Hello,
    Limit,
    Load,
    Loaded,
    Loading,
    Lost,
    Prepare,
    Prepared,
    Release,
    Told,
    Unload,
    Unloaded,
    WhyEnded,
)
from s1gui.core.errors import EngineError, InputError, ModelError, S1Error
from s1gui.core.formats import S1, Ids, ThinkingFormat, named
from s1gui.core.sampling import Sampling
from s1gui.engines import toy
from s1gui.engines.scripted_branch import Branch, numbers

Tell = Callable[[Told | Lost], None]
CONTEXT = 32768


class ScriptedEngine:
    """Owner of the streams. Every `step()` is a forward pass: one token for each stream and fork that runs.

    model: what comes next after a row of ids. batch: passes between two Sampled of a request; 0 leaves it to `flush`.
    known: names of the models that can be loaded, None for all.
    """

    def __init__(
        self,
        tell: Tell,
        model: toy.NextToken | None = None,
        *,
        batch: int = 1,
        context: int = CONTEXT,
        known: Collection[str] | None = None,
    ) -> None:
        self.passes = 0
        self.computed = 0
        self.sent: list[Command] = []
        self._tell, self._model, self._batch = tell, model or toy.hashing(), batch
        self._context, self._known = context, known
        self._form: ThinkingFormat | None = None
        self._lanes = 1
        self._streams: dict[int, list[int]] = {}
        self._gone: set[int] = set()
        self._branches: dict[int, Branch] = {}

    @property
    def doing(self) -> str:
        """What goes on, in a few words."""
        return f"{len(self._branches)} requests" if self._branches else "idle"

    @property
    def used_bytes(self) -> int:
        """A toy weighs nothing."""
        return 0

    @property
    def weight_bytes(self) -> int:
        """Nothing at all."""
        return 0

    def start(self) -> None:
        """Say hello; everything from before is gone."""
        self._form = None
        self._streams.clear()
        self._branches.clear()
        self._tell(self.hello())

    @staticmethod
    def hello() -> Hello:
        """What a worker with this engine says first."""
        return Hello(PROTOCOL, (("scripted", "1"),), (("cpu", "no device at all", 0),), os.getpid())

    def send(self, command: Command) -> None:
        """As `handle`."""
        self.handle(command)

    def stop(self) -> None:
        """Forget everything."""
        self._branches.clear()

    def lose(self, reason: str = "The engine was killed (signal 9).") -> None:
        """Be lost, as a real engine might be."""
        self._gone |= self._streams.keys()
        self._streams.clear()
        self._branches.clear()
        self._form = None
        self._tell(Lost(reason))

    def handle(self, command: Command) -> None:
        """Take in a command."""
        self.sent.append(command)
        try:
            self._handle(command)
        except S1Error as error:
            self._tell(Failed(getattr(command, "request", 0), type(error).__name__, str(error)))

    def step(self) -> bool:
        """One pass; whether there was anything to do."""
        running = [branch for branch in self._branches.values() if self._can_run(branch)]
        growing = [branch for branch in running if isinstance(branch.request, Grow)][self._lanes :]
        running = [branch for branch in running if branch not in growing]
        if not running:
            return False
        self.passes += 1
        for branch in running:
            self._advance(branch)
        if self._batch and self.passes % self._batch == 0:
            self.flush()
        return True

    def run(self, *, passes: int = 100_000) -> None:
        """Step until there is nothing to do, or so many times."""
        while passes and self.step():
            passes -= 1

    def flush(self) -> None:
        """Tell what was sampled and not told yet."""
        for branch in self._branches.values():
            self._say(branch)

    # What is asked

    def _handle(self, command: Command) -> None:
        match command:
            case Load():
                self._load(command)
            case Unload(request):
                self._unload()
                self._tell(Unloaded(request))
            case Prepare():
                self._prepare(command)
            case Grow():
                self._grow(command)
            case Fork():
                self._fork(command)
            case Limit() if command.request in self._branches:
                branch = self._branches[command.request]
                branch.at_most = command.at_most
                if branch.begun and branch.sampled >= branch.at_most:
                    self._end(branch, "length")
            case Cancel() if command.request in self._branches:
                self._end(self._branches[command.request], "cancelled")
            case Release():
                for branch in list(self._branches.values()):
                    if branch.request.stream == command.stream:
                        self._end(branch, "cancelled")
                if self._streams.pop(command.stream, None) is not None:
                    self._gone.add(command.stream)

    def _unload(self) -> None:
        for branch in list(self._branches.values()):
            self._end(branch, "cancelled")
        self._form = None
        self._streams.clear()

    def _load(self, load: Load) -> None:
        self._unload()
        if self._known is not None and load.model not in self._known:
            raise ModelError(f"There is no model in {load.model}. Choose a folder that holds one.")
        form = named(load.format) if load.format else S1
        marks = toy.marks_of(form)
        self._form, self._lanes = form, load.lanes
        self._context = min(load.context or self._context, self._context)
        self._tell(Loading(load.request, 0.5, "reading weights"))
        reason = "asked for" if load.format else "the toy speaks it"
        shape = ("toy", 0, "cpu", "float32", self._context, toy.VOCABULARY, 0, 0, load.lanes)
        self._tell(Loaded(load.request, load.model, *shape, form.name, reason, marks))

    def _prepare(self, prepare: Prepare) -> None:
        if self._form is None:
            raise EngineError("No model is loaded. Choose one.")
        prompt = prepare.prompt
        if prompt is None:
            prompt = toy.prompt_for(prepare.question, prepare.system, self._form.opening)
        wait = tuple(toy.encode(prepare.wait))
        words = toy.encode(prepare.words)
        decoder = Branch(Fork(0, 0, 0, (), (), 0, (), Sampling()), [])
        pieces = tuple(map(decoder.piece, words))
        ids = tuple(toy.encode(prompt))
        self._tell(Prepared(prepare.request, prompt, ids, wait, words=tuple(words), word_pieces=pieces))

    def _grow(self, grow: Grow) -> None:
        stream = self._streams.get(grow.stream)
        if any(isinstance(b.request, Grow) and b.request.stream == grow.stream for b in self._branches.values()):
            raise InputError(f"Stream {grow.stream} is growing already.")
        if grow.start != (0 if stream is None else len(stream)):
            raise InputError(f"Stream {grow.stream} has another length than {grow.start}.")
        self._check_fits(grow.start + len(grow.ids))
        if any(not 0 <= token < toy.VOCABULARY for token in grow.ids):
            raise InputError(f"There are token ids that this model does not have; it has 0 to {toy.VOCABULARY - 1}.")
        self._branches[grow.request] = Branch(grow, self._streams.setdefault(grow.stream, []), at_most=grow.at_most)

    def _fork(self, fork: Fork) -> None:
        if fork.stream not in self._streams:
            raise InputError(f"There is no stream {fork.stream}.")
        self._branches[fork.request] = Branch(fork, [], at_most=fork.at_most)

    def _check_fits(self, length: int) -> None:
        if length > self._context:
            raise InputError(f"{length:,} tokens are more than the context of {self._context:,}.")

    # What is done in a pass

    def _can_run(self, branch: Branch) -> bool:
        match branch.request:
            case Fork() as fork if not branch.begun:
                return len(self._streams.get(fork.stream, ())) >= fork.at
        return True

    def _advance(self, branch: Branch) -> None:
        if branch.request.request not in self._branches:
            return
        if not branch.begun:
            self._begin(branch)
        request = branch.request
        if branch.sampled >= branch.at_most:
            return self._end(branch, "length")
        if len(branch.ids) >= self._context:
            return self._end(branch, "context")
        token = self._model(tuple(branch.ids))
        if token in request.stops and isinstance(request, Grow) and branch.sampled < request.at_least:
            token = ord(".")
        if token in request.stops:
            return self._end(branch, "stop", token)
        branch.sample(token, self.passes)
        self.computed += 1
        if branch.sampled >= branch.at_most:
            self._end(branch, "length")

    def _begin(self, branch: Branch) -> None:
        branch.begun = True
        request = branch.request
        ids: Ids
        if isinstance(request, Grow):
            start, ids, reused = request.start, request.ids, request.start or self._shared(request)
        else:
            branch.ids = self._streams[request.stream][: request.at]
            ends_line = bool(branch.ids) and branch.ids[-1] == ord("\n")
            start, ids, reused = request.at, (() if ends_line else request.newline) + request.ids, request.at
        branch.ids.extend(ids)
        resumed = isinstance(request, Grow) and request.start == 0 and request.stream in self._gone
        self._gone -= {request.stream} if resumed else set()
        self.computed += start + len(ids) - reused
        pieces = tuple(branch.piece(token) for token in ids)
        self._tell(Appended(request.request, start, ids, pieces, reused, resumed))

    def _shared(self, grow: Grow) -> int:
        """How many ids, all but the last at most, a new stream has in common with one that is there."""
        others = [ids for number, ids in self._streams.items() if number != grow.stream]
        return min(len(grow.ids) - 1, max((_common(grow.ids, ids) for ids in others), default=0))

    def _say(self, branch: Branch) -> None:
        said = branch.said()
        if said is not None:
            self._tell(said)

    def _end(self, branch: Branch, why: WhyEnded, stop: int | None = None) -> None:
        self._say(branch)
        del self._branches[branch.request.request]
        logprob = numbers(stop, len(branch.ids))[0] if stop is not None else 0.0
        self._tell(Ended(branch.request.request, why, stop, logprob, branch.held_back))


def _common(one: Sequence[int], other: Sequence[int]) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
