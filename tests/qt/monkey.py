"""A monkey at the window: `python -m tests.qt.monkey SECONDS SEED FOLDER` says as JSON what it did and what it cost.

It clicks, drags, types and gives commands at random, over a session whose engine follows a script. Timers of the
window's own loop drive it, so dialogs with loops of their own do not stop it. It may not choose files, for it would
rename and delete some in time.
"""

import gc
import json
import random
import sys
import time
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from s1gui.engines import toy
from s1gui.engines.scripted_thread import ThreadedScripted
from s1gui.qt.actions import COMMANDS
from s1gui.qt.app import make_application
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.storage.problems import embedded_problems

TICK_MS = 4
WARM_SECONDS = 5.0
"""Memory is compared with what it was after so long: caches are full by then."""
SPARED = {"close", "quit", "open_model", "open_problems", "full_screen"}
KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Home),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_BracketLeft, Qt.Key.Key_Backspace),
)
TEXTS = "0123456789 +-*/?Wait<img src='x'>{{ }}\u202e\U0001f600é\n"


class Monkey:
    """Owner of what was done and of how long the loop was kept waiting at most."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window, self.random = window, random.Random(seed)
        self.is_tired = False
        self.acts, self.slowest, self.last = 0, 0.0, time.perf_counter()
        self.commands = [command.name for command in COMMANDS if command.name not in SPARED]

    def act(self) -> None:
        """Do one thing, and then another."""
        if self.is_tired:
            return
        # A new timer each time: one timer is not fired again inside a loop that its own slot has opened.
        QTimer.singleShot(TICK_MS, self.act)
        now = time.perf_counter()
        self.slowest, self.last = max(self.slowest, now - self.last), now
        self.acts += 1
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window
        if top is not self.window and self.random.random() < 0.2:
            top.close()
            return
        what = self.random.choice((self.click, self.click, self.drag, self.type, self.key, self.wheel, self.command))
        what(top)

    def place(self, top: QWidget) -> tuple[QWidget, QPoint]:
        at = QPoint(self.random.randrange(max(1, top.width())), self.random.randrange(max(1, top.height())))
        child = top.childAt(at) or top
        return child, child.mapFrom(top, at)

    def click(self, top: QWidget) -> None:
        child, at = self.place(top)
        button = Qt.MouseButton.RightButton if self.random.random() < 0.1 else Qt.MouseButton.LeftButton
        self.mouse(child, QEvent.Type.MouseButtonPress, at, button)
        self.mouse(child, QEvent.Type.MouseButtonRelease, at, button)

    def drag(self, top: QWidget) -> None:
        child, at = self.place(top)
        self.mouse(child, QEvent.Type.MouseButtonPress, at, Qt.MouseButton.LeftButton)
        for _ in range(3):
            at += QPoint(self.random.randint(-60, 60), self.random.randint(-5, 5))
            self.mouse(child, QEvent.Type.MouseMove, at, Qt.MouseButton.LeftButton)
        self.mouse(child, QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.LeftButton)

    def type(self, top: QWidget) -> None:
        self.press(top, Qt.Key.Key_A, self.random.choice(TEXTS))

    def key(self, top: QWidget) -> None:
        self.press(top, self.random.choice(KEYS), "")

    def wheel(self, top: QWidget) -> None:
        child, at = self.place(top)
        turn = QPoint(0, self.random.choice((-120, 120)))
        none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        plain = Qt.KeyboardModifier.NoModifier
        where = QPointF(child.mapToGlobal(at))
        QApplication.sendEvent(child, QWheelEvent(QPointF(at), where, QPoint(), turn, none, plain, phase, False))

    def command(self, top: QWidget) -> None:
        if top is self.window:
            action = self.window.actions_[self.random.choice(self.commands)]
            if action.isEnabled():
                action.trigger()

    def press(self, top: QWidget, key: Qt.Key, text: str) -> None:
        target = QApplication.focusWidget() or top
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if (target := QApplication.focusWidget() or top) is not None:
                QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def mouse(self, child: QWidget, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton) -> None:
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
        where, plain = QPointF(child.mapToGlobal(at)), Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(child, QMouseEvent(kind, QPointF(at), where, button, held, plain))


def main(seconds: float, seed: int, folder: Path) -> None:
    QFileDialog.getOpenFileName = staticmethod(lambda *_, **__: ("", ""))  # type: ignore[method-assign,assignment]
    QFileDialog.getSaveFileName = staticmethod(lambda *_, **__: ("", ""))  # type: ignore[method-assign,assignment]
    QFileDialog.getExistingDirectory = staticmethod(lambda *_, **__: "")  # type: ignore[method-assign,assignment]
    application = make_application(sys.argv[:1])
    memory = Memory(QSettings(str(folder / "s1gui.ini"), QSettings.Format.IniFormat))
    script = toy.hashing(seed=seed, stop_every=40)
    window = MainWindow(
        application,
        lambda tell: ThreadedScripted(tell, script, delay=0.0005),
        embedded=Path("/models/toy"),
        memory=memory,
        data=folder / "data",
    )
    for name in SPARED:
        window.actions_[name].setEnabled(False)  # the palette and the menus would give them all the same
    window.train.setting.began.disconnect()  # or it begins trainings that outlive it
    window.show()
    window.begin()
    window.problems.open(embedded_problems())
    for name in SPARED:
        window.actions_[name].setEnabled(False)  # or it is found in the menu
    monkey, process = Monkey(window, seed), psutil.Process()
    nones, warm = sys.getrefcount(None), 0

    monkey.act()

    def warmed() -> None:
        nonlocal nones, warm
        gc.collect()
        nones, warm = sys.getrefcount(None), process.memory_info().rss
        monkey.slowest = 0.0

    def over() -> None:
        monkey.is_tired = True
        gc.collect()
        grown = process.memory_info().rss - warm
        cost = {"acts": monkey.acts, "grown": grown, "slowest": monkey.slowest, "nones": sys.getrefcount(None) - nones}
        print(json.dumps(cost), flush=True)
        for popup in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if popup is not None:
                popup.close()
        window.close()
        application.quit()

    QTimer.singleShot(round(min(WARM_SECONDS, seconds / 2) * 1000), warmed)
    QTimer.singleShot(round(seconds * 1000), over)
    application.exec()


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
