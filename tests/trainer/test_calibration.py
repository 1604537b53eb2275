"""What published runs reached is plausible, and s1's own run is none of them."""

import pytest

from trainer.calibration import RUNS, SPREAD, WIDE, Run, reached, utilization
from trainer.cards import parse_cards


@pytest.mark.parametrize("run", RUNS, ids=lambda run: f"{run.shape.name} {run.card}")
def test_a_published_run_lies_within_the_spread_of_its_cards(run: Run) -> None:
    likely, spread = utilization(parse_cards(run.card).card)
    assert likely / spread <= reached(run) <= likely * spread
    assert spread == SPREAD


def test_no_run_of_s1_is_among_them() -> None:
    assert not [run for run in RUNS if "32B" in run.shape.name or "s1" in run.source.lower().split()]


def test_a_card_without_a_run_has_a_wider_range() -> None:
    assert utilization(parse_cards("RTX4090-24").card)[1] == WIDE > SPREAD


def test_h200_is_taken_to_reach_what_h100_does() -> None:
    assert utilization(parse_cards("H200-141").card) == utilization(parse_cards("H100-80").card)
