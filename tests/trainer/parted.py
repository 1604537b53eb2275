"""A rank that takes a model in parts, and tells in JSON what it holds: `python -m tests.trainer.parted FOLDER`."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import FSDPModule, fully_shard
from torch.distributed.tensor import DTensor

from trainer import base
from trainer.encode import Encoded
from trainer.loss import Learner
from trainer.rows import row
from trainer.sharding import policy_for, shard_rest, sharded
from trainer.world import World, joined, left

SAMPLE = Encoded(tuple(range(10)), tuple(range(10)))
FEW = 2.0**-9
"""With 1 a sum that bf16 has no number for."""


class Scaled(nn.Module):
    """A weight whose gradient is what it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(4, 4))

    def forward(self, by: float) -> torch.Tensor:
        return (self.weight * by).sum()


def main(folder: Path) -> int:
    world = joined()
    learner = Learner(sharded(folder, torch.bfloat16, world))
    shard_rest(learner, torch.bfloat16, world)
    whole = dict(base.stored(folder).named_parameters())
    weights: dict[str, Any] = dict(learner.model.named_parameters())
    told = {
        "names": sorted(weights) == sorted(whole),
        "in parts": all(isinstance(weight, DTensor) for weight in weights.values()),
        "types": sorted({str(weight.dtype) for weight in weights.values()}),
        "bytes": sum(weight.to_local().nbytes for weight in weights.values()),
        "whole": sum(weight.numel() * 4 for weight in whole.values()),
        "added in": sorted({str(part._get_fsdp_state()._mp_policy.reduce_dtype) for part in _parts(learner)}),
        "loss": str(learner(row([SAMPLE], [0], {0: 1 / 9}, world.device)).dtype),
        "groups": len(_parts(learner)),
        "equal": all(torch.equal(weights[name].full_tensor(), weight.float()) for name, weight in whole.items()),
        "gradient": _reduced(world),
    }
    print(json.dumps(told))
    left()
    return 0


def _parts(learner: nn.Module) -> list[Any]:
    """What FSDP gives out and gathers as one: each layer, and all that is left."""
    return [module for module in learner.modules() if isinstance(module, FSDPModule)]


def _reduced(world: World) -> float:
    """The mean of two ranks' gradients, each of which bf16 has a number for."""
    module: Any = Scaled()
    fully_shard(module, mesh=init_device_mesh("cpu", (world.size,)), mp_policy=policy_for(torch.bfloat16))
    module(1.0 if world.is_first else FEW).backward()
    return float(module.weight.grad.full_tensor()[0, 0])


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    raise SystemExit(main(Path(sys.argv[1])))
