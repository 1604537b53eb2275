"""LoRA adapters: put on the model they are for, or refused with the reason."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from peft import LoraConfig, get_peft_model
from safetensors.torch import load_file, save_file
from transformers import AutoModelForCausalLM

from s1gui.core.engine import Failed, Load
from tests.engines.local.asking import Asked

NANO = Path(__file__).parents[3] / "resources/models/s1-nano"
QUESTION = "What is 12 + 9?"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An adapter on the embedded model that changes what it says, saved by peft."""
    torch.manual_seed(0)
    model = AutoModelForCausalLM.from_pretrained(NANO, trust_remote_code=False, dtype=torch.float32)
    tuned = get_peft_model(model, LoraConfig(r=4, lora_alpha=8, target_modules="all-linear", task_type="CAUSAL_LM"))
    with torch.no_grad():
        for name, weight in tuned.named_parameters():
            if "lora_B" in name:
                weight.normal_(0.0, 0.4)
    folder = tmp_path_factory.mktemp("made") / "adapter"
    tuned.save_pretrained(folder)
    ids = torch.tensor([Asked(NANO).prompt(QUESTION)])
    with torch.inference_mode():
        torch.save(tuned.eval()(input_ids=ids).logits[0, -1], folder / "expected")
    return folder


@pytest.fixture
def adapter(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "adapter"))


def _edit(folder: Path, **changes: object) -> None:
    path = folder / "adapter_config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def _first_logits(folder: Path, **load: object) -> tuple[Asked, torch.Tensor]:
    asked = Asked(folder, **load)
    request = asked.grow(1, asked.prompt(QUESTION), 3)
    asked.run()
    return asked, asked.logits[request][0].float()


def test_an_adapter_is_merged_into_its_base_and_computes_what_peft_computes(adapter: Path) -> None:
    asked, logits = _first_logits(adapter)
    expected = torch.load(adapter / "expected")[: len(logits)]
    assert (logits - expected).abs().max() < 1e-3
    assert (logits - _first_logits(NANO)[1]).abs().max() > 0.1
    assert asked.loaded.parameters == Asked(NANO).loaded.parameters
    assert asked.loaded.model == str(adapter)
    assert asked.loaded.notes == (f"LoRA adapter on {NANO}, merged into its weights.",)


@pytest.mark.parametrize("dtype", ["int8", "nf4"])
def test_on_quantized_weights_an_adapter_is_computed_beside_them(adapter: Path, dtype: str) -> None:
    asked, logits = _first_logits(adapter, dtype=dtype)
    expected = torch.load(adapter / "expected")[: len(logits)]
    bare = _first_logits(NANO, dtype=dtype)[1]
    assert (logits - expected).std() < 0.5 * (bare - expected).std()
    assert f"computed beside its {dtype} weights" in asked.loaded.notes[0]
    assert asked.loaded.dtype == dtype and asked.loaded.parameters > Asked(NANO).loaded.parameters


def test_the_base_is_given_or_beside_the_adapter(adapter: Path) -> None:
    _edit(adapter, base_model_name_or_path="someone/other-model")
    assert "someone/other-model, which is not here" in _refusal(adapter)
    assert Asked(adapter, base=str(NANO)).loaded.family
    shutil.copytree(NANO, adapter.parent / "other-model")
    assert Asked(adapter).loaded.family


def test_an_adapter_may_bring_its_own_tokenizer(adapter: Path) -> None:
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copy(NANO / name, adapter)
    (adapter / "chat_template.jinja").write_text("mine: " + (NANO / "chat_template.jinja").read_text())
    asked = Asked(adapter)
    tokens = asked.engine._loaded()[0].tokens
    assert asked.prompt("x")[:4] == tuple(tokens.encoded("mine: x"))[:4]


def _pickled(folder: Path) -> None:
    (folder / "adapter_model.safetensors").rename(folder / "adapter_model.bin")


def _other_layers(folder: Path) -> None:
    weights = load_file(folder / "adapter_model.safetensors")
    save_file({key.replace("layers.0.", "layers.99."): value for key, value in weights.items()}, folder / WEIGHTS)


def _other_shape(folder: Path) -> None:
    weights = load_file(folder / WEIGHTS)
    save_file({key: value.repeat(2, 2) for key, value in weights.items()}, folder / WEIGHTS)


WEIGHTS = "adapter_model.safetensors"
BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "pickled": (_pickled, "can run code"),
    "other layers": (_other_layers, "does not belong"),
    "other shape": (_other_shape, "can't be put on"),
    "another kind": (lambda folder: _edit(folder, peft_type="IA3"), "IA3"),
    "no config": (lambda folder: (folder / "adapter_config.json").write_text("["), "can't be read"),
    "list": (lambda folder: (folder / "adapter_config.json").write_text("[]"), "LoRA"),
    "changes the base": (lambda folder: _edit(folder, init_lora_weights="pissa_niter_4"), "changes the base"),
    "no base": (lambda folder: _edit(folder, base_model_name_or_path=None), "does not name"),
    "damaged": (lambda folder: (folder / WEIGHTS).write_bytes(b"x" * 99), "cut short"),
}


def _refusal(folder: Path) -> str:
    told = Asked().reply(Load(1, str(folder)))
    assert isinstance(told, Failed) and told.kind == "ModelError", told
    return told.message


@pytest.mark.parametrize(("spoil", "part"), BROKEN.values(), ids=BROKEN)
def test_a_broken_or_foreign_adapter_is_refused(adapter: Path, spoil: Callable[[Path], object], part: str) -> None:
    spoil(adapter)
    assert part in _refusal(adapter)
