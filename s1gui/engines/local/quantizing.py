"""Weights in 8 or 4 bits by bitsandbytes, made while they are loaded.

bitsandbytes' int8 (LLM.int8(), arXiv 2208.07339) keeps those columns of the input whole in which any row of the product
is large, so a row's bits would depend on the rows beside it. Such a model multiplies one row at a time in decode passes
(`plan` asks `is_row_by_row`). In nf4 a row's bits are its own.
"""

import logging
from typing import Any

import torch
from torch import nn
from transformers import BitsAndBytesConfig

from s1gui.core.errors import ModelError
from s1gui.engines.local.precision import Precision

ROW_BY_ROW = (
    "In int8 every lane and probe is multiplied by itself, so that its tokens do not depend on what runs beside it: "
    "several at once take about as long as one after the other."
)

_PACKED_IN, _PACKED_OUT = 64, 32
"""What inputs and outputs of a repacked 4-bit layer are multiples of."""


def config_for(precision: Precision) -> BitsAndBytesConfig | None:
    """What transformers is told; None for weights that stay as they are. Raises ModelError without bitsandbytes."""
    if not precision.quantized:
        return None
    try:
        import bitsandbytes  # noqa: F401  # imported late: it takes seconds, and most models do without
    except (ImportError, OSError, RuntimeError) as error:
        raise ModelError(
            f"{precision.name} needs bitsandbytes, which can't be used here ({error}). Install it, or choose bfloat16."
        ) from None
    # It warns once per layer and pass that int8 products go by way of float16.
    logging.getLogger("bitsandbytes").setLevel(logging.ERROR)
    if precision.quantized == "int8":
        return BitsAndBytesConfig(load_in_8bit=True)  # type: ignore[no-untyped-call]
    return BitsAndBytesConfig(  # type: ignore[no-untyped-call]
        load_in_4bit=True,
        bnb_4bit_quant_type="nf4",
        bnb_4bit_use_double_quant=True,
        bnb_4bit_compute_dtype=precision.compute,
    )


def made_safe(model: nn.Module) -> nn.Module:
    """Without bitsandbytes' repacking for CPUs in those layers whose shape it can't take, where it raises."""
    for module in model.modules():
        layer: Any = module
        if type(module).__name__ == "Linear4bit" and (
            layer.in_features % _PACKED_IN or layer.out_features % _PACKED_OUT
        ):
            layer.support_avx512bf16_for_cpu = False
    return model


def is_row_by_row(model: nn.Module) -> bool:
    """Whether rows of one product touch each other, so that each must be multiplied alone."""
    return any(type(module).__name__ == "Linear8bitLt" for module in model.modules())


def held_bytes(model: nn.Module) -> int:
    """Memory of all weights, the scales of quantized ones included."""
    held = {id(tensor): tensor.nbytes for weight in model.parameters() for tensor in _tensors(weight)}
    return sum(held.values())


def _tensors(weight: Any) -> list[torch.Tensor]:
    found = [weight, getattr(weight, "SCB", None)]
    state = getattr(weight, "quant_state", None)
    if state is not None:
        found += [state.absmax, getattr(state.state2, "absmax", None)]
    return [tensor for tensor in found if isinstance(tensor, torch.Tensor)]
