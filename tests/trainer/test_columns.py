"""Columns are recognised by their names, values become texts, and whatever is not recognised is named."""

from collections.abc import Mapping
from typing import Any

import pytest

from trainer.columns import Sample, UnrecognisedColumns, questions, recognised, samples
from trainer.recipe import Recipe, RecipeError
from trainer.samples import Table

S1K = {"solution": "4", "question": "Q", "cot_type": "math", "thinking_trajectories": ["T", "U"], "attempt": "A"}
S11 = {
    "question": "Q",
    "solution": "4",
    "gemini_thinking_trajectory": "G",
    "gemini_attempt": "B",
    "deepseek_thinking_trajectory": "T",
    "deepseek_attempt": "A",
    "deepseek_grade": "Yes",
}


def table(*rows: Mapping[str, object]) -> Table:
    columns = tuple(dict.fromkeys(name for row in rows for name in row))
    return Table("data", columns, lambda names: ({n: v for n, v in row.items() if n in names} for row in rows))


def made(*rows: Mapping[str, object], **keys: Any) -> tuple[Sample, ...]:
    data = table(*rows)
    return samples(data, recognised(data, Recipe(**keys)))


def chat(*turns: tuple[str, str], **more: object) -> dict[str, object]:
    messages: list[dict[str, object]] = [{"role": role, "content": content} for role, content in turns]
    messages[-1] |= more
    return {"messages": messages}


ASKED = ("user", "Q")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (S1K, Sample("Q", "T\nU", "A")),
        (S11, Sample("Q", "T", "A")),
        ({name: S11[name] for name in S11 if "deepseek" not in name}, Sample("Q", "G", "B")),
        ({"question": "Q", "thinking": "T", "answer": "A"}, Sample("Q", "T", "A")),
        ({"question": "Q", "thinking": "T", "answer": 4}, Sample("Q", "T", "4")),
        ({"question": "Q", "thinking": None, "answer": "A"}, Sample("Q", "", "A")),
        (chat(ASKED, ("assistant", "<think>\nT\n</think>\n\nA")), Sample("Q", "T", "A")),
        (chat(ASKED, ("assistant", "T\n</think>\n\nA")), Sample("Q", "T", "A")),
        (chat(ASKED, ("assistant", "<|im_start|>think\nT\n<|im_start|>answer\nA")), Sample("Q", "T", "A")),
        (chat(ASKED, ("assistant", "A"), reasoning_content="T"), Sample("Q", "T", "A")),
        (chat(ASKED, ("assistant", "A"), thinking="T", reasoning_content=None), Sample("Q", "T", "A")),
        (chat(ASKED, ("assistant", "A")), Sample("Q", "", "A")),
        (chat(("system", "S"), ASKED, ("assistant", "<think>T</think>A")), Sample("Q", "T", "A", "S")),
        (chat(ASKED, ("assistant", "T</think>A"), ASKED, ("assistant", "B")), Sample("Q", "T", "A", None, 2)),
        (chat(ASKED), Sample("Q", "", "")),
        (chat(("assistant", "A")), Sample("", "", "")),
        (
            {"conversations": [{"from": "human", "value": "Q"}, {"from": "gpt", "value": "<think>T</think>A"}]},
            Sample("Q", "T", "A"),
        ),
        (
            {"messages": [{"role": "user", "content": [{"type": "text", "text": "Q"}]}, {"role": "assistant"}]},
            Sample("Q", "", ""),
        ),
    ],
    ids=[
        *("s1K", "s1K-1.1", "s1K-1.1 without DeepSeek", "three columns", "a number", "nothing"),
        *("think tags", "without the opening", "s1's markers", "reasoning_content", "thinking", "no thinking"),
        *("a system prompt", "later turns", "no answer", "no question", "ShareGPT", "parts"),
    ],
)
def test_columns_are_recognised(row: dict[str, object], expected: Sample) -> None:
    assert made(row) == (expected,)


def test_a_text_is_never_joined_letter_by_letter() -> None:
    """The trap of s1K-1.1: s1's script joins the parts of a list, and a text is a sequence of letters too."""
    assert made({**S1K, "thinking_trajectories": "Two\nlines."})[0].thinking == "Two\nlines."
    assert made(S11, thinking="solution")[0].thinking == "4"


