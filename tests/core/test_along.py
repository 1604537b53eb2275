"""Tests of s1gui.core.along."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.along import NEAREST, Along, Places
from s1gui.core.errors import InputError
from s1gui.core.forcing import Outline, OwnStop
from s1gui.core.trace import Trace

UNSPACED = Along(spaced=False)


def a_trace(pieces: Iterable[str]) -> Trace:
    trace = Trace()
    told = tuple(pieces)
    trace.extend("sampled", tuple(range(len(told))), told)
    return trace


def ends(pieces: Iterable[str], along: Along = UNSPACED, *, limit: int = 1000) -> list[int]:
    trace, places = a_trace(pieces), Places(along, room=limit)
    places.look(trace, Outline(len(trace)), limit=limit)
    return places.ends


def test_budgets_double_from_16_on_and_the_first_is_none_at_all() -> None:
    assert Along().budgets(1000) == (0, 16, 32, 64, 128, 256, 512)
    assert Along(spaced=False).budgets(1000) == ()


@given(st.integers(1, 256), st.booleans(), st.integers(0, 10**6))
def test_budgets_are_never_more_than_may_be_and_lie_below_the_room(most: int, paragraphs: bool, room: int) -> None:
    budgets = Along(paragraphs=paragraphs, most=most).budgets(room)
    assert len(budgets) <= most and all(budget < max(1, room) for budget in budgets)


def test_a_model_that_writes_line_by_line_is_asked_after_each_line() -> None:
    line = [*"abcdef", "\n"]
    assert ends([*line * 3, "g"]) == [7, 14, 21]


def test_a_model_that_writes_in_paragraphs_is_asked_after_each_blank_line() -> None:
    first, later = [*"abcdef", "\n", "\n"], [*"a" * 20, "\n", *"b" * 20, ".\n\n"]
    assert ends([*first, *later, *later, "c"]) == [8, 50, 92]


def test_the_end_is_no_place_before_something_follows() -> None:
    assert ends([*"abcdef", "\n"]) == [] and ends([*"abcdef", "\n", " ", "\n"]) == []


def test_short_lines_are_not_asked_after_one_by_one() -> None:
    found = ends(["a", "\n"] * 100)
    assert all(after - before >= NEAREST for before, after in pairwise(found))


@given(
    st.lists(st.sampled_from(("a", "b\n", "\n", "\n\n", " ", "c.\n\n", "d e")), max_size=400),
    st.builds(Along, st.booleans(), most=st.integers(1, 40)),
    st.lists(st.integers(0, 400), max_size=5),
)
def test_places_are_bounded_and_the_same_told_at_once_or_bit_by_bit(
    pieces: list[str], along: Along, cuts: list[int]
) -> None:
    at_once, bit_by_bit = Places(along, room=500), Places(along, room=500)
    at_once.look(a_trace(pieces), Outline(len(pieces)), limit=500)
    for cut in [*sorted(cuts), len(pieces)]:
        bit_by_bit.look(a_trace(pieces[:cut]), Outline(min(cut, len(pieces))), limit=500)
    assert at_once.ends == bit_by_bit.ends
    assert len(at_once.budgets) + len(at_once.ends) <= max(along.most, len(at_once.budgets))


def test_a_long_trace_of_many_lines_is_seen_to_its_end() -> None:
    """Evenly spaced by logarithm, not used up by the first lines."""
    found = ends((["a"] * 19 + ["\n"]) * 1500, Along(), limit=30_000)
    assert found[-1] > 15_000 and len(found) + len(Along().budgets(30_000)) <= 24


@pytest.mark.parametrize("most", [0, -1, 257])
def test_a_number_of_answers_out_of_range_is_refused(most: int) -> None:
    with pytest.raises(InputError, match="1 to 256"):
        Along(most=most)


def test_waits_without_end_are_no_more_places_than_may_be() -> None:
    stops = tuple(OwnStop(at, sent_on=1) for at in range(10, 110, 2))
    places = Places(Along(spaced=False, paragraphs=False, most=4), room=1000)
    places.look(a_trace("a" * 120), Outline(120, stops), limit=1000)
    assert places.stops == [10, 12, 14, 16]
