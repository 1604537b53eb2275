"""Tests of s1gui.core.lane, over a toy engine, against the naive loop."""

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.budget import Budget
from s1gui.core.errors import BudgetError, InputError
from s1gui.core.events import (
    AnswerEnded,
    AnswerOpened,
    Point,
    RunEnded,
    Waited,
)
from s1gui.core.lane import Lane
from s1gui.core.settings import Settings
from tests.core.reference import STOP, Model, toy
from tests.core.table import ANSWER_TOKENS, MARKS, PROMPT, ROOM, WAIT, Table, chunks, expected, models
from tests.core.test_forcing import budgets


@given(models, budgets(), chunks)
def test_a_run_is_what_the_naive_loop_makes_however_tokens_are_chunked(
    model: Model, budget: Budget, chunk: Callable[[], int]
) -> None:
    table = Table(model, budget, chunk=chunk).steps()
    assert table.outcome(budget.max_thinking_tokens) == expected(model, budget)
    assert table.lane.is_idle
    assert len(table.trace) <= (ROOM if budget.max_thinking_tokens is None else budget.max_thinking_tokens)


@given(models, budgets(), chunks)
def test_waits_and_ends_are_told_once_each(model: Model, budget: Budget, chunk: Callable[[], int]) -> None:
    table = Table(model, budget, chunk=chunk).steps()
    waits = [event.why for event in table.seen(Waited) if isinstance(event, Waited)]
    assert waits.count("voluntary") <= budget.waits
    assert all(event.at < budget.min_thinking_tokens for event in table.seen(Waited) if event.why == "due")  # type: ignore[union-attr]
    assert len(table.seen(AnswerOpened)) == len(table.seen(AnswerEnded)) == 1
    assert len(table.seen(RunEnded)) == 1
    opened = table.seen(AnswerOpened)[0]
    assert isinstance(opened, AnswerOpened)
    assert opened.ids.count(201) == 1


@given(
    models,
    st.integers(0, 3),
    st.lists(st.tuples(st.integers(0, 25), st.integers(0, 60)), min_size=1, max_size=6),
    chunks,
)
def test_a_budget_turned_while_it_runs_ends_as_if_it_had_been_so_from_the_start(
    model: Model, waits: int, turns: list[tuple[int, int]], chunk: Callable[[], int]
) -> None:
    table = Table(model, Budget(30, 0, waits), chunk=chunk)
    for steps, maximum in turns:
        table.steps(steps)
        table.act(table.lane.set_budget(Budget(maximum, 0, waits)))
    table.steps()
    last = table.lane.budget
    assert table.outcome(last.max_thinking_tokens) == expected(model, last)
    assert table.lane.is_idle
    assert table.lane.ended is not None


def test_answer_now_closes_at_the_head() -> None:
    table = Table(toy(1, stops=0.0), Budget(60)).steps(15)
    head = table.lane.outline.head
    table.act(table.lane.answer_now())
    table.steps()
    assert table.lane.handle == Point(head, False)
    assert table.outcome(head) == expected(toy(1, stops=0.0), Budget(head))


def test_a_minimum_raised_after_the_model_ended_sends_it_on() -> None:
    model = toy(3, stops=0.2)
    table = Table(model, Budget(60)).steps()
    at = table.lane.outline.head
    assert table.lane.closed is not None
    assert table.lane.closed.is_own
    table.act(table.lane.set_budget(Budget(60, at + 10)))
    table.steps()
    assert next(event for event in table.events if isinstance(event, Waited)) == Waited(at, "due")
    assert table.outcome(60) == expected(model, Budget(60, at + 10))


def test_a_wait_asked_for_sends_it_on_and_raises_the_maximum_where_there_is_no_room() -> None:
    table = Table(toy(1, stops=0.0), Budget(20)).steps()
    assert table.lane.ended == RunEnded("cut")
    table.act(table.lane.wait_now())
    table.steps()
    assert table.trace[20:22] == WAIT
    assert table.lane.budget.max_thinking_tokens == ROOM
    assert Waited(20, "asked") in table.events


def test_a_wait_is_refused_while_it_thinks_and_when_the_context_is_full() -> None:
    table = Table(toy(1, stops=0.0), Budget(None)).steps(10)
    with pytest.raises(BudgetError, match="still thinking"):
        table.lane.wait_now()
    table.steps()
    assert table.lane.ended == RunEnded("context")
    with pytest.raises(BudgetError, match="context is full"):
        table.lane.wait_now()


