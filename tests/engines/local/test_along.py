"""Answers along the trace of the embedded model: in the trace's own passes, never altering it, as sure as they say."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
import torch
from transformers import AutoModelForCausalLM

from s1gui.core.along import Along
from s1gui.core.budget import Budget
from s1gui.core.curve import curve
from s1gui.core.events import Answered, Point, Started, Thought
from s1gui.core.record import RunRecord
from s1gui.core.sampling import Sampling
from s1gui.core.settings import Settings
from tests.engines.local.running import MODEL, QUESTION, Running, trace_of

pytestmark = pytest.mark.skipif(not (MODEL / "model.safetensors").is_file(), reason="the embedded model is not here")

QUESTIONS = (QUESTION, "How many r in raspberry?")
SAMPLINGS = (Sampling(), Sampling(temperature=0.8, seed=7))


def asked(question: str, sampling: Sampling, along: Along | None, maximum: int | None = 300) -> Settings:
    return Settings(question, budget=Budget(maximum, waits=2), sampling=sampling, answer_tokens=24, along=along)


@pytest.fixture(scope="module", params=["float32", "bfloat16"])
def running(request: pytest.FixtureRequest) -> Running:
    return Running(dtype=request.param)


@pytest.mark.parametrize("sampling", SAMPLINGS, ids=["greedy", "sampled"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_answers_along_a_trace_leave_every_bit_of_it_as_it_was(
    running: Running, question: str, sampling: Sampling
) -> None:
    (plain,) = running.ask(asked(question, sampling, None))
    (probed,) = running.ask(asked(question, sampling, Along()))
    assert trace_of(plain) == trace_of(probed)
    assert plain.outline == probed.outline and plain.handle == probed.handle
    assert plain.answer == probed.answer and plain.answer is not None and plain.answer.is_over
    assert 8 <= len(probed.answers) <= Along().most + 1


def test_trace_and_answers_advance_in_the_same_passes(running: Running) -> None:
    (record,) = running.ask(asked(QUESTION, Sampling(), Along()))
    of_trace, of_answers = (set(running.passes(record.number, kind)) for kind in (Thought, Answered))
    assert len(of_trace & of_answers) > 0.8 * len(of_answers)
    assert max(of_answers) - max(of_trace) <= 48


def test_what_somebody_waits_for_goes_before_answers_along_the_way() -> None:
    """Eight lanes, and an answer wanted after each of their last tokens: far more than there are places for."""
    running = Running()
    seeds = [asked(QUESTION, Sampling(temperature=0.8, seed=seed), None, 80) for seed in range(8)]
    records = running.ask(*(replace(settings, probes=tuple(range(40, 80))) for settings in seeds))
    thought = [running.passes(record.number, Thought) for record in records]
    answered = [running.passes(record.number, Answered) for record in records]
    assert max(map(max, answered)) > max(map(max, thought)) + 20, "those that can wait stood in a queue"
    for record, passes in zip(records, thought, strict=True):
        told = [event.what for event in running.events if event.run == record.number]
        final = [what.passes[0] for what in told if isinstance(what, Answered) and what.point == record.handle]
        assert final[0] <= passes[-1] + 2
        assert all(after - before <= 2 for before, after in pairwise(passes)), "no wait stood there"


def test_each_wait_has_the_answer_of_the_models_own_stop_before_it(running: Running) -> None:
    (record,) = running.ask(asked(QUESTION, Sampling(), Along(spaced=False, paragraphs=False), None))
    assert len(record.waits) == 2
    owns = [Point(at, own=True) for at in (*(mark.at for mark in record.waits), record.stops[-1])]
    assert sorted(record.answers) == owns
    assert [(read.at, read.own) for read in curve(record).readings] == [(point.at, True) for point in owns]


@pytest.mark.parametrize("sampling", SAMPLINGS, ids=["greedy", "sampled"])
def test_an_answer_along_the_trace_is_that_of_a_fresh_run_cut_there(running: Running, sampling: Sampling) -> None:
    """In an engine that has seen nothing of the first run, bit for bit."""
    fresh = Running(dtype=running.loaded.dtype)
    (record,) = running.ask(asked(QUESTION, sampling, Along(), 120))
    places = [point for point in sorted(record.answers) if not point.own][1::3]
    assert len(places) > 2
    for point in places:
        (cut,) = fresh.ask(asked(QUESTION, sampling, None, point.at))
        assert cut.answer == record.answers[point] and cut.answer.is_over, point
        assert trace_of(cut) == tuple(numbers[: point.at] for numbers in trace_of(record)), point


def test_a_probability_is_the_product_of_one_pass_over_the_answers_own_ids() -> None:
    running = Running()
    (record,) = running.ask(asked(QUESTION, Sampling(), Along()))
    reference = AutoModelForCausalLM.from_pretrained(MODEL, dtype=torch.float32)
    started = next(event.what for event in running.events if isinstance(event.what, Started))
    seen = 0
    for point, answer in record.answers.items():
        if answer.p is not None:
            expected = _teacher_forced(reference, running, record, started.prompt_ids, point)
            assert answer.p == pytest.approx(expected, abs=1e-5), point
            seen += 1
    assert seen >= 10


def _teacher_forced(model: Any, running: Running, record: RunRecord, prompt: tuple[int, ...], point: Point) -> float:
    """p of an answer's ids and its stop, from one pass of transformers' own model."""
    told = [event.what for event in running.events if getattr(event.what, "point", None) == point]
    forced = next(what.ids for what in told if type(what).__name__ == "AnswerOpened")  # type: ignore[union-attr]
    said = [token for what in told if isinstance(what, Answered) for token in what.ids]
    vocabulary, stops = running.loaded.vocabulary, running.loaded.marks.answer_stops
    before = [*prompt, *record.trace.ids[: point.at], *forced]
    with torch.inference_mode():
        logits = model(torch.tensor([[*before, *said]])).logits[0, len(before) - 1 :, :vocabulary].double()
    logprobs = torch.log_softmax(logits, -1)
    total = sum(float(logprobs[place, token]) for place, token in enumerate(said))
    stop = max(stops, key=lambda token: float(logprobs[len(said), token]))
    return float(torch.tensor(total + float(logprobs[len(said), stop])).exp())
