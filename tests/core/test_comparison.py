"""A comparison and its presets."""

import pytest

from s1gui.core.budget import Budget
from s1gui.core.comparison import COMPARISONS, FEWEST, MOST, Comparison, Preset, are_draws, models, preset
from s1gui.core.lane_spec import LaneSpec, differing
from s1gui.core.sampling import Sampling

BASE = LaneSpec(Budget(512, 300, waits=1), "So", Sampling(seed=5))


@pytest.mark.parametrize(
    ("name", "budgets"),
    [
        ("budgets", [(256, 256, 1), (1024, 300, 1), (4096, 300, 1), (None, 300, 1)]),
        ("waits", [(512, 0, 0), (512, 0, 1), (512, 0, 2), (512, 0, 4)]),
        ("wait_strings", [(512, 300, 1)] * 4),
        ("seeds", [(512, 300, 1)] * 4),
    ],
)
def test_a_preset_changes_what_it_is_named_for(name: Preset, budgets: list[tuple[int | None, int, int]]) -> None:
    specs = preset(name, BASE)
    found = [(s.budget.max_thinking_tokens, s.budget.min_thinking_tokens, s.budget.waits) for s in specs]
    assert found == budgets
    assert FEWEST <= len(specs) <= MOST


@pytest.mark.parametrize(
    ("context", "budgets"),
    [(None, [256, 1024, 4096, None]), (4097, [256, 1024, 4096, None]), (4096, [256, 1024, None]), (200, [256, None])],
)
def test_budgets_that_the_context_can_t_hold_are_not_compared(context: int | None, budgets: list[int | None]) -> None:
    found = preset("budgets", LaneSpec(Budget(512)), context=context)
    assert [spec.budget.max_thinking_tokens for spec in found] == budgets


def test_wait_strings_are_compared_with_a_wait_to_say_them() -> None:
    specs = preset("wait_strings", LaneSpec(Budget(64)))
    assert [spec.wait for spec in specs] == ["Wait", "Hmm", "Alternatively", ""]
    assert all(spec.budget.waits == 1 for spec in specs)


def test_seeds_are_compared_where_they_matter_and_go_on_from_the_settings() -> None:
    specs = preset("seeds", BASE, seeds=8)
    assert [spec.sampling.seed for spec in specs] == list(range(5, 13))
    assert differing(specs) == ("seed",)
    assert not any(spec.sampling.is_greedy for spec in specs)
    warm = preset("seeds", LaneSpec(sampling=Sampling(0.3, 0.9)))
    assert {(spec.sampling.temperature, spec.sampling.top_p) for spec in warm} == {(0.3, 0.9)}


def test_only_lanes_of_seeds_of_their_own_are_draws_of_one_setting() -> None:
    seeds = preset("seeds", BASE)
    assert are_draws(seeds)
    assert not are_draws((*seeds, seeds[1]))
    assert not are_draws(preset("waits", BASE)) and not are_draws((BASE, BASE))


def test_models_are_compared_each_in_its_own_format() -> None:
    specs = models(LaneSpec(format="think"), ("/m/base", "/m/tuned"))
    assert [(spec.model, spec.format) for spec in specs] == [("/m/base", ""), ("/m/tuned", "")]


def test_a_comparison_survives_being_written_down() -> None:
    made = Comparison("How much?", preset("budgets", BASE))
    assert COMPARISONS.decode(COMPARISONS.encode(made)) == made
    assert made.can_grow and made.can_shrink
    assert not Comparison("?", (BASE,) * MOST).can_grow and not Comparison("?", (BASE,) * FEWEST).can_shrink
