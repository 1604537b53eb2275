"""A run as text, Markdown and JSON says all that was on screen, and nothing in it breaks the form."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.budget import Budget
from s1gui.core.events import (
    Answered,
    AnswerEnded,
    AnswerOpened,
    HandleMoved,
    Point,
    RunEnded,
    Thought,
    Waited,
    WantedToStop,
)
from s1gui.core.record import RunRecord
from s1gui.core.settings import Settings
from s1gui.core.transcript import FORMAT, as_json, fenced, markdown, marked, plain
from tests.runs import a_run, thought

TEXTS = st.text(max_size=40) | st.text(alphabet="`~ \n\r#>-ab\u2028", max_size=40)


def a_run_with(question: str, thinking: str, wait: str, answer: str) -> RunRecord:
    point = Point(3, False)
    return a_run(
        Thought("sampled", 0, (1,), (thinking,), (-0.1,), (0.1,), (1,)),
        WantedToStop(1, 9, -0.2),
        Waited(1, "voluntary"),
        Thought("injected", 1, (87,), (wait,)),
        Thought("sampled", 2, (1,), (thinking,), (-0.1,), (0.1,), (1,)),
        HandleMoved(point, "budget"),
        AnswerOpened(point, (1,), ("\nFinal answer:",)),
        Answered(point, (2,), (answer,), (-0.1,), (0.1,), (1,)),
        AnswerEnded(point, True, -0.1),
        RunEnded("cut"),
        settings=Settings(question or "?", budget=Budget(3, waits=1), reference=answer, system=question),
    )


RUN = a_run_with("How much?", "I guess 65.", "Wait", " 84")


def test_waits_are_marked_and_what_the_budget_cut_off_is_apart() -> None:
    assert marked(RUN) == "I guess 65.⟦Wait⟧I guess 65."
    cut = a_run(thought("abcdef"), HandleMoved(Point(4, False), "budget"))
    assert marked(cut) == "abcd\n⟦beyond the budget⟧\nef"


@pytest.mark.parametrize("form", [plain, markdown])
def test_question_settings_thinking_answer_end_and_counts_are_all_there(form: object) -> None:
    text = form(RUN)  # type: ignore[operator]
    for part in (
        *("How much?", "model: toy", "at most 3", "waits: 1 of 'Wait'", "temperature 0.0", "⟦Wait⟧"),
        *("Final answer: 84", "cut by the budget", "3 (2 sampled, 1 injected)", "answer tokens: 1, p = 0.905"),
        "known answer:  84",
    ):
        assert part in text


def test_json_has_every_segment_with_its_origin() -> None:
    told = json.loads(as_json(RUN))
    assert told["format"] == FORMAT
    assert [(part["origin"], part["at"], part["text"]) for part in told["thinking"]] == [
        ("sampled", 0, "I guess 65."),
        ("injected", 1, "Wait"),
        ("sampled", 2, "I guess 65."),
    ]
    assert told["end"] == {"end": "cut", "detail": ""}
    assert told["counts"] == {"thinking": 3, "sampled": 2, "injected": 1, "answer": 1}
    assert told["answer"]["text"] == " 84" and told["answer"]["forced"] == "\nFinal answer:"
    assert told["settings"]["budget"]["max_thinking_tokens"] == 3
    assert told["prompt"] == "prompt"


def test_a_run_that_has_not_begun_can_be_copied_too() -> None:
    run = RunRecord(1, Settings("How much?"))
    assert json.loads(as_json(run))["model"] is None
    assert "still running" in plain(run) and "unknown" in markdown(run)


def test_of_a_model_only_its_own_name_is_told() -> None:
    run = a_run()
    assert run.started is not None
    object.__setattr__(run.started, "model", "/home/someone/models/nano/")
    for form in (plain, markdown, as_json):
        assert "someone" not in form(run) and "nano" in form(run)


@given(question=TEXTS.filter(str.strip), thinking=TEXTS, wait=TEXTS, answer=TEXTS)
def test_json_parses_back_to_what_was_said(question: str, thinking: str, wait: str, answer: str) -> None:
    text = as_json(a_run_with(question, thinking, wait, answer))
    told = json.loads(text)
    assert text.isascii()
    assert told["question"] == question
    assert [part["text"] for part in told["thinking"]] == [thinking, wait, thinking]
    assert told["answer"]["text"] == answer


def opened_and_closed(text: str) -> tuple[str, list[str]]:
    """What stands outside of fences, and what in each, as CommonMark reads it (section 4.5, backtick fences only)."""
    outside, inside, fence = "", [], ""
    for line in re.split("\r\n|\n|\r", text):
        found = re.fullmatch(r" {0,3}(`{3,})([^`]*)", line)
        if fence:
            closes = found is not None and len(found[1]) >= len(fence) and not found[2].strip(" \t")
            fence = "" if closes else fence
            if not closes:
                inside[-1] += line + "\n"
        elif found is not None:
            fence = found[1]
            inside.append("")
        else:
            outside += line + "\n"
    assert not fence
    return outside, inside


@given(question=TEXTS.filter(str.strip), thinking=TEXTS, wait=TEXTS, answer=TEXTS)
def test_nothing_gets_out_of_its_fence(question: str, thinking: str, wait: str, answer: str) -> None:
    outside, inside = opened_and_closed(markdown(a_run_with(question, thinking, wait, answer)))
    usual, _ = opened_and_closed(markdown(RUN))
    assert outside == usual
    assert len(inside) == 5


@given(TEXTS)
def test_a_fence_gives_back_what_was_put_into_it(text: str) -> None:
    _, inside = opened_and_closed(fenced(text))
    assert inside == [re.sub("\r\n|\r", "\n", text + "\n")]
