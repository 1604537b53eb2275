"""The answer at each budget, as a table."""

from s1gui.cli.plain import one_line
from s1gui.cli.stream import ENDS
from s1gui.core.grading import extract
from s1gui.core.record import Milestone, RunRecord

HEAD = ("budget", "thinking", "answer", "p", "how it ended")


def table(run: RunRecord, budgets: tuple[int, ...]) -> str:
    """Lines of text; a star where the model ended its thinking itself."""
    rows = [HEAD, *(_cells(row) for row in map(run.milestone, budgets))]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return "\n".join("  ".join(_aligned(row, widths)).rstrip() for row in rows)


def _cells(row: Milestone) -> tuple[str, str, str, str, str]:
    answer = row.answer
    return (
        f"{row.budget:,}",
        "-" if row.used is None else f"{row.used:,}",
        "-" if answer is None else one_line(extract(answer.text)),
        "-" if answer is None or answer.p is None else f"{answer.p:.2f}",
        "-" if row.end is None else ENDS[row.end] + (" *" if row.end == "finished" else ""),
    )


def _aligned(row: tuple[str, ...], widths: list[int]) -> list[str]:
    return [
        cell.rjust(width) if column != 2 and column != 4 else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
