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
    first = tiny_runs.fingerprint(folder)
    shutil.rmtree(folder / "model")
    export_newest(folder, ALONE)
    assert tiny_runs.fingerprint(folder) == first


def test_a_run_that_saved_nothing_says_so(tmp_path: Path) -> None:
    with pytest.raises(NothingToExport, match="no whole checkpoint"):
        export_newest(tiny_runs.made(tmp_path), ALONE)
