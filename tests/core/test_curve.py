"""The curve of a run: groups, flips, and what they say about its length."""

import math

import pytest

from s1gui.core.curve import curve, curves
from s1gui.core.events import Answered, AnswerEnded, AnswerOpened, Point, RunEnded, WentOn, What
from s1gui.core.settings import Settings
from tests.runs import a_run, thought


def answer(at: int, text: str, *, own: bool = False, p: float | None = 0.5) -> list[What]:
    point = Point(at, own)
    logprob = None if p is None else math.log(p)
    words = Answered(point, (1,), (text,), (-0.1,), (0.0,), (1,))
    return [AnswerOpened(point, (1,), ("Final Answer:",)), words, AnswerEnded(point, p is not None, logprob)]


def a_curved_run(*told: list[What], reference: str | None = None, is_over: bool = True):  # type: ignore[no-untyped-def]
    end = [RunEnded("finished")] if is_over else []
    settings = Settings("How much?", reference=reference)
    return a_run(thought("a" * 100), *(event for events in told for event in events), *end, settings=settings)


FLIPPING = [answer(40, " 0.5"), answer(0, " 7"), answer(20, "\\boxed{1/2}"), answer(60, " 8"), answer(80, " 50%")]


def test_equal_answers_form_one_group_in_order_of_the_trace() -> None:
    found = curve(a_curved_run(*FLIPPING))
    assert [(read.at, read.group) for read in found.readings] == [(0, 0), (20, 1), (40, 1), (60, 2), (80, 1)]
    assert found.answers == ("7", "1/2", "8")
    assert found.flips == (20, 60, 80)


def test_the_read_outs_are_where_the_final_answer_came_and_what_was_spent_after() -> None:
    found = curve(a_curved_run(*FLIPPING, answer(100, " .5", own=True)))
    assert found.final is not None and (found.final.at, found.final.own, found.final.text) == (100, True, ".5")
    assert (found.first_final, found.settled, found.overthought) == (20, 80, 20)
    assert found.wasted == pytest.approx(0.2)


def test_a_run_that_never_flips_wasted_all_beyond_its_first_reading() -> None:
    found = curve(a_curved_run(answer(10, "7"), answer(50, "7")))
    assert (found.first_final, found.settled, found.overthought, found.wasted) == (10, 10, 40, 0.8)


def test_while_it_runs_nothing_is_final_and_an_unfinished_answer_is_no_reading() -> None:
    unfinished = answer(60, "8")[:2]
    run = a_curved_run(*FLIPPING[:3], unfinished, is_over=False)
    found = curve(run)
    assert [read.at for read in found.readings] == [0, 20, 40] and found.flips == (20,)
    assert (found.final, found.first_final, found.settled, found.overthought, found.wasted) == (None,) * 5
    assert curve(a_curved_run(*FLIPPING[:3])).final is not None
    again = a_run(thought("a"), *answer(1, "7"), RunEnded("stopped"), WentOn())
    assert curve(again).final is None


def test_right_and_wrong_are_told_where_the_answer_is_known() -> None:
    told = curve(a_curved_run(*FLIPPING, reference="\\frac12")).readings
    assert [read.is_right for read in told] == [False, True, True, False, True]
    assert {read.is_right for read in curve(a_curved_run(*FLIPPING)).readings} == {None}


def test_an_answer_cut_by_its_reserve_has_no_probability() -> None:
    assert [read.p for read in curve(a_curved_run(answer(0, "7", p=None), answer(9, "7"))).readings] == [
        None,
        pytest.approx(0.5),
    ]


def test_the_reading_at_a_budget_is_the_last_that_is_not_beyond_it() -> None:
    found = curve(a_curved_run(*FLIPPING))
    assert [read and read.at for read in map(found.at, (0, 19, 20, 79, 500))] == [0, 0, 20, 60, 80]
    assert curve(a_curved_run(answer(10, "7"))).at(9) is None


def test_a_run_without_answers_has_an_empty_curve() -> None:
    found = curve(a_curved_run())
    assert found.readings == () and found.final is None and found.wasted is None
    assert curve(a_curved_run(answer(0, "7"))).wasted is None


def test_equal_answers_of_several_runs_are_one_group() -> None:
    first, second = curves([a_curved_run(answer(0, "7"), answer(9, "0.5")), a_curved_run(answer(0, "1/2"))])
    assert [(read.at, read.group) for read in (*first.readings, *second.readings)] == [(0, 0), (9, 1), (0, 1)]
    assert second.answers == ("7", "0.5") and second.first_final == 0
