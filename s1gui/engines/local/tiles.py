"""Matrix products over a fixed number of rows, so that a row's bits do not depend on how many others ride along.

A matrix product picks its kernel by the number of rows, and with it the order of its sums. So whatever multiplies by
weights works on tiles: always `Tiles.rows` rows at a time, the pass being padded to whole tiles. Rows of one tile do
not touch each other, and a row has the same bits in every place of a tile. Experts of a mixture are the exception: they
sort the rows of a tile by expert; there a tile is one row (in a prefill, one chunk of one stream).
"""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional


class Tiles:
    """How many rows are multiplied at once. Set before each pass by whoever runs it.

    rows: for products with one weight; expert_rows: for mixtures of experts.
    """

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.expert_rows = 1

    def apply_to(self, model: nn.Module) -> None:
        """From now on every feed-forward block and every other linear layer of `model` works tile by tile."""
        for name, module in model.named_modules():
            inside_block = "mlp" in name.split(".")[:-1]
            is_block = name.split(".")[-1] == "mlp"
            if is_block and _is_mixture(module):
                module.forward = self._tiled(module.forward, mixture=True)
            elif is_block or (isinstance(module, nn.Linear) and not inside_block):
                module.forward = self._tiled(module.forward, mixture=False)

    def linear(self, hidden: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
        """hidden [rows, in] times weight [out, in], tile by tile."""
        if hidden.shape[0] <= self.rows:
            return functional.linear(hidden, weight, bias)
        return torch.cat([functional.linear(part, weight, bias) for part in torch.split(hidden, self.rows)])

    def _tiled(self, forward: Callable[..., Any], *, mixture: bool) -> Callable[..., Any]:
        def run(hidden: Tensor, *args: Any, **kwargs: Any) -> Any:
            rows = self.expert_rows if mixture else self.rows
            count = hidden.shape[-2]
            if count <= rows:
                return forward(hidden, *args, **kwargs)
            parts = [forward(part, *args, **kwargs) for part in torch.split(hidden, rows, dim=-2)]
            return _joined(parts)

        return run


def _is_mixture(block: nn.Module) -> bool:
    return any("expert" in name for name, _ in block.named_modules())


def _joined(parts: list[Any]) -> Any:
    if isinstance(parts[0], tuple):
        return tuple(_joined(list(column)) for column in zip(*parts, strict=True))
    return torch.cat(parts, dim=-2)
