"""Which place of each lane is gone to."""

from s1gui.core.budget import Budget
from s1gui.core.events import RunEvent, Started, Thought
from s1gui.core.lane_spec import LaneSpec
from s1gui.core.record import RunRecord
from s1gui.core.settings import Settings
from s1gui.qt.compare.partings import partings
from s1gui.qt.compare.runs import Lane


def a_lane(*pieces: str) -> Lane:
    lane = Lane(LaneSpec(Budget(9)))
    if pieces:
        settings = Settings("How?")
        lane.run = RunRecord(1, settings)
        lane.run.apply(RunEvent(1, 0, 0.0, Started(settings, "", (1,), (2,), "toy", "s1")))
        ids, none = tuple(range(len(pieces))), (0.0,) * len(pieces)
        lane.run.apply(RunEvent(1, 1, 0.1, Thought("sampled", 0, ids, pieces, none, none, ids)))
    return lane


def test_the_others_go_where_they_leave_the_first_and_it_goes_where_the_earliest_leaves() -> None:
    lanes = [a_lane("a", "b", "c"), a_lane("a", "b", "x"), a_lane("a", "y"), a_lane("a", "b", "c")]
    assert partings(lanes, 0) == {0: 1, 1: 2, 2: 1}


def test_any_lane_can_be_the_one_that_is_left() -> None:
    lanes = [a_lane("ab", "c"), a_lane("a", "b", "d")]
    assert partings(lanes, 1) == {0: 1, 1: 2}


def test_lanes_that_say_the_same_or_nothing_have_no_such_place() -> None:
    assert partings([a_lane("a"), a_lane("a"), a_lane()], 0) == {}
    assert partings([a_lane(), a_lane()], 0) == {}
