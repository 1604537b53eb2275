"""The lanes' curves and the one over all lanes: one axis, one look per answer, keys as on the Think page."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s1gui.core.curve import Curve, curves
from s1gui.core.curve_summary import summary
from s1gui.core.record import RunRecord
from s1gui.qt.budget.scale import BudgetScale
from s1gui.qt.compare import showing
from s1gui.qt.compare.lane_curve import LaneCurve
from s1gui.qt.compare.summary_strip import SummaryStrip
from s1gui.qt.memory import Memory
from tests.core.test_curve import a_curved_run, answer
from tests.qt.conftest import Windows

FIRST = a_curved_run(answer(10, "7"), answer(50, "8", own=True), reference="8")
SECOND = a_curved_run(answer(20, "9"), answer(60, "8", own=True), reference="8")


def test_lanes_share_one_axis_and_the_look_of_an_answer(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.resize(1600, 1400)
    window.actions_["compare"].trigger()
    for lane, run in zip(window.compare.runs.lanes, (FIRST, SECOND), strict=True):
        lane.run, lane.asked = run, lane.spec
    window.compare.runs.grew.emit(list(window.compare.runs.lanes))
    first, second = (widget.curve for widget in window.compare.view.lanes)
    assert first.isVisible() and second.isVisible() and window.compare.view.summary.isVisible()
    assert abs(first.width() - second.width()) <= 1  # an odd number of pixels is shared by two lanes
    qtbot.waitUntil(lambda: "Had it stopped here (20 tokens): 9" in second.accessibleDescription())
    assert first.place_of(50) == pytest.approx(second.place_of(50), abs=1.0)
    assert "At 60 tokens: 2 of 2 lanes right" in window.compare.view.summary.accessibleDescription()


def test_answers_of_another_question_begin_with_the_first_look(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.resize(1600, 1400)
    window.actions_["compare"].trigger()
    third, other = (a_curved_run(answer(10, said), answer(50, "6", own=True)) for said in ("5", "4"))
    for runs, looks in (((FIRST, SECOND), [2, 1]), ((FIRST, third), [3, 4]), ((other, other), [0, 1])):
        for lane, run in zip(window.compare.runs.lanes, runs, strict=True):
            lane.run, lane.asked = run, lane.spec
        window.compare.runs.grew.emit(list(window.compare.runs.lanes))
        curve = window.compare.view.lanes[1].curve
        qtbot.waitUntil(lambda: [reading.group for reading in curve._curve.readings] == looks)  # noqa: B023


def test_one_switch_folds_all_curves_and_is_remembered(windows: Windows, tmp_path: Path) -> None:
    window = windows()
    window.resize(1600, 1400)
    window.actions_["compare"].trigger()
    assert window.compare.view.lanes[0].curve.isVisible()
    window.actions_["curves"].trigger()
    assert not any(lane.curve.isVisible() for lane in window.compare.view.lanes)
    assert not window.compare.view.summary.isVisible()
    memory = Memory(QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat))
    assert memory.has_curves()
    memory.keep_curves(False)
    assert not memory.has_curves()


def test_a_low_page_leaves_its_room_to_the_lanes(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.resize(1280, 500)
    window.actions_["compare"].trigger()
    view = window.compare.view
    qtbot.waitUntil(lambda: not any(lane.curve.isVisible() for lane in view.lanes) and not view.summary.isVisible())


def test_on_a_low_page_the_curve_over_all_lanes_is_asked_for_in_place_of_the_table(
    windows: Windows, qtbot: QtBot
) -> None:
    window = windows()
    window.resize(1280, 800)
    window.actions_["compare"].trigger()
    view = window.compare.view
    least = view.minimumSizeHint().height()
    assert view.over_all.isVisible() and view.table.isVisible() and not view.summary.isVisible()
    view.over_all.setFocus()
    QTest.keyClick(view.over_all, Qt.Key.Key_Space)
    assert view.summary.isVisible() and not view.table.isVisible()
    qtbot.waitUntil(lambda: view.minimumSizeHint().height() <= least)
    assert window.height() == 800
    window.resize(1600, 1400)
    assert view.summary.isVisible() and view.table.isVisible() and not view.over_all.isVisible()


def test_what_is_folded_away_is_not_computed_until_it_is_opened(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[int] = []

    def counting(runs: Sequence[RunRecord], known: tuple[str, ...]) -> tuple[Curve, ...]:
        counted.append(len(runs))
        return curves(runs, known)

    monkeypatch.setattr(showing, "curves", counting)
    window = windows()
    window.resize(1600, 1400)
    window.actions_["compare"].trigger()
    window.actions_["curves"].setChecked(False)
    for lane, run in zip(window.compare.runs.lanes, (FIRST, SECOND), strict=True):
        lane.run, lane.asked = run, lane.spec
    counted.clear()
    window.compare.runs.grew.emit(list(window.compare.runs.lanes))
    assert counted == []
    window.actions_["curves"].setChecked(True)
    qtbot.waitUntil(lambda: "2 of 2 lanes right" in window.compare.view.summary.accessibleDescription())
    assert counted


def test_a_lane_s_curve_goes_by_keys_to_a_place_in_the_thinking(qtbot: QtBot) -> None:
    strip = LaneCurve()
    qtbot.addWidget(strip)
    strip.show_lane(curves([FIRST])[0], BudgetScale(64))
    QTest.keyClick(strip, Qt.Key.Key_End)
    assert strip.said.startswith("It stopped here by itself (50 tokens): 8")
    with qtbot.waitSignal(strip.asked_for) as asked:
        QTest.keyClick(strip, Qt.Key.Key_Return)
    assert asked.args == [50]


def test_the_curve_over_all_lanes_says_its_steps_by_keys_and_why_it_is_empty(qtbot: QtBot) -> None:
    strip = SummaryStrip()
    qtbot.addWidget(strip)
    strip.resize(600, 90)
    assert "nothing to count" in strip.said
    QTest.keyClick(strip, Qt.Key.Key_Right)
    strip.show_summary(summary(curves([FIRST, SECOND]), are_draws=True), BudgetScale(64))
    QTest.keyClick(strip, Qt.Key.Key_End)
    assert strip.said == "At 60 tokens: 2 of 2 lanes right (95 % interval 34% to 100%)"
    QTest.keyClick(strip, Qt.Key.Key_Home)
    assert strip.said.startswith("At 10 tokens: 0 of 1 lane right")
    assert not strip.grab().isNull()
