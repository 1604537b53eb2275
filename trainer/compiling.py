"""The layers of a model compiled by torch.compile: what lies between matrix products becomes few kernels.

Only attention stays as it is, whose shapes are the documents' own. Everything is compiled for any length, but some
kernels are made anew where there are many fewer tokens: every start runs the heaviest pass and the lightest first.
"""

import inspect
import os
import shutil
import sys
import sysconfig
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
from trainer.sharding import layers

CACHE = "TORCHINDUCTOR_CACHE_DIR"


def compile_layers(model: nn.Module, device: torch.device, *, recomputed: bool) -> None:
    """Have the model's layers compiled when they are first run. Raises ModelError where that can't be done here.

    recomputed: whether a layer is computed again on the way back (activation checkpointing).
    """
    if lacks := missing(device.type):
        raise ModelError(f"Compiling needs {lacks}, which is not here. Install it, or set compile to false.")
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


def missing(kind: str) -> str:
    """What compiling for a "cpu" or "cuda" device lacks on this computer, "" for nothing."""
    if kind == "cuda":
        return "" if _found("CC", "gcc", "cc", "clang") else "a C compiler (gcc)"
    if not _found("CXX", "clang++" if sys.platform == "darwin" else "g++"):
        return "a C++ compiler (g++)"
    has_headers = (Path(sysconfig.get_paths()["include"]) / "Python.h").exists()
    return "" if has_headers else "Python's headers (python3-dev)"


def _found(variable: str, *names: str) -> bool:
    named = os.environ.get(variable, "")
    return any(shutil.which(name) for name in ([named] if named else names))


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "s1gui" / "compiled"
