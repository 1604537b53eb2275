"""Attention over several documents in one row, each seeing itself alone: no padding, and no mask of all by all."""

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AttentionInterface

from s1gui.core.errors import ModelError

NAME = "s1_documents"


class Documents:
    """Lengths of a row's documents, in their order. For a tuple of them a layer would be compiled again and again."""

    def __init__(self, lengths: Sequence[int]) -> None:
        self.lengths = list(lengths)


def by_document(
    module: nn.Module,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attention_mask: Tensor | None,
    *,
    documents: Documents,
    scaling: float | None = None,
    dropout: float = 0.0,
    sliding_window: int | None = None,
    **others: Any,
) -> tuple[Tensor, None]:
    """query [1, heads, tokens, width], key and value with fewer heads; returns [1, tokens, heads, width].

    A document's numbers do not depend on what stands beside it. Raises ModelError for kinds of attention (sinks, soft
    caps) that this product does not have.
    """
    if any(others.get(kind) is not None for kind in ("s_aux", "softcap")):
        raise ModelError(
            f"{type(module).__name__} is a kind of attention that can't be trained here. Choose Qwen, Llama."
        )
    groups = query.shape[1] // key.shape[1]
    if groups > 1:
        key, value = key.repeat_interleave(groups, 1), value.repeat_interleave(groups, 1)
    parts = zip(*(torch.split(whole, documents.lengths, 2) for whole in (query, key, value)), strict=True)
    attend: Any = nn.functional.scaled_dot_product_attention
    out = [attend(*part, dropout_p=dropout, scale=scaling, **_mask(part[0], sliding_window)) for part in parts]
    # Turned before they are joined: kernels write tokens first, so this copies once and not twice.
    return torch.cat([one.transpose(1, 2) for one in out], 1), None


def _mask(query: Tensor, window: int | None) -> dict[str, Any]:
    length = query.shape[2]
    if window is None or length <= window:
        return {"is_causal": True}
    place = torch.arange(length, device=query.device)
    back = place[:, None] - place[None, :]
    return {"attn_mask": (back >= 0) & (back < window)}


AttentionInterface.register(NAME, by_document)
