"""Lengths are summed up by figures that are lengths of samples, and no sample is lost between the bins."""

import itertools
import math
import statistics
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.audit import Bin, Lengths, lengths


def test_a_hundred_lengths() -> None:
    found = lengths(range(1, 101))
    assert (found.least, found.median, found.mean, found.p90, found.p99, found.longest) == (1, 50, 50.5, 90, 99, 100)


def test_bins_are_half_a_doubling_wide() -> None:
    assert lengths([100, 127, 128, 300]).histogram == (
        Bin(91, 128, 2),
        Bin(128, 181, 1),
        Bin(181, 256, 0),
        Bin(256, 362, 1),
    )


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        ([], Lengths()),
        ([7], Lengths(7, 7, 7.0, 7, 7, 7, (Bin(6, 8, 1),))),
        ([1], Lengths(1, 1, 1.0, 1, 1, 1, (Bin(1, 2, 1),))),
    ],
    ids=["none", "one", "the shortest there is"],
)
def test_few_lengths(tokens: list[int], expected: Lengths) -> None:
    assert lengths(tokens) == expected


@given(st.lists(st.integers(1, 2**22), min_size=1))
def test_every_sample_is_in_one_bin(tokens: list[int]) -> None:
    found = lengths(tokens)
    bins = found.histogram
    assert sum(one.samples for one in bins) == len(tokens)
    assert all(one.samples == sum(one.least <= length < one.below for length in tokens) for one in bins)
    assert all(first.below == second.least for first, second in itertools.pairwise(bins))
    assert {found.median, found.p90, found.p99} <= set(tokens)
    assert math.isclose(found.mean, statistics.fmean(tokens))
    assert found.least <= found.median <= found.p90 <= found.p99 <= found.longest


def test_the_window_can_read_an_audit_without_torch() -> None:
    code = "import sys, trainer.audit; print(sorted({'torch', 'transformers', 'pyarrow'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
