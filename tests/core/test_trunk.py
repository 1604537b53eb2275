"""Tests of s1gui.core.trunk, through a lane over a toy engine, against the naive loop."""

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.beginning import Beginning
from s1gui.core.budget import Budget
from s1gui.core.engine import Cancel, Fork, Limit
from s1gui.core.events import (
    Point,
    RunEnded,
    Thought,
    Waited,
    WantedToStop,
)
from s1gui.core.lane import Lane
from s1gui.core.settings import Settings
from s1gui.core.trace import Segment
from tests.core.reference import STOP, Ids, Model, toy
from tests.core.table import MARKS, PROMPT, WAIT, Table, chunks, expected, models
from tests.core.test_forcing import budgets
from tests.core.toy_engine import ToyEngine, random_chunks


@given(models, budgets(), chunks)
def test_the_events_tell_the_whole_trace(model: Model, budget: Budget, chunk: Callable[[], int]) -> None:
    table = Table(model, budget, chunk=chunk).steps()
    told: list[int] = []
    for event in table.seen(Thought):
        assert isinstance(event, Thought)
        assert event.start == len(told)
        told += event.ids
    assert tuple(told) == table.trace


@given(models, st.integers(0, 2), st.lists(st.tuples(st.integers(0, 25), st.integers(0, 60)), max_size=6))
def test_no_token_of_the_trace_is_decoded_twice(model: Model, waits: int, turns: list[tuple[int, int]]) -> None:
    table = Table(model, Budget(30, 0, waits))
    growing: list[int] = []
    for steps, maximum in turns:
        table.steps(steps)
        table.act(table.lane.set_budget(Budget(maximum, 0, waits)))
    table.steps()
    passes: list[int] = []
    for event in table.seen(Thought):
        assert isinstance(event, Thought)
        passes += event.passes
        growing += event.ids if event.origin == "sampled" else ()
    assert len(passes) == len(growing) == table.lane.trace.count("sampled")
    assert sorted(set(passes)) == passes, "one token of the trace a pass, in order"


@pytest.mark.parametrize("minimum", [(0, 30), (50, 10)], ids=["raised", "lowered"])
def test_the_harness_s_minimum_moved_under_way_masks_the_stop_as_if_it_had_been_so_from_the_start(
    minimum: tuple[int, int],
) -> None:
    model = toy(33, stops=0.1)
    before, after = (Budget(60, least, 0, "harness") for least in minimum)
    table = Table(model, before, chunk=random_chunks(1, 2)).steps(3)
    assert not table.lane.is_idle
    table.act(table.lane.set_budget(after))
    table.steps()
    assert table.trace == Table(model, after).steps().trace and len(table.trace) >= minimum[1]


@given(models, st.integers(0, 40), st.integers(0, 2))
def test_a_run_that_lost_its_engine_can_go_on_with_another(model: Model, lost_at: int, waits: int) -> None:
    budget = Budget(50, 0, waits)
    table = Table(model, budget).steps(lost_at)
    was_idle = table.lane.is_idle
    table.act(table.lane.lost("The engine was killed."))
    if not was_idle:
        assert table.lane.ended == RunEnded("interrupted", "The engine was killed.")
    kept = table.trace
    table.engine = ToyEngine(model)
    table.act(table.lane.go_on())
    table.steps()
    assert table.trace[: len(kept)] == kept
    assert table.outcome(50)[:2] == expected(model, budget)[:2]
    if not was_idle:
        assert table.outcome(50) == expected(model, budget)


def test_a_run_at_rest_when_the_engine_is_lost_thinks_on_with_the_next() -> None:
    model = toy(1, stops=0.0)
    table = Table(model, Budget(20)).steps()
    table.act(table.lane.lost("The engine was killed."))
    assert table.lane.ended == RunEnded("cut")
    table.engine = ToyEngine(model)
    table.act(table.lane.set_budget(Budget(40)))
    table.steps()
    assert table.outcome(40) == expected(model, Budget(40))


def test_a_loop_ends_the_thinking_and_go_on_goes_on() -> None:
    lane = Lane(
        1,
        Settings("q", budget=Budget(2000), answer_tokens=3),
        marks=MARKS,
        prompt=PROMPT,
        wait=WAIT,
        room=4000,
        number=itertools.count(1).__next__,
    )
    table = Table(toy(1), Budget(1))
    table.engine, table.lane, table.events = ToyEngine(lambda ids: 11 + len(ids) % 5), lane, []
    table.act(lane.begin())
    table.steps()
    assert lane.ended == RunEnded("looping")
    assert lane.handle == Point(512, False)
    table.act(lane.go_on())
    table.steps()
    assert lane.outline.head >= 512 + 2 * 5


def test_a_branch_off_a_loop_has_seen_it_go_round_before() -> None:
    ids = tuple(11 + (len(PROMPT) + at) % 5 for at in range(530))
    beginning = Beginning(ids, ("x",) * 530, (Segment("sampled", 0, 530),))
    settings = Settings("q", budget=Budget(2000), answer_tokens=3, beginning=beginning)
    numbers = itertools.count(1).__next__
    table = Table(toy(1), Budget(1))
    table.engine, table.events = ToyEngine(lambda ids: 11 + len(ids) % 5), []
    table.lane = Lane(1, settings, marks=MARKS, prompt=PROMPT, wait=WAIT, room=4000, number=numbers)
    table.act(table.lane.begin())
    table.steps()
    assert table.lane.ended == RunEnded("looping") and table.lane.handle == Point(531, False)


def test_a_budget_moved_under_way_moves_the_limit_of_the_growth_there_is() -> None:
    table = Table(toy(1, stops=0.0), Budget(40)).steps(10)
    table.act(table.lane.stop())
    table.act(table.steps().lane.go_on())
    base = table.steps(5).lane.outline.head - 5
    sent = [command for command in table.lane.set_budget(Budget(60)).commands if not isinstance(command, Fork | Cancel)]
    assert [(type(command), command.at_most) for command in sent] == [(Limit, 60 - base)]  # type: ignore[union-attr]
    assert not any(isinstance(command, Limit) for command in table.lane.set_probes((3,)).commands)


def test_a_budget_turned_down_below_the_head_ends_the_growth_at_once() -> None:
    table = Table(toy(1, stops=0.0), Budget(60)).steps(20)
    table.act(table.lane.set_budget(Budget(5)))
    head = table.lane.outline.head
    table.steps()
    assert len(table.trace) <= head + 1 and table.outcome(5) == expected(toy(1, stops=0.0), Budget(5))


@pytest.mark.parametrize("wait", [WAIT, ()], ids=["words", "none"])
def test_a_wait_called_off_before_it_was_appended_is_given_when_the_run_goes_on(wait: Ids) -> None:
    model = toy(3, stops=0.2)
    table = Table(model, Budget(60, 0, 1), wait=wait)
    while not table.seen(Waited):
        assert table.engine.step()
        table.listen()
    table.act(table.lane.stop())
    table.steps()
    assert table.lane.outline.head == len(table.trace) and table.lane.ended == RunEnded("stopped")
    table.act(table.lane.go_on())
    table.steps()
    assert table.trace == Table(model, Budget(60, 0, 1), wait=wait).steps().trace
    assert len(table.lane.outline.stops) == 2


def test_the_wish_to_stop_is_told_but_is_no_part_of_the_trace() -> None:
    table = Table(toy(3, stops=0.2), Budget(60)).steps()
    wished = table.seen(WantedToStop)[0]
    assert isinstance(wished, WantedToStop)
    assert wished.at == len(table.trace)
    assert STOP not in table.trace
