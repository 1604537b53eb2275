"""A kept run is told again: by menu, by keys, at any speed, and what it grows to is what was kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from s1gui.core.events import Point
from s1gui.core.record import RunRecord
from s1gui.core.replay import SPEEDS
from s1gui.qt.actions import Actions
from s1gui.qt.kept_record import record_of
from s1gui.qt.runs.replay_desk import ReplayDesk, command_of
from s1gui.storage.archive import read_runs
from s1gui.storage.kept import KeptRun
from s1gui.storage.paths import welcome_run


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def kept() -> KeptRun:
    (run,) = read_runs(welcome_run())
    return run


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(qtbot: QtBot, clock: Clock) -> Iterator[ReplayDesk]:
    window = QWidget()
    qtbot.addWidget(window)
    made = ReplayDesk(Actions(window), window, clock=clock)
    qtbot.addWidget(made.bar)
    made.shown.connect(made.follow)
    yield made
    made.pause()


def told(desk: ReplayDesk) -> RunRecord:
    assert desk.record is not None
    return desk.record


def state(run: RunRecord | None) -> object:
    assert run is not None
    return run.trace.ids, run.answers, run.handle, run.ended, run.waits, run.outline, run.budget


def test_it_grows_with_the_clock_to_what_was_kept(desk: ReplayDesk, clock: Clock, kept: KeptRun) -> None:
    desk.begin(kept, speed=0.1)
    assert told(desk).head == 0 and told(desk).is_running and told(desk).is_kept
    heads = []
    for _ in range(40):
        clock.now += 0.1
        desk.tick()
        heads.append(told(desk).head)
    assert heads == sorted(heads) and len(set(heads)) > 5
    assert state(told(desk)) == state(record_of(kept))
    assert not desk._timer.isActive()


@pytest.mark.parametrize("speed", SPEEDS)
def test_every_speed_has_its_command(desk: ReplayDesk, clock: Clock, kept: KeptRun, speed: float) -> None:
    desk.begin(kept, speed=0.1)
    desk._actions[command_of(speed)].trigger()
    length = desk._replay.length  # type: ignore[union-attr]
    clock.now += length / speed * 0.99
    desk.tick()
    assert told(desk).is_running
    clock.now += length / speed * 0.02
    desk.tick()
    assert not told(desk).is_running
    assert desk._actions[command_of(speed)].isChecked()


def test_it_pauses_and_plays_on(desk: ReplayDesk, clock: Clock, kept: KeptRun) -> None:
    desk.begin(kept, speed=0.1)
    clock.now += 1.0
    desk._actions["replay_pause"].trigger()
    head = told(desk).head
    clock.now += 100.0
    desk.tick()
    assert 0 < told(desk).head == head < 112 and not desk._timer.isActive()
    desk._actions["replay_pause"].trigger()
    clock.now += 100.0
    desk.tick()
    assert told(desk).head == 112


def test_to_the_end_and_from_the_beginning_again(desk: ReplayDesk, kept: KeptRun) -> None:
    desk.begin(kept)
    desk._actions["replay_end"].trigger()
    assert state(told(desk)) == state(record_of(kept))
    desk._actions["replay"].trigger()
    assert told(desk).head == 0 and desk._timer.isActive()


def test_a_place_in_it_is_the_run_as_it_was_then(desk: ReplayDesk, clock: Clock, kept: KeptRun) -> None:
    desk.begin(kept)
    desk.to_end()
    desk.bar.sought.emit(0.5)
    half = told(desk).head
    assert 0 < half < 112
    desk.bar.sought.emit(0.25)
    assert told(desk).head < half
    desk.bar.sought.emit(1.0)
    assert state(told(desk)) == state(record_of(kept))


def test_a_handle_moved_by_hand_stays_where_it_was_put(desk: ReplayDesk, clock: Clock, kept: KeptRun) -> None:
    desk.begin(kept, speed=0.1)
    clock.now += 2.0
    desk.tick()
    run = told(desk)
    run.look_at(replace(run.budget, max_thinking_tokens=8))
    desk.look()
    clock.now += 100.0
    desk.tick()
    assert run.handle == Point(8, False) and told(desk) is run and run.is_running
    desk.play()
    clock.now += 100.0
    desk.tick()
    assert state(told(desk)) == state(record_of(kept))


def test_another_run_on_screen_ends_it(desk: ReplayDesk, kept: KeptRun) -> None:
    desk.begin(kept)
    assert not desk.bar.isHidden()
    desk.follow(record_of(kept))
    assert desk.record is None and desk.bar.isHidden() and not desk._timer.isActive()
    assert not desk._actions["replay_end"].isEnabled() and desk._actions["replay"].isEnabled()
    desk.follow(None)
    assert not desk._actions["replay"].isEnabled()
