"""Samples laid end to end as one row of tensors, with what each of their tokens counts for in the loss."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from trainer.encode import SKIPPED, Encoded
from trainer.recipe import Weighting


@dataclass(frozen=True, slots=True)
class Row:
    """ids, positions [1, tokens]; at: [supervised], the places whose next id `targets` counts by `weights`."""

    ids: Tensor
    positions: Tensor
    lengths: tuple[int, ...]
    at: Tensor
    targets: Tensor
    weights: Tensor


def supervised(sample: Encoded) -> int:
    """Tokens that are foreseen by one before them and carry loss."""
    return sum(label != SKIPPED for label in sample.labels[1:])


def token_weights(samples: Sequence[Encoded], numbers: Sequence[int], weighting: Weighting) -> dict[int, float]:
    """What one token of each sample counts for in a step of these, so that all weights sum to 1.

    "token": each the same; "sample": each sample the same, its tokens sharing.
    """
    counts = {number: supervised(samples[number]) for number in numbers}
    if weighting == "token":
        total = sum(counts.values())
        return dict.fromkeys(counts, 1 / total if total else 0.0)
    used = sum(count > 0 for count in counts.values())
    return {number: 1 / (count * used) if count else 0.0 for number, count in counts.items()}


def row(samples: Sequence[Encoded], numbers: Sequence[int], weights: Mapping[int, float], device: torch.device) -> Row:
    """One pass over the samples. Without any it is a single token that counts for nothing: ranks pass together."""
    ids: list[int] = []
    positions: list[int] = []
    places: list[int] = []
    targets: list[int] = []
    counts: list[float] = []
    for number in numbers:
        sample = samples[number]
        found = [place for place, label in enumerate(sample.labels[1:]) if label != SKIPPED]
        places += [len(ids) + place for place in found]
        targets += [sample.labels[place + 1] for place in found]
        counts += [weights[number]] * len(found)
        ids += sample.ids
        positions += range(len(sample.ids))
    return Row(
        torch.tensor([ids or [0]], device=device),
        torch.tensor([positions or [0]], device=device),
        tuple(len(samples[number].ids) for number in numbers) or (1,),
        torch.tensor(places or [0], device=device),
        torch.tensor(targets or [0], device=device),
        torch.tensor(counts or [0.0], device=device),
    )
