"""What was right, of how many, and how it is shown."""

import pytest

from trainer.nano.problems import parse_question
from trainer.nano.scores import Share, grade, last_integer, table

PROBLEMS = [parse_question(question) for question in ("What is 1 + 2?", "What is 5 + 5?", "How many r in cherry?")]


def test_accuracy_is_counted_for_each_kind_and_for_all() -> None:
    point = grade("own end", PROBLEMS, ["3", "11", "2"], tokens=[10, 20, 60])
    assert point.expressions == Share(1, 2)
    assert point.letters == Share(1, 1)
    assert (point.all, point.mean_tokens) == (Share(2, 3), 30)


@pytest.mark.parametrize(
    ("share", "low", "high"),
    [
        (Share(0, 10), 0.0, 0.278),
        (Share(5, 10), 0.237, 0.763),
        (Share(10, 10), 0.722, 1.0),
        (Share(270, 300), 0.861, 0.929),
    ],
    ids=str,
)
def test_the_interval_is_wilsons(share: Share, low: float, high: float) -> None:
    assert share.interval == pytest.approx((low, high), abs=1e-3)


@pytest.mark.parametrize(
    ("text", "integer"),
    [(" 174<|im_end|>", "174"), ("\nFinal Answer: 84", "84"), ("12 then -3", "-3"), ("none", "")],
)
def test_the_last_integer_of_a_text_is_its_answer(text: str, integer: str) -> None:
    assert last_integer(text) == integer


def test_the_table_shows_n_and_interval() -> None:
    row = table([grade("budget 32", PROBLEMS, ["3", "10", "2"], tokens=[32, 32, 32])]).split("\n")[-1]
    assert row == "| budget 32 | 32 | **1.000** (3) | 0.44–1.00 | 1.000 (2) | 1.000 (1) |"
