"""Which token comes next: greedy, or by noise that is a pure function of (seed, stream, position, token id).

Sampling is Gumbel-max: the token with the largest (logit / temperature + noise) among those the filters leave. The
noise is an integer hash, the same on every device, and does not depend on what was sampled before or beside.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from s1gui.core.formats import Ids
from s1gui.core.sampling import Sampling

_MASK = 2**64 - 1
_ROWS = 8
"""Rows are judged so many at a time, for the reason that `tiles` gives."""
_FEW = 2048
"""Nucleus and min-p look at so many of the likeliest tokens first, and at all only where those do not suffice."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of one row. position: of the token to be sampled; banned: ids that may not be chosen now."""

    sampling: Sampling
    position: int
    banned: Ids = ()
    top: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """A sampled token. logprob: natural log at temperature 1, before any filter; entropy: nats; top: (id, logprob)."""

    token: int
    logprob: float
    entropy: float
    top: tuple[tuple[int, float], ...] = ()


def choose(logits: Tensor, wishes: Sequence[Wish]) -> list[Choice]:
    """One choice for each wish. logits [rows >= len(wishes), vocabulary], any float type; nothing is changed."""
    choices: list[Choice] = []
    for start in range(0, len(wishes), _ROWS):
        tile = logits[start : start + _ROWS].float()
        choices += _choose_tile(tile, wishes[start : start + _ROWS])
    return choices


def _choose_tile(logits: Tensor, wishes: Sequence[Wish]) -> list[Choice]:
    logprobs = torch.log_softmax(logits, -1)
    entropies = torch.special.entr(logprobs.exp()).sum(-1)
    tokens = _tokens(logits, wishes)
    chosen = logprobs.gather(-1, tokens.unsqueeze(-1)).squeeze(-1)
    ids = tokens.tolist()
    measured = torch.stack((chosen, entropies)).tolist()
    tops = _tops(logprobs, wishes)
    return [Choice(ids[row], measured[0][row], measured[1][row], tops[row]) for row in range(len(wishes))]


def _tokens(logits: Tensor, wishes: Sequence[Wish]) -> Tensor:
    """The chosen ids [rows]; rows beyond the wishes are chosen greedily and mean nothing."""
    banned = [(row, token) for row, wish in enumerate(wishes) for token in wish.banned]
    if banned:
        rows, ids = zip(*banned, strict=True)
        logits = logits.clone()
        logits[list(rows), list(ids)] = float("-inf")
    tokens = logits.argmax(-1)
    groups: dict[Sampling, list[int]] = {}
    for row, wish in enumerate(wishes):
        if not wish.sampling.is_greedy:
            groups.setdefault(replace(wish.sampling, seed=0, stream=0), []).append(row)
    for sampling, members in groups.items():
        keys = [_key(wishes[row].sampling, wishes[row].position) for row in members]
        tokens[members] = _sampled(logits[members], sampling, keys)
    return tokens


def _tops(logprobs: Tensor, wishes: Sequence[Wish]) -> list[tuple[tuple[int, float], ...]]:
    most = min(max(wish.top for wish in wishes), logprobs.shape[-1])
    if not most:
        return [()] * len(wishes)
    found = logprobs.topk(most, -1)
    values, ids = found.values.tolist(), found.indices.tolist()
    return [tuple(zip(ids[row], values[row], strict=True))[: wish.top] for row, wish in enumerate(wishes)]


def _sampled(logits: Tensor, sampling: Sampling, keys: Sequence[int]) -> Tensor:
    """One id a row. logits [rows, vocabulary]; sampling: what the rows have in common; keys: of their noise."""
    scaled = logits.double() / sampling.temperature
    scores, ids = _filtered(scaled, sampling)
    return ids.gather(-1, (scores + _noise(ids, keys)).argmax(-1, keepdim=True)).squeeze(-1)


def _filtered(scaled: Tensor, sampling: Sampling) -> tuple[Tensor, Tensor]:
    """(scaled logits, ids) [rows, kept]; -inf for what top-k, then top-p, then min-p drop, never for the likeliest."""
    vocabulary = scaled.shape[-1]
    if not (sampling.top_k or sampling.top_p < 1.0 or sampling.min_p):
        return scaled, torch.arange(vocabulary, device=scaled.device).expand_as(scaled)
    shares = torch.softmax(scaled, -1)
    count = min(sampling.top_k or vocabulary, vocabulary)
    best = shares.topk(min(count, _FEW))
    if best.values.shape[-1] < count and not _suffices(best.values, sampling):
        best = shares.topk(count)
    probabilities = best.values / best.values.sum(-1, keepdim=True) if sampling.top_k else best.values
    kept = probabilities.cumsum(-1) - probabilities < sampling.top_p
    kept &= probabilities >= sampling.min_p * probabilities[:, :1]
    kept[:, 0] = True
    scores = scaled.gather(-1, best.indices).masked_fill_(~kept, float("-inf"))
    return scores, best.indices


def _suffices(best: Tensor, sampling: Sampling) -> bool:
    """Whether the filters end within the likeliest few of every row. best: their probabilities, sorted."""
    if sampling.top_k:
        return False
    enough = best.sum(-1) >= sampling.top_p if sampling.top_p < 1.0 else best[:, -1] < sampling.min_p * best[:, 0]
    return bool(enough.all())


def _key(sampling: Sampling, position: int) -> int:
    return _mixed(_mixed(_mixed(sampling.seed) ^ sampling.stream) ^ position)


def _noise(ids: Tensor, keys: Sequence[int]) -> Tensor:
    """Gumbel noise, float64 and finite, [rows, n] for ids [rows, n] and a key a row."""
    key = torch.tensor([_signed(key) for key in keys], device=ids.device).unsqueeze(-1)
    bits = _mixed_ids(ids * _signed(0x9E3779B97F4A7C15) + key)
    uniform = (_shifted(bits, 12).double() + 0.5) * 2.0**-52
    return -torch.log(-torch.log(uniform))


def _mixed(number: int) -> int:
    """splitmix64's finalizer on a Python int."""
    number = (number + 0x9E3779B97F4A7C15) & _MASK
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & _MASK
    return number ^ (number >> 31)


def _mixed_ids(numbers: Tensor) -> Tensor:
    """The same on int64 tensors, which wrap around as 64-bit words do."""
    numbers = (numbers ^ _shifted(numbers, 30)) * _signed(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ _shifted(numbers, 27)) * _signed(0x94D049BB133111EB)
    return numbers ^ _shifted(numbers, 31)


def _shifted(numbers: Tensor, by: int) -> Tensor:
    """Logical shift to the right of int64."""
    shifted: Tensor = (numbers >> by) & (2 ** (64 - by) - 1)
    return shifted


def _signed(word: int) -> int:
    return word - 2**64 if word >= 2**63 else word
