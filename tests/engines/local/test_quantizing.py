"""Models in 8 and 4 bits by bitsandbytes, on the CPU: they load, they answer, and lanes do not touch each other."""

import json
from pathlib import Path

import pytest
import torch

from s1gui.core.engine import Failed, Load
from s1gui.engines.local import precision
from s1gui.engines.local.folder import inspect
from s1gui.engines.local.quantizing import ROW_BY_ROW
from tests.engines import tiny
from tests.engines.local.asking import Asked

NANO = Path(__file__).parents[3] / "resources/models/s1-nano"
QUANTIZED = ("int8", "nf4")


@pytest.fixture(scope="module", params=QUANTIZED)
def dtype(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def asked(dtype: str) -> Asked:
    return Asked(NANO, dtype=dtype)


def test_the_embedded_model_is_smaller_and_still_thinks_and_answers(asked: Asked, dtype: str) -> None:
    loaded = asked.loaded
    whole = Asked(NANO, dtype="float32").loaded
    assert (loaded.dtype, loaded.parameters) == (dtype, whole.parameters)
    assert loaded.weight_bytes < {"int8": 0.33, "nf4": 0.2}[dtype] * whole.weight_bytes
    marks = loaded.marks
    ids = asked.prompt("What is 3 + 4?")
    request = asked.grow(1, ids, 200, stops=marks.stops)
    asked.run()
    length = len(ids) + len(asked.ids(request))
    answer = asked.fork(1, length, marks.forced_close, 40, stops=marks.stops, newline=marks.newline)
    asked.run()
    assert "My first guess is" in asked.text(request)
    assert asked.text(answer).strip().isdecimal()


def test_what_it_takes_is_known_before_it_is_loaded(asked: Asked, dtype: str) -> None:
    folder = inspect(NANO)
    held = precision.resolved(dtype, "cpu", folder=folder, stored=None)
    assert held.weight_bytes(folder) == pytest.approx(asked.loaded.weight_bytes, rel=0.02)


def test_only_int8_says_that_lanes_are_multiplied_one_by_one(asked: Asked, dtype: str) -> None:
    assert (ROW_BY_ROW in asked.loaded.notes) == (dtype == "int8")


@pytest.mark.parametrize("compute", ["float32", "bfloat16"])
def test_a_lane_beside_seven_others_with_probes_is_bitwise_what_it_is_alone(
    dtype: str, compute: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(precision, "_wide", lambda *_: getattr(torch, compute))
    alone = Asked(NANO, dtype=dtype)
    request = alone.grow(1, alone.prompt("What is 31 - 4?"), 24)
    alone.run()
    beside = Asked(NANO, dtype=dtype)
    for stream in range(2, 9):
        beside.grow(stream, beside.prompt(f"What is {stream} + 30 - {stream}?"), 20)
    beside.run(5)
    ids = beside.prompt("What is 31 - 4?")
    other = beside.grow(1, ids, 24)
    for at in (5, 12, 18):
        beside.fork(1, len(ids) + at, ids[:3], 8)
    beside.run()
    assert len(alone.logits[request]) == 24
    assert all(torch.equal(a, b) for a, b in zip(alone.logits[request], beside.logits[other], strict=True))


def test_a_prompt_is_bitwise_the_same_computed_or_copied(dtype: str, asked: Asked) -> None:
    long = "What is 3 + 4? And what is 12 + 30 - 7 + 2 * 8 + 15?"
    first = asked.grow(101, asked.prompt(long), 6)
    asked.run()
    copied = [asked.grow(102, asked.prompt(long), 6), asked.grow(103, asked.prompt(long + " Think."), 6)]
    asked.run()
    fresh = Asked(NANO, dtype=dtype)
    requests = [fresh.grow(2, fresh.prompt(long + " Think."), 6)]
    fresh.run()
    assert all(asked.appended(request).reused > 0 for request in copied)
    for one, other in (
        (asked.logits[first], asked.logits[copied[0]]),
        (fresh.logits[requests[0]], asked.logits[copied[1]]),
    ):
        assert all(torch.equal(a, b) for a, b in zip(one, other, strict=True))


def test_other_families_load_too(dtype: str, tmp_path: Path) -> None:
    asked = Asked(tiny.save(tmp_path, "gemma3"), dtype=dtype)
    request = asked.grow(1, asked.prompt(), 12)
    asked.run()
    assert len(asked.ids(request)) == 12


def test_weights_that_are_quantized_already_stay_as_they_are(tmp_path: Path, dtype: str) -> None:
    folder = tiny.save(tmp_path)
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | {"quantization_config": {"quant_method": "mxfp4"}}))
    told = Asked().reply(Load(1, str(folder), dtype=dtype))  # type: ignore[arg-type]
    assert isinstance(told, Failed) and "quantized already" in told.message
