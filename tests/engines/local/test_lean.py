"""The lean decoder computes what transformers computes, with the same weights held once."""

import pytest
import torch

from s1gui.engines.local.attention import Attending, Span
from s1gui.engines.local.lean import Lean, is_lean
from s1gui.engines.local.memory import Memory
from s1gui.engines.local.tiles import Tiles
from tests.engines import tiny

ROWS = 16


@pytest.mark.parametrize("family", ["qwen2", "qwen3", "llama", "mistral"])
@torch.inference_mode()
def test_it_agrees_with_transformers(family: str) -> None:
    model = tiny.model(family)
    ids = torch.arange(ROWS) * 7 % tiny.ROWS
    expected = model(input_ids=ids[None], use_cache=False).logits[0]
    memory = Memory(2, limit=1024, make_room=lambda: False)
    region = memory.take(ROWS)
    attending = Attending(memory)
    attending.slots = torch.arange(ROWS) + region.start
    attending.spans = [Span(0, ROWS, 0, region.start, 0, region.start, ROWS)]
    lean = Lean(model, attending, Tiles(8), context=64)
    assert torch.allclose(lean(ids, torch.arange(ROWS), None), expected, atol=1e-4)
    assert torch.allclose(lean(ids, torch.arange(ROWS), torch.tensor([3, 15])), expected[[3, 15]], atol=1e-4)


def test_the_weights_are_held_once_and_stay_the_models() -> None:
    model = tiny.model("qwen3")
    names = {name: weight.clone() for name, weight in model.named_parameters()}
    Lean(model, Attending(Memory(2, limit=1024, make_room=lambda: False)), Tiles(8), context=64)
    for name, weight in model.named_parameters():
        assert torch.equal(weight, names[name])
    attention = model.get_submodule("model.layers.0.self_attn")
    joined = {attention.get_parameter(f"{name}_proj.weight").untyped_storage().data_ptr() for name in "qkv"}
    assert len(joined) == 1


@pytest.mark.parametrize("family", ["gemma3", "gpt-oss", "qwen3-next"])
def test_other_families_stay_as_they_are(family: str) -> None:
    assert not is_lean(tiny.model(family))
    assert not is_lean(tiny.model("qwen3", hidden_act="gelu"))
