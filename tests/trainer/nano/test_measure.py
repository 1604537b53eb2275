"""Thinking is cut, left alone, or sent on, and the answer read off each time."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from tests.trainer.nano.random_pupil import random_pupil
from trainer.nano.chat import ANSWER, CUE, IM_START, THINK, prompt
from trainer.nano.measure import measure, think
from trainer.nano.problems import parse_question
from trainer.nano.pupil import Pupil

PROBLEM = parse_question("What is 1 + 2?")
OPENED = prompt("What is 1 + 2?") + THINK + "\n"
SCRIPT = {
    "": "My first guess is 4.\n" + IM_START,
    "My first guess is 4.\nWait": ", step by step: 1 + 2\nSo 3.\n" + IM_START,
}


@dataclass(frozen=True, slots=True)
class Scripted(Pupil):
    """Says what the script holds after the thinking so far, and answers with the last integer in sight."""

    heard: list[str]

    def continue_greedily(
        self, prompts: Sequence[Sequence[int]], *, most: int, stop_ids: Sequence[int], stop_at_once: bool = True
    ) -> list[list[int]]:
        texts = [self.decode(ids) for ids in prompts]
        self.heard.extend(texts)
        return [self.encode(self._said(text)) for text in texts]

    def _said(self, text: str) -> str:
        thinking = text.removeprefix(OPENED)
        if ANSWER not in thinking:
            return SCRIPT[thinking]
        digits = [character for character in thinking if character.isdigit()]
        cue = "" if thinking.endswith(CUE) else CUE
        return f"{cue} {digits[-1] if digits else 0}<|im_end|>"


@pytest.fixture
def pupil() -> Scripted:
    tiny = random_pupil()
    return Scripted(tiny.model, tiny.tokenizer, [])


def test_a_wait_takes_the_place_of_the_dropped_stop(pupil: Scripted) -> None:
    (trace,) = think(pupil, [PROBLEM], waits=1)
    assert pupil.decode(trace.ids) == "My first guess is 4.\nWait, step by step: 1 + 2\nSo 3.\n"
    assert [pupil.decode(trace.ids[:stop]) for stop in trace.stops] == [
        "My first guess is 4.\n",
        "My first guess is 4.\nWait, step by step: 1 + 2\nSo 3.\n",
    ]


def test_a_wait_that_mends_the_answer_shows_in_the_points(pupil: Scripted) -> None:
    points = measure(pupil, [PROBLEM], budgets=(0, 3), waits=1)
    assert [(point.setting, point.all.right) for point in points] == [
        ("budget 0", 0),
        ("budget 3", 0),
        ("own end", 0),
        ("own end + 1 wait", 1),
    ]


def test_thinking_cut_in_mid_line_is_closed_with_a_newline_and_the_cue(pupil: Scripted) -> None:
    measure(pupil, [PROBLEM], budgets=(3,), waits=0)
    assert f"{OPENED}My first guess\n{ANSWER}{CUE}" in pupil.heard


def test_no_thinking_at_all_is_closed_without_a_second_newline(pupil: Scripted) -> None:
    measure(pupil, [PROBLEM], budgets=(0,), waits=0)
    assert f"{OPENED}{ANSWER}{CUE}" in pupil.heard


def test_after_its_own_stop_the_model_says_the_cue_itself(pupil: Scripted) -> None:
    measure(pupil, [PROBLEM], budgets=(500,), waits=0)
    assert f"{OPENED}My first guess is 4.\n{ANSWER}" in pupil.heard
