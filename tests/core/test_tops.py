"""The likeliest tokens are given back as they were told."""

import pytest

from s1gui.core.engine import Top
from s1gui.core.tops import Tops

FIRST: Top = ((5, "a", -0.25), (6, "é", -1.5))
SECOND: Top = ((6, "é", -0.5),)


def test_each_position_has_its_own() -> None:
    tops = Tops()
    tops.extend((FIRST, (), SECOND), 3)
    tops.extend((), 2)
    tops.extend((FIRST,), 1)
    assert [tops[position] for position in range(len(tops))] == [FIRST, (), SECOND, (), (), FIRST]


@pytest.mark.parametrize("told", [(FIRST,), (FIRST,) * 3], ids=["fewer", "more"])
def test_a_wrong_number_of_them_is_as_good_as_none(told: tuple[Top, ...]) -> None:
    tops = Tops()
    tops.extend(told, 2)
    assert [tops[0], tops[1]] == [(), ()]
