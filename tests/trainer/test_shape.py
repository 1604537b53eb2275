"""A model's numbers are read from its config.json as transformers makes the model."""

import json
from pathlib import Path

import pytest
import torch
from transformers import AutoConfig, AutoModelForCausalLM

from s1gui.core.errors import ModelError
from trainer.places import resources
from trainer.shape import from_config, read_shape, shape_of

SMALL = {
    "vocab_size": 512,
    "hidden_size": 96,
    "num_hidden_layers": 3,
    "num_attention_heads": 6,
    "num_key_value_heads": 2,
    "head_dim": 32,
}
KINDS = {
    "llama": {"intermediate_size": 200},
    "mistral": {"intermediate_size": 200},
    "qwen2": {"intermediate_size": 200, "head_dim": 16},
    "qwen3": {"intermediate_size": 200, "tie_word_embeddings": True},
    "qwen3_moe": {"moe_intermediate_size": 40, "num_experts": 8, "num_experts_per_tok": 2},
    "mixtral": {"intermediate_size": 40, "num_local_experts": 4, "num_experts_per_tok": 2},
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_parameters_are_those_that_transformers_makes(kind: str) -> None:
    config = AutoConfig.for_model(kind, **{**SMALL, **KINDS[kind]})
    with torch.device("meta"):
        model = AutoModelForCausalLM.from_config(config, trust_remote_code=False)
    assert from_config(config.to_dict(), name="it").parameters == model.num_parameters()


@pytest.mark.parametrize(
    ("name", "billions"),
    [("Qwen/Qwen2.5-32B-Instruct", 32.76), ("Qwen2.5-0.5B", 0.494), ("Qwen/Qwen3-8B", 8.19), ("qwen3-1.7b-base", 1.72)],
)
def test_well_known_models_are_known_by_name(name: str, billions: float) -> None:
    assert shape_of(name).parameters == pytest.approx(billions * 1e9, rel=0.002)


def test_the_embedded_model_is_read_from_its_folder() -> None:
    shape = shape_of(str(resources() / "models" / "s1-nano-base"))
    assert (shape.layers, shape.hidden, shape.tied, shape.context) == (4, 192, True, 4096)


@pytest.mark.parametrize("name", ["", "Qwen/Qwen2.5-320B", "nobody/nothing"])
def test_a_model_that_is_nowhere_says_so(name: str) -> None:
    with pytest.raises(ModelError, match="not known by its name"):
        shape_of(name)


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"model_type": "mamba2"}, "mamba2"),
        ({"model_type": "llama"}, "hidden_size"),
        ({"model_type": "llama", "hidden_size": -1}, "hidden_size = -1"),
        ([], "describes no model"),
    ],
)
def test_a_description_that_can_not_be_used_says_why(tmp_path: Path, config: object, said: str) -> None:
    (tmp_path / "config.json").write_text(json.dumps(config))
    with pytest.raises(ModelError, match=said):
        read_shape(tmp_path)
