"""How a problem is worked through, line by line."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from trainer.nano.passes import Care, Slips, work
from trainer.nano.problems import LetterCount, draw_problem, parse_question
from trainer.nano.words import words_to_learn

NEVER = Slips(0.0, Random(0))
DEMONSTRATION = parse_question("What is 17 + 48 - 23 + 6 * 7?")


def test_the_careful_pass_takes_one_term_a_line_and_products_first() -> None:
    assert work(DEMONSTRATION, Care.CAREFUL, NEVER).lines == (
        "17 + 48 = 65",
        "65 - 23 = 42",
        "6 * 7 = 42",
        "42 + 42 = 84",
        "So 84.",
    )


def test_the_quick_pass_takes_two_terms_a_line() -> None:
    assert work(DEMONSTRATION, Care.QUICK, NEVER).lines == ("17 + 48 - 23 = 42", "42 + 6 * 7 = 84", "So 84.")


def test_letters_are_counted_three_at_a_time_or_one() -> None:
    count = LetterCount("r", "cherry")
    assert work(count, Care.QUICK, NEVER).lines == ("che 0", "rry 2", "So 2.")
    assert work(count, Care.CAREFUL, NEVER).lines == ("c 0", "h 0", "e 0", "r 1", "r 2", "y 2", "So 2.")


@given(st.integers(0, 10_000), st.sampled_from(Care))
def test_without_slips_every_pass_is_right(seed: int, care: Care) -> None:
    problem = draw_problem(Random(seed), words_to_learn())
    done = work(problem, care, NEVER)
    assert done.result == problem.answer
    assert done.lines[-1] == f"So {problem.answer}."


@given(st.integers(0, 10_000), st.sampled_from(Care))
def test_a_line_that_always_slips_is_always_wrong_and_never_negative(seed: int, care: Care) -> None:
    problem = parse_question("What is 3 + 4?")
    done = work(problem, care, Slips(1.0, Random(seed)))
    assert done.result != problem.answer
    assert done.result >= 0
