"""What several runs come to at every budget."""

from s1gui.core.curve import curves
from s1gui.core.curve_summary import Step, Summary, summary
from s1gui.core.interval import wilson
from tests.core.test_curve import a_curved_run, answer


def test_a_run_that_stopped_by_itself_counts_beyond_its_end_and_one_that_was_cut_does_not() -> None:
    by_itself = a_curved_run(answer(10, "7"), answer(20, "8", own=True), reference="8")
    cut = a_curved_run(answer(10, "8"), answer(30, "8"), reference="8")
    longer = a_curved_run(answer(40, "7"), reference="8")
    found = summary(curves([by_itself, cut, longer]))
    assert found.measure == "right" and found.runs == 3
    assert found.steps == (Step(10, 2, 1), Step(20, 2, 2), Step(30, 2, 2), Step(40, 2, 1))


def test_draws_of_one_setting_have_wilsons_interval() -> None:
    runs = [a_curved_run(answer(10, text), reference="8") for text in ("8", "7", "8", "8")]
    (step,) = summary(curves(runs), are_draws=True).steps
    assert (step.share, step.interval) == (0.75, wilson(3, 4))


def test_without_a_reference_the_commonest_answer_is_counted_from_two_runs_on_and_has_no_interval() -> None:
    runs = [
        a_curved_run(answer(5, "9"), answer(10, "0.5")),
        a_curved_run(answer(10, "1/2")),
        a_curved_run(answer(10, "7")),
    ]
    found = summary(curves(runs), are_draws=True)
    assert found.measure == "agree"
    assert found.steps == (Step(10, 3, 2, "0.5"),)


def test_runs_without_an_answer_come_to_nothing() -> None:
    assert summary(()) == Summary()
    assert summary(curves([a_curved_run()])) == Summary(runs=1)
