"""Where along a growing trace an answer is taken, so that one sees how it came about."""

import math
from dataclasses import dataclass

from s1gui.core.errors import InputError
from s1gui.core.forcing import Outline
from s1gui.core.trace import Trace

FIRST = 16
"""The first of the log-spaced budgets; each is twice the one before. At 0 the model answers without thinking."""
NEAREST = 4
"""Tokens that lie between two places at least."""
FOR_WAITS = 2
"""Places that ends of paragraphs leave free for stops to come."""


@dataclass(frozen=True, slots=True)
class Along:
    """Which answers are taken while a trace grows, beside the one at the budget.

    spaced: at budgets that double. paragraphs: at ends of paragraphs. waits: where the model wanted to stop and was
    sent on, as its own stop. most: how many in all. Raises InputError where `most` is not 1 to 256.
    """

    spaced: bool = True
    paragraphs: bool = True
    waits: bool = True
    most: int = 24

    def __post_init__(self) -> None:
        if not 1 <= self.most <= 256:
            raise InputError("Answers along a trace are 1 to 256. Choose another number, or switch them off.")

    def budgets(self, room: int) -> tuple[int, ...]:
        """The log-spaced budgets below a room of so many thinking tokens.

        Where other places are wanted too, they take half of all at most.
        """
        if not self.spaced:
            return ()
        budgets, most = [0], self.most // 2 if self.paragraphs or self.waits else self.most
        budget = FIRST
        while budget < room:
            budgets.append(budget)
            budget *= 2
        step = -(-len(budgets) // max(1, most))
        return tuple(budgets[::step])


class Places:
    """Owner of the places along one trace, found as it grows. Told token by token or all at once, they are the same.

    room: thinking tokens that fit; start: where to begin to look (what lies before is another trace's). `ends` are cut
    ends of paragraphs, `stops` the model's own stops.
    """

    def __init__(self, along: Along, *, room: int, start: int = 0) -> None:
        self.budgets = tuple(budget for budget in along.budgets(room) if budget >= start)
        self.ends: list[int] = []
        self.stops: list[int] = []
        self._along, self._room, self._seen, self._last = along, room, start, start
        self._breaks, self._has_blank_lines = 0, False

    def look(self, trace: Trace, outline: Outline, *, limit: int) -> None:
        """See what is new. limit: where the trace ends at the latest under the present budget.

        The end of a line or paragraph is a place once a token follows that is not one more break: where the model
        stopped there, its own answer is the one to have.
        """
        if self._along.paragraphs:
            for at in range(self._seen, len(trace)):
                self._see(trace.pieces[at], at, limit)
            self._seen = len(trace)
        if self._along.waits:
            for stop in outline.stops:
                is_new = stop.sent_on is not None and not stop.asked and stop.at not in self.stops
                if is_new and self._count() < self._along.most:
                    self.stops.append(stop.at)

    def keep(self, at: int) -> None:
        """Keep the answer at the model's own stop, which the user has sent on."""
        if self._along.waits and at not in self.stops:
            self.stops.append(at)

    def _see(self, piece: str, at: int, limit: int) -> None:
        """Take in the piece after `at` tokens."""
        text = piece.rstrip(" \t")
        is_blank = not text.strip()
        if not is_blank:
            self._end(at, limit)
            self._has_blank_lines = self._has_blank_lines or "\n\n" in text.strip(" \t").replace(" ", "")
            self._breaks = 0
        self._breaks += len(text) - len(text.rstrip("\n"))

    def _end(self, at: int, limit: int) -> None:
        """A new line begins after `at` tokens."""
        self._has_blank_lines = self._has_blank_lines or self._breaks > 1
        is_end = self._breaks > (1 if self._has_blank_lines else 0)
        if is_end and at - self._last_before(at) >= self._distance(at, limit):
            self.ends.append(at)

    def _last_before(self, at: int) -> int:
        """The nearest place before."""
        spaced = [budget for budget in self.budgets if budget <= at]
        return max((self._last, *spaced[-1:], *self.ends[-1:]))

    def _distance(self, at: int, limit: int) -> float:
        """How far ends of paragraphs must be apart so that those left reach the limit, evenly spaced by logarithm."""
        left = self._along.most - self._count() - (FOR_WAITS if self._along.waits else 0)
        if left <= 0:
            return math.inf
        return max(NEAREST, at * (math.pow(max(1.0, limit / max(1, at)), 1 / left) - 1))

    def _count(self) -> int:
        return len(self.budgets) + len(self.ends) + len(self.stops)
