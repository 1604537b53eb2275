"""The newest checkpoint becomes the model that the run itself would have exported."""

import shutil
from pathlib import Path

import pytest
import torch

from tests.trainer import tiny_runs
from trainer import launch
from trainer.exporting import NothingToExport, export_newest
from trainer.world import World

ALONE = World(0, 1, torch.device("cpu"))


def test_the_newest_checkpoint_is_exported_as_stopping_there_would(tmp_path: Path) -> None:
    folder = tiny_runs.made(tmp_path, save_steps=2)
    (folder / launch.STOP).touch()
    assert tiny_runs.train(folder) == 0
    (folder / launch.STOP).unlink(missing_ok=True)
    assert tiny_runs.train(folder, resume=True) == 0
    (newest,) = {step for step in tiny_runs.steps(folder) if (folder / f"checkpoint-{step}").is_dir() and step == 4}
    shutil.rmtree(folder / "model")
    (made,) = export_newest(folder, ALONE)
    assert (made.step, made.kind) == (newest, "model")
    assert "Steps: 4 of 6" in (folder / "model" / "README.md").read_text()
    first = tiny_runs.fingerprint(folder)
    shutil.rmtree(folder / "model")
    export_newest(folder, ALONE)
    assert tiny_runs.fingerprint(folder) == first


def test_the_model_of_a_finished_run_is_not_written_over_by_an_older_one(tmp_path: Path) -> None:
    folder = tiny_runs.made(tmp_path, save_steps=2, method="lora", lora_rank=4)
    assert tiny_runs.train(folder) == 0
    last = tiny_runs.fingerprint(folder)
    assert [(made.step, made.kind) for made in export_newest(folder, ALONE)] == [(6, "adapter"), (6, "model")]
    assert tiny_runs.fingerprint(folder) == last
    shutil.rmtree(folder / "model")
    assert [made.step for made in export_newest(folder, ALONE)] == [4, 4]


def test_a_finished_run_without_checkpoints_has_its_model(tmp_path: Path) -> None:
    folder = tiny_runs.made(tmp_path, epochs=1)
    assert tiny_runs.train(folder) == 0
    assert [made.step for made in export_newest(folder, ALONE)] == [3]


def test_a_run_that_saved_nothing_says_so(tmp_path: Path) -> None:
    with pytest.raises(NothingToExport, match="no whole checkpoint"):
        export_newest(tiny_runs.made(tmp_path), ALONE)
