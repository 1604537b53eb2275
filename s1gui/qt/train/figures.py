"""A training's figures as people read them: times, money, memory, and what stands beside the curves."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from s1gui.qt.models.rows import size
from s1gui.qt.train.record import TrainingRecord
from s1gui.qt.words import number, tr
from trainer.preflight import Span

_UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what it is, and its value with its unit."""

    name: str
    value: str


def duration(seconds: float) -> str:
    """Seconds in the unit that suits them."""
    if seconds < 90:
        return tr("{n} s", n=number(seconds, ".0f"))
    if seconds < 90 * 60:
        return tr("{n} min", n=number(seconds / 60, ".0f"))
    hours, minutes = divmod(round(seconds / 60), 60)
    return tr("{h} h {min} min", h=hours, min=minutes) if hours < 48 else tr("{n} days", n=number(hours / 24, ".1f"))


def money(dollars: float) -> str:
    """Dollars, with cents where they matter."""
    return "$" + number(dollars, ",.0f" if dollars >= 100 else ".2f")


def spanned(span: Span | None, shown: Callable[[float], str]) -> str:
    """A range: one value where both ends read the same."""
    if span is None:
        return _UNKNOWN
    least, most = shown(span.least), shown(span.most)
    return least if least == most else tr("{least} to {most}", least=least, most=most)


def compact(value: float) -> str:
    """Few digits, whatever the magnitude."""
    if not math.isfinite(value):
        return str(value)
    return number(value, ".2e" if value and not 1e-3 <= abs(value) < 1e4 else ".4g")


def figures(record: TrainingRecord) -> tuple[Figure, ...]:
    """What is known of a run now, in the order it is shown."""
    step, total = record.step, record.planned.steps if record.planned else 0
    if step is None:
        return (Figure(tr("Step"), tr("0 of {total}", total=total) if total else _UNKNOWN),)
    is_over = record.done is not None or record.errored is not None
    found = [
        Figure(tr("Step"), tr("{n} of {total}", n=step.step, total=total) if total else number(step.step)),
        Figure(tr("Epoch"), number(step.epoch, ".2f")),
        Figure(tr("Loss"), compact(step.loss)),
        Figure(tr("Held-out loss"), compact(record.evaluated[-1].loss) if record.evaluated else _UNKNOWN),
        Figure(tr("Learning rate"), compact(step.rate)),
        Figure(tr("Gradient norm"), compact(step.gradient_norm)),
        Figure(tr("Speed"), tr("{n} tokens/s", n=number(step.tokens_per_second, ",.0f"))),
        Figure(tr("Tokens learnt"), number(step.tokens)),
        Figure(tr("Memory at peak"), " · ".join(size(amount) for amount in step.memory) or _UNKNOWN),
        Figure(tr("Time"), duration(step.seconds)),
        Figure(tr("Left"), _UNKNOWN if is_over else duration(step.eta)),
        Figure(tr("Cost"), money(step.cost) if step.cost else _UNKNOWN),
    ]
    return tuple(found)
