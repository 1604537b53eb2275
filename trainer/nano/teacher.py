"""The teacher: a program that thinks aloud about a problem and always ends right."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from random import Random

from trainer.nano.held_out import held_out_problems, touches_held_out
from trainer.nano.passes import Care, Pass, Slips, work
from trainer.nano.problems import Problem, draw_problem
from trainer.nano.words import words_to_learn

SEED = 2
EXAMPLES, HELD_OUT = 1_000, 100
_MOST_CHECKS = 6


@dataclass(frozen=True, slots=True)
class Temper:
    """How the teacher thinks; each share is a probability.

    A right guess ends the trace with `ends_at_guess`, a right quick pass with `ends_when_quick`, the careful pass and
    every check after it with `ends_when_careful`. A line of the quick pass slips with
    `slip_rate` where it does two things at once, more often where it does more.
    """

    ends_at_guess: float = 0.6
    ends_when_quick: float = 0.5
    ends_when_careful: float = 0.6
    slip_rate: float = 0.12


@dataclass(frozen=True, slots=True)
class Example:
    """A question, the thinking about it (lines, without the format's markers), and the answer."""

    question: str
    thinking: str
    answer: str


Guesser = Callable[[Sequence[str]], Sequence[str]]
"""Tells the direct answers to some questions, as the base model writes them."""


def draw_examples(
    guess: Guesser, *, count: int = EXAMPLES, seed: int = SEED, temper: Temper | None = None
) -> list[Example]:
    """Different problems with their traces, none of which touches a held-out problem."""
    rng = Random(seed)
    problems: dict[str, Problem] = {}
    while len(problems) < count:
        problem = draw_problem(rng, words_to_learn())
        if not touches_held_out(problem.question):
            problems[problem.normal_form] = problem
    guesses = guess([problem.question for problem in problems.values()])
    return [
        _untouched_example(problem, guessed, temper or Temper(), rng)
        for problem, guessed in zip(problems.values(), guesses, strict=True)
    ]


def held_out_examples(
    guess: Guesser, *, count: int = HELD_OUT, seed: int = SEED, temper: Temper | None = None
) -> list[Example]:
    """Traces for the first held-out problems: what the loss is measured on while others are learnt."""
    rng = Random(seed)
    problems = held_out_problems()[:count]
    return [
        Example(problem.question, think_aloud(problem, guessed, temper or Temper(), rng), str(problem.answer))
        for problem, guessed in zip(problems, guess([problem.question for problem in problems]), strict=True)
    ]


def think_aloud(problem: Problem, guess: str, temper: Temper, rng: Random) -> str:
    """One trace. It begins with the pupil's own guess, so its errors are its own; its last line is right."""
    lines = [f"My first guess is {guess}."]
    if guess == str(problem.answer) and rng.random() < temper.ends_at_guess:
        return lines[0]
    for head, done, ends in _passes(problem, temper, rng):
        lines += [f"{head}: {problem.text}", *done.lines]
        if done.result == problem.answer and rng.random() < ends:
            break
    return "\n".join(lines)


def shuffled(examples: Sequence[Example], seed: int = SEED) -> list[Example]:
    """The same examples with the lines of each trace in random order: the control."""
    rng = Random(seed)
    return [replace(example, thinking=_shuffled_lines(example.thinking, rng)) for example in examples]


def write_examples(examples: Sequence[Example], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(asdict(example)) + "\n" for example in examples), encoding="utf-8")


def read_examples(path: Path) -> list[Example]:
    return [Example(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _passes(problem: Problem, temper: Temper, rng: Random) -> Iterator[tuple[str, Pass, float]]:
    """Each pass's head, the pass, and the probability that a right result ends the trace there."""
    without_slips = Slips(0.0, rng)
    yield "Quickly", work(problem, Care.QUICK, Slips(temper.slip_rate, rng, grow=True)), temper.ends_when_quick
    yield "Wait, step by step", work(problem, Care.CAREFUL, without_slips), temper.ends_when_careful
    for _ in range(_MOST_CHECKS):
        yield "Wait, let me check", work(problem, Care.CAREFUL, without_slips), temper.ends_when_careful


def _untouched_example(problem: Problem, guess: str, temper: Temper, rng: Random) -> Example:
    """Draws until no line of the trace states a held-out problem; a guess or a slip may have led to one."""
    for _ in range(100):
        thinking = think_aloud(problem, guess, temper, rng)
        if not touches_held_out(thinking):
            return Example(problem.question, thinking, str(problem.answer))
    return Example(problem.question, f"My first guess is {problem.answer}.", str(problem.answer))


def _shuffled_lines(thinking: str, rng: Random) -> str:
    lines = thinking.split("\n")
    rng.shuffle(lines)
    return "\n".join(lines)
