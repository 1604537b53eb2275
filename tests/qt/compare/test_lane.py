"""A lane of the comparison makes room for its thinking where it is low."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from s1gui.core.events import RunEvent, Started, Thought
from s1gui.core.lane_spec import LaneSpec
from s1gui.core.record import RunRecord
from s1gui.core.settings import Settings
from s1gui.qt.compare.lane import LOW_LINES, CompareLane
from s1gui.qt.trace.math_image import MathImages


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[CompareLane]:
    images = MathImages()
    made = CompareLane(images)
    qtbot.addWidget(made)
    made.show_lane(1, LaneSpec(), "greedy", can_go=True)
    made.show_run(None, is_changed=False, refusal="")
    made.show()
    yield made
    images.close()


def be_high(lane: CompareLane, lines: int) -> None:
    lane.show_height(lane.fontMetrics().lineSpacing() * lines)


def think(lane: CompareLane) -> None:
    run = RunRecord(1, Settings("How much?"))
    run.apply(RunEvent(1, 0, 0.0, Started(run.settings, "think\n", (1,), (2,), "toy", "s1")))
    run.apply(RunEvent(1, 1, 0.0, Thought("sampled", 0, (1,), ("So",), (-0.1,), (0.2,), (1,))))
    lane.show_run(run, is_changed=False, refusal="")


def test_a_low_lane_shows_its_settings_until_there_is_something_to_read(lane: CompareLane) -> None:
    be_high(lane, LOW_LINES - 1)
    assert lane.editor.isVisible()
    think(lane)
    assert not lane.editor.isVisible()
    lane.show_run(None, is_changed=False, refusal="")
    assert lane.editor.isVisible()


def test_its_settings_come_when_they_are_asked_for_and_when_there_is_room(lane: CompareLane) -> None:
    be_high(lane, LOW_LINES - 1)
    think(lane)
    (button,) = (one for one in lane.findChildren(QToolButton) if one.isCheckable())
    button.click()
    assert lane.editor.isVisible() and lane.editor.top_p.isVisible()
    button.click()
    assert not lane.editor.isVisible()
    be_high(lane, LOW_LINES + 1)
    assert lane.editor.isVisible() and not lane.editor.top_p.isVisible()


def test_a_low_lane_gives_its_lines_to_the_thinking(lane: CompareLane) -> None:
    think(lane)
    lane.resize(280, lane.fontMetrics().lineSpacing() * 24)
    be_high(lane, LOW_LINES + 1)
    lane.layout().activate()  # type: ignore[union-attr]
    answer, top = lane.answer.height(), lane._counts.y()
    assert top > lane._sign.geometry().bottom()
    be_high(lane, LOW_LINES - 1)
    lane.layout().activate()  # type: ignore[union-attr]
    assert lane.answer.height() < answer and lane._counts.y() < lane._sign.geometry().bottom()
    be_high(lane, LOW_LINES + 1)
    lane.layout().activate()  # type: ignore[union-attr]
    assert (lane.answer.height(), lane._counts.isVisible()) == (answer, True)
