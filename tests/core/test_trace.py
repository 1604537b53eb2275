"""Tests of s1gui.core.trace."""

import random

import pytest

from s1gui.core.trace import LoopWatch, Segment, Trace


def test_segments_know_who_put_the_tokens_there() -> None:
    trace = Trace()
    trace.extend("sampled", (1,), ("a",), logprobs=(-0.5,), entropies=(0.2,))
    trace.extend("sampled", (2,), ("b",), logprobs=(-0.5,), entropies=(0.2,))
    trace.extend("injected", (3, 4), ("W", "ait"))
    trace.extend("injected", (3, 4), ("W", "ait"))
    trace.extend("sampled", (), ())
    trace.extend("sampled", (5,), ("c",), logprobs=(-0.1,), entropies=(0.1,))
    assert trace.segments == [
        Segment("sampled", 0, 2),
        Segment("injected", 2, 2),
        Segment("injected", 4, 2),
        Segment("sampled", 6, 1),
    ]
    assert trace.text() == "abWaitWaitc"
    assert trace.text(2, 4) == "Wait"
    assert (trace.count("sampled"), trace.count("injected")) == (3, 4)
    assert len(trace.logprobs) == len(trace.entropies) == len(trace) == 7


def brute_force(ids: list[int]) -> bool:
    """The definition, written out."""
    return len(ids) >= 512 and any(
        ids[-period:] == ids[-2 * period : -period] == ids[-3 * period : -2 * period]
        for period in range(4, 129)
        if len(ids) >= 3 * period
    )


@pytest.mark.parametrize("period", [1, 3, 4, 7, 128, 129])
@pytest.mark.parametrize("start", [0, 100, 500, 700])
def test_loops_are_seen_as_defined(period: int, start: int) -> None:
    draw = random.Random(period * 1000 + start)
    cycle = [draw.randrange(50) for _ in range(period)]
    ids = [draw.randrange(50) for _ in range(start)] + cycle * 5 + cycle * (600 // period)
    watch = LoopWatch()
    for head, token in enumerate(ids, start=1):
        assert watch.saw(token) == brute_force(ids[:head])
        if head > 700 + 4 * period:
            break


def test_a_forgiven_loop_must_come_round_again() -> None:
    watch = LoopWatch()
    seen = [watch.saw(index % 5) for index in range(600)]
    assert seen[511] and not seen[510]
    watch.forgive()
    assert [watch.saw(index % 5) for index in range(600, 612)].index(True) == 9


def test_every_token_knows_its_origin_its_time_and_the_likeliest_beside_it() -> None:
    trace = Trace()
    trace.extend("sampled", (1, 2), ("a", "b"), top=(((1, "a", -0.5),), ((2, "b", -0.25),)), time=1.0)
    trace.extend("injected", (3,), ("Wait",), time=2.0)
    trace.extend("sampled", (4,), ("c",), time=3.0)
    assert [trace.origin(token) for token in range(4)] == ["sampled", "sampled", "injected", "sampled"]
    assert [trace.time(token) for token in range(4)] == [1.0, 1.0, 2.0, 3.0]
    assert [trace.tops[token] for token in range(4)] == [((1, "a", -0.5),), ((2, "b", -0.25),), (), ()]


def test_a_time_that_was_not_told_is_not_known() -> None:
    trace = Trace()
    trace.extend("sampled", (1,), ("a",))
    assert trace.time(0) is None
