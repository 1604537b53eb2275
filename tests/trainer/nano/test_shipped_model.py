"""The models that ship with the program really think: bounds on some of the held-out problems."""

from functools import cache
from pathlib import Path

import pytest

from trainer.nano.held_out import DEMONSTRATION, held_out_problems
from trainer.nano.measure import BUDGETS, measure, measure_direct, think
from trainer.nano.problems import parse_question
from trainer.nano.pupil import Pupil, load_pupil
from trainer.nano.scores import Point
from trainer.places import resources

MODELS = resources() / "models"
SOME = held_out_problems()[:40]


@cache
def distilled() -> Pupil:
    return load_pupil(MODELS / "s1-nano")


@cache
def points() -> dict[str, Point]:
    return {point.setting: point for point in measure(distilled(), SOME, budgets=(0, 64), waits=2)}


def test_without_thinking_it_is_mostly_wrong_and_at_its_own_end_mostly_right() -> None:
    assert points()["budget 0"].all.accuracy <= 0.45
    assert points()["own end"].all.accuracy >= 0.70


def test_waits_do_not_lower_it() -> None:
    own_end = points()["own end"].all.accuracy
    assert points()["own end + 1 wait"].all.accuracy >= own_end
    assert points()["own end + 2 waits"].all.accuracy >= own_end


def test_the_base_answers_directly_about_as_often_as_the_distilled_model_without_thinking() -> None:
    assert 0.1 <= measure_direct(load_pupil(MODELS / "s1-nano-base"), SOME).all.accuracy <= 0.5


def test_the_demonstration_needs_its_thinking() -> None:
    scores = measure(distilled(), [parse_question(DEMONSTRATION)], budgets=(0,), waits=1)
    assert [(point.setting, point.all.right) for point in scores] == [
        ("budget 0", 0),
        ("own end", 1),
        ("own end + 1 wait", 1),
    ]


def test_a_wait_sends_the_model_on_to_think_step_by_step_or_to_check() -> None:
    traces = think(distilled(), SOME[:10], waits=1)
    sent_on = [distilled().decode(trace.ids[trace.stops[0] :]) for trace in traces if trace.stops[0] is not None]
    assert len(sent_on) >= 8
    assert all(text.startswith(("Wait, step by step: ", "Wait, let me check: ")) for text in sent_on)


@pytest.mark.parametrize("word", ["raspberry", "strawberry"])
def test_s1s_own_demonstration_is_wrong_at_first_and_mended_by_a_wait(word: str) -> None:
    scores = measure(distilled(), [parse_question(f"How many r in {word}?")], budgets=(0,), waits=2)
    assert [point.all.right for point in scores] == [0, 0, 1, 1]


@pytest.mark.parametrize("name", ["s1-nano", "s1-nano-base"])
def test_weights_are_at_most_twelve_megabytes_of_safetensors(name: str) -> None:
    files = {path.name: path.stat().st_size for path in (MODELS / name).iterdir()}
    assert files["model.safetensors"] <= 12_000_000
    assert not any(Path(file).suffix in (".bin", ".pt", ".pkl", ".py") for file in files)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_on_all_held_out_problems_it_keeps_to_the_bounds_it_was_made_for() -> None:
    scores = {point.setting: point.all.accuracy for point in measure(distilled(), held_out_problems(), waits=2)}
    rising = [scores[f"budget {budget}"] for budget in BUDGETS] + [scores["own end"]]
    assert rising == sorted(rising)
    assert scores["budget 0"] <= 0.35
    assert scores["own end"] >= 0.80
    assert scores["own end + 1 wait"] >= scores["own end"] + 0.04
    assert scores["own end + 2 waits"] >= scores["own end"]
