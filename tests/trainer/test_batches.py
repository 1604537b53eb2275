"""Batches: every sample once in an epoch, in blocks that hold them, shared out so that all ranks pass together."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.batches import Batch, batches, heaviest, lightest
from trainer.recipe import Recipe

LENGTHS = st.lists(st.integers(1, 100), min_size=1, max_size=60)


def recipe(*, packing: bool, seed: int = 0, epochs: int = 2) -> Recipe:
    return Recipe(block=100, epochs=epochs, global_batch=4, packing=packing, seed=seed)


@given(lengths=LENGTHS, packing=st.booleans(), seed=st.integers(0, 9))
def test_every_epoch_takes_every_sample_once(lengths: list[int], packing: bool, seed: int) -> None:
    steps = batches(lengths, recipe(packing=packing, seed=seed))
    for epoch in (0, 1):
        taken = [sample for step in steps if epoch < step.epoch <= epoch + 1 for sample in step.samples]
        assert sorted(taken) == list(range(len(lengths)))


@given(lengths=LENGTHS, seed=st.integers(0, 9))
def test_no_block_holds_more_than_it_can(lengths: list[int], seed: int) -> None:
    for step in batches(lengths, recipe(packing=True, seed=seed)):
        assert all(sum(lengths[sample] for sample in unit) <= 100 for unit in step.units)


@given(lengths=LENGTHS)
def test_packed_blocks_are_at_least_half_full_on_average(lengths: list[int]) -> None:
    units = [unit for step in batches(lengths, recipe(packing=True, epochs=1)) for unit in step.units]
    assert sum(lengths) > 50 * (len(units) - 1)


@given(lengths=LENGTHS, world=st.integers(1, 5), micro=st.integers(1, 3), packing=st.booleans())
def test_the_ranks_share_a_step_without_loss_and_pass_as_often(
    lengths: list[int], world: int, micro: int, packing: bool
) -> None:
    for step in batches(lengths, recipe(packing=packing)):
        shares = [step.share(rank, world, micro=micro) for rank in range(world)]
        assert len({len(share) for share in shares}) == 1
        assert sorted(sample for share in shares for one in share for sample in one) == sorted(step.samples)


def test_the_order_is_another_in_each_epoch_and_for_each_seed_and_else_the_same() -> None:
    lengths = [10] * 40
    first, again, other = (batches(lengths, recipe(packing=False, seed=seed)) for seed in (1, 1, 2))
    assert first == again != other
    assert [step.units for step in first[:10]] != [step.units for step in first[10:]]


def test_the_last_step_of_an_epoch_may_be_smaller() -> None:
    steps = batches([10] * 6, recipe(packing=False, epochs=1))
    assert [(len(step.units), step.epoch) for step in steps] == [(4, 4 / 6), (2, 1.0)]


def test_the_heaviest_pass_is_the_one_with_the_most_tokens_on_any_rank() -> None:
    step = Batch(((0,), (1,), (2,), (3,)), 1.0)
    assert heaviest([step], [5, 9, 50, 8], world=2, micro=2) == [0, 2]


def test_the_lightest_pass_has_some_tokens() -> None:
    step = Batch(((0,), (1,), (2,)), 1.0)
    assert lightest([step], [5, 9, 3], world=2, micro=1) == [2] and lightest([], [], world=1, micro=1) == []
