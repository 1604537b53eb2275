"""A model whose weights lie in parts on all ranks (FSDP2): computed in bf16, kept and reduced in fp32."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import MixedPrecisionPolicy, fully_shard
from torch.distributed.tensor import DTensor

from trainer import base
from trainer.world import World


def sharded(folder: Path, compute: torch.dtype, world: World) -> nn.Module:
    """The folder's model in parts. Only the first rank reads the weights, and no rank holds more than one layer whole.

    The caller shards what is left when it wraps the model (`shard_rest`).
    """
    model = base.empty(folder)
    source = dict(base.stored(folder).named_parameters(remove_duplicate=False)) if world.is_first else {}
    names = {parameter: name for name, parameter in reversed(list(model.named_parameters(remove_duplicate=False)))}
    policy = policy_for(compute)
    mesh = init_device_mesh(world.device.type, (world.size,))
    for layer in layers(model):
        _fill([layer], names, source, world)
        fully_shard(layer, mesh=mesh, mp_policy=policy)
    _fill([model], names, source, world)
    for module in model.modules():
        for name, buffer in module.named_buffers(recurse=False):
            module.register_buffer(name, buffer.to(world.device), name not in module._non_persistent_buffers_set)
    return model


def shard_rest(learner: nn.Module, compute: torch.dtype, world: World) -> None:
    """Embedding, last norm and head become one part, tied weights once; then every weight is in parts."""
    fully_shard(learner, mesh=init_device_mesh(world.device.type, (world.size,)), mp_policy=policy_for(compute))
    whole = [name for name, weight in learner.named_parameters() if not isinstance(weight, DTensor)]
    if whole:
        raise AssertionError(f"{len(whole)} weights are whole on every rank ({whole[0]})")


def policy_for(compute: torch.dtype) -> MixedPrecisionPolicy:
    # Reduced in fp32: sums of bf16 gradients lose what the step is made of. Inputs are cast nowhere: the loss's weights
    # are among them.
    return MixedPrecisionPolicy(param_dtype=compute, reduce_dtype=torch.float32, cast_forward_inputs=False)


def layers(model: Any) -> Iterable[nn.Module]:
    """The model's blocks: its longest list of modules."""
    lists = [module for module in model.base_model.modules() if isinstance(module, nn.ModuleList)]
    return max(lists, key=len)


def _fill(
    modules: Iterable[nn.Module], names: dict[nn.Parameter, str], source: dict[str, nn.Parameter], world: World
) -> None:
    """Give the weights below these modules that have none yet those of the first rank, tied ones once."""
    made: dict[nn.Parameter, nn.Parameter] = {}
    for module in (inner for one in modules for inner in one.modules()):
        for name, weight in list(module.named_parameters(recurse=False, remove_duplicate=False)):
            if not weight.is_meta or isinstance(weight, DTensor):
                continue
            if weight not in made:
                filled = torch.empty(weight.shape, dtype=torch.float32, device=world.device)
                if world.is_first:
                    filled.copy_(source[names[weight]].detach())
                world.from_first(filled)
                made[weight] = nn.Parameter(filled)
            setattr(module, name, made[weight])
