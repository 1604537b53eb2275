"""A journal folded: what the page shows of a run at any moment."""

from pathlib import Path

import pytest

from s1gui.qt.train.record import TrainingRecord, smoothed
from trainer.journal import Begun, Done, Errored, Evaluated, Exported, Fact, Line, Saved, Saving, Step, Stopping, Warned


def step(number: int, loss: float = 1.0) -> Step:
    return Step(number, 0.1, loss, 1e-5, 0.5, 10, 100.0, (5,), 1.0, 2.0, 0.1)


def begun(at: int = 0) -> Begun:
    return Begun(at, 1, "cpu", 10, 10, False, (4,), (), 1)


def told(*facts: Fact) -> TrainingRecord:
    record = TrainingRecord()
    record.tell(Line(float(at), fact) for at, fact in enumerate(facts))
    return record


def test_steps_and_evaluations_are_curves() -> None:
    record = told(begun(), step(1), Evaluated(1, 0.5, 3), step(2))
    assert [one.step for one in record.steps] == [1, 2] and record.evaluated[0].loss == 0.5
    assert record.step == step(2) and record.last == 3.0


def test_a_run_that_resumes_takes_the_steps_after_its_checkpoint_once() -> None:
    record = told(
        begun(), step(1), step(2), Saved(2, "c", 1, 1.0), step(3, 9.0), Evaluated(3, 9.0, 1), begun(2), step(3)
    )
    assert [one.loss for one in record.steps] == [1.0, 1.0, 1.0] and record.evaluated == []


def test_what_ended_it_before_is_forgotten_when_it_begins_again() -> None:
    record = told(begun(), Stopping(1, "asked"), Errored("disk", "The disk is full."), begun(0))
    assert record.stopping is None and record.errored is None and record.done is None


def test_it_says_whether_it_saves_and_whether_it_is_finished() -> None:
    assert told(Saving(1)).is_saving and not told(Saving(1), Saved(1, "c", 1, 1.0)).is_saving
    assert told(Done(3, True)).is_finished and not told(Done(3, False)).is_finished


def test_the_whole_model_comes_before_the_adapter(tmp_path: Path) -> None:
    record = told(Exported(3, "adapter", "adapter"), Exported(3, "model", "model"), Warned("A sample was cut."))
    assert record.model(tmp_path) == tmp_path / "model" and record.warnings == ["A sample was cut."]
    assert told().model(tmp_path) is None


def test_smoothing_is_unbiased_from_the_first_value_on() -> None:
    assert smoothed([]) == [] and smoothed([2.0] * 5) == pytest.approx([2.0] * 5)
    assert smoothed([1.0, 0.0]) == pytest.approx([1.0, 1 / 12])


def test_the_smoothed_line_of_a_short_run_stays_by_its_loss() -> None:
    falling = [4.0 * 0.9**at for at in range(60)]
    assert all(seen < 1.6 * loss for seen, loss in zip(smoothed(falling), falling, strict=True) if loss > 0.4)
    flat = smoothed([1.0 + (-1.0) ** at for at in range(400)])
    assert all(0.9 < seen < 1.1 for seen in flat[200:])
