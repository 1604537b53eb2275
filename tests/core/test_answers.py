"""Tests of s1gui.core.answers, through a lane over a toy engine, against the naive loop."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.along import Along
from s1gui.core.budget import Budget
from s1gui.core.engine import Cancel, Command, Fork, Grow, Hurry
from s1gui.core.events import (
    AnswerEnded,
    HandleMoved,
    Point,
    RunEnded,
)
from tests.core.reference import Ids, Model, toy
from tests.core.table import ANSWER_TOKENS, PROMPT, ROOM, Table, alongs, answer_after, chunks, expected, limited, models
from tests.core.test_forcing import budgets


@given(models, budgets(), chunks, st.lists(st.integers(0, 60), max_size=8).map(tuple))
def test_every_probe_is_the_answer_a_run_cut_there_would_have_given(
    model: Model, budget: Budget, chunk: Callable[[], int], probes: Ids
) -> None:
    table = Table(model, budget, chunk=chunk, probes=probes).steps()
    maximum = ROOM if budget.max_thinking_tokens is None else budget.max_thinking_tokens
    for probe in probes:
        if probe < maximum:
            assert table.outcome(probe) == expected(model, limited(budget, probe))
    assert table.outcome(budget.max_thinking_tokens) == expected(model, budget)


@given(models, budgets(), chunks, alongs)
def test_answers_along_the_trace_never_alter_it_and_are_those_of_runs_cut_there(
    model: Model, budget: Budget, chunk: Callable[[], int], along: Along
) -> None:
    alone, table = Table(model, budget).steps(), Table(model, budget, chunk=chunk, along=along).steps()
    maximum = budget.max_thinking_tokens
    assert table.trace == alone.trace and table.outcome(maximum) == alone.outcome(maximum)
    assert table.lane.outline == alone.lane.outline and table.lane.ended == alone.lane.ended
    ended = [event.point for event in table.seen(AnswerEnded) if isinstance(event, AnswerEnded)]
    assert len(ended) == len(set(ended)) <= along.most + 1
    for point in ended:
        assert table.answer_ids(point) == answer_after(model, table.trace[: point.at], own=point.own)
    given = {stop.at for stop in table.lane.outline.stops if stop.sent_on is not None}
    if along.waits and along.most == 24:
        assert {Point(at, own=True) for at in given} <= set(ended)


@given(models, st.sampled_from((20, 40, 70)), chunks, chunks)
def test_the_places_are_the_same_however_tokens_are_chunked(
    model: Model, maximum: int, chunk: Callable[[], int], other: Callable[[], int]
) -> None:
    one, two = (Table(model, Budget(maximum, 0, 2), chunk=c, along=Along()).steps() for c in (chunk, other))
    assert {event.point for event in one.seen(AnswerEnded)} == {event.point for event in two.seen(AnswerEnded)}  # type: ignore[union-attr]


def test_answers_along_the_trace_are_asked_for_afterwards_too_and_no_more_when_switched_off() -> None:
    table = Table(toy(1, stops=0.0), Budget(40)).steps()
    table.act(table.lane.set_along(Along(paragraphs=False)))
    table.steps()
    points = [event.point for event in table.seen(AnswerEnded)]  # type: ignore[union-attr]
    assert sorted(points) == [Point(at, False) for at in (0, 16, 32, 40)]
    table.act(table.lane.set_along(None))
    table.act(table.lane.set_budget(Budget(70)))
    assert len(table.steps().seen(AnswerEnded)) == 5


def test_only_the_answer_at_the_budget_is_waited_for_wherever_the_budget_goes() -> None:
    table = Table(toy(1, stops=0.0), Budget(40), along=Along(paragraphs=False))
    orders: list[Command] = []
    table.engine.send = orders.append  # type: ignore[method-assign]
    table.act(table.lane.set_probes((20, 30)))
    table.act(table.lane.set_budget(Budget(50)))
    assert not any(isinstance(order, Hurry) for order in orders)
    table.act(table.lane.set_budget(Budget(30)))
    table.act(table.lane.set_budget(Budget(30)))
    forks = {order.request: order for order in orders if isinstance(order, Fork)}
    assert {order.at - len(PROMPT): order.can_wait for order in forks.values()} == {20: True, 30: True, 50: False}
    assert [forks[order.request].at for order in orders if isinstance(order, Hurry)] == [len(PROMPT) + 30]


def test_the_answer_at_a_stop_that_the_user_sent_on_is_kept() -> None:
    table = Table(toy(3, stops=0.2), Budget(60), along=Along(spaced=False, paragraphs=False)).steps()
    stop = table.lane.handle
    table.act(table.lane.wait_now())
    table.steps()
    assert stop is not None and table.answer_ids(stop) and stop in table.wanted()


def test_trace_and_probes_advance_in_the_same_passes() -> None:
    table = Table(toy(1, stops=0.0), Budget(40), probes=(10, 20, 30)).steps()
    assert table.engine.passes == 40 + ANSWER_TOKENS


def test_scrubbing_back_to_an_answer_that_is_there_costs_no_pass() -> None:
    table = Table(toy(1, stops=0.0), Budget(40), probes=(10,)).steps()
    passes = table.engine.passes
    table.act(table.lane.set_budget(Budget(10)))
    table.steps()
    assert table.engine.passes == passes
    assert table.events[-2:] == [HandleMoved(Point(10, False), "budget"), RunEnded("cut")] or table.seen(HandleMoved)[
        -1
    ] == HandleMoved(Point(10, False), "budget")


def test_an_answer_on_the_way_that_fails_leaves_the_run_alone() -> None:
    model = toy(1, stops=0.0)
    table = Table(model, Budget(20), probes=(5, 10))
    table.engine.no_fork_at = {len(PROMPT) + 5}
    table.steps()
    assert table.lane.ended == RunEnded("cut")
    assert table.outcome(20) == expected(model, Budget(20)) and table.outcome(10) == expected(model, Budget(10))
    assert table.answer_ids(Point(5, False)) is None
    table.engine.no_fork_at.clear()
    table.act(table.lane.set_budget(Budget(5)))
    table.steps()
    assert table.outcome(5) == expected(model, Budget(5))


def test_the_answer_at_the_budget_that_fails_interrupts_the_run_until_it_goes_on() -> None:
    model = toy(1, stops=0.0)
    table = Table(model, Budget(20))
    table.engine.no_fork_at = {len(PROMPT) + 20}
    table.steps()
    assert table.lane.ended == RunEnded("interrupted", "The memory is full.")
    table.engine.no_fork_at.clear()
    table.act(table.lane.go_on())
    table.steps()
    assert table.outcome(20) == expected(model, Budget(20)) and table.lane.ended == RunEnded("cut")


def test_the_answer_dropped_by_a_raised_budget_is_called_off() -> None:
    table = Table(toy(1, stops=0.0), Budget(10)).steps(12)
    assert table.lane.handle == Point(10, False)
    turn = table.lane.set_budget(Budget(30))
    assert [type(command) for command in turn.commands] == [Grow, Cancel, Fork]
    table.act(turn)
    table.steps()
    assert table.lane.handle == Point(30, False)


def test_p_answer_counts_through_the_stop_token() -> None:
    model = toy(5, stops=0.3)
    table = Table(model, Budget(10)).steps()
    ended = table.seen(AnswerEnded)[0]
    assert isinstance(ended, AnswerEnded)
    ids = table.answer_ids(ended.point)
    assert ids is not None
    assert ended.complete == (len(ids) < ANSWER_TOKENS)
    if ended.complete:
        assert ended.logprob == pytest.approx(-0.5 * len(ids) - 0.25)
