"""How a loaded model will be run: which attention, which tiles, which memory; tried out once before it is used."""

from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch import Tensor, nn
from transformers import DynamicCache

from s1gui.engines.local.attention import Attending, take_over
from s1gui.engines.local.decode import Decoder
from s1gui.engines.local.fit import Fit
from s1gui.engines.local.growing import Grower
from s1gui.engines.local.lean import Lean, is_lean
from s1gui.engines.local.memory import Memory
from s1gui.engines.local.network import Wrapped
from s1gui.engines.local.quantizing import ROW_BY_ROW, is_row_by_row
from s1gui.engines.local.snapshots import Snapshots
from s1gui.engines.local.tiles import Tiles

TINY = 20_000_000
"""A model of fewer parameters lives in a CPU's caches: small tiles and one thread are fastest."""
_CUTTABLE = {"full_attention", "sliding_attention"}
_MOVING = {"dynamic", "longrope"}
"""Rotary embeddings whose angles depend on the longest row of a pass."""
_SAMPLE = 12
_THREADS = torch.get_num_threads()


@torch.inference_mode()
def grower_for(model: nn.Module, room: Fit, evict: Callable[[], bool]) -> tuple[Grower, tuple[str, ...]]:
    """The grower for a model, and notes for the user."""
    device = next(model.parameters()).device
    config: Any = model.config
    text = config.get_text_config()
    if device.type == "cpu":
        torch.set_num_threads(1 if _is_tiny(model) else _THREADS)
    sample = torch.arange(_SAMPLE, device=device) * 7 % text.vocab_size
    expected = model(input_ids=sample.unsqueeze(0), use_cache=False).logits[0, -1]
    if set(getattr(text, "layer_types", None) or ()) <= _CUTTABLE and not set(_rope_types(text.to_dict())) & _MOVING:
        usual = text._attn_implementation
        for decoder in _decoders(model, text, device, room, evict):
            alone = is_row_by_row(model)
            if _agree(decoder.tried(sample.tolist()), expected, allowed=0.3 if alone else None):
                return decoder, (ROW_BY_ROW,) if alone else ()
        model.set_attn_implementation(usual)  # type: ignore[operator]
    snapshots = Snapshots(model, device=device, continues=_continues(model, text, sample, expected))
    return snapshots, snapshots.notes


def _decoders(
    model: nn.Module, text: Any, device: torch.device, room: Fit, evict: Callable[[], bool]
) -> Iterator[Decoder]:
    """Ways to run a model whose memory can be cut, the fastest first."""
    tile, chunk = _sizes(model, device)
    tiles = Tiles(tile)
    memory = Memory(text.num_hidden_layers, limit=room.slots, make_room=evict, longest=room.context + 1)
    attending = Attending(memory)
    if is_lean(model):
        lean = Lean(model, attending, tiles, context=room.context)
        yield Decoder(lean, attending, tiles, tile=tile, chunk=chunk, device=device)
    tiles.apply_to(model)
    take_over(model, attending)
    yield Decoder(Wrapped(model), attending, tiles, tile=tile, chunk=chunk, device=device)


def _sizes(model: nn.Module, device: torch.device) -> tuple[int, int]:
    """(rows multiplied at once in a decode pass, rows of a prompt computed at once)."""
    if is_row_by_row(model):
        return 1, 32 if _is_tiny(model) else 128
    if device.type != "cpu":
        return 64, 256
    return (4, 32) if _is_tiny(model) else (8, 128)


def _is_tiny(model: nn.Module) -> bool:
    return sum(weight.numel() for weight in model.parameters()) < TINY


def _agree(found: Tensor, expected: Tensor, *, allowed: float | None = None) -> bool:
    """Whether two ways to the same logits differ by rounding alone. allowed: in standard deviations of the logits."""
    if allowed is None:
        allowed = 1e-2 if expected.dtype == torch.float32 else 0.3
    found, expected = found.float(), expected.float()
    return bool((found - expected).abs().max() <= allowed * expected.std())


def _continues(model: nn.Module, text: Any, sample: Tensor, expected: Tensor) -> bool:
    """Whether the model takes several tokens at once after others, as some recurrent layers do not."""
    cache, half = DynamicCache(config=text), len(sample) // 2
    model(input_ids=sample[:half].unsqueeze(0), past_key_values=cache, use_cache=True)
    places = torch.arange(half, len(sample), device=sample.device).unsqueeze(0)
    found = model(input_ids=sample[half:].unsqueeze(0), position_ids=places, past_key_values=cache, use_cache=True)
    return _agree(found.logits[0, -1], expected)


def _rope_types(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(data.get("rope_type"), str):
            yield data["rope_type"]
        for value in data.values():
            yield from _rope_types(value)