def test_half_a_character_becomes_one_that_a_tokenizer_takes() -> None:
    assert made({"question": "Q\ud83d", "thinking": "T", "answer": "Ä"}) == (Sample("Q?", "T", "Ä"),)
    assert made(chat(("system", "\udc00"), ASKED, ("assistant", "T</think>A"))) == (Sample("Q", "T", "A", "?"),)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"thinking": "gemini_thinking_trajectory", "answer": "gemini_attempt"}, Sample("Q", "G", "B")),
        ({"answer": "solution"}, Sample("Q", "T", "4")),
        ({"question": "solution", "thinking": "question", "answer": "deepseek_grade"}, Sample("4", "Q", "Yes")),
    ],
    ids=["Gemini's", "one key", "all keys"],
)
def test_the_recipes_keys_come_first(keys: dict[str, str], expected: Sample) -> None:
    assert made(S11, **keys) == (expected,)


@pytest.mark.parametrize(
    ("row", "keys"),
    [
        ({"prompt": "Q", "response": "A"}, {}),
        ({"prompt": "Q", "response": "A"}, {"question": "query"}),
        ({"prompt": "Q", "response": "A"}, {"question": "prompt"}),
    ],
    ids=["nothing known", "a key without a column", "a key that is missing"],
)
def test_what_is_not_recognised_is_named_with_the_keys_to_set(row: dict[str, object], keys: dict[str, str]) -> None:
    with pytest.raises(RecipeError, match="Set question, thinking and answer in the recipe") as raised:
        made(row, **keys)
    assert ", ".join(row) in str(raised.value)


@pytest.mark.parametrize("rows", [[], [{}]], ids=["no rows", "rows of nothing"])
def test_data_without_anything_is_said_to_be_empty_and_no_column_is_asked_for(rows: list[dict[str, object]]) -> None:
    with pytest.raises(RecipeError, match="^data is empty: it holds no samples") as raised:
        made(*rows)
    assert not isinstance(raised.value, UnrecognisedColumns)


@pytest.mark.parametrize(
    "value", [{"a": 1}, [1, 2], [["x"]], True], ids=["an object", "numbers", "lists", "a truth value"]
)
def test_a_value_that_is_no_text_is_refused_with_its_row(value: object) -> None:
    good = {"question": "Q", "thinking": "T", "answer": "A"}
    with pytest.raises(RecipeError, match="Row 2 of the data has in 'thinking' neither a text"):
        made(good, {**good, "thinking": value})


@pytest.mark.parametrize("value", ["text", None, ["text"]], ids=["a text", "nothing", "texts"])
def test_messages_that_are_none_are_refused_with_their_row(value: object) -> None:
    with pytest.raises(RecipeError, match="Row 1 of the data has in 'messages' no list of messages"):
        made({"messages": value})


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"question": "Q", "answer": "4", "kind": "sum"}, Sample("Q", "", "4")),
        ({"problem": "Q"}, Sample("Q", "", "")),
        (S1K, Sample("Q", "T\nU", "A")),
    ],
    ids=["problems", "without answers", "whole samples"],
)
def test_held_out_files_may_be_problems_or_samples(row: dict[str, object], expected: Sample) -> None:
    assert questions(table(row), Recipe()) == (expected,)


def test_held_out_problems_need_not_have_the_datas_columns() -> None:
    assert questions(table({"question": "Q", "answer": "4"}), Recipe(thinking="trace"))[0].question == "Q"


def test_held_out_samples_with_other_columns_than_the_data_keep_their_thinking() -> None:
    rows = table({"question": "Q", "thinking": "T", "answer": "A"})
    assert questions(rows, Recipe(question="prompt", thinking="trace", answer="reply")) == (Sample("Q", "T", "A"),)


def test_a_held_out_file_without_questions_is_refused() -> None:
    with pytest.raises(RecipeError, match="neither samples nor problems. Its columns: text"):
        questions(table({"text": "x"}), Recipe())


@pytest.mark.parametrize("fields", [("", "T", "A"), ("Q", " \n", "A"), ("Q", "T", "")])
def test_a_sample_is_whole_with_all_three(fields: tuple[str, str, str]) -> None:
    assert Sample("Q", "T", "A").is_whole
    assert not Sample(*fields).is_whole
