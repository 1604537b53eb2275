"""A model that returns its weighted loss, never holding the logits of more than a few tokens."""

from typing import Any

import torch
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from s1gui.core.errors import ModelError
from trainer.attention import Documents
from trainer.rows import Row

_CHUNK = 1024
"""Places whose logits are in memory at once: 1024 times a vocabulary of 152,000 in fp32 is 0.6 GB."""


class Learner(nn.Module):
    """A causal language model of transformers and the sum of its weighted cross entropies (nats)."""

    def __init__(self, model: nn.Module, precision: torch.dtype | None = None) -> None:
        """precision: of autocast, None without it. Raises ModelError for a head that changes the logits afterwards."""
        super().__init__()
        self.model = model
        self._precision = precision
        config: Any = model.config
        text = config.get_text_config()
        for name in ("logit_scale", "logits_scaling", "lm_head_multiplier"):
            if getattr(text, name, None) not in (None, 1, 1.0):
                raise ModelError(
                    f"A {config.model_type} model scales its logits ({name}), which can't be trained here."
                )
        if "linear_attention" in (getattr(text, "layer_types", None) or ()) or hasattr(text, "mamba_d_state"):
            raise ModelError(f"A {config.model_type} model keeps a state between documents and can't be trained here.")
        self._cap: float | None = getattr(text, "final_logit_softcapping", None)

    def forward(self, row: Row) -> Tensor:
        whole: Any = self.model
        device = row.ids.device.type
        with torch.autocast(device, self._precision or torch.bfloat16, enabled=self._precision is not None):
            hidden = whole.base_model(
                input_ids=row.ids, position_ids=row.positions, use_cache=False, documents=Documents(row.lengths)
            ).last_hidden_state[0, row.at]
            head = whole.get_output_embeddings()
            total = torch.zeros((), device=row.ids.device)
            for chosen, targets, weights in zip(
                *(torch.split(whole, _CHUNK) for whole in (hidden, row.targets, row.weights)), strict=True
            ):
                total = total + checkpoint(_part, head, chosen, targets, weights, self._cap, use_reentrant=False)
        return total


def _part(head: nn.Module, hidden: Tensor, targets: Tensor, weights: Tensor, cap: float | None) -> Tensor:
    logits = head(hidden).float()
    if cap:
        logits = cap * torch.tanh(logits / cap)
    return (nn.functional.cross_entropy(logits, targets, reduction="none") * weights).sum()
