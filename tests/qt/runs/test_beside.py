"""Runs beside the one on screen."""

from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.core.events import RunEnded, RunEvent
from s1gui.core.settings import Settings
from tests.qt.conftest import Windows
from tests.qt.test_main_window import run_to_its_end, until


def test_they_are_told_apart_from_the_run_on_screen_and_recorded(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    beside, told = window.experiment.beside, list[RunEvent]()
    beside.happened.connect(told.extend)
    shown = run_to_its_end(window, qtbot)
    assert not told
    numbers = beside.ask([Settings("How much?", budget=Budget(at)) for at in (3, 5)])
    until(qtbot, lambda: sum(isinstance(event.what, RunEnded) for event in told) == 2)
    assert {event.run for event in told} == set(numbers) and shown.number not in numbers
    assert window.experiment.run is shown
    window.history.refresh()
    until(qtbot, lambda: len(window.history.panel.lines) == 3)
    assert {line.key for line in window.history.panel.lines} >= {beside.key_of(number) for number in numbers}


def test_what_was_forgotten_or_left_behind_is_not_steered(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    beside, told = window.experiment.beside, list[RunEvent]()
    beside.happened.connect(told.extend)
    first, second = beside.ask([Settings("How much?", budget=Budget(3))] * 2)
    until(qtbot, lambda: sum(isinstance(event.what, RunEnded) for event in told) == 2)
    beside.forget(first)
    assert not beside.can_steer(first) and beside.can_steer(second)
    window.picker.choose_embedded()
    assert not beside.can_steer(second)
    sent = len(windows.engines[0].engine.sent)
    beside.set_budget(second, Budget(9))
    beside.wait_now(first)
    until(qtbot, lambda: window.experiment.engine.state == "ready")
    assert not any(type(command).__name__ in ("Grow", "Fork") for command in windows.engines[0].engine.sent[sent:])
