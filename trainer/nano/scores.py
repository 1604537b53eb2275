"""What was right, of how many, and how it is shown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from trainer.nano.problems import Expression, Problem


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many were right."""

    right: int
    of: int

    @property
    def accuracy(self) -> float:
        return self.right / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of Wilson (1927)."""
        if not self.of:
            return 0.0, 1.0
        z = 1.959964
        middle = (self.right + z * z / 2) / (self.of + z * z)
        half = z / (self.of + z * z) * sqrt(self.right * (self.of - self.right) / self.of + z * z / 4)
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Point:
    """One setting: its name, the mean number of thinking tokens it took, and what was right of each kind."""

    setting: str
    mean_tokens: float
    expressions: Share
    letters: Share

    @property
    def all(self) -> Share:
        return Share(self.expressions.right + self.letters.right, self.expressions.of + self.letters.of)


def grade(setting: str, problems: Sequence[Problem], said: Sequence[str], *, tokens: Sequence[int]) -> Point:
    """Grades by exact match of the integer."""
    right = [answer == str(problem.answer) for answer, problem in zip(said, problems, strict=True)]
    sums = [isinstance(problem, Expression) for problem in problems]
    return Point(
        setting,
        sum(tokens) / len(tokens),
        Share(sum(ok for ok, is_sum in zip(right, sums, strict=True) if is_sum), sum(sums)),
        Share(sum(ok for ok, is_sum in zip(right, sums, strict=True) if not is_sum), len(sums) - sum(sums)),
    )


def last_integer(text: str) -> str:
    """The last integer in a text, or an empty text."""
    found = re.findall(r"-?\d+", text)
    return found[-1] if found else ""


def table(points: Sequence[Point]) -> str:
    """A Markdown table, one row a setting."""
    rows = [
        "| thinking | mean tokens | accuracy (n) | 95 % interval | expressions (n) | letters (n) |",
        "|---|---|---|---|---|---|",
    ]
    return "\n".join(rows + [_row(point) for point in points])


def _row(point: Point) -> str:
    low, high = point.all.interval
    cells = (
        point.setting,
        f"{point.mean_tokens:.0f}",
        f"**{point.all.accuracy:.3f}** ({point.all.of})",
        f"{low:.2f}–{high:.2f}",
        f"{point.expressions.accuracy:.3f} ({point.expressions.of})",
        f"{point.letters.accuracy:.3f} ({point.letters.of})",
    )
    return f"| {' | '.join(cells)} |"
