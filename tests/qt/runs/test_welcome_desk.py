"""Whoever is new sees a real run that goes wrong and is mended, and is one key away from asking something."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.qt.runs.welcome_desk import hint_of
from s1gui.qt.window.asking import DEMO
from s1gui.storage.archive import read_runs
from s1gui.storage.paths import welcome_run
from tests.qt.conftest import Windows
from tests.qt.test_main_window import drag, run_of, run_to_its_end, until

QUESTION = "How many r in raspberry?"


@pytest.fixture
def new(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Windows]:
    """Windows of someone who never saw any."""
    memory = Memory(QSettings(str(tmp_path / "new.ini"), QSettings.Format.IniFormat))
    made = Windows(qapp, qtbot, memory, tmp_path / "data")
    yield made
    made.close()


def welcomed(new: Windows, qtbot: QtBot) -> MainWindow:
    window = new(is_loaded=False)
    window.begin()
    until(qtbot, lambda: window.recordings.welcome.is_on)
    window.actions_["replay_end"].trigger()
    return window


def said(window: MainWindow) -> str:
    return window.lane.answer.source_text().replace("Final Answer:", "").strip()


def hint(window: MainWindow) -> str:
    """The sentence that is told of the budget, in whichever of its two places it stands."""
    return "".join(str(window.budget.findChild(QWidget, name).text()) for name in ("hint", "said"))  # type: ignore[attr-defined]


def test_the_hint_is_what_the_run_would_have_said() -> None:
    (kept,) = read_runs(welcome_run())
    assert hint_of(kept) == "Drag the ring back to before the wait: it would have said 2."


def test_the_first_start_shows_it_and_it_can_be_scrubbed(new: Windows, qtbot: QtBot) -> None:
    window = welcomed(new, qtbot)
    run = run_of(window)
    assert window.question.question() == QUESTION and said(window) == "3"
    assert not window.recordings.bar.isHidden() and "would have said 2" in hint(window)
    assert not [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    trace = window.lane.trace
    trace.follow()
    drag(window, qtbot, run.waits[0].at)
    assert said(window) == "2" and run.handle is not None and run.handle.at == 8
    assert trace.viewport().rect().intersects(trace.line_of(8))
    assert window.actions_["run"].isEnabled()


def test_the_model_loads_meanwhile_and_the_question_can_be_asked(new: Windows, qtbot: QtBot) -> None:
    window = welcomed(new, qtbot)
    until(qtbot, lambda: window.experiment.engine.state == "ready")
    assert run_of(window).is_kept and window.question.question() == QUESTION
    run_to_its_end(window, qtbot)
    assert not run_of(window).is_kept and window.recordings.bar.isHidden()
    assert "would have said 2" not in hint(window)


def test_one_button_leads_to_a_question_of_ones_own(new: Windows, qtbot: QtBot) -> None:
    window = welcomed(new, qtbot)
    window.activateWindow()
    qtbot.keyClick(window.recordings.bar._offer, Qt.Key.Key_Space)
    assert window.question.question() == "" and window.experiment.run is None
    assert window.question.box.hasFocus() and window.recordings.bar.isHidden()
    qtbot.keyClicks(window.question.box, "1 + 1?")
    run_to_its_end(window, qtbot)
    assert run_of(window).settings.question == "1 + 1?"


def test_the_second_start_is_as_usual_and_help_shows_it_again(new: Windows, qtbot: QtBot) -> None:
    welcomed(new, qtbot).close()
    window = new()
    assert window.question.question() == DEMO and window.experiment.run is None
    assert window.question.refusal() == ""
    window.actions_["first_run"].trigger()
    assert window.recordings.welcome.is_on and window.question.question() == QUESTION
    window.actions_["first_run"].trigger()
    window.actions_["replay_end"].trigger()
    assert said(window) == "3"


def test_who_has_runs_or_a_question_is_not_disturbed(windows: Windows, new: Windows, qtbot: QtBot) -> None:
    window = windows()
    run_to_its_end(window, qtbot)
    window.close()
    again = new()
    until(qtbot, lambda: again.experiment.run is not None)
    assert again.question.question() == DEMO and not again.recordings.welcome.is_on
