"""A run that is told again: which of its events are due, so many seconds after it was started, at some speed."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from s1gui.core.events import RunEnded, RunEvent, Started, WentOn
from s1gui.core.record import RunRecord

SPEEDS = (0.1, 1.0, 2.0, 5.0, 10.0, 50.0)
REST = 1.0
"""Seconds that a pause of the run itself lasts at most: nothing happened in it, and it may have been a night."""


class Replay:
    """Owner of where a replay stands. Knows no clock: `now` is any clock's seconds, the same one in every call.

    Its own axis, `position`, is in seconds of the run, from its first event at 0; before Started, and between an end
    and what came after it, a wait is cut short to REST.
    """

    def __init__(self, events: Iterable[RunEvent], *, speed: float = 1.0) -> None:
        self._events = tuple(events)
        self._places = tuple(_places(self._events))
        self._speed = speed
        self._position = 0.0
        self._since: float | None = None
        self._told = 0

    @property
    def length(self) -> float:
        """Seconds from the first event to the last."""
        return self._places[-1] if self._places else 0.0

    @property
    def speed(self) -> float:
        return self._speed

    @property
    def is_playing(self) -> bool:
        return self._since is not None

    @property
    def is_over(self) -> bool:
        """Whether all has been told."""
        return self._told == len(self._events)

    def position(self, now: float) -> float:
        """Where it stands."""
        gone = 0.0 if self._since is None else max(0.0, now - self._since) * self._speed
        return min(self.length, self._position + gone)

    def play(self, now: float) -> None:
        """Go on from where it stands."""
        if self._since is None:
            self._since = now

    def pause(self, now: float) -> None:
        """Stay where it stands."""
        self._position, self._since = self.position(now), None

    def set_speed(self, speed: float, now: float) -> None:
        """Go on at another speed."""
        self._position = self.position(now)
        self._since = None if self._since is None else now
        self._speed = speed

    def due(self, now: float) -> tuple[RunEvent, ...]:
        """What is to be told by now and was not yet, in order. The last of it ends the playing."""
        place = self.position(now)
        end = self._told
        while end < len(self._events) and self._places[end] <= place:
            end += 1
        told, self._told = self._events[self._told : end], end
        if self.is_over:
            self.pause(now)
        return told

    def seek(self, position: float, now: float) -> tuple[RunEvent, ...]:
        """Stand at a position instead; all that is told by then, from the first event on."""
        self._position = min(self.length, max(0.0, position))
        self._since = None if self._since is None else now
        self._told = bisect_left(self._places, self._position)
        while self._told < len(self._events) and self._places[self._told] <= self._position:
            self._told += 1
        return self._events[: self._told]


def told_again(record: RunRecord, events: Iterable[RunEvent]) -> RunRecord:
    """A record of the same run that knows these events only, for a replay to go on from."""
    fresh = RunRecord(record.number, record.settings, is_kept=True)
    for event in events:
        fresh.apply(event)
    return fresh


def _places(events: tuple[RunEvent, ...]) -> Iterator[float]:
    """Each event's position. Times of a run that was told by several sessions may go back; positions never do."""
    place, last = 0.0, None
    is_at_rest = True
    for event in events:
        if last is not None:
            gone = max(0.0, event.time - last)
            place += min(gone, REST) if is_at_rest else gone
        last = event.time
        if isinstance(event.what, Started | WentOn):
            is_at_rest = False
        elif isinstance(event.what, RunEnded):
            is_at_rest = True
        yield place
