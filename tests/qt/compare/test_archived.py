"""A comparison leaves the window as a file and stands in another one as it did; what can't be run again is said."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.core.comparison import preset
from s1gui.core.curve import Curve, curve
from s1gui.core.lane_spec import LaneSpec
from s1gui.core.sampling import Sampling
from s1gui.engines import toy
from s1gui.qt.compare.archived import compared_of, lanes_of, not_here, seen_in
from s1gui.qt.compare.runs import Lane
from s1gui.qt.main_window import MainWindow
from s1gui.qt.runs.archive_desk import Seen
from s1gui.storage.archive import lines_of, read_comparison, read_runs
from s1gui.storage.compared import Compared
from s1gui.storage.kept import RunKey
from tests.core.test_web_page import read
from tests.qt.compare.test_desk import LONG, comparing, run_all, runs_of, table_of
from tests.qt.compare.test_desk import lanes_of as shown
from tests.qt.conftest import FIRST, Windows
from tests.qt.runs.test_archive_desk import chosen, export, others
from tests.qt.runs.test_history_desk import listed
from tests.qt.test_main_window import until
from tests.runs import a_run
from tests.storage.telling import SETTINGS
from tests.storage.test_compared import comparisons

__all__ = ["others"]


def taken_in(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, path: Path) -> MainWindow:
    """The window, once what File > Import was given is in it."""
    chosen(monkeypatch, path)
    with qtbot.waitSignal(window.archive.comparison_imported):
        window.actions_["import_runs"].trigger()
    until(qtbot, lambda: not window.compare._showing._next.isActive())
    return window


def seen(window: MainWindow) -> list[tuple[object, ...]]:
    """All that each lane shows."""
    return [
        (
            lane._title.text(),
            lane._differs.text(),
            lane._sign.text,
            lane._verdict.text,
            lane._stale.isVisible(),
            lane._counts.text(),
            lane.parting.text(),
            lane.mark.token,
            lane.trace.source_text(),
            lane.answer.source_text(),
            lane.editor._spec,
            lane._accent,
        )
        for lane in shown(window)
    ]


def curves(window: MainWindow) -> list[Curve]:
    return [curve(run) for run in runs_of(window)]


def test_a_comparison_stands_on_another_machine_as_it_did(
    windows: Windows, others: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = comparing(windows, Budget(4), Budget(256, waits=1), Budget(64))
    window.problems.graded = lambda settings: "84"  # type: ignore[method-assign]
    window.question.set_question("How <b>much</b>?")
    window.settings.prompt.show_settings(replace(SETTINGS, system="Be brief."))
    window.compare.runs.set_spec(2, LaneSpec(Budget(64), "Hmm", Sampling(0.7, 0.9, 5, 0.01, 7)))
    run_all(window, qtbot)
    window.compare.view.set_current(1)
    window.actions_["differences_from"].trigger()
    window.actions_["add_lane"].trigger()
    shown(window)[0].editor.seed.setValue(9)
    before, table = seen(window), table_of(window)
    file = export(window, qtbot, monkeypatch, tmp_path / "first.jsonl")

    other = taken_in(others(), qtbot, monkeypatch, file)
    assert other.pages.current == "compare" and other.question.question() == "How <b>much</b>?"
    assert other.settings.prompt.system_prompt == "Be brief."
    assert seen(other) == before and table_of(other) == table
    assert [row[4] for row in table] == ["wrong", "right", "wrong", ""]
    assert curves(other) == curves(window) and all(told.readings for told in curves(other))
    assert other.compare.view.refusal() == "" and other.experiment.run is None
    assert len(listed(other, qtbot, 3)) == 3
    again = export(other, qtbot, monkeypatch, tmp_path / "second.jsonl")
    assert again.read_bytes() == file.read_bytes()


def test_what_came_in_is_scrubbed_promoted_and_run_again_as_it_was_asked(
    windows: Windows, others: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = comparing(windows, Budget(256), Budget(256, waits=1))
    window.problems.graded = lambda settings: "65"  # type: ignore[method-assign]
    before = run_all(window, qtbot)
    file = export(window, qtbot, monkeypatch, tmp_path / "first.jsonl")

    other = taken_in(others(), qtbot, monkeypatch, file)
    shown(other)[1].editor.maximum.setValue(16)
    assert shown(other)[1].answer.source_text().strip() == "65" and not shown(other)[1]._stale.isVisible()
    assert [row[4] for row in table_of(other)] == ["right", "right"]
    moved = export(other, qtbot, monkeypatch, tmp_path / "second.jsonl")
    third = taken_in(other, qtbot, monkeypatch, moved)
    assert shown(third)[1].answer.source_text().strip() == "65"
    shown(third)[0].promote_asked.emit()
    until(qtbot, lambda: third.experiment.run is not None)
    assert third.pages.current == "think" and third.lane.trace.source_text() == FIRST
    third.actions_["compare"].trigger()
    after = run_all(third, qtbot)
    assert after[0].settings == before[0].settings and after[0].trace.text() == before[0].trace.text()
    assert [row[4] for row in table_of(third)] == ["right", "right"]


def test_a_comparison_that_is_here_already_is_shown_and_its_runs_are_kept_once(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = comparing(windows, Budget(4), Budget(256))
    run_all(window, qtbot)
    keys, before = [lane.key for lane in window.compare.runs.lanes], seen(window)
    file = export(window, qtbot, monkeypatch, tmp_path / "file.jsonl")
    assert window.actions_["wait_now"].isEnabled()
    taken_in(window, qtbot, monkeypatch, file)
    assert not window.actions_["wait_now"].isEnabled()
    assert [lane.key for lane in window.compare.runs.lanes] == keys and seen(window) == before
    assert len(listed(window, qtbot, 2)) == 2


def test_lanes_that_run_are_not_lost_to_a_comparison_that_comes_in(
    windows: Windows, others: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = comparing(windows, Budget(4), Budget(256))
    run_all(window, qtbot)
    file = export(window, qtbot, monkeypatch, tmp_path / "file.jsonl")
    other = comparing(others, Budget(None), Budget(None), model=toy.following(LONG, answer="42"), delay=0.005)
    other.actions_["run"].trigger()
    until(qtbot, lambda: len(runs_of(other)) == 2 and all(run.head for run in runs_of(other)))
    running = runs_of(other)
    taken_in(other, qtbot, monkeypatch, file)
    assert runs_of(other) == running and other.compare.runs.is_busy
    assert "Lanes are still running" in other.question.refusal()
    other.actions_["stop"].trigger()
    until(qtbot, lambda: not other.compare.runs.is_busy)
    listed(other, qtbot, 4)
    taken_in(other, qtbot, monkeypatch, file)
    assert [run.head for run in runs_of(other)] == [4, len(FIRST)]


def test_runs_that_were_under_way_come_in_as_far_as_they_were(
    windows: Windows, others: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = comparing(windows, Budget(None), Budget(5), model=toy.following(LONG, answer="42"), delay=0.005)
    window.actions_["run"].trigger()
    until(qtbot, lambda: len(runs_of(window)) == 2 and all(run.head >= 5 for run in runs_of(window)))
    file = export(window, qtbot, monkeypatch, tmp_path / "file.jsonl")
    other = taken_in(others(), qtbot, monkeypatch, file)
    first, second = runs_of(other)
    assert first.ended is not None and first.ended.end == "interrupted" and first.head >= 5
    assert second.head == 5 and not other.compare.runs.is_busy


def test_a_comparison_that_is_not_right_changes_nothing(
    windows: Windows, others: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = comparing(windows, Budget(4), Budget(256))
    run_all(window, qtbot)
    file = export(window, qtbot, monkeypatch, tmp_path / "file.jsonl")
    compared = read_comparison(file)
    assert compared is not None
    lines = "".join(f"{line}\n" for line in lines_of(tuple(read_runs(file)), replace(compared, current=7)))
    file.write_text(lines)
    other = others()
    specs = [lane.spec for lane in other.compare.runs.lanes]
    chosen(monkeypatch, file)
    with qtbot.waitSignal(other.archive.failed):
        other.actions_["import_runs"].trigger()
    assert "line 2: the comparison names a lane that is not among its 2" in other.question.refusal()
    assert other.pages.current == "think" and [lane.spec for lane in other.compare.runs.lanes] == specs
    listed(other, qtbot, 0)


def test_on_a_page_a_lane_has_the_number_it_has_in_the_window(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = comparing(windows, Budget(4), Budget(256))
    run_all(window, qtbot)
    window.compare.runs.add(LaneSpec(), after=0)
    page = read(export(window, qtbot, monkeypatch, tmp_path / "page.html").read_text(encoding="utf-8"))
    assert "1: toy, at most 4" in page.text and "3: toy, at most 256" in page.text and "2: toy" not in page.text
    drawn = export(window, qtbot, monkeypatch, tmp_path / "curves.svg").read_text(encoding="utf-8")
    assert ">1: toy, at most 4" in drawn and ">3: toy, at most 256" in drawn


@pytest.mark.slow
def test_enormous_numbers_are_shown_as_the_largest_there_are(
    windows: Windows, others: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = comparing(windows)
    enormous = LaneSpec(Budget(10_000_000, waits=10_000_000), "x" * 32_767, Sampling(100.0, seed=2**63 - 1))
    window.compare.runs.set_specs((LaneSpec(Budget(4)), enormous, LaneSpec()))
    window.actions_["run"].trigger()
    until(qtbot, lambda: not window.compare.runs.is_busy)
    file = export(window, qtbot, monkeypatch, tmp_path / "file.jsonl")
    other = taken_in(others(), qtbot, monkeypatch, file)
    assert other.compare.runs.lanes[1].spec == enormous
    shown(other)[1].promote_asked.emit()
    again = export(taken_in(other, qtbot, monkeypatch, file), qtbot, monkeypatch, tmp_path / "again.jsonl")
    assert again.read_bytes() == file.read_bytes()


def test_the_model_that_is_not_here_is_named_and_all_is_shown(
    windows: Windows, others: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = comparing(windows, Budget(4), Budget(4), Budget(256), Budget(256))
    for at in (2, 3):
        window.compare.runs.set_spec(at, LaneSpec(Budget(256), model="/models/other"))
    run_all(window, qtbot)
    before = seen(window)
    file = export(window, qtbot, monkeypatch, tmp_path / "file.jsonl")
    other = taken_in(others(), qtbot, monkeypatch, file)
    assert seen(other) == before
    assert other.compare.view.refusal().startswith("The models of lanes 3, 4 are not here: other. What they said is")


def ran(spec: LaneSpec, model: str) -> Lane:
    """A lane whose run was the model's."""
    lane = Lane(spec, run=a_run(), asked=spec, kept=RunKey("a"))
    assert lane.run is not None and lane.run.started is not None
    lane.run.started = replace(lane.run.started, model=model)
    return lane


