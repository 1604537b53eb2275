"""Whether the events of a run from elsewhere can be one run's events: whoever folds them relies on that."""

from collections.abc import Iterable

from s1gui.core.events import (
    AnswerDropped,
    Answered,
    AnswerEnded,
    AnswerOpened,
    HandleMoved,
    Point,
    RunEvent,
    Started,
    Thought,
    Waited,
    WantedToStop,
    WentOn,
    What,
)
from s1gui.core.settings import Settings

FURTHEST = 10_000_000
"""Thinking tokens beyond which nothing hangs on a trace."""


def complaint(settings: Settings | None, events: Iterable[RunEvent]) -> str:
    """What is wrong with them, as the end of a sentence; "" where nothing is."""
    head, last, has_begun = 0, None, False
    for event in events:
        if last is not None and (event.run != last.run or event.seq <= last.seq or event.time < 0):
            return "has events that are not of one run in order"
        last, what = event, event.what
        if isinstance(what, Started):
            if has_begun:
                return "begins twice"
            has_begun = True
            head = len(what.settings.beginning) if what.settings.beginning is not None else 0
        elif not has_begun and not _may_come_first(what):
            return "has thoughts before it begins"
        if why := _of_tokens(what, head) or _of_place(what):
            return why
        if isinstance(what, Thought):
            head += len(what.ids)
    return "" if has_begun or settings is not None else "was asked nothing"


def _may_come_first(what: What) -> bool:
    return not isinstance(what, Thought | WantedToStop | Waited | AnswerOpened | Answered | AnswerEnded | WentOn)


def _of_tokens(what: What, head: int) -> str:
    """Every list of numbers has one for each token, or for an injected one none."""
    match what:
        case Thought():
            numbers = (what.logprobs, what.entropies, what.passes, what.top)
            is_right = what.start == head and len(what.pieces) == len(what.ids)
        case Answered():
            numbers = (what.logprobs, what.entropies, what.passes, what.top)
            is_right = len(what.pieces) == len(what.ids)
        case _:
            return ""
    is_right = is_right and all(len(told) in (0, len(what.ids)) for told in numbers)
    return "" if is_right else f"does not say the same of each token after {head:,}"


def _of_place(what: What) -> str:
    match what:
        case HandleMoved(point=Point(at=at)) | WantedToStop(at=at) | Waited(at=at):
            place = at
        case AnswerOpened(point=point) | Answered(point=point) | AnswerEnded(point=point) | AnswerDropped(point=point):
            place = point.at
        case _:
            return ""
    return "" if 0 <= place <= FURTHEST else f"has something at {place:,} thinking tokens"
