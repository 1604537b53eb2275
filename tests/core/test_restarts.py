"""Tests of s1gui.core.restarts."""

from s1gui.core.restarts import Restarts


def test_three_restarts_in_five_minutes_and_no_more() -> None:
    restarts = Restarts()
    assert [restarts.allow(now) for now in (0.0, 10.0, 20.0, 30.0, 299.0)] == [1, 2, 3, None, None]
    assert restarts.allow(300.5) == 3
    assert restarts.allow(301.0) is None


def test_a_restart_by_hand_counts_anew() -> None:
    restarts = Restarts()
    for now in range(4):
        restarts.allow(float(now))
    restarts.forgive()
    assert restarts.allow(5.0) == 1
