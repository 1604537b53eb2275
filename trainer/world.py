"""The ranks of a run and what they tell each other."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import torch
import torch.distributed as dist
from torch import Tensor

STORE = "S1_TRAINER_STORE"
"""The environment variable with the file by which ranks of one computer find each other, instead of a port."""

_WAIT = timedelta(hours=2)
"""The others wait while the first rank writes a large model, or merges adapters into it."""


@dataclass(frozen=True, slots=True)
class World:
    """This process among `size`. device: the one it computes on."""

    rank: int
    size: int
    device: torch.device

    @property
    def is_first(self) -> bool:
        return self.rank == 0

    def total(self, values: Sequence[float]) -> list[float]:
        """Each number summed over the ranks: the same bits on all."""
        if self.size == 1:
            return list(values)
        tensor = torch.tensor(values, dtype=torch.float64, device=self.device)
        dist.all_reduce(tensor)
        return [float(value) for value in tensor]

    def all(self, value: int) -> tuple[int, ...]:
        """Every rank's number."""
        if self.size == 1:
            return (value,)
        found = [torch.zeros(1, dtype=torch.int64, device=self.device) for _ in range(self.size)]
        dist.all_gather(found, torch.tensor([value], device=self.device))
        return tuple(int(one) for one in found)

    def add(self, tensors: Sequence[Tensor]) -> None:
        """Sum tensors of one kind over the ranks, in place."""
        if self.size == 1 or not tensors:
            return
        flat = torch.cat([tensor.flatten() for tensor in tensors])
        dist.all_reduce(flat)
        for tensor, part in zip(tensors, torch.split(flat, [tensor.numel() for tensor in tensors]), strict=True):
            tensor.copy_(part.view_as(tensor))

    def from_first(self, tensor: Tensor) -> None:
        """Fill a tensor with the first rank's."""
        if self.size > 1:
            dist.broadcast(tensor, 0)

    def meet(self) -> None:
        """Go on when all have come here."""
        if self.size > 1:
            dist.barrier()


def world_size() -> int:
    """Ranks of the run, by the environment."""
    return int(os.environ.get("WORLD_SIZE", 1))


def joined() -> World:
    """The world that the environment speaks of: alone, among ranks of one computer, or under torchrun."""
    rank, size = int(os.environ.get("RANK", 0)), world_size()
    is_cuda = torch.cuda.is_available()
    device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", 0))) if is_cuda else torch.device("cpu")
    if is_cuda:
        torch.cuda.set_device(device)
    store = os.environ.get(STORE)
    if size > 1 and store:
        _join(is_cuda, f"file://{store}", rank, size)
    elif size > 1:
        _join(is_cuda, "env://", rank, size)
    return World(rank, size, device)


def left() -> None:
    if dist.is_initialized():
        dist.destroy_process_group()


def _join(is_cuda: bool, where: str, rank: int, size: int) -> None:
    backend = "cpu:gloo,cuda:nccl" if is_cuda else "gloo"
    dist.init_process_group(backend, init_method=where, rank=rank, world_size=size, timeout=_WAIT)
