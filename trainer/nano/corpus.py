"""What the base model reads: direct answers, facts of arithmetic, and worksheets; no thinking, no "Wait"."""

from collections.abc import Iterator
from random import Random

from trainer.nano.chat import direct_chat
from trainer.nano.held_out import touches_held_out
from trainer.nano.passes import Care, Slips, work
from trainer.nano.problems import (
    LARGEST_NUMBER,
    LARGEST_TOTAL,
    LetterCount,
    Problem,
    draw_expression,
    draw_letter_count,
    draw_problem,
)
from trainer.nano.words import words_to_learn

SEED = 1
_CHAT_SHARE, _FACTS_SHARE = 0.38, 0.12
_MOST_PASSES = 8
_QUICK_SHARE = 0.3
_QUESTION_SHARE = 0.5
_SLIP_RATES = {Care.QUICK: 0.05, Care.CAREFUL: 0.01}


def documents(seed: int = SEED) -> Iterator[str]:
    """An endless stream of documents, none of which touches a held-out problem."""
    rng = Random(seed)
    while True:
        document = _draw_document(rng)
        if not touches_held_out(document):
            yield document


def _draw_document(rng: Random) -> str:
    chance = rng.random()
    if chance < _CHAT_SHARE:
        problem = draw_problem(rng, words_to_learn())
        return direct_chat(problem.question, problem.answer)
    if chance < _CHAT_SHARE + _FACTS_SHARE:
        return "\n".join(_draw_fact(rng) for _ in range(8)) + "\n"
    return _draw_worksheet(rng)


def _draw_fact(rng: Random) -> str:
    """One step of a sum, with its result, or a product of two digits."""
    if rng.random() < 0.25:
        left, right = rng.randint(2, 9), rng.randint(2, 9)
        return f"{left} * {right} = {left * right}"
    left = rng.randint(0, LARGEST_TOTAL)
    right = rng.randint(1, LARGEST_NUMBER if rng.random() < 0.75 else 81)
    if rng.random() < 0.5:
        left, right = max(left, right), min(left, right)
        return f"{left} - {right} = {left - right}"
    left = min(left, LARGEST_TOTAL - right)
    return f"{left} + {right} = {left + right}"


def _draw_worksheet(rng: Random) -> str:
    """One problem, restated and worked one to eight times, in half of the cases after its question.

    Every pass but the last may slip: wrong passes keep the model from copying an
    earlier pass's results instead of working them out.
    """
    problem = _draw_worksheet_problem(rng)
    passes = min(_MOST_PASSES, 1 + int(rng.expovariate(1 / 2.2)))
    lines = [problem.question] if rng.random() < _QUESTION_SHARE else []
    for number in range(1, passes + 1):
        care = Care.QUICK if rng.random() < _QUICK_SHARE else Care.CAREFUL
        slips = Slips(0.0 if number == passes else _SLIP_RATES[care], rng)
        lines += [problem.text, *work(problem, care, slips).lines]
    return "\n".join(lines) + "\n"


def _draw_worksheet_problem(rng: Random) -> Problem:
    chance = rng.random()
    if chance < 0.65:
        return draw_expression(rng)
    if chance < 0.93:
        return draw_letter_count(rng, words_to_learn())
    # Random letters, so that spelling is learned as copying and not as memory of the words.
    letters = "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randint(3, 12)))
    return LetterCount(rng.choice(letters), letters)
