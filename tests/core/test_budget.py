"""Tests of s1gui.core.budget."""

import pytest

from s1gui.core.budget import Budget, check_fits, thinking_room
from s1gui.core.errors import BudgetError


def test_a_minimum_above_the_maximum_is_refused_with_both_numbers() -> None:
    with pytest.raises(BudgetError, match="2,000.*1,000"):
        Budget(1000, 2000)


@pytest.mark.parametrize("wrong", [(-1, 0, 0), (5, -1, 0), (5, 0, -1)])
def test_negative_numbers_are_refused(wrong: tuple[int, int, int]) -> None:
    with pytest.raises(BudgetError):
        Budget(*wrong)


def test_the_harness_takes_a_minimum_or_waits() -> None:
    with pytest.raises(BudgetError, match="not both"):
        Budget(10, 5, 1, "harness")
    Budget(10, 5, 0, "harness")
    Budget(10, 0, 5, "harness")


def test_a_budget_beyond_the_context_is_refused_with_what_would_fit() -> None:
    room = thinking_room(context=100, prompt=20, closing=5, answer=25)
    assert room == 50
    check_fits(Budget(50, 50), room)
    with pytest.raises(BudgetError, match="at most 50"):
        check_fits(Budget(51), room)
    with pytest.raises(BudgetError):
        check_fits(Budget(None, 51), room)


def test_a_question_longer_than_the_context_is_refused() -> None:
    with pytest.raises(BudgetError, match="120"):
        thinking_room(context=100, prompt=120, closing=5, answer=25)
