"""Finding in a text that grows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.qt.trace.find import Found


def grown(text: str, wanted: str, cuts: list[int]) -> Found:
    """What was found in a text that came in parts."""
    found = Found()
    found.look_for(wanted)
    for length in (*sorted(cut % (len(text) + 1) for cut in cuts), len(text)):
        start = found.begins_at(length)
        found.see(text[start:length], start=start)
    return found


@given(st.text("ab\n", max_size=60), st.text("ab\n", min_size=1, max_size=4), st.lists(st.integers(0, 60), max_size=5))
def test_a_text_that_came_in_parts_has_the_same_places_as_the_whole(text: str, wanted: str, cuts: list[int]) -> None:
    parts, whole = grown(text, wanted, cuts), grown(text, wanted, [])
    assert [parts[index] for index in range(len(parts))] == [whole[index] for index in range(len(whole))]
    assert len(whole) == text.count(wanted)


def test_upper_case_matters_where_it_is_asked_for() -> None:
    assert len(grown("Wait, wait. WAIT", "wait", [])) == 3
    assert len(grown("Wait, wait. WAIT", "Wait", [])) == 1
    assert len(grown("a.b a+b", "a.b", [])) == 1


def test_it_goes_round() -> None:
    found = grown("x..x..x", "x", [])
    assert (found.after(0), found.after(1), found.after(7)) == (0, 1, 0)
    assert (found.before(0), found.before(4), found.before(7)) == (2, 1, 2)
    assert list(found.between(1, 6)) == [1]


@pytest.mark.parametrize("wanted", ["", "z"])
def test_what_is_not_there_is_not_found(wanted: str) -> None:
    found = grown("xyx", wanted, [])
    assert len(found) == 0 and found.after(0) is None and found.before(0) is None
