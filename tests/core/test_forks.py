"""A branch is what a run of its own makes that begins with the same tokens; a run that goes on is the run itself."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from s1gui.core.along import Along
from s1gui.core.beginning import Beginning, Then, Token, Words
from s1gui.core.budget import Budget
from s1gui.core.errors import BudgetError, InputError
from s1gui.core.events import RUN_EVENTS, AnswerEnded, Resumed, RunEvent, Started, Thought, Waited, WantedToStop
from s1gui.core.forcing import OwnStop
from s1gui.core.forks import continued, fork
from s1gui.core.record import RunRecord
from s1gui.core.settings import Settings
from s1gui.core.trace import Segment
from s1gui.core.transcript import plain
from tests.core.reference import STOP, Ids, Model, run, toy
from tests.core.table import PROMPT, ROOM, WAIT, Table, answer_after, chunks, models
from tests.core.test_forcing import budgets
from tests.runs import a_run, thought

OWN_WORDS: Ids = (14, 15, 16)
Chunk = Callable[[], int]


def recorded(table: Table) -> RunRecord:
    return a_run(*table.events, settings=table.lane.settings, wait=WAIT)


def branched(model: Model, settings: Settings, **more: object) -> Table:
    return Table(model, settings.budget, settings=settings, **more)  # type: ignore[arg-type]


def is_within_wait(record: RunRecord, at: int) -> bool:
    return any(stop.at < at < stop.at + (stop.sent_on or 0) for stop in record.outline.stops)


def waits_before(record: RunRecord, at: int) -> int:
    """Voluntary waits that a branch at `at` has behind it."""
    return sum(mark.why == "voluntary" for mark in record.waits if mark.at < at)


@given(models, budgets(), st.integers(0, 60), st.sampled_from(("on", "wait", "token", "words")), chunks)
def test_a_fork_equals_a_fresh_run_with_that_prefix(
    model: Model, budget: Budget, at: int, how: str, chunk: Chunk
) -> None:
    record = recorded(Table(model, budget).steps())
    at = min(at, record.head)
    put: Ids = {"on": (), "wait": WAIT, "token": (17,), "words": OWN_WORDS}[how]
    then: Then = {"token": Token(17, "<17>"), "words": Words("say"), "on": "on", "wait": "wait"}[how]  # type: ignore[assignment]
    assume(at + len(put) < ROOM - 2 and not is_within_wait(record, at))
    settings = fork(record, at, then, budget=replace(budget, max_thinking_tokens=None))
    table = branched(model, settings, words=put if how == "words" else (), chunk=chunk).steps()
    begun = (*record.trace.ids[:at], *put)
    after_wait = not put and any(stop.at + (stop.sent_on or 0) == at for stop in settings.beginning.stops)  # type: ignore[union-attr]
    naive = run(
        model,
        settings.budget,
        prompt=PROMPT,
        wait=WAIT,
        room=ROOM,
        own_close=(),
        forced_close=(),
        answer_tokens=0,
        begun=begun,
        voluntary=waits_before(record, at),
        masked=how == "wait" or after_wait,
    )
    assert table.trace == naive.trace
    assert table.outcome(None) == (naive.trace, naive.own, answer_after(model, naive.trace, own=naive.own))


@given(models, budgets(), st.integers(0, 60), chunks)
def test_thinking_on_from_anywhere_gives_the_same_run_again(
    model: Model, budget: Budget, at: int, chunk: Chunk
) -> None:
    whole = Table(model, budget).steps()
    record = recorded(whole)
    at = min(at, record.kept)
    assume(not is_within_wait(record, at))
    table = branched(model, fork(record, at, budget=budget), chunk=chunk).steps()
    assert table.trace == whole.trace and table.lane.ended == whole.lane.ended
    assert table.outcome(budget.max_thinking_tokens) == whole.outcome(budget.max_thinking_tokens)
    assert recorded(table).waits == record.waits and recorded(table).outline == record.outline


@given(models, budgets(), st.integers(0, 60))
def test_a_fork_cut_where_it_begins_is_the_scrubbed_answer(model: Model, budget: Budget, at: int) -> None:
    record = recorded(Table(model, budget).steps())
    at = min(at, record.head)
    least = min(at, budget.min_thinking_tokens)
    table = branched(model, fork(record, at, budget=Budget(at, least, budget.waits))).steps()
    point = table.lane.handle
    assert table.trace == tuple(record.trace.ids[:at]) and point is not None
    assert point.at == record.milestone(at).used
    assert table.answer_ids(point) == answer_after(model, table.trace[: point.at], own=point.own)


@given(models, budgets(), st.integers(0, 40), chunks)
def test_a_run_gone_on_with_is_the_run_that_was_never_interrupted(
    model: Model, budget: Budget, steps: int, chunk
) -> None:  # type: ignore[no-untyped-def]
    table = Table(model, budget, chunk=chunk).steps(steps)
    table.act(table.lane.lost("The engine was killed."))
    record = recorded(table)
    again = branched(model, continued(record)).steps()
    whole = Table(model, budget).steps()
    assert again.trace[: record.head] == tuple(record.trace.ids)
    assert again.trace == whole.trace
    assert again.outcome(budget.max_thinking_tokens) == whole.outcome(budget.max_thinking_tokens)


def test_a_run_that_ended_by_itself_is_sent_on_by_a_wait_without_sampling_its_stop_again() -> None:
    model = toy(3, stops=0.2)
    record = recorded(Table(model, Budget(60)).steps())
    settings = continued(record)
    assert settings.beginning is not None and settings.beginning.stops == (OwnStop(record.head),)
    table = branched(model, settings).steps()
    assert table.trace == tuple(record.trace.ids) and table.lane.closed is not None and table.lane.closed.is_own
    table.act(table.lane.wait_now())
    table.steps()
    assert table.trace[record.head : record.head + 2] == WAIT
    assert table.seen(WantedToStop)[0].at > record.head  # type: ignore[union-attr]


def test_a_branch_of_a_branch_holds_the_whole_trace_before_it() -> None:
    model = toy(1, stops=0.0)
    record = recorded(Table(model, Budget(40)).steps())
    first = recorded(branched(model, fork(record, 10, Token(17, "<17>"))).steps())
    second = fork(first, 20).beginning
    assert second is not None and second.ids == tuple(first.trace.ids[:20])
    assert second.segments == (Segment("sampled", 0, 10), Segment("injected", 10, 1), Segment("sampled", 11, 9))
    assert first.branched_at == 10 and first.trace.logprobs[:10] == record.trace.logprobs[:10]


def test_the_tokens_that_were_put_are_told_as_injected_and_counted() -> None:
    model = toy(1, stops=0.0)
    record = recorded(Table(model, Budget(40)).steps())
    table = branched(model, fork(record, 10, Words("say"), budget=Budget(20)), words=OWN_WORDS).steps()
    assert table.seen(Thought)[0] == Thought("injected", 10, OWN_WORDS, ("w", "w", "w"))
    assert len(table.trace) == 20 and table.lane.trace.count("injected") == 3


def test_a_token_that_ends_the_thinking_closes_the_branch_as_the_models_own_stop() -> None:
    model = toy(1, stops=0.0)
    record = recorded(Table(model, Budget(40)).steps())
    table = branched(model, fork(record, 10, Token(STOP, ""))).steps()
    assert table.trace == tuple(record.trace.ids[:10])
    assert table.lane.closed is not None and table.lane.closed.is_own and table.seen(WantedToStop)
    assert table.outcome(None)[2] == answer_after(model, table.trace, own=True)


def test_words_with_a_marker_in_them_are_refused_and_so_is_a_beginning_beyond_the_context() -> None:
    record = recorded(Table(toy(1, stops=0.0), Budget(40)).steps())
    with pytest.raises(InputError, match="marker"):
        branched(toy(1), fork(record, 10, Words("stop")), words=(14, STOP))
    with pytest.raises(BudgetError, match="leaves room for 80"):
        branched(toy(1), fork(record, 40, Words("long"), budget=Budget(None)), words=(14,) * 41)
    with pytest.raises(InputError, match="Write some"):
        Words("")


def test_a_place_beyond_the_trace_and_a_run_that_never_began_are_refused() -> None:
    record = recorded(Table(toy(1, stops=0.0), Budget(40)).steps())
    with pytest.raises(InputError, match="has 40 thinking tokens, not 41"):
        fork(record, 41)
    with pytest.raises(InputError, match="never began"):
        continued(RunRecord(1, Settings("q")))


def test_the_budget_is_raised_where_the_branch_could_not_think_with_it() -> None:
    record = recorded(Table(toy(1, stops=0.0), Budget(40)).steps())
    assert fork(record, 30).budget == Budget(94) and fork(record, 30, budget=Budget(30)).budget == Budget(30)


def test_a_branch_is_asked_for_answers_only_beyond_its_beginning() -> None:
    model = toy(1, stops=0.0)
    record = recorded(Table(model, Budget(70)).steps())
    settings = replace(fork(record, 33, budget=Budget(70)), along=Along(paragraphs=False))
    points = {event.point.at for event in branched(model, settings).steps().seen(AnswerEnded)}  # type: ignore[union-attr]
    assert points == {64, 70}


def test_what_the_engine_had_to_compute_again_is_told() -> None:
    """The toy engine says of nothing that it was there already."""
    record = recorded(Table(toy(1, stops=0.0), Budget(40)).steps())
    assert branched(toy(1, stops=0.0), fork(record, 10)).steps().seen(Resumed) == [Resumed(10)]


def test_a_branch_says_in_its_transcript_that_it_is_one() -> None:
    record = recorded(Table(toy(1, stops=0.0), Budget(40)).steps())
    branch = recorded(branched(toy(1, stops=0.0), fork(record, 10)).steps())
    assert "begins with 10 thinking tokens of another run" in plain(branch)
    assert "of another run" not in plain(record)


def test_a_wait_of_no_tokens_is_known_to_the_record_and_to_a_branch() -> None:
    started = Started(Settings("q"), "p", (1,), (), "m", "s1")
    told = (started, thought("ab"), WantedToStop(2, 0, -0.1), Waited(2, "voluntary"), thought("cd", start=2))
    record = RunRecord(1, Settings("q"))
    for seq, what in enumerate(told):
        record.apply(RunEvent(1, seq, float(seq), what))
    assert record.outline.stops == (OwnStop(2, 0),) and [mark.at for mark in record.waits] == [2]
    assert fork(record, 3).beginning.waits == ("voluntary",)  # type: ignore[union-attr]


def test_a_beginning_survives_being_written_down() -> None:
    record = recorded(Table(toy(3, stops=0.2), Budget(60, 0, 2)).steps())
    for then in ("on", "wait", Token(17, "<17>"), Words("say")):
        settings = fork(record, record.head, then)  # type: ignore[arg-type]
        event = RunEvent(1, 0, 0.0, Started(settings, "p", (1,), WAIT, "m", "s1"))
        assert RUN_EVENTS.decode(RUN_EVENTS.encode(event)) == event


@pytest.mark.parametrize(
    "wrong",
    [
        {"pieces": ("a",)},
        {"segments": (Segment("sampled", 0, 1),)},
        {"segments": (Segment("sampled", 1, 2),)},
        {"logprobs": (0.0,)},
        {"stops": (OwnStop(1),)},
        {"stops": (OwnStop(1, 2),), "waits": ("due",)},
        {"stops": (OwnStop(0, 1),)},
    ],
)
def test_a_beginning_that_does_not_fit_together_is_refused(wrong: dict[str, object]) -> None:
    fields: dict[str, object] = {"ids": (1, 2), "pieces": ("a", "b"), "segments": (Segment("sampled", 0, 2),), **wrong}
    with pytest.raises(InputError, match="does not fit together"):
        Beginning(**fields)  # type: ignore[arg-type]
