"""The models that can be picked: those that come with the program, and folders that hold one."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from s1gui.core.errors import ModelError
from s1gui.storage.paths import resources

_MOST_CONFIG = 2**20


@dataclass(frozen=True, slots=True)
class Entry:
    """A model's folder as it looks from outside. family: its config's model type, "" where that can't be read."""

    name: str
    path: Path
    family: str
    weight_bytes: int
    embedded: bool


def models(folders: Iterable[Path] = ()) -> list[Entry]:
    """The embedded models, then those in (or directly in) the given folders, by name; nothing is loaded."""
    found = {path.resolve(): _entry(path, embedded=True) for path in _in(resources() / "models")}
    for folder in folders:
        for path in _in(folder):
            found.setdefault(path.resolve(), _entry(path, embedded=False))
    return sorted(found.values(), key=lambda entry: (not entry.embedded, entry.name.casefold(), entry.path))


def resolved(wish: str) -> Path:
    """The folder of a model given by an embedded one's name or by a path. Raises ModelError where there is none."""
    for entry in models():
        if wish in {entry.name, ""}:
            return entry.path
    path = Path(wish).expanduser()
    if not path.exists():
        names = ", ".join(entry.name for entry in models()) or "none"
        raise ModelError(f"There is no model {wish!r}. Give a folder with a config.json, or an embedded one: {names}.")
    return path.absolute()


def _in(folder: Path) -> Iterator[Path]:
    if (folder / "config.json").is_file():
        yield folder
    elif folder.is_dir():
        yield from sorted(config.parent for config in folder.glob("*/config.json") if config.is_file())


def _entry(path: Path, *, embedded: bool) -> Entry:
    weights = sum(shard.stat().st_size for shard in path.glob("*.safetensors"))
    return Entry(path.absolute().name, path.absolute(), _family(path / "config.json"), weights, embedded)


def _family(config: Path) -> str:
    try:
        if config.stat().st_size > _MOST_CONFIG:
            return ""
        read = json.loads(config.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ""
    family = read.get("model_type") if isinstance(read, dict) else None
    return family if isinstance(family, str) else ""
