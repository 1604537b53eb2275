"""The runs below the data folder, and the models they made, looked at without touching them."""

import json
import os
from pathlib import Path

from s1gui.storage.trainings import model_name, trained_models, trainings


def run(home: Path, name: str, *, called: str = "", created: float = 1.0, exports: tuple[str, ...] = ()) -> Path:
    folder = home / "trainings" / name
    folder.mkdir(parents=True)
    (folder / "recipe.json").write_text(json.dumps({"name": called, "base": "/models/base"}))
    os.utime(folder / "recipe.json", (created, created))
    for export in exports:
        (folder / export).mkdir()
        config = "adapter_config.json" if export == "adapter" else "config.json"
        (folder / export / config).write_text('{"model_type": "llama"}')
        (folder / export / "model.safetensors").write_bytes(b"0" * 10)
    return folder


def test_a_data_folder_without_trainings_has_none(tmp_path: Path) -> None:
    assert trainings(tmp_path) == () and trained_models(tmp_path) == []


def test_runs_are_listed_newest_first_by_their_names(tmp_path: Path) -> None:
    run(tmp_path, "old", called="first", created=1)
    run(tmp_path, "new", created=2)
    (tmp_path / "trainings" / "no run").mkdir()
    (tmp_path / "trainings" / "draft.json").write_text("{}")
    assert [(one.name, one.base) for one in trainings(tmp_path)] == [("new", "/models/base"), ("first", "/models/base")]


def test_what_a_run_exported_is_a_model_by_the_runs_name(tmp_path: Path) -> None:
    folder = run(tmp_path, "2026-11-22-mine", exports=("model", "adapter"))
    assert trainings(tmp_path)[0].models == (folder / "model", folder / "adapter")
    assert sorted((entry.name, entry.path.name) for entry in trained_models(tmp_path)) == [
        ("2026-11-22-mine", "model"),
        ("2026-11-22-mine (adapter)", "adapter"),
    ]


def test_a_model_of_no_run_keeps_its_folders_name(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    assert model_name(tmp_path / "model") == "model" and model_name(Path("/models/qwen")) == "qwen"


def test_a_recipe_that_is_damaged_still_is_a_run(tmp_path: Path) -> None:
    folder = run(tmp_path, "torn")
    (folder / "recipe.json").write_text('{"name": ')
    assert [one.name for one in trainings(tmp_path)] == ["torn"]
