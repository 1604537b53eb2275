"""The training bench measures what it says, on a handful of samples."""

from pathlib import Path

import pytest

from tests.bench import training_contender
from tests.bench.training import as_many_steps, busy, contenders, measured, table, write_data
from tests.bench.training_contender import Figures, has_trl
from tests.trainer import tiny_runs
from trainer.batches import batches
from trainer.lengths import typical
from trainer.recipe import Recipe


@pytest.mark.parametrize(("mean", "block"), [(60, 512), (120, 1024), (240, 1024), (485, 1024), (970, 2048)])
def test_a_packed_run_takes_as_many_steps_as_one_sample_a_pass(mean: int, block: int) -> None:
    lengths = typical(64, mean=mean)
    packed = as_many_steps(Recipe(block=block, epochs=1), lengths)
    steps = batches(lengths, packed)
    assert packed.packing
    assert len(steps) == 4
    assert sorted(sample for step in steps for sample in step.samples) == list(range(64))


def test_ranks_wait_for_the_one_with_most_tokens() -> None:
    assert busy([100, 300], Recipe(epochs=1, global_batch=2), 2) == 400 / 600
    assert busy([100, 300], Recipe(epochs=1, global_batch=2), 1) == 1.0


def test_a_ratio_is_the_median_of_the_turns_ratios() -> None:
    def figures(seconds: float) -> Figures:
        return Figures(4, 64, supervised=900, seconds=seconds, cpu=seconds / 2, imported=10**8, peak=3 * 10**8)

    found = {"fast": [figures(1), figures(2), figures(3)], "slow": [figures(2), figures(6), figures(3)]}
    row = next(line for line in table(found).splitlines() if "slow" in line)
    assert row == "| slow | 4 × 16.0 | 300 | 600 | 2.00 | 2.00 | 300 | 200 |"


def test_without_trl_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(training_contender, "has_trl", lambda: False)
    monkeypatch.setattr("sys.argv", ["training_contender", "script", str(tmp_path)])
    with pytest.raises(SystemExit):
        training_contender.main()
    assert "make bench-train" in capsys.readouterr().err


@pytest.mark.slow
def test_all_contenders_take_loss_on_the_same_tokens(tmp_path: Path) -> None:
    assert tiny_runs.made(tmp_path).is_dir()
    data = write_data(tmp_path / "bench.jsonl", samples=48, mean=80)
    asked = contenders(tmp_path / "bench", tmp_path / "base", data, block=512, precision="fp32")
    for one in asked:
        if one.kind == "ours" or has_trl():
            figures = measured(tmp_path / "bench", one)
            assert (figures.steps, figures.samples) == (3, 48), one.name
            assert figures.supervised / figures.seconds > 0
            assert 50e6 < figures.imported < figures.peak < 8e9
