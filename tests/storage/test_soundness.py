"""Events that one run can have had pass; those that no run can have had are named."""

from dataclasses import replace

import pytest

from s1gui.core.beginning import Beginning
from s1gui.core.events import AnswerDropped, Point, Refused, RunEvent, Waited, WentOn, What
from s1gui.core.trace import Segment
from s1gui.storage.soundness import complaint
from tests.storage.telling import SETTINGS, a_run, a_whole_run, started, thought


def test_a_whole_run_passes() -> None:
    assert complaint(None, a_whole_run()) == ""
    assert complaint(SETTINGS, ()) == ""
    assert complaint(SETTINGS, [RunEvent(1, 0, 0.0, Refused("InputError", "No."))]) == ""


def test_a_branch_goes_on_where_the_other_trace_was_left() -> None:
    beginning = Beginning((1, 2), ("a", "b"), (Segment("sampled", 0, 2),))
    branch = a_run(thought("one", start=2), settings=replace(SETTINGS, beginning=beginning))
    assert complaint(None, branch) == ""
    assert "each token after 2" in complaint(
        None, a_run(thought("one"), settings=replace(SETTINGS, beginning=beginning))
    )


@pytest.mark.parametrize(
    ("what", "why"),
    [
        (started(), "begins twice"),
        (thought("a hole", start=7), "does not say the same of each token after 2"),
        (replace(thought("two words", start=2), entropies=(0.0,)), "does not say the same"),
        (Waited(-1, "asked"), "has something at -1"),
        (AnswerDropped(Point(10**12, True)), "has something at 1,000,000,000,000"),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)
def test_what_can_not_have_happened_is_named(what: What, why: str) -> None:
    assert why in complaint(None, a_run(thought("one two"), what))


def test_nothing_is_thought_before_it_begins() -> None:
    for what in (thought("one"), WentOn()):
        assert complaint(SETTINGS, [RunEvent(1, 0, 0.0, what)]) == "has thoughts before it begins"


def test_where_nothing_was_asked_there_is_no_run() -> None:
    assert complaint(None, ()) == "was asked nothing"
