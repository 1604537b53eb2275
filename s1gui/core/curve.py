"""A run's answer as a function of its budget: what it would have said where, how sure, and when it changed its mind."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from s1gui.core.events import Point
from s1gui.core.grading import extract
from s1gui.core.meaning import Meaning, meaning
from s1gui.core.record import RunRecord


@dataclass(frozen=True, slots=True)
class Reading:
    """The answer at one point of the trace: had the thinking stopped here, it would have been this.

    text: what the answer says, taken out of it. group: which distinct answer this is, counted from 0 in order of first
    appearance. p: its probability, None where it was cut by its reserve. is_right: None where no answer is known.
    """

    point: Point
    text: str
    group: int
    p: float | None
    is_right: bool | None

    @property
    def at(self) -> int:
        return self.point.at

    @property
    def own(self) -> bool:
        return self.point.own


@dataclass(frozen=True, slots=True)
class Curve:
    """The finished answers of a run in the order of its trace, and what they say together.

    answers: each distinct answer as first written, by group; of runs shown together, those of the runs before it too.
    flips: places of the readings whose answer differs from the one before. is_final: the run is at rest, so that its
    last reading is its final answer.

    Each number below is None while the run goes on and where there is no answer. All are as exact as the places where
    answers were taken are dense. Tokens count from the start of the trace to the last reading.
    """

    readings: tuple[Reading, ...] = ()
    answers: tuple[str, ...] = ()
    flips: tuple[int, ...] = ()
    is_final: bool = False

    @property
    def final(self) -> Reading | None:
        """The answer at the end of the trace."""
        return self.readings[-1] if self.is_final and self.readings else None

    @property
    def first_final(self) -> int | None:
        """The first budget that gives the final answer, be it given up again in between."""
        final = self.final
        return None if final is None else next(read.at for read in self.readings if read.group == final.group)

    @property
    def settled(self) -> int | None:
        """Where the answer flipped last: every reading from here on is the final answer."""
        final = self.final
        if final is None:
            return None
        return self.flips[-1] if self.flips else self.readings[0].at

    @property
    def overthought(self) -> int | None:
        """Thinking tokens spent after the last flip: they changed nothing in the answer."""
        final, settled = self.final, self.settled
        return None if final is None or settled is None else final.at - settled

    @property
    def wasted(self) -> float | None:
        """The share of all thinking tokens that was spent after the last flip, 0 to 1; None for a trace of none."""
        final, overthought = self.final, self.overthought
        return overthought / final.at if final is not None and overthought is not None and final.at else None

    def at(self, budget: int) -> Reading | None:
        """The last reading that is not beyond a budget: what a cut there would nearly have given."""
        return next((read for read in reversed(self.readings) if read.at <= budget), None)


def curve(record: RunRecord, known: tuple[str, ...] = ()) -> Curve:
    """The curve of a run as far as it is there. Costs one step a finished answer: what an answer says and means is
    remembered. known: distinct answers that are the first groups."""
    reference = record.settings.reference
    wanted = None if reference is None else meaning(reference)
    groups: dict[Meaning, int] = {meaning(text): group for group, text in enumerate(known)}
    answers = list(known)
    readings: list[Reading] = []
    for point, answer in sorted(record.answers.items(), key=lambda item: (item[0].at, item[0].own)):
        if answer.is_over:
            text = extract(answer.text)
            means = meaning(text)
            if means not in groups:
                groups[means] = len(groups)
                answers.append(text)
            is_right = None if wanted is None else means == wanted
            readings.append(Reading(point, text, groups[means], answer.p, is_right))
    return Curve(tuple(readings), tuple(answers), _flips(readings), not record.is_running)


def curves(records: Iterable[RunRecord], known: tuple[str, ...] = ()) -> tuple[Curve, ...]:
    """The curves of several runs, in which equal answers are the same group. known: as with one curve."""
    told: list[Curve] = []
    for record in records:
        told.append(curve(record, told[-1].answers if told else known))
    return tuple(told)


def _flips(readings: list[Reading]) -> tuple[int, ...]:
    return tuple(after.at for before, after in pairwise(readings) if after.group != before.group)
