"""Where on a trace answers are wanted: at its budget, at the probes below it, and along the way."""

from bisect import bisect_right
from dataclasses import replace

from s1gui.core.along import Along, Places
from s1gui.core.budget import Budget
from s1gui.core.events import Point
from s1gui.core.forcing import Close, Outline, decide
from s1gui.core.settings import Settings
from s1gui.core.trace import Trace


def point_for(outline: Outline, budget: Budget, maximum: int | None, *, wait: int, room: int) -> Point | None:
    """Where a run with this maximum, all else as in `budget`, ends on a trace; None where that is not known yet.

    wait: tokens of the wait string; room: thinking tokens that fit into the context.
    """
    minimum = budget.min_thinking_tokens
    least = minimum if maximum is None else min(minimum, maximum)
    bounds = replace(budget, max_thinking_tokens=maximum, min_thinking_tokens=least)
    decision = decide(outline, bounds, wait=wait, room=room)
    return Point(decision.at, decision.is_own) if isinstance(decision, Close) else None


def forecast(outline: Outline, budget: Budget, maximum: int | None, *, wait: int, room: int) -> Point | None:
    """The same; where the trace is not there yet, where it will end if the model wants to stop nowhere before."""
    point = point_for(outline, budget, maximum, wait=wait, room=room)
    if point is not None or budget.accounting == "harness":
        return point
    return Point(room if maximum is None else min(maximum, room), own=False)


class Wanted:
    """Owner of the places along one trace. first: the point at the budget, where somebody waits for the answer.

    settings: as the run begins; wait: tokens of the wait string.
    """

    def __init__(self, settings: Settings, *, wait: int, room: int) -> None:
        self.first: Point | None = None
        self._start = len(settings.beginning) if settings.beginning else 0
        self._wait = wait
        self._places: Places | None = None
        self._points: frozenset[Point] = frozenset()
        self._known: object = None
        self.set_along(settings.along, room=room)

    def set_along(self, along: Along | None, *, room: int) -> None:
        """Look for these places along the trace from now on, on what there is of it too."""
        self._places = None if along is None else Places(along, room=room, start=self._start)
        self._known = None

    def keep(self, at: int) -> None:
        """Keep the answer at the model's own stop, which the user has sent on."""
        if self._places:
            self._places.keep(at)

    def points(
        self, trace: Trace, outline: Outline, budget: Budget, probes: tuple[int, ...], *, room: int
    ) -> frozenset[Point]:
        """All points; the very same set as the last time where nothing came but tokens that change nothing.

        At the budget, and at each probe below it; where the trace is not there yet, by forecast. And those along the
        trace, as far as it reaches: they are asked for wherever the budget stands now.
        """
        places, maximum = self._places, budget.max_thinking_tokens
        found, reached = (0, 0), 0
        if places:
            places.look(trace, outline, limit=room if maximum is None else min(maximum, room))
            found = len(places.ends), len(places.stops)
            reached = 0 if maximum is None or outline.head < maximum else bisect_right(places.budgets, outline.head)
        # A forecast depends on the outline's head in the harness's rounds alone.
        head = outline.head if budget.accounting == "harness" else None
        known = (outline.stops, outline.looped_at, head, budget, probes, room, found, reached)
        if known != self._known:
            self._known = known
            self.first = self._forecast(outline, budget, maximum, room)
            self._points = frozenset(self._found(outline, budget, probes, room))
        return self._points

    def _found(self, outline: Outline, budget: Budget, probes: tuple[int, ...], room: int) -> set[Point]:
        places, maximum = self._places, budget.max_thinking_tokens
        below = [probe for probe in probes if maximum is None or probe < maximum]
        if places:
            below += [at for at in places.budgets if maximum is None or at < maximum or at <= outline.head]
        points = {self._forecast(outline, budget, at, room) for at in below} | {self.first}
        along = self._along(places, outline) if places else set()
        return {point for point in points if point is not None} | along

    def _along(self, places: Places, outline: Outline) -> set[Point]:
        stops = {stop.at for stop in outline.stops if not stop.asked}
        ends = [at for at in places.ends if at not in stops]
        return {Point(at, own=False) for at in ends} | {Point(at, own=True) for at in places.stops}

    def _forecast(self, outline: Outline, budget: Budget, maximum: int | None, room: int) -> Point | None:
        return forecast(outline, budget, maximum, wait=self._wait, room=room)
