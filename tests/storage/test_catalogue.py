"""Models are found by their folders, and nothing in them is trusted."""

import json
from pathlib import Path

import pytest

from s1gui.core.errors import ModelError
from s1gui.storage import catalogue, paths


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
