"""The teacher thinks aloud, errs, and always ends right."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.nano.problems import draw_problem, parse_question
from trainer.nano.teacher import Temper, draw_examples, read_examples, shuffled, think_aloud, write_examples
from trainer.nano.words import words_to_learn
from trainer.places import resources

EXAMPLES = resources() / "data" / "s1-nano-1k.jsonl"
UNSEEN = resources() / "problems" / "s1-nano-held-out-traces.jsonl"
NEVER_STOPS = Temper(ends_at_guess=0, ends_when_quick=0, ends_when_careful=0)


def always_seven(questions: Sequence[str]) -> list[str]:
    return ["7" for _ in questions]


@given(st.integers(0, 10_000), st.integers(0, 300))
def test_every_trace_ends_right_whatever_was_guessed(seed: int, guess: int) -> None:
    problem = draw_problem(Random(seed), words_to_learn())
    thinking = think_aloud(problem, str(guess), Temper(slip_rate=0.5), Random(seed))
    assert thinking.split("\n")[-1] in (f"So {problem.answer}.", f"My first guess is {problem.answer}.")


def test_a_trace_begins_with_the_guess_and_goes_from_quick_to_careful_to_checks() -> None:
    problem = parse_question("What is 3 + 4?")
    heads = [
        line for line in think_aloud(problem, "8", NEVER_STOPS, Random(1)).split("\n") if ":" in line or "guess" in line
    ]
    assert heads[:4] == [
        "My first guess is 8.",
        "Quickly: 3 + 4",
        "Wait, step by step: 3 + 4",
        "Wait, let me check: 3 + 4",
    ]


def test_a_right_guess_may_end_the_trace() -> None:
    problem = parse_question("What is 3 + 4?")
    assert think_aloud(problem, "7", Temper(ends_at_guess=1), Random(1)) == "My first guess is 7."


def test_examples_are_different_and_come_back_from_disk(tmp_path: Path) -> None:
    examples = draw_examples(always_seven, count=50)
    write_examples(examples, tmp_path / "some.jsonl")
    assert read_examples(tmp_path / "some.jsonl") == examples
    assert len({example.question for example in examples}) == 50


def test_shuffling_keeps_every_line_and_loses_their_order() -> None:
    examples = draw_examples(always_seven, count=50)
    control = shuffled(examples)
    for one, other in zip(examples, control, strict=True):
        assert sorted(one.thinking.split("\n")) == sorted(other.thinking.split("\n"))
    assert examples != control


@pytest.mark.parametrize("path", [EXAMPLES, UNSEEN], ids=["taught", "held out"])
def test_every_shipped_trace_ends_with_its_answer(path: Path) -> None:
    for example in read_examples(path):
        assert str(parse_question(example.question).answer) == example.answer
        assert example.thinking.endswith(f" {example.answer}.")
