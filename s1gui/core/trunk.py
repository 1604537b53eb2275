"""The trace of one lane as the engine grows it: what is there, what was asked for, where the model wanted to stop."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from s1gui.core.engine import Appended, Cancel, Command, Ended, Failed, Grow, Limit, Sampled, Told
from s1gui.core.events import Resumed, Thought, WantedToStop, What
from s1gui.core.forcing import Close, Decision, Outline, ThinkOn
from s1gui.core.formats import Ids
from s1gui.core.settings import Settings
from s1gui.core.trace import LoopWatch, Trace


@dataclass(slots=True)
class _Growth:
    """The Grow under way.

    base: thinking tokens before its first sampled one; until: the limit it was given; masked: how far no stop may be
    sampled; injected: tokens of the wait it begins with; is_appended: the engine said that the ids it was given stand
    in the stream.
    """

    request: int
    base: int
    until: int
    masked: int
    injected: int
    is_appended: bool = False
    is_leaving: bool = False


class Trunk:
    """Owner of a trace, its outline, and the one Grow at a time that lengthens it.

    number gives unused request numbers; stops are the ids by which the model says that it wants to stop.
    """

    def __init__(
        self, stream: int, settings: Settings, *, prompt: Ids, wait: Ids, stops: Ids, number: Callable[[], int]
    ) -> None:
        beginning = settings.beginning
        self.trace = beginning.trace() if beginning else Trace()
        self.outline = beginning.outline if beginning else Outline()
        self._stream, self._settings, self._prompt, self._wait = stream, settings, prompt, wait
        self._stops, self._number = stops, number
        self._growth: _Growth | None = None
        self._loops = LoopWatch()
        self._loops.begin(self.trace.ids)
        self._borrowed = len(prompt) + len(beginning) if beginning else 0
        self._is_open = False

    @property
    def is_idle(self) -> bool:
        """Whether the engine owes no token of the trace."""
        return self._growth is None

    def owns(self, request: int) -> bool:
        return self._growth is not None and request == self._growth.request

    def told(self, message: Told) -> list[What]:
        """Take in what the engine says of a request this owns (`owns`)."""
        growth = self._growth
        if growth is None:
            return []
        match message:
            case Appended():
                growth.is_appended = True
                return self._appended(message, growth)
            case Sampled():
                return [self._sampled(message)]
            case Ended() | Failed():
                self._growth = None
                self._take_back_wait()
                # What was not told to be appended may or may not be: the next Grow sends the stream whole.
                self._is_open = growth.is_appended and isinstance(message, Ended)
                return self._ended(message)
            case _:
                return []

    def steer(self, decision: Decision, *, is_stopped: bool) -> list[Command]:
        """Make the engine do what was decided, as far as it is not doing it."""
        growth = self._growth
        if growth is None:
            if is_stopped:
                return []
            if isinstance(decision, ThinkOn):
                return [self._grow((), decision)]
            return [] if self._is_open else [self._grow((), ThinkOn(self.outline.head))]
        if growth.is_leaving:
            return []
        if is_stopped or (isinstance(decision, Close) and growth.until > growth.base) or self._masks(decision, growth):
            growth.is_leaving = True
            return [Cancel(growth.request)]
        if isinstance(decision, ThinkOn) and decision.until != growth.until:
            growth.until = decision.until
            return [Limit(growth.request, decision.until - growth.base)]
        return []

    def _masks(self, decision: Decision, growth: _Growth) -> bool:
        """Whether stops are to be masked for more or fewer tokens than they are; but for the one after a wait."""
        if not isinstance(decision, ThinkOn):
            return False
        masked = max(0, growth.masked - self.outline.head)
        return decision.at_least > masked or decision.at_least < masked != 1

    def inject(self, after: Callable[[Outline], Decision], *, is_asked: bool) -> list[Command]:
        """Answer the stop at the head with a wait; `after` says what the outline with the wait calls for."""
        before = self.outline
        self.outline = before.sent_on(len(self._wait), asked=is_asked)
        next_one = after(self.outline)
        goal = next_one if isinstance(next_one, ThinkOn) else ThinkOn(self.outline.head)
        return [self._grow(self._wait, replace(goal, at_least=max(1, goal.at_least)))]

    def put(self, ids: Ids, pieces: tuple[str, ...]) -> Thought:
        """Put a person's tokens at the head of a trace that is not open yet; the first Grow sends them along."""
        start = len(self.trace)
        self.trace.extend("injected", ids, pieces)
        self._loops.begin(self.trace.ids)
        self.outline = self.outline.grown(len(ids))
        return Thought("injected", start, ids, pieces)

    def ask_for_wait(self) -> None:
        """The user wants a wait at the head, whether the model wanted to stop there or not."""
        outline = self.outline if self.outline.is_at_stop else self.outline.wanted_to_stop()
        last = replace(outline.stops[-1], asked=True)
        self.outline = replace(outline, stops=(*outline.stops[:-1], last))

    def wanted_to_stop(self, stop: int, logprob: float = 0.0) -> WantedToStop:
        """The model stops at the head, by its own wish or because a person had it say so."""
        wanted = WantedToStop(self.outline.head, stop, logprob)
        self.outline = self.outline.wanted_to_stop()
        return wanted

    def forgive_loop(self) -> None:
        """The user wants to go on in spite of a loop."""
        if self.outline.looped_at is not None:
            self._loops.forgive()
            self.outline = replace(self.outline, looped_at=None)

    def lost(self) -> None:
        """The engine is gone; the next Grow sends the whole stream."""
        self._take_back_wait()
        self._growth, self._is_open = None, False

    def _appended(self, message: Appended, growth: _Growth) -> list[What]:
        """Of what was appended only the wait, at the end, is part of the trace; before it stands the prompt."""
        is_computed_again = message.resumed or message.reused < self._borrowed - 1
        self._borrowed = 0
        resumed: list[What] = [Resumed(self.outline.head)] if is_computed_again else []
        if not growth.injected:
            return resumed
        ids, pieces = message.ids[-growth.injected :], message.pieces[-growth.injected :]
        start = len(self.trace)
        self.trace.extend("injected", ids, pieces)
        for token in ids:
            self._loops.saw(token)
        return [*resumed, Thought("injected", start, ids, pieces)]

    def _sampled(self, message: Sampled) -> Thought:
        start = len(self.trace)
        self.trace.extend(
            "sampled", message.ids, message.pieces, logprobs=message.logprobs, entropies=message.entropies
        )
        for index, token in enumerate(message.ids, start=1):
            if self._loops.saw(token) and self.outline.looped_at is None:
                self.outline = replace(self.outline, looped_at=self.outline.head + index)
        self.outline = self.outline.grown(len(message.ids))
        return Thought(
            "sampled",
            start,
            message.ids,
            message.pieces,
            message.logprobs,
            message.entropies,
            message.passes,
            message.top,
        )

    def _ended(self, message: Ended | Failed) -> list[What]:
        if isinstance(message, Failed) or message.why != "stop" or message.stop is None:
            return []
        return [self.wanted_to_stop(message.stop, message.stop_logprob)]

    def _take_back_wait(self) -> None:
        """A wait that was sent but called off before the engine appended it was never given."""
        if self.outline.head > len(self.trace):
            waiting = replace(self.outline.stops[-1], sent_on=None)
            self.outline = replace(self.outline, head=waiting.at, stops=(*self.outline.stops[:-1], waiting))

    def _grow(self, ids: Ids, goal: ThinkOn) -> Grow:
        """A Grow from the end of the trace; a stream that the engine does not have is sent whole."""
        length = len(self.trace)
        start, sent, grown = len(self._prompt) + length, ids, 0
        if not self._is_open:
            start, sent, grown = 0, (*self._prompt, *self.trace.ids, *ids), length + len(ids)
        base = self.outline.head
        self._growth = _Growth(self._number(), base, goal.until, base + goal.at_least, len(ids))
        self._is_open = True
        return Grow(
            self._growth.request,
            self._stream,
            start,
            sent,
            at_least=goal.at_least,
            at_most=goal.until - base,
            stops=self._stops,
            sampling=self._settings.sampling,
            top=self._settings.top,
            grown=grown,
        )
