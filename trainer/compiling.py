"""The layers of a model compiled by torch.compile: what lies between matrix products becomes few kernels.

Only attention stays as it is, whose shapes are the documents' own. Everything is compiled for any length, but some
kernels are made anew where there are many fewer tokens: every start runs the heaviest pass and the lightest first.
"""

import inspect
import os
from functools import partial
from pathlib import Path
from types import MethodType
from typing import Any

import torch
from torch import nn
from torch.utils.checkpoint import checkpoint
from transformers import AttentionInterface

from s1gui.core.errors import ModelError
from trainer.attention import NAME, by_document
from trainer.compilers import refusal
from trainer.sharding import layers

CACHE = "TORCHINDUCTOR_CACHE_DIR"


def compile_layers(model: nn.Module, device: torch.device, *, recomputed: bool) -> None:
    """Have the model's layers compiled when they are first run. Raises ModelError where that can't be done here.

    recomputed: whether a layer is computed again on the way back (activation checkpointing).
    """
    if why := refusal(device.type):
        raise ModelError(why)
    import torch._inductor.config as inductor

    # Otherwise compiled code lies where anyone may write, and processes of its own outlive a run that is killed.
    if " " not in (cache := str(_cache())):  # a path with one is two to the compiler
        os.environ.setdefault(CACHE, cache)
    inductor.compile_threads = 1
    AttentionInterface.register(NAME, torch.compiler.disable(by_document))  # type: ignore[no-untyped-call]
    for layer in layers(model):
        whole: Any = layer
        # The family's own forward: transformers' around it, which may checkpoint, can't be compiled. What FSDP hangs on
        # the call stays outside.
        own = MethodType(inspect.unwrap(type(whole).forward), whole)
        compiled = torch.compile(own, dynamic=True)
        whole.forward = partial(checkpoint, compiled, use_reentrant=False) if recomputed else compiled


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "s1gui" / "compiled"
