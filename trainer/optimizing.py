"""How weights follow their gradients: the rate at each step, clipping, AdamW, or Muon with AdamW."""

import math
from collections.abc import Iterator, Mapping

import torch
from torch import Tensor, nn
from torch.distributed.tensor import DTensor

from trainer.recipe import Recipe

Named = list[tuple[str, nn.Parameter]]


def rate(recipe: Recipe, step: int, steps: int) -> float:
    """The learning rate of a step (1 is the first): linear warm-up, then as the recipe says, down to nothing."""
    warmup = math.ceil(recipe.warmup * steps)
    if step <= warmup:
        return recipe.learning_rate * step / warmup
    done = (step - warmup - 1) / max(1, steps - warmup)
    match recipe.schedule:
        case "cosine":
            return recipe.learning_rate * (1 + math.cos(math.pi * done)) / 2
        case "linear":
            return recipe.learning_rate * (1 - done)
        case _:
            return recipe.learning_rate


class Optimizing:
    """Owns the state of the optimizers of all trained weights.

    Weight decay is for matrices only, as transformers' trainer has it for s1; under Muon for those inside the layers.
    """

    def __init__(self, recipe: Recipe, trained: Named) -> None:
        self._recipe, self._named = recipe, trained
        self._optimizers = _muon(recipe, trained) if recipe.optimizer == "muon" else [_adamw(recipe, trained)]
        self._prepare()

    def clip(self) -> float:
        """The gradients' norm over all ranks, before they are clipped."""
        weights = [weight for _, weight in self._named]
        limit = self._recipe.max_gradient_norm or math.inf
        norm = nn.utils.clip_grad_norm_(weights, limit)
        return float(norm.full_tensor() if isinstance(norm, DTensor) else norm)

    def step(self, learning_rate: float) -> None:
        for optimizer in self._optimizers:
            for group in optimizer.param_groups:
                group["lr"] = learning_rate
            optimizer.step()
        self.forget()

    def forget(self) -> None:
        """Drop the gradients."""
        for _, weight in self._named:
            weight.grad = None

    def tensors(self) -> Iterator[tuple[str, Tensor]]:
        """The state, by the weights' names."""
        for name, weight in self._named:
            for key, value in self._state(weight).items():
                yield f"{name}/{key}", value

    def _state(self, weight: nn.Parameter) -> Mapping[str, Tensor]:
        for optimizer in self._optimizers:
            if weight in optimizer.state:
                state: Mapping[str, Tensor] = optimizer.state[weight]
                return state
        raise KeyError("a weight without an optimizer")

    def _prepare(self) -> None:
        """All state is there from the start: what a step needs is seen before the first, and loading is copying."""
        for optimizer in self._optimizers:
            names = ("momentum_buffer",) if isinstance(optimizer, torch.optim.Muon) else ("exp_avg", "exp_avg_sq")
            for group in optimizer.param_groups:
                for weight in group["params"]:
                    optimizer.state[weight] |= {name: torch.zeros_like(weight) for name in names}
                    if names[0] == "exp_avg":
                        optimizer.state[weight]["step"] = torch.zeros((), device=weight.device)


def _adamw(recipe: Recipe, named: Named, *, decay: float | None = None) -> torch.optim.Optimizer:
    decay = recipe.weight_decay if decay is None else decay
    groups = [
        {"params": [weight for _, weight in named if weight.ndim >= 2], "weight_decay": decay},
        {"params": [weight for _, weight in named if weight.ndim < 2], "weight_decay": 0.0},
    ]
    used = [group for group in groups if group["params"]]
    return torch.optim.AdamW(used, lr=recipe.learning_rate, betas=(recipe.beta1, recipe.beta2), fused=True)


def _muon(recipe: Recipe, named: Named) -> list[torch.optim.Optimizer]:
    """arXiv 2502.16982; needs whole matrices, so it is not for sharded weights."""
    inside = [(name, weight) for name, weight in named if weight.ndim == 2 and not _is_outer(name)]
    names = {name for name, _ in inside}
    muon = torch.optim.Muon(
        [weight for _, weight in inside], weight_decay=recipe.weight_decay, adjust_lr_fn="match_rms_adamw"
    )
    outside = [(name, weight) for name, weight in named if name not in names]
    return [muon, *([_adamw(recipe, outside, decay=0.0)] if outside else [])]  # adapters are all inside


def _is_outer(name: str) -> bool:
    return "embed" in name or "lm_head" in name
