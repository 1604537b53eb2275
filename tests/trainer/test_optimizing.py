"""Optimizing: the rate's curve, and steps that are those of the published formulas, written out here."""

import math
from dataclasses import replace

import pytest
import torch
from torch import nn

from trainer.optimizing import Named, Optimizing, rate
from trainer.recipe import Optimizer, Recipe

RECIPE = Recipe(learning_rate=1e-2, warmup=0.1, weight_decay=0.1, max_gradient_norm=1.0)
NAMES = {"layers.0.up": (12, 8), "layers.0.norm": (8,), "embed": (20, 8)}


def named() -> Named:
    draw = torch.Generator().manual_seed(1)
    return [(name, nn.Parameter(torch.randn(shape, generator=draw))) for name, shape in NAMES.items()]


def gradients(step: int) -> list[torch.Tensor]:
    draw = torch.Generator().manual_seed(100 + step)
    return [torch.randn(shape, generator=draw) for shape in NAMES.values()]


def taught(recipe: Recipe, steps: int = 3) -> dict[str, torch.Tensor]:
    weights = named()
    optimizing = Optimizing(recipe, weights)
    for step in range(steps):
        for (_, weight), gradient in zip(weights, gradients(step), strict=True):
            weight.grad = gradient
        optimizing.step(recipe.learning_rate)
    return {name: weight.detach() for name, weight in weights}


def adam(weight: torch.Tensor, index: int, recipe: Recipe, *, decay: float, steps: int = 3) -> torch.Tensor:
    """arXiv 1711.05101, algorithm 2."""
    mean, square = torch.zeros_like(weight), torch.zeros_like(weight)
    for step in range(steps):
        gradient = gradients(step)[index]
        mean = recipe.beta1 * mean + (1 - recipe.beta1) * gradient
        square = recipe.beta2 * square + (1 - recipe.beta2) * gradient**2
        weight = weight * (1 - recipe.learning_rate * decay)
        unbiased = mean / (1 - recipe.beta1 ** (step + 1))
        spread = (square / (1 - recipe.beta2 ** (step + 1))).sqrt()
        weight = weight - recipe.learning_rate * unbiased / (spread + 1e-8)
    return weight


def muon(
    weight: torch.Tensor, index: int, recipe: Recipe, *, steps: int = 3, dtype: torch.dtype = torch.bfloat16
) -> torch.Tensor:
    """Momentum made nearly orthogonal by five Newton-Schulz steps, its size as AdamW's (arXiv 2502.16982).

    In bfloat16, as is usual, and rounded where the fused products of torch round, or exactly.
    """
    a, b, c = 3.4445, -4.7750, 2.0315
    momentum = torch.zeros_like(weight)
    for step in range(steps):
        gradient = gradients(step)[index]
        momentum = 0.95 * momentum + 0.05 * gradient
        turned = (0.05 * gradient + 0.95 * momentum).to(dtype)
        is_tall = turned.shape[0] > turned.shape[1]
        turned = turned.T if is_tall else turned
        turned = turned / turned.norm()
        for _ in range(5):
            square = turned @ turned.T
            polynomial = torch.addmm(square, square, square, beta=b, alpha=c)
            turned = torch.addmm(turned, polynomial, turned, beta=a)
        turned = turned.T if is_tall else turned
        weight = weight * (1 - recipe.learning_rate * recipe.weight_decay)
        weight = weight - recipe.learning_rate * 0.2 * math.sqrt(max(weight.shape)) * turned.float()
    return weight


def test_adamw_steps_as_published_and_decays_matrices_alone() -> None:
    found = taught(RECIPE)
    for index, (name, weight) in enumerate(named()):
        expected = adam(weight.detach(), index, RECIPE, decay=0.1 if weight.ndim == 2 else 0.0)
        torch.testing.assert_close(found[name], expected, rtol=1e-5, atol=1e-6)


def test_muon_turns_the_matrices_inside_and_leaves_the_rest_to_adamw() -> None:
    found = taught(replace(RECIPE, optimizer="muon"))
    start = {name: weight.detach() for name, weight in named()}
    torch.testing.assert_close(found["layers.0.up"], muon(start["layers.0.up"], 0, RECIPE), rtol=0, atol=1e-6)
    for index, name in ((1, "layers.0.norm"), (2, "embed")):
        torch.testing.assert_close(found[name], adam(start[name], index, RECIPE, decay=0.0), rtol=1e-5, atol=1e-6)


def test_muon_is_as_far_from_the_exact_formula_as_half_precision_takes_it() -> None:
    """Each of five iterations rounds entries below 1 by half of bfloat16's last place, 2 ** -9; a step scales them."""
    found = taught(replace(RECIPE, optimizer="muon"))["layers.0.up"]
    start = dict(named())["layers.0.up"].detach()
    exact = muon(start, 0, RECIPE, dtype=torch.float64)
    scale = RECIPE.learning_rate * 0.2 * math.sqrt(max(start.shape))
    assert 0 < float((found - exact).abs().max()) <= 3 * scale * 5 * 2**-9


def test_gradients_are_clipped_to_the_norm_and_the_norm_told_is_from_before() -> None:
    weights = named()
    optimizing = Optimizing(RECIPE, weights)
    for (_, weight), gradient in zip(weights, gradients(0), strict=True):
        weight.grad = gradient.clone()
    before = math.sqrt(sum(float((gradient**2).sum()) for gradient in gradients(0)))
    assert optimizing.clip() == pytest.approx(before, rel=1e-5)
    after = math.sqrt(sum(float((weight.grad**2).sum()) for _, weight in weights if weight.grad is not None))
    assert after == pytest.approx(1.0, rel=1e-4)


@pytest.mark.parametrize("optimizer", ["adamw", "muon"])
def test_all_state_is_there_before_the_first_step(optimizer: Optimizer) -> None:
    optimizing = Optimizing(replace(RECIPE, optimizer=optimizer), weights := named())
    before = {name for name, _ in optimizing.tensors()}
    for (_, weight), gradient in zip(weights, gradients(0), strict=True):
        weight.grad = gradient
    optimizing.step(1e-3)
    assert before == {name for name, _ in optimizing.tensors()}


def test_the_rate_climbs_then_falls_along_the_cosine() -> None:
    curve = [rate(RECIPE, step, 100) for step in range(1, 101)]
    assert curve[:10] == pytest.approx([1e-3 * step for step in range(1, 11)])
    assert curve[10] == pytest.approx(1e-2)
    assert curve[55] == pytest.approx(5e-3)
    assert curve[-1] < 1e-5
    assert curve[10:] == sorted(curve[10:], reverse=True)
