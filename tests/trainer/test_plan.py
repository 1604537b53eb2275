"""Plans: s1's own run is predicted, the verdict follows the memory, and a change that is proposed does fit."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.trainer import tiny_runs
from trainer import launch
from trainer.cards import parse_cards
from trainer.duration import cores
from trainer.journal import Saved
from trainer.lengths import Lengths, typical
from trainer.places import resources
from trainer.plan import Place, at, disk_of, plan
from trainer.preflight import PREFLIGHTS
from trainer.recipe import Method, Precision, Recipe, read_json, read_toml
from trainer.shape import shape_of

S1 = Recipe(base="Qwen/Qwen2.5-32B-Instruct")
WIDE = {"hidden_size": 256, "intermediate_size": 512}
SIXTEEN = Place(parse_cards("16xH100-80"))


@pytest.mark.parametrize("mean", [4700, 4850, 5000])
def test_the_26_minutes_of_s1_are_predicted_in_a_range_of_two(mean: int) -> None:
    answer = plan(S1, SIXTEEN, lengths=Lengths(typical(mean=mean), "typical"), loss="whole")
    assert answer.steps == 315
    assert answer.seconds is not None and answer.cost is not None
    assert answer.seconds.least <= 26 * 60 <= answer.seconds.most <= 2 * answer.seconds.least
    assert answer.cost.most < 50


@pytest.mark.parametrize(
    ("cards", "longest", "verdict"),
    [("16xH100-80", 20_000, "tight"), ("16xH100-80", 32_000, "no"), ("8xH100-80", 20_000, "no")],
)
def test_the_boundaries_that_s1_reports_are_predicted(cards: str, longest: int, verdict: str) -> None:
    lengths = Lengths((*typical(999), longest), "typical")
    assert plan(S1, Place(parse_cards(cards)), lengths=lengths, loss="whole").verdict == verdict


@pytest.mark.parametrize("cards", ["8xH100-80", "1xH200-141", "2xRTX4090-24", "1xRTX4090-24"])
@pytest.mark.parametrize("base", ["Qwen2.5-32B", "Qwen2.5-7B", "Qwen3-1.7B"])
@pytest.mark.parametrize("packing", [False, True], ids=["unpacked", "packed"])
def test_a_change_that_is_proposed_does_fit(cards: str, base: str, packing: bool) -> None:
    recipe = Recipe(base=base, packing=packing, micro_batch=2, checkpointing=False)
    answer = plan(recipe, Place(parse_cards(cards)))
    assert PREFLIGHTS.decode(PREFLIGHTS.encode(answer)) == answer
    if answer.verdict == "fits":
        assert answer.change is None
    elif answer.change is not None:
        changed = answer.change.recipe
        assert changed is not None
        assert {name for name in Recipe.__dataclass_fields__ if getattr(recipe, name) != getattr(changed, name)} == set(
            answer.change.fields
        )
        assert plan(changed, Place(parse_cards(cards))).verdict == "fits"


def test_full_training_that_does_not_fit_is_told_of_more_cards() -> None:
    answer = plan(S1, Place(parse_cards("8xH100-80")))
    assert (answer.verdict, answer.change is not None) == ("no", True)
    assert "On 16 × H100-80 it would fit as it is." in answer.notes


def test_the_time_that_the_embedded_recipe_took_lies_in_the_range() -> None:
    recipe = read_toml(
        resources() / "recipes" / "nano.toml",
        base=str(resources() / "models" / "s1-nano-base"),
        data=str(resources() / "data" / "s1-nano-1k.jsonl"),
    )
    answer = plan(recipe, Place(None, ram=16 * 10**9, disk_free=10**12))
    assert (answer.verdict, answer.lengths, answer.steps, answer.cost) == ("fits", "estimated", 315, None)
    took = 129 * 2 / cores()  # seconds on two idle cores (tests/bench/README.md); on busy ones twice as much
    assert answer.seconds is not None
    assert answer.seconds.least < took < answer.seconds.likely < 2 * took < answer.seconds.most
    assert any("rough" in note for note in answer.notes)
    assert answer.peak is not None and answer.host == answer.peak.total


@pytest.mark.parametrize(
    ("method", "precision", "told"), [("full", "bf16", True), ("full", "fp32", False), ("lora", "bf16", False)]
)
def test_half_precision_on_a_cpu_is_advised_against(method: Method, precision: Precision, told: bool) -> None:
    recipe = Recipe(base=str(resources() / "models" / "s1-nano-base"), method=method, precision=precision)
    notes = plan(recipe, Place(None, ram=16 * 10**9), lengths=Lengths(typical(), "typical")).notes
    assert any("choose fp32" in note for note in notes) is told


def test_compiling_says_what_it_takes_or_what_it_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recipe = Recipe(base=str(resources() / "models" / "s1-nano-base"), compile=True)
    monkeypatch.setenv("CXX", str(tmp_path / "no-compiler"))
    elsewhere = plan(recipe, Place(parse_cards("1xH100-80")), lengths=Lengths(typical(), "typical")).notes
    assert any("takes up to a minute" in note for note in elsewhere)
    here = plan(recipe, Place(None, ram=16 * 10**9), lengths=Lengths(typical(), "typical")).notes
    assert any(note.startswith("Compiling needs a C++ compiler") for note in here)


def test_a_model_that_is_not_known_is_said_to_be_unknown() -> None:
    answer = plan(Recipe(base="nobody/nothing"), SIXTEEN)
    assert (answer.verdict, answer.peak, answer.seconds) == ("unknown", None, None)
    assert "not known by its name" in answer.notes[0]
    assert PREFLIGHTS.decode(PREFLIGHTS.encode(answer)) == answer


def test_a_disk_that_is_too_small_is_said() -> None:
    answer = plan(S1, replace(SIXTEEN, disk_free=10**9))
    assert any(note.startswith("The disk has 1.0 GB free") for note in answer.notes)


def test_ordinary_memory_that_is_too_small_is_said() -> None:
    answer = plan(S1, replace(SIXTEEN, ram=10**9))
    assert any(note.startswith("Ordinary memory has 1.0 GB free") for note in answer.notes)


@pytest.mark.parametrize("method", ["full", pytest.param("lora", marks=pytest.mark.slow)])
def test_the_disk_that_is_foreseen_is_what_a_run_writes(tmp_path: Path, method: Method) -> None:
    """With one checkpoint more than are kept: the next is written before the oldest goes."""
    folder = tiny_runs.made(tmp_path, model=WIDE, method=method, epochs=1, save_steps=1, keep=1)
    assert tiny_runs.train(folder) == 0
    recipe = read_json(folder / launch.RECIPE)
    saved = [fact.bytes for fact in tiny_runs.facts(folder) if isinstance(fact, Saved)]
    weights = sum(
        file.stat().st_size for kind in ("model", "adapter") for file in (folder / kind).glob("*.safetensors")
    )
    assert disk_of(shape_of(recipe.base), recipe) == pytest.approx(2 * saved[-1] + weights, rel=0.02)


def test_packing_saves_time_on_lengths_such_as_those_of_s1k() -> None:
    packed = plan(replace(S1, packing=True, weighting="token"), SIXTEEN)
    alone = plan(S1, SIXTEEN)
    assert packed.seconds is not None and alone.seconds is not None
    assert packed.seconds.likely < 0.8 * alone.seconds.likely


def test_a_cpu_can_be_asked_about(tmp_path: Path) -> None:
    assert at("cpu", Recipe(), tmp_path).is_cpu
    assert at("2xA100-40", Recipe(), tmp_path).cards == parse_cards("2xA100-40")
