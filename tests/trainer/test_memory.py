"""Memory: what autograd really saves, s1's known boundaries, and what must never make it less."""

from dataclasses import replace
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers import AutoConfig, AutoModelForCausalLM

from trainer.adapters import adapted
from trainer.attention import NAME, Documents
from trainer.memory import Load, Mode, adapters, peak, saved_per_token
from trainer.recipe import Method, Recipe
from trainer.shape import Shape, from_config, shape_of

H100 = 84_940_000_000
S1 = shape_of("Qwen/Qwen2.5-32B-Instruct")
TOKENS = 211
"""A length that no weight has, so that what is saved of tokens can be told from weights."""


@pytest.mark.parametrize("mode", ["bfloat16", "float32", "autocast", "adapters"])
@pytest.mark.parametrize(
    ("kind", "hidden", "ffn", "heads", "kv_heads", "size"),
    [("qwen2", 160, 416, 10, 2, 16), ("qwen3", 144, 400, 6, 3, 48)],
    ids=["qwen2", "qwen3"],
)
def test_a_layer_saves_as_many_bytes_as_said(
    mode: Mode, kind: str, hidden: int, ffn: int, heads: int, kv_heads: int, size: int
) -> None:
    """Shapes that the coefficients were not fitted to; 2 % for what is per head and not per width."""

    def config(layers: int) -> Any:
        return AutoConfig.for_model(
            kind,
            vocab_size=512,
            hidden_size=hidden,
            intermediate_size=ffn,
            num_attention_heads=heads,
            num_key_value_heads=kv_heads,
            head_dim=size,
            num_hidden_layers=layers,
        )

    shape = from_config(config(2).to_dict(), name=kind)
    measured = (_saved(config(4), mode) - _saved(config(2), mode)) / 2 / TOKENS
    assert saved_per_token(shape, mode, rank=8) == pytest.approx(measured, rel=0.02)


def _saved(config: Any, mode: Mode) -> int:
    dtype = torch.bfloat16 if mode in ("bfloat16", "adapters") else torch.float32
    whole = AutoModelForCausalLM.from_config(config, attn_implementation=NAME, dtype=dtype, trust_remote_code=False)
    if mode == "adapters":
        adapted(whole, Recipe(method="lora", lora_rank=8), seed=1)
    sizes: dict[int, int] = {}
    kept = []

    def keep(tensor: torch.Tensor) -> torch.Tensor:
        if TOKENS in tensor.shape:
            sizes[tensor.untyped_storage().data_ptr()] = tensor.untyped_storage().nbytes()
            kept.append(tensor)
        return tensor

    with (
        torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor),
        torch.autocast("cpu", torch.bfloat16, enabled=mode == "autocast"),
    ):
        whole.base_model(
            inputs_embeds=torch.randn(1, TOKENS, config.hidden_size, dtype=dtype, requires_grad=True),
            position_ids=torch.arange(TOKENS)[None],
            documents=Documents((TOKENS,)),
            use_cache=False,
        )
    return sum(sizes.values())


@pytest.mark.parametrize(
    ("ranks", "row", "least", "most"),
    [
        pytest.param(16, 20_000, 0.88, 1.0, id="16 cards, 20k: fits, tight (simplescaling/s1, README)"),
        pytest.param(16, 32_768, 1.1, 9.0, id="16 cards, 32k: does not fit (issue 13)"),
        pytest.param(8, 20_000, 1.1, 9.0, id="8 cards, 20k: does not fit (issue 61)"),
        pytest.param(8, 10_000, 1.1, 9.0, id="8 cards, 10k: does not fit"),
    ],
)
def test_the_published_stack_has_its_known_boundaries(ranks: int, row: int, least: float, most: float) -> None:
    load = Load(ranks, row, accumulates=ranks < 16, loss="whole")
    assert least < peak(S1, Recipe(), load).total / H100 <= most


def test_the_loss_in_chunks_makes_room_for_32k_on_16_cards() -> None:
    assert peak(S1, Recipe(), Load(16, 32_768)).total < H100


