"""Settings of a run that begins where another one was: a fork anywhere on its trace, or the same run gone on with."""

from dataclasses import replace

from s1gui.core.beginning import Beginning, Then
from s1gui.core.budget import Budget
from s1gui.core.errors import InputError
from s1gui.core.forcing import OwnStop
from s1gui.core.record import RunRecord
from s1gui.core.settings import Settings
from s1gui.core.trace import Segment

AHEAD = 64
"""Thinking tokens that a fork has before it at least, where its budget is not given."""


def fork(record: RunRecord, at: int, then: Then = "on", *, budget: Budget | None = None, parent: str = "") -> Settings:
    """A run that shares a run's first `at` thinking tokens; a run under way can be forked too.

    budget: the run's own by default, its maximum raised where the fork could not think with it; a maximum of `at` cuts
    it there. What the model wanted right at `at` is for it to say again. Raises InputError where the trace does not
    reach so far.
    """
    if not 0 <= at <= record.head:
        raise InputError(f"The trace has {record.head:,} thinking tokens, not {at:,}. Choose a place on it.")
    stops = tuple(_clipped(stop, at) for stop in record.outline.stops if stop.at < at)
    return _beginning_at(record, at, stops, then=then, budget=budget or _raised(record.budget, at), parent=parent)


def continued(record: RunRecord, *, parent: str = "") -> Settings:
    """A run that goes on where this one is, be it out of the store: nothing of its trace is sampled again.

    The engine goes on to the bit, be its trace still there or computed again, which the run tells (Resumed); where its
    model's memory can't be cut, in float32 and up to ties. A wish to stop at its end stands: more waits send it on.
    Raises InputError for a run that never began.
    """
    stops = tuple(_clipped(stop, record.head) for stop in record.outline.stops if stop.at <= record.head)
    return _beginning_at(record, record.head, stops, then="on", budget=record.budget, parent=parent)


def _beginning_at(
    record: RunRecord, at: int, stops: tuple[OwnStop, ...], *, then: Then, budget: Budget, parent: str
) -> Settings:
    if record.started is None:
        raise InputError("This run never began, so nothing can go on from it. Run the question again.")
    trace, given = record.trace, sum(stop.sent_on is not None for stop in stops)
    beginning = Beginning(
        tuple(trace.ids[:at]),
        tuple(trace.pieces[:at]),
        tuple(_cut(part, at) for part in trace.segments if part.start < at),
        stops,
        tuple(mark.why for mark in record.waits[:given]),
        tuple(trace.logprobs[:at]),
        tuple(trace.entropies[:at]),
        then,
        parent,
    )
    return replace(record.settings, prompt=record.started.prompt, budget=budget, beginning=beginning)


def _cut(part: Segment, at: int) -> Segment:
    return replace(part, length=min(part.end, at) - part.start)


def _clipped(stop: OwnStop, at: int) -> OwnStop:
    """A stop whose wait may be cut by the end of the beginning."""
    return stop if stop.sent_on is None else replace(stop, sent_on=min(stop.sent_on, at - stop.at))


def _raised(budget: Budget, at: int) -> Budget:
    maximum = budget.max_thinking_tokens
    if maximum is None or maximum >= at + AHEAD:
        return budget
    return replace(budget, max_thinking_tokens=max(2 * at, at + AHEAD))
