"""The recorded run that a new user sees is what the embedded model does now."""

import re

import pytest

from s1gui.core.events import Answered, Point, Thought
from s1gui.core.grading import extract
from s1gui.core.record import RunRecord
from s1gui.storage.archive import read_runs
from s1gui.storage.kept import KeptRun
from s1gui.storage.paths import embedded_model, welcome_run
from tests.record_welcome import SETTINGS, record

pytestmark = pytest.mark.skipif(
    not (embedded_model() / "model.safetensors").is_file(), reason="the embedded model is not here"
)


@pytest.fixture(scope="module")
def kept() -> KeptRun:
    (run,) = read_runs(welcome_run())
    return run


def ids(run: KeptRun) -> tuple[list[int], dict[Point, list[int]]]:
    """The trace's, and each answer's that was not called off."""
    trace: list[int] = []
    answers: dict[Point, list[int]] = {}
    for event in run.events:
        if isinstance(event.what, Thought):
            trace += event.what.ids
        elif isinstance(event.what, Answered):
            answers.setdefault(event.what.point, []).extend(event.what.ids)
    return trace, {point: found for point, found in answers.items() if point in folded(run).answers}


def folded(run: KeptRun) -> RunRecord:
    assert run.settings is not None
    made = RunRecord(0, run.settings)
    for event in run.events:
        made.apply(event)
    return made


def test_the_model_does_now_what_was_recorded(kept: KeptRun) -> None:
    now = record()
    assert kept.settings == now.settings == SETTINGS
    assert ids(now) == ids(kept)
    then, again = folded(kept), folded(now)
    for point, answer in again.answers.items():
        assert answer.p == pytest.approx(then.answers[point].p, abs=1e-5)


def test_it_is_wrong_first_and_mended_after_a_wait(kept: KeptRun) -> None:
    run = folded(kept)
    (wait,) = run.waits
    before, after = run.milestone(wait.at).answer, run.answer
    assert before is not None and after is not None and run.settings.reference == "3"
    assert (extract(before.text), extract(after.text)) == ("2", "3")


def test_it_says_nothing_of_the_machine_it_was_recorded_on() -> None:
    assert not re.search(r'"/\w+/', welcome_run().read_text(encoding="utf-8"))
