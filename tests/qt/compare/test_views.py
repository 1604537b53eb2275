"""Eight lanes that stream at once let the window live, and show what they were told."""

import itertools
import random

from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.core.events import RunEvent, Started, Thought
from s1gui.core.lane_spec import LaneSpec
from s1gui.core.record import RunRecord
from s1gui.qt.compare.runs import Lane
from tests.bench.trace_views import Stalls, pieces
from tests.qt.conftest import Windows

TELLS, PER_TELL = 60, 20


def test_eight_lanes_stream_and_what_they_show_is_what_they_were_told(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    window.resize(1600, 900)
    window.actions_["compare"].trigger()
    runs = window.compare.runs
    runs.set_specs(tuple(LaneSpec(Budget(20_000 + lane)) for lane in range(8)))
    made = [pieces(0 if lane < 4 else lane, with_breaks=True) for lane in range(8)]
    for number, lane in enumerate(runs.lanes, start=1000):
        settings = lane.spec.settings(window.asking.settings())
        lane.run, lane.over, lane.asked = RunRecord(number, settings), window.experiment.beside, lane.spec
        begun = RunEvent(number, 0, 0.0, Started(settings, "think\n", (1,), (2,), "toy", "s1"))
        lane.run.apply(begun)
    draw = random.Random(0)

    def tell(step: int) -> None:
        events = [thought(1000 + at, step, [next(made[at]) for _ in range(PER_TELL)], draw) for at in range(8)]
        window.experiment.beside.happened.emit(events)

    loop, stalls, steps = QEventLoop(), Stalls(), itertools.count()
    timer = QTimer(interval=33)

    def on_timeout() -> None:
        step = next(steps)
        if step == TELLS:
            timer.stop()
            loop.quit()
        else:
            tell(step)

    timer.timeout.connect(on_timeout)
    stalls.start()
    timer.start()
    loop.exec()
    stalls.stop()
    assert all(lane.run is not None and lane.run.head == TELLS * PER_TELL for lane in runs.lanes)
    for lane, widget in zip(runs.lanes, window.compare.view.lanes, strict=True):
        assert widget.trace.source_text() == text_of(lane)
    assert "= Word for word as lane 1" in window.compare.view.lanes[3].parting.text()
    assert "◆ Leaves lane 1 at token" in window.compare.view.lanes[7].parting.text()
    assert len(stalls.late) > TELLS


def text_of(lane: Lane) -> str:
    assert lane.run is not None
    return lane.run.trace.text()


def thought(run: int, step: int, texts: list[str], draw: random.Random) -> RunEvent:
    ids = tuple(range(len(texts)))
    numbers = tuple(-draw.expovariate(2.0) for _ in texts)
    told = Thought("sampled", step * PER_TELL, ids, tuple(texts), numbers, tuple(-one for one in numbers), ids)
    return RunEvent(run, step + 1, step * 0.033, told)
