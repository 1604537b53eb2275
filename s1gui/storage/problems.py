"""Lists of problems with their known answers, as JSON lines."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from s1gui.core.errors import InputError
from s1gui.storage.paths import resources

MOST_BYTES = 256 * 2**20
"""A list of problems is read whole; a larger file is most likely something else."""
QUESTIONS = ("question", "problem", "prompt")
ANSWERS = ("answer", "solution", "expected", "target")


@dataclass(frozen=True, slots=True)
class Problem:
    """A question and, where it is known, its answer."""

    question: str
    answer: str | None = None


def read_problems(path: Path) -> tuple[Problem, ...]:
    """The problems of a file of JSON lines, one object a line, named by QUESTIONS and ANSWERS; empty lines are skipped.

    Raises InputError, with the line's number, for a file that is something else.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError(
                f"{path.name} is larger than {MOST_BYTES // 2**20} MiB. Choose a file with one problem a line."
            )
        # Not splitlines: JSON lets U+2028 and its like stand inside a text.
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise InputError(f"{path.name} can't be read as a list of problems: {error.strerror or error}.") from None
    except UnicodeDecodeError:
        raise InputError(f"{path.name} is no text in UTF-8. Save it as UTF-8, with one JSON object a line.") from None
    problems = tuple(
        _problem(line, f"Line {number} of {path.name}") for number, line in enumerate(lines, 1) if line.strip()
    )
    if not problems:
        raise InputError(f"{path.name} holds no problems. It should have one JSON object with a question on each line.")
    return problems


def embedded_problems() -> Path:
    """The held-out problems that come with the program."""
    return resources() / "problems" / "s1-nano-held-out.jsonl"


def _problem(line: str, where: str) -> Problem:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(f"{where} is no JSON. Each line should be an object with a question.") from None
    question = _first(row, QUESTIONS) if isinstance(row, dict) else None
    if not isinstance(question, str) or not question.strip():
        raise InputError(f'{where} has no question. It should look like {{"question": "…", "answer": "…"}}.')
    answer = _first(row, ANSWERS)
    return Problem(question, _text(answer))


def _first(row: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((row[name] for name in names if row.get(name) is not None), None)


def _text(answer: Any) -> str | None:
    is_number = isinstance(answer, int | float) and not isinstance(answer, bool)
    return answer if isinstance(answer, str) else str(answer) if is_number else None
