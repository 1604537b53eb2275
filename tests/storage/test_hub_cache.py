"""The Hugging Face cache as it lies on the disk."""

import json
import os
from pathlib import Path

import pytest

from s1gui.storage.hub_cache import HubModel, cache_folder, hub_models, snapshot

COMMIT = "a" * 40


def put(cache: Path, repo: str, files: dict[str, bytes], *, commit: str = COMMIT, main: bool = True) -> Path:
    """A repository in the layout of huggingface_hub: blobs, and a snapshot of links to them."""
    folder = cache / f"models--{repo.replace('/', '--')}"
    shot = folder / "snapshots" / commit
    shot.mkdir(parents=True)
    (folder / "blobs").mkdir(exist_ok=True)
    for name, data in files.items():
        blob = folder / "blobs" / f"{hash((name, data)) & 0xFFFFFFFF:08x}"
        blob.write_bytes(data)
        (shot / name).symlink_to(os.path.relpath(blob, shot))
    if main:
        (folder / "refs").mkdir(exist_ok=True)
        (folder / "refs/main").write_text(commit)
    return shot


def index(*names: str) -> bytes:
    return json.dumps({"weight_map": {str(number): name for number, name in enumerate(names)}}).encode()


def test_models_are_listed_with_size_and_what_is_missing(tmp_path: Path) -> None:
    whole = put(tmp_path, "qwen/b--c", {"config.json": b"{}", "model.safetensors": b"12345"})
    shards = index("model-1.safetensors", "model-2.safetensors", "model-2.safetensors")
    part = put(tmp_path, "a/part", {"config.json": b"{}", "model.safetensors.index.json": shards})
    (tmp_path / "models--a--part/blobs/x.incomplete").write_bytes(b"1" * 10)
    put(tmp_path, "a/no-model", {"README.md": b"words"})
    (tmp_path / "datasets--a--set").mkdir()
    assert hub_models(tmp_path) == [
        HubModel("a/part", part, 2 + len(shards) + 10, missing=2),
        HubModel("qwen/b--c", whole, 7),
    ]


def test_a_link_to_nothing_is_a_missing_file(tmp_path: Path) -> None:
    shot = put(tmp_path, "a/b", {"config.json": b"{}", "model.safetensors": b"1"})
    (shot / "model.safetensors").resolve().unlink()
    assert hub_models(tmp_path)[0].missing == 1


def test_main_is_preferred_and_without_it_the_newest_snapshot(tmp_path: Path) -> None:
    old = put(tmp_path, "a/b", {"config.json": b"{}"}, commit="1" * 40, main=False)
    new = put(tmp_path, "a/b", {"config.json": b"{ }"}, commit="2" * 40, main=False)
    os.utime(old, (1, 1))
    assert snapshot("a/b", tmp_path) == new
    (tmp_path / "models--a--b/refs").mkdir()
    (tmp_path / "models--a--b/refs/main").write_text("1" * 40)
    assert snapshot("a/b", tmp_path) == old


@pytest.mark.parametrize("main", ["", "../../../../etc", "nowhere", "\xff"])
def test_a_reference_that_leads_nowhere_is_not_followed(tmp_path: Path, main: str) -> None:
    shot = put(tmp_path, "a/b", {"config.json": b"{}"})
    (tmp_path / "models--a--b/refs/main").write_text(main, encoding="latin-1")
    assert snapshot("a/b", tmp_path) == shot


@pytest.mark.parametrize("repo", ["a", "a/b/c", "a/..", "../a", ""])
def test_what_is_no_repositorys_name_has_no_snapshot(tmp_path: Path, repo: str) -> None:
    put(tmp_path, "a/b", {"config.json": b"{}"})
    assert snapshot(repo, tmp_path) is None


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"weight_map": 3}', b"[" * 10**5, b"\xff"])
def test_an_index_that_can_t_be_read_is_survived(tmp_path: Path, data: bytes) -> None:
    put(tmp_path, "a/b", {"config.json": b"{}", "model.safetensors.index.json": data})
    assert hub_models(tmp_path)[0].missing == 0


def test_the_cache_is_where_huggingface_hub_has_it() -> None:
    home = Path("~/.cache/huggingface/hub").expanduser()
    assert cache_folder({}) == home
    assert cache_folder({"XDG_CACHE_HOME": "/x"}) == Path("/x/huggingface/hub")
    assert cache_folder({"HF_HOME": "/h", "XDG_CACHE_HOME": "/x"}) == Path("/h/hub")
    assert cache_folder({"HF_HUB_CACHE": "/c", "HF_HOME": "/h"}) == Path("/c")
    assert hub_models(Path("/nowhere/at/all")) == []
