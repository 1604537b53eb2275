"""How long a run takes, in seconds as a range: operations counted, over what published runs reach of a peak.

Every pass waits for the rank with the most to compute, so unequal lengths cost time; the batches are the run's own.
Loading the weights, saving, and evaluations come on top.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trainer.batches import Batch
from trainer.calibration import utilization
from trainer.cards import Cards
from trainer.operations import parts
from trainer.preflight import Span
from trainer.recipe import Precision, Recipe
from trainer.shape import Shape

CPU_RATES: dict[Precision, float] = {"fp32": 30e9, "bf16": 18e9}
"""Operations a second that one core of a present CPU reaches on small models, about: the embedded recipe came to
38e9 and 24e9 on each of two cores with AVX-512 (tests/bench/README.md)."""
CPU_WIDE = 3.0
DEQUANTIZING = 0.7
"""QLoRA's speed against LoRA's: 0.6 (Google's model garden, recommendations) to 0.95 (Qwen-7B's own table)."""
LAUNCHING = 0.003
"""Seconds that a layer takes at least, forward and back: several hundred kernels, launched one by one. An assumption,
not timed on a GPU."""
PER_NODE = 8
_LINKS = {"H100": 300e9, "H200": 300e9, "B200": 600e9, "A100": 200e9}
_PCIE = 20e9
"""Bytes a second that a rank gathers weights with, over NVLink or PCIe; about half between nodes."""


@dataclass(frozen=True, slots=True)
class Machine:
    """ranks: processes; cards: None on a CPU of `cores`."""

    ranks: int
    cards: Cards | None = None
    cores: int = 0


def duration(shape: Shape, recipe: Recipe, steps: Sequence[Batch], lengths: Sequence[int], machine: Machine) -> Span:
    """Seconds of all steps."""
    if machine.cards is None:
        rate = CPU_RATES[recipe.precision] * (machine.cores or cores()) / machine.ranks
        spread, least_pass = CPU_WIDE, 0.0
    else:
        reached, spread = utilization(machine.cards.card)
        rate = (machine.cards.card.peak or 100e12) * reached * (DEQUANTIZING if recipe.method == "qlora" else 1)
        least_pass = max(LAUNCHING * shape.layers, _gathering(shape, recipe, machine))
    likely = sum(max(operations / rate, least_pass) for operations in slowest(shape, recipe, steps, lengths, machine))
    return Span(likely / spread, likely, likely * spread)


def slowest(
    shape: Shape, recipe: Recipe, steps: Sequence[Batch], lengths: Sequence[int], machine: Machine
) -> Iterable[float]:
    """Operations of the rank with the most, for each pass of the run."""
    fixed, growing = parts(shape, recipe.method, recomputed=float(recipe.checkpointing), chunked=True)
    cost = [fixed * length + growing * length**2 for length in lengths]
    for step in steps:
        shares = [
            step.share(rank, machine.ranks, micro=recipe.micro_batch)
            for rank in range(min(machine.ranks, len(step.units)))
        ]
        for passed in zip(*shares, strict=True):
            yield max(sum(cost[sample] for sample in samples) for samples in passed)


def cores() -> int:
    """Those this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _gathering(shape: Shape, recipe: Recipe, machine: Machine) -> float:
    """Seconds in which a pass gathers the weights twice (bfloat16) and gives gradients back once (float32)."""
    if machine.cards is None or machine.ranks == 1 or recipe.method != "full":
        return 0.0
    link = _LINKS.get(machine.cards.card.name.split("-")[0], _PCIE) / (2 if machine.ranks > PER_NODE else 1)
    return 8 * shape.parameters * (machine.ranks - 1) / machine.ranks / link
