"""What several runs of a question come to at every budget: the share that is right, or that says the same."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from s1gui.core.curve import Curve, Reading
from s1gui.core.interval import wilson

Measure = Literal["right", "agree"]


@dataclass(frozen=True, slots=True)
class Step:
    """From this budget on, up to the next step. n: runs whose answer is known there; hits: of these, those that are
    right, or that give the answer most of them give. answer: that one, "" where hits are right ones. interval: of the
    share, at 95 %; None where the runs are no draws of one thing.
    """

    at: int
    n: int
    hits: int
    answer: str = ""
    interval: tuple[float, float] | None = None

    @property
    def share(self) -> float:
        return self.hits / self.n


@dataclass(frozen=True, slots=True)
class Summary:
    """The steps in the order of their budgets. runs: how many there are, with an answer or without."""

    steps: tuple[Step, ...] = ()
    measure: Measure = "agree"
    runs: int = 0


def summary(curves: Sequence[Curve], *, are_draws: bool = False) -> Summary:
    """The share over these curves, whose equal answers are the same group. are_draws: they differ in chance only.

    Beyond its last reading a run counts where it stopped by itself: a larger budget would have changed nothing. One
    that was cut, or that goes on, would have said something there that nobody knows. Agreement takes two runs, and has
    no interval: the answer it is about was chosen by the same runs.
    """
    readings = [reading for curve in curves for reading in curve.readings]
    is_graded = bool(readings) and all(reading.is_right is not None for reading in readings)
    steps: list[Step] = []
    for at in sorted({reading.at for reading in readings}):
        there = [reading for curve in curves if (reading := _said(curve, at)) is not None]
        if is_graded and there:
            hits = sum(reading.is_right is True for reading in there)
            steps.append(Step(at, len(there), hits, interval=wilson(hits, len(there)) if are_draws else None))
        elif len(there) > 1:
            group, hits = Counter(reading.group for reading in there).most_common(1)[0]
            steps.append(Step(at, len(there), hits, next(read.text for read in there if read.group == group)))
    return Summary(tuple(steps), "right" if is_graded else "agree", len(curves))


def _said(curve: Curve, at: int) -> Reading | None:
    last = curve.readings[-1] if curve.readings else None
    if last is None or (at > last.at and not last.own):
        return None
    return curve.at(at)
