"""A path as it is read and as it is typed."""

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
