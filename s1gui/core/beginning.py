"""What a run's trace begins with: a stretch of another run's trace, and what is put after it."""

from dataclasses import dataclass
from typing import Literal

from s1gui.core.errors import BudgetError, InputError
from s1gui.core.forcing import Outline, OwnStop, WhyWait
from s1gui.core.formats import Ids, Marks
from s1gui.core.trace import Segment, Trace


@dataclass(frozen=True, slots=True)
class Token:
    """One token, most likely an alternative that the model itself thought of. piece: its text."""

    id: int
    piece: str


@dataclass(frozen=True, slots=True)
class Words:
    """A person's own words; the engine turns them into ids. Raises InputError where there are none."""

    text: str

    def __post_init__(self) -> None:
        if not self.text:
            raise InputError("There are no words to put into the thinking. Write some.")


Then = Literal["on", "wait"] | Token | Words
"""What follows: the model thinks on (or is cut there, where the budget ends), is sent on with a wait, or finds this."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first tokens of another run's trace, with all that the budget and the reader want to know of them.

    ids, pieces, logprobs, entropies, segments: as in Trace, logprobs and entropies empty where they are not known.
    stops: where the model wanted to stop in it, as in Outline; waits: why, for each of those where it was sent on.
    parent: what the other run is known by, for whoever keeps the tree; nothing here reads it.
    Raises InputError where these do not fit together.
    """

    ids: Ids
    pieces: tuple[str, ...]
    segments: tuple[Segment, ...]
    stops: tuple[OwnStop, ...] = ()
    waits: tuple[WhyWait, ...] = ()
    logprobs: tuple[float, ...] = ()
    entropies: tuple[float, ...] = ()
    then: Then = "on"
    parent: str = ""

    def __post_init__(self) -> None:
        length = len(self.ids)
        fits = (
            len(self.pieces) == length
            and all(len(numbers) in (0, length) for numbers in (self.logprobs, self.entropies))
            and _follow(self.segments, length)
            and _lie_within(self.stops, length)
            and len(self.waits) == sum(stop.sent_on is not None for stop in self.stops)
        )
        if not fits:
            raise InputError("The beginning of this branch does not fit together. Fork it again from its run.")

    def __len__(self) -> int:
        """Thinking tokens that were taken over; what is put after them is not counted."""
        return len(self.ids)

    @property
    def outline(self) -> Outline:
        return Outline(len(self.ids), self.stops)

    def trace(self) -> Trace:
        """A trace that has these tokens, free to grow."""
        trace = Trace()
        for part in self.segments:
            span = slice(part.start, part.end)
            trace.extend(
                part.origin,
                self.ids[span],
                self.pieces[span],
                logprobs=self.logprobs[span],
                entropies=self.entropies[span],
            )
        return trace


def check_begins(beginning: Beginning, words: Ids, *, marks: Marks, wait: int, room: int) -> None:
    """Raises BudgetError where a beginning leaves no room for a thought, InputError for words that hold a marker.

    words: the ids of its words; wait: tokens of the wait; room: thinking tokens that fit into the context.
    """
    if marks.end_thinking(words):
        raise InputError("These words hold a marker that ends the thinking. Leave it out.")
    length = len(beginning) + (wait if beginning.then == "wait" else len(words))
    if length > room:
        raise BudgetError(
            f"This branch begins with {length:,} thinking tokens, and the model's context leaves room for {room:,}. "
            "Fork earlier, or load the model with a larger context."
        )


def _follow(segments: tuple[Segment, ...], length: int) -> bool:
    """Whether segments lie end to end and cover so many tokens."""
    ends = [0, *(part.end for part in segments)]
    return ends[-1] == length and all(
        part.start == end and part.length > 0 for part, end in zip(segments, ends, strict=False)
    )


def _lie_within(stops: tuple[OwnStop, ...], length: int) -> bool:
    """Whether stops follow each other within so many tokens, each but the last sent on."""
    reached = 0
    for number, stop in enumerate(stops, start=1):
        is_waiting = stop.sent_on is None
        if stop.at < reached or (is_waiting and (number < len(stops) or stop.at != length)):
            return False
        reached = stop.at + (stop.sent_on or 0)
    return reached <= length
