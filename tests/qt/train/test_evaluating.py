"""A finished training is measured by a real child, seen on the page, and there again when the window is."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from s1gui.qt.train.desk import TrainDesk
from s1gui.qt.train.evaluating import Evaluating
from tests.qt.train.test_desk import PATIENCE, Opened, press
from trainer import launch, processes
from trainer.evaluation import Evaluation, Score, keep, kept
from trainer.journal import Done, Exported, Journal, Line
from trainer.places import resources
from trainer.recipe import Recipe


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    made = Opened(qtbot, tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A finished run whose model is the embedded one."""
    base = resources() / "models" / "s1-nano-base"
    folder = launch.create(tmp_path / "data" / "trainings", Recipe(name="nano", base=str(base), data="none"))
    shutil.copytree(resources() / "models" / "s1-nano", folder / "model")
    (folder / processes.RECORD).write_text('{"pid": 999999999, "started": 0.0, "host": "", "journal": 0}')
    journal = Journal(folder)
    journal.tell(Line(1.0, Exported(315, "model", "model")))
    journal.tell(Line(2.0, Done(315, True)))
    journal.close()
    return folder


def until(qtbot: QtBot, holds: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)


def looked_at(opened: Opened, qtbot: QtBot, folder: Path) -> TrainDesk:
    desk = opened()
    until(qtbot, lambda: desk.panel.list.rows)
    desk.panel.list.choose(folder)
    until(qtbot, lambda: desk.panel.run.buttons["evaluate"].isVisible())
    return desk


def test_one_press_measures_both_models_and_the_curves_are_kept(opened: Opened, qtbot: QtBot, run: Path) -> None:
    desk = looked_at(opened, qtbot, run)
    desk.evaluating._problems = 1
    press(qtbot, desk.panel.run.buttons["evaluate"])
    assert desk.panel.run.buttons["evaluate"].text() == "Stop evaluating"
    until(qtbot, lambda: desk.panel.run.accuracy.drawn() == 4)
    until(qtbot, lambda: desk.panel.run.buttons["evaluate"].text() == "Evaluate")
    found = kept(run)
    assert found is not None and (found.problems, found.step) == (1, 315) and len(found.model) > 5
    desk.close()
    again = looked_at(opened, qtbot, run)
    until(qtbot, lambda: again.panel.run.accuracy.drawn() == 4)


def test_measuring_can_be_given_up_and_what_was_kept_stays(opened: Opened, qtbot: QtBot, run: Path) -> None:
    before = Evaluation(1, 5, (Score("own end", 3.0, 1, 1),), (), Score("direct answer", 0.0, 0, 1))
    keep(run, before)
    desk = looked_at(opened, qtbot, run)
    press(qtbot, desk.panel.run.buttons["evaluate"])
    child = desk.evaluating._process
    assert child is not None and "Measuring" in desk.panel.run.accuracy.summary.text()
    press(qtbot, desk.panel.run.buttons["evaluate"])
    assert child.state() == child.ProcessState.NotRunning and desk.evaluating.folder is None
    assert "Measuring" not in desk.panel.run.accuracy.summary.text() and kept(run) == before


@pytest.mark.slow
def test_a_run_that_cannot_be_measured_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    folder = launch.create(tmp_path, Recipe(name="bare", base="none", data="none"))
    evaluating = Evaluating(None, problems=1)
    with qtbot.waitSignal(evaluating.ended, timeout=PATIENCE) as ended:
        evaluating.begin(folder)
    assert ended.args is not None and ended.args[0] == folder and "has no whole model yet" in ended.args[1]
