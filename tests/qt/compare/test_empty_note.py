"""What stands in an empty lane fits the room there is."""

import pytest
from pytestqt.qtbot import QtBot

from s1gui.qt.compare.empty_note import EmptyNote

WORDS = "The lane's thinking will stand here, its answer below.\n\nPress Ctrl+Return to run all lanes."


@pytest.fixture
def note(qtbot: QtBot) -> EmptyNote:
    made = EmptyNote()
    qtbot.addWidget(made)
    made.show_text(WORDS)
    return made


def lines(note: EmptyNote, letters: int, count: int) -> list[str]:
    metrics = note.fontMetrics()
    return note.lines(metrics.averageCharWidth() * letters, metrics.lineSpacing() * count)


def test_where_there_is_room_all_of_it_is_shown(note: EmptyNote) -> None:
    assert "\n".join(lines(note, 90, 3)) == WORDS


def test_where_there_is_less_the_last_paragraph_says_what_to_do(note: EmptyNote) -> None:
    assert lines(note, 90, 2) == ["Press Ctrl+Return to run all lanes."]
    assert " ".join(lines(note, 30, 2)) == "Press Ctrl+Return to run all lanes."


def test_no_line_is_cut_and_the_rest_is_an_ellipsis(note: EmptyNote) -> None:
    note.show_text("It can not be asked. " * 20)
    for count in (0, 1, 3):
        shown = lines(note, 30, count)
        assert len(shown) == max(1, count) and shown[-1].endswith("…")
    assert all(
        note.fontMetrics().horizontalAdvance(line) <= note.fontMetrics().averageCharWidth() * 30 for line in shown
    )
