"""What stands above the handles never runs into each other."""

from hypothesis import given
from hypothesis import strategies as st

from s1gui.qt.budget.paint import GAP, value_places

places = st.floats(0, 400)
widths = st.floats(20, 150)


@given(places, places, widths, widths)
def test_the_numbers_of_both_handles_stand_side_by_side_within_the_slider(
    one: float, other: float, narrow: float, wide: float
) -> None:
    low, high = sorted((one, other))
    (left, end), (begin, right) = value_places((low, narrow), (high, wide), right=400)
    assert left >= 0 and right <= 400 + 1e-9
    assert end + GAP <= begin + 1e-9


def test_a_number_stands_above_its_handle_where_there_is_room() -> None:
    assert value_places((100, 40), (300, 60), right=400) == ((80, 120), (270, 330))
    assert value_places((0, 0), (10, 60), right=400) == ((0, 0), (0, 60))
    assert value_places((395, 40), (398, 60), right=400) == ((296, 336), (340, 400))
