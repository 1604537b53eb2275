"""Time: more work takes longer, more cards take less, and a step waits for its slowest rank."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.batches import batches
from trainer.cards import parse_cards
from trainer.duration import Machine, duration, slowest
from trainer.operations import per_token
from trainer.recipe import Recipe
from trainer.shape import shape_of

SEVEN = shape_of("Qwen2.5-7B")


def seconds(lengths: list[int], cards: str, recipe: Recipe | None = None) -> float:
    recipe = recipe or Recipe(epochs=1)
    described = parse_cards(cards)
    return duration(SEVEN, recipe, batches(lengths, recipe), lengths, Machine(described.count, described)).likely


def test_a_step_waits_for_the_rank_with_the_most() -> None:
    recipe = Recipe(epochs=1, global_batch=4)
    (longest,) = slowest(SEVEN, recipe, batches([100, 100, 100, 8000], recipe), [100, 100, 100, 8000], Machine(4))
    (alone,) = slowest(SEVEN, recipe, batches([8000], recipe), [8000], Machine(4))
    assert longest == alone == pytest.approx(8000 * per_token(SEVEN, "full", context=8000))


def test_six_operations_of_each_weight_and_token_and_two_more_for_computing_twice() -> None:
    layers = SEVEN.layers * SEVEN.active
    plain = per_token(SEVEN, "full", context=0, recomputed=0.0, chunked=False)
    assert plain == 6 * (layers + SEVEN.embedding)
    assert per_token(SEVEN, "full", context=0, chunked=False) - plain == 2 * layers
    assert per_token(SEVEN, "lora", context=0, recomputed=0.0, chunked=False) == 4 * (layers + SEVEN.embedding)


@settings(deadline=None, max_examples=40)
@given(lengths=st.lists(st.integers(16, 30_000), min_size=1, max_size=60), more=st.integers(1, 5000))
def test_longer_samples_never_take_less_time(lengths: list[int], more: int) -> None:
    assert seconds([length + more for length in lengths], "4xH100-80") >= seconds(lengths, "4xH100-80")


def test_more_and_faster_cards_take_less_time() -> None:
    lengths = [4000, 6000] * 32
    times = [seconds(lengths, cards) for cards in ("1xRTX4090-24", "1xA100-80", "1xH100-80", "8xH100-80")]
    assert times == sorted(times, reverse=True)


def test_nf4_is_slower_than_plain_adapters() -> None:
    times = [seconds([4000] * 16, "1xH100-80", Recipe(epochs=1, method=method)) for method in ("lora", "qlora")]
    assert times[1] > times[0]


def test_on_a_cpu_half_precision_is_slower() -> None:
    times = [
        duration(SEVEN, one, batches([100], one), [100], Machine(1, cores=2)).likely
        for one in (Recipe(epochs=1, precision="fp32"), Recipe(epochs=1, precision="bf16"))
    ]
    assert times[1] > times[0]


def test_on_a_cpu_the_range_is_wide() -> None:
    recipe = Recipe(epochs=1)
    span = duration(SEVEN, recipe, batches([100], recipe), [100], Machine(1, cores=2))
    assert span.most > 8 * span.least
