"""The program as `s1gui open` starts it, which also writes down what is on screen: `watched FILE [PATH…]`.

Ten times a second FILE gets one JSON object, "shown" and "places": the text or number of each named part of the window,
and where its middle is on the screen. A test that acts as a person does reads there what a person would see.
"""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from s1gui.qt import app
from s1gui.qt.main_window import MainWindow
from s1gui.qt.tool_bar import RunButton

INTERVAL_MS = 100


class WatchedWindow(MainWindow):
    """The window, and the file in which it is told of."""

    file: Path

    def begin(self) -> None:
        super().begin()
        self._watch = QTimer(self, interval=INTERVAL_MS)
        self._watch.timeout.connect(self._write)
        self._watch.start()

    def _write(self) -> None:
        run = self.experiment.run
        told = {
            "shown": {
                "engine": self.experiment.engine.state,
                "model": self.picker.choice.folder.name,
                "refusal": self.question.refusal(),
                "question": self.question.question(),
                "trace": self.lane.trace.source_text(),
                "answer": self.lane.answer.source_text(),
                "end": run.ended.end if run is not None and run.ended is not None else "",
                "at": run.kept if run is not None else 0,
                "maximum": self.budget.budget().max_thinking_tokens,
                "runs": len(self.history.panel.lines),
                "page": self.pages.current,
                "lanes": ["" if lane.run is None else lane.run.trace.text() for lane in self.compare.runs.lanes],
            },
            "places": {name: middle(widget) for name, widget in self._parts().items() if widget.isVisible()},
        }
        beside = self.file.with_suffix(".part")
        beside.write_text(json.dumps(told))
        os.replace(beside, self.file)

    def _parts(self) -> dict[str, QWidget]:
        [run] = self.tool_bar.findChildren(RunButton)
        return {
            "question": self.question.box,
            "trace": self.lane.trace,
            "slider": self.budget.slider,
            "run": run,
            "runs": self.history.panel,
        }


def middle(widget: QWidget) -> tuple[int, int, int, int]:
    """x and y of the middle, width and height, in pixels of the screen."""
    at = widget.mapToGlobal(QPoint(0, 0))
    ratio = widget.devicePixelRatio()
    return (
        round((at.x() + widget.width() / 2) * ratio),
        round((at.y() + widget.height() / 2) * ratio),
        round(widget.width() * ratio),
        round(widget.height() * ratio),
    )


if __name__ == "__main__":
    WatchedWindow.file = Path(sys.argv[1])
    app.MainWindow = WatchedWindow  # type: ignore[misc]
    sys.exit(app.main(sys.argv[2:]))