def test_adapters_are_counted_as_peft_makes_them() -> None:
    config = AutoConfig.for_model("qwen2", hidden_size=64, intermediate_size=160, num_attention_heads=4,
                                  num_key_value_heads=2, vocab_size=512, num_hidden_layers=3)  # fmt: skip
    model = AutoModelForCausalLM.from_config(config, trust_remote_code=False)
    adapted(model, Recipe(method="lora", lora_rank=4), seed=1)
    made = sum(weight.numel() for weight in model.parameters() if weight.requires_grad)
    assert adapters(from_config(config.to_dict(), name="it"), 4) == made


SHAPES = st.builds(
    Shape,
    name=st.just("it"),
    kind=st.sampled_from(["llama", "qwen2", "qwen3"]),
    layers=st.integers(1, 80),
    hidden=st.integers(64, 8192),
    ffn=st.integers(64, 32_768),
    heads=st.integers(1, 64),
    kv_heads=st.integers(1, 8),
    head_size=st.sampled_from([32, 64, 128]),
    vocabulary=st.integers(256, 256_000),
    tied=st.booleans(),
)
RECIPES = st.builds(
    Recipe,
    method=st.sampled_from(["full", "lora", "qlora"]),
    checkpointing=st.booleans(),
    precision=st.sampled_from(["bf16", "fp32"]),
    optimizer=st.sampled_from(["adamw", "muon"]),
)
LOADS = st.builds(
    Load,
    ranks=st.integers(1, 64),
    row=st.integers(16, 65_536),
    accumulates=st.booleans(),
    on_cpu=st.booleans(),
    loss=st.sampled_from(["chunked", "whole"]),
)


@pytest.mark.parametrize("width", ["layers", "hidden", "ffn", "heads", "kv_heads", "vocabulary"])
@settings(deadline=None, max_examples=60)
@given(shape=SHAPES, recipe=RECIPES, load=LOADS, more=st.integers(1, 100))
def test_a_larger_model_never_takes_less(width: str, shape: Shape, recipe: Recipe, load: Load, more: int) -> None:
    larger = replace(shape, **{width: getattr(shape, width) + more})
    assert peak(larger, recipe, load).total >= peak(shape, recipe, load).total


@settings(deadline=None)
@given(shape=SHAPES, recipe=RECIPES, load=LOADS, more=st.integers(1, 65_536))
def test_longer_rows_never_take_less(shape: Shape, recipe: Recipe, load: Load, more: int) -> None:
    longer = replace(load, row=load.row + more)
    assert peak(shape, recipe, longer).total >= peak(shape, recipe, load).total


@settings(deadline=None)
@given(shape=SHAPES, recipe=RECIPES, load=LOADS)
def test_float32_passes_never_take_less(shape: Shape, recipe: Recipe, load: Load) -> None:
    """In full training on GPUs: elsewhere bfloat16 may hold copies that float32 does without."""
    load, recipe = replace(load, on_cpu=False), replace(recipe, method="full", optimizer="adamw")
    narrow, wide = replace(recipe, precision="bf16"), replace(recipe, precision="fp32")
    assert peak(shape, wide, load).total >= peak(shape, narrow, load).total


@settings(deadline=None)
@given(shape=SHAPES, recipe=RECIPES, load=LOADS, more=st.integers(1, 64))
def test_more_gpus_never_take_more_of_each(shape: Shape, recipe: Recipe, load: Load, more: int) -> None:
    load = replace(load, on_cpu=False, ranks=max(load.ranks, 2))
    wider = replace(load, ranks=load.ranks + more)
    assert peak(shape, recipe, wider).total <= peak(shape, recipe, load).total


@pytest.mark.parametrize(("method", "most"), [("lora", 0.4), ("qlora", 0.25)])
def test_adapters_take_a_fraction_of_full_training(method: Method, most: float) -> None:
    seven = shape_of("Qwen2.5-7B")
    full, small = (peak(seven, Recipe(method=one), Load(1, 8192)).total for one in ("full", method))
    assert small < most * full
