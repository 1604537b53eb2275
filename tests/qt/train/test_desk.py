"""Trainings as a person meets them, over real processes that write real journals."""

import shlex
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QMessageBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from s1gui.qt.models.rows import library
from s1gui.qt.train.command_dialog import CommandDialog
from s1gui.qt.train.desk import TrainDesk
from s1gui.qt.train.setting import embedded_recipe
from s1gui.storage.trainings import trainings
from trainer import launch

PATIENCE = 60_000


@pytest.fixture(autouse=True)
def _trainee(monkeypatch: pytest.MonkeyPatch) -> None:
    def command(folder: Path, *, resume: bool = False) -> list[str]:
        return [sys.executable, "-m", "tests.qt.trainee", str(folder), *(["--resume"] if resume else [])]

    monkeypatch.setattr(launch, "command", command)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[3]))
    monkeypatch.setenv("TRAINEE", "20,0")


class Opened:
    """Windows with a Train page over one data folder; closes what it opened."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self._qtbot, self.home = qtbot, home
        self._desks: list[TrainDesk] = []
        self._windows: list[QWidget] = []

    def __call__(self) -> TrainDesk:
        window = QWidget()
        self._qtbot.addWidget(window)
        desk = TrainDesk(window, self.home)
        QVBoxLayout(window).addWidget(desk.panel)
        window.resize(1280, 800)
        window.show()
        desk.start()
        self._desks.append(desk)
        self._windows.append(window)
        return desk

    def close(self) -> None:
        for desk in self._desks:
            desk.close()
        for run in trainings(self.home):
            launch.force_stop(run.folder)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    made = Opened(qtbot, tmp_path / "data")
    yield made
    made.close()


def until(qtbot: QtBot, holds: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)


def stands(desk: TrainDesk, state: str) -> Callable[[], bool]:
    return lambda: desk.current is not None and desk.current.state == state


def press(qtbot: QtBot, button: QWidget) -> None:
    """By keyboard."""
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def begun(desk: TrainDesk, qtbot: QtBot) -> Path:
    press(qtbot, desk.panel.setup.go)
    until(qtbot, lambda: desk.current is not None)
    assert desk.current is not None
    return desk.current.folder


def test_one_press_trains_the_embedded_base_and_its_curves_and_figures_are_there(opened: Opened, qtbot: QtBot) -> None:
    desk = opened()
    ends: list[tuple[str, bool]] = []
    desk.ended.connect(lambda name, is_finished: ends.append((name, is_finished)))
    folder = begun(desk, qtbot)
    until(qtbot, stands(desk, "finished"))
    run, look = desk.panel.run, desk.current
    assert look is not None and look.record.is_finished and [step.step for step in look.record.steps] == [*range(1, 21)]
    assert run.figure("Step") == "20 of 20" and run.figure("Held-out loss") == "0.25" and run.figure("Left") == "–"
    until(qtbot, lambda: (run.plots.drawn("Loss"), run.plots.drawn("Learning rate")) == (3, 1))
    assert launch.read_json(folder / "recipe.json") == embedded_recipe()
    assert ends == [("s1-nano", True)]
    assert desk.models() == (folder / "model",)
    assert folder.name in {row.name for row in library((), opened.home).rows}


def test_a_window_closed_while_it_trains_finds_the_run_and_every_curve_again(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRAINEE", "10000,0.02")
    first = opened()
    folder = begun(first, qtbot)
    until(qtbot, lambda: first.current is not None and len(first.current.record.steps) > 3)
    first.close()
    assert launch.state(folder) == "running"
    again = opened()
    until(qtbot, lambda: again.panel.list.rows)
    assert [row.state for row in again.panel.list.rows] == ["running"]
    assert not again.panel.is_setting_up and again.panel.list.current == folder, "what is at work is in front"
    until(qtbot, lambda: again.current is not None and len(again.current.record.steps) > 6)
    assert again.current is not None and again.current.record.steps[0].step == 1
    press(qtbot, again.panel.run.buttons["stop"])
    until(qtbot, stands(again, "stopped"))
    assert again.panel.run.buttons["resume"].isVisible() and not again.panel.run.buttons["stop"].isVisible()


def test_force_stop_asks_first_and_leaves_no_process(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRAINEE", "10000,0.02")
    desk = opened()
    folder = begun(desk, qtbot)
    until(qtbot, lambda: desk.current is not None and desk.current.record.begun is not None)
    assert desk.current is not None and desk.current.record.begun is not None
    process = desk.current.record.begun.pid
    press(qtbot, desk.panel.run.buttons["force_stop"])
    answer(desk, "Cancel")
    assert launch.state(folder) == "running"
    press(qtbot, desk.panel.run.buttons["force_stop"])
    answer(desk, "Force stop")
    until(qtbot, stands(desk, "stopped"))
    until(qtbot, lambda: not Path(f"/proc/{process}").exists())


def test_a_failed_run_says_why_and_resumes_with_the_steps_after_its_checkpoint_once(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRAINEE", "fail")
    desk = opened()
    begun(desk, qtbot)
    until(qtbot, stands(desk, "failed"))
    assert "The loss is not a number" in desk.panel.run.notice.text()
    assert "begun <img" in desk.panel.run.log.toPlainText()
    monkeypatch.setenv("TRAINEE", "20,0")
    press(qtbot, desk.panel.run.buttons["resume"])
    until(qtbot, stands(desk, "finished"))
    assert desk.current is not None
    assert [step.step for step in desk.current.record.steps] == [1, 2, 3, 4, 5, *range(9, 21)]


def test_runs_are_overlaid_deleted_after_a_question_and_set_up_again(opened: Opened, qtbot: QtBot) -> None:
    desk = opened()
    first = begun(desk, qtbot)
    until(qtbot, stands(desk, "finished"))
    press(qtbot, desk.panel.list.new)
    assert desk.panel.is_setting_up
    second = begun(desk, qtbot)
    until(qtbot, lambda: stands(desk, "finished")() and desk.current.folder == second)  # type: ignore[union-attr]
    tick(desk, first)
    until(qtbot, lambda: desk.panel.run.plots.drawn("Loss") == 6)
    press(qtbot, desk.panel.run.buttons["delete"])
    answer(desk, "Delete")
    until(qtbot, lambda: not second.exists() and len(desk.panel.list.rows) == 1)
    assert desk.panel.is_setting_up and first.exists()
    desk.panel.list.choose(first)
    press(qtbot, desk.panel.run.buttons["again"])
    until(qtbot, lambda: desk.panel.is_setting_up)


def test_the_command_is_shown_to_be_copied(opened: Opened, qtbot: QtBot) -> None:
    desk = opened()
    folder = begun(desk, qtbot)
    until(qtbot, stands(desk, "finished"))
    press(qtbot, desk.panel.run.buttons["command"])
    until(qtbot, lambda: desk.panel.window().findChildren(CommandDialog))
    dialog = desk.panel.window().findChildren(CommandDialog)[0]
    assert shlex.split(dialog.text.toPlainText()) == launch.command(folder)
    press(qtbot, dialog.copy)
    assert shlex.split(QGuiApplication.clipboard().text()) == launch.command(folder)
    dialog.close()


def test_a_folder_that_nothing_here_can_show_is_named(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(shown.append(url)))
    desk = opened()
    folder = begun(desk, qtbot)
    press(qtbot, desk.panel.run.buttons["reveal"])
    assert shown == [QUrl.fromLocalFile(str(folder))]
    assert f"It is at {folder}." in desk.panel.run.notice.text()


def test_comparing_gives_the_base_and_the_model_that_was_made(opened: Opened, qtbot: QtBot) -> None:
    desk = opened()
    folder = begun(desk, qtbot)
    until(qtbot, stands(desk, "finished"))
    with qtbot.waitSignal(desk.compare_asked, timeout=PATIENCE) as asked:
        press(qtbot, desk.panel.run.buttons["compare"])
    assert asked.args == [Path(embedded_recipe().base), folder / "model"]


def test_what_a_run_is_called_and_says_reaches_no_rich_text(opened: Opened, qtbot: QtBot) -> None:
    desk = opened()
    name = "<img src='/etc/passwd'><b>x</b>"
    desk.panel.setup.form.boxes["name"].show_value(name)
    begun(desk, qtbot)
    until(qtbot, stands(desk, "finished"))
    press(qtbot, desk.panel.run.buttons["delete"])
    for label in desk.panel.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or "<" not in label.text(), label.text()
    answer(desk, "Cancel")


def test_a_data_folder_without_trainings_is_no_mistake(opened: Opened, qtbot: QtBot) -> None:
    desk = opened()
    with qtbot.waitSignal(desk._later._bridge.delivered, timeout=PATIENCE):
        desk.look()
    assert desk.panel.list.rows == () and desk.panel.is_setting_up


def tick(desk: TrainDesk, folder: Path) -> None:
    items = desk.panel.list._items
    for row in range(items.rowCount()):
        if items.item(row).data(Qt.ItemDataRole.UserRole) == folder:
            items.item(row).setCheckState(Qt.CheckState.Checked)


def answer(desk: TrainDesk, button: str) -> None:
    (box,) = [box for box in desk.panel.findChildren(QMessageBox) if box.isVisible()]
    (wanted,) = [one for one in box.buttons() if one.text().replace("&", "") == button]
    wanted.click()
