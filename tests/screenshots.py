"""Pictures of every view (`make screenshots`): the real window with the embedded model, light and dark.

python -m tests.screenshots [FOLDER]
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HF_HUB_OFFLINE"] = "1"

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from s1gui.core.budget import Budget
from s1gui.qt.about import AboutDialog
from s1gui.qt.app import make_application, make_worker
from s1gui.qt.crash.desk import NOW, ReportDialog
from s1gui.qt.crash.report import Frame, Link, Mistake, report
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.qt.style import theme_of
from s1gui.qt.window.asking import DEMO
from s1gui.storage.paths import embedded_model, resources
from s1gui.storage.trainings import trainings
from trainer import launch

ROOT = Path(__file__).parent.parent
SIZE = (1280, 800)
PATIENCE_MS = 120_000
WAITED, CUT_AT, LONG, STEPS, ASKED = 1, 12, 256, 60, 5
NO_KEYS = Qt.KeyboardModifier.NoModifier
Shot = tuple[str, Callable[[MainWindow], object]]


def main(folder: Path = ROOT / "docs" / "pictures") -> int:
    """Make all pictures; the exit status."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, opened(Path(place)) as window:
        for theme in ("light", "dark"):
            window.actions_[f"theme_{theme}"].trigger()
            for name, show in SHOTS:
                show(window)
                rest(120)
                write(picture(window), folder / f"{name}-{theme}.png")
                close_dialogs(window)
    (resources() / "pictures" / "window.png").write_bytes((folder / "think-light.png").read_bytes())
    return 0


@contextmanager
def opened(place: Path) -> Iterator[MainWindow]:
    """The window with the model loaded and everything it keeps in a folder of its own."""
    os.environ["HF_HOME"], os.environ["S1GUI_HOME"] = str(place / "hub"), str(place / "data")
    application = make_application(["s1gui"])
    memory = Memory(QSettings(str(place / "s1gui.ini"), QSettings.Format.IniFormat))
    memory.keep_welcomed()
    window = MainWindow(application, make_worker, embedded=embedded_model(), memory=memory, data=place / "data")
    window.resize(*SIZE)
    window.show()
    window.begin()
    until(lambda: window.experiment.engine.state == "ready")
    try:
        for question in ("How many r in strawberry?", "What is 12 + 7 * 3?"):
            ask(window, question, Budget(LONG))
        yield window
    finally:
        window.close()
        for run in trainings(place / "data"):
            launch.force_stop(run.folder)


# What is shown


def think(window: MainWindow) -> None:
    """The demo question, sent on with a wait."""
    window.actions_["think"].trigger()
    only(window, "settings")
    window.crash._dismiss()
    ask(window, DEMO, Budget(LONG, waits=WAITED))


def cut(window: MainWindow) -> None:
    """The same trace, cut early by the handle."""
    window.budget.slider.moved.emit("maximum", CUT_AT, False)
    window.budget.slider.moved.emit("maximum", CUT_AT, True)
    until(lambda: (run := window.experiment.run) is not None and run.answer is not None and run.answer.is_over)
    rest(600)


def first_run(window: MainWindow) -> None:
    """What a new user sees, drawn back to before the wait."""
    only(window)
    window.actions_["first_run"].trigger()
    window.actions_["replay_end"].trigger()
    run = window.experiment.run
    assert run is not None
    window.budget.slider.moved.emit("maximum", run.waits[0].at, True)
    rest(200)


def curve(window: MainWindow) -> None:
    """What a stop at a place would have given, told over the curve."""
    window.actions_["replay_end"].trigger()
    window.budget.slider.moved.emit("maximum", LONG, True)
    window.budget.curve.setFocus()
    for _ in range(4):
        window.budget.curve.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Left, NO_KEYS))


def history(window: MainWindow) -> None:
    only(window, "history")
    rest(600)


def problems(window: MainWindow) -> None:
    """Some of a list asked, with what came of them."""
    only(window, "problems")
    for _ in range(ASKED):
        window.actions_["next_problem"].trigger()
        ask(window, window.question.question(), Budget(LONG))


def bare(window: MainWindow) -> None:
    only(window)


def compare(window: MainWindow) -> None:
    """Four wait strings side by side, and where they part."""
    window.question.set_question("How many r in raspberry?")
    window.actions_["compare"].trigger()
    window.actions_["preset_wait_strings"].trigger()
    window.actions_["run_lanes"].trigger()
    until(lambda: not window.compare.runs.is_busy)
    window.actions_["go_to_difference"].trigger()
    rest(600)


def by(command: str) -> Callable[[MainWindow], object]:
    """What a command opens."""
    return lambda window: window.actions_[command].trigger()


def train(window: MainWindow) -> None:
    """A training set up with the defaults, as the trainer judges it."""
    window.crash._dismiss()
    window.actions_["train"].trigger()
    desk = window.train
    desk.panel.list.new.click()
    until(lambda: desk.panel.setup.preflight.sign.text and desk.panel.setup.audit.sign.text)
    until(lambda: not desk.setting.plan.is_busy and not desk.setting.inspect.is_busy)


