"""The models in the Hugging Face cache, read from its folders: what is whole, what it takes, where it lies."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_PREFIX = "models--"
_MOST_INDEX = 2**26


@dataclass(frozen=True, slots=True)
class HubModel:
    """A repository in the cache. folder: of its newest snapshot; bytes: of all its files, unfinished ones included.

    missing: how many weight files are not here (yet); a download goes on with them.
    """

    repo: str
    folder: Path
    bytes: int
    missing: int = 0


def cache_folder(env: Mapping[str, str] = os.environ) -> Path:
    """Where huggingface_hub keeps what it fetched, as it reads the environment."""
    if env.get("HF_HUB_CACHE"):
        return Path(env["HF_HUB_CACHE"]).expanduser()
    base = Path(env.get("XDG_CACHE_HOME") or "~/.cache").expanduser()
    return Path(env.get("HF_HOME") or base / "huggingface").expanduser() / "hub"


def hub_models(cache: Path | None = None) -> list[HubModel]:
    """The models in the cache by name, each once; those without a snapshot of a model are left out."""
    cache = cache or cache_folder()
    if not cache.is_dir():
        return []
    found = (_model(path) for path in sorted(cache.glob(f"{_PREFIX}*--*")) if path.is_dir())
    return [model for model in found if model is not None]


def snapshot(repo: str, cache: Path | None = None) -> Path | None:
    """The folder of a repository's newest snapshot in the cache, None where there is none."""
    path = (cache or cache_folder()) / f"{_PREFIX}{repo.replace('/', '--')}"
    return _snapshot(path) if repo.count("/") == 1 and ".." not in repo else None


def _model(path: Path) -> HubModel | None:
    folder = _snapshot(path)
    if folder is None:
        return None
    repo = path.name.removeprefix(_PREFIX).replace("--", "/", 1)
    return HubModel(repo, folder, _size(path), _missing(folder))


def _snapshot(path: Path) -> Path | None:
    """The snapshot that main points to, else the newest one that looks like a model or an adapter."""
    try:
        main = path / "snapshots" / (path / "refs" / "main").read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        main = path
    snapshots = path / "snapshots"
    others = (
        sorted(snapshots.iterdir(), key=lambda one: one.stat().st_mtime, reverse=True) if snapshots.is_dir() else []
    )
    return next((one for one in (main, *others) if one.parent == snapshots and _is_model(one)), None)


def _is_model(folder: Path) -> bool:
    return any((folder / name).is_file() for name in ("config.json", "adapter_config.json"))


def _size(path: Path) -> int:
    """Blobs once each; a cache without links has its files in the snapshots."""
    places = [place for place in (path / "blobs", path / "snapshots") if place.is_dir()]
    files = (file for place in places for file in place.rglob("*") if not file.is_symlink() and file.is_file())
    return sum(file.stat().st_size for file in files)


def _missing(folder: Path) -> int:
    return sum(not (folder / name).is_file() for name in _weights(folder))


def _weights(folder: Path) -> Iterator[str]:
    """The weight files that there should be."""
    index = folder / "model.safetensors.index.json"
    if (folder / "adapter_config.json").is_file() and not (folder / "config.json").is_file():
        yield "adapter_model.safetensors"
    elif not index.is_file():
        yield "model.safetensors"
    else:
        yield from _named(index)


def _named(index: Path) -> set[str]:
    try:
        if index.stat().st_size > _MOST_INDEX:
            return set()
        named = json.loads(index.read_text(encoding="utf-8"))["weight_map"].values()
        return {str(name) for name in named}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return set()
