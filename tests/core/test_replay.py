"""A run is told again as it was, at any speed, with pauses and leaps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.events import HandleMoved, Point, RunEnded, RunEvent, What
from s1gui.core.record import RunRecord
from s1gui.core.replay import REST, Replay, told_again
from tests.runs import SETTINGS, started, thought


def events_of(*told: tuple[float, What]) -> tuple[RunEvent, ...]:
    return tuple(RunEvent(1, seq, time, what) for seq, (time, what) in enumerate(told))


RUN = events_of(
    (30.0, started()),
    (31.0, thought("one")),
    (32.0, thought("two", start=3)),
    (34.0, RunEnded("finished")),
    (5000.0, HandleMoved(Point(3, False), "budget")),
)


def test_each_event_comes_when_it_did_after_the_first() -> None:
    replay = Replay(RUN)
    replay.play(100.0)
    assert replay.due(100.0) == RUN[:1]
    assert replay.due(100.9) == ()
    assert replay.due(101.0) == RUN[1:2]
    assert replay.due(104.0) == RUN[2:4]
    assert not replay.is_over


def test_a_night_between_the_end_and_a_scrub_is_a_second() -> None:
    replay = Replay(RUN)
    assert replay.length == 4.0 + REST
    replay.play(0.0)
    assert replay.due(4.0 + REST) == RUN
    assert replay.is_over and not replay.is_playing


@pytest.mark.parametrize("speed", [2, 5, 10, 50])
def test_at_a_higher_speed_it_takes_that_much_less(speed: int) -> None:
    replay = Replay(RUN, speed=speed)
    replay.play(0.0)
    assert len(replay.due(1.99 / speed)) == 2
    assert len(replay.due(2.01 / speed)) == 1
    assert replay.position(3.0 / speed) == pytest.approx(3.0)


def test_while_it_pauses_nothing_is_due() -> None:
    replay = Replay(RUN)
    replay.play(0.0)
    replay.due(1.5)
    replay.pause(1.5)
    assert replay.due(1000.0) == () and replay.position(1000.0) == 1.5
    replay.play(1000.0)
    assert replay.due(1000.4) == () and replay.due(1000.6) == RUN[2:3]


def test_another_speed_counts_from_where_it_stands() -> None:
    replay = Replay(RUN)
    replay.play(0.0)
    replay.due(1.0)
    replay.set_speed(10, 1.0)
    assert replay.position(1.1) == pytest.approx(2.0)
    replay.pause(1.1)
    replay.set_speed(1, 50.0)
    assert replay.position(60.0) == pytest.approx(2.0) and not replay.is_playing


def test_a_leap_tells_all_up_to_there_and_goes_on() -> None:
    replay = Replay(RUN)
    replay.play(0.0)
    replay.due(4.0)
    assert replay.seek(1.0, 4.0) == RUN[:2]
    assert replay.due(4.5) == () and replay.due(5.0) == RUN[2:3]
    assert replay.seek(1e9, 5.0) == RUN and replay.is_over
    assert replay.seek(-3.0, 6.0) == RUN[:1]


def test_a_record_told_again_has_only_what_was_told() -> None:
    record = RunRecord(1, SETTINGS)
    for event in RUN:
        record.apply(event)
    again = told_again(record, RUN[:2])
    assert again.trace.text() == "one" and again.is_running and again.is_kept


def test_a_run_without_events_is_over_at_once() -> None:
    replay = Replay(())
    replay.play(0.0)
    assert (replay.length, replay.due(9.0), replay.is_over) == (0.0, (), True)


Steps = st.lists(st.tuples(st.sampled_from(["play", "pause", "speed", "due"]), st.floats(0.0, 2.0)), max_size=30)


@given(times=st.lists(st.floats(0.0, 1e4), max_size=12), steps=Steps)
def test_whatever_is_done_meanwhile_each_event_is_told_once_and_in_order(
    times: list[float], steps: list[tuple[str, float]]
) -> None:
    events = events_of(*((time, HandleMoved(None)) for time in times))
    replay, now = Replay(events), 0.0
    told: list[RunEvent] = []
    for step, by in steps:
        now += by
        match step:
            case "play":
                replay.play(now)
            case "pause":
                replay.pause(now)
            case "speed":
                replay.set_speed(1 + by, now)
            case _:
                told += replay.due(now)
    replay.play(now)
    told += replay.due(now + 1e6)
    assert tuple(told) == events
