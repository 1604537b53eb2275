"""What came of a comparison: a row for each lane, as Markdown and as CSV, and how much several seeds agree."""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

from s1gui.core.grading import extract, is_same
from s1gui.core.interval import wilson
from s1gui.core.price import Price
from s1gui.core.record import RunRecord
from s1gui.core.transcript import ENDS

HEADINGS = ("Lane", "What differs", "Thinking tokens", "Answer", "Right", "End", "Seconds", "Tokens/s", "Cost")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~$&])")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Row:
    """What came of a lane; None for what is not known (yet). thinking: tokens that count for the answer.

    seconds: it was under way; rate: sampled thinking tokens a second; cost: with its currency, "" where nobody set a
    price.
    """

    lane: int
    differs: str
    thinking: int | None = None
    answer: str | None = None
    is_right: bool | None = None
    end: str = ""
    seconds: float | None = None
    rate: float | None = None
    cost: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """In the order of HEADINGS, "" for what is not known."""
        verdict = "" if self.is_right is None else "right" if self.is_right else "wrong"
        return (
            str(self.lane),
            self.differs,
            _number(self.thinking),
            self.answer or "",
            verdict,
            self.end,
            _number(self.seconds, ".1f"),
            _number(self.rate, ".1f"),
            self.cost,
        )


def row_of(lane: int, differs: str, run: RunRecord | None, price: Price | None = None) -> Row:
    """The row of a lane. lane: counted from 1."""
    if run is None:
        return Row(lane, differs)
    answer = final_answer(run)
    cost = "" if price is None else f"{price.currency}{price.of(seconds=run.pace.worked, tokens=run.head):,.4f}"
    return Row(
        lane,
        differs,
        run.kept,
        answer,
        is_right(run),
        ENDS[run.ended.end] if run.ended else "refused" if run.refused else "running",
        run.pace.worked if run.started else None,
        run.pace.rate,
        cost,
    )


def final_answer(run: RunRecord) -> str | None:
    """What the answer at the handle says; None while it is not whole."""
    answer = run.answer
    return extract(answer.text) if answer is not None and answer.is_over else None


def is_right(run: RunRecord) -> bool | None:
    """Whether the run's answer is the known one; None where that can't be said."""
    answer, reference = final_answer(run), run.settings.reference
    return None if answer is None or reference is None else is_same(answer, reference)


def markdown(question: str, rows: Iterable[Row], *, note: str = "") -> str:
    """The question and a table (GitHub's Markdown); nothing in a cell is taken for Markdown."""
    lines = [f"**{_escaped(question)}**", ""] if question else []
    lines += [_line(HEADINGS), _line("---" for _ in HEADINGS)]
    lines += [_line(map(_escaped, row.cells)) for row in rows]
    return "\n".join([*lines, *(["", _escaped(note)] if note else [])]) + "\n"


def as_csv(rows: Iterable[Row]) -> str:
    """A table by RFC 4180. A cell that a spreadsheet would compute gets an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    writer.writerows([_guarded(cell) for cell in row.cells] for row in rows)
    return text.getvalue()


@dataclass(frozen=True, slots=True)
class Agreement:
    """How much several runs of one question agree. n: runs with an answer; right: of these, None without a reference;
    distinct: answers that differ from each other; interval: of the share right, at 95 %."""

    n: int
    distinct: int
    right: int | None = None
    interval: tuple[float, float] = (0.0, 1.0)


def agreement(runs: Iterable[RunRecord | None]) -> Agreement:
    """How much the runs that have answered agree."""
    answered = [run for run in runs if run is not None and final_answer(run) is not None]
    distinct: list[str] = []
    for answer in (final_answer(run) or "" for run in answered):
        if not any(is_same(answer, other) for other in distinct):
            distinct.append(answer)
    verdicts = [is_right(run) for run in answered]
    if not answered or None in verdicts:
        return Agreement(len(answered), len(distinct))
    right = verdicts.count(True)
    return Agreement(len(answered), len(distinct), right, wilson(right, len(answered)))


def _number(value: float | None, spec: str = ",") -> str:
    return "" if value is None else format(value, spec)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
