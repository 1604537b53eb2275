"""Rows: what tokens count for sums to one over a step however it is split, and each target stands behind its place."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from trainer.encode import SKIPPED, Encoded
from trainer.recipe import Weighting
from trainer.rows import row, supervised, token_weights

CPU = torch.device("cpu")


def sample(prompt: int, answered: int) -> Encoded:
    ids = tuple(range(1, 1 + prompt + answered))
    return Encoded(ids, (SKIPPED,) * prompt + ids[prompt:])


SAMPLES = st.lists(st.builds(sample, st.integers(0, 6), st.integers(1, 9)), min_size=1, max_size=12)


@pytest.mark.parametrize("weighting", ["sample", "token"])
@given(samples=SAMPLES, every=st.integers(1, 5))
def test_the_weights_of_a_step_sum_to_one_however_it_is_split(
    weighting: Weighting, samples: list[Encoded], every: int
) -> None:
    numbers = list(range(len(samples)))
    weights = token_weights(samples, numbers, weighting)
    parts = [row(samples, numbers[start : start + every], weights, CPU) for start in range(0, len(numbers), every)]
    total = sum(float(part.weights.sum()) for part in parts)
    assert total == pytest.approx(1.0 if any(map(supervised, samples)) else 0.0, abs=1e-5)


def test_by_sample_a_long_answer_counts_as_much_as_a_short_one() -> None:
    samples = [sample(2, 3), sample(2, 30)]
    weights = token_weights(samples, [0, 1], "sample")
    assert [weights[number] * supervised(samples[number]) for number in (0, 1)] == pytest.approx([0.5, 0.5])


def test_by_token_a_token_counts_the_same_wherever_it_stands() -> None:
    weights = token_weights([sample(2, 3), sample(2, 30)], [0, 1], "token")
    assert weights[0] == weights[1] == pytest.approx(1 / 33)


def test_a_sample_without_loss_takes_nothing_from_the_others() -> None:
    silent = Encoded((1, 2, 3), (SKIPPED,) * 3)
    assert token_weights([silent, sample(1, 4)], [0, 1], "sample") == {0: 0.0, 1: 0.25}


@given(samples=SAMPLES)
def test_each_place_foresees_the_next_id_of_its_own_document(samples: list[Encoded]) -> None:
    numbers = list(range(len(samples)))
    made = row(samples, numbers, token_weights(samples, numbers, "token"), CPU)
    if not any(map(supervised, samples)):
        return
    for place, target in zip(made.at.tolist(), made.targets.tolist(), strict=True):
        assert made.ids[0, place + 1] == target
        assert made.positions[0, place + 1] == made.positions[0, place] + 1


@given(samples=SAMPLES)
def test_nothing_is_padded_and_each_document_counts_its_places_from_nought(samples: list[Encoded]) -> None:
    made = row(samples, range(len(samples)), dict.fromkeys(range(len(samples)), 0.0), CPU)
    assert made.lengths == tuple(len(one.ids) for one in samples)
    assert made.ids[0].tolist() == [token for one in samples for token in one.ids]
    assert made.positions[0].tolist() == [place for one in samples for place in range(len(one.ids))]


def test_a_rank_without_a_sample_passes_one_token_that_counts_for_nothing() -> None:
    made = row([], [], {}, CPU)
    assert (made.ids.numel(), made.lengths, made.weights.tolist()) == (1, (1,), [0.0])
