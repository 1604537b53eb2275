"""How a loaded model will be run: which attention, which tiles, which memory; tried out once before it is used."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from s1gui.engines.local.attention import Attending, take_over
from s1gui.engines.local.decode import Decoder
from s1gui.engines.local.fit import Fit
from s1gui.engines.local.growing import Grower
from s1gui.engines.local.memory import Memory
from s1gui.engines.local.network import Wrapped
from s1gui.engines.local.tiles import Tiles

TINY = 20_000_000
"""A model of fewer parameters lives in a CPU's caches: small tiles and one thread are fastest."""


def grower_for(model: nn.Module, room: Fit, evict: Callable[[], bool]) -> tuple[Grower, tuple[str, ...]]:
    """The grower for a model, and notes for the user."""
    device = next(model.parameters()).device
    tile, chunk = _sizes(model, device)
    if tile == 4:
        torch.set_num_threads(1)
    tiles = Tiles(tile)
    config: Any = model.config
    memory = Memory(config.get_text_config().num_hidden_layers, limit=room.slots, make_room=evict)
    attending = Attending(memory)
    tiles.apply_to(model)
    take_over(model, attending)
    return Decoder(Wrapped(model), attending, tiles, tile=tile, chunk=chunk, device=device), ()


def _sizes(model: nn.Module, device: torch.device) -> tuple[int, int]:
    """(rows multiplied at once in a decode pass, rows of a prompt computed at once)."""
    if device.type != "cpu":
        return 64, 256
    if sum(weight.numel() for weight in model.parameters()) < TINY:
        return 4, 32
    return 8, 128
