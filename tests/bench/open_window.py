"""Opens the window as `s1gui` does; says on stdout when it was painted and when the model was ready (epoch seconds)."""

import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer

from s1gui.qt.app import make_application, make_worker
from s1gui.qt.engine_view import EngineView
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.storage.paths import embedded_model


class FirstPaint(QObject):
    """Says when the object it watches was painted for the first time."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, lambda: print("painted", time.time(), flush=True))
        return False


def main() -> None:
    application = make_application(sys.argv)
    memory = Memory(QSettings("s1gui-bench", "s1gui-bench"))
    data = Path(tempfile.mkdtemp())
    window = MainWindow(application, make_worker, embedded=embedded_model(), memory=memory, data=data)
    paint = FirstPaint()
    window.centralWidget().installEventFilter(paint)

    def told(engine: EngineView) -> None:
        if engine.state == "ready":
            print("loaded", time.time(), flush=True)

    window.experiment.engine_changed.connect(told)
    window.show()
    QTimer.singleShot(0, window.begin)
    application.exec()


if __name__ == "__main__":
    main()
