"""Formulas are drawn, or left as they were written."""

import pytest
from pytestqt.qtbot import QtBot

from s1gui.qt.trace.math_image import MathImages, Wanted, draw

FORMULAS = [
    r"\boxed{42}",
    r"\frac{1}{2}",
    r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}",
    r"n \pmod{7}",
    r"\sqrt[3]{x^2+1} \le \sum_{k=1}^{n} k",
    r"\mathbb{Z}_{\ge 0}",
]


def ink(wanted: Wanted) -> int:
    image = draw(wanted)
    assert image is not None
    return sum(image.pixelColor(x, y).alpha() > 0 for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("latex", FORMULAS)
def test_a_formula_is_drawn(qtbot: QtBot, latex: str) -> None:
    assert ink(Wanted(latex, 20, "#000000")) > 30


def test_what_is_in_the_box_is_drawn_too(qtbot: QtBot) -> None:
    assert ink(Wanted(r"\boxed{84}", 24, "#000000")) > 1.5 * ink(Wanted(r"\boxed{\phantom{84}}", 24, "#000000"))


def test_a_sharp_screen_gets_a_larger_picture(qtbot: QtBot) -> None:
    one, two = draw(Wanted("x", 20, "#000000")), draw(Wanted("x", 20, "#000000", 2.0))
    assert one is not None and two is not None
    assert two.width() == pytest.approx(2 * one.width(), abs=1)
    assert two.devicePixelRatio() == 2.0


@pytest.mark.parametrize("latex", [r"\bad{", "{" * 300, r"\text{<image href='/x'/>}", "a" * 590])
def test_what_cannot_be_drawn_is_no_picture(qtbot: QtBot, latex: str) -> None:
    images = MathImages()
    wanted = Wanted(latex, 20, "#000000")
    with qtbot.waitSignal(images.drawn, timeout=20_000):
        assert images.get(wanted) is None
    assert images.get(wanted) is None
    images.close()


def test_a_drawn_formula_is_kept(qtbot: QtBot) -> None:
    images = MathImages()
    wanted = Wanted("x", 20, "#000000")
    with qtbot.waitSignal(images.drawn, timeout=20_000):
        images.get(wanted)
    assert images.get(wanted) is images.get(wanted)
    images.close()
