"""A trace: its token ids, their texts and numbers, and who put them there."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from s1gui.core.engine import Top
from s1gui.core.tops import Tops

Origin = Literal["sampled", "injected", "forced"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of tokens of one origin; `start` and `length` count tokens of the trace."""

    origin: Origin
    start: int
    length: int

    @property
    def end(self) -> int:
        return self.start + self.length


@dataclass(slots=True)
class Trace:
    """Tokens in order, owned and grown by one lane (or by a view that mirrors its events).

    ids, pieces, logprobs (natural, temperature 1), entropies (nats) have one item per token; an injected token has no
    log-probability or entropy and carries 0.0. A piece is "" while its character is not complete yet. Tokens that
    came together share one time.
    """

    ids: list[int] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    logprobs: list[float] = field(default_factory=list)
    entropies: list[float] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    tops: Tops = field(default_factory=Tops)
    _times: list[tuple[int, float]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.ids)

    def extend(
        self,
        origin: Origin,
        ids: tuple[int, ...],
        pieces: tuple[str, ...],
        *,
        logprobs: tuple[float, ...] = (),
        entropies: tuple[float, ...] = (),
        top: tuple[Top, ...] = (),
        time: float | None = None,
    ) -> None:
        """Append tokens; each wait is a segment of its own, sampled tokens join the sampled segment before them."""
        if not ids:
            return
        last = self.segments[-1] if self.segments else None
        if last is not None and last.origin == origin == "sampled":
            self.segments[-1] = Segment(origin, last.start, last.length + len(ids))
        else:
            self.segments.append(Segment(origin, len(self.ids), len(ids)))
        if time is not None:
            self._times.append((len(self.ids), time))
        self.tops.extend(top, len(ids))
        self.ids.extend(ids)
        self.pieces.extend(pieces)
        self.logprobs.extend(logprobs or (0.0,) * len(ids))
        self.entropies.extend(entropies or (0.0,) * len(ids))

    def text(self, start: int = 0, end: int | None = None) -> str:
        """The text of tokens start to end."""
        return "".join(self.pieces[start:end])

    def origin(self, token: int) -> Origin:
        """Who put a token there."""
        return self.segments[bisect_right(self.segments, token, key=lambda segment: segment.start) - 1].origin

    def time(self, token: int) -> float | None:
        """When a token came; None where that was not told."""
        at = bisect_right(self._times, token, key=lambda told: told[0])
        return self._times[at - 1][1] if at else None

    def count(self, origin: Origin) -> int:
        """Tokens of one origin."""
        return sum(segment.length for segment in self.segments if segment.origin == origin)


class LoopWatch:
    """Sees a trace go round in circles: a period of 4 to 128 tokens, three times in a row, from token 512 on."""

    SHORTEST, LONGEST, TIMES, FROM = 4, 128, 3, 512

    def __init__(self) -> None:
        self._ids: list[int] = []
        self._runs = [0] * (self.LONGEST + 1)

    def saw(self, token: int) -> bool:
        """Whether the trace is looping with this token as its last. Costs one comparison per period."""
        ids, runs = self._ids, self._runs
        ids.append(token)
        head = len(ids)
        looping = False
        for period in range(self.SHORTEST, min(self.LONGEST, head - 1) + 1):
            runs[period] = runs[period] + 1 if ids[head - 1 - period] == token else 0
            looping = looping or runs[period] >= (self.TIMES - 1) * period
        return looping and head >= self.FROM

    def begin(self, ids: Sequence[int]) -> None:
        """The trace begins with these; only as many as a loop can need are looked at."""
        needed = (self.TIMES + 1) * self.LONGEST
        self._ids = list(ids[:-needed])
        for token in ids[-needed:]:
            self.saw(token)

    def forgive(self) -> None:
        """Begin to count anew: the user wants to go on."""
        self._runs = [0] * (self.LONGEST + 1)
