"""The training runs kept below the data folder, and the models they made. Nothing here writes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from s1gui.storage.catalogue import Entry, models

FOLDER, RECIPE = "trainings", "recipe.json"
EXPORTS = ("model", "adapter")
_MOST_RECIPE = 2**20


@dataclass(frozen=True, slots=True)
class Kept:
    """One training run's folder. name: what its recipe calls it, else the folder's; created: seconds since 1970.

    base: what it teaches, as its recipe says it; models: the folders it exported, the whole model first.
    """

    folder: Path
    name: str
    created: float
    base: str
    models: tuple[Path, ...]


def trainings(home: Path) -> tuple[Kept, ...]:
    """The runs in a data folder, newest first; folders without a recipe are none."""
    return tuple(sorted(_found(home / FOLDER), key=lambda run: (-run.created, run.folder.name)))


def trained_models(home: Path) -> list[Entry]:
    """What the runs exported, as entries of the library, each with its run's name."""
    return [replace(entry, name=model_name(entry.path)) for run in trainings(home) for entry in _exports_of(run.folder)]


def model_name(folder: Path) -> str:
    """What people call a model's folder: an exported one by its run's folder, all else by its own name."""
    if folder.name not in EXPORTS or not (folder.parent / RECIPE).is_file():
        return folder.name
    return folder.parent.name + (" (adapter)" if folder.name == "adapter" else "")


def _exports_of(folder: Path) -> list[Entry]:
    return [entry for entry in models(folder / name for name in EXPORTS) if not entry.embedded]


def _found(folder: Path) -> Iterator[Kept]:
    try:
        children = [child for child in folder.iterdir() if (child / RECIPE).is_file()]
    except OSError:
        return
    for child in children:
        try:
            created = (child / RECIPE).stat().st_mtime
        except OSError:
            continue  # deleted just now
        exported = tuple(child / name for name in EXPORTS if _is_exported(child / name))
        yield Kept(child, _text(child, "name") or child.name, created, _text(child, "base"), exported)


def _is_exported(folder: Path) -> bool:
    return any((folder / name).is_file() for name in ("config.json", "adapter_config.json"))


def _text(folder: Path, field: str) -> str:
    """A text of the run's recipe, "" where it can't be had."""
    recipe = folder / RECIPE
    try:
        if recipe.stat().st_size > _MOST_RECIPE:
            return ""
        read = json.loads(recipe.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ""
    value = read.get(field) if isinstance(read, dict) else None
    return value if isinstance(value, str) else ""
