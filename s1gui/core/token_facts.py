"""One token of a run, with all that is known of it."""

import math
from dataclasses import dataclass

from s1gui.core.engine import Top
from s1gui.core.record import RunRecord
from s1gui.core.trace import Origin


@dataclass(frozen=True, slots=True)
class TokenFacts:
    """What is known of a token. logprob and entropy are None where the model did not choose it, top is () where the
    likeliest were not asked for; seconds: since the run began, None where that was not written down."""

    position: int
    id: int
    piece: str
    origin: Origin
    logprob: float | None
    entropy: float | None
    top: Top
    seconds: float | None

    @property
    def p(self) -> float | None:
        """Its probability at temperature 1."""
        return None if self.logprob is None else math.exp(min(0.0, self.logprob))

    @property
    def rank(self) -> int | None:
        """1 for the likeliest; None where it is not among those that were told."""
        return next((rank for rank, (token, _, _) in enumerate(self.top, start=1) if token == self.id), None)


def facts_of(run: RunRecord, position: int) -> TokenFacts | None:
    """The facts of the thinking token at a position, counted from 0; None where there is no token."""
    trace = run.trace
    if not 0 <= position < len(trace):
        return None
    origin, time = trace.origin(position), trace.time(position)
    is_own = origin == "sampled"
    return TokenFacts(
        position,
        trace.ids[position],
        trace.pieces[position],
        origin,
        trace.logprobs[position] if is_own else None,
        trace.entropies[position] if is_own else None,
        trace.tops[position],
        None if time is None else max(0.0, time - run.started_at),
    )
