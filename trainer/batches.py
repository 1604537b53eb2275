"""Which samples every step of a run takes, a pure function of their lengths and the recipe: for any number of ranks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from random import Random

from trainer.recipe import Recipe

_OPEN = 64
"""Blocks that are filled at the same time; more would pack a little closer and take longer."""

Unit = tuple[int, ...]
"""What counts as one of a batch: a sample's number, or those of the samples packed in one block."""


@dataclass(frozen=True, slots=True)
class Batch:
    """One step's units. epoch: how far the run is when it is done."""

    units: tuple[Unit, ...]
    epoch: float

    def share(self, rank: int, world: int, *, micro: int) -> list[list[int]]:
        """The samples a rank takes in each of its passes. Every rank has as many passes: some may hold nothing."""
        mine = self.units[rank::world]
        passes = ceil(ceil(len(self.units) / world) / micro)
        return [[sample for unit in mine[at * micro : (at + 1) * micro] for sample in unit] for at in range(passes)]

    @property
    def samples(self) -> list[int]:
        return [sample for unit in self.units for sample in unit]


def batches(lengths: Sequence[int], recipe: Recipe) -> list[Batch]:
    """All steps of a run. The last one of an epoch may be smaller."""
    steps = []
    for epoch in range(recipe.epochs):
        units = _units(lengths, recipe, Random(f"{recipe.seed} {epoch}"))
        for start in range(0, len(units), recipe.global_batch):
            end = min(start + recipe.global_batch, len(units))
            steps.append(Batch(tuple(units[start:end]), epoch + end / len(units)))
    return steps


def heaviest(steps: Sequence[Batch], lengths: Sequence[int], *, world: int, micro: int) -> list[int]:
    """The samples of the pass with the most tokens that any rank will ever take."""
    return max(_passes(steps, world, micro), key=lambda samples: sum(lengths[sample] for sample in samples), default=[])


def lightest(steps: Sequence[Batch], lengths: Sequence[int], *, world: int, micro: int) -> list[int]:
    """The samples of the one with the fewest, leaving out passes without any."""
    passes = (samples for samples in _passes(steps, world, micro) if samples)
    return min(passes, key=lambda samples: sum(lengths[sample] for sample in samples), default=[])


def _passes(steps: Sequence[Batch], world: int, micro: int) -> Iterator[list[int]]:
    return (one for step in steps for rank in range(world) for one in step.share(rank, world, micro=micro))


def _units(lengths: Sequence[int], recipe: Recipe, rng: Random) -> list[Unit]:
    order = rng.sample(range(len(lengths)), len(lengths))
    if not recipe.packing:
        return [(sample,) for sample in order]
    packed = _packed(order, lengths, recipe.block)
    rng.shuffle(packed)
    return packed


def _packed(order: Sequence[int], lengths: Sequence[int], block: int) -> list[Unit]:
    """Every sample goes into the fullest open block that still has room for it."""
    done: list[Unit] = []
    rooms: list[tuple[int, list[int]]] = []
    for sample in order:
        fitting = [at for at, (room, _) in enumerate(rooms) if room >= lengths[sample]]
        if fitting:
            at = min(fitting, key=lambda at: rooms[at][0])
            room, samples = rooms.pop(at)
        else:
            room, samples = block, []
        rooms.append((room - lengths[sample], [*samples, sample]))
        if len(rooms) > _OPEN:
            fullest = min(range(len(rooms)), key=lambda at: rooms[at][0])
            done.append(tuple(rooms.pop(fullest)[1]))
    return [*done, *(tuple(samples) for _, samples in rooms)]
