"""Tests of s1gui.core.grading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.grading import extract


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("\nFinal Answer: 84", "84"),
        (" 84", "84"),
        ("so \\boxed{\\frac{1}{2}} and done", "\\frac{1}{2}"),
        ("\\boxed{1} no, \\boxed{2}", "2"),
        ("\\boxed 7.", "7"),
        ("\\boxed{never closes", "\\boxed{never closes"),
        ("Answer: 3\nwith two more lines\n", "3\nwith two more lines"),
        ("The answer is: blue", "blue"),
        ("Answer:", "Answer:"),
        ("**Answer:** 5", "5"),
        ("Answer: **5**", "**5**"),
        ("\\boxed{\\left\\{1, 2\\right.}", "\\left\\{1, 2\\right."),
        ("\\boxed{\\{1, 2\\}} as sought", "\\{1, 2\\}"),
        ("first\n\nlast\n", "last"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_extract_finds_the_answer(text: str, answer: str) -> None:
    assert extract(text) == answer


@given(st.text())
def test_extract_takes_any_text(text: str) -> None:
    assert extract(text) in text.replace("\r", "\n") or extract(text).strip() == extract(text)


def test_thousands_of_boxes_that_never_close_are_one_walk() -> None:
    text = "\\boxed{" * 200_000
    assert extract(text + "\n7") == "7"


def test_a_cue_that_a_hundred_thousand_spaces_follow_is_one_walk() -> None:
    assert extract("answer" + " " * 100_000 + "\n7") == "7"


@given(st.integers())
def test_a_boxed_number_comes_out_again(number: int) -> None:
    assert extract(f"thus \\boxed{{{number}}}.") == str(number)
