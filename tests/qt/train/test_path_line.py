"""A path as it is read and as it is typed."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s1gui.qt.train.path_line import PathLine

PATH = "/home/somebody/a/rather/long/way/to/the/models/s1-nano-base"


def test_a_path_that_does_not_fit_shows_its_end_and_stays_whole(qtbot: QtBot) -> None:
    line = PathLine()
    qtbot.addWidget(line)
    line.setText(PATH)
    line.resize(160, line.sizeHint().height())
    line.show()
    assert line.shown.startswith("…") and line.shown.endswith("s1-nano-base")
    drawn = line.grab().toImage()
    line.resize(900, line.height())
    assert line.shown == PATH == line.text()
    line.setText("")
    line.resize(160, line.height())
    assert drawn != line.grab().toImage()


def test_a_file_dropped_on_it_is_its_path_as_if_typed_and_words_are_words(qtbot: QtBot, tmp_path: Path) -> None:
    line = PathLine(lambda path: path.parent)
    qtbot.addWidget(line)
    told: list[str] = []
    line.textEdited.connect(told.append)
    file = QMimeData()
    file.setUrls([QUrl.fromLocalFile(str(tmp_path / "a b.json"))])
    file.setText("file:///elsewhere")
    drop(line, file)
    assert line.text() == str(tmp_path) and told == [str(tmp_path)]
    words = QMimeData()
    words.setText("Qwen/Qwen3-8B")
    line.clear()
    drop(line, words)
    assert line.text() == "Qwen/Qwen3-8B"


def drop(line: PathLine, data: QMimeData) -> None:
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(5, 5), *how)
    QApplication.sendEvent(line, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(line, QDropEvent(QPointF(5, 5), *how))
