"""The recipe that a command line means: a file, a preset or a run's own, with fields changed."""

import argparse
import dataclasses
import inspect
import json
import textwrap
import tomllib
import typing
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from trainer import devices
from trainer.launch import RECIPE
from trainer.places import resources
from trainer.recipe import RANGES, Recipe, RecipeError, as_json, from_table, read_json, read_toml

if TYPE_CHECKING:
    from trainer.lengths import Lengths


def presets() -> list[str]:
    """Names that stand for the files in `resources/recipes`."""
    return sorted(path.stem for path in (resources() / "recipes").glob("*.toml"))


def add_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, text: str
) -> argparse.ArgumentParser:
    """A command on a recipe; its help lists the fields that a recipe has."""
    command = commands.add_parser(
        name,
        help=text.partition(";")[0],
        description=f"{text[0].upper()}{text[1:]}.",
        epilog=_fields(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "recipe",
        nargs="?",
        default="s1",
        help=f"a .toml or .json file, a run's folder, or a preset: {', '.join(presets())} (default: s1)",
    )
    command.add_argument("--base", help="the model to teach: its folder, or its name on the hub")
    command.add_argument("--data", help="what to teach it: a JSONL or Parquet file, a folder, a hub name")
    command.add_argument(
        *("--set",),
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        dest="changes",
        help="change a field of the recipe; may be given several times",
    )
    return command


def _fields() -> str:
    """Every field with what it is where nothing is said, what it may be, and what it means (the recipe's own words)."""
    hints = typing.get_type_hints(Recipe)
    lines = ["the recipe's fields, what they are if neither a preset nor --set says otherwise, and what they may be:"]
    for field in dataclasses.fields(Recipe):
        choices = typing.get_args(hints[field.name])
        least, most = RANGES.get(field.name, (0.0, 0.0))
        may_be = f"{least:,.10g} to {most:,.10g}" if most else ""
        if typing.get_origin(hints[field.name]) is Literal:
            may_be = ", ".join(choices)
        default = '""' if field.default in ("", None) else str(field.default).replace("True", "true")
        lines.append(f"  {field.name:<18} {default.replace('False', 'false'):<8} {may_be}".rstrip())
    meaning = inspect.cleandoc(Recipe.__doc__ or "").partition("\n\n")[2]
    return "\n".join([*lines, "", "what they mean:", textwrap.indent(meaning, "  ")])


def recipe_of(chosen: argparse.Namespace) -> Recipe:
    """Raises RecipeError naming what is wrong."""
    changes: dict[str, object] = {}
    for one in chosen.changes:
        name, equals, value = one.partition("=")
        if not equals:
            raise RecipeError(f"--set {one} has no value. Write --set {one}=VALUE.")
        changes[name.strip()] = _value(value.strip())
    changes |= {name: value for name in ("base", "data") if (value := getattr(chosen, name)) is not None}
    return _changed(_file(str(chosen.recipe)), changes)


def seen(recipe: Recipe) -> "Lengths | None":
    """The data's lengths, None where it is still to be fetched.

    Raises S1Error for whatever can be seen to keep a run from beginning, before there is one.
    """
    from trainer.hub_data import is_name
    from trainer.lengths import estimated

    if recipe.nodes == 1:
        devices.processes(recipe)
    require_base(recipe)
    is_here = Path(recipe.data).expanduser().exists()
    return estimated(recipe) if is_here or not is_name(recipe.data) else None


def require_base(recipe: Recipe) -> None:
    """Raises RecipeError for one that is neither here nor can be anywhere."""
    from trainer.hub_data import is_name

    if not recipe.base:
        raise RecipeError("The recipe names no base. Add --base with a model's folder, or its name on the hub.")
    if not Path(recipe.base).expanduser().is_dir() and not is_name(recipe.base):
        raise RecipeError(f"{recipe.base} is no folder here, and no name on the hub. Set base to a model's folder.")


def _file(name: str) -> Path:
    path = Path(name).expanduser()
    if path.is_dir():
        return path / RECIPE
    if path.is_file() or path.suffix:
        return path
    if name in presets():
        return resources() / "recipes" / f"{name}.toml"
    raise RecipeError(f"{name!r} is no recipe file, no run's folder, and no preset. Presets: {', '.join(presets())}.")


def _changed(path: Path, changes: dict[str, object]) -> Recipe:
    if path.suffix != ".json":
        return read_toml(path, **changes)
    return from_table({**json.loads(as_json(read_json(path))), **changes})


def _value(text: str) -> object:
    """As TOML has it; what is no TOML value is a text without its quotes."""
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text
