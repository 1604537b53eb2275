"""Attention of a pass's rows: each branch looks at its own trunk and tail, and at nothing else.

A pass is a list of rows, packed without regard to lanes. A `Span` says what a run of rows of one branch sees: a
*prefix* (its trunk, or a part of it) that all its rows see whole, and, for a probe or a chunk of a prompt, an *own*
segment of which a row sees what stands up to itself. What is computed for a span, and in which shapes, follows from
that branch's lengths alone, so its bits do not depend on what else is in the pass. The query heads that share a KV head
are folded into the query axis, so that KV is never repeated.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AttentionInterface

from s1gui.engines.local.memory import Layer, Memory

NAME = "s1gui"
"""Under this name transformers finds our attention; as no mask is registered under it, none is made."""


@dataclass(frozen=True, slots=True)
class Span:
    """Rows [row, row + rows) of a pass, at positions first, first + 1, …

    prefix, seen: the first slot of the trunk and how many of its tokens all these rows see (positions 0 to seen - 1).
    own, length: the first slot of the own segment and its length with these rows (positions from `seen` on);
        length 0: none. With more than one row the own segment is these rows alone.
    """

    row: int
    rows: int
    first: int
    prefix: int
    seen: int
    own: int = 0
    length: int = 0

    def single(self, offset: int) -> "Span":
        """The row at `offset` of this span, as a span."""
        return Span(self.row + offset, 1, self.first + offset, self.prefix, self.seen, self.own, offset + 1)


class Attending:
    """What every attention module of a model is told in a pass. Owned by the decoder, set before each pass."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.slots = torch.zeros(0, dtype=torch.long)
        self.spans: Sequence[Span] = ()
        self._outputs: dict[tuple[int, int, int], Tensor] = {}

    def rows(self, layer: int, query: Tensor, key: Tensor, value: Tensor, how: "How") -> Tensor:
        """Attention output [rows, heads, value size] for query [rows, heads, d], key and value [rows, kv heads, d]."""
        held = self.memory.write(layer, self.slots, key, value)
        out = self._output(query, value)
        attend = _attend_in_half if query.dtype != torch.float32 and query.device.type == "cpu" else _attend
        for span in self.spans:
            if span.rows > 1 and how.window and span.first + span.rows > how.window:
                for offset in range(span.rows):
                    attend(span.single(offset), query, held, out, how)
            else:
                attend(span, query, held, out, how)
        return out

    def _output(self, query: Tensor, value: Tensor) -> Tensor:
        """[rows, heads, value size]; rows that nobody fills keep some finite numbers."""
        shape = (query.shape[0], query.shape[1], value.shape[2])
        if shape not in self._outputs or self._outputs[shape].device != query.device:
            self._outputs[shape] = query.new_zeros(shape)
        return self._outputs[shape]


@dataclass(frozen=True, slots=True)
class How:
    """A layer's kind of attention. window: positions a row sees, itself included, 0 for all; softcap 0: none."""

    scale: float
    window: int = 0
    softcap: float = 0.0
    sinks: Tensor | None = None


def _segments(span: Span, held: Layer, how: How) -> list[tuple[Tensor, Tensor, bool]]:
    """(keys [kv heads, d, n], values [kv heads, n, d], whether causal) of what a span sees."""
    lowest = max(0, span.first - how.window + 1) if how.window and span.first + span.rows > how.window else 0
    found = []
    if lowest < span.seen:
        found.append((span.prefix + lowest, span.seen - lowest, False))
    if span.length:
        skipped = max(0, lowest - span.seen)
        found.append((span.own + skipped, span.length - skipped, span.rows > 1))
    return [
        (held.keys_of_heads.narrow(2, start, n), held.values_of_heads.narrow(1, start, n), causal)
        for start, n, causal in found
    ]


def _attend(span: Span, query: Tensor, held: Layer, out: Tensor, how: How) -> None:
    """Products and softmax over all that is seen at once; the softmax in float32."""
    packed = _packed(query, span, held.keys.shape[1])
    segments = _segments(span, held, how)
    scores = [_scores(packed, keys, span.rows if causal else 0) for keys, _, causal in segments]
    score = (scores[0] if len(scores) == 1 else torch.cat(scores, -1)).float().mul_(how.scale)
    if how.softcap:
        score = torch.tanh(score / how.softcap) * how.softcap
    weights = _softmax(score, how.sinks, span.rows).to(out.dtype)
    if len(segments) == 1:
        return _unpack(torch.bmm(weights, segments[0][1]), span, out)
    (_, seen, _), (_, own, _) = segments
    n = seen.shape[1]
    _unpack(torch.bmm(weights[..., :n], seen) + torch.bmm(weights[..., n:], own), span, out)


def _scores(packed: Tensor, keys: Tensor, causal_rows: int) -> Tensor:
    """[kv heads, rows x group, n]; -inf above the diagonal where `causal_rows` rows see themselves."""
    if packed.is_cuda and packed.dtype != torch.float32:
        scores = torch.bmm(packed, keys, out_dtype=torch.float32)
    else:
        scores = torch.bmm(packed, keys)
    if not causal_rows:
        return scores
    group = packed.shape[1] // causal_rows
    later = torch.ones(causal_rows, causal_rows, dtype=torch.bool, device=scores.device).triu_(1)
    return scores.masked_fill_(later.repeat_interleave(group, 0), float("-inf"))


