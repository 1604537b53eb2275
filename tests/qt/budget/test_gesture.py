"""What moving the slider means, by what the run has done."""

import pytest

from s1gui.core.budget import Budget
from s1gui.core.events import HandleMoved, Point, RunEnded, WantedToStop, What
from s1gui.qt.budget.gesture import Meaning, bounded, goes_past, meaning, widened
from tests.runs import a_run, thought

STOPPED_ITSELF: tuple[What, ...] = (
    thought("hello"),
    WantedToStop(5, 1, 0.0),
    HandleMoved(Point(5, True), "own"),
    RunEnded("finished"),
)
CUT: tuple[What, ...] = (thought("hello"), HandleMoved(Point(5, False), "budget"), RunEnded("cut"))


@pytest.mark.parametrize(
    ("events", "maximum", "is_final", "expected"),
    [
        ((thought("hello"),), 3, False, Meaning(Budget(3))),
        ((thought("hello"),), 256, True, Meaning()),
        (STOPPED_ITSELF, 3, True, Meaning(Budget(3))),
        (STOPPED_ITSELF, 300, False, Meaning(Budget(300))),
        (STOPPED_ITSELF, 300, True, Meaning(Budget(300), waits=True)),
        (STOPPED_ITSELF, None, True, Meaning(Budget(None), waits=True)),
        (STOPPED_ITSELF, 200, True, Meaning(Budget(200))),
        (CUT, 300, True, Meaning(Budget(300))),
    ],
)
def test_what_a_move_means(events: tuple[What, ...], maximum: int | None, is_final: bool, expected: Meaning) -> None:
    assert meaning(a_run(*events), Budget(maximum), widest=256, is_final=is_final) == expected


def test_a_minimum_beyond_the_end_sends_it_on_and_needs_no_wait_beside() -> None:
    run = a_run(*STOPPED_ITSELF)
    assert meaning(run, Budget(300, 300), widest=256, is_final=True) == Meaning(Budget(300, 300))
    assert meaning(run, Budget(300, 5), widest=256, is_final=True) == Meaning(Budget(300, 5), waits=True)


def test_with_no_limit_there_is_nothing_past_the_end() -> None:
    assert not goes_past(a_run(*STOPPED_ITSELF), Budget(None), widest=None)


def test_the_widest_is_the_largest() -> None:
    assert widened(3, 5) == 5
    assert widened(5, 3) == 5
    assert widened(3, None) is None
    assert widened(None, 3) is None


def test_bounds_stay_inside_the_room() -> None:
    assert bounded(Budget(500, 400), 300) == Budget(300, 300)
    assert bounded(Budget(None, 40), 300) == Budget(None, 40)
    assert bounded(Budget(500), None) == Budget(500)
