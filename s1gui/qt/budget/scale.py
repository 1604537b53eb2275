"""Where a number of thinking tokens lies on the axis that slider and minimap share."""

import math
from collections.abc import Callable
from dataclasses import dataclass

FIRST = 16
"""Tokens up to which the axis is nearly linear, so that 0 has a place on it."""


@dataclass(frozen=True, slots=True)
class BudgetScale:
    """An axis from 0 to `end` thinking tokens, logarithmic from FIRST on; past it lies "no limit"."""

    end: int

    def fraction(self, tokens: float | None) -> float:
        """0 to 1 along the axis; None, for no limit, is its very end."""
        if tokens is None:
            return 1.0
        return min(1.0, math.log2(1 + max(0.0, tokens) / FIRST) / math.log2(1 + self.end / FIRST))

    def tokens(self, fraction: float) -> int:
        """The whole number of tokens at a place."""
        inside = min(1.0, max(0.0, fraction))
        return min(self.end, round(FIRST * (2 ** (inside * math.log2(1 + self.end / FIRST)) - 1)))

    @property
    def ticks(self) -> tuple[int, ...]:
        """0 and the powers of two from FIRST up to the end."""
        powers = range(FIRST.bit_length() - 1, self.end.bit_length())
        return (0, *(1 << power for power in powers if 1 << power <= self.end))


def stepped(tokens: int | None, steps: int, *, end: int) -> int | None:
    """A budget some small steps up or down, a sixteenth of its size each; past the end there is no limit."""
    value = end if tokens is None else tokens
    if tokens is None and steps >= 0:
        return None
    for _ in range(abs(steps)):
        size = max(1, value // 16)
        value = value + size if steps > 0 else max(0, value - size)
    return None if value > end else value


def doubled(tokens: int | None, *, end: int) -> int | None:
    """Twice the budget; past the end there is no limit."""
    if tokens is None:
        return None
    value = max(1, tokens) * 2 if tokens else FIRST
    return value if value <= end else None


def halved(tokens: int | None, *, end: int) -> int:
    """Half the budget, the end's half for no limit; below FIRST it is 0."""
    half = (end if tokens is None else tokens) // 2
    return half if half >= FIRST // 2 else 0


def snapped(tokens: int, marks: tuple[int, ...], *, x: Callable[[float], float], reach: float) -> int:
    """The nearest mark within `reach` of the budget on screen, else the budget. x: tokens to pixels."""
    near = min(marks, key=lambda mark: abs(x(mark) - x(tokens)), default=tokens)
    return near if abs(x(near) - x(tokens)) <= reach else tokens
