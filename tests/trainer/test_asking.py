"""Recipes named in a command line."""

import argparse
from pathlib import Path

import pytest

from trainer.asking import add_recipe, presets, recipe_of
from trainer.launch import create
from trainer.recipe import Recipe, RecipeError, as_json, as_toml


def asked(*words: str) -> Recipe:
    parser = argparse.ArgumentParser()
    add_recipe(parser)
    return recipe_of(parser.parse_args(words))


def test_every_preset_can_be_asked_for() -> None:
    assert presets() == ["lora", "nano", "qlora-24gb", "s1", "s1-packed"]
    assert asked().name == asked("s1").name == "s1"
    assert asked("qlora-24gb").method == "qlora"


@pytest.mark.parametrize("kind", ["toml", "json", "folder"])
def test_a_file_or_a_run_s_folder_can_be_asked_for_with_changes(kind: str, tmp_path: Path) -> None:
    recipe = Recipe(name="mine", base="a", epochs=3)
    if kind == "folder":
        path = create(tmp_path, recipe)
    else:
        path = tmp_path / f"mine.{kind}"
        path.write_text(as_toml(recipe) if kind == "toml" else as_json(recipe))
    changed = asked(str(path), "--base", "b", "--set", "packing=true", "--set", "name=other one", "--set", "price=2")
    assert changed == Recipe(name="other one", base="b", epochs=3, packing=True, price=2.0)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nothing"], "no preset"),
        (["nothing.toml"], "can't be read"),
        (["s1", "--set", "epochs=many"], "epochs is 'many'; it must be a whole number"),
        (["s1", "--set", "method=big"], "method is 'big'; it may be 'full'"),
        (["s1", "--set", "epochs"], "has no value"),
    ],
)
def test_what_can_not_be_used_says_why(words: list[str], said: str) -> None:
    with pytest.raises(RecipeError, match=said):
        asked(*words)
