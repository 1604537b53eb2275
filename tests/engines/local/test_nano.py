"""The embedded model: what one run with forks says at every budget is what separate runs of `generate` say."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import AutoModelForCausalLM

from s1gui.core.engine import Cancel
from tests.engines.local.asking import Asked

ROOT = Path(__file__).parents[3]
MODEL = ROOT / "resources/models/s1-nano"
PROBLEMS = ROOT / "resources/problems/s1-nano-held-out.jsonl"
LONGEST, ANSWER = 256, 24
BUDGETS = 8

pytestmark = pytest.mark.skipif(not (MODEL / "model.safetensors").is_file(), reason="the embedded model is not here")


@pytest.fixture(scope="module")
def reference() -> Any:
    return AutoModelForCausalLM.from_pretrained(MODEL, dtype=torch.float32)


@pytest.fixture(scope="module")
def asked() -> Asked:
    return Asked(MODEL, dtype="float32", lanes=8)


def _generated(model: Any, ids: Sequence[int], most: int, stops: Sequence[int], vocabulary: int) -> list[int]:
    beyond = list(range(vocabulary, model.config.vocab_size)) or None
    prompt = torch.tensor([list(ids)])
    found = model.generate(
        prompt, max_new_tokens=most, do_sample=False, eos_token_id=list(stops), suppress_tokens=beyond
    )
    new: list[int] = found[0, len(ids) :].tolist()
    return new[:-1] if new[-1] in stops else new


def _compare(asked: Asked, model: Any, stream: int, question: str) -> int:
    """One problem at 8 evenly spaced budgets; how many of them lie before the trace's natural end."""
    marks, vocabulary = asked.loaded.marks, asked.loaded.vocabulary
    prompt = asked.prompt(question)
    trace = _generated(model, prompt, LONGEST, marks.stops, vocabulary)
    budgets = [number * max(1, len(trace) // 6) for number in range(1, BUDGETS + 1)]
    grown = asked.grow(stream, prompt, LONGEST, stops=marks.stops)
    forks = {
        budget: asked.fork(
            stream, len(prompt) + budget, marks.forced_close, ANSWER, stops=marks.answer_stops, newline=marks.newline
        )
        for budget in budgets
    }
    asked.run()
    natural = asked.fork(stream, len(prompt) + len(trace), marks.own_close, ANSWER, stops=marks.answer_stops)
    asked.run()
    assert asked.ids(grown) == trace
    inside = [budget for budget in budgets if budget < len(trace)]
    for fork, at in [*((forks[budget], budget) for budget in inside), (natural, len(trace))]:
        sent = [*prompt, *trace[:at], *asked.appended(fork).ids]
        assert asked.ids(fork) == _generated(model, sent, ANSWER, marks.answer_stops, vocabulary), f"budget {at}"
    for budget in set(budgets) - set(inside):
        asked.engine.handle(Cancel(forks[budget]))
    return len(inside)


def _questions(count: int) -> list[str]:
    with PROBLEMS.open(encoding="utf-8") as file:
        return [json.loads(line)["question"] for line, _ in zip(file, range(count), strict=False)]


@pytest.mark.parametrize(
    "count", [4, pytest.param(100, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])], ids=["few", "hundred"]
)
def test_traces_and_answers_at_eight_budgets_equal_separate_runs(asked: Asked, reference: Any, count: int) -> None:
    inside = [_compare(asked, reference, 1000 * count + number, q) for number, q in enumerate(_questions(count))]
    assert len(inside) == count and min(inside) >= 5
    before = f"{sum(inside)} of {count * BUDGETS} budgets before the natural end, at least {min(inside)} each"
    print(f"\n{count} problems, {before}")
