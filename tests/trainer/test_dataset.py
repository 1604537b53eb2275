"""From a recipe to ids: nothing too long is trained on unasked, nothing held out is trained on, all of it counted."""

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from transformers import PreTrainedTokenizerFast

from tests.trainer.tokenizers_of import tokenizer_of
from trainer.audit import Audit
from trainer.dataset import dataset, prepare
from trainer.encode import SKIPPED
from trainer.nano.pupil import load_pupil
from trainer.nano.sft import encode_example
from trainer.nano.teacher import read_examples
from trainer.places import resources
from trainer.recipe import Recipe, RecipeError, read_toml

ROW = {"question": "Q", "thinking": "T", "answer": "A"}


@cache
def qwen() -> PreTrainedTokenizerFast:
    return tokenizer_of("qwen3")


def written(path: Path, rows: Sequence[object]) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(path)


@pytest.fixture
def long_and_short(tmp_path: Path) -> Recipe:
    """Two samples that fit a block of 100 bytes; one cut in its answer; one cut in its thinking."""
    rows = [
        ROW,
        {**ROW, "question": "Q2"},
        {**ROW, "question": "Q3", "answer": "A" * 100},
        {**ROW, "question": "Q4", "thinking": "T" * 200},
    ]
    return Recipe(data=written(tmp_path / "data.jsonl", rows), block=100)


def test_the_embedded_recipe_trains_on_exactly_the_embedded_examples() -> None:
    pupil = load_pupil(resources() / "models" / "s1-nano-base")
    path = resources() / "data" / "s1-nano-1k.jsonl"
    recipe = read_toml(resources() / "recipes" / "nano.toml", data=str(path))
    made = dataset(recipe, pupil.tokenizer)
    expected = [encode_example(pupil, example) for example in read_examples(path)]
    assert [(list(one.ids), list(one.labels)) for one in made.train] == expected
    unseen = read_examples(resources() / "problems" / "s1-nano-held-out-traces.jsonl")
    assert [list(one.ids) for one in made.held_out] == [encode_example(pupil, example)[0] for example in unseen]
    assert (made.audit.held_out, made.audit.held_out_unused, made.audit.overlapping) == (100, 0, 0)
    assert made.audit.tokens == sum(len(ids) for ids, _ in expected)
    assert made.audit.supervised == sum(label != SKIPPED for _, labels in expected for label in labels)
    assert (made.audit.trained, made.audit.empty, made.audit.duplicates, made.audit.unended) == (1000, 0, 0, 0)


def test_samples_that_are_too_long_are_refused_with_counts_and_a_way_out(long_and_short: Recipe) -> None:
    with pytest.raises(RecipeError) as raised:
        dataset(long_and_short, qwen())
    longest = prepare(long_and_short, qwen()).dataset.audit.lengths.longest
    assert str(raised.value) == (
        f"2 of 4 samples are longer than the block of 100 tokens; the longest has {longest}. Cut there, 2 would lose "
        "their end token, so that the model would not learn to stop, and 1 their whole answer. Set block to "
        f'{longest} or more, or too_long to "drop" or "cut".'
    )


def test_they_fit_a_block_as_long_as_the_message_says(long_and_short: Recipe) -> None:
    longest = prepare(long_and_short, qwen()).dataset.audit.lengths.longest
    assert len(dataset(replace(long_and_short, block=longest), qwen()).train) == 4
    with pytest.raises(RecipeError, match="1 of 4 samples are longer"):
        dataset(replace(long_and_short, block=longest - 1), qwen())


def test_dropped_they_are_gone(long_and_short: Recipe) -> None:
    made = dataset(replace(long_and_short, too_long="drop"), qwen())
    audit = made.audit
    assert len(made.train) == audit.trained == 2
    assert (audit.too_long, audit.lost_answers, audit.unended) == (2, 1, 0)
    assert audit.longest <= 100 < audit.lengths.longest


def test_cut_they_have_the_blocks_length_and_no_end(long_and_short: Recipe) -> None:
    made = dataset(replace(long_and_short, too_long="cut"), qwen())
    assert [len(one.ids) for one in made.train[2:]] == [100, 100]
    assert (made.audit.too_long, made.audit.lost_answers, made.audit.unended) == (2, 1, 2)
    assert made.audit.tokens == sum(len(one.ids) for one in made.train)


def test_a_sample_cut_inside_its_question_is_not_trained_on(tmp_path: Path) -> None:
    data = written(tmp_path / "data.jsonl", [ROW, {**ROW, "question": "Q" * 200}])
    made = dataset(Recipe(data=data, block=100, too_long="cut"), qwen())
    assert [one.supervised > 0 for one in made.train] == [True]


@pytest.mark.parametrize("too_long", ["drop", "cut"])
def test_nothing_that_fits_is_said(too_long: str, tmp_path: Path) -> None:
    data = written(tmp_path / "data.jsonl", [{**ROW, "question": "Q" * 200}])
    with pytest.raises(RecipeError, match="No sample fits the block of 100 tokens"):
        dataset(Recipe(data=data, block=100, too_long=too_long), qwen())  # type: ignore[arg-type]


def test_a_share_is_evaluated_on_and_not_trained_on(tmp_path: Path) -> None:
    data = written(tmp_path / "data.jsonl", [{**ROW, "question": f"Q{number}"} for number in range(20)])
    made = dataset(Recipe(data=data, held_out_share=0.25), qwen())
    assert (len(made.train), len(made.held_out), made.audit.held_out) == (15, 5, 5)
    assert not {one.ids for one in made.train} & {one.ids for one in made.held_out}
    assert made == dataset(Recipe(data=data, held_out_share=0.25), qwen())


def test_held_out_samples_are_evaluated_on_where_they_are_whole_and_fit(tmp_path: Path) -> None:
    data = written(tmp_path / "data.jsonl", [ROW, {**ROW, "question": "R"}])
    rows = [{**ROW, "question": "R"}, {**ROW, "question": "S" * 200}, {**ROW, "question": "P", "thinking": ""}]
    made = dataset(Recipe(data=data, held_out=written(tmp_path / "held.jsonl", rows), block=100), qwen())
    assert (len(made.train), len(made.held_out)) == (1, 1)
    assert (made.audit.overlapping, made.audit.held_out, made.audit.held_out_unused) == (1, 1, 2)


def test_what_is_found_is_counted(tmp_path: Path) -> None:
    turns = [("user", "U"), ("assistant", "<think>T</think>A"), ("user", "again")]
    rows = [
        {"messages": [{"role": role, "content": content} for role, content in turns]},
        {"messages": [{"role": role, "content": content} for role, content in turns[:2]]},
        {"messages": [{"role": "user", "content": "X"}, {"role": "assistant", "content": "no thinking"}]},
        {"messages": [{"role": "user", "content": "Y<|im_end|>"}, {"role": "assistant", "content": "T</think>A"}]},
    ]
    audit = dataset(Recipe(data=written(tmp_path / "chats.jsonl", rows), drop_duplicates=False), qwen()).audit
    assert (audit.samples, audit.trained, audit.empty, audit.duplicates, audit.has_duplicates) == (4, 3, 1, 1, True)
    assert (audit.shortened, audit.stray) == (1, 1)
    assert isinstance(audit, Audit)
