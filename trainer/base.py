"""The model that is taught: found, checked, and loaded for full training or under adapters."""

from pathlib import Path
from typing import Any

import torch
from accelerate.big_modeling import init_empty_weights
from torch import nn
from transformers import AutoConfig, AutoModelForCausalLM, BitsAndBytesConfig

from s1gui.core.errors import ModelError
from s1gui.engines.local.folder import inspect
from s1gui.engines.local.quantizing import made_safe
from trainer.attention import NAME as BY_DOCUMENT
from trainer.recipe import Recipe

_FILES = ("*.json", "*.safetensors", "*.jinja", "*.txt", "*.model")
_OTHERS = ("*/*", "consolidated*.safetensors")
"""The same weights once more, as other programs want them."""


def base_folder(recipe: Recipe) -> Path:
    """The base's files on this computer, fetched where a hub's name is given. Raises ModelError."""
    path = Path(recipe.base).expanduser()
    if path.exists() or recipe.base.count("/") != 1 or recipe.base.startswith((".", "~", "/")):
        folder = path
    else:
        folder = _fetched(recipe.base)
    if inspect(folder).quantized:
        raise ModelError(f"{recipe.base} is quantized already. Teach the model it was made from; qlora quantizes it.")
    return folder


def loaded(folder: Path, recipe: Recipe, device: torch.device) -> nn.Module:
    """The model with its weights as they are trained or, under adapters, held. Raises ModelError.

    Masters of a full run are fp32 whatever the precision; a base under adapters is as the precision says.
    """
    compute = dtype(recipe)
    return _from_pretrained(
        folder,
        dtype=torch.float32 if recipe.method == "full" else compute,
        device_map={"": device},
        quantization_config=_nf4(compute) if recipe.method == "qlora" else None,
    )


def stored(folder: Path) -> nn.Module:
    """The model on the CPU in the precision of its files: whose weights are given out to ranks, or merged into."""
    return _from_pretrained(folder, dtype="auto", device_map={"": torch.device("cpu")})


def empty(folder: Path) -> nn.Module:
    """The model without weights, its other tensors real: what is to be filled part by part."""
    config = AutoConfig.from_pretrained(folder, trust_remote_code=False, local_files_only=True)
    with init_empty_weights(include_buffers=False):
        model: Any = AutoModelForCausalLM.from_config(  # type: ignore[no-untyped-call]
            config, trust_remote_code=False, dtype=torch.float32, attn_implementation=BY_DOCUMENT
        )
    model.tie_weights()  # emptying made two weights of what was one
    whole: nn.Module = model
    return whole


def dtype(recipe: Recipe) -> torch.dtype:
    """What is computed in."""
    return torch.bfloat16 if recipe.precision == "bf16" else torch.float32


def _from_pretrained(folder: Path, **how: Any) -> nn.Module:
    try:
        found: Any = AutoModelForCausalLM.from_pretrained(
            folder,
            trust_remote_code=False,
            use_safetensors=True,
            local_files_only=True,
            attn_implementation=BY_DOCUMENT,
            output_loading_info=True,
            **{name: value for name, value in how.items() if value is not None},
        )
    except torch.OutOfMemoryError:
        raise
    except (ValueError, TypeError, KeyError, OSError, ImportError, AttributeError) as error:
        raise ModelError(f"The weights of {folder} can't be loaded: {error}") from None
    model, report = found
    wrong = sorted(map(str, [*report.get("missing_keys", ()), *report.get("mismatched_keys", ())]))
    if wrong:
        raise ModelError(f"The weights of {folder} do not fit its config.json ({wrong[0]}). Fetch the model again.")
    module: nn.Module = made_safe(model)
    return module


def _nf4(compute: torch.dtype) -> BitsAndBytesConfig:
    return BitsAndBytesConfig(  # type: ignore[no-untyped-call]
        load_in_4bit=True,
        bnb_4bit_quant_type="nf4",
        bnb_4bit_use_double_quant=True,
        bnb_4bit_compute_dtype=compute,
    )


def _fetched(name: str) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(name, allow_patterns=list(_FILES), ignore_patterns=list(_OTHERS)))
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError, ValueError) as error:
        raise ModelError(f"{name} is no folder here, and the hub does not give it: {error}") from None
