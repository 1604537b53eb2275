"""The line over the trace."""

from pytestqt.qtbot import QtBot

from s1gui.core.events import HandleMoved, Resumed, RunEnded, Thought, Waited
from s1gui.qt.trace.thinking_header import ENDS, ThinkingHeader, counts, sign_of, speed
from tests.core.test_record import CUT, answered
from tests.runs import a_run, thought


def test_every_end_has_its_own_sign_word_and_explanation() -> None:
    signs = [sign_of(a_run(RunEnded(end)), is_waiting=False) for end in ENDS]
    assert len(ENDS) == 6
    assert len({icon for icon, *_ in signs}) == 6
    assert len({words for _, words, *_ in signs}) == 6
    assert all(len(explanation) > 30 for *_, explanation in signs)


def test_what_interrupted_it_is_said() -> None:
    assert "signal 9" in sign_of(a_run(RunEnded("interrupted", "signal 9")), is_waiting=False)[3]


def test_it_says_what_a_run_is_doing() -> None:
    assert sign_of(None, is_waiting=False)[1] == ""
    assert sign_of(None, is_waiting=True)[1] == "Waiting for the model"
    assert sign_of(a_run(), is_waiting=False)[1] == "Thinking"
    assert sign_of(a_run(HandleMoved(CUT, "budget")), is_waiting=False)[1] == "Answering"


def test_tokens_are_counted_apart() -> None:
    run = a_run(
        thought("hello"), Waited(5, "due"), Thought("injected", 5, (1,), ("Wait",)), *answered(CUT, "6", "5"),
        HandleMoved(CUT, "budget"),
    )  # fmt: skip
    assert counts(run) == "3 of 6 thinking (5 sampled + 1 injected) · 2 answer"
    assert counts(a_run(thought("hello"))) == "5 thinking"
    assert counts(a_run(thought("hello"), Resumed(5))) == "5 thinking · resumed at 5"


def test_speed_is_said_once_it_is_known() -> None:
    assert speed(a_run()) == ""
    assert speed(a_run(thought("aaaa"), thought("bbbb", start=4))) == "· first after 0.50 s · 8 tokens/s"


def test_going_on_is_a_button(qtbot: QtBot) -> None:
    header = ThinkingHeader()
    qtbot.addWidget(header)
    header.show_run(a_run(RunEnded("stopped")), is_waiting=False)
    assert header.sign == "Stopped"
    with qtbot.waitSignal(header.go_on_asked):
        header._go_on.click()
