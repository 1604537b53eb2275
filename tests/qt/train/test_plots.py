"""The curves: which lines there are, told apart by more than colour, in both schemes."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s1gui.qt import style
from s1gui.qt.style import ThemeChoice
from s1gui.qt.train.plots import DASHES, Curve, TrainingPlots
from s1gui.qt.train.record import TrainingRecord
from trainer.journal import Evaluated, Step


def record(steps: int, *, evaluated: int = 0) -> TrainingRecord:
    made = [Step(n, 0.1, 3 / n, 1e-5, 0.5, 10, 100.0, (10**9, 2 * 10**9), 1.0, 2.0, 0.1) for n in range(1, steps + 1)]
    return TrainingRecord(steps=made, evaluated=[Evaluated(n, 1.0, 2) for n in range(evaluated)])


@pytest.fixture
def plots(qtbot: QtBot) -> TrainingPlots:
    made = TrainingPlots()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def test_a_run_without_steps_draws_nothing_yet(plots: TrainingPlots) -> None:
    plots.show_curves((Curve(record(0)),))
    assert plots.drawn("Loss") == 0


def test_loss_is_raw_and_smoothed_and_held_out_all_else_is_one_line(plots: TrainingPlots) -> None:
    plots.show_curves((Curve(record(5, evaluated=2)),))
    assert [plots.drawn(title) for title in ("Loss", "Learning rate", "Speed", "Memory at peak")] == [3, 1, 1, 1]


def test_another_run_is_drawn_at_once_and_runs_differ_by_their_dashes(plots: TrainingPlots) -> None:
    first, second = Curve(record(5)), Curve(record(9), 1)
    plots.show_curves((first,))
    plots.show_curves((first, second))
    assert plots.drawn("Loss") == 4 and first.dash != second.dash
    assert len({Curve(record(1), place).dash for place in range(4)}) == len(DASHES)


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_it_follows_the_theme(plots: TrainingPlots, qapp: QApplication, choice: ThemeChoice) -> None:
    plots.show_curves((Curve(record(5)),))
    theme = style.apply(qapp, choice)
    qapp.processEvents()
    plot = plots._plots[0][1]
    assert plot.backgroundBrush().color() == theme.color("base")
    assert plot.getAxis("left").textPen().color() == theme.color("muted")
    style.apply(qapp, "system")


def test_pyqtgraph_is_not_imported_before_the_first_curve() -> None:
    code = "import sys, s1gui.qt.main_window; sys.exit('pyqtgraph' in sys.modules or 'torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_of_what_draws_them_a_thread_imports_what_does_not_touch_qt() -> None:
    """Two threads in which Qt's classes are made crash the process; pyqtgraph has all of them made."""
    code = """
import sys, threading
from s1gui.qt.train.plots import warm_up
warm_up()
for thread in threading.enumerate():
    thread is threading.main_thread() or thread.join(30)
sys.exit("numpy" not in sys.modules or "pyqtgraph" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_numbers_on_an_axis_are_written_as_the_window_writes_them(plots: TrainingPlots) -> None:
    plots.show_curves((Curve(record(5)),))
    axis = plots._plots[0][1].getAxis("left")
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("fr_FR"))
        assert axis.tickStrings([0.5, 1.0], 1.0, 0.5) == ["0,5", "1,0"]
    finally:
        QLocale.setDefault(before)