def test_a_wait_that_would_fill_the_context_to_the_last_token_is_refused() -> None:
    table = Table(toy(1, stops=0.0), Budget(ROOM - len(WAIT))).steps()
    with pytest.raises(BudgetError, match="context is full"):
        table.lane.wait_now()


def test_a_wait_that_would_fill_the_maximum_to_the_last_token_raises_it() -> None:
    table = Table(toy(1, stops=0.0), Budget(20)).steps()
    table.act(table.lane.set_budget(Budget(20 + len(WAIT))))
    table.act(table.lane.stop())
    table.listen()
    table.act(table.lane.wait_now())
    table.steps()
    assert table.trace[20 : 20 + len(WAIT)] == WAIT
    assert table.lane.budget.max_thinking_tokens == ROOM


def test_stop_keeps_what_there_is_and_go_on_goes_on() -> None:
    model = toy(1, stops=0.0)
    table = Table(model, Budget(40)).steps(12)
    table.act(table.lane.stop())
    table.steps()
    assert table.lane.ended == RunEnded("stopped")
    stopped_at = len(table.trace)
    assert 0 < stopped_at < 40
    table.act(table.lane.go_on())
    table.steps()
    assert table.outcome(40) == expected(model, Budget(40))


def test_a_stopped_trace_can_be_asked_for_its_answer() -> None:
    model = toy(1, stops=0.0)
    table = Table(model, Budget(40)).steps(12)
    table.act(table.lane.stop())
    table.steps()
    table.act(table.lane.set_budget(Budget(5)))
    table.steps()
    assert table.outcome(5) == expected(model, Budget(5))
    assert table.lane.ended == RunEnded("cut")


def test_stopping_a_run_at_rest_changes_nothing() -> None:
    table = Table(toy(1, stops=0.0), Budget(20)).steps()
    table.act(table.lane.stop())
    assert table.lane.ended == RunEnded("cut")
    table.act(table.lane.set_budget(Budget(40)))
    table.steps()
    assert len(table.trace) == 40


def test_a_wait_asked_for_after_the_waits_were_lowered_uncovers_the_one_there_was() -> None:
    model = toy(3, stops=0.2)
    table = Table(model, Budget(60, 0, 2)).steps()
    table.act(table.lane.set_budget(Budget(60, 0, 0)))
    table.steps()
    first = table.lane.handle
    passes = table.engine.passes
    table.act(table.lane.wait_now())
    table.steps()
    assert first is not None
    assert table.lane.handle is not None
    assert table.lane.handle.at > first.at
    assert table.outcome(60) == expected(model, Budget(60, 0, 1))
    assert len(table.seen(Waited)) == 2
    assert table.engine.passes <= passes + ANSWER_TOKENS


def test_a_wait_asked_for_at_a_cut_goes_on_from_where_the_trace_is_and_not_from_a_stop_before() -> None:
    model = toy(3, stops=0.2)
    table = Table(model, Budget(60, 0, 1)).steps()
    stop = table.lane.outline.stops[0].at
    table.act(table.lane.set_budget(Budget(stop, 0, 0)))
    table.steps()
    assert table.lane.ended == RunEnded("cut")
    table.act(table.lane.wait_now())
    table.steps()
    assert table.lane.handle is not None and table.lane.handle.at > stop + len(WAIT)
    assert all(wish.sent_on is not None or not wish.asked for wish in table.lane.outline.stops)


def test_a_wait_that_holds_a_marker_is_refused() -> None:
    numbers = itertools.count(1).__next__
    with pytest.raises(InputError, match="marker"):
        Lane(1, Settings("q"), marks=MARKS, prompt=PROMPT, wait=(101, STOP), room=ROOM, number=numbers)


def test_a_budget_beyond_the_room_is_refused_and_nothing_changes() -> None:
    with pytest.raises(BudgetError, match="at most 80"):
        Table(toy(1), Budget(81))
    with pytest.raises(BudgetError, match="at most 80"):
        Table(toy(1), Budget(50), probes=(90,))
    table = Table(toy(1, stops=0.0), Budget(50)).steps(10)
    with pytest.raises(BudgetError):
        table.lane.set_budget(Budget(81))
    table.steps()
    assert table.lane.ended == RunEnded("cut")
