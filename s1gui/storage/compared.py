"""A comparison as a file of runs holds it: what all lanes are asked with, the lanes, and which run is whose."""

from collections.abc import Iterator
from dataclasses import dataclass

from s1gui.core.budget import Budget
from s1gui.core.comparison import FEWEST, MOST
from s1gui.core.lane_spec import LaneSpec
from s1gui.core.settings import Settings
from s1gui.core.wire import Codec
from s1gui.storage.soundness import FURTHEST

LONGEST_WORDS = 32_767
"""Characters of a wait or a name of a folder; as many as a line to type in takes."""
LONGEST_REFUSAL = 2_000
MOST_PROBES = 10_000


@dataclass(frozen=True, slots=True)
class ComparedLane:
    """A lane. run: its run's place in the file, counted from 0, None where it has none; asked: what that was asked as,
    where `spec` is what it would be asked as now. refusal: why it could not be asked, or not moved, in English.

    looked_at: the budget its run was looked at with since it came out of the store; None for its own.
    """

    spec: LaneSpec
    run: int | None = None
    asked: LaneSpec | None = None
    looked_at: Budget | None = None
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """The lanes from left to right. common: what all are asked with, question and known answer among it, None where
    nothing can be asked. current, first: the lane that commands are about, and the one the others are compared with,
    from 0."""

    common: Settings | None
    lanes: tuple[ComparedLane, ...]
    current: int = 0
    first: int = 0


COMPARED: Codec[Compared] = Codec((Compared,))


def complaint(compared: Compared, runs: int) -> str:
    """What is wrong with a comparison in a file of so many runs; "" where nothing is."""
    lanes = len(compared.lanes)
    if not FEWEST <= lanes <= MOST:
        return f"the comparison has {lanes:,} lanes, and {FEWEST} to {MOST} are allowed"
    if not (0 <= compared.current < lanes and 0 <= compared.first < lanes):
        return f"the comparison names a lane that is not among its {lanes}"
    if [lane.run for lane in compared.lanes if lane.run is not None] != list(range(runs)):
        return f"the comparison does not give each of the file's {runs:,} runs to one lane, in their order"
    for number, lane in enumerate(compared.lanes, start=1):
        if lane.run is None and (lane.asked, lane.looked_at) != (None, None):
            return f"lane {number} of the comparison has no run and says how it was asked"
        if lane.run is not None and lane.asked is None:
            return f"lane {number} of the comparison does not say how its run was asked"
        if len(lane.refusal) > LONGEST_REFUSAL:
            return f"lane {number} of the comparison has a refusal of {len(lane.refusal):,} characters"
    return next(_too_large(compared), "")


def _too_large(compared: Compared) -> Iterator[str]:
    """What no page could show or ask."""
    if (common := compared.common) is not None:
        if common.beginning is not None:
            yield "the comparison begins with another run's thinking"
        if len(common.probes) > MOST_PROBES or max((common.answer_tokens, *common.probes)) > FURTHEST:
            yield "the comparison asks for more answers, or longer ones, than are allowed"
        yield from _of_spec("what all lanes are asked with", LaneSpec(common.budget, common.wait))
    for number, lane in enumerate(compared.lanes, start=1):
        for spec in (lane.spec, lane.asked):
            if spec is not None:
                yield from _of_spec(f"lane {number} of the comparison", spec)
        if lane.looked_at is not None:
            yield from _of_spec(f"lane {number} of the comparison", LaneSpec(lane.looked_at))


def _of_spec(whose: str, spec: LaneSpec) -> Iterator[str]:
    budget = spec.budget
    if max(budget.max_thinking_tokens or 0, budget.min_thinking_tokens, budget.waits) > FURTHEST:
        yield f"{whose} has a budget beyond {FURTHEST:,}"
    if max(map(len, (spec.wait, spec.model, spec.format))) > LONGEST_WORDS:
        yield f"{whose} has a text of more than {LONGEST_WORDS:,} characters"
    if "\0" in spec.model + spec.format:
        yield f"{whose} names a folder that there can't be"