def training(window: MainWindow) -> None:
    """The same under way, begun at the first picture."""
    window.actions_["train"].trigger()
    desk = window.train
    if desk.panel.list.rows:
        desk.panel.list.choose(desk.panel.list.rows[0].folder)
    else:
        desk.panel.setup.go.click()
    until(lambda: desk.current is not None and len(desk.current.record.steps) >= STEPS)
    rest(600)


def models(window: MainWindow) -> None:
    window.actions_["models"].trigger()
    rest(1500)


def about(window: MainWindow) -> None:
    AboutDialog(Path("/home/you/.local/share/s1gui"), window).show()


def refused(window: MainWindow) -> None:
    """A folder that holds no model, where none was in use that could come back."""
    window.actions_["unload"].trigger()
    until(lambda: window.experiment.engine.loaded is None and window.experiment.engine.state == "idle")
    window.picker.choose(Path("/models/empty"))
    until(lambda: window.experiment.engine.state == "refused")
    rest(200)


def ready_again(window: MainWindow) -> None:
    window.actions_["load_embedded"].trigger()
    until(lambda: window.experiment.engine.state == "ready")


def crash(window: MainWindow) -> None:
    """A made-up mistake of the program."""
    ready_again(window)
    window.crash._offer(NOW)
    rest(60)
    places = ("qt/budget/panel.py", 93, "budget"), ("core/budget.py", 36, "__post_init__")
    frames = tuple(Frame(f"~/s1gui/s1gui/{file}", line, name) for file, line, name in places)
    told = [str(Mistake((Link("s1gui.core.errors.BudgetError", frames),)))]
    versions = ("s1gui 0.1.0, Python 3.11, Linux", "PySide6-Essentials 6.11, torch 2.13, transformers 5.23")
    ReportDialog(report(told, title="a mistake of the program", versions=versions), window).show()


SHOTS: tuple[Shot, ...] = (
    ("think", think),
    ("cut", cut),
    ("first-run", first_run),
    ("curve", curve),
    ("runs", history),
    ("problems", problems),
    ("bare", bare),
    ("compare", compare),
    ("palette", by("palette")),
    ("keys", by("keys")),
    ("models", models),
    ("price", by("price")),
    ("about", about),
    ("refused", refused),
    ("crash", crash),
    ("train", train),
    ("training", training),
)


# How it is driven


def ask(window: MainWindow, question: str, budget: Budget) -> None:
    """Ask, and wait until all of it has ended."""
    before = window.experiment.run
    window.question.set_question(question)
    window.budget.show_budget(budget)
    window.actions_["run"].trigger()
    until(lambda: window.experiment.run is not before and not window.experiment.is_busy)
    rest(1200)  # the answers at other budgets


def only(window: MainWindow, *docks: str) -> None:
    """Show these docks and no others."""
    for name in ("settings", "history", "problems"):
        window.actions_[name].setChecked(name in docks)
    rest(100)


def dialogs(window: MainWindow) -> list[QWidget]:
    return [widget for widget in window.findChildren(QDialog) if widget.isVisible()]


def close_dialogs(window: MainWindow) -> None:
    for dialog in dialogs(window):
        dialog.close()
    rest(60)


def picture(window: MainWindow) -> QImage:
    """The window, with the dialogs that are open over its middle."""
    window.resize(*SIZE)
    seen = window.grab()
    for dialog in dialogs(window):
        over(seen, dialog)
    return seen.toImage()


def over(seen: QPixmap, dialog: QWidget) -> None:
    """Draw a dialog with a frame over the middle of a picture."""
    shown = dialog.grab()
    at = QPoint((seen.width() - shown.width()) // 2, (seen.height() - shown.height()) // 2)
    painter = QPainter(seen)
    painter.drawPixmap(at, shown)
    painter.setPen(QPen(theme_of(dialog).color("faint")))
    painter.drawRect(at.x() - 1, at.y() - 1, shown.width() + 1, shown.height() + 1)
    painter.end()


def write(image: QImage, path: Path) -> None:
    """Save it, small enough for a repository."""
    reduced(image).save(str(path), "PNG", 0)  # type: ignore[call-overload]
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def reduced(image: QImage) -> QImage:
    """The picture in 256 colours: those it has most of, and of the others those that are least like any taken."""
    full = image.convertToFormat(QImage.Format.Format_RGB32)
    colours = [colour for colour, _ in Counter(memoryview(full.constBits()).cast("I")).most_common()]
    table = colours[:128]
    unlike = {colour: min(distance(colour, taken) for taken in table) for colour in colours[128:]}
    while unlike and len(table) < 256:
        taken = max(unlike, key=unlike.__getitem__)
        table.append(taken)
        unlike = {colour: min(far, distance(colour, taken)) for colour, far in unlike.items() if colour != taken}
    return full.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither)


def distance(one: int, other: int) -> int:
    """How unlike two colours are, by their channels."""
    return sum(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16))


def rest(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(holds: Callable[[], object]) -> None:
    """Let the window live until this holds. Raises TimeoutError."""
    for _ in range(PATIENCE_MS // 50):
        if holds():
            return
        rest(50)
    raise TimeoutError(f"{holds} did not come true within {PATIENCE_MS // 1000} s.")


if __name__ == "__main__":
    assert QApplication.instance() is None
    sys.exit(main(*map(Path, sys.argv[1:2])))
