"""Which token comes next: greedy, or by noise that is a pure function of (seed, stream, position, token id).

Sampling is Gumbel-max: the token with the largest (logit / temperature + noise) among those the filters leave. The
noise is an integer hash, the same on every device, and does not depend on what was sampled before or beside.
"""

from collections.abc import Sequence
from dataclasses import dataclass

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
    for row, wish in enumerate(wishes):
        if not wish.sampling.is_greedy:
            tokens[row] = _sampled(logits[row], wish.sampling, wish.position)
    return tokens


def _tops(logprobs: Tensor, wishes: Sequence[Wish]) -> list[tuple[tuple[int, float], ...]]:
    most = min(max(wish.top for wish in wishes), logprobs.shape[-1])
    if not most:
        return [()] * len(wishes)
    found = logprobs.topk(most, -1)
    values, ids = found.values.tolist(), found.indices.tolist()
    return [tuple(zip(ids[row], values[row], strict=True))[: wish.top] for row, wish in enumerate(wishes)]


def _sampled(logits: Tensor, sampling: Sampling, position: int) -> Tensor:
    """One id. logits [vocabulary]."""
    scaled = logits.double() / sampling.temperature
    scaled, ids = _filtered(scaled, sampling)
    return ids[(scaled + gumbel(ids, sampling, position)).argmax()]


def _filtered(scaled: Tensor, sampling: Sampling) -> tuple[Tensor, Tensor]:
    """What top-k, then top-p, then min-p leave, as (scaled logits, ids); the likeliest token always stays."""
    vocabulary = scaled.shape[0]
    if not (sampling.top_k or sampling.top_p < 1.0 or sampling.min_p):
        return scaled, torch.arange(vocabulary, device=scaled.device)
    count = min(sampling.top_k or vocabulary, vocabulary)
    few = min(count, _FEW)
    best = scaled.topk(few)
    total = best.values.logsumexp(0) if sampling.top_k and few == count else scaled.logsumexp(0)
    if few < count and not _suffices(best.values, total, sampling):
        best = scaled.topk(count)
        total = best.values.logsumexp(0)
    probabilities = (best.values - total).exp()
    kept = probabilities.cumsum(0) - probabilities < sampling.top_p
    kept &= probabilities >= sampling.min_p * probabilities[0]
    kept &= best.values > float("-inf")
    kept[0] = True
    return best.values[kept], best.indices[kept]


def _suffices(best: Tensor, total: Tensor, sampling: Sampling) -> bool:
    """Whether the filters end within the likeliest few. best: sorted scaled logits; total: log-sum-exp of all."""
    enough = (best - total).exp().sum() >= sampling.top_p and not sampling.top_k
    steep = sampling.min_p > 0 and (best[-1] - best[0]).exp() < sampling.min_p and sampling.top_p == 1.0
    return bool(enough and sampling.top_p < 1.0) or bool(steep)


def gumbel(ids: Tensor, sampling: Sampling, position: int) -> Tensor:
    """Gumbel noise for token ids at a position, float64, finite."""
    key = _mixed(_mixed(_mixed(sampling.seed) ^ sampling.stream) ^ position)
    bits = _mixed_ids(ids * _signed(0x9E3779B97F4A7C15) + _signed(key))
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
