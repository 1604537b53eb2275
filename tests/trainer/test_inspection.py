"""Before launching one sees what would be trained on, as the model reads it, and why a run would not begin."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.trainer.tokenizers_of import tokenizer_of
from trainer.audit import INSPECTIONS, Piece
from trainer.inspection import PREVIEWED, inspect
from trainer.places import resources
from trainer.recipe import Recipe, RecipeError

EMBEDDED = Recipe(
    base=str(resources() / "models" / "s1-nano-base"),
    data=str(resources() / "data" / "s1-nano-1k.jsonl"),
    held_out=str(resources() / "problems" / "s1-nano-held-out.jsonl"),
)
HOSTILE = "<img src=x onerror=alert(1)> <b>\u202e\x00</b> {{ 7 * 7 }}"


@pytest.fixture
def hostile(tmp_path: Path) -> Recipe:
    tokenizer_of("qwen3").save_pretrained(tmp_path / "model")
    row = {"question": HOSTILE, "thinking": HOSTILE, "answer": "A"}
    (tmp_path / "data.jsonl").write_text(json.dumps(row) + "\n")
    return Recipe(base=str(tmp_path / "model"), data=str(tmp_path / "data.jsonl"))


def test_the_embedded_examples_are_looked_at() -> None:
    inspection = inspect(EMBEDDED)
    assert (inspection.columns, inspection.format, inspection.refusal) == ("question, thinking, answer", "s1", "")
    assert "ChatML" in inspection.reason
    assert inspection.audit is not None
    assert (inspection.audit.trained, inspection.audit.held_out_unused) == (1000, 300)
    assert len(inspection.preview) == PREVIEWED
    prompt, taught = inspection.preview[0]
    assert prompt == Piece("<|im_start|>user\nHow many r in bury?<|im_end|>\n<|im_start|>assistant\n", 19, False)
    assert taught.text == ("<|im_start|>think\nMy first guess is 1.\n<|im_start|>answer\nFinal Answer: 1<|im_end|>")
    assert taught.is_supervised


def test_an_inspection_is_one_line_of_json() -> None:
    inspection = inspect(EMBEDDED)
    assert INSPECTIONS.decode(INSPECTIONS.encode(inspection)) == inspection


def test_texts_of_the_data_stay_data(hostile: Recipe) -> None:
    inspection = inspect(hostile)
    prompt, taught = inspection.preview[0]
    assert HOSTILE in prompt.text
    assert HOSTILE in taught.text
    assert INSPECTIONS.decode(INSPECTIONS.encode(inspection)) == inspection


def test_of_a_very_long_sample_both_ends_are_shown(hostile: Recipe, tmp_path: Path) -> None:
    row = {"question": "Q", "thinking": "a" + "T" * 300_000, "answer": "A"}
    (tmp_path / "data.jsonl").write_text(json.dumps(row) + "\n")
    _, taught = inspect(replace(hostile, block=400_000)).preview[0]
    assert taught.text.startswith("<think>\naTTT")
    assert "characters …]" in taught.text
    assert taught.text.endswith("</think>\n\nA<|im_end|>")
    assert len(taught.text) < 201_000 < 300_000 < taught.tokens


def test_what_would_be_refused_is_still_shown(hostile: Recipe) -> None:
    inspection = inspect(replace(hostile, block=50))
    assert inspection.refusal.startswith("1 of 1 samples are longer than the block of 50 tokens")
    assert inspection.audit is not None
    assert (inspection.audit.too_long, inspection.audit.trained, inspection.preview) == (1, 0, ())


def test_columns_that_are_not_recognised_are_an_answer_with_their_names(hostile: Recipe, tmp_path: Path) -> None:
    """Names that no separator could be told from."""
    names = ("a, b", "Its columns: x. Set question, thinking and answer", "<b>\u202e")
    (tmp_path / "data.jsonl").write_text(json.dumps(dict.fromkeys(names, "T")) + "\n")
    found = INSPECTIONS.decode(INSPECTIONS.encode(inspect(hostile)))
    assert (found.unrecognised, found.audit, found.preview) == (names, None, ())
    assert "Set question, thinking and answer" in found.refusal
    keys = dict(zip(("question", "thinking", "answer"), names, strict=True))
    mended = inspect(replace(hostile, **keys))  # type: ignore[arg-type]
    assert (mended.columns, mended.unrecognised, mended.refusal) == ("chosen in the recipe", (), "")


def test_parts_of_the_data_are_an_answer_with_their_names(hostile: Recipe, tmp_path: Path) -> None:
    row = json.dumps({"question": "Q", "thinking": "T", "answer": "A"}) + "\n"
    for name in ("main/train", "main/test", "other/train"):
        (tmp_path / "set" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "set" / f"{name}.jsonl").write_text(row)
    recipe = replace(hostile, data=str(tmp_path / "set"))
    asked = inspect(recipe)
    assert (asked.subsets, asked.splits, asked.audit) == (("main", "other"), (), None)
    asked = inspect(replace(recipe, subset="main", split="dev"))
    assert (asked.subsets, set(asked.splits), asked.audit) == (("main", "other"), {"train", "test"}, None)
    found = inspect(replace(recipe, subset="main"))
    assert found.audit is not None and found.audit.trained == 1
    assert (found.subsets, set(found.splits)) == (("main", "other"), {"train", "test"})


@pytest.mark.parametrize(
    ("base", "words"), [("", "names no base"), ("none/such", "no model none/such on this computer")]
)
def test_a_base_that_is_not_here_is_said(
    base: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    with pytest.raises(RecipeError, match=words):
        inspect(replace(EMBEDDED, base=base))