@pytest.mark.parametrize(
    ("model", "loaded", "words"),
    [
        ("/a/one", "/b/one", ""),
        ("/a/one", "/b/two", "Lane 1 ran on one; run again, it takes the model of Think, two."),
        ("/a/one", "", "Lane 1 ran on one; run again, it takes the model of Think."),
    ],
    ids=["the same", "another", "none"],
)
def test_another_model_than_the_one_that_is_loaded_is_named(model: str, loaded: str, words: str) -> None:
    assert not_here([ran(LaneSpec(), model), Lane(LaneSpec())], loaded) == words


def test_a_model_that_is_here_is_not_told_of(tmp_path: Path) -> None:
    assert not_here([ran(LaneSpec(model=str(tmp_path)), str(tmp_path))], "/b/two") == ""


def test_lanes_without_runs_keep_their_places() -> None:
    lanes = [Lane(spec) for spec in preset("budgets", LaneSpec())]
    lanes[2] = ran(lanes[2].spec, "/a/one")
    compared = compared_of(lanes, SETTINGS, current=3, first=2)
    assert [lane.run for lane in compared.lanes] == [None, None, 0, None]
    again = lanes_of(compared, seen_in(lanes))
    assert [(lane.spec, lane.run, lane.key) for lane in again] == [(lane.spec, lane.run, lane.key) for lane in lanes]


@hypothesis_settings(max_examples=20, deadline=None)
@given(compared=comparisons())
def test_what_a_page_takes_in_it_gives_out_again(compared: Compared) -> None:
    seen = [Seen(a_run(), RunKey(str(n))) for n in range(sum(lane.run is not None for lane in compared.lanes))]
    lanes = lanes_of(compared, seen)
    assert seen_in(lanes) == seen
    assert compared_of(lanes, compared.common, current=compared.current, first=compared.first) == compared
