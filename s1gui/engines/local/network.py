"""A loaded model as a function from rows to logits."""

from typing import Any, Protocol

from torch import Tensor, nn


class Network(Protocol):
    """Hidden work of one pass over rows that know their places from their positions."""

    def __call__(self, tokens: Tensor, positions: Tensor, keep: Tensor | None) -> Tensor:
        """Logits [kept rows, vocabulary]. tokens, positions [rows]; keep: the rows whose logits are wanted, or all."""


class Wrapped:
    """Any transformers model for causal language modelling, as it is."""

    def __init__(self, model: nn.Module) -> None:
        self._model: Any = model
        self._is_spread = len({weight.device for weight in model.parameters()}) > 1

    def __call__(self, tokens: Tensor, positions: Tensor, keep: Tensor | None) -> Tensor:
        if keep is not None and self._is_spread:
            keep = keep.cpu()  # the rows may end on another GPU, and take an index from the CPU everywhere
        found = self._model(
            input_ids=tokens.unsqueeze(0),
            position_ids=positions.unsqueeze(0),
            use_cache=False,
            logits_to_keep=0 if keep is None else keep,
        )
        logits: Tensor = found.logits[0]
        return logits
