"""Places in a line and places in its block, with what is drawn and with what Qt counts twice."""

import pytest

from s1gui.qt.trace.lines import Line


def test_what_lies_beyond_the_first_plane_is_counted_twice() -> None:
    line = Line(10, "a👩b")
    assert [line.place(offset) for offset in (10, 11, 12, 13)] == [0, 1, 3, 4]
    assert [line.offset(place) for place in (0, 1, 2, 3, 4, 9)] == [10, 11, 11, 12, 13, 13]


@pytest.mark.parametrize("text", ["ab$x^2$cd$y$", "é👩$x^2$c👩$y$"], ids=["ascii", "wide"])
def test_a_picture_is_one_place(text: str) -> None:
    line = Line(0, text)
    for source in ("$x^2$", "$y$"):
        start = text.index(source)
        line.draw(start, start + len(source))
    assert [line.is_drawn(offset) for offset in (0, 2, 6, 7, len(text) - 1)] == [False, True, True, False, True]
    inside = {
        offset for source in ("x^2$", "y$") for offset in range(text.index(source), text.index(source) + len(source))
    }
    for offset in set(range(len(text) + 1)) - inside:
        assert line.offset(line.place(offset)) == offset
    assert line.place(4) == line.place(2)


def test_lines_that_become_one_keep_their_pictures() -> None:
    first, second = Line(0, "a$x$"), Line(5, "$y$b")
    first.draw(1, 4)
    second.draw(5, 8)
    line = first.joined(second)
    assert line.text == "a$x$\n$y$b"
    assert [line.place(offset) for offset in (0, 1, 4, 5, 8, 9)] == [0, 1, 2, 3, 4, 5]
