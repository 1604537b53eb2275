"""The one command, from nothing to model cards, at a toy size."""

from pathlib import Path

import pytest

from trainer.cli import main
from trainer.nano.held_out import held_out_problems
from trainer.nano.pupil import load_pupil
from trainer.nano.teacher import read_examples


def test_one_command_makes_both_models_their_data_problems_and_cards(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["nano", "--toy", "--out", str(tmp_path)]) == 0
    assert len((tmp_path / "problems" / "s1-nano-held-out.jsonl").read_text().splitlines()) == len(held_out_problems())
    assert len(read_examples(tmp_path / "data" / "s1-nano-1k.jsonl")) == 32
    unseen = read_examples(tmp_path / "problems" / "s1-nano-held-out-traces.jsonl")
    assert [one.question for one in unseen] == [one.question for one in held_out_problems()[:100]]
    for name in ("s1-nano", "s1-nano-base"):
        assert load_pupil(tmp_path / "models" / name).model.num_parameters() > 0
        card = (tmp_path / "models" / name / "README.md").read_text()
        assert card.startswith("---\nlicense: apache-2.0\n")
        assert "| direct answer |" in card or "| own end |" in card
    assert "step" in capsys.readouterr().out


def test_a_single_step_can_be_taken_alone(tmp_path: Path) -> None:
    assert main(["nano", "problems", "--out", str(tmp_path)]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["problems"]


def test_an_unknown_step_is_named_and_nothing_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nano", "magic", "--out", str(tmp_path)]) == 2
    assert "no step 'magic'" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
