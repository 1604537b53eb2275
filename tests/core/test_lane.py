"""Tests of s1gui.core.lane (and of s1gui.core.answers through it), over a toy engine, against the naive loop."""

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.along import Along
from s1gui.core.beginning import Beginning
from s1gui.core.budget import Budget
from s1gui.core.engine import Cancel, Command, Fork, Grow, Hurry, Limit
from s1gui.core.errors import BudgetError, InputError
from s1gui.core.events import (
    AnswerDropped,
    Answered,
    AnswerEnded,
    AnswerOpened,
    HandleMoved,
    Point,
    RunEnded,
    Thought,
    Waited,
    WantedToStop,
    What,
)
from s1gui.core.formats import Marks
from s1gui.core.lane import Lane, Turn
from s1gui.core.settings import Settings
from s1gui.core.trace import Segment
from tests.core.reference import STOP, Ids, Model, run, sample, toy
from tests.core.test_forcing import budgets
from tests.core.toy_engine import NEWLINE, ToyEngine, random_chunks

PROMPT: Ids = (1, 2, 3)
WAIT: Ids = (101, 102)
MARKS = Marks(stops=(STOP,), newline=(NEWLINE,), own_close=(201,), forced_close=(201, 202), answer_stops=(STOP,))
ANSWER_TOKENS = 6
ROOM = 80


class Table:
    """One lane over one toy engine, with everything that happened."""

    def __init__(
        self,
        model: Model,
        budget: Budget,
        *,
        chunk: Callable[[], int] = lambda: 1,
        probes: tuple[int, ...] = (),
        along: Along | None = None,
        settings: Settings | None = None,
        words: Ids = (),
        wait: Ids = WAIT,
    ) -> None:
        self.engine = ToyEngine(model, chunk)
        self.events: list[What] = []
        own = Settings("q", budget=budget, answer_tokens=ANSWER_TOKENS, probes=probes, along=along)
        self.lane = Lane(
            1,
            settings or own,
            marks=MARKS,
            prompt=PROMPT,
            wait=wait,
            room=ROOM,
            number=itertools.count(1).__next__,
            words=words,
            word_pieces=("w",) * len(words),
        )
        self.act(self.lane.begin())

    def act(self, turn: Turn) -> None:
        self.events += turn.events
        for command in turn.commands:
            self.engine.send(command)

    def listen(self) -> None:
        while self.engine.told:
            self.act(self.lane.told(self.engine.told.pop(0)))

    def steps(self, number: int = 10_000) -> "Table":
        for _ in range(number):
            self.listen()
            if not self.engine.step() and not self.engine.told:
                break
        self.listen()
        return self

    def seen(self, kind: type) -> list[What]:
        return [event for event in self.events if isinstance(event, kind)]

    def wanted(self) -> frozenset[Point]:
        """Where the lane wants answers now."""
        lane = self.lane
        return lane._wanted.points(lane.trace, lane.outline, lane.budget, lane.settings.probes, room=ROOM)

    @property
    def trace(self) -> Ids:
        return tuple(self.lane.trace.ids)

    def answer_ids(self, point: Point) -> Ids | None:
        """The sampled ids of the answer at a point, as far as they were told; None where there is none."""
        ids: Ids | None = None
        for event in self.events:
            match event:
                case AnswerOpened() if event.point == point:
                    ids = ()
                case Answered() if event.point == point:
                    ids = (*(ids or ()), *event.ids)
                case AnswerDropped() if event.point == point:
                    ids = None
        return ids

    def outcome(self, maximum: int | None) -> tuple[Ids, bool, Ids | None]:
        """The trace, its closing and its answer at a maximum."""
        point = self.lane.point_for(maximum)
        assert point is not None
        return self.trace[: point.at], point.own, self.answer_ids(point)


def expected(model: Model, budget: Budget) -> tuple[Ids, bool, Ids]:
    """The same from a run of its own by the naive loop; a forced close adds the line break where it is missing."""
    naive = run(model, budget, prompt=PROMPT, wait=WAIT, room=ROOM, own_close=(201,), forced_close=(), answer_tokens=0)
    ids = PROMPT + naive.trace
    if naive.own:
        close: Ids = MARKS.own_close
    else:
        close = (() if ids[-1] == NEWLINE else MARKS.newline) + MARKS.forced_close
    return naive.trace, naive.own, sample(model, ids + close, ANSWER_TOKENS)


def limited(budget: Budget, maximum: int) -> Budget:
    return replace(budget, max_thinking_tokens=maximum, min_thinking_tokens=min(budget.min_thinking_tokens, maximum))


models = st.builds(toy, st.integers(0, 10**6), stops=st.sampled_from((0.0, 0.05, 0.3)))
chunks = st.builds(random_chunks, st.integers(0, 10**6), st.sampled_from((1, 3, 100)))


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


@given(models, budgets(), chunks)
def test_the_events_tell_the_whole_trace(model: Model, budget: Budget, chunk: Callable[[], int]) -> None:
    table = Table(model, budget, chunk=chunk).steps()
    told: list[int] = []
    for event in table.seen(Thought):
        assert isinstance(event, Thought)
        assert event.start == len(told)
        told += event.ids
    assert tuple(told) == table.trace


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


alongs = st.builds(Along, st.booleans(), st.booleans(), st.booleans(), st.sampled_from((1, 5, 24)))


def answer_after(model: Model, trace: Ids, *, own: bool) -> Ids:
    """What a run of its own answers after that thinking."""
    breaks = () if own or (PROMPT + trace)[-1] == NEWLINE else MARKS.newline
    close = MARKS.own_close if own else MARKS.forced_close
    return sample(model, PROMPT + trace + breaks + close, ANSWER_TOKENS)


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


def test_a_run_at_rest_when_the_engine_is_lost_thinks_on_with_the_next() -> None:
    model = toy(1, stops=0.0)
    table = Table(model, Budget(20)).steps()
    table.act(table.lane.lost("The engine was killed."))
    assert table.lane.ended == RunEnded("cut")
    table.engine = ToyEngine(model)
    table.act(table.lane.set_budget(Budget(40)))
    table.steps()
    assert table.outcome(40) == expected(model, Budget(40))


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


def test_the_wish_to_stop_is_told_but_is_no_part_of_the_trace() -> None:
    table = Table(toy(3, stops=0.2), Budget(60)).steps()
    wished = table.seen(WantedToStop)[0]
    assert isinstance(wished, WantedToStop)
    assert wished.at == len(table.trace)
    assert STOP not in table.trace
