"""What was right, of how many, and how it is shown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from s1gui.core.grading import extract, is_same
from trainer.nano.problems import Asked, Expression, LetterCount, Told


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
    others: Share = Share(0, 0)

    @property
    def all(self) -> Share:
        parts = (self.expressions, self.letters, self.others)
        return Share(sum(part.right for part in parts), sum(part.of for part in parts))


def grade(setting: str, problems: Sequence[Asked], said: Sequence[str], *, tokens: Sequence[int]) -> Point:
    """Grades texts that follow the answer's marker."""
    right = [_is_right(problem, text) for problem, text in zip(problems, said, strict=True)]

    def share(kind: type[Asked]) -> Share:
        of = [ok for ok, problem in zip(right, problems, strict=True) if isinstance(problem, kind)]
        return Share(sum(of), len(of))

    return Point(setting, sum(tokens) / len(tokens), share(Expression), share(LetterCount), share(Told))


def _is_right(problem: Asked, said: str) -> bool:
    """The embedded kinds by exact match of the integer; others by what the answer means, as the window grades."""
    if isinstance(problem, Told):
        return is_same(extract(said.partition("<|im_")[0]), problem.answer)
    return last_integer(said) == str(problem.answer)


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
        _kind(point.expressions),
        _kind(point.letters),
    )
    return f"| {' | '.join(cells)} |"


def _kind(share: Share) -> str:
    return f"{share.accuracy:.3f} ({share.of})" if share.of else "–"
