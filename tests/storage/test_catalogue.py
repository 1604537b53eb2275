"""Models are found by their folders, and nothing in them is trusted."""

import json
from pathlib import Path

import pytest

from s1gui.core.errors import ModelError
from s1gui.storage import catalogue, paths
from tests.storage.test_hub_cache import put


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Resources with one embedded model, and beside them a folder of two."""
    for name, config in (("resources/models/nano", "qwen3"), ("shelf/b", "llama"), ("shelf/a", "qwen2")):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "config.json").write_text(json.dumps({"model_type": config}))
        (tmp_path / name / "model.safetensors").write_bytes(b"12345")
    (tmp_path / "shelf" / "empty").mkdir()
    monkeypatch.setattr(catalogue, "resources", lambda: tmp_path / "resources")
    return tmp_path / "shelf"


def test_embedded_models_come_first_then_folders_by_name(shelf: Path) -> None:
    found = catalogue.models([shelf, shelf / "a"])
    assert [(entry.name, entry.family, entry.embedded) for entry in found] == [
        ("nano", "qwen3", True),
        ("a", "qwen2", False),
        ("b", "llama", False),
    ]
    assert found[0].weight_bytes == 5 and found[1].path == shelf / "a"


@pytest.mark.parametrize("config", ["", "[]", "{", '{"model_type": 3}', "[" * 100_000, '"' + "x" * 2**21 + '"'])
def test_a_config_that_can_t_be_read_makes_a_model_without_family(shelf: Path, config: str) -> None:
    (shelf / "a" / "config.json").write_text(config)
    assert catalogue.models([shelf])[1].family == ""


def test_a_wish_is_an_embedded_name_or_a_path(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert catalogue.resolved("") == catalogue.resolved("nano")
    monkeypatch.chdir(shelf)
    assert catalogue.resolved("a") == shelf / "a"
    with pytest.raises(ModelError, match="embedded one: nano"):
        catalogue.resolved("c")


def test_resources_lie_beside_the_package_or_in_it() -> None:
    assert paths.resources().name == "resources"
    assert paths.embedded_model().parent == paths.resources() / "models"


def _adapter(folder: Path, base: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "adapter_config.json").write_text(json.dumps({"base_model_name_or_path": base}))
    (folder / "adapter_model.safetensors").write_bytes(b"123")
    return folder


def test_adapters_name_their_base_and_it_is_found_where_it_may_be(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    adapter = _adapter(shelf / "mine", "someone/b")
    entry = next(entry for entry in catalogue.models([shelf]) if entry.name == "mine")
    assert (entry.adapter_of, entry.weight_bytes, entry.problem) == ("someone/b", 3, "")
    assert catalogue.base_of(adapter) == shelf / "b"
    assert catalogue.base_of(shelf / "b") is None
    elsewhere = _adapter(shelf.parent / "elsewhere" / "mine", "someone/b")
    assert catalogue.base_of(elsewhere) is None
    assert catalogue.base_of(elsewhere, [shelf]) == shelf / "b"
    assert catalogue.base_of(_adapter(shelf / "embedded's", "org/nano")) == shelf.parent / "resources/models/nano"
    monkeypatch.setenv("HF_HUB_CACHE", str(shelf.parent / "hub"))
    held = put(shelf.parent / "hub", "someone/b", {"config.json": b"{}"})
    assert catalogue.base_of(elsewhere) == held


def test_what_can_not_be_loaded_is_listed_with_the_reason(shelf: Path) -> None:
    (shelf / "quants").mkdir()
    (shelf / "quants" / "model.gguf").write_bytes(b"GGUF")
    (shelf / "pickles").mkdir()
    (shelf / "pickles" / "config.json").write_text("{}")
    (shelf / "pickles" / "pytorch_model.bin").write_bytes(b"x")
    (shelf / "one.gguf").write_bytes(b"GGUF")
    problems = {entry.name: entry.problem for entry in catalogue.models([shelf]) if entry.problem}
    assert {name: problem.split(" ")[0] for name, problem in problems.items()} == {
        "one.gguf": "GGUF",
        "pickles": "The",
        "quants": "GGUF",
    }


def test_models_of_the_hub_s_cache_are_listed_and_found_by_name(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = shelf.parent / "hub"
    monkeypatch.setenv("HF_HUB_CACHE", str(cache))
    whole = put(cache, "org/whole", {"config.json": b'{"model_type": "qwen3"}', "model.safetensors": b"12"})
    put(cache, "org/part", {"config.json": b"{}"})
    part, listed = catalogue.cached()
    assert (listed.name, listed.repo, listed.path, listed.family, listed.problem) == (
        *("org/whole", "org/whole", whole, "qwen3", ""),
    )
    assert "Download it again" in part.problem
    assert catalogue.resolved("org/whole") == whole
