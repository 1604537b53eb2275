"""The axis of thinking tokens: from 0, by doublings, to no limit."""

from hypothesis import given
from hypothesis import strategies as st

from s1gui.qt.budget.scale import BudgetScale, doubled, halved, snapped, stepped

ENDS = st.integers(64, 200_000)


@given(ENDS, st.floats(0, 1))
def test_a_place_and_its_tokens_agree(end: int, fraction: float) -> None:
    scale = BudgetScale(end)
    tokens = scale.tokens(fraction)
    assert 0 <= tokens <= end
    assert abs(scale.fraction(tokens) - fraction) < 0.05


@given(ENDS, st.integers(0, 200_000), st.integers(0, 200_000))
def test_more_tokens_are_never_further_left(end: int, one: int, other: int) -> None:
    scale = BudgetScale(end)
    low, high = sorted((one, other))
    assert scale.fraction(low) <= scale.fraction(high)


def test_both_ends_can_be_reached() -> None:
    scale = BudgetScale(4096)
    assert scale.tokens(0.0) == 0
    assert scale.fraction(0) == 0.0
    assert scale.tokens(1.0) == 4096
    assert scale.fraction(None) == 1.0


def test_ticks_are_zero_and_powers_of_two() -> None:
    assert BudgetScale(130).ticks == (0, 16, 32, 64, 128)


def test_doubling_ends_in_no_limit_and_halving_in_nothing() -> None:
    assert doubled(256, end=4096) == 512
    assert doubled(4000, end=4096) is None
    assert doubled(0, end=4096) == 16
    assert halved(256, end=4096) == 128
    assert halved(None, end=4096) == 2048
    assert halved(9, end=4096) == 0


def test_small_steps_come_back() -> None:
    assert stepped(3, 1, end=100) == 4
    assert stepped(0, -1, end=100) == 0
    assert stepped(100, 1, end=100) is None
    assert stepped(None, 1, end=100) is None
    assert stepped(None, -1, end=100) == 94


def test_a_place_near_a_mark_is_the_mark() -> None:
    assert snapped(98, (64, 100), x=float, reach=3) == 100
    assert snapped(90, (64, 100), x=float, reach=3) == 90
    assert snapped(90, (), x=float, reach=3) == 90
