"""Formulas are found where there are some, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.qt.trace.math_text import LONGEST, Formula, source, split


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("so $x^2$ it is", ["x^2"]),
        ("$$\\frac{1}{2}$$", ["\\frac{1}{2}"]),
        ("\\(a\\) and \\[b\\]", ["a", "b"]),
        ("is \\boxed{\\frac{1}{2}}.", ["\\boxed{\\frac{1}{2}}"]),
        ("it costs $5 and $6", []),
        ("$ not this $", []),
        ("\\boxed{never closed", []),
        ("\\boxed{" + "x" * LONGEST + "}", []),
        ("plain", []),
    ],
)
def test_what_is_a_formula(text: str, latex: list[str]) -> None:
    assert [part.latex for part in split(text) if isinstance(part, Formula)] == latex


@given(st.text(alphabet="ab$\\()[]{}boxed \n", max_size=80))
def test_no_letter_is_lost(text: str) -> None:
    assert "".join(source(part) for part in split(text)) == text
