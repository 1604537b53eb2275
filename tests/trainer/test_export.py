"""What comes of a run: a plain folder that any program loads."""

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from peft import PeftModel
from safetensors import safe_open
from transformers import AutoModelForCausalLM, AutoTokenizer

from s1gui.core.engine import Load
from s1gui.engines.local.model import load
from tests.trainer.tiny_runs import facts, fingerprint, made, train, train_outside
from trainer import launch
from trainer.export import FORMAT
from trainer.journal import Done, Errored, Exported, Saved, Step

IDS = torch.tensor([[5, 60, 61, 62, 63, 64, 65, 66, 67, 68]])


def logits(model: Any) -> torch.Tensor:
    with torch.no_grad():
        return torch.as_tensor(model.eval()(input_ids=IDS).logits).float()


@pytest.fixture(params=["full", "lora", "qlora"])
def trained(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = made(tmp_path, method=request.param, epochs=1, precision="bf16")
    assert train(folder) == 0
    return folder


def test_the_model_loads_like_any_other(trained: Path, tmp_path: Path) -> None:
    path = trained / "model"
    model = AutoModelForCausalLM.from_pretrained(path)
    assert model.dtype == torch.bfloat16
    base = AutoModelForCausalLM.from_pretrained(tmp_path / "base", dtype=torch.bfloat16)
    assert not torch.equal(logits(model), logits(base))
    with safe_open(path / "model.safetensors", "pt") as file:
        assert "lm_head.weight" not in set(file.keys())
        assert {str(file.get_tensor(name).dtype) for name in file.keys()} == {"torch.bfloat16"}  # noqa: SIM118
    question = [{"role": "user", "content": "2 + 2?"}]
    asked = [
        AutoTokenizer.from_pretrained(where).apply_chat_template(question, tokenize=False, add_generation_prompt=True)
        for where in (path, tmp_path / "base")
    ]
    assert asked[0] == asked[1]
    assert json.loads((path / "recipe.json").read_text())["name"] == "tiny"
    card = (path / "README.md").read_text()
    assert "Steps: 3 of 3" in card and "12 samples" in card
    form = str(path / FORMAT) if (path / FORMAT).exists() else ""
    loaded = load(
        Load(request=1, model=str(path), format=form),
        lambda told: None,
        evict=lambda: False,
        is_cancelled=lambda request: False,
    )
    assert loaded.tokens.form.name == "s1"


@pytest.mark.parametrize("method", ["lora", "qlora"])
def test_an_adapter_on_its_base_is_the_merged_model(tmp_path: Path, method: str) -> None:
    folder = made(tmp_path, method=method, epochs=2, learning_rate=3e-3)
    assert train(folder) == 0
    assert [fact.kind for fact in facts(folder) if isinstance(fact, Exported)] == ["adapter", "model"]
    base = AutoModelForCausalLM.from_pretrained(tmp_path / "base", dtype=torch.float32)
    plain = logits(base)
    beside = logits(PeftModel.from_pretrained(base, str(folder / "adapter")))
    merged = logits(AutoModelForCausalLM.from_pretrained(folder / "model", dtype=torch.float32))
    changed = float((beside - plain).abs().mean())
    assert float((beside - merged).abs().mean()) < 0.05 * changed


def test_two_processes_export_what_one_does(tmp_path: Path) -> None:
    one, two = (made(tmp_path, epochs=1, learning_rate=1e-3, processes=count) for count in (1, 2))
    assert train(one) == 0 and train_outside(two).returncode == 0
    first, second = (AutoModelForCausalLM.from_pretrained(run / "model", dtype=torch.float32) for run in (one, two))
    assert torch.allclose(logits(first), logits(second), atol=0.05, rtol=0.01)
    assert sorted(file.name for file in (one / "model").iterdir()) == sorted(
        file.name for file in (two / "model").iterdir()
    )


def test_nothing_half_written_is_left_and_who_may_read_the_folder_may_read_its_files(trained: Path) -> None:
    assert not list(trained.glob("*.part")) and not list(trained.glob("*.old"))
    files = [file for name in ("model", "adapter") for file in (trained / name).glob("*")]
    assert {file.stat().st_mode & 0o777 for file in files} == {trained.stat().st_mode & 0o666}


@pytest.mark.parametrize("processes", [1, pytest.param(2, marks=pytest.mark.slow)])
@pytest.mark.parametrize("method", ["full", pytest.param("lora", marks=pytest.mark.slow)])
def test_what_was_learnt_outlives_a_model_that_can_not_be_written(tmp_path: Path, method: str, processes: int) -> None:
    changes = {"method": method, "processes": processes}
    whole, folder = (made(tmp_path, **changes) for _ in "ab")
    run = train if processes == 1 else lambda run, **how: train_outside(run, **how).returncode
    (folder / "model.part").touch()  # where a folder should be made: no disk need be filled for it
    assert run(folder) == 1
    error = facts(folder)[-1]
    assert isinstance(error, Errored) and error.kind == "other" and "NotADirectoryError" in error.message
    assert [fact.name for fact in facts(folder) if isinstance(fact, Saved)] == ["checkpoint-6"]
    (folder / "model.part").unlink()
    assert run(folder, resume=True) == 0
    assert launch.outcome(folder) == Done(6, True)
    assert len([fact for fact in facts(folder) if isinstance(fact, Step)]) == 6
    assert run(whole) == 0
    assert fingerprint(folder) == fingerprint(whole)
