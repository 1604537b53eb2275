"""Questions are the same but for case and white space, and alike where they share eight words in a row."""

import pytest

from trainer.overlap import Sealed, normal_form, passages

HELD_OUT = "Find the number of ways to place 81 rooks on the board."
SEALED = Sealed([HELD_OUT, "What is 1 + 1?"])


@pytest.mark.parametrize(
    ("question", "is_held", "is_alike"),
    [
        (HELD_OUT, True, True),
        ("  find the NUMBER of ways\nto place 81 rooks on the board. ", True, True),
        ("what is 1 + 1?", True, False),
        ("What is 1 + 2?", False, False),
        ("Or else: find the number of ways to place 81 queens.", False, True),
        ("Find the number of ways to place 82 rooks on it.", False, False),
        ("", False, False),
    ],
    ids=["itself", "white space and case", "short", "another", "eight shared", "seven shared", "empty"],
)
def test_what_overlaps_with_the_held_out(question: str, is_held: bool, is_alike: bool) -> None:
    assert (SEALED.holds(question), SEALED.resembles(question)) == (is_held, is_alike)


def test_nothing_overlaps_with_nothing() -> None:
    assert not Sealed([]).holds("")
    assert not Sealed([]).resembles(HELD_OUT)


def test_the_parts_are_what_s1_compares() -> None:
    assert normal_form(" A  b\nC ") == "a b c"
    assert passages("One two three four five six seven") == frozenset()
    assert passages("One two three four five six seven eight nine") == {
        ("one", "two", "three", "four", "five", "six", "seven", "eight"),
        ("two", "three", "four", "five", "six", "seven", "eight", "nine"),
    }
