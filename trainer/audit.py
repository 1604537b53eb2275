"""What a data set is made of, in the tokens of one model, before anything is trained on it."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from s1gui.core.wire import Codec


@dataclass(frozen=True, slots=True)
class Bin:
    """How many samples have `least` tokens or more, and fewer than `below`."""

    least: int
    below: int
    samples: int


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long samples are, in tokens; the percentiles are lengths of samples (nearest rank). All 0 without any."""

    least: int = 0
    median: int = 0
    mean: float = 0.0
    p90: int = 0
    p99: int = 0
    longest: int = 0
    histogram: tuple[Bin, ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """What was found in the data, in the order of its making; each count is of samples unless it says otherwise.

    samples: rows read. Left out are those with an `empty` question, thinking or answer; `overlapping` ones, whose
        question is held out; `duplicates`, whose question came before (kept, and only counted, where the recipe says
        so: `has_duplicates`).
    similar: kept, though their question shares eight words in a row with a held-out one. shortened: conversations of
        which the turns after the first answer are left out. stray: those with a marker of the format, or an end token,
        inside their texts.
    lengths: of what remains to train on. too_long: longer than the block; lost_answers: those of them of whose answer a
        cut leaves nothing. unended: those whose end token carries no loss once cut (dropped ones do not count).
    trained, tokens, supervised: what an epoch has; supervised: tokens with loss. held_out: evaluated on;
        held_out_unused: held out, but without thinking or too long, so not evaluated on.
    """

    samples: int
    empty: int
    overlapping: int
    duplicates: int
    has_duplicates: bool
    similar: int
    shortened: int
    stray: int
    lengths: Lengths
    block: int
    too_long: int
    lost_answers: int
    unended: int
    trained: int
    tokens: int
    supervised: int
    held_out: int
    held_out_unused: int

    @property
    def longest(self) -> int:
        """Tokens of the longest sample that is trained on."""
        return min(self.lengths.longest, self.block)


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring tokens that all carry loss, or all carry none, as text. The text is data: show it as plain text."""

    text: str
    tokens: int
    is_supervised: bool


@dataclass(frozen=True, slots=True)
class Inspection:
    """What one sees of a data set before launching.

    columns: what it was recognised as; format, reason: the thinking format taught and why; preview: the first samples
    as the model will read them; refusal: why a run would not begin, "" where it would.
    audit: None where it can't be told yet which part of the data is meant, or which of its columns is which: then
    `refusal` says so. unrecognised: those columns, to be told apart in the recipe. subsets, splits: of the data set.
    """

    columns: str
    format: str
    reason: str
    audit: Audit | None
    preview: tuple[tuple[Piece, ...], ...]
    refusal: str = ""
    unrecognised: tuple[str, ...] = ()
    subsets: tuple[str, ...] = ()
    splits: tuple[str, ...] = ()


INSPECTIONS: Codec[Inspection] = Codec((Inspection,))


def lengths(tokens: Sequence[int]) -> Lengths:
    """Of samples that have so many tokens."""
    if not tokens:
        return Lengths()
    ordered = sorted(tokens)

    def ranked(percent: float) -> int:
        return ordered[max(0, math.ceil(percent / 100 * len(ordered)) - 1)]

    mean = statistics.fmean(ordered)
    return Lengths(ordered[0], ranked(50), mean, ranked(90), ranked(99), ordered[-1], _histogram(ordered))


def _histogram(ordered: Sequence[int]) -> tuple[Bin, ...]:
    """Bins that are each half a doubling wide (rounded), empty ones in between included."""
    first = math.floor(2 * math.log2(max(1, ordered[0])))
    edges = [round(2 ** (first / 2))]
    while edges[-1] <= ordered[-1]:
        first += 1
        edges.append(max(edges[-1] + 1, round(2 ** (first / 2))))
    counts = [0] * (len(edges) - 1)
    at = 0
    for length in ordered:
        while length >= edges[at + 1]:
            at += 1
        counts[at] += 1
    return tuple(Bin(*bounds) for bounds in zip(edges[:-1], edges[1:], counts, strict=True))
