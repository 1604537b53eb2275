"""What is known of a run follows from its events."""

import contextlib
import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.budget import Budget
from s1gui.core.errors import BudgetError
from s1gui.core.events import (
    AnswerDropped,
    Answered,
    AnswerEnded,
    AnswerOpened,
    BudgetChanged,
    HandleMoved,
    Point,
    Refused,
    RunEnded,
    Thought,
    Waited,
    WantedToStop,
    WentOn,
)
from s1gui.core.lane import Lane, Turn
from s1gui.core.record import Road, WaitMark
from tests.core.reference import Model, toy
from tests.core.table import ROOM, WAIT, Table, models
from tests.core.test_forcing import budgets
from tests.core.toy_engine import ToyEngine
from tests.runs import a_run, thought

OWN = Point(5, True)
CUT = Point(3, False)


def answered(point: Point, *pieces: str) -> tuple[AnswerOpened, Answered, AnswerEnded]:
    count = len(pieces)
    ids, zeros = tuple(range(count)), (0.0,) * count
    return (
        AnswerOpened(point, (1,), ("Final Answer:",)),
        Answered(point, ids, pieces, (-0.1,) * count, zeros, ids),
        AnswerEnded(point, True, math.log(0.5)),
    )


def test_sampled_and_injected_tokens_are_counted_apart() -> None:
    injected = Thought("injected", 5, (1, 2), ("Wa", "it"))
    run = a_run(thought("hello"), WantedToStop(5, 1, -0.1), Waited(5, "due"), injected, thought("!", start=7))
    assert (run.head, run.sampled, run.injected) == (8, 6, 2)
    assert run.waits == [WaitMark(5, "due")]
    assert run.stops == [5]
    assert run.trace.text() == "helloWait!"


def test_the_answer_is_the_one_at_the_handle() -> None:
    run = a_run(thought("hello"), *answered(CUT, " 6", "5"), *answered(OWN, " 84"), HandleMoved(OWN, "own"))
    assert run.answer is not None and run.answer.text == " 84"
    run = a_run(thought("hello"), *answered(CUT, " 6", "5"), *answered(OWN, " 84"), HandleMoved(CUT, "budget"))
    assert run.answer is not None and (run.answer.text, run.answer.tokens) == (" 65", 2)
    assert run.answer.p == pytest.approx(0.5)
    assert run.answer.forced == "Final Answer:"
    assert run.kept == 3


def test_an_answer_that_was_dropped_is_gone_and_its_neighbour_stands_in() -> None:
    run = a_run(thought("hello"), *answered(CUT, "65"), AnswerOpened(OWN, (), ()), AnswerDropped(OWN))
    assert OWN not in run.answers
    before = run.answer_before(4)
    assert before is not None and before.point == CUT
    assert run.answer_before(2) is None


def test_an_unfinished_character_at_the_end_of_an_answer_is_kept() -> None:
    run = a_run(AnswerOpened(CUT, (), ()), AnswerEnded(CUT, False, None, rest="�"))
    assert run.answers[CUT].text == "�"
    assert run.answers[CUT].p is None
    assert not run.answers[CUT].is_complete


def test_the_road_marks_stops_waits_answers_and_the_cut() -> None:
    run = a_run(
        thought("hello"),
        WantedToStop(5, 1, 0.0),
        Waited(5, "asked"),
        Thought("injected", 5, (1, 2), ("Wa", "it")),
        *answered(CUT, "65"),
        HandleMoved(CUT, "budget"),
    )
    assert run.road == Road(head=7, kept=3, is_cut=True, stops=(5,), waits=(5,), answers=(CUT,))


def test_it_runs_until_it_ends_and_again_when_it_goes_on() -> None:
    assert a_run(thought("a")).is_running
    assert not a_run(thought("a"), RunEnded("stopped")).is_running
    assert a_run(thought("a"), RunEnded("stopped"), WentOn()).is_running
    assert not a_run(Refused("InputError", "no")).is_running


def test_the_budget_follows_the_run() -> None:
    assert a_run().budget == Budget(256)
    assert a_run(BudgetChanged(Budget(7), 3)).budget == Budget(7)


def test_pauses_do_not_slow_the_pace() -> None:
    steady = a_run(thought("aaaa"), thought("bbbb", start=4), seconds=0.5)
    assert steady.pace.first == 0.5
    assert steady.pace.rate == 8.0
    paused = a_run(
        thought("aaaa"), RunEnded("stopped"), WentOn(), thought("bbbb", start=4), thought("cccc", start=8), seconds=0.5
    )
    assert paused.pace.rate == 8.0


ACTS: dict[str, Callable[[Lane], Turn]] = {
    "answer now": Lane.answer_now,
    "wait": Lane.wait_now,
    "stop": Lane.stop,
    "go on": Lane.go_on,
    "lose the engine": lambda lane: lane.lost("gone"),
    "four": lambda lane: lane.set_budget(Budget(4)),
    "thirty": lambda lane: lane.set_budget(Budget(30, 10, 2)),
}


@given(models, budgets(), st.lists(st.tuples(st.integers(0, 12), st.sampled_from(sorted(ACTS))), max_size=6))
def test_what_is_reckoned_from_events_is_what_the_lane_knows(
    model: Model, budget: Budget, acts: list[tuple[int, str]]
) -> None:
    table = Table(model, budget)
    for steps, act in acts:
        table.steps(steps)
        with contextlib.suppress(BudgetError):
            table.act(ACTS[act](table.lane))
        if act == "lose the engine":
            table.engine = ToyEngine(model)
    table.steps()
    lane, settings = table.lane, table.lane.settings
    record = a_run(*table.events, settings=settings, wait=WAIT)
    assert tuple(record.trace.ids) == table.trace
    assert record.outline.stops == lane.outline.stops and record.head == lane.outline.head
    assert (record.handle, record.budget, record.ended) == (lane.handle, lane.budget, lane.ended)
    for maximum in range(0, ROOM, 7):
        at = record.milestone(maximum)
        point = lane.point_for(maximum)
        assert at.used == (point.at if point else None)


def test_where_the_context_ended_it_any_larger_budget_ends_there_too() -> None:
    table = Table(toy(1, stops=0.0), Budget(None)).steps()
    record = a_run(*table.events, settings=table.lane.settings, wait=WAIT)
    assert record.ended == RunEnded("context") and record.handle == Point(ROOM, False)
    record.look_at(Budget(10))
    record.look_at(Budget(None))
    assert (record.handle, record.why) == (Point(ROOM, False), "context") and record.answer is not None
    assert record.milestone(ROOM + 50).used == ROOM


def test_the_time_under_way_counts_answers_and_leaves_rests_out() -> None:
    run = a_run(thought("ab"), RunEnded("stopped"), WentOn(), thought("cd", start=2), RunEnded("finished"))
    assert run.pace.worked == pytest.approx(0.5 + 0.5 + 0.5 + 0.5)


def test_a_wait_without_words_is_a_wait() -> None:
    run = a_run(thought("ab"), WantedToStop(2, 9, -0.1), Waited(2, "voluntary"), thought("cd", start=2), wait=())
    assert [(mark.at, mark.why) for mark in run.waits] == [(2, "voluntary")]
    assert run.outline.stops[-1].sent_on == 0 and run.head == 4
