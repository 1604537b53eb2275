"""A recipe: what it takes, what it refuses and in which words; nothing is lost on the way to a file and back."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.places import resources
from trainer.recipe import Recipe, RecipeError, as_json, as_toml, from_table, read_json, read_toml

PRESETS = sorted((resources() / "recipes").glob("*.toml"))


@pytest.mark.parametrize("path", PRESETS, ids=lambda path: path.stem)
def test_every_preset_is_a_recipe(path: Path) -> None:
    assert read_toml(path).name


def test_there_is_a_preset_for_each_case() -> None:
    assert {path.stem for path in PRESETS} >= {"s1", "s1-packed", "lora", "qlora-24gb", "nano"}


def test_a_path_in_a_file_may_begin_at_the_files_folder(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('data = "./a.jsonl"\nheld_out = "../b.jsonl"\nbase = "some/model"\n')
    recipe = read_toml(tmp_path / "mine.toml")
    assert (recipe.data, recipe.held_out) == (str(tmp_path / "a.jsonl"), str(tmp_path.parent / "b.jsonl"))
    assert recipe.base == "some/model"
    assert read_toml(tmp_path / "mine.toml", data="./c.jsonl").data == "./c.jsonl"


def test_the_embedded_model_is_measured_on_what_it_never_learns() -> None:
    assert Path(read_toml(resources() / "recipes" / "nano.toml").held_out).is_file()


def test_the_s1_preset_has_the_published_values() -> None:
    s1 = read_toml(resources() / "recipes" / "s1.toml")
    assert (s1.epochs, s1.global_batch, s1.learning_rate, s1.schedule, s1.warmup) == (5, 16, 1e-5, "cosine", 0.05)
    assert (s1.optimizer, s1.beta1, s1.beta2, s1.weight_decay) == ("adamw", 0.9, 0.95, 1e-4)
    assert (s1.precision, s1.block, s1.weighting, s1.packing, s1.method) == ("bf16", 32768, "sample", False, "full")


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"epoch": 3}, "no field 'epoch'"),
        ({"epochs": "3"}, "epochs is '3'; it must be a whole number"),
        ({"epochs": 0}, "epochs is 0; it may be 1 to"),
        ({"epochs": 10**400}, "epochs is 1e\\+300; it may be 1 to"),
        ({"learning_rate": 10**400}, "it must be a number"),
        ({"learning_rate": float("inf")}, "it must be a number"),
        ({"epochs": True}, "must be a whole number"),
        ({"learning_rate": float("nan")}, "must be a number"),
        ({"method": "dora"}, "'full', 'lora', 'qlora'"),
        ({"global_batch": 16, "micro_batch": 12}, "Set micro_batch to 4, or global_batch to 48"),
        ({"nodes": 2}, "host:port"),
        ({"packing": 1}, "true or false"),
        ({"system": 5}, "a text in quotes"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_wrong_field_is_named_with_what_is_allowed(table: dict[str, object], words: str) -> None:
    with pytest.raises(RecipeError, match=words):
        from_table(table)


@given(
    name=st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    rate=st.floats(1e-9, 1),
    epochs=st.integers(1, 100),
    system=st.none() | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30),
)
def test_a_recipe_survives_both_kinds_of_file(
    tmp_path_factory: pytest.TempPathFactory, name: str, rate: float, epochs: int, system: str | None
) -> None:
    recipe = Recipe(name=name, learning_rate=rate, epochs=epochs, system=system, packing=True)
    file = tmp_path_factory.mktemp("recipe") / "recipe"
    file.write_text(as_json(recipe), "utf-8")
    assert read_json(file) == recipe
    file.write_text(as_toml(recipe), "utf-8")
    assert read_toml(file) == recipe


def test_a_preset_is_changed_where_one_asks(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text("epochs = 2\n")
    assert read_toml(path, base="here", epochs=7) == replace(Recipe(), base="here", epochs=7)


NO_RECIPES = {
    "torn": ("epochs = ", r"Invalid value \(at end of document\)\.$"),
    "bytes": ("\xff\xfe", r"it is no text in UTF-8\.$"),
    "twice": ("epochs = 1\nepochs = 2", "Cannot overwrite a value"),
    "deep": ("a = " + "[" * 10**5, r"it is nested too deeply\.$"),
    "endless": ("epochs = " + "1" * 5000, "Exceeds the limit"),
}


@pytest.mark.parametrize(("content", "words"), NO_RECIPES.values(), ids=NO_RECIPES)
def test_a_file_that_is_no_recipe_is_refused_by_name(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(content, "latin-1")
    with pytest.raises(RecipeError, match=r"bad\.toml can't be read as a recipe: .*" + words):
        read_toml(path)


def test_a_file_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    for read in (read_toml, read_json):
        with pytest.raises(RecipeError, match=r"none can't be read as a recipe: No such file or directory\.$"):
            read(tmp_path / "none")


def test_a_frozen_recipe_nested_without_end_is_refused(tmp_path: Path) -> None:
    (tmp_path / "recipe.json").write_text("[" * 10**5)
    with pytest.raises(RecipeError, match="nested too deeply"):
        read_json(tmp_path / "recipe.json")


def test_a_frozen_recipe_that_is_no_object_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "recipe.json"
    path.write_text("[]")
    with pytest.raises(RecipeError, match="one JSON object"):
        read_json(path)
