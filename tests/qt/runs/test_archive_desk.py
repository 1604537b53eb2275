"""Runs leave the window as files and come back into another exactly; what is no export harms nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.core.events import RunEnded
from s1gui.core.sampling import Sampling
from s1gui.qt.kept_record import record_of
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.qt.settings_panel import LARGEST_SEED
from s1gui.storage.archive import is_export, read_runs, write_runs
from tests.core.test_web_page import read
from tests.qt.compare.test_desk import comparing, run_all
from tests.qt.conftest import Windows
from tests.qt.runs.test_history_desk import ask, listed
from tests.qt.test_main_window import drag, run_of, until
from tests.storage.telling import SETTINGS, a_run, thought
from tests.storage.test_archive import _plain_run


def chosen(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """This is what every file dialog is answered."""
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, staticmethod(lambda *_, **__: (str(path), "")))


def export(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, path: Path) -> Path:
    chosen(monkeypatch, path)
    with qtbot.waitSignal(window.archive.told):
        window.actions_["export"].trigger()
    return path


@pytest.fixture
def others(qapp: QApplication, qtbot: QtBot, tmp_path: Path):  # type: ignore[no-untyped-def]
    """Windows on another machine."""
    memory = Memory(QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat))
    memory.keep_welcomed()
    made = Windows(qapp, qtbot, memory, tmp_path / "other")
    yield made
    made.close()


def test_a_run_goes_to_another_machine_exactly(
    windows: Windows, others: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = windows()
    ask(window, qtbot, "How much?")
    before = run_of(window)
    file = export(window, qtbot, monkeypatch, tmp_path / "run.jsonl")
    assert is_export(file)
    other = others()
    other.actions_["import_runs"].trigger()
    until(qtbot, lambda: other.experiment.run is not None)
    run = run_of(other)
    assert (run.trace, run.answers, run.handle) == (before.trace, before.answers, before.handle)
    assert (run.ended, run.settings, run.outline) == (before.ended, before.settings, before.outline)
    assert other.question.question() == "How much?"
    listed(other, qtbot, 1)
    drag(other, qtbot, 4)
    assert other.lane.answer.source_text().strip() == "110"


def test_several_of_the_list_are_exported_in_one_file_and_taken_in_once(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = windows()
    ask(window, qtbot, "One")
    ask(window, qtbot, "Two")
    lines = listed(window, qtbot, 2)
    chosen(monkeypatch, tmp_path / "runs.jsonl")
    with qtbot.waitSignal(window.archive.told):
        window.history.panel.exported.emit(lines)
    with qtbot.waitSignal(window.archive.told) as told:
        window.take((tmp_path / "runs.jsonl",))
    assert told.args == ["2 runs were imported."]
    assert len(listed(window, qtbot, 2)) == 2


def test_a_page_shows_what_is_on_screen(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = windows()
    ask(window, qtbot, "How <b>much</b>?")
    drag(window, qtbot, 4)
    until(qtbot, lambda: window.lane.answer.source_text().strip() == "110")
    file = export(window, qtbot, monkeypatch, tmp_path / "page.html")
    reader = read(file.read_text(encoding="utf-8"))
    assert "How <b>much</b>?" in reader.text and "b" not in reader.tags
    assert "beyond" in file.read_text(encoding="utf-8").split("</style>")[1]


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_the_curve_is_exported(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, suffix: str
) -> None:
    window = windows()
    ask(window, qtbot, "How much?")
    file = export(window, qtbot, monkeypatch, tmp_path / f"curve{suffix}")
    assert file.stat().st_size > 1000


@pytest.mark.parametrize("content", [b"", b'{"is":"ArchiveHead"}\n', b"\xff\xfe\x00", b"{}\n" * 1000])
def test_a_file_that_is_no_export_is_refused_and_harms_nothing(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes
) -> None:
    window = windows()
    ask(window, qtbot, "How much?")
    before = run_of(window)
    file = tmp_path / "hostile.jsonl"
    file.write_bytes(content)
    chosen(monkeypatch, file)
    with qtbot.waitSignal(window.archive.failed):
        window.actions_["import_runs"].trigger()
    assert "hostile.jsonl" in window.question.refusal()
    assert run_of(window) is before and len(listed(window, qtbot, 1)) == 1


def test_what_was_refused_before_is_not_said_once_it_was_done(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = windows()
    ask(window, qtbot, "How much?")
    chosen(monkeypatch, tmp_path / "nowhere" / "runs.html")
    with qtbot.waitSignal(window.archive.failed):
        window.actions_["export"].trigger()
    assert "could not be written" in window.question.refusal()
    export(window, qtbot, monkeypatch, tmp_path / "runs.html")
    assert window.question.refusal() == ""
    assert window.statusBar().currentMessage() == "Exported to runs.html."
    window.question.show_refusal("Something else is wrong.")
    export(window, qtbot, monkeypatch, tmp_path / "runs.html")
    assert window.question.refusal() == "Something else is wrong."


def test_one_wrong_run_keeps_all_of_the_file_out(
    windows: Windows, others: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = windows()
    ask(window, qtbot, "One")
    ask(window, qtbot, "Two")
    lines = listed(window, qtbot, 2)
    file = tmp_path / "runs.jsonl"
    chosen(monkeypatch, file)
    with qtbot.waitSignal(window.archive.told):
        window.history.panel.exported.emit(lines)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) * 3 // 4])
    other = others()
    with qtbot.waitSignal(other.archive.failed):
        other.archive.bring_in(file)
    assert other.experiment.run is None
    listed(other, qtbot, 0)


def test_a_comparison_goes_out_as_a_whole_and_its_runs_come_in(
    windows: Windows, others: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = comparing(windows, Budget(4), Budget(64), Budget(None, waits=1))
    before = run_all(window, qtbot)
    file = export(window, qtbot, monkeypatch, tmp_path / "page.html")
    reader = read(file.read_text(encoding="utf-8"))
    assert reader.tags.count("section") == 3 and reader.tags.count("mark") == 1
    file = export(window, qtbot, monkeypatch, tmp_path / "runs.jsonl")
    records = [record_of(kept) for kept in read_runs(file)]
    assert [(run.trace, run.answers, run.handle) for run in records if run] == [
        (run.trace, run.answers, run.handle) for run in before
    ]
    other = others()
    with qtbot.waitSignal(other.archive.told):
        other.archive.bring_in(file)
    listed(other, qtbot, 3)


def test_without_a_run_there_is_nothing_to_export(windows: Windows) -> None:
    window = windows(is_loaded=False)
    window.actions_["export"].trigger()
    assert "no run to export" in window.question.refusal()


def test_the_first_run_is_exported_as_a_page_only(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = windows()
    window.actions_["first_run"].trigger()
    window.actions_["replay_end"].trigger()
    export(window, qtbot, monkeypatch, tmp_path / "first.html")
    chosen(monkeypatch, tmp_path / "first.jsonl")
    window.actions_["export"].trigger()
    assert "not kept here" in window.question.refusal()


def test_runs_that_are_dropped_come_in_as_chosen_ones_do(
    windows: Windows, others: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = windows()
    ask(window, qtbot, "Dropped?")
    file = export(window, qtbot, monkeypatch, tmp_path / "run.jsonl")
    other = others()
    other.drops.take(file)
    until(qtbot, lambda: other.experiment.run is not None)
    assert run_of(other).trace == run_of(window).trace and not other.problems.panel.isVisible()


def test_a_run_of_enormous_numbers_is_shown_with_the_largest_there_are(
    windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    enormous = replace(
        SETTINGS,
        budget=Budget(2**62, 2**61, 2**60),
        sampling=Sampling(100.0, 1.0, 2**31 - 1, 0.5, 2**63 - 1),
        answer_tokens=2**62,
    )
    events = a_run(thought("one two three"), RunEnded("cut"), settings=enormous)
    write_runs(tmp_path / "file.jsonl", [replace(_plain_run(), settings=enormous, events=tuple(events))])
    window = windows()
    window.archive.bring_in(tmp_path / "file.jsonl")
    until(qtbot, lambda: window.experiment.run is not None)
    assert run_of(window).settings == enormous and window.settings.seed.value() == LARGEST_SEED
    window.grab()
