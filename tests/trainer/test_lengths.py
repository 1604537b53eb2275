"""Lengths: s1K's, and those of data that lies here."""

import json
from pathlib import Path
from statistics import fmean

import pytest

from trainer.lengths import fitted, lengths_of, typical
from trainer.places import resources
from trainer.recipe import Recipe

NANO = str(resources() / "models" / "s1-nano-base")


def test_typical_lengths_have_the_mean_that_was_asked_for() -> None:
    assert len(typical()) == 1000
    assert fmean(typical()) == pytest.approx(4850, rel=0.01)
    assert typical() == typical()


@pytest.mark.parametrize(("too_long", "kept"), [("drop", (5, 100)), ("cut", (5, 100, 100)), ("refuse", (5, 100, 100))])
def test_samples_above_the_block_are_dropped_or_cut(too_long: str, kept: tuple[int, ...]) -> None:
    recipe = Recipe(block=100, too_long=too_long)  # type: ignore[arg-type]
    assert fitted((5, 100, 101), recipe, "measured").tokens == kept


def test_data_are_counted_by_the_base_s_own_tokenizer() -> None:
    """Against what training itself encodes: 135.8 tokens a sample, measured with the chat template."""
    found, said = lengths_of(
        Recipe(base=NANO, data=str(resources() / "data" / "s1-nano-1k.jsonl"), drop_duplicates=False)
    )
    assert (found.source, said, len(found.tokens)) == ("estimated", "", 1000)
    assert found.total / 1000 == pytest.approx(135.8, rel=0.15)


def test_without_a_tokenizer_characters_are_counted(tmp_path: Path) -> None:
    data = tmp_path / "data.jsonl"
    rows = [{"question": f"q{number}", "thinking": "x" * 3300, "answer": "y"} for number in range(10)]
    data.write_text("".join(json.dumps(row) + "\n" for row in [*rows, rows[0]]))
    found, _ = lengths_of(Recipe(base="nobody/nothing", data=str(data)))
    assert len(found.tokens) == 10
    assert 900 < found.longest < 1200


@pytest.mark.parametrize("drop", [True, False])
def test_lengths_stand_in_the_datas_order_without_what_is_not_trained_on(drop: bool, tmp_path: Path) -> None:
    """The order decides which samples share a step, so a plan's steps are the run's."""
    data, held = tmp_path / "data.jsonl", tmp_path / "held.jsonl"
    sizes = [3300, 6600, 9900, 3300, 13200, 16500]
    questions = ["a", "b", "c", "a", "held", "d"]
    rows = [
        {"question": question, "thinking": "x" * size, "answer": "y"}
        for question, size in zip(questions, sizes, strict=True)
    ]
    data.write_text("".join(json.dumps(row) + "\n" for row in rows))
    held.write_text('{"question": "held", "answer": "y"}\n')
    found, _ = lengths_of(Recipe(base="nobody/nothing", data=str(data), held_out=str(held), drop_duplicates=drop))
    thousands = [round(length / 1000) for length in found.tokens]
    assert thousands == ([1, 2, 3, 5] if drop else [1, 2, 3, 1, 5])
    shared, _ = lengths_of(Recipe(base="nobody/nothing", data=str(data), held_out_share=0.4, drop_duplicates=drop))
    assert len(shared.tokens) < len(found.tokens) + 1


@pytest.mark.parametrize(
    ("data", "said"), [("", "No data were named"), ("no/where.jsonl", "is no file or folder here")]
)
def test_without_data_s1k_stands_for_them_and_it_is_said(data: str, said: str) -> None:
    found, why = lengths_of(Recipe(data=data))
    assert (found.source, len(found.tokens)) == ("typical", 1000)
    assert said in why


def test_data_that_can_not_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "data.jsonl").write_text('{"a": 1}\n')
    found, why = lengths_of(Recipe(data=str(tmp_path / "data.jsonl")))
    assert found.source == "typical"
    assert "columns" in why
