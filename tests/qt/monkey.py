"""A monkey at the window: `python -m tests.qt.monkey SECONDS SEED FOLDER` says as JSON what it did and what it cost.

It clicks, drags, types and gives commands at random, over a session whose engine follows a script, and runs errands
through all pages (`monkey_errands`); what it may not reach stands in `monkey_limits`. Timers of the window's own loop
drive it, so dialogs with loops of their own do not stop it. Stalls are written to stderr with what ran meanwhile.
"""

import gc
import json
import random
import sys
from collections import Counter, deque
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSettings, Qt, QTimer, QTimerEvent
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from s1gui.engines import toy
from s1gui.engines.scripted import Tell
from s1gui.engines.scripted_thread import ThreadedScripted
from s1gui.qt.actions import COMMANDS
from s1gui.qt.app import make_application
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.storage.problems import embedded_problems
from tests.qt.monkey_errands import Errands
from tests.qt.monkey_limits import Trainings, answer_dialogs, keep_inside
from tests.qt.monkey_watch import Watch

TICK_MS = 4
ERRAND = 0.3
"""How many of its turns go into the errand under way."""
WARM_PART, WARM_SECONDS = 0.3, 120.0
"""Memory is compared with what it was after so much of the time, but so many seconds: every page was shown by then."""
TOLD_MS = 30_000
SWITCH_SECONDS = 0.0005
"""The engine of the real program is another process; here it is a thread, which would keep the window waiting."""
SPARED = {"close", "quit", "full_screen"}
KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Home),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_BracketLeft, Qt.Key.Key_Backspace),
)
TEXTS = "0123456789 +-*/?Wait<img src='x'>{{ }}\u202e\U0001f600é\n"


class Monkey(QObject):
    """Owner of what was done. errands: what it is sent on."""

    def __init__(self, window: MainWindow, chance: random.Random, errands: Errands) -> None:
        super().__init__()
        self.window, self.random, self.errands = window, chance, errands
        self.watch = Watch()
        self.is_tired = False
        self.acts: Counter[str] = Counter()
        self.commands = [command.name for command in COMMANDS if command.name not in SPARED]

    def timerEvent(self, event: QTimerEvent) -> None:
        """Another timer each time: one is not fired again inside a loop that its own event has opened."""
        self.killTimer(event.timerId())
        if not self.is_tired:
            self.startTimer(TICK_MS)
            self.act()

    def act(self) -> None:
        """Do one thing."""
        self.watch.turned()
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window
        self.acts[self.window.pages.current if top is self.window else type(top).__name__] += 1
        if top is not self.window and self.random.random() < 0.2:
            top.close()
        elif top is self.window and self.random.random() < ERRAND:
            self.errands.step()
        else:
            does = (self.click, self.click, self.drag, self.type, self.key, self.wheel, self.command)
            self.random.choice(does)(top)

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


def made_window(application: QApplication, seed: int, folder: Path) -> MainWindow:
    """A window over a script, with nothing of the user's."""
    memory = Memory(QSettings(str(folder / "s1gui.ini"), QSettings.Format.IniFormat))
    script = toy.hashing(seed=seed, stop_every=40)

    def make(tell: Tell) -> ThreadedScripted:
        made = ThreadedScripted(tell, script, delay=0.0005)
        made.engine.sent = deque(maxlen=1)  # type: ignore[assignment]  # what tests look at would grow here
        return made

    window = MainWindow(
        application,
        make,
        embedded=Path("/models/toy"),
        memory=memory,
        data=folder / "data",
    )
    window.show()
    window.begin()
    window.problems.open(embedded_problems())
    for name in SPARED:
        window.actions_[name].setEnabled(False)  # the palette and the menus would give them all the same
    return window


def happenings(window: MainWindow) -> Counter[str]:
    """Counts what really happens, as it happens."""
    seen: Counter[str] = Counter()
    for name, signal in {
        "lanes grew": window.compare.runs.grew,
        "lanes kept": window.compare.kept_changed,
        "promoted": window.compare.promoted,
        "page": window.pages.page_changed,
        "forked": window.branches.menu.forked,
        "replayed": window.recordings.replay.begun,
        "welcomed": window.recordings.welcome.shown,
        "told of archive": window.archive.told,
        "imported": window.archive.imported,
        "comparison imported": window.archive.comparison_imported,
        "archive failed": window.archive.failed,
        "training ended": window.train.ended,
        "preflight": window.train.setting.plan.answered,
        "inspected": window.train.setting.inspect.answered,
        "train refused": window.train.setting.inspect.refused,
        "reopened": window.history.reopened,
        "deleted": window.history.panel.deleted,
        "model chosen": window.picker.chosen,
        "refused": window.experiment.refused,
        "paired": window.branches.pair.changed,
    }.items():
        signal.connect(lambda *_, name=name: seen.update([name]))
    return seen


def main(seconds: float, seed: int, folder: Path) -> None:
    keep_inside()
    sys.setswitchinterval(SWITCH_SECONDS)
    chance = random.Random(seed)
    application = make_application(sys.argv[:1])
    window = made_window(application, seed, folder)
    errands = Errands(window, chance, folder / "files")
    answer_dialogs(chance, folder / "files", errands.files)
    trainings = Trainings(window, folder / "data", errands.files["data"][0])
    seen, monkey, process = happenings(window), Monkey(window, chance, errands), psutil.Process()  # type: ignore[no-untyped-call]
    nones, warm = sys.getrefcount(None), 0
    monkey.startTimer(TICK_MS)

    def warmed() -> None:
        nonlocal nones, warm
        gc.collect()
        nones, warm = sys.getrefcount(None), process.memory_info().rss
        monkey.watch.slowest = 0.0

    def tell() -> None:
        told = f"{process.memory_info().rss >> 20} MB, {monkey.acts.total()} acts, {len(errands.done)} errands"
        print(told, file=sys.stderr, flush=True)

    def over() -> None:
        monkey.is_tired = True
        gc.collect()
        cost = {
            "acts": monkey.acts.total(),
            "grown": process.memory_info().rss - warm,
            "slowest": monkey.watch.slowest,
            "stalls": len(monkey.watch.stalls),
            "nones": sys.getrefcount(None) - nones,
            "places": dict(monkey.acts),
            "seen": dict(seen) | {"trainings": trainings.begun, "branches": len(window.branches.branches.all)},
            "errands": dict(Counter(errands.done)),
        }
        print(json.dumps(cost), flush=True)
        monkey.watch.close()
        trainings.close()
        for popup in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if popup is not None:
                popup.close()
        window.close()
        application.quit()

    teller = QTimer(window, interval=TOLD_MS)
    teller.timeout.connect(tell)
    teller.start()
    QTimer.singleShot(round(min(WARM_SECONDS, seconds * WARM_PART) * 1000), warmed)
    QTimer.singleShot(round(seconds * 1000), over)
    application.exec()


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
