"""The canary on every page, as a hostile model, folder, data set or file would bring it: by what the program does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTreeWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from s1gui.core.beginning import Token, Words
from s1gui.core.budget import Budget
from s1gui.core.lane_spec import LaneSpec
from s1gui.core.record import RunRecord
from s1gui.core.token_facts import TokenFacts
from s1gui.engines import toy
from s1gui.qt.about import AboutDialog
from s1gui.qt.crash.desk import ReportDialog
from s1gui.qt.main_window import MainWindow
from s1gui.qt.plain_text import ask_text
from s1gui.qt.runs.branch_header import BranchHeader
from s1gui.qt.runs.fork_menu import words_of
from tests.qt.canary import Canary, brief, short, sweep
from tests.qt.conftest import Windows
from tests.qt.runs.test_archive_desk import chosen, export
from tests.qt.runs.test_history_desk import ask, listed
from tests.qt.test_main_window import run_of, until
from tests.storage.loopback_hub import LoopbackHub


class Hostile:
    """A window whose model, named by the text, thinks and answers it, with the text as the question too."""

    def __init__(self, windows: Windows, qtbot: QtBot, canary: Canary, server: LoopbackHub) -> None:
        self.canary, self.server, self.qtbot = canary, server, qtbot
        self.text = text = brief(canary, server.url)
        self.window = windows(toy.following(text + "\n", text, answer=f"\\boxed{{{text}}}"))
        self.folder = Path("/models") / text.replace("/", "|").replace("\0", "")
        self.window.picker.choose(self.folder)
        until(qtbot, lambda: self.loaded == str(self.folder))

    @property
    def loaded(self) -> str:
        loaded = self.window.experiment.engine.loaded
        return "" if loaded is None else loaded.model

    def is_harmless(self) -> None:
        """Nothing was opened or asked for, whatever is painted, pointed at and said."""
        for window in (self.window, *self.window.findChildren(QDialog)):
            if window.isVisible():
                sweep(window)
        self.qtbot.wait(50)
        assert not self.canary.was_opened.is_set()
        assert self.server.asked == []

    def asks(self) -> None:
        self.window.budget.show_budget(Budget(600))
        ask(self.window, self.qtbot, self.text)


@pytest.fixture
def canary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Canary]:
    """In the working folder, so that its bare name is a path as well."""
    monkeypatch.chdir(tmp_path)
    made = Canary(tmp_path / "fifo")
    yield made
    made.close()


@pytest.fixture
def server() -> Iterator[LoopbackHub]:
    made = LoopbackHub({})
    yield made
    made.stop()


@pytest.fixture
def hostile(windows: Windows, qtbot: QtBot, canary: Canary, server: LoopbackHub) -> Hostile:
    return Hostile(windows, qtbot, canary, server)


def forked_from(before: RunRecord, window: MainWindow, qtbot: QtBot) -> None:
    until(qtbot, lambda: run_of(window) is not before and not window.experiment.is_busy)


def opened_menus(window: MainWindow) -> list[QMenu]:
    return [menu for menu in window.findChildren(QMenu) if menu.isVisible()]


def test_lanes_table_editors_and_partings(
    hostile: Hostile, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = hostile.window
    window.question.set_question(hostile.text)
    window.actions_["compare"].trigger()
    specs = (
        LaneSpec(Budget(600, waits=1), wait=hostile.text),
        LaneSpec(Budget(40)),
        LaneSpec(Budget(600), model=str(hostile.folder)),
        LaneSpec(Budget(600), model=str(hostile.folder.with_name(f"other {hostile.folder.name}"))),
    )
    window.compare.runs.set_specs(specs)
    window.compare.view.offer((hostile.folder,))
    window.actions_["run"].trigger()
    until(qtbot, lambda: not window.compare.runs.is_busy)
    lanes = window.compare.view.lanes
    assert "<img" in lanes[0].trace.source_text() and "<img" in lanes[0].answer.source_text()
    window.compare._showing.all()
    table = window.compare.view.table.table
    assert any("<img" in (item.text() if (item := table.item(0, column)) else "") for column in range(9))
    assert any("<img" in lane._differs.text() for lane in lanes)
    window.compare.view.show_refusal(hostile.text)
    for lane in lanes:
        lane.show_run(lane.trace.run, is_changed=True, refusal=hostile.text)
    window.actions_["go_to_difference"].trigger()
    sweep(window)
    window.compare.runs.lanes[1].refusal = hostile.text
    file = export(window, qtbot, monkeypatch, tmp_path / "compared.jsonl")
    with qtbot.waitSignal(window.archive.comparison_imported):
        window.archive.bring_in(file)
    until(qtbot, lambda: not window.compare._showing._next.isActive())
    assert "<img" in window.compare.view.refusal() and window.compare.runs.lanes[1].refusal == hostile.text
    sweep(window)
    hostile.is_harmless()


def test_curve_branches_and_the_menu_at_a_token(hostile: Hostile, qtbot: QtBot) -> None:
    window = hostile.window
    hostile.asks()
    strip = window.budget.curve
    qtbot.keyClick(strip, Qt.Key.Key_End)
    assert "<image" in strip.said and "<image" in strip.accessibleDescription()
    run = run_of(window)
    facts = TokenFacts(3, 7, hostile.text, "sampled", -0.1, 0.5, ((8, hostile.text, -2.0),), 0.1)
    menu = window.branches.menu.open(facts, QPoint(0, 0))
    assert any("<img" in action.text() for action in menu.actions())
    sweep(menu, *opened_menus(window))
    menu.close()
    for then in (Words(hostile.text), Token(ord("x"), hostile.text)):
        window.branches.fork(5, then)
        forked_from(run, window, qtbot)
        run = run_of(window)
        assert "<img" in words_of(then)
    until(qtbot, lambda: len(window.branches.branches.all) >= 3)
    window.branches.panel.renamed.emit(window.branches.branches.all[-1].key, hostile.text)
    said = " ".join(head.words for head in window.findChildren(BranchHeader) if head.isVisible())
    assert "<img" in said and "<image" in said  # both lanes stand there, under their names and answers
    tree = window.branches.panel.findChild(QTreeWidget)
    assert tree is not None and any("<img" in line for line in window.branches.panel.lines)
    for key in (branch.key for branch in window.branches.branches.all):
        commands = window.branches.panel.commands(key)
        sweep(commands)
    assert "<img" in ask_text(window, hostile.text, hostile.text, hostile.text, then=lambda _: None).textValue()
    hostile.is_harmless()


def test_runs_their_titles_the_bin_undo_and_replay(hostile: Hostile, qtbot: QtBot) -> None:
    window = hostile.window
    hostile.asks()
    (line,) = listed(window, qtbot, 1)
    panel = window.history.panel
    panel.renamed.emit(line, hostile.text)
    panel.tagged.emit(line, (hostile.text, "b"))
    until(qtbot, lambda: "<img" in panel.lines[0].title)
    panel._rename(panel.lines[0])
    panel._tag(panel.lines[0])
    panel.replayed.emit(panel.lines[0])
    until(qtbot, lambda: window.recordings.replay.record is not None)
    window.actions_["replay_end"].trigger()
    assert window.recordings.bar.isVisible() and "<img" in window.lane.trace.source_text()
    window.recordings.welcome.hint_changed.emit(hostile.text)
    panel.deleted.emit((panel.lines[0],))
    panel.only_deleted.click()
    until(qtbot, lambda: len(panel.lines) == 1)
    panel._view.setCurrentIndex(panel._view.model().index(0, 0))
    panel.remove.click()
    sweep(window)
    hostile.is_harmless()


def test_files_that_go_out_and_come_in_and_what_is_wrong_with_them(
    hostile: Hostile, qtbot: QtBot, canary: Canary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = hostile.window
    hostile.asks()
    listed(window, qtbot, 1)
    name = short(canary)
    for suffix in (".html", ".jsonl", ".png", ".svg"):
        export(window, qtbot, monkeypatch, tmp_path / f"{name}{suffix}")
        assert name in window.statusBar().currentMessage()
        sweep(window)
    for broken in (tmp_path / f"{name}.txt", tmp_path / "none" / name):
        if broken.parent.exists():
            broken.write_text(hostile.text)
        with qtbot.waitSignal(window.archive.failed):
            window.archive.bring_in(broken)
        assert "<img" in window.question.refusal()
        sweep(window)
    chosen(monkeypatch, tmp_path / "none" / f"{name}.html")
    with qtbot.waitSignal(window.archive.failed):
        window.actions_["export"].trigger()
    window.problems.open(tmp_path / f"{name}.txt")
    window.drops.take(tmp_path / "none" / name)
    with qtbot.waitSignal(window.archive.imported):
        window.archive.bring_in(tmp_path / f"{name}.jsonl")
    hostile.is_harmless()


def test_notes_palettes_keys_and_what_the_program_says_of_itself(hostile: Hostile, qtbot: QtBot) -> None:
    window = hostile.window
    hostile.asks()
    window.notifier._show(hostile.text)
    window.statusBar().showMessage(hostile.text)
    for command in ("palette", "keys", "about", "price", "inspector", "models"):
        window.actions_[command].trigger()
        for top in QApplication.topLevelWidgets():
            if isValid(top) and top.isVisible():
                sweep(top)
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    dialog.text.setPlainText(hostile.text)
    report = ReportDialog(hostile.text, window)
    report.show()
    window.crash._offer(hostile.text)
    window.lane.trace.setFocus()
    qtbot.keyClick(window.lane.trace, Qt.Key.Key_Right)
    window.lane.find_bar.box.setText(hostile.text)
    window.actions_["raw"].trigger()
    sweep(window, report, dialog)
    hostile.is_harmless()


def test_a_first_run_that_says_it(
    windows: Windows, qtbot: QtBot, canary: Canary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever changes the recorded run that is shown first."""
    window = windows(toy.following(brief(canary), answer=brief(canary)))
    ask(window, qtbot, brief(canary))
    listed(window, qtbot, 1)
    export(window, qtbot, monkeypatch, tmp_path / "welcome.jsonl")
    monkeypatch.setattr("s1gui.qt.runs.welcome_desk.welcome_run", lambda: tmp_path / "welcome.jsonl")
    window.actions_["first_run"].trigger()
    window.actions_["replay_end"].trigger()
    assert window.recordings.welcome.is_on and "<img" in window.lane.trace.source_text()
    sweep(window)
    (tmp_path / "welcome.jsonl").write_text(brief(canary))
    window.actions_["first_run"].trigger()
    sweep(window)
    assert not canary.was_opened.is_set()
