"""In float32 a trace and every answer equal separate runs of `model.generate`, token for token."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import AutoModelForCausalLM

from s1gui.core.formats import Ids
from tests.engines import tiny
from tests.engines.local.asking import Asked

FAMILIES = ("qwen2", "qwen3", "llama", "mistral", "gemma3", "gpt-oss", "qwen3-next")
CUE = (1, 40, 41, 42)
QUESTION = "What is 12 + 30? Think about it for a while, then say so."
LENGTH = 64


@pytest.fixture(scope="module", params=FAMILIES)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.save(tmp_path_factory.mktemp(request.param), request.param)


@cache
def _reference(folder: Path) -> Any:
    return AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)


def generated(folder: Path, ids: Sequence[int], most: int, *, vocabulary: int, stops: Ids = ()) -> list[int]:
    """What `generate` continues `ids` with, the stop token left out."""
    model = _reference(folder)
    rows = model.config.get_text_config().vocab_size
    found: list[int] = model.generate(
        torch.tensor([list(ids)]),
        max_new_tokens=most,
        do_sample=False,
        eos_token_id=list(stops) or None,
        suppress_tokens=list(range(vocabulary, rows)) or None,
    )[0, len(ids) :].tolist()
    return found[:-1] if found[-1] in stops else found


def test_a_trace_and_its_answers_equal_separate_runs_of_generate(folder: Path) -> None:
    asked = Asked(folder)
    ids = asked.prompt(QUESTION)
    trace = asked.grow(1, ids, LENGTH)
    places = [1, len(ids) - 3, *(len(ids) + at for at in (0, 1, 17, 33, 63, 64))]
    answers = [asked.fork(1, at, CUE, 12) for at in places]
    asked.run()
    vocabulary = asked.loaded.vocabulary
    assert asked.ids(trace) == generated(folder, ids, LENGTH, vocabulary=vocabulary)
    whole = [*ids, *asked.ids(trace)]
    for at, answer in zip(places, answers, strict=True):
        expected = generated(folder, [*whole[:at], *CUE], 12, vocabulary=vocabulary)
        assert asked.ids(answer) == expected, f"the answer at {at}"


def test_a_wait_put_into_the_trace_gives_what_generate_gives_after_the_same_ids(folder: Path) -> None:
    asked = Asked(folder)
    ids = asked.prompt(QUESTION)
    first = asked.grow(1, ids, 20)
    asked.run()
    wait = (60, 61, 62)
    second = asked.grow(1, wait, 20, start=len(ids) + 20)
    asked.run()
    third = asked.grow(1, (), 10, start=len(ids) + 43)
    asked.run()
    whole = [*ids, *asked.ids(first), *wait]
    assert asked.ids(second) + asked.ids(third) == generated(folder, whole, 30, vocabulary=asked.loaded.vocabulary)


def test_a_long_prompt_and_a_long_text_put_after_it_are_computed_in_chunks(folder: Path) -> None:
    asked = Asked(folder)
    ids = asked.prompt(QUESTION * 6)
    asked.grow(1, ids, 5)
    asked.run()
    more = asked.prompt("And what is this?" * 4)
    start = len(ids) + 5
    second = asked.grow(1, more, 20, start=start)
    asked.run()
    whole = [*ids, *generated(folder, ids, 5, vocabulary=asked.loaded.vocabulary), *more]
    assert asked.ids(second) == generated(folder, whole, 20, vocabulary=asked.loaded.vocabulary)


def test_what_was_evicted_is_computed_again_with_the_same_tokens(folder: Path) -> None:
    asked = Asked(folder)
    ids = asked.prompt(QUESTION)
    trace = asked.grow(1, ids, 40)
    asked.run()
    while asked.engine._evict():
        pass
    answer = asked.fork(1, len(ids) + 20, CUE, 12)
    asked.run()
    again = asked.grow(1, (), 10, start=len(ids) + 40)
    asked.run()
    whole = [*ids, *asked.ids(trace)]
    vocabulary = asked.loaded.vocabulary
    assert asked.appended(answer).resumed and asked.appended(again).resumed
    assert asked.ids(answer) == generated(folder, [*whole[: len(ids) + 20], *CUE], 12, vocabulary=vocabulary)
    assert asked.ids(again) == generated(folder, whole, 10, vocabulary=vocabulary)
