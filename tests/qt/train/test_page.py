"""The Train page in the real window, with the real trainer: from a click to the comparison with the base."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from s1gui.qt.app import make_worker
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.qt.plain_text import confirm
from s1gui.qt.train.audit import AuditShown
from s1gui.qt.train.list import RunRow
from s1gui.qt.train.plots import Curve
from s1gui.qt.train.preview import Piece
from s1gui.qt.train.record import TrainingRecord
from s1gui.qt.train.run import Look
from s1gui.storage.paths import embedded_model, resources
from tests.qt.canary import Canary, payloads, sweep
from tests.qt.conftest import Windows
from trainer import launch
from trainer.journal import Errored, Step
from trainer.preflight import Change, Preflight

PATIENCE = 240_000
STEP = Step(1, 0.1, 2.0, 1e-5, 0.5, 10, 100.0, (5,), 1.0, 2.0, 0.1)
CANARY = "<img src='/etc/passwd'><b>bold</b>"


def until(qtbot: QtBot, holds: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)


def few_samples(folder: Path, *, first: str = "") -> Path:
    """The first 32 of the embedded examples. first: put before the first question."""
    lines = (resources() / "data" / "s1-nano-1k.jsonl").read_text("utf-8").splitlines()[:32]
    sample = json.loads(lines[0])
    sample["question"] = first + sample["question"]
    file = folder / "few.jsonl"
    file.write_text("\n".join([json.dumps(sample), *lines[1:]]) + "\n", "utf-8")
    return file


def typed(window: MainWindow, qtbot: QtBot, name: str, text: str) -> None:
    box = window.train.panel.setup.form.boxes[name].box
    assert isinstance(box, QLineEdit)
    box.selectAll()
    qtbot.keyClicks(box, text)


def test_from_a_click_to_the_comparison_with_the_base(windows: Windows, qtbot: QtBot, tmp_path: Path) -> None:
    window = windows()
    window.actions_["train"].trigger()
    assert window.pages.current == "train"
    desk, setup = window.train, window.train.panel.setup
    typed(window, qtbot, "data", str(few_samples(tmp_path, first=CANARY)))
    typed(window, qtbot, "epochs", "1")
    until(qtbot, lambda: "32 samples" in setup.audit.text and not desk.setting.inspect.is_busy)
    assert CANARY in setup.preview.text.toPlainText()
    until(qtbot, lambda: setup.preflight.sign.text and not desk.setting.plan.is_busy)
    assert "2 with" in setup.preflight.text, setup.preflight.text
    qtbot.mouseClick(setup.go, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: desk.current is not None and desk.current.state == "finished")
    look = desk.current
    assert look is not None and [step.step for step in look.record.steps] == [1, 2]
    until(qtbot, lambda: window.train.models() == (look.folder / "model",))
    window.picker._menu.aboutToShow.emit()
    assert f"{look.folder.name} (trained here)" in [action.text() for action in window.picker._menu.actions()]
    desk.panel.run.buttons["compare"].click()
    until(qtbot, lambda: window.pages.current == "compare")
    models = [lane.spec.model for lane in window.compare.runs.lanes]
    assert models == [str(resources() / "models" / "s1-nano-base"), str(look.folder / "model")]
    assert window.question.question()


@pytest.mark.slow
def test_the_comparison_asks_the_base_and_the_model_that_was_made_of_it(
    qapp: QApplication, qtbot: QtBot, memory: Memory, tmp_path: Path
) -> None:
    window = MainWindow(qapp, make_worker, embedded=embedded_model(), memory=memory, data=tmp_path / "data")
    qtbot.addWidget(window)
    window.show()
    try:
        window.begin()
        window.actions_["train"].trigger()
        desk = window.train
        typed(window, qtbot, "data", str(few_samples(tmp_path)))
        typed(window, qtbot, "epochs", "1")
        desk.panel.setup.go.click()
        until(qtbot, lambda: desk.current is not None and desk.current.state == "finished" and desk.models())
        desk.panel.run.buttons["compare"].click()
        until(qtbot, lambda: window.pages.current == "compare")
        until(qtbot, lambda: window.actions_["run_lanes"].isEnabled())
        window.actions_["run_lanes"].trigger()
        lanes = window.compare.runs.lanes
        until(qtbot, lambda: all(lane.run is not None and lane.run.ended is not None for lane in lanes))
        base, tuned = (lane.run for lane in lanes)
        assert base is not None and tuned is not None
        assert base.settings.question == tuned.settings.question and base.budget == tuned.budget
        assert base.head and tuned.head and base.answer and tuned.answer
        thinking = [lane.trace.source_text() for lane in window.compare.view.lanes[:2]]
        assert all(thinking) and thinking[0] != thinking[1]
    finally:
        window.close()


def test_the_window_closes_at_once_while_it_trains_and_finds_it_again(
    windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    window = windows()
    window.actions_["train"].trigger()
    typed(window, qtbot, "data", str(few_samples(tmp_path)))
    typed(window, qtbot, "epochs", "500")
    window.train.panel.setup.go.click()
    until(qtbot, lambda: window.train.current is not None and window.train.current.record.steps)
    assert window.train.current is not None
    folder = window.train.current.folder
    try:
        window.close()
        assert not window.isVisible() and launch.state(folder) == "running"
        again = windows()
        again.actions_["train"].trigger()
        until(qtbot, lambda: again.train.panel.list.rows)
        again.train.panel.list.choose(folder)
        until(qtbot, lambda: again.train.current is not None and len(again.train.current.record.steps) > 1)
        again.train.panel.run.buttons["stop"].click()
        until(qtbot, lambda: again.train.current is not None and again.train.current.state == "stopped")
        assert again.train.current is not None and again.train.current.model is not None
    finally:
        launch.force_stop(folder)


def test_a_dropped_file_is_data_here_and_a_dropped_model_the_base(
    windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    window = windows()
    window.actions_["train"].trigger()
    form = window.train.panel.setup.form
    file, base = few_samples(tmp_path), resources() / "models" / "s1-nano"
    drop(window.train.panel.list, file)
    drop(window.train.panel, base / "config.json")
    assert (form.data.typed, form.base.typed) == (str(file), str(base))
    assert window.picker.choice.folder != base
    window.actions_["think"].trigger()
    window.drops.take(file)
    assert window.problems.panel.isVisible() or not window.problems.panel.is_empty


def test_a_path_dropped_on_a_field_is_for_that_field(windows: Windows, qtbot: QtBot, tmp_path: Path) -> None:
    window = windows()
    window.actions_["train"].trigger()
    form = window.train.panel.setup.form
    base = resources() / "models" / "s1-nano"
    drop(form.base.box, base / "config.json")
    drop(form.data.box, few_samples(tmp_path))
    drop(form.boxes["held_out"].box, tmp_path / "few.jsonl")
    recipe = form.typed().recipe
    assert recipe is not None and (recipe.base, recipe.data) == (str(base), str(tmp_path / "few.jsonl"))
    assert recipe.held_out == recipe.data
    assert window.train.setting.plan.is_busy, "the trainer is asked about it"


def drop(target: QWidget, path: Path) -> None:
    """Drag a file from elsewhere over a widget and let it go there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    place = target.rect().center()
    for event in (QDragEnterEvent(place, *how), QDragMoveEvent(place, *how), QDropEvent(QPointF(place), *how)):
        QApplication.sendEvent(target, event)
        assert event.isAccepted(), event


