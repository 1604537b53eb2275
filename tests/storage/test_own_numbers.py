"""A model that is here tells by its own files what the catalogue tells of others."""

import json
from pathlib import Path

import pytest

from s1gui.storage.known_models import known_models
from s1gui.storage.own_numbers import own_numbers
from s1gui.storage.paths import embedded_model

QWEN_7B = {
    "torch_dtype": "bfloat16",
    "hidden_size": 3584,
    "num_attention_heads": 28,
    "num_key_value_heads": 4,
    "num_hidden_layers": 28,
    "vocab_size": 152064,
    "max_position_embeddings": 131072,
    "tie_word_embeddings": False,
}
"""Of deepseek-ai/DeepSeek-R1-Distill-Qwen-7B."""


def folder_of(folder: Path, config: object) -> Path:
    (folder / "config.json").write_text(json.dumps(config))
    return folder


def test_the_embedded_model_is_described() -> None:
    path = embedded_model()
    own = own_numbers(path, "s1-nano", (path / "model.safetensors").stat().st_size)
    assert own is not None and (own.layers, own.kv_heads, own.head_size, own.context) == (4, 3, 32, 4096)
    assert own.parameters == pytest.approx(2.0e6, rel=0.02) and own.kept == 320 * 192


def test_they_are_those_of_the_catalogue_for_a_model_in_it(tmp_path: Path) -> None:
    (known,) = (model for model in known_models() if model.name == "DeepSeek-R1-Distill-Qwen-7B")
    own = own_numbers(folder_of(tmp_path, QWEN_7B), known.repo, 2 * known.parameters)
    assert own is not None
    for name in ("parameters", "kept", "layers", "kv_heads", "head_size", "context", "experts"):
        assert getattr(own, name) == getattr(known, name), name


def test_a_text_config_inside_another_counts_and_so_do_experts(tmp_path: Path) -> None:
    outer = {"dtype": "bfloat16", "text_config": {**QWEN_7B, "num_experts": 8, "head_dim": 64}}
    own = own_numbers(folder_of(tmp_path, outer), "a", 10**9)
    assert own is not None and own.experts and own.head_size == 64


@pytest.mark.parametrize(
    "config",
    [
        {},
        [],
        {**QWEN_7B, "torch_dtype": "int3"},
        {**QWEN_7B, "quantization_config": {"bits": 4}},
        {**QWEN_7B, "hidden_size": "wide"},
        {**QWEN_7B, "num_hidden_layers": -1},
        {**QWEN_7B, "vocab_size": True},
    ],
    ids=["empty", "list", "dtype", "quantized", "text", "negative", "boolean"],
)
def test_what_can_not_be_told_is_not_guessed(config: object, tmp_path: Path) -> None:
    assert own_numbers(folder_of(tmp_path, config), "a", 10**9) is None
    assert own_numbers(tmp_path / "none", "a", 10**9) is None
