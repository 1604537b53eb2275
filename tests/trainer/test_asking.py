"""Recipes named in a command line."""

import argparse
import dataclasses
from pathlib import Path

import pytest

from trainer.asking import add_command, presets, recipe_of
from trainer.launch import create
from trainer.recipe import Recipe, RecipeError, as_json, as_toml


def asked(*words: str) -> Recipe:
    return recipe_of(parser().parse_args(["plan", *words]))


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser()
    add_command(made.add_subparsers(), "plan", "say whether it fits; exit status 3: it does not")
    return made


def test_the_help_of_a_command_has_every_field_with_what_it_may_be(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(["plan", "--help"])
    lines = capsys.readouterr().out.splitlines()
    assert "Say whether it fits; exit status 3: it does not." in lines
    for field in dataclasses.fields(Recipe):
        assert any(line.split()[:1] == [field.name] for line in lines), field.name
    assert any(line.split() == ["method", "full", "full,", "lora,", "qlora"] for line in lines)
    assert any(line.split() == ["epochs", "5", "1", "to", "10,000"] for line in lines)
    assert any("global_batch: samples" in line for line in lines)


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
