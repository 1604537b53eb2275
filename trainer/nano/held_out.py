"""The problems no training data may touch."""

import json
import re
from functools import cache
from pathlib import Path
from random import Random

from trainer.nano.problems import Expression, Problem, draw_expression, draw_letter_count, parse_question
from trainer.nano.words import words_kept_back

SEED = 610_2501
DEMONSTRATION = "What is 17 + 48 - 23 + 6 * 7?"
_EXPRESSIONS = 180
_LETTER_COUNTS = 120
_SUM = re.compile(r"\d+(?: [-+*] \d+)+")
_IN_WORD = re.compile(r"\b([a-z]) in ([a-z]+)")


@cache
def held_out_problems() -> tuple[Problem, ...]:
    """300 different problems, 180 expressions and 120 letter counts in mixed order, from a seed used nowhere else."""
    rng = Random(SEED)
    found: dict[str, Problem] = {}
    while len(found) < _EXPRESSIONS:
        expression = draw_expression(rng)
        if expression.question != DEMONSTRATION:
            found[expression.normal_form] = expression
    while len(found) < _EXPRESSIONS + _LETTER_COUNTS:
        count = draw_letter_count(rng, words_kept_back())
        found[count.normal_form] = count
    problems = list(found.values())
    rng.shuffle(problems)
    return tuple(problems)


@cache
def sealed_forms() -> frozenset[str]:
    """The normal forms of the held-out problems and of the demonstration's question."""
    return frozenset(problem.normal_form for problem in (*held_out_problems(), parse_question(DEMONSTRATION)))


def touches_held_out(text: str) -> bool:
    """Whether a text states a held-out problem anywhere: as a question, a restatement or a step."""
    sealed = sealed_forms()
    return any(found[0].replace(" ", "") in sealed for found in _SUM.finditer(text)) or any(
        f"{found[1]}/{found[2]}" in sealed for found in _IN_WORD.finditer(text)
    )


def write_problems(path: Path) -> None:
    """Writes the held-out problems as JSON lines with `question`, `answer` and `kind`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [
        {
            "question": problem.question,
            "answer": str(problem.answer),
            "kind": "expression" if isinstance(problem, Expression) else "letters",
        }
        for problem in held_out_problems()
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
