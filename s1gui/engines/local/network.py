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

    def __call__(self, tokens: Tensor, positions: Tensor, keep: Tensor | None) -> Tensor:
        found = self._model(
            input_ids=tokens.unsqueeze(0),
            position_ids=positions.unsqueeze(0),
            use_cache=False,
            logits_to_keep=0 if keep is None else keep,
        )
        logits: Tensor = found.logits[0]
        return logits
