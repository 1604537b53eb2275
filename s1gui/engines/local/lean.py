"""Decoders of the Llama family in as few operations as they take.

Small models spend their time between operations. What transformers writes as some sixty of them a layer is here about
thirty: query, key and value are one product, gate and up another, a norm is one call, angles come from a table. The
weights are those of the loaded model, which sees them as slices of ours. A model that is not exactly of this shape
stays as transformers made it, and the first try-out compares the two.
"""

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from s1gui.engines.local.attention import Attending, How
from s1gui.engines.local.tiles import Tiles

FAMILIES = ("LlamaForCausalLM", "MistralForCausalLM", "Qwen2ForCausalLM", "Qwen3ForCausalLM")


@dataclass(frozen=True, slots=True)
class _Layer:
    """One layer's weights. qkv [(heads + 2 kv heads) d, width]; head_norm [heads + kv heads, d] or None."""

    attention_norm: Tensor
    qkv: Tensor
    qkv_bias: Tensor | None
    head_norm: Tensor | None
    out: Tensor
    out_bias: Tensor | None
    block_norm: Tensor
    gate_up: Tensor
    down: Tensor
    how: How


class Lean:
    """A `Network`. model: one of FAMILIES with plain linear layers, on one device. context: positions there may be."""

    def __init__(self, model: Any, attending: Attending, tiles: Tiles, *, context: int) -> None:
        config, body = model.config, model.model
        self._attending, self._tiles = attending, tiles
        self._embedding, self._head = body.embed_tokens.weight, model.lm_head.weight
        self._norm, self._eps = body.norm.weight, config.rms_norm_eps
        self._eps_there = torch.tensor(self._eps, device=self._embedding.device)
        self._heads, self._kv_heads = config.num_attention_heads, config.num_key_value_heads
        self._size = body.layers[0].self_attn.head_dim
        self._layers = [_layer(layer, config, self._heads, self._kv_heads) for layer in body.layers]
        places = torch.arange(context, device=self._embedding.device).unsqueeze(0)
        cos, sin = body.rotary_emb(self._embedding, places)
        sin[..., : sin.shape[-1] // 2].neg_()
        self._cos, self._sin = cos[0].unsqueeze(1), sin[0].unsqueeze(1)

    def __call__(self, tokens: Tensor, positions: Tensor, keep: Tensor | None) -> Tensor:
        """As `Network`."""
        hidden = functional.embedding(tokens, self._embedding)
        cos, sin = self._cos.index_select(0, positions), self._sin.index_select(0, positions)
        for index, layer in enumerate(self._layers):
            hidden = hidden + self._attention(index, layer, hidden, cos, sin)
            hidden = hidden + self._block(layer, self._normed(hidden, layer.block_norm))
        hidden = self._normed(hidden if keep is None else hidden.index_select(0, keep), self._norm)
        return self._tiles.linear(hidden, self._head)

    def _attention(self, index: int, layer: _Layer, hidden: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        rows, turned = hidden.shape[0], self._heads + self._kv_heads
        joint = self._tiles.linear(self._normed(hidden, layer.attention_norm), layer.qkv, layer.qkv_bias)
        joint = joint.view(rows, turned + self._kv_heads, self._size)
        heads = joint[:, :turned]
        if layer.head_norm is not None:
            heads = self._normed(heads, layer.head_norm)
        heads = torch.addcmul(heads * cos, heads.roll(self._size // 2, -1), sin)
        found = self._attending.rows(
            index, heads[:, : self._heads], heads[:, self._heads :], joint[:, turned:], layer.how
        )
        return self._tiles.linear(found.view(rows, -1), layer.out, layer.out_bias)

    def _block(self, layer: _Layer, hidden: Tensor) -> Tensor:
        rows = self._tiles.rows
        if hidden.shape[0] > rows:
            return torch.cat([self._block(layer, part) for part in torch.split(hidden, rows)])
        gate, up = functional.linear(hidden, layer.gate_up).chunk(2, -1)
        return functional.linear(functional.silu(gate).mul_(up), layer.down)

    def _normed(self, hidden: Tensor, weight: Tensor) -> Tensor:
        """Root mean square norm over the last axis; weight [width], or [heads, width] for heads of their own."""
        width = hidden.shape[-1]
        if hidden.device.type != "cpu" or hidden.dtype != torch.float32:
            if weight.dim() == 1:
                return functional.rms_norm(hidden, (width,), weight, self._eps)
            return functional.rms_norm(hidden, (width,), None, self._eps) * weight
        # torch's own is put together from ten operations on a CPU, and a small model spends a fifth of its time there.
        length = torch.linalg.vector_norm(hidden, dim=-1, keepdim=True)
        return (hidden * torch.addcmul(self._eps_there, length, length, value=1 / width).rsqrt_()).mul_(weight)


def is_lean(model: nn.Module) -> bool:
    """Whether a model is one of FAMILIES in its plain form, on one device."""
    if type(model).__name__ not in FAMILIES:
        return False
    linears = [module for module in model.modules() if isinstance(module, nn.Linear)]
    weights = {(weight.device, weight.dtype) for weight in model.parameters()}
    config: Any = model.config
    is_plain = all(type(module) is nn.Linear for module in linears) and len(weights) == 1
    no_bias = not any("mlp" in name and name.endswith("bias") for name, _ in model.named_parameters())
    return is_plain and no_bias and config.hidden_act == "silu"


def _layer(layer: Any, config: Any, heads: int, kv_heads: int) -> _Layer:
    attention, block = layer.self_attn, layer.mlp
    projections = (attention.q_proj, attention.k_proj, attention.v_proj)
    norm = None
    if hasattr(attention, "q_norm"):
        norms = (attention.q_norm.weight.expand(heads, -1), attention.k_norm.weight.expand(kv_heads, -1))
        norm = torch.cat(norms).detach()
    window = config.sliding_window if config.model_type == "mistral" else getattr(attention, "sliding_window", None)
    return _Layer(
        attention_norm=layer.input_layernorm.weight,
        qkv=_joined(projections),
        qkv_bias=torch.cat([p.bias for p in projections]).detach() if attention.q_proj.bias is not None else None,
        head_norm=norm,
        out=attention.o_proj.weight,
        out_bias=attention.o_proj.bias,
        block_norm=layer.post_attention_layernorm.weight,
        gate_up=_joined((block.gate_proj, block.up_proj)),
        down=block.down_proj.weight,
        how=How(scale=attention.scaling, window=window or 0),
    )


def _joined(linears: tuple[nn.Linear, ...]) -> Tensor:
    """The weights below each other in one tensor, of which the layers keep slices: nothing is held twice."""
    joined = torch.cat([linear.weight for linear in linears]).detach()
    for linear, part in zip(linears, torch.split(joined, [linear.weight.shape[0] for linear in linears]), strict=True):
        linear.weight.data = part
    return joined
