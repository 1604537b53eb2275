"""A data set's parts are told by its card or by names, and which one is trained on is never a guess."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from trainer.parts import Part, PartError, chosen, parts_of
from trainer.recipe import RecipeError

GSM8K = [
    *("README.md", "main/train-00000-of-00001.parquet", "main/test-00000-of-00001.parquet"),
    *("socratic/train-00000-of-00001.parquet", "socratic/test-00000-of-00001.parquet"),
]
CARD = """---
license: mit
configs:
- config_name: traces
  default: true
  data_files:
  - split: train
    path: "a/*.jsonl"
  - split: held
    path: ["b/one.jsonl", "b/t?o.jsonl"]
- config_name: all
  data_files: "**/*.jsonl"
- config_name: gone
  data_files: "nowhere-*"
- config_name: inside
  data_dir: b
  data_files: {only: "*.jsonl"}
---
# A card
"""
CARDED = ["README.md", "a/x.jsonl", "a/deep/y.jsonl", "b/one.jsonl", "b/two.jsonl", "b/three.jsonl"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["README.md", "a.parquet"], ["a.parquet"]),
        (["data/train-0.parquet", "data/test-0.parquet"], ["data/train-0.parquet"]),
        (["part1.jsonl", "part2.jsonl"], ["part1.jsonl", "part2.jsonl"]),
        (["test.jsonl"], ["test.jsonl"]),
        (["contest.jsonl", "latest.jsonl"], ["contest.jsonl", "latest.jsonl"]),
        (["data/all-00000-of-00002.parquet", "data/all-00001-of-00002.parquet"], None),
        (["default/train/0000.parquet", "default/test/0000.parquet"], ["default/train/0000.parquet"]),
        (["only/partial-train/0000.parquet"], ["only/partial-train/0000.parquet"]),
        (["a.jsonl", "a.parquet", "dataset_info.json", ".hidden.parquet"], ["a.parquet"]),
        (["default/a.jsonl", "other/b.jsonl"], ["default/a.jsonl"]),
    ],
    ids=[
        *("one", "splits", "parts", "only a test", "words that hold test", "another split", "the hub's own copy"),
        *("a part of a split", "kinds", "a default"),
    ],
)
def test_where_it_is_plain_nothing_need_be_said(names: list[str], expected: list[str] | None) -> None:
    assert list(chosen(names, None).files) == (names if expected is None else expected)


def test_subsets_and_splits_are_chosen_by_their_names() -> None:
    found = chosen(GSM8K, None, subset="socratic", split="test")
    assert found.files == ("socratic/test-00000-of-00001.parquet",)
    assert (found.subsets, found.splits) == (("main", "socratic"), ("train", "test"))
    assert chosen(GSM8K, None, subset="main").files == ("main/train-00000-of-00001.parquet",)


@pytest.mark.parametrize(
    ("names", "wish", "words", "subsets", "splits"),
    [
        (GSM8K, {}, "the subsets main, socratic and none named default. Set subset", ("main", "socratic"), ()),
        (GSM8K, {"subset": "mian"}, "no subset 'mian'. Set subset to one of: main", ("main", "socratic"), ()),
        (
            GSM8K,
            {"subset": "main", "split": "dev"},
            "no split 'dev'. Set split to one of: train, test.",
            ("main", "socratic"),
            ("train", "test"),
        ),
        (["test.jsonl", "dev.jsonl"], {}, "the splits test, dev and none named train", (), ("test", "dev")),
        (["one.jsonl", "test.jsonl"], {}, "the splits one, test", (), ("one", "test")),
        (["a.jsonl", "more/b.jsonl"], {}, "the subsets ., more", (".", "more"), ()),
        (["a/train.parquet", "b/train.parquet"], {}, "the subsets a, b", ("a", "b"), ()),
    ],
    ids=["subsets", "misspelled", "no such split", "only for testing", "half named", "a folder", "folders"],
)
def test_where_it_is_not_it_is_asked_with_what_there_is(
    names: Sequence[str], wish: dict[str, str], words: str, subsets: Sequence[str], splits: Sequence[str]
) -> None:
    with pytest.raises(PartError) as asked:
        chosen(names, None, **wish)
    assert words in str(asked.value)
    assert (asked.value.subsets, asked.value.splits) == (tuple(subsets), tuple(splits))


def test_a_card_declares_parts_that_no_name_would_tell(tmp_path: Path) -> None:
    card = tmp_path / "README.md"
    card.write_text(CARD)
    every = ("a/x.jsonl", "a/deep/y.jsonl", "b/one.jsonl", "b/two.jsonl", "b/three.jsonl")
    assert parts_of(CARDED, card) == [
        Part("traces", "train", ("a/x.jsonl",), True),
        Part("traces", "held", ("b/one.jsonl", "b/two.jsonl"), True),
        Part("all", "train", every),
        Part("inside", "only", ("b/one.jsonl", "b/two.jsonl", "b/three.jsonl")),
    ]
    assert chosen(CARDED, card).files == ("a/x.jsonl",)
    assert chosen(CARDED, card, split="held").files == ("b/one.jsonl", "b/two.jsonl")
    assert chosen(CARDED, card, subset="all").files == every


@pytest.mark.parametrize(
    "text",
    ["# no header", "---\nconfigs: [1, 2\n---\n", "---\nconfigs: x\n---\n", "---\nconfigs:\n- data_files: 3\n---\n"],
    ids=["none", "damaged", "a text", "numbers"],
)
def test_a_card_that_says_nothing_leaves_it_to_the_names(text: str, tmp_path: Path) -> None:
    card = tmp_path / "README.md"
    card.write_text(text)
    assert chosen(["train.jsonl", "test.jsonl"], card).files == ("train.jsonl",)


def test_a_data_set_without_data_is_refused() -> None:
    with pytest.raises(RecipeError, match="holds no data"):
        chosen(["README.md", "dataset_info.json", "model.safetensors"], None)
