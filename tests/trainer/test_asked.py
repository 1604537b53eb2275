"""Problems to measure a model on: read with clear errors, taken from what a run held out, graded by what they mean."""

import json
from pathlib import Path
from typing import Any

import pytest

from s1gui.core.errors import InputError
from tests.trainer import tiny_runs
from trainer.asked import EMBEDDED, embedded, listed, of_run
from trainer.nano.problems import Expression, Told
from trainer.nano.scores import Share, grade
from trainer.places import resources


def file(path: Path, *lines: Any) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def test_a_list_holds_problems_of_any_kind_and_the_embedded_ones_stay_what_they_are(tmp_path: Path) -> None:
    found = listed(
        file(
            tmp_path / "mine.jsonl",
            {"problem": "Half of 1?", "solution": "\\frac{1}{2}"},
            {"question": "What is 1 + 2?", "answer": 3},
            {"question": "What is 1 + 3?", "answer": "four"},
        )
    )
    assert found.name == "mine.jsonl"
    assert found.asked[0] == Told("Half of 1?", "\\frac{1}{2}") and found.asked[2] == Told("What is 1 + 3?", "four")
    assert isinstance(found.asked[1], Expression)
    assert len(embedded().asked) == 300 and not any(isinstance(one, Told) for one in embedded().asked)
    assert found.first(1).asked == found.asked[:1] and found.first(None) == found


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"a": 1}, "Line 1 of mine.jsonl has no question"),
        ({"question": "Why?"}, "Problem 1 of mine.jsonl has no answer to grade by"),
        ({"question": "Why?", "answer": " "}, "has no answer to grade by"),
    ],
)
def test_what_can_not_be_graded_is_refused_by_its_place(line: dict[str, Any], said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=said):
        listed(file(tmp_path / "mine.jsonl", line))


def test_a_file_that_is_not_there_is_said_to_be_unreadable(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.jsonl can't be read as a list of problems"):
        listed(tmp_path / "none.jsonl")


def test_other_answers_are_graded_by_what_they_mean() -> None:
    problems = [Told("Half of 1?", "1/2"), Told("Which?", "B"), Told("Half of 1?", "1/2")]
    point = grade(
        "own end", problems, ["\nFinal Answer: \\frac{1}{2}<|im_end|>", " A", " \\boxed{0.5}"], tokens=[1, 2, 3]
    )
    assert (point.others, point.all, point.expressions) == (Share(2, 3), Share(2, 3), Share(0, 0))


def test_a_run_that_held_out_a_share_is_asked_just_that(tmp_path: Path) -> None:
    folder = tiny_runs.made(tmp_path, held_out_share=0.25)
    found = of_run(folder)
    assert found.name == "data.jsonl" and len(found.asked) == 3
    known = {row["question"]: row["answer"] for row in map(json.loads, (tmp_path / "data.jsonl").open())}
    assert all(f"Answer: {one.answer}" == known[one.question] for one in found.asked)


def test_a_run_is_asked_the_file_it_held_out(tmp_path: Path) -> None:
    held_out = file(
        tmp_path / "exam.jsonl", {"question": "1 + 1?", "answer": "2"}, {"question": "2 + 2?", "answer": "4"}
    )
    found = of_run(tiny_runs.made(tmp_path, held_out=str(held_out)))
    assert (found.name, found.asked) == ("exam.jsonl", (Told("1 + 1?", "2"), Told("2 + 2?", "4")))


def test_without_anything_held_out_or_with_the_embedded_traces_it_is_the_embedded_problems(tmp_path: Path) -> None:
    traces = resources() / "problems" / "s1-nano-held-out-traces.jsonl"
    for held_out in ("", str(traces)):
        assert of_run(tiny_runs.made(tmp_path, held_out=held_out)).name == EMBEDDED


def test_a_run_whose_held_out_problems_have_no_answers_says_so(tmp_path: Path) -> None:
    held_out = file(tmp_path / "exam.jsonl", {"question": "1 + 1?"})
    with pytest.raises(InputError, match="has no answers to grade by"):
        of_run(tiny_runs.made(tmp_path, held_out=str(held_out)))
