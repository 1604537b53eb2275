"""How a problem is worked through, line by line, quickly or carefully."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from random import Random

from trainer.nano.problems import Expression, LetterCount, Problem, Term

_TERMS_AT_A_TIME = 2
_LETTERS_AT_A_TIME = 3


class Care(Enum):
    """Quickly is two terms or three letters at a time, carefully one."""

    QUICK = "quick"
    CAREFUL = "careful"


@dataclass(frozen=True, slots=True)
class Slips:
    """How often a line gets its result wrong; what follows builds on the wrong result, as it would on paper.

    With `grow`, the rate is that of a line of two operations: a line of one never slips, one of three twice as often.
    """

    rate: float
    rng: Random
    grow: bool = False

    def result(self, right: int, operations: int = 2) -> int:
        """What the line says: never below zero."""
        if self.rng.random() >= self.rate * (operations - 1 if self.grow else 1):
            return right
        return self.rng.choice([said for said in _near(right) if said >= 0])


@dataclass(frozen=True, slots=True)
class Pass:
    """One way through a problem, from left to right: its lines, of which the last names the result, and that result."""

    lines: tuple[str, ...]
    result: int


def work(problem: Problem, care: Care, slips: Slips) -> Pass:
    """Works a problem through once. The problem's restatement is not among the lines: it stands at the pass's head."""
    match problem:
        case Expression():
            steps = _summed(problem, care, slips)
        case LetterCount():
            steps = _counted(problem, care, slips)
    lines, results = zip(*steps, strict=True)
    return Pass((*lines, f"So {results[-1]}."), results[-1])


def _summed(expression: Expression, care: Care, slips: Slips) -> Iterator[tuple[str, int]]:
    first, *rest = expression.terms
    if care is Care.QUICK:
        yield from _summed_quickly(first, rest, slips)
        return
    total = first.size
    if len(first.factors) > 1:
        total = slips.result(total)
        yield f"{first.text} = {total}", total
    for term in rest:
        size = term.size
        if len(term.factors) > 1:
            size = slips.result(size)
            yield f"{term.text} = {size}", size
        left, total = total, slips.result(max(0, total + term.sign * size))
        yield f"{left} {'+' if term.sign > 0 else '-'} {size} = {total}", total


def _summed_quickly(first: Term, rest: list[Term], slips: Slips) -> Iterator[tuple[str, int]]:
    left, total, operations = first.text, first.size, len(first.factors) - 1
    for start in range(0, len(rest), _TERMS_AT_A_TIME):
        some = rest[start : start + _TERMS_AT_A_TIME]
        operations += sum(len(term.factors) for term in some)
        total = slips.result(max(0, total + sum(term.value for term in some)), operations)
        yield f"{left} {' '.join(term.signed_text for term in some)} = {total}", total
        left, operations = str(total), 0


def _counted(count: LetterCount, care: Care, slips: Slips) -> Iterator[tuple[str, int]]:
    size = 1 if care is Care.CAREFUL else _LETTERS_AT_A_TIME
    total = 0
    for start in range(0, len(count.word), size):
        some = count.word[start : start + size]
        total = slips.result(total + some.count(count.letter))
        yield f"{some} {total}", total


def _near(right: int) -> tuple[int, ...]:
    if right < 5:
        return (right - 1, right + 1)
    return (right - 1, right + 1, right - 10, right + 10, right - 2, right + 2)
