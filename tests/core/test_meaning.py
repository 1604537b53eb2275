"""Tests of s1gui.core.meaning."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.meaning import is_same, meaning

SAME = [
    ("84", "84.0", "84.", "$84$", "$84", "\\$84", "\\(84\\)", "\\text{84}", "\\boxed{84}", "+84", "x = 84", " 84 "),
    ("1,024", "1024", "1{,}024", "1024.00", "1\\,024", "1\N{THIN SPACE}024", "1\N{NARROW NO-BREAK SPACE}024", "`1024`"),
    ("1000", "10^3", "10^{3}", "1e3"),
    ("-1000", "-10^3", "- 1000"),
    (
        "1/2",
        "0.5",
        ".5",
        "\\frac{1}{2}",
        "\\dfrac12",
        "\\tfrac{1}{2}",
        "50%",
        "50\\%",
        "50 %",
        "2/4",
        "\\boxed{\\frac{1}{2}}",
        "**1/2**",
    ),
    ("-3/4", "\\frac{-3}{4}", "-\\frac{3}{4}", "\N{MINUS SIGN}0.75"),
    ("-3/2", "-1 \\frac{1}{2}", "- 3 / 2"),
    ("5/3", "1 2 / 3", "1 \\frac23"),
    ("3/2", "1 \\frac{1}{2}", "1 1/2", "1\\frac{1}{2}", "1.5"),
    ("30000", "3 \\times 10^{4}", "3e4", "3\\cdot 10^4"),
    ("Blue", " blue.", "\\text{blue}", "BLUE"),
    ("5 cm", "5cm", "5\\,\\text{cm}", "5 CM"),
    ("(B)", "B", "b."),
    ("(3, 4)", "\\left( 3,4 \\right)"),
    ("90^\\circ", "90^{\\circ}"),
    ("x^2+1", "x^{2} + 1"),
    ("x_1", "x_{1}"),
    ("\\frac{\\sqrt{2}}{2}", "\\dfrac{\\sqrt{2}}{2}", "\\tfrac{\\sqrt{2}}{2}"),
    ("yes", "**Yes**", "\\boxed{\\text{Yes}}"),
    ("2\\sqrt{2}", "2 \\sqrt{2}", "$2\\sqrt{2}$"),
]


@pytest.mark.parametrize("answers", SAME, ids=[answers[0] for answers in SAME])
def test_answers_that_mean_the_same_are_the_same(answers: tuple[str, ...]) -> None:
    assert len({meaning(answer) for answer in answers}) == 1


def test_answers_that_do_not_mean_the_same_are_different() -> None:
    firsts = [answers[0] for answers in SAME]
    others = [
        "",
        "-84",
        "84 apples",
        "1,2",
        "12",
        "50",
        "(2, 1)",
        "1/0",
        "1 024",
        "12:30",
        "\\sqrt{8}",
        "4,3",
        "1e9999",
        "x^{2}3",
        "x^{23}",
        "2**3",
        "23",
        "1 2 3/4",
        "5 - 3",
        "\\boxed{1}+\\boxed{2}",
    ]
    assert len({meaning(answer) for answer in (*firsts, *others)}) == len(firsts) + len(others)


def test_a_number_of_thousands_of_digits_is_a_text() -> None:
    assert isinstance(meaning("9" * 100_000), str) and isinstance(meaning("1e99999999999"), str)


@given(st.text())
def test_any_text_means_something_and_the_same_as_itself(text: str) -> None:
    assert is_same(text, f" {text} ")


@given(st.fractions(max_denominator=10**6))
def test_a_fraction_means_its_value_however_it_is_written(value: Fraction) -> None:
    above, below = value.numerator, value.denominator
    assert meaning(f"{above}/{below}") == meaning(f"\\frac{{{above}}}{{{below}}}") == value


@given(st.integers())
def test_commas_between_thousands_change_nothing(number: int) -> None:
    assert meaning(f"{number:,}") == meaning(str(number)) == number
