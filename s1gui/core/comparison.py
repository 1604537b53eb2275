"""A comparison: one question, and two to eight lanes that differ in what is to be compared."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from s1gui.core.lane_spec import LaneSpec, differing
from s1gui.core.wire import Codec

FEWEST, MOST = 2, 8
BUDGETS: tuple[int | None, ...] = (256, 1024, 4096, None)
WAITS = (0, 1, 2, 4)
WAIT_STRINGS = ("Wait", "Hmm", "Alternatively", "")
SEEDS = 4
SEEDED_TEMPERATURE = 0.7
"""What seeds are compared at where the setting is greedy, since all seeds are equal there."""

Preset = Literal["budgets", "waits", "wait_strings", "seeds"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """question: as it stood when it was asked. specs: of the lanes, from left to right."""

    question: str
    specs: tuple[LaneSpec, ...]

    @property
    def can_grow(self) -> bool:
        return len(self.specs) < MOST

    @property
    def can_shrink(self) -> bool:
        return len(self.specs) > FEWEST


COMPARISONS: Codec[Comparison] = Codec((Comparison,))


def preset(name: Preset, base: LaneSpec, *, seeds: int = SEEDS, context: int | None = None) -> tuple[LaneSpec, ...]:
    """The lanes of a preset; they are as `base` but for what is compared.

    context: of the model in tokens, None where that is unknown. What can't fit in it is not compared.
    """
    make: dict[Preset, Callable[[], tuple[LaneSpec, ...]]] = {
        "budgets": lambda: _budgets(base, context),
        "waits": lambda: _waits(base),
        "wait_strings": lambda: _wait_strings(base),
        "seeds": lambda: _seeds(base, seeds),
    }
    return make[name]()


def models(base: LaneSpec, of: tuple[str, ...]) -> tuple[LaneSpec, ...]:
    """The same setting put to several models, each in the format that it speaks."""
    return tuple(replace(base, model=model, format="") for model in of)


def are_draws(specs: Sequence[LaneSpec]) -> bool:
    """Whether these differ in chance only, and all of them do: a lane and its copy are one run seen twice."""
    return differing(specs) == ("seed",) and len({spec.sampling.seed for spec in specs}) == len(specs)


def _budgets(base: LaneSpec, context: int | None) -> tuple[LaneSpec, ...]:
    """A minimum goes along as far as a maximum lets it. A maximum as large as the context is none at all; one lane
    beside the one without stays in any case."""

    def bounded(maximum: int | None) -> LaneSpec:
        least = base.budget.min_thinking_tokens
        minimum = least if maximum is None else min(least, maximum)
        return replace(base, budget=replace(base.budget, max_thinking_tokens=maximum, min_thinking_tokens=minimum))

    return tuple(bounded(most) for most in BUDGETS if most in {None, BUDGETS[0]} or context is None or most < context)


def _waits(base: LaneSpec) -> tuple[LaneSpec, ...]:
    """Without a minimum, which gives waits of its own."""
    plain = replace(base.budget, min_thinking_tokens=0)
    return tuple(replace(base, budget=replace(plain, waits=waits)) for waits in WAITS)


def _wait_strings(base: LaneSpec) -> tuple[LaneSpec, ...]:
    """At least one wait is given, or else its words would not matter."""
    budget = replace(base.budget, waits=max(1, base.budget.waits))
    return tuple(replace(base, budget=budget, wait=wait) for wait in WAIT_STRINGS)


def _seeds(base: LaneSpec, count: int) -> tuple[LaneSpec, ...]:
    sampling = base.sampling
    if sampling.is_greedy:
        sampling = replace(sampling, temperature=SEEDED_TEMPERATURE)
    first = sampling.seed
    return tuple(replace(base, sampling=replace(sampling, seed=first + step)) for step in range(count))
