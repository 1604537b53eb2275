"""Where two traces leave each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.divergence import Divergence, DivergenceWatch
from s1gui.core.trace import Trace


def a_trace(*pieces: str) -> Trace:
    trace = Trace()
    trace.extend("sampled", tuple(range(len(pieces))), pieces)
    return trace


@pytest.mark.parametrize(
    ("first", "ours", "are_over", "found"),
    [
        (("a", "b", "c"), ("a", "b", "d"), False, Divergence("differs", 2, 2, "d", "c")),
        (("a", "b", "c"), ("x",), False, Divergence("differs", 0, 0, "x", "abc")),
        (("a", "b", "c"), ("a",), False, Divergence("same", 1, 1)),
        (("a", "b", "c"), ("a",), True, Divergence("shorter", 1, 1, "", "bc")),
        (("a",), ("a", "b", "c"), True, Divergence("longer", 1, 1, "bc", "")),
        (("a", "b"), ("a", "b"), True, Divergence("same", 2, 2)),
        ((), (), True, Divergence("same", 0, 0)),
        (("so we", " add"), ("so", " we", " ad", "d"), True, Divergence("same", 4, 2)),
        (("so we", " add"), ("so", " we", " axe"), True, Divergence("differs", 2, 1, "axe", "add")),
        (("", "é", "x"), ("é", "y"), True, Divergence("differs", 1, 2, "y", "x")),
    ],
    ids=[
        "a word",
        "the first word",
        "a beginning that may grow",
        "a beginning",
        "the first one is a beginning",
        "the same",
        "nothing",
        "the same in other tokens",
        "another word in other tokens",
        "a character in two tokens",
    ],
)
def test_the_first_difference_is_found(
    first: tuple[str, ...], ours: tuple[str, ...], are_over: bool, found: Divergence
) -> None:
    assert DivergenceWatch(a_trace(*first), a_trace(*ours)).look(are_over=are_over) == found


@given(st.lists(st.sampled_from("ab "), max_size=12), st.lists(st.sampled_from(["a", "b", "ab", " "]), max_size=12))
def test_looking_while_they_grow_finds_what_looking_at_the_end_finds(first: list[str], ours: list[str]) -> None:
    grown_first, grown_ours = Trace(), Trace()
    watch = DivergenceWatch(grown_first, grown_ours)
    for index in range(max(len(first), len(ours))):
        for trace, pieces in ((grown_first, first), (grown_ours, ours)):
            if index < len(pieces):
                trace.extend("sampled", (index,), (pieces[index],))
        watch.look(are_over=False)
    assert watch.look(are_over=True) == DivergenceWatch(a_trace(*first), a_trace(*ours)).look(are_over=True)
