"""A preflight crosses the pipe to the window and back unchanged."""

import subprocess
import sys
from dataclasses import replace

import pytest

from s1gui.core.errors import WireError
from trainer.preflight import PREFLIGHTS, Change, Peak, Preflight, Span
from trainer.recipe import Recipe

PEAK = Peak("backward", 1, 20, 300, 4_000, 50_000, 600_000, 7_000_000)
ANSWER = Preflight(
    verdict="tight",
    summary="It barely fits.",
    model="Qwen2.5-32B",
    parameters=32_763_876_352,
    trained=32_763_876_352,
    device="16 × H100-80",
    gpus=16,
    capacity=85 * 10**9,
    peak=PEAK,
    host=10**9,
    host_free=0,
    disk=10**12,
    disk_free=0,
    samples=1000,
    longest=20_000,
    lengths="typical",
    steps=315,
    tokens=24_000_000,
    seconds=Span(1000.0, 1500.0, 2100.0),
    cost=Span(10.0, 17.5, 25.0),
    change=Change("Teach adapters.", ("method",), Recipe(method="lora")),
    notes=("The data were not read.",),
)


@pytest.mark.parametrize(
    "answer",
    [ANSWER, replace(ANSWER, verdict="unknown", peak=None, seconds=None, cost=None, change=None)],
    ids=["full", "unknown"],
)
def test_an_answer_survives_its_line(answer: Preflight) -> None:
    assert PREFLIGHTS.decode(PREFLIGHTS.encode(answer)) == answer


def test_a_line_with_an_unheard_of_verdict_is_refused() -> None:
    line = PREFLIGHTS.encode(ANSWER).replace('"tight"', '"maybe"')
    with pytest.raises(WireError, match=r"Preflight\.verdict"):
        PREFLIGHTS.decode(line)


def test_the_peak_is_the_sum_of_its_parts() -> None:
    assert PEAK.total == 7_654_321


def test_decoding_needs_no_torch() -> None:
    code = "import sys, trainer.preflight; print(sorted({'torch', 'transformers', 'numpy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
