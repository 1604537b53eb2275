"""Wilson's interval, against published figures."""

import pytest

from s1gui.core.interval import wilson


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [
        (0, 0, 0.0, 1.0),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (5, 8, 0.3057, 0.8632),
        (81, 263, 0.2553, 0.3662),
    ],
    ids=["nothing", "none", "all", "a few", "Newcombe 1998, table I"],
)
def test_the_interval_is_the_one_in_the_books(hits: int, n: int, low: float, high: float) -> None:
    assert wilson(hits, n) == pytest.approx((low, high), abs=5e-5)
