"""Tests of s1gui.core.settings and s1gui.core.sampling."""

import pytest

from s1gui.core.errors import InputError
from s1gui.core.sampling import Sampling
from s1gui.core.settings import Settings


def test_there_must_be_something_to_ask() -> None:
    with pytest.raises(InputError, match="no question"):
        Settings("  \n")
    Settings("", prompt="raw")


@pytest.mark.parametrize("wrong", [{"answer_tokens": 0}, {"probes": (-1,)}, {"top": 51}])
def test_numbers_out_of_range_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(InputError):
        Settings("1 + 1?", **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        {"temperature": -0.1},
        {"temperature": float("nan")},
        {"top_p": 0.0},
        {"top_p": 1.1},
        {"top_k": -1},
        {"min_p": 1.0},
    ]
    + [{"seed": -1}],
)
def test_sampling_numbers_out_of_range_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(InputError):
        Sampling(**wrong)  # type: ignore[arg-type]
