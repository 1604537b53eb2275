"""The trace on screen, while it grows and after."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from s1gui.core.events import HandleMoved, Point, RunEvent, Thought, Waited
from s1gui.qt.math_image import MathImages
from s1gui.qt.trace_document import LONGEST_LINE
from s1gui.qt.trace_view import TraceView
from tests.runs import a_run, thought

MANY = 20_000


@pytest.fixture
def images(qtbot: QtBot) -> Iterator[MathImages]:
    made = MathImages()
    yield made
    made.close()


@pytest.fixture
def view(qtbot: QtBot, images: MathImages) -> TraceView:
    made = TraceView(images)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_injected_text_differs_by_more_than_colour(view: TraceView) -> None:
    view.show_run(a_run(thought("ab"), Waited(2, "due"), Thought("injected", 2, (1,), ("Wait",))))
    cursor = QTextCursor(view.document())
    cursor.setPosition(1)
    sampled = cursor.charFormat()
    cursor.setPosition(4)
    injected = cursor.charFormat()
    assert injected.fontWeight() > sampled.fontWeight()
    assert injected.fontUnderline() and not sampled.fontUnderline()


def test_twenty_thousand_tokens_without_a_line_break_survive(view: TraceView) -> None:
    run = a_run()
    for start in range(0, MANY, 500):
        run.apply(RunEvent(1, start, 0.0, thought("word " * 100, start=start)))
        view.show_run(run)
    assert len(view.source_text()) == MANY
    assert view.document().blockCount() == -(-MANY // LONGEST_LINE)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    run.apply(RunEvent(1, MANY, 0.0, HandleMoved(Point(9_000, False), "budget")))
    view.show_run(run)
    (grey,) = view.extraSelections()
    assert grey.cursor.selectionEnd() - grey.cursor.selectionStart() >= MANY - 9_000
    view.reveal_cut()
    assert view.viewport().rect().intersects(view.line_of(9_000))


def test_it_follows_the_end_only_while_the_reader_is_there(view: TraceView) -> None:
    run = a_run(thought("line\n" * 200))
    view.show_run(run)
    view.verticalScrollBar().setValue(3)
    run.apply(RunEvent(1, 9, 0.0, thought("line\n" * 10, start=1000)))
    view.show_run(run)
    assert view.verticalScrollBar().value() == 3


def test_w_asks_for_a_wait(view: TraceView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.wait_asked):
        qtbot.keyClick(view, Qt.Key.Key_W)


def test_another_theme_keeps_text_and_place(view: TraceView, qtbot: QtBot) -> None:
    view.show_run(a_run(thought("line\n" * 200), Waited(3, "due")))
    view.verticalScrollBar().setValue(7)
    palette = view.palette()
    palette.setColor(palette.ColorRole.Window, Qt.GlobalColor.black)
    view.setPalette(palette)
    assert view.source_text() == "line\n" * 200
    assert view.verticalScrollBar().value() == 7
    view.grab()


def test_another_run_takes_its_place(view: TraceView) -> None:
    view.show_run(a_run(thought("one")))
    view.show_run(a_run(thought("two")))
    assert view.source_text() == "two"
    view.show_run(None)
    assert view.source_text() == ""


def test_nothing_is_kept_for_undoing(view: TraceView) -> None:
    view.show_run(a_run(thought("one")))
    assert not view.document().isUndoAvailable()
    assert view.isReadOnly()
