"""What a lane computes has the same bits whatever runs beside it."""

from pathlib import Path

import pytest
import torch

from tests.engines import tiny
from tests.engines.local.asking import Asked

DENSE = ("qwen2", "qwen3", "llama", "mistral", "gemma3", "gpt-oss")
CUE = (1, 40, 41, 42)
QUESTION = "What is 12 + 30? Think about it for a while."


@pytest.fixture(scope="module", params=DENSE)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.save(tmp_path_factory.mktemp(request.param), request.param)


def _alone(folder: Path, dtype: str) -> list[torch.Tensor]:
    asked = Asked(folder, dtype=dtype)
    request = asked.grow(1, asked.prompt(QUESTION), 40)
    asked.run()
    return asked.logits[request]


def _same(one: list[torch.Tensor], other: list[torch.Tensor]) -> bool:
    return len(one) == len(other) and all(torch.equal(a, b) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("dtype", ["bfloat16", "float32", "float16"])
def test_a_lane_beside_seven_others_with_probes_is_bitwise_what_it_is_alone(folder: Path, dtype: str) -> None:
    asked = Asked(folder, dtype=dtype)
    lengths = {}
    for stream in range(2, 6):
        ids = asked.prompt("x" * 9 * stream)
        lengths[stream] = len(ids)
        asked.grow(stream, ids, 60)
    asked.run(9)
    ids = asked.prompt(QUESTION)
    request = asked.grow(1, ids, 40)
    for stream in range(6, 9):
        asked.grow(stream, asked.prompt("another one, number " + str(stream)), 50)
    for at in (5, 20, 21, 30):
        asked.fork(1, len(ids) + at, CUE, 15)
        asked.fork(2, lengths[2] + at, CUE, 9)
    asked.run()
    assert _same(_alone(folder, dtype), asked.logits[request])


@pytest.mark.parametrize("dtype", ["bfloat16", "float32"])
def test_an_answer_is_bitwise_the_same_asked_for_live_or_afterwards_and_beside_others(folder: Path, dtype: str) -> None:
    asked = Asked(folder, dtype=dtype)
    ids = asked.prompt(QUESTION)
    asked.grow(1, ids, 40)
    live = asked.fork(1, len(ids) + 20, CUE, 15)
    at_head = asked.fork(1, len(ids) + 40, CUE, 15)
    asked.run()
    later = asked.fork(1, len(ids) + 20, CUE, 15)
    asked.run()
    asked.grow(2, asked.prompt("something else"), 30)
    beside = [asked.fork(1, len(ids) + at, CUE, 15) for at in (11, 20, 33, 40)]
    asked.run()
    assert _same(asked.logits[live], asked.logits[later])
    assert _same(asked.logits[live], asked.logits[beside[1]])
    assert _same(asked.logits[at_head], asked.logits[beside[3]])


def test_a_prompt_is_bitwise_the_same_computed_or_copied(folder: Path) -> None:
    asked = Asked(folder, dtype="bfloat16")
    long = QUESTION * 3
    first = asked.grow(1, asked.prompt(long), 20)
    asked.run()
    same = asked.grow(2, asked.prompt(long), 20)
    other = asked.grow(3, asked.prompt(long + "?"), 20)
    asked.run()
    alone = Asked(folder, dtype="bfloat16")
    fresh = alone.grow(1, alone.prompt(long + "?"), 20)
    alone.run()
    assert asked.appended(same).reused == len(asked.prompt(long)) - 1
    assert asked.appended(other).reused > 0
    assert _same(asked.logits[first], asked.logits[same])
    assert _same(asked.logits[other], alone.logits[fresh])


def test_a_trace_computed_again_is_bitwise_what_it_was(folder: Path) -> None:
    """After its memory was given away, and in an engine that gets its ids only."""
    asked, other = Asked(folder, dtype="bfloat16"), Asked(folder, dtype="bfloat16")
    ids = asked.prompt(QUESTION)
    first = asked.grow(1, ids, 60)
    asked.run()
    known = (*ids, *asked.ids(first)[:50])
    there = asked.fork(1, len(known), CUE, 15)
    asked.run()
    while asked.engine._evict():
        pass
    again = asked.fork(1, len(known), CUE, 15)
    asked.run()
    whole = other.grow(1, known, 10, grown=50)
    fork = other.fork(1, len(known), CUE, 15)
    other.run()
    assert asked.appended(again).resumed and asked.appended(there).reused > len(ids)
    assert _same(asked.logits[there], asked.logits[again]) and _same(asked.logits[there], other.logits[fork])
    assert _same(asked.logits[first][50:], other.logits[whole])
