"""What is proposed changes as little as does it, in the order of what it costs the learner."""

from collections.abc import Callable

import pytest

from trainer.change import smallest
from trainer.lengths import Lengths
from trainer.recipe import Recipe

LENGTHS = Lengths((*range(1000, 10_000, 100), 30_000), "measured")
RECIPE = Recipe(micro_batch=4, checkpointing=False, sharding="none")


@pytest.mark.parametrize(
    ("fits", "fields"),
    [
        pytest.param(lambda one: one.sharding == "full", {"sharding"}, id="parts"),
        pytest.param(lambda one: one.checkpointing, {"checkpointing"}, id="checkpointing"),
        pytest.param(lambda one: one.micro_batch == 1, {"checkpointing", "micro_batch"}, id="one at a time"),
        pytest.param(lambda one: one.block <= 16_384, {"block", "too_long"}, id="few samples less"),
        pytest.param(lambda one: one.method != "full", {"method", "learning_rate"}, id="adapters"),
        pytest.param(lambda one: one.method == "qlora", {"method", "learning_rate"}, id="on a base in nf4"),
        pytest.param(lambda one: one.block <= 2048, {"block", "too_long"}, id="many samples less"),
        pytest.param(
            lambda one: one.method == "qlora" and one.block <= 2048,
            {"method", "learning_rate", "block", "too_long"},
            id="adapters and many samples less",
        ),
    ],
)
def test_the_smallest_change_that_fits_is_proposed(fits: Callable[[Recipe], bool], fields: set[str]) -> None:
    change = smallest(RECIPE, LENGTHS, fits)
    assert change is not None and change.recipe is not None
    assert fits(change.recipe)
    harmless = {"sharding", "checkpointing", "micro_batch"}
    assert set(change.fields) - harmless == fields - harmless
    assert fields <= set(change.fields)


def test_the_longest_block_that_fits_is_found() -> None:
    change = smallest(Recipe(), LENGTHS, lambda one: one.block <= 20_000)
    assert change is not None and change.recipe is not None
    assert (change.recipe.block, change.recipe.too_long) == (19 * 1024, "drop")
    assert change.text == "Leave out samples above 19,456 tokens: 1 of 91."


def test_where_nothing_fits_nothing_is_proposed() -> None:
    assert smallest(RECIPE, LENGTHS, lambda one: False) is None


def test_a_block_that_leaves_nothing_to_learn_is_not_proposed() -> None:
    assert smallest(Recipe(), Lengths((5000, 6000), "measured"), lambda one: one.block < 5000) is None
