"""The sampler is a pure function of its row, follows the distribution it is given, and keeps to the filters."""

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from s1gui.core.sampling import ANSWER, TRACE, Sampling
from s1gui.engines.local.sampler import Wish, _key, _noise, choose

LOGITS = torch.tensor([2.0, 1.0, 0.0, -1.0, 1.5, -20.0])


def gumbel(ids: torch.Tensor, sampling: Sampling, position: int) -> torch.Tensor:
    """The noise of token ids at a position."""
    return _noise(ids.unsqueeze(0), [_key(sampling, position)])[0]


def _counts(sampling: Sampling, draws: int = 4000) -> list[float]:
    """Shares of each token over many positions."""
    counts = [0] * len(LOGITS)
    for start in range(0, draws, 8):
        wishes = [Wish(sampling, position) for position in range(start, start + 8)]
        for choice in choose(LOGITS.expand(8, -1), wishes):
            counts[choice.token] += 1
    return [count / draws for count in counts]


def test_greedy_takes_the_likeliest() -> None:
    (choice,) = choose(LOGITS[None], [Wish(Sampling(), 0)])
    assert choice.token == 0
    assert choice.logprob == pytest.approx(torch.log_softmax(LOGITS, 0)[0].item())


@pytest.mark.parametrize("temperature", [0.5, 1.0, 2.0])
def test_samples_follow_the_distribution(temperature: float) -> None:
    expected = torch.softmax(LOGITS / temperature, 0).tolist()
    for share, probability in zip(_counts(Sampling(temperature=temperature, seed=3)), expected, strict=True):
        assert abs(share - probability) < 4.5 * math.sqrt(probability * (1 - probability) / 4000) + 1e-3


@pytest.mark.parametrize(
    ("sampling", "allowed"),
    [
        (Sampling(temperature=1.0, top_k=2), {0, 4}),
        (Sampling(temperature=1.0, top_p=0.5), {0, 4}),
        (Sampling(temperature=1.0, top_p=0.01), {0}),
        (Sampling(temperature=1.0, min_p=0.3), {0, 1, 4}),
        (Sampling(temperature=1.0, top_k=3, top_p=0.6, min_p=0.1), {0, 4}),
        (Sampling(temperature=50.0, top_k=4), {0, 1, 2, 4}),
    ],
    ids=["top-k", "top-p", "tiny top-p", "min-p", "all", "hot"],
)
def test_filters_leave_what_they_name(sampling: Sampling, allowed: set[int]) -> None:
    assert {token for token, share in enumerate(_counts(sampling, 800)) if share} == allowed


def test_filters_over_a_large_vocabulary_are_those_of_a_full_sort() -> None:
    torch.manual_seed(0)
    for logits in (torch.randn(30_000), torch.randn(30_000) * 8):
        for sampling in (
            Sampling(1.0, top_p=0.7, seed=1),
            Sampling(1.0, min_p=0.2, seed=2),
            Sampling(1.0, 0.999, 5000),
        ):
            scaled = logits.double()
            order = scaled.argsort(descending=True)[: sampling.top_k or None]
            shares = torch.softmax(scaled[order], 0)
            kept = (shares.cumsum(0) - shares < sampling.top_p) & (shares >= sampling.min_p * shares[0])
            ids = order[kept]
            expected = ids[(scaled[ids] + gumbel(ids, sampling, 11)).argmax()].item()
            (choice,) = choose(logits[None], [Wish(sampling, 11)])
            assert choice.token == expected


@settings(deadline=None, max_examples=50)
@given(
    seed=st.integers(0, 2**63 - 1),
    stream=st.sampled_from([TRACE, ANSWER]),
    position=st.integers(0, 2**20),
    size=st.integers(2, 200),
    place=st.integers(0, 11),
    temperature=st.floats(0.05, 20),
)
def test_a_row_is_sampled_the_same_wherever_it_stands(
    seed: int, stream: int, position: int, size: int, place: int, temperature: float
) -> None:
    logits = torch.randn(size, generator=torch.Generator().manual_seed(seed % 1000)) * 5
    wish = Wish(Sampling(temperature=temperature, seed=seed, stream=stream), position)
    other = Wish(Sampling(temperature=1.0, seed=seed ^ 1), position)
    (alone,) = choose(logits[None], [wish])
    rows = torch.randn(12, size)
    rows[place] = logits
    beside = choose(rows, [wish if row == place else other for row in range(12)])[place]
    assert alone.token == beside.token
    assert all(map(math.isfinite, (alone.logprob, alone.entropy)))


def test_noise_is_that_of_its_definition() -> None:
    """Numbers worked out once; a change here changes every saved run."""
    noise = gumbel(torch.tensor([0, 1, 2, 150_000]), Sampling(1.0, seed=12345, stream=1), 678)
    assert noise.dtype == torch.float64
    mean = gumbel(torch.arange(200_000), Sampling(1.0, seed=5), 0)
    assert mean.mean().item() == pytest.approx(0.5772, abs=0.01)
    assert mean.var().item() == pytest.approx(math.pi**2 / 6, abs=0.03)
    assert noise.tolist() == gumbel(torch.tensor([0, 1, 2, 150_000]), Sampling(0.5, seed=12345, stream=1), 678).tolist()


def test_banned_tokens_are_not_chosen_and_do_not_change_the_probabilities() -> None:
    for sampling in (Sampling(), Sampling(temperature=1.0, seed=1), Sampling(temperature=1.0, top_k=1)):
        (choice,) = choose(LOGITS[None], [Wish(sampling, 0, banned=(0, 4))])
        assert choice.token not in (0, 4)
        assert choice.logprob == pytest.approx(torch.log_softmax(LOGITS, 0)[choice.token].item())


def test_entropy_is_in_nats_and_zero_for_a_certain_token() -> None:
    even, certain = torch.zeros(1, 8), torch.tensor([[0.0, -200.0, -200.0]])
    assert choose(even, [Wish(Sampling(), 0)])[0].entropy == pytest.approx(math.log(8))
    assert choose(certain, [Wish(Sampling(), 0)])[0].entropy == 0.0
