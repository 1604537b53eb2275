"""Where answers are wanted, looked for at every token and all at once."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.along import Along
from s1gui.core.budget import Budget
from s1gui.core.events import Point
from s1gui.core.forcing import Outline
from s1gui.core.settings import Settings
from s1gui.core.trace import Trace
from s1gui.core.wanted import Wanted
from tests.core.test_forcing import budgets

WAIT, ROOM = 2, 200
ALONG = Along(spaced=True, paragraphs=True, waits=True, most=24)
ASKED = Settings("q", along=ALONG)

steps = st.lists(st.sampled_from(("a", "b", "\n", "\n\n", "stop", "wait", "loop")), max_size=60)
alongs = st.none() | st.builds(Along, st.booleans(), st.booleans(), st.booleans(), st.sampled_from((1, 5, 24)))
probes = st.lists(st.integers(0, 100), max_size=4).map(tuple)


def grown(trace: Trace, outline: Outline, step: str) -> Outline:
    """The outline after one more step of a trace, which grows along."""
    if step == "loop":
        return replace(outline, looped_at=outline.head)
    if step == "stop":
        return outline if outline.is_at_stop else outline.wanted_to_stop()
    if step == "wait" and outline.is_at_stop:
        trace.extend("injected", (1,) * WAIT, ("w",) * WAIT)
        return outline.sent_on(WAIT)
    if outline.is_at_stop or step == "wait":
        return outline
    trace.extend("sampled", (1,), (step,))
    return outline.grown(1)


@given(steps, budgets(), alongs, probes)
def test_what_was_looked_for_at_every_step_is_what_is_found_at_once(
    taken: list[str], budget: Budget, along: Along | None, asked: tuple[int, ...]
) -> None:
    trace, outline, settings = Trace(), Outline(), replace(ASKED, along=along)
    wanted = Wanted(settings, wait=WAIT, room=ROOM)
    for step in taken:
        outline = grown(trace, outline, step)
        found = wanted.points(trace, outline, budget, asked, room=ROOM)
        anew = replace_looks(settings, trace, outline, budget)
        assert found == anew.points(trace, outline, budget, asked, room=ROOM)
        assert wanted.first == anew.first


def replace_looks(settings: Settings, trace: Trace, outline: Outline, budget: Budget) -> Wanted:
    """Another one, which saw the stops as they came and everything else at once."""
    anew = Wanted(settings, wait=WAIT, room=ROOM)
    for count in range(1, len(outline.stops) + 1):
        stops = outline.stops[:count]
        until = stops[-1].at + (stops[-1].sent_on or 0)
        seen = Trace()
        seen.extend("sampled", tuple(trace.ids[:until]), tuple(trace.pieces[:until]))
        anew.points(seen, Outline(until, stops), budget, (), room=ROOM)
    return anew


def test_tokens_that_change_nothing_leave_the_very_same_set() -> None:
    trace, outline, budget = Trace(), Outline(), Budget(100)
    wanted = Wanted(ASKED, wait=WAIT, room=ROOM)
    sets = []
    for _ in range(40):
        outline = grown(trace, outline, "a")
        sets.append(wanted.points(trace, outline, budget, (50,), room=ROOM))
    assert all(one is sets[0] for one in sets)
    assert {point.at for point in sets[-1]} == {0, 16, 32, 50, 64, 100} and wanted.first == Point(100, own=False)


def test_a_stop_a_budget_and_a_probe_make_another_set() -> None:
    trace, outline, budget = Trace(), Outline(), Budget(100)
    wanted = Wanted(replace(ASKED, along=None), wait=WAIT, room=ROOM)
    for step in "aaaa":
        outline = grown(trace, outline, step)
    assert wanted.points(trace, outline, budget, (50,), room=ROOM) == {Point(50, False), Point(100, False)}
    assert wanted.points(trace, outline, budget, (60,), room=ROOM) == {Point(60, False), Point(100, False)}
    assert wanted.points(trace, outline, Budget(40), (60,), room=ROOM) == {Point(40, False)}
    outline = outline.wanted_to_stop()
    assert wanted.points(trace, outline, budget, (50,), room=ROOM) == {Point(4, True)} and wanted.first == Point(
        4, True
    )


def test_rounds_of_the_harness_are_known_when_they_are_over() -> None:
    trace, outline, budget = Trace(), Outline(), Budget(3, accounting="harness")
    wanted = Wanted(replace(ASKED, along=None), wait=WAIT, room=ROOM)
    found = []
    for step in "aaaa":
        found.append(set(wanted.points(trace, outline, budget, (), room=ROOM)))
        outline = grown(trace, outline, step)
    assert found == [set(), set(), set(), {Point(3, False)}]
