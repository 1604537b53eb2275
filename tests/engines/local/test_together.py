"""Lanes of one question begin together: their prompt is computed once, and they stream in step."""

from dataclasses import replace

import pytest

from s1gui.core.budget import Budget
from s1gui.core.events import Thought
from s1gui.core.sampling import Sampling
from s1gui.core.settings import Settings
from tests.engines.local.running import MODEL, QUESTION, Running, trace_of

pytestmark = pytest.mark.skipif(not (MODEL / "model.safetensors").is_file(), reason="the embedded model is not here")

ASKED = Settings(QUESTION, budget=Budget(40), answer_tokens=24)
SEEDS = [replace(ASKED, sampling=Sampling(temperature=0.8, seed=seed)) for seed in range(4)]


@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
def test_four_seeds_share_one_prefill_stream_in_step_and_are_what_they_are_alone(dtype: str) -> None:
    running, alone = Running(dtype=dtype), Running(dtype=dtype)
    records = running.ask(*SEEDS)
    first = [told for told in running.appended if told.start == 0]
    assert [told.reused for told in first] == [0] + 3 * [len(first[0].ids) - 1]
    passes = [running.passes(record.number, Thought) for record in records]
    assert all(lane[:20] == passes[0][:20] for lane in passes) and len(passes[0]) >= 20
    for record, settings in zip(records, SEEDS, strict=True):
        (single,) = alone.ask(settings)
        assert trace_of(single) == trace_of(record) and single.answer == record.answer


def test_waits_of_their_own_change_nothing_of_the_shared_prefill() -> None:
    running = Running()
    records = running.ask(*(replace(ASKED, budget=Budget(200, waits=n), wait=w) for n, w in ((0, "Wait"), (2, "Hmm"))))
    assert sum(told.reused == 0 for told in running.appended if told.start == 0) == 1
    assert [len(record.waits) for record in records] == [0, 2]
