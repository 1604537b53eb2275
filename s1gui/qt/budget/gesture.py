"""What moving the budget means for the run on screen."""

from dataclasses import dataclass, replace

from s1gui.core.budget import Budget
from s1gui.core.record import RunRecord


@dataclass(frozen=True, slots=True)
class Meaning:
    """What to ask of a run. budget: its new bounds, None to leave them; waits: send it on from its end with a wait."""

    budget: Budget | None = None
    waits: bool = False


NOTHING = Meaning()


def meaning(run: RunRecord, budget: Budget, *, widest: int | None, is_final: bool) -> Meaning:
    """What the user wants of a run by moving the budget there.

    widest: the largest maximum the run has had, None for no limit. is_final: the handle was let go. Past the place
    where the maximum was when the model stopped by itself, there is no thought to uncover: the model is sent on. A
    minimum beyond its end sends it on by itself.
    """
    changed = budget if budget != run.budget else None
    if is_final and budget.min_thinking_tokens <= run.head and goes_past(run, budget, widest=widest):
        return Meaning(changed, waits=True)
    return Meaning(changed)


def goes_past(run: RunRecord, budget: Budget, *, widest: int | None) -> bool:
    """Whether this maximum asks for more thinking than the model wanted to do."""
    if widest is None or run.is_running or not run.stops or run.stops[-1] != run.head:
        return False
    maximum = budget.max_thinking_tokens
    return (maximum is None or maximum > widest) and run.ended is not None and run.ended.end in ("finished", "cut")


def widened(widest: int | None, maximum: int | None) -> int | None:
    """The larger of two maxima."""
    return None if widest is None or maximum is None else max(widest, maximum)


def bounded(budget: Budget, room: int | None) -> Budget:
    """The budget with its bounds inside the room there is; the whole room is the same as no limit."""
    if room is None:
        return budget
    maximum = budget.max_thinking_tokens
    return replace(
        budget,
        max_thinking_tokens=None if maximum is None else min(maximum, room),
        min_thinking_tokens=min(budget.min_thinking_tokens, room),
    )
