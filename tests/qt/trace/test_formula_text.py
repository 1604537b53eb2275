"""Text with formulas: drawn for the eye, copied as written."""

import pytest
from pytestqt.qtbot import QtBot

from s1gui.qt.trace.formula_text import FormulaText, paragraph
from s1gui.qt.trace.math_image import MathImages
from s1gui.qt.trace.math_text import split


@pytest.fixture
def images(qtbot: QtBot) -> MathImages:
    return MathImages()


@pytest.fixture
def text(images: MathImages, qtbot: QtBot) -> FormulaText:
    made = FormulaText(images)
    qtbot.addWidget(made)
    made.resize(400, 200)
    return made


def copied(text: FormulaText) -> str:
    text.selectAll()
    return text.createMimeDataFromSelection().text()


def test_a_formula_is_shown_as_its_source_until_it_is_drawn(
    text: FormulaText, images: MathImages, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(images.drawn, timeout=20_000):
        text.show_lines(((1.0, split("so $x^2$ it is")), paragraph("more")))
        assert text.toPlainText() == "so $x^2$ it is\nmore"
    assert "\ufffc" in text.toPlainText()
    assert copied(text) == "so $x^2$ it is\nmore"
    assert text.source_text() == "so $x^2$ it is\nmore"
    images.close()


def test_a_formula_that_cannot_be_drawn_stays_as_written(text: FormulaText, images: MathImages, qtbot: QtBot) -> None:
    with qtbot.waitSignal(images.drawn, timeout=20_000):
        text.show_lines(((1.0, split("so $\\bad{$ it is")),))
    assert text.toPlainText() == "so $\\bad{$ it is"
    images.close()


def test_its_height_is_told(text: FormulaText, qtbot: QtBot) -> None:
    heights: list[int] = []
    text.show()
    text.height_wanted.connect(heights.append)
    text.show_lines((paragraph("a"),))
    qtbot.waitUntil(lambda: bool(heights))
    one = heights[-1]
    text.show_lines(tuple(paragraph("a") for _ in range(5)))
    qtbot.waitUntil(lambda: heights[-1] > 3 * one)


def test_a_long_text_is_read_from_its_beginning_however_its_size_changes(text: FormulaText) -> None:
    text.show()
    text.setFixedHeight(60)
    text.show_lines(tuple(paragraph(f"line {number}") for number in range(40)))
    text.resize(300, 60)
    text.ensureCursorVisible()
    assert text.verticalScrollBar().maximum() > 0 and text.verticalScrollBar().value() == 0
