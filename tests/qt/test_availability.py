"""A command is offered where it makes sense."""

import pytest

from s1gui.core.events import HandleMoved, Point, RunEnded, What
from s1gui.qt.availability import available, can_go_on
from tests.core.test_record import OWN, answered
from tests.runs import a_run, thought

HELLO = thought("hello")
DONE: tuple[What, ...] = (HELLO, *answered(OWN, "84"), HandleMoved(OWN, "own"), RunEnded("finished"))

OF_THE_MODEL = {"unload", "cancel_load"}


def offered(*events: What, is_busy: bool = False, can_steer: bool = True) -> set[str]:
    given = available(a_run(*events), "ready", is_busy=is_busy, can_steer=can_steer)
    return {name for name, is_so in given.items() if is_so} - OF_THE_MODEL


def test_a_model_can_be_unloaded_once_it_is_there_and_a_load_called_off_before() -> None:
    for state, can in {"ready": {"unload"}, "loading": {"cancel_load"}, "idle": set(), "lost": set()}.items():
        given = available(None, state, is_busy=False, can_steer=False)  # type: ignore[arg-type]
        assert {name for name in OF_THE_MODEL if given[name]} == can


def test_before_a_run_one_can_only_run() -> None:
    given = available(None, "ready", is_busy=False, can_steer=False)
    assert {name for name, is_so in given.items() if is_so} - OF_THE_MODEL == {"run"}


def test_while_it_thinks_one_can_stop_it_or_have_the_answer() -> None:
    assert offered(HELLO, is_busy=True) == {"stop", "answer_now", "copy_trace"}


def test_while_it_answers_one_can_stop_it() -> None:
    assert offered(HELLO, HandleMoved(Point(3, False), "budget"), is_busy=True) == {"stop", "copy_trace"}


def test_after_its_end_it_can_be_sent_on() -> None:
    assert offered(*DONE) == {"run", "wait_now", "copy_trace", "copy_answer"}


def test_after_a_stop_it_can_go_on_or_answer() -> None:
    assert offered(HELLO, RunEnded("stopped")) == {"run", "wait_now", "go_on", "answer_now", "copy_trace"}


def test_a_run_of_another_model_can_only_be_read() -> None:
    assert offered(*DONE, can_steer=False) == {"run", "copy_trace", "copy_answer"}


@pytest.mark.parametrize(("end", "can"), [("stopped", True), ("looping", True), ("finished", False), ("cut", False)])
def test_one_can_go_on_where_something_was_broken_off(end: str, can: bool) -> None:
    assert can_go_on(a_run(RunEnded(end))) == can  # type: ignore[arg-type]
