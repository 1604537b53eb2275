"""Small words on one line or two."""

import pytest
from pytestqt.qtbot import QtBot

from s1gui.qt.compare.two_lines import ENOUGH, TwoLines

LONG = "◆ Leaves lane 1 at token 1,037: “which is then at most the” instead of “so that it comes to be 84”"


@pytest.fixture
def label(qtbot: QtBot) -> TwoLines:
    made = TwoLines()
    qtbot.addWidget(made)
    return made


def letters(label: TwoLines, count: int) -> int:
    return label.fontMetrics().averageCharWidth() * count


def test_words_that_fit_stand_whole_over_the_lines(label: TwoLines) -> None:
    label.show_text(LONG)
    lines = label.lines(letters(label, 70))
    assert len(lines) == 2 and " ".join(lines) == LONG


def test_what_does_not_fit_is_an_ellipsis_and_stands_in_the_tooltip(label: TwoLines) -> None:
    label.show_text(LONG)
    first, second = label.lines(letters(label, 30))
    assert LONG.startswith(first) and second.endswith("…")
    assert LONG in label.toolTip()


def test_a_word_longer_than_the_line_is_broken(label: TwoLines) -> None:
    label.show_text("x" * 300)
    width = letters(label, 40)
    assert all(label.fontMetrics().horizontalAdvance(line) <= width for line in label.lines(width))


def test_its_height_follows_from_the_width_alone(label: TwoLines) -> None:
    label.show()
    line = label.fontMetrics().lineSpacing()
    for text in ("", "short", LONG):
        label.show_text(text)
        label.resize(letters(label, ENOUGH), 99)
        assert label.height() == line
        label.resize(letters(label, ENOUGH) - 1, 99)
        assert label.height() == 2 * line


def test_its_tooltip_shows_markup_as_it_is(label: TwoLines) -> None:
    label.show_text("<img src='/etc/passwd'>")
    assert "&lt;img" in label.toolTip()
