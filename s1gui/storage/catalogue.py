"""The models that can be picked: those that come with the program, in folders, and in the Hugging Face cache."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from s1gui.core.errors import ModelError
from s1gui.storage.hub_cache import hub_models, snapshot
from s1gui.storage.paths import resources

_MOST_CONFIG = 2**20
_CONFIG, _ADAPTER = "config.json", "adapter_config.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """A model's folder as it looks from outside. family: its config's model type, "" where that can't be read.

    weight_bytes: of the files. repo: its name on the hub, "" where it is not from the cache. adapter_of: what an
    adapter is for, as it says itself, "" for a whole model. problem: why it can't be loaded as it is, "" where nothing
    is seen.
    """

    name: str
    path: Path
    family: str
    weight_bytes: int
    embedded: bool
    repo: str = ""
    adapter_of: str = ""
    problem: str = ""


def models(folders: Iterable[Path] = ()) -> list[Entry]:
    """The embedded models, then those in (or directly in) the given folders, by name; nothing is loaded."""
    found = {path.resolve(): _entry(path, embedded=True) for path in _in(resources() / "models")}
    for folder in folders:
        for path in _in(folder):
            found.setdefault(path.resolve(), _entry(path, embedded=False))
    return sorted(found.values(), key=lambda entry: (not entry.embedded, entry.name.casefold(), entry.path))


def cached(cache: Path | None = None) -> list[Entry]:
    """The models in the Hugging Face cache by their names there. cache: another one than the environment's."""
    return [_of_hub(model.repo, model.folder, model.bytes, model.missing) for model in hub_models(cache)]


def resolved(wish: str) -> Path:
    """The folder of a model given by an embedded one's name, a path, or a cached one's name on the hub.

    Raises ModelError where there is none.
    """
    for entry in models():
        if wish in {entry.name, ""}:
            return entry.path
    path = Path(wish).expanduser()
    if path.exists():
        return path.absolute()
    held = snapshot(wish)
    if held is not None:
        return held
    names = ", ".join(entry.name for entry in models()) or "none"
    raise ModelError(
        f"There is no model {wish!r}. Give a folder with a config.json, an embedded one: {names}; or a model of the "
        "hub that was fetched (s1gui download OWNER/NAME)."
    )


def gguf_problem(path: Path) -> str:
    """Why a GGUF file, or a folder of such, can't be loaded; "" for what is none."""
    return _GGUF if _is_gguf(path) and not _is_model(path) else ""


def base_of(path: Path, folders: Iterable[Path] = ()) -> Path | None:
    """The folder of the model that an adapter is for: beside it, in the given folders, embedded, or in the cache.

    None for a whole model, and where the base is not here (loading it then says so).
    """
    named = _text(path / _ADAPTER, "base_model_name_or_path") if not (path / _CONFIG).is_file() else ""
    if not named:
        return None
    name = named.rstrip("/").rsplit("/", 1)[-1]
    beside = [path.parent / name, Path(named)]
    known = [entry.path for entry in models(folders) if entry.name == name and not entry.adapter_of]
    places = [*beside, *known, *filter(None, (snapshot(named),))]
    return next((place for place in places if (place / _CONFIG).is_file()), None)


def _in(folder: Path) -> Iterator[Path]:
    if _is_model(folder):
        yield folder
    elif folder.is_dir():
        yield from sorted(child for child in folder.iterdir() if _is_model(child) or _is_gguf(child))


def _is_model(path: Path) -> bool:
    return path.is_dir() and any((path / name).is_file() for name in (_CONFIG, _ADAPTER))


def _is_gguf(path: Path) -> bool:
    """Listed too, so that who looks for it learns why it can't be picked."""
    return any(path.glob("*.gguf")) if path.is_dir() else path.suffix == ".gguf" and path.is_file()


def _entry(path: Path, *, embedded: bool) -> Entry:
    path = path.absolute()
    if path.is_file():
        return Entry(path.name, path, "", path.stat().st_size, embedded, problem=_GGUF)
    weights = sum(shard.stat().st_size for shard in path.glob("*.safetensors"))
    is_adapter = (path / _ADAPTER).is_file() and not (path / _CONFIG).is_file()
    entry = Entry(path.name, path, _text(path / _CONFIG, "model_type"), weights, embedded)
    if is_adapter:
        entry = replace(
            entry, adapter_of=_text(path / _ADAPTER, "base_model_name_or_path") or "a model it does not name"
        )
    return entry if weights else replace(entry, problem=_why_no_weights(path))


_GGUF = "GGUF files are not run here. Get the safetensors weights."


def _why_no_weights(path: Path) -> str:
    if any(path.glob("*.gguf")):
        return _GGUF
    if any(path.glob("*.bin")):
        return "The weights are pickle files, which can run code when opened. Get the model as safetensors."
    return "There are no weights (model.safetensors)."


def _of_hub(repo: str, folder: Path, size: int, missing: int) -> Entry:
    entry = replace(_entry(folder, embedded=False), name=repo, repo=repo, weight_bytes=size)
    if missing and not entry.problem.startswith(("GGUF", "The weights are pickle")):
        return replace(entry, problem=f"{missing} of its weight files are not here yet. Download it again to go on.")
    return entry


def _text(config: Path, field: str) -> str:
    """A text of a JSON file, "" where it can't be had."""
    try:
        if config.stat().st_size > _MOST_CONFIG:
            return ""
        read = json.loads(config.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ""
    value = read.get(field) if isinstance(read, dict) else None
    return value if isinstance(value, str) else ""
