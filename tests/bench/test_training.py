"""The training bench measures what it says, on a handful of samples."""

from pathlib import Path

import pytest

from tests.bench.training import measured, recipes, write_data
from tests.trainer import tiny_runs


@pytest.mark.slow
def test_both_configurations_run_on_the_same_samples(tmp_path: Path) -> None:
    run = tiny_runs.made(tmp_path)
    assert run.is_dir()
    data = write_data(tmp_path / "bench.jsonl", samples=6, mean=120)
    for recipe in recipes(tmp_path / "base", data, block=512, precision="fp32").values():
        rate, memory = measured(tmp_path / "bench", recipe)
        assert rate > 0
        assert 0.05 < memory < 8
