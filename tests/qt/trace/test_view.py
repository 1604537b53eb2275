"""The trace on screen, while it grows and after."""

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QRegion, QTextCursor
from pytestqt.qtbot import QtBot

from s1gui.core.events import HandleMoved, Point, RunEnded, RunEvent, Thought, Waited
from s1gui.qt.trace.document import LONGEST_LINE, PICTURE
from s1gui.qt.trace.heat import Heat
from s1gui.qt.trace.math_image import MathImages
from s1gui.qt.trace.view import TraceView
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


class Watched(TraceView):
    """Knows which part of it was painted since it was asked to forget."""

    painted = QRegion()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted = self.painted.united(event.region())
        super().paintEvent(event)

    def is_whole(self) -> bool:
        return QRegion(self.viewport().rect()).subtracted(self.painted).isEmpty()


def test_no_caret_is_left_where_the_thinking_ended(qtbot: QtBot, images: MathImages) -> None:
    view, run = Watched(images), a_run(thought("line\n" * 200 + "\n"))
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()
    view.show_run(run)
    view.viewport().update()
    qtbot.waitUntil(view.is_whole, timeout=2000)
    view.painted = QRegion()
    run.apply(RunEvent(1, 9, 0.0, HandleMoved(Point(run.head, True), "own")))
    view.show_run(run)
    qtbot.waitUntil(view.is_whole, timeout=2000)


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


FORMULAS = "So $x^2 = 4$ and\n\\[\n y = 2\n\\]\n👩 then \\boxed{2}"


def drawn(view: TraceView, count: int) -> Callable[[], bool]:
    return lambda: view.document().toPlainText().count(PICTURE) == count


def test_formulas_of_finished_paragraphs_are_drawn_and_their_source_is_kept(view: TraceView, qtbot: QtBot) -> None:
    run = a_run(thought(FORMULAS))
    view.show_run(run)
    qtbot.waitUntil(drawn(view, 2))
    assert "\\boxed{2}" in view.document().toPlainText()
    run.apply(RunEvent(1, 9, 0.0, RunEnded("finished")))
    view.show_run(run)
    qtbot.waitUntil(drawn(view, 3))
    assert view.source_text() == FORMULAS
    view.selectAll()
    assert view.createMimeDataFromSelection().text() == FORMULAS
    for token in range(len(FORMULAS)):
        assert view._tokens.token_at(view._tokens.span(token)[0]) == token
    view.grab()


def test_what_is_found_in_the_source_of_a_formula_is_marked_and_gone_to(view: TraceView, qtbot: QtBot) -> None:
    view.show_run(a_run(thought("a " * 400 + FORMULAS), RunEnded("finished")))
    view.follow()
    qtbot.waitUntil(drawn(view, 3))
    with qtbot.waitSignal(view.finder.changed) as told:
        view.finder.look_for("y = 2")
    assert told.args == [1, 0]
    view.finder.next(forward=True)
    view.finder.look_for("a ")
    with qtbot.waitSignal(view.finder.changed) as told:
        view.finder.next(forward=False)
    assert told.args[0] == 400
    view.grab()
    view.finder.look_for("")
    assert view.finder.current is None


def test_raw_text_shows_signs_and_markers_and_no_formulas(view: TraceView, qtbot: QtBot) -> None:
    run = a_run(thought(FORMULAS), RunEnded("finished"))
    view.show_run(run)
    qtbot.waitUntil(drawn(view, 3))
    view.set_raw(True)
    shown = view.document().toPlainText()
    assert shown.splitlines()[0] == "prompt"
    assert "So·$x^2·=·4$·and⏎\n" in shown and PICTURE not in shown
    assert view.source_text() == FORMULAS
    view.selectAll()
    assert view.createMimeDataFromSelection().text() == FORMULAS
    view.set_raw(False)
    qtbot.waitUntil(drawn(view, 3))


@pytest.mark.parametrize("heat", ["entropy", "probability"])
def test_unsure_words_are_shaded(view: TraceView, heat: Heat) -> None:
    run = a_run(thought("sure " * 9, entropy=0.0), thought("unsure " * 9, start=45, entropy=2.4))
    view.show_run(run)
    plain = view.grab().toImage()
    view.set_heat(heat)
    assert (view.grab().toImage() != plain) == (heat == "entropy")
    view.set_heat("off")
    assert view.grab().toImage() == plain


def test_shades_out_of_sight_are_not_remembered(view: TraceView) -> None:
    view.set_heat("entropy")
    view.show_run(a_run(*(thought(f"unsure {line:3}\n", start=11 * line, entropy=2.4) for line in range(300))))
    bar = view.verticalScrollBar()
    for value in range(0, bar.maximum(), bar.pageStep()):
        bar.setValue(value)
        view.grab()
    assert sum(type(one) is QRectF for one in gc.get_objects()) < 100


def test_left_and_right_go_from_token_to_token(view: TraceView, qtbot: QtBot) -> None:
    told: list[int] = []
    view.token_pointed.connect(told.append)
    view.show_run(a_run(thought("ab\n👩c")))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(view, key)
    assert told[-5:] == [0, 1, 2, 3, 2]


def test_a_token_under_the_resting_pointer_is_told(view: TraceView, qtbot: QtBot) -> None:
    view.show_run(a_run(thought("words and words")))
    line = view.line_of(4)
    with qtbot.waitSignal(view.token_pointed) as told:
        qtbot.mouseMove(view.viewport(), line.center() + QPoint(3, 0))
    assert told.args == [4]


def test_views_that_grow_at_once_all_get_their_turn(qtbot: QtBot, images: MathImages) -> None:
    views = [TraceView(images) for _ in range(4)]
    run = a_run(thought("one "))
    for view in views:
        qtbot.addWidget(view)
        view.show_run(run)
    run.apply(RunEvent(1, 9, 0.0, thought("two", start=4)))
    for view in views:
        view.show_run(run)
    qtbot.waitUntil(lambda: all(view.document().toPlainText() == "one two" for view in views))


def test_what_is_selected_and_where_the_cursor_is_stays_while_it_grows(view: TraceView, qtbot: QtBot) -> None:
    run = a_run(thought("one "))
    view.show_run(run)
    assert view.textCursor().position() == 0 and not view.textCursor().hasSelection()
    view.selectAll()
    run.apply(RunEvent(1, 9, 0.0, thought("two", start=4)))
    view.show_run(run)
    assert view.source_text() == "one two" and view.textCursor().selectedText() == "one "
    view.set_raw(True)
    assert not view.textCursor().hasSelection()
