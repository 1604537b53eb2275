"""The memory figure moves as measured peaks do with shapes and recipes, on shapes that nothing was fitted to."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.trainer.memory_runs import Measured, booked, measured

SMALL: dict[str, Any] = {
    "vocab_size": 3000,
    "hidden_size": 192,
    "intermediate_size": 448,
    "num_hidden_layers": 3,
    "num_attention_heads": 6,
    "num_key_value_heads": 2,
    "head_dim": 32,
}
LARGE: dict[str, Any] = {
    "vocab_size": 12_000,
    "hidden_size": 384,
    "intermediate_size": 1280,
    "num_hidden_layers": 6,
    "num_attention_heads": 6,
    "num_key_value_heads": 2,
    "head_dim": 64,
}
FULL: dict[str, Any] = {"precision": "fp32"}
LORA: dict[str, Any] = {"precision": "bf16", "method": "lora"}
QLORA: dict[str, Any] = {"precision": "bf16", "method": "qlora"}
MIXED: dict[str, Any] = {"precision": "bf16"}
AGAIN: dict[str, Any] = {"precision": "fp32", "checkpointing": True}
FLOAT_LORA: dict[str, Any] = {"precision": "fp32", "method": "lora"}
AGAIN_OTHERWISE = 150e6
"""Bytes by which what a process takes moves less or more than what is held in it.

Gaps of the C library, which differ between two runs of one shape by up to 80 MB, are filled before it grows. For a
vocabulary of 48,000 in place of 12,000 it grew by 310 to 355 MB in full training, 445 foreseen; by 207 to 240 under
adapters, 307 foreseen.
"""


def once(run: Any, base: dict[str, Any]) -> Any:
    """Measures of one table of shapes, each measured once however many tests look at it."""

    @cache
    def found(recipe: tuple[tuple[str, Any], ...], tokens: int, changes: tuple[tuple[str, Any], ...]) -> Measured:
        with TemporaryDirectory() as folder:
            result: Measured = run(Path(folder) / "run", {**base, **dict(changes)}, tokens=tokens, **dict(recipe))
            return result

    def of(recipe: dict[str, Any], *, tokens: int, **changes: Any) -> Measured:
        return found(tuple(recipe.items()), tokens, tuple(changes.items()))

    return of


small, large = once(booked, SMALL), once(measured, LARGE)


@pytest.mark.parametrize(
    "change",
    [{"num_hidden_layers": 8}, {"vocab_size": 12_000}, {"tokens": 1300}],
    ids=["layers", "vocabulary", "length"],
)
@pytest.mark.parametrize(
    "recipe",
    [
        pytest.param(FULL, id="full"),
        pytest.param(LORA, id="lora"),
        pytest.param(MIXED, id="mixed", marks=pytest.mark.slow),
        pytest.param(AGAIN, id="recomputed", marks=pytest.mark.slow),
        pytest.param(QLORA, id="qlora", marks=pytest.mark.slow),
        pytest.param(FLOAT_LORA, id="lora in float32", marks=pytest.mark.slow),
    ],
)
def test_what_torch_holds_moves_as_foreseen(recipe: dict[str, Any], change: dict[str, Any]) -> None:
    """15 %: the rows hold a prompt, whose logits are not computed, and masks, which are not counted."""
    before, after = small(recipe, tokens=600), small(recipe, **{"tokens": 600, **change})
    assert after.by_step - before.by_step == pytest.approx(after.bytes - before.bytes, rel=0.15)
    assert after.by_step == pytest.approx(after.bytes, rel=0.15)


@pytest.mark.parametrize("recipe", [LORA, MIXED], ids=["lora", "half precision"])
def test_what_torch_holds_moves_as_foreseen_with_the_recipe(recipe: dict[str, Any]) -> None:
    before, after = small(FULL, tokens=600), small(recipe, tokens=600)
    assert after.by_step - before.by_step == pytest.approx(after.bytes - before.bytes, rel=0.15)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("recipe", "change"),
    [
        pytest.param(FULL, {"num_hidden_layers": 16}, id="layers"),
        pytest.param(FULL, {"vocab_size": 48_000}, id="vocabulary"),
        pytest.param(FULL, {"tokens": 3000}, id="length"),
        pytest.param(LORA, {"num_hidden_layers": 24}, id="layers under adapters"),
        pytest.param(LORA, {"vocab_size": 48_000}, id="vocabulary under adapters"),
    ],
)
def test_what_a_process_takes_moves_as_foreseen(recipe: dict[str, Any], change: dict[str, Any]) -> None:
    """By the system: within 30 % of the movement, or what a run differs from the next by, and 15 % of the whole."""
    before, after = large(recipe, tokens=700), large(recipe, **{"tokens": 700, **change})
    moved = after.bytes - before.bytes
    assert after.foreseen.total - before.foreseen.total == pytest.approx(moved, rel=0.3, abs=AGAIN_OTHERWISE)
    assert after.foreseen.total == pytest.approx(after.bytes, rel=0.15)


@pytest.mark.slow
def test_adapters_take_as_much_less_of_a_process_as_foreseen() -> None:
    before, after = large(FULL, tokens=700), large(LORA, tokens=700)
    moved = after.foreseen.total - before.foreseen.total
    assert moved == pytest.approx(after.bytes - before.bytes, rel=0.3, abs=AGAIN_OTHERWISE)
