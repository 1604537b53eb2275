"""Lanes side by side with the embedded model in a worker of its own, driven by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.core.lane_spec import LaneSpec
from s1gui.core.record import RunRecord
from s1gui.qt.app import make_worker
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.storage.paths import embedded_model

QUESTION = "How many r in raspberry?"
PATIENCE_MS = 120_000
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_ALT = CTRL | Qt.KeyboardModifier.AltModifier
WAITS = ((0, "Wait"), (1, "Wait"), (1, "Hmm"), (1, ""))


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, memory: Memory, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(qapp, make_worker, embedded=embedded_model(), memory=memory, data=tmp_path / "data")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.begin()
    qtbot.waitUntil(lambda: made.experiment.engine.state == "ready", timeout=PATIENCE_MS)
    yield made
    made.close()


def runs_of(window: MainWindow, qtbot: QtBot) -> list[RunRecord]:
    qtbot.waitUntil(
        lambda: (
            all(lane.run is not None and lane.run.head for lane in window.compare.runs.lanes)
            and not window.compare.runs.is_busy
        ),
        timeout=PATIENCE_MS,
    )
    return [lane.run for lane in window.compare.runs.lanes if lane.run is not None]


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(window.focusWidget() or window, key, modifiers)


def test_two_budgets_and_four_seeds_of_the_embedded_model_by_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_2, CTRL)
    assert window.pages.current == "compare"
    press(window, qtbot, Qt.Key.Key_L, CTRL)
    press(window, qtbot, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(window.focusWidget(), QUESTION)
    box = window.compare.view.lanes[1].editor.maximum
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "20")
    press(window, qtbot, Qt.Key.Key_Return, CTRL)
    first, second = runs_of(window, qtbot)
    assert [run.settings.question for run in (first, second)] == [QUESTION] * 2
    assert second.budget == Budget(20, waits=1) and second.kept == 20
    assert second.ended is not None and second.ended.end == "cut"
    assert first.trace.ids[:8] == second.trace.ids[:8]

    press(window, qtbot, Qt.Key.Key_4, CTRL_ALT)
    press(window, qtbot, Qt.Key.Key_Return, CTRL)
    seeds = runs_of(window, qtbot)
    assert [run.settings.sampling.seed for run in seeds] == [0, 1, 2, 3]
    assert all(run.answer is not None and run.answer.is_over for run in seeds)
    window.compare._showing.all()
    assert " in 4 runs" in window.compare.view.table.agreement.text()
    for lane, run in zip(window.compare.view.lanes, seeds, strict=True):
        assert lane.trace.source_text() == run.trace.text()
    assert len({run.started.prompt_ids for run in seeds if run.started}) == 1


def test_what_a_lane_thinks_does_not_depend_on_the_lanes_beside_it(window: MainWindow, qtbot: QtBot) -> None:
    window.question.set_question(QUESTION)
    window.actions_["compare"].trigger()
    specs = tuple(LaneSpec(Budget(64, waits=waits), wait) for waits, wait in WAITS)
    window.compare.runs.set_specs(specs)
    press(window, qtbot, Qt.Key.Key_Return, CTRL)
    together = [tuple(run.trace.ids) for run in runs_of(window, qtbot)]
    window.compare.runs.set_specs(specs[1:3])
    press(window, qtbot, Qt.Key.Key_Return, CTRL)
    assert [tuple(run.trace.ids) for run in runs_of(window, qtbot)] == together[1:3]


def test_the_base_and_what_was_made_of_it_answer_side_by_side(window: MainWindow, qtbot: QtBot) -> None:
    tuned = embedded_model()
    window.compare.open_base_against(tuned.with_name(tuned.name + "-base"), tuned, QUESTION)
    press(window, qtbot, Qt.Key.Key_Return, CTRL)
    base, other = runs_of(window, qtbot)
    assert window.compare.runs.engines == 1
    assert base.started is not None and other.started is not None
    assert (Path(base.started.model).name, Path(other.started.model).name) == ("s1-nano-base", "s1-nano")
    window.actions_["promote_lane"].trigger()
    qtbot.waitUntil(lambda: window.experiment.run is not None, timeout=PATIENCE_MS)
    run = window.experiment.run
    assert run is not None and run.trace.text() == base.trace.text()
