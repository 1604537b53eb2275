"""Sums and letter counts: drawn within their bounds, and read back from their questions."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.nano.problems import LARGEST_TOTAL, Expression, LetterCount, draw_expression, draw_problem, parse_question
from trainer.nano.words import words_to_learn


@given(st.integers(0, 10_000))
def test_a_drawn_sum_has_two_to_six_terms_and_stays_within_its_bounds(seed: int) -> None:
    expression = draw_expression(Random(seed))
    totals = [sum(term.value for term in expression.terms[: upto + 1]) for upto in range(len(expression.terms))]
    assert 2 <= len(expression.terms) <= 6
    assert all(0 <= total <= LARGEST_TOTAL for total in totals)


@given(st.integers(0, 10_000))
def test_a_sum_is_worth_what_its_text_is_worth(seed: int) -> None:
    expression = draw_expression(Random(seed))
    assert expression.answer == eval(expression.text)  # noqa: S307 - our own text of digits and signs


@given(st.integers(0, 10_000))
def test_a_question_reads_back_as_the_problem_it_states(seed: int) -> None:
    problem = draw_problem(Random(seed), words_to_learn())
    assert parse_question(problem.question) == problem


def test_a_letter_is_counted_in_its_word() -> None:
    assert LetterCount("r", "raspberry").answer == 3
    assert LetterCount("r", "raspberry").question == "How many r in raspberry?"


def test_the_normal_form_of_a_sum_is_its_sequence_of_terms() -> None:
    problem = parse_question("What is 17 + 48 - 23 + 6 * 7?")
    assert isinstance(problem, Expression)
    assert (problem.normal_form, problem.answer) == ("17+48-23+6*7", 84)


@pytest.mark.parametrize("question", ["", "What is love?", "How many R in raspberry?", "What is 3 + ?"])
def test_a_question_of_neither_kind_is_refused(question: str) -> None:
    with pytest.raises(ValueError, match="Neither a sum nor a count of letters"):
        parse_question(question)
