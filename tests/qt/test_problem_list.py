"""Going through a list of problems in the real window."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s1gui.qt.icons import icon
from s1gui.qt.main_window import MainWindow
from s1gui.qt.problem_list import ProblemList
from tests.qt.conftest import Windows
from tests.qt.test_main_window import run_to_its_end

PROBLEMS = [("How much?", "84"), ("<img src='/etc/passwd'>", None), ("What else?", "65")]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "some.jsonl"
    path.write_text("".join(json.dumps({"question": q, "answer": a}) + "\n" for q, a in PROBLEMS))
    return path


def drop(window: MainWindow, path: Path, target: object = None) -> None:
    """As a file manager does it, on the window or on a widget in it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    receiver = target or window
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    QApplication.sendEvent(receiver, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(receiver, QDropEvent(QPointF(5, 5), copy, data, left, none))


def test_a_problem_is_whole_where_one_points_at_it(windows: Windows, file: Path) -> None:
    problems = windows().problems
    problems.open(file)
    index = problems.panel._model.index(1)
    assert index.data() == "2 <img src='/etc/passwd'>"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "<span>2 &lt;img src=&#x27;/etc/passwd&#x27;&gt;</span>"


def test_the_list_that_was_open_is_open_again_at_the_same_problem(windows: Windows, file: Path) -> None:
    first = windows()
    first.problems.open(file)
    first.actions_["next_problem"].trigger()
    first.actions_["next_problem"].trigger()
    problem = first.problems.panel.problem
    first.question.set_question("Something else")
    first.close()
    again = windows()
    assert again.problems.panel.problem == problem and problem is not None
    assert again.question.question() != problem.question
    again.close()
    file.unlink()
    assert windows().problems.panel.is_empty


def test_next_and_previous_go_through_the_list_and_stop_at_its_ends(qtbot: QtBot, file: Path) -> None:
    panel = ProblemList()
    qtbot.addWidget(panel)
    asked: list[str] = []
    panel.chosen.connect(lambda problem: asked.append(problem.question))
    panel.step(1)
    panel.show_file(file)
    assert panel.problem is None
    for by in (1, 1, 1, 1, -1, -1, -1):
        panel.step(by)
    assert asked == [PROBLEMS[row][0] for row in (0, 1, 2, 1, 0)]


def test_a_file_that_can_not_be_read_leaves_the_list_before(qtbot: QtBot, file: Path, tmp_path: Path) -> None:
    panel = ProblemList()
    qtbot.addWidget(panel)
    panel.show_file(file)
    (tmp_path / "bad.jsonl").write_text("no")
    panel.show_file(tmp_path / "bad.jsonl")
    assert "Line 1" in panel.note() and not panel.is_empty
    panel.show_file(file)
    assert panel.note() == ""


def test_a_dropped_list_is_opened_and_its_answers_are_told_right_or_wrong(
    windows: Windows, qtbot: QtBot, file: Path
) -> None:
    window = windows()
    drop(window, file)
    assert window.problems.dock.isVisible()
    window.actions_["next_problem"].trigger()
    assert window.question.question() == "How much?"
    run = run_to_its_end(window, qtbot)
    assert run.settings.reference == "84"
    assert window.lane.answer._verdict.text == "wrong, it is 84"
    panel = window.problems.panel
    assert told(panel) == ["1 How much?: wrong", "2 <img src='/etc/passwd'>", "3 What else?"]
    panel.step(2)
    panel.step(1)
    assert window.question.question() == "What else?"
    run_to_its_end(window, qtbot)
    assert window.lane.answer._verdict.text == "right"
    assert told(panel)[::2] == ["1 How much?: wrong", "3 What else?: right"]
    assert panel._file.text().startswith("1 of 2 right · ") and panel._file.text().endswith("2 with answers")
    assert window.settings.known.placeholderText() == "as in the list"
    window.question.set_question("Something of my own")
    assert run_to_its_end(window, qtbot).settings.reference is None
    assert window.lane.answer._verdict.text == "" and window.settings.known.placeholderText() == "none"


def test_what_came_of_a_problem_is_told_until_another_list_is_open(qtbot: QtBot, file: Path) -> None:
    panel = ProblemList()
    qtbot.addWidget(panel)
    panel.show_file(file)
    blank = image(panel, 0)
    panel.judge("How much?", False)
    wrong = image(panel, 0)
    panel.judge("How much?", True)
    assert len({key(shown) for shown in (blank, wrong, image(panel, 0))}) == 3
    assert told(panel)[0] == "1 How much?: right" and panel._file.text().startswith("1 of 1 right · ")
    sign = panel._model.data(panel._model.index(0), Qt.ItemDataRole.DecorationRole)
    assert isinstance(sign, QIcon)
    plain, chosen = (sign.pixmap(16, 16, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected))
    on_choice = panel.palette().color(QPalette.ColorRole.HighlightedText).name()
    assert chosen == icon("right", on_choice).pixmap(16, 16).toImage() != plain  # seen on the row that is chosen too
    panel.judge("<img src='/etc/passwd'>", True)
    panel.judge("No problem of the list", True)
    assert panel._file.text().startswith("1 of 1 right · ")
    panel.show_file(file)
    assert told(panel)[0] == "1 How much?" and panel._file.text().endswith("2 with answers")


def told(panel: ProblemList) -> list[str]:
    """The rows as who can't see them hears them."""
    rows = (panel._model.index(row) for row in range(panel._model.rowCount()))
    return [row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]


def image(panel: ProblemList, row: int) -> QImage:
    sign: QIcon = panel._model.index(row).data(Qt.ItemDataRole.DecorationRole)
    return sign.pixmap(16).toImage()


def key(image: QImage) -> bytes:
    return bytes(image.constBits())


def test_a_model_folder_or_a_file_in_it_can_be_dropped_anything_else_is_told(
    windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    window = windows()
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    drop(window, folder)
    assert window.picker.choice.folder == folder
    drop(window, tmp_path)
    assert "neither" in window.question.refusal()
    (tmp_path / "llama.gguf").write_text("GGUF")
    drop(window, tmp_path / "llama.gguf")
    assert window.question.refusal().startswith("llama.gguf: GGUF files are not run here")
    assert window.picker.choice.folder == folder


def test_text_boxes_leave_dropped_files_to_the_window(windows: Windows) -> None:
    window = windows(is_loaded=False)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/some/file.jsonl")])
    data.setText("file:///some/file.jsonl")
    assert not window.question.box.canInsertFromMimeData(data)
    words = QMimeData()
    words.setText("words")
    assert window.question.box.canInsertFromMimeData(words)
