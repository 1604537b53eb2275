"""Whether a model fits into memory, told before it is loaded, in numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import psutil
import torch

from s1gui.core.errors import ModelError

RESERVE = 0.08
"""Share of the free memory that is left for a pass's intermediate results and for others."""
TAILS = 4096
"""Slots kept for probes' tails beside the lanes."""


@dataclass(frozen=True, slots=True)
class Fit:
    """context: tokens a stream may reach; slots: KV slots there may be; slot_bytes: of one token in all layers."""

    context: int
    slots: int
    slot_bytes: int
    note: str = ""


def free_bytes(device: str) -> int:
    """Free memory where the model goes; "balanced" is all GPUs together."""
    if device == "cpu":
        return int(psutil.virtual_memory().available)  # type: ignore[no-untyped-call]
    if device == "balanced":
        return sum(torch.cuda.mem_get_info(index)[0] for index in range(torch.cuda.device_count()))
    return int(torch.cuda.mem_get_info(torch.device(device))[0])


def slot_bytes(config: Any, itemsize: int) -> int:
    """Bytes of one token's keys and values in all layers."""
    heads = getattr(config, "num_attention_heads", 1) or 1
    kv_heads = getattr(config, "num_key_value_heads", None) or heads
    size = getattr(config, "head_dim", None) or config.hidden_size // heads
    return int(2 * config.num_hidden_layers * kv_heads * size * itemsize)


@dataclass(frozen=True, slots=True)
class Wish:
    """context: tokens a stream may reach, 0 for as much as possible; lanes: streams that grow at once."""

    context: int
    lanes: int


def fit(
    *,
    weights: int,
    slot: int,
    wish: Wish,
    own_limit: int,
    free: int,
    kv_limit: int,
    where: str,
    smaller: Sequence[tuple[str, int]] = (),
) -> Fit:
    """How much context there is room for. Raises ModelError with the numbers where the wish does not fit.

    own_limit: the model's own context; kv_limit: most KV bytes, 0: what is free; smaller: (dtype, bytes of weights) of
    other ways to load it, the best first, one of which the error names if it would do.
    """
    context, lanes = wish.context, wish.lanes
    if context > own_limit:
        raise ModelError(
            f"The model's context is {own_limit:,} tokens; {context:,} are more. Ask for {own_limit:,} or less."
        )
    usable = int(free * (1 - RESERVE))
    if weights > usable:
        raise ModelError(
            f"The model does not fit: its weights take {_gb(weights)}, and {where} has {_gb(free)} free. "
            f"{_smaller(smaller, weights, usable, slot * (64 * lanes + TAILS))}"
        )
    room = min(usable - weights, kv_limit or usable)
    fitting = (room // slot - TAILS) // lanes if not kv_limit else room // slot // (lanes + 1)
    wanted = context or own_limit
    if context and fitting < context:
        needed = slot * (lanes * context + TAILS)
        raise ModelError(
            f"A context of {context:,} tokens in {lanes} lanes takes {_gb(needed)} beside weights of {_gb(weights)}; "
            f"{where} has {_gb(free)} free. {_what_fits(room // slot, lanes, context)}"
            + _or_smaller(smaller, usable, needed)
        )
    if fitting < 64:
        raise ModelError(
            f"Beside the weights ({_gb(weights)}) there is room for {max(0, fitting):,} tokens in each of {lanes} "
            f"lanes; {where} has {_gb(free)} free. {_fewer_lanes(room // slot, lanes)}"
            + _or_smaller(smaller, usable, slot * (64 * lanes + TAILS))
        )
    reached = min(wanted, fitting)
    note = f"The context is {reached:,} tokens instead of {own_limit:,}: more does not fit {lanes} times." * (
        reached < wanted
    )
    most = room // slot
    return Fit(reached, min(most, max(2 * (lanes * reached + TAILS), 2**18)), slot, note)


def _what_fits(slots: int, lanes: int, context: int) -> str:
    fitting_lanes = (slots - TAILS) // context
    if fitting_lanes >= 1:
        shorter = max(0, (slots - TAILS) // lanes)
        return f"What fits: {fitting_lanes} lanes of {context:,}, or {shorter:,} tokens in {lanes} lanes."
    return f"What fits: {max(0, slots - TAILS):,} tokens in one lane."


def _fewer_lanes(slots: int, lanes: int) -> str:
    fitting = min(lanes - 1, (slots - TAILS) // 64)
    return f"With {fitting} lanes it fits." if fitting > 0 else "Choose a smaller model."


def _smaller(smaller: Sequence[tuple[str, int]], weights: int, usable: int, least: int) -> str:
    """The first other dtype with which the weights and the least KV fit, in words."""
    return _or_smaller(smaller, usable, least).lstrip() or (
        f"No dtype makes it fit; it would have to be {weights / max(1, usable):.1f} times smaller. "
        "Choose a smaller model."
    )


def _or_smaller(smaller: Sequence[tuple[str, int]], usable: int, beside: int) -> str:
    for name, size in smaller:
        if size + beside <= usable:
            return " " + f"In {name} its weights take {_gb(size)} and fit; choose {name}."
    return ""


def _gb(size: int) -> str:
    return f"{size / 2**30:.2f} GiB"
