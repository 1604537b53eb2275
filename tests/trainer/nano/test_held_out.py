"""No training text touches a held-out problem."""

import json
from itertools import islice

from trainer.nano.corpus import SEED, documents
from trainer.nano.held_out import DEMONSTRATION, held_out_problems, sealed_forms, touches_held_out
from trainer.nano.problems import Expression, LetterCount, parse_question
from trainer.nano.teacher import read_examples
from trainer.nano.words import words_kept_back
from trainer.places import resources

PROBLEMS = resources() / "problems" / "s1-nano-held-out.jsonl"
EXAMPLES = resources() / "data" / "s1-nano-1k.jsonl"


def test_three_hundred_different_problems_are_held_out_of_which_sixty_percent_are_sums() -> None:
    problems = held_out_problems()
    assert len({problem.normal_form for problem in problems}) == 300
    assert sum(isinstance(problem, Expression) for problem in problems) == 180


def test_the_words_of_held_out_problems_are_all_kept_back() -> None:
    words = {problem.word for problem in held_out_problems() if isinstance(problem, LetterCount)}
    assert words <= set(words_kept_back())


def test_the_shipped_file_holds_these_problems_with_their_answers() -> None:
    rows = [json.loads(line) for line in PROBLEMS.read_text(encoding="utf-8").splitlines()]
    assert [parse_question(row["question"]) for row in rows] == list(held_out_problems())
    assert [row["answer"] for row in rows] == [str(problem.answer) for problem in held_out_problems()]


def test_the_demonstration_is_sealed_too() -> None:
    assert touches_held_out(DEMONSTRATION)
    assert parse_question(DEMONSTRATION).normal_form in sealed_forms()


def test_a_sealed_sum_is_found_as_a_step_of_another() -> None:
    shortest = min((p for p in held_out_problems() if isinstance(p, Expression)), key=lambda p: len(p.text))
    assert touches_held_out(f"1 + 1\n{shortest.text} = {shortest.answer}\n")
    assert not touches_held_out("1 + 1 = 2\n")


def test_no_document_of_the_base_touches_a_held_out_problem() -> None:
    assert not any(touches_held_out(document) for document in islice(documents(SEED), 5_000))


def test_the_thousand_examples_are_different_and_touch_no_held_out_problem() -> None:
    examples = read_examples(EXAMPLES)
    assert len({parse_question(example.question).normal_form for example in examples}) == 1_000
    assert not any(touches_held_out(f"{example.question}\n{example.thinking}") for example in examples)