def _softmax(scores: Tensor, sinks: Tensor | None, rows: int) -> Tensor:
    """Over the last axis; a head's sink is one more score, whose share goes nowhere."""
    if sinks is None:
        return torch.softmax(scores, -1)
    with_sink = torch.cat((scores, _of_heads(sinks.float(), scores.shape[0], rows).unsqueeze(-1)), -1)
    return torch.softmax(with_sink, -1)[..., :-1]


def _attend_in_half(span: Span, query: Tensor, held: Layer, out: Tensor, how: How) -> None:
    """The same by torch's flash kernel for CPUs, which keeps its sums in float32; segments merged by log-sum-exp."""
    if how.softcap:
        return _attend(span, query, held, out, how)
    packed = _packed(query, span, held.keys.shape[1])
    parts = [_flash(packed, *segment, span.rows, how.scale) for segment in _segments(span, held, how)]
    result, logsum = parts[0]
    if len(parts) == 2:
        result = torch.lerp(result.float(), parts[1][0].float(), torch.sigmoid(parts[1][1] - logsum).unsqueeze(-1))
        logsum = torch.logaddexp(logsum, parts[1][1])
    if how.sinks is not None:
        sinks = _of_heads(how.sinks.float(), packed.shape[0], span.rows)
        result = result * torch.sigmoid(logsum - sinks).unsqueeze(-1)
    _unpack(result, span, out)


def _flash(
    packed: Tensor, keys: Tensor, values: Tensor, causal: bool, rows: int, scale: float
) -> tuple[Tensor, Tensor]:
    """Output [kv heads, rows x group, d] and log-sum-exp [kv heads, rows x group] of one segment."""
    heads, queries, size = packed.shape
    keys = keys.transpose(1, 2).unsqueeze(1)
    values = values.unsqueeze(1)
    group = queries // rows
    if not causal:
        query = packed.unsqueeze(1)
    else:
        query = packed.view(heads, rows, group, size).transpose(1, 2)
        keys, values = keys.expand(-1, group, -1, -1), values.expand(-1, group, -1, -1)
    found, logsum = torch.ops.aten._scaled_dot_product_flash_attention_for_cpu(
        query, keys, values, 0.0, causal, scale=scale
    )
    if causal:
        found, logsum = found.transpose(1, 2), logsum.transpose(1, 2)
    return found.reshape(heads, queries, -1), logsum.reshape(heads, queries)


def _packed(query: Tensor, span: Span, kv_heads: int) -> Tensor:
    """[rows, heads, d] -> [kv heads, rows x group, d]."""
    size = query.shape[-1]
    if span.rows == 1:
        return query[span.row].view(kv_heads, -1, size)
    rows = query[span.row : span.row + span.rows].view(span.rows, kv_heads, -1, size)
    return rows.transpose(0, 1).reshape(kv_heads, -1, size)


def _unpack(result: Tensor, span: Span, out: Tensor) -> None:
    """[kv heads, rows x group, d] -> the span's rows of [rows, heads, d]."""
    kv_heads, size = result.shape[0], result.shape[-1]
    if span.rows == 1:
        out[span.row].view(kv_heads, -1, size).copy_(result)
    else:
        rows = out[span.row : span.row + span.rows].view(span.rows, kv_heads, -1, size)
        rows.copy_(result.view(kv_heads, span.rows, -1, size).transpose(0, 1))


def _of_heads(values: Tensor, kv_heads: int, rows: int) -> Tensor:
    """One number a head [heads] -> [kv heads, rows x group]."""
    return values.view(kv_heads, 1, -1).expand(-1, rows, -1).reshape(kv_heads, -1)


def take_over(model: nn.Module, attending: Attending) -> None:
    """From now on the attention modules of a model ask `attending`; `set_attn_implementation` undoes it."""
    module: Any
    for module in model.modules():
        if hasattr(module, "layer_idx"):
            module.attending = attending
    model.set_attn_implementation(NAME)  # type: ignore[operator]


def _interface(
    module: nn.Module, query: Tensor, key: Tensor, value: Tensor, attention_mask: Tensor | None, **kind: Any
) -> tuple[Tensor, None]:
    """transformers' attention function: [1, heads, rows, d] in, [1, rows, heads, d] out."""
    scale = kind.get("scaling")
    how = How(
        scale=query.shape[-1] ** -0.5 if scale is None else scale,
        window=kind.get("sliding_window") or 0,
        softcap=kind.get("softcap") or 0.0,
        sinks=kind.get("s_aux"),
    )
    query, key, value = (states[0].transpose(0, 1) for states in (query, key, value))
    return module.attending.rows(module.layer_idx, query, key, value, how).unsqueeze(0), None  # type: ignore[union-attr,operator]


AttentionInterface.register(NAME, _interface)
