"""A run's model and its base are asked the same problems; the embedded pair has been through that training."""

import shutil
from pathlib import Path

import pytest

from s1gui.core.errors import InputError
from tests.trainer import tiny_runs
from trainer import launch
from trainer.asked import embedded
from trainer.cli import main
from trainer.evaluating import PART, evaluate, table
from trainer.evaluation import LINES, Evaluation, Progress, Score, kept
from trainer.places import resources
from trainer.recipe import Recipe

PROBLEMS = embedded().asked


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    """The base never wants to stop."""
    monkeypatch.setattr("trainer.nano.measure._MOST_TOKENS_A_ROUND", 80)


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A run's folder as the embedded training leaves it."""
    base = resources() / "models" / "s1-nano-base"
    folder = launch.create(tmp_path / "trainings", Recipe(name="nano", base=str(base), data="none"))
    shutil.copytree(resources() / "models" / "s1-nano", folder / "model")
    return folder


def test_the_trained_model_rises_with_its_thinking_above_the_base(run: Path) -> None:
    told: list[Progress] = []
    found = evaluate(run, PROBLEMS[:12], told.append, budgets=(0, 64), waits=0)
    assert [score.setting for score in found.model] == ["budget 0", "budget 64", "own end"]
    assert all(score.of == 12 for score in (*found.model, *found.base, found.direct))
    cut, _, own = found.model
    assert cut.tokens == 0 < own.tokens and own.accuracy > cut.accuracy
    assert own.accuracy > max(score.accuracy for score in (*found.base, found.direct))
    assert told == [Progress(0, 24), Progress(12, 24)]
    assert table(found).count("\n| trained") == 3 and table(found).count("\n| base") == 4


@pytest.mark.slow
def test_measured_in_parts_every_problem_counts_once(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = evaluate(run, PROBLEMS[:3], lambda _: None, budgets=(16,), waits=0)
    monkeypatch.setattr("trainer.evaluating.PART", 2)
    parts = evaluate(run, PROBLEMS[:3], lambda _: None, budgets=(16,), waits=0)
    assert [(score.right, score.of) for score in parts.model] == [(score.right, score.of) for score in whole.model]
    assert [score.tokens for score in parts.model] == pytest.approx([score.tokens for score in whole.model])
    assert PART > 5


def test_the_command_tells_how_far_it_is_and_what_it_came_to_as_lines(
    run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "--json", "--first", "1", str(run)]) == 0
    *steps, last = [LINES.decode(line) for line in capsys.readouterr().out.splitlines()]
    assert steps == [Progress(0, 2), Progress(1, 2)] and isinstance(last, Evaluation) and last == kept(run)
    assert last.file == "s1-nano-held-out.jsonl"


def test_what_was_measured_is_told_even_where_it_can_not_be_kept(
    run: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Evaluation(1, 0, (), (), Score("direct", 0.0, 1, 1))
    monkeypatch.setattr("trainer.evaluating.evaluate", lambda *_, **__: found)
    (run / "evaluation.json").mkdir()
    assert main(["evaluate", "--json", "--first", "1", str(run)]) == 1
    shown = capsys.readouterr()
    assert LINES.decode(shown.out) == found and "does not allow it: Is a directory" in shown.err


def test_a_run_without_a_model_and_a_list_without_problems_are_refused(tmp_path: Path, run: Path) -> None:
    with pytest.raises(InputError, match="no whole model yet"):
        evaluate(tiny_runs.made(tmp_path), PROBLEMS[:1], lambda _: None)
    with pytest.raises(InputError, match="no problems"):
        evaluate(run, [], lambda _: None)


def test_a_model_without_the_markers_of_the_format_is_refused_by_its_name(run: Path) -> None:
    for file in (run / "model").glob("*.json"):
        file.write_text(file.read_text("utf-8").replace("<|im_start|>", "<|begin|>"), "utf-8")
    with pytest.raises(InputError, match="markers of s1's format"):
        evaluate(run, PROBLEMS[:1], lambda _: None)
    assert kept(run) is None
