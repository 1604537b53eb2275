"""LoRA adapters: small weights that change a model they were made for, looked at before they are trusted."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import nn

from s1gui.core.errors import ModelError
from s1gui.engines.local.folder import read_json, tensors

CONFIG, WEIGHTS = "adapter_config.json", "adapter_model.safetensors"
_CHANGE_THE_BASE = ("pissa", "olora", "loftq", "corda")
"""Ways to begin an adapter that take something out of the base's weights, which a plain base still has."""


@dataclass(frozen=True, slots=True)
class Adapter:
    """An adapter's folder and the folder of the model it is for. bytes: of its weights, as they are stored."""

    path: Path
    base: Path
    bytes: int

    def file_or_base(self, name: str) -> Path:
        """The folder to take a file from that an adapter may bring along: its own where it is there."""
        return self.path if (self.path / name).is_file() else self.base


def opened(path: Path, base: str) -> Adapter | None:
    """The adapter in a folder, None where there is none. base: as in Load.base.

    Raises ModelError for one that can't be used, or whose base is not here.
    """
    if not (path / CONFIG).is_file() or (path / "config.json").is_file():
        return None
    config = read_json(path / CONFIG)
    kind = config.get("peft_type") if isinstance(config, dict) else None
    if kind != "LORA":
        raise ModelError(f"{path} is an adapter of the kind {str(kind)[:60]!r}; this program runs LoRA adapters.")
    start = str(config.get("init_lora_weights")).lower()
    if start.startswith(_CHANGE_THE_BASE):
        raise ModelError(
            f"{path} was begun by {start[:60]!r}, which changes the base too. Get the merged model instead."
        )
    if not (path / WEIGHTS).is_file():
        raise ModelError(
            f"{path} has no {WEIGHTS}. Weights in other files (.bin) can run code when opened: not loaded."
        )
    size = sum(size for *_, size in tensors(path / WEIGHTS))
    return Adapter(path, _base(path, base, config.get("base_model_name_or_path")), size)


def _base(path: Path, wish: str, named: Any) -> Path:
    if wish:
        return Path(wish)
    name = named if isinstance(named, str) else ""
    beside = path.parent / name.rstrip("/").rsplit("/", 1)[-1]
    for folder in (beside, Path(name)):
        if name and (folder / "config.json").is_file():
            return folder
    raise ModelError(
        f"{path} is an adapter for {name[:200] or 'a model it does not name'}, which is not here. "
        "Get that model, or choose the folder it is in as the base."
    )


def applied(adapter: Adapter, model: nn.Module, *, merge: bool) -> nn.Module:
    """The model with the adapter in it. merge: put into the weights, else computed beside them.

    Raises ModelError where the adapter does not fit the model.
    """
    from peft import LoraConfig, PeftModel, set_peft_model_state_dict
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        config = LoraConfig.from_pretrained(str(adapter.path))
        config.inference_mode, config.init_lora_weights = True, False
        tuned: Any = PeftModel(model, config)
        report: Any = set_peft_model_state_dict(tuned, load_file(adapter.path / WEIGHTS))
    except (
        ValueError,
        TypeError,
        KeyError,
        RuntimeError,
        OSError,
        AttributeError,
        ImportError,
        SafetensorError,
    ) as error:
        if isinstance(error, torch.OutOfMemoryError):
            raise
        raise ModelError(f"The adapter {adapter.path} can't be put on {adapter.base}: {_first_line(error)}") from None
    missing = [key for key in report.missing_keys if "lora_" in key]
    wrong = sorted((*report.unexpected_keys, *missing))
    if wrong:
        raise ModelError(
            f"The adapter {adapter.path} does not belong to {adapter.base}: {len(wrong)} of its weights have no place "
            f"there or are missing ({wrong[0]}). Choose the base it was made for."
        )
    whole: nn.Module = tuned.merge_and_unload(safe_merge=True) if merge else tuned.base_model.model
    return whole.eval()


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:300]
