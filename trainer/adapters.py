"""LoRA: small trained matrices beside the layers of a base that stays as it is."""

from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig, PeftModel, inject_adapter_in_model
from safetensors.torch import save_file
from torch import Tensor, nn

from s1gui.engines.local.adapters import WEIGHTS
from trainer.base import stored
from trainer.recipe import Recipe
from trainer.sharding import layers

_NAME = "default"


def adapted(model: nn.Module, recipe: Recipe, *, seed: int) -> nn.Module:
    """The model with adapters in fp32 beside all linear layers of its blocks; they alone are trained."""
    model.requires_grad_(False)
    torch.manual_seed(seed)
    inject_adapter_in_model(_config(model, recipe), model, adapter_name=_NAME)
    for name, weight in model.named_parameters():
        weight.requires_grad_("lora_" in name)
        if weight.requires_grad:
            weight.data = weight.data.float()
    return model


def save_adapter(folder: Path, weights: dict[str, Tensor], model: nn.Module, recipe: Recipe, *, base: Path) -> None:
    """Write adapters as peft does, for the base in that folder. weights: by the model's names, on the CPU."""
    named = {f"base_model.model.{name.replace(f'.{_NAME}', '')}": weight for name, weight in weights.items()}
    save_file(named, folder / WEIGHTS, metadata={"format": "pt"})
    config = _config(model, recipe)
    config.inference_mode, config.base_model_name_or_path = True, str(base)
    config.save_pretrained(str(folder))


def merged(base_path: Path, adapter: Path) -> nn.Module:
    """The base in bf16 with the adapter in its weights. Never a quantized one: that would round the adapter away."""
    model: Any = stored(base_path).to(torch.bfloat16)
    whole: nn.Module = PeftModel.from_pretrained(model, str(adapter)).merge_and_unload(safe_merge=True)
    return whole


def _config(model: nn.Module, recipe: Recipe) -> LoraConfig:
    inside = {
        name.rsplit(".", 1)[-1]
        for layer in layers(model)
        for name, module in layer.named_modules()
        if isinstance(module, nn.Linear) and "lora_" not in name and not name.endswith("base_layer")
    }
    already = {
        name.rsplit(".", 1)[-1]
        for layer in layers(model)
        for name, module in layer.named_modules()
        if hasattr(module, "base_layer")
    }
    return LoraConfig(
        r=recipe.lora_rank,
        lora_alpha=recipe.lora_alpha,
        lora_dropout=recipe.lora_dropout,
        target_modules=sorted(inside | already),
        base_model_name_or_path=recipe.base,
        task_type="CAUSAL_LM",
    )