def test_no_text_of_data_models_or_logs_makes_the_page_open_a_file(
    windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    canary = Canary(tmp_path / "fifo")
    window = windows(is_loaded=False)
    window.actions_["train"].trigger()
    text, panel = payloads(canary), window.train.panel
    setup, folder = panel.setup, tmp_path / "run"
    blank = (0, 0, None, 0, 0, 0, 0, 0, 0, "typical", 0, 0, None, None)
    setup.preflight.show_preflight(Preflight("no", text, text, 0, 0, text, *blank, Change(text), (text,)))
    setup.audit.show_audit(AuditShown(text, ((text, text),), (), 0, (text,)))
    setup.preview.show_samples(((Piece(text, False), Piece(text, True)),))
    setup.mapping.ask((text, text))
    setup.parts.offer((text, text), (text, text), subset=text, split=text)
    setup.show_refusal(text)
    for box in setup.form.boxes.values():
        box.show_wrong(text)
    setup.form.base.offer(((text, folder),))
    setup.form.base.menu.aboutToShow.emit()
    window.grab()
    record = TrainingRecord(warnings=[text], errored=Errored("other", text, text), steps=[STEP])
    panel.list.show_rows([RunRow(folder, text, "failed", 0.0)])
    panel.run.show_look(Look(folder, text, "failed", record, text, Path(text), ((text, Curve(record, 1)),)))
    panel.show_run()
    window.train.commands._show_command(text, [text])
    confirm(window, text, text, text, then=lambda: None).grab()
    window.grab()
    panel.show_setup()
    sweep(window)
    panel.show_run()
    sweep(window)
    canary.close()
    assert not canary.was_opened.is_set()


def test_every_control_of_the_page_has_a_name_and_is_reached_by_tab(windows: Windows, qtbot: QtBot) -> None:
    window = windows(is_loaded=False)
    window.actions_["train"].trigger()
    panel = window.train.panel
    panel.setup.form.more.setChecked(True)
    for kind in (QLineEdit, QComboBox, QAbstractButton, QPlainTextEdit, QAbstractItemView):
        for control in panel.findChildren(kind):
            assert isinstance(control, QWidget)
            if isinstance(control.parent(), QComboBox) or not control.isVisible():
                continue
            if control.objectName().startswith("qt_") or type(control).__name__ == "QComboBoxListView":
                continue
            assert control.accessibleName() or (isinstance(control, QAbstractButton) and control.text()), control
            is_radio = type(control).__name__ == "QRadioButton"
            assert is_radio or control.focusPolicy() & Qt.FocusPolicy.TabFocus, control.accessibleName()
    seen = set()
    panel.list.new.setFocus()
    for _ in range(120):
        focused = window.focusWidget()
        if focused is not None:
            seen.add(focused)
        window.focusNextPrevChild(True)
    assert {panel.setup.go, panel.setup.form.base.box, panel.setup.form.more, panel.list.view} <= seen
