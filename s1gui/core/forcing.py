"""What a trace must do next, as a pure function of where the model wanted to stop and of the budget.

The machine has no history of budgets: it is folded anew over the trace's outline whenever something was sampled or the
budget moved. So a budget may change at any time, in both directions, and the same fold says where any other budget
would have ended the same trace. What is counted stands in `s1gui.core.budget`; the harness's rounds follow
vllm_causallms.py of simplescaling/s1 at 77272c6.
"""

from dataclasses import dataclass, replace
from typing import Literal

from s1gui.core.budget import Budget

WhyWait = Literal["due", "voluntary", "asked"]
WhyClosed = Literal["own", "budget", "looping", "context"]


@dataclass(frozen=True, slots=True)
class OwnStop:
    """The model wanted to stop (or the user asked for a wait) after `at` thinking tokens.

    sent_on: tokens of the wait that was injected there, None where none was (yet). asked: the user wanted this wait, so
    no budget of waits bounds it.
    """

    at: int
    sent_on: int | None = None
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A trace as the machine sees it. head: thinking tokens so far; stops: in order; looped_at: where it looped."""

    head: int = 0
    stops: tuple[OwnStop, ...] = ()
    looped_at: int | None = None

    def grown(self, tokens: int) -> "Outline":
        return replace(self, head=self.head + tokens)

    def wanted_to_stop(self) -> "Outline":
        return replace(self, stops=(*self.stops, OwnStop(self.head)))

    def sent_on(self, tokens: int, *, asked: bool = False) -> "Outline":
        """The last stop, which is at the head, is answered with a wait of so many tokens."""
        last = self.stops[-1]
        stops = (*self.stops[:-1], replace(last, sent_on=tokens, asked=last.asked or asked))
        return replace(self, stops=stops, head=self.head + tokens)

    @property
    def is_at_stop(self) -> bool:
        return bool(self.stops) and self.stops[-1].at == self.head and self.stops[-1].sent_on is None

    @property
    def is_after_wait(self) -> bool:
        return (
            bool(self.stops) and self.stops[-1].at + (self.stops[-1].sent_on or 0) == self.head and not self.is_at_stop
        )


@dataclass(frozen=True, slots=True)
class ThinkOn:
    """Sample until the trace has `until` thinking tokens; stop ids are masked for the first `at_least` of them."""

    until: int
    at_least: int = 0


@dataclass(frozen=True, slots=True)
class Inject:
    """Drop the stop token and inject the wait."""

    why: WhyWait


@dataclass(frozen=True, slots=True)
class Close:
    """The thinking ends after `at` tokens and the answer begins; `why` is "own" for the model's own stop."""

    at: int
    why: WhyClosed

    @property
    def is_own(self) -> bool:
        return self.why == "own"


Decision = ThinkOn | Inject | Close


def decide(outline: Outline, budget: Budget, *, wait: int, room: int) -> Decision:
    """What comes next. wait: tokens of the wait string; room: thinking tokens that fit into the context."""
    if budget.accounting == "harness":
        return _decide_by_rounds(outline, budget, wait=wait, room=room)
    maximum = budget.max_thinking_tokens
    limit = room if maximum is None else min(maximum, room)
    spent = Close(limit, "budget" if limit == maximum else "context")
    voluntary = 0
    for stop in outline.stops:
        if stop.at >= limit or _looped(outline, stop.at):
            break
        has_room = stop.at + (wait if stop.sent_on is None else stop.sent_on) < limit
        why = _why_wait(stop, budget, voluntary) if has_room else None
        if why is None:
            return Close(stop.at, "own")
        voluntary += why == "voluntary"
        if stop.sent_on is None:
            return Inject(why)
    if outline.looped_at is not None and outline.looped_at < limit:
        return Close(outline.looped_at, "looping")
    if outline.head >= limit:
        return spent
    return ThinkOn(limit, at_least=1 if outline.is_after_wait else 0)


def _why_wait(stop: OwnStop, budget: Budget, voluntary: int) -> WhyWait | None:
    if stop.asked:
        return "asked"
    if stop.at < budget.min_thinking_tokens:
        return "due"
    return "voluntary" if voluntary < budget.waits else None


def _looped(outline: Outline, at: int) -> bool:
    return outline.looped_at is not None and outline.looped_at <= at


def _decide_by_rounds(outline: Outline, budget: Budget, *, wait: int, room: int) -> Decision:
    """Each round between waits may take the whole maximum; what is too much in sum is cut off at the end."""
    maximum = room if budget.max_thinking_tokens is None else budget.max_thinking_tokens
    start = given = 0
    for stop in outline.stops:
        # A stop token takes a place in its round: B sampled tokens without one are "length", as in vLLM.
        if stop.at - start >= maximum:
            break
        if (given >= budget.waits and not stop.asked) or stop.at + wait >= room:
            return Close(min(stop.at, maximum), "own")
        if stop.sent_on is None:
            return Inject("asked" if stop.asked else "voluntary")
        given += not stop.asked
        start = stop.at + stop.sent_on
    end = min(start + maximum, room)
    if outline.head >= end:
        return Close(min(end, maximum), "context" if end < start + maximum else "budget")
    masked = 1 if budget.waits and outline.head == start else max(0, budget.min_thinking_tokens - outline.head)
    return ThinkOn(end, at_least=min(masked, end - outline.head))
