"""Tests of s1gui.core.wire: every message survives its line, and no line does harm."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.budget import Budget
from s1gui.core.engine import COMMANDS, TOLD, Appended, Cancel, Ended, Grow, Heartbeat, Hello, Sampled
from s1gui.core.errors import WireError
from s1gui.core.events import RUN_EVENTS, Point, RunEvent, Started, Thought, Waited
from s1gui.core.sampling import Sampling
from s1gui.core.settings import Settings
from s1gui.core.wire import MAX_LINE

ids = st.lists(st.integers(0, 2**40), max_size=5).map(tuple)
texts = st.lists(st.text(), max_size=5).map(tuple)
floats = st.lists(st.floats(allow_nan=False, allow_infinity=False), max_size=5).map(tuple)
tops = st.lists(
    st.lists(st.tuples(st.integers(0, 9), st.text(), st.floats(-9, 0)), max_size=3).map(tuple), max_size=3
).map(tuple)
seeded = st.builds(Sampling, temperature=st.floats(0, 2), seed=st.integers(0, 2**60))


@given(
    st.builds(
        Grow, st.integers(0), st.integers(0), st.integers(0), ids, st.just(0), st.just(9), ids, seeded, st.just(3)
    )
)
def test_a_command_survives_its_line(command: Grow) -> None:
    if max(command.request, command.stream, command.start) >= 2**63:
        return
    line = COMMANDS.encode(command)
    assert "\n" not in line
    assert COMMANDS.decode(line) == command


@given(st.builds(Sampled, st.integers(0, 99), ids, texts, floats, floats, ids, tops))
def test_what_an_engine_tells_survives_its_line(message: Sampled) -> None:
    assert TOLD.decode(TOLD.encode(message).encode()) == message


@pytest.mark.parametrize(
    "what",
    [
        Started(Settings("1 + 1?", budget=Budget(None, 3, 1), probes=(1, 2)), "prompt\u2028", (1,), (2,), "m", "s1"),
        Thought("injected", 3, (1, 2), ("Wa", "it")),
        Waited(3, "due"),
    ],
    ids=lambda what: type(what).__name__,
)
def test_a_run_event_survives_its_line(what: Started | Thought | Waited) -> None:
    event = RunEvent(1, 2, 0.25, what)
    assert RUN_EVENTS.decode(RUN_EVENTS.encode(event)) == event


@pytest.mark.parametrize(
    "line",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"is":"Nonsense"}',
        '{"is":["Cancel"],"request":1}',
        '{"is":"Cancel"}',
        '{"is":"Cancel","request":"1"}',
        '{"is":"Cancel","request":true}',
        '{"is":"Cancel","request":1.0}',
        '{"is":"Cancel","request":99999999999999999999}',
        '{"is":"Cancel","request":1,"more":2}',
        '{"is":"Cancel","request":NaN}',
        '{"is":"Limit","request":1,"at_most":Infinity}',
        '{"is":"Load","request":1,"model":"m","dtype":"int3"}',
        "[" * 200_000,
        '{"is":"Cancel","request":' + "1" * 5000 + "}",
        '{"is":"Release","stream":1',
        "x" * (MAX_LINE + 1),
    ],
    ids=lambda line: line[:40],
)
def test_a_line_that_is_no_message_is_an_error(line: str) -> None:
    with pytest.raises(WireError):
        COMMANDS.decode(line)


def test_a_value_out_of_its_range_is_an_error_of_the_line() -> None:
    good = COMMANDS.encode(Grow(1, 1, 0, (1,), 0, 1, (), Sampling()))
    with pytest.raises(WireError, match="temperature"):
        COMMANDS.decode(good.replace('"temperature":0.0', '"temperature":-1.0'))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)


@given(st.sampled_from([Hello, Sampled, Ended, Appended, Heartbeat, Cancel]), st.data())
def test_wrong_fields_never_get_through(kind: type, data: st.DataObject) -> None:
    fields = {"is": kind.__name__}
    for name in kind.__dataclass_fields__:  # type: ignore[attr-defined]
        fields[name] = data.draw(json_values)
    for codec in (TOLD, COMMANDS):
        try:
            message = codec.decode(json.dumps(fields))
        except WireError:
            continue
        assert codec.decode(codec.encode(message)) == message


@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_or_an_error(line: bytes) -> None:
    with pytest.raises(WireError):
        TOLD.decode(line)


def test_a_lone_surrogate_becomes_a_replacement() -> None:
    message = TOLD.decode('{"is":"Ended","request":1,"why":"stop","rest":"\\ud83d"}')
    assert isinstance(message, Ended)
    message.rest.encode()


def test_what_would_be_refused_at_the_other_end_is_refused_when_writing() -> None:
    with pytest.raises(WireError, match="too large"):
        COMMANDS.encode(Cancel(10**20))
    with pytest.raises(WireError, match="allowed"):
        TOLD.encode(Ended(1, "stop", rest="x" * (MAX_LINE + 1)))


def test_what_json_cannot_hold_is_refused_when_writing() -> None:
    with pytest.raises(WireError):
        TOLD.encode(Heartbeat(1, "", used=0, free=float("nan")))  # type: ignore[arg-type]


def test_points_are_told_apart_by_how_they_were_closed() -> None:
    assert Point(3, True) != Point(3, False)
