"""Distinct answers are told apart without their colours, and by their colours too."""

import pytest

from s1gui.core.answer_look import DARK, LIGHT, SHAPES, corners, look_of


def luminance(color: str) -> float:
    """By WCAG 2."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_no_two_of_many_look_the_same() -> None:
    looks = [look_of(group) for group in range(56)]
    assert len({(look.shape, look.light) for look in looks}) == 56


def test_the_first_eight_differ_by_their_markers_alone() -> None:
    assert len({look_of(group).shape for group in range(8)}) == 8
    assert len({corners(shape) for shape in SHAPES}) == 8


@pytest.mark.parametrize(
    ("colors", "ground"), [(LIGHT, "#ffffff"), (LIGHT, "#f5f5f3"), (DARK, "#22272c"), (DARK, "#15171a")]
)
def test_every_colour_stands_out_from_its_ground(colors: tuple[str, ...], ground: str) -> None:
    assert min(contrast(color, ground) for color in colors) >= 4.5


@pytest.mark.parametrize("shape", SHAPES)
def test_a_marker_is_about_as_wide_as_a_circle(shape: str) -> None:
    assert all(-1.4 <= value <= 1.4 for corner in corners(shape) for value in corner)  # type: ignore[arg-type]
