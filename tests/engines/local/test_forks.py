"""Branches on the embedded model: what they share is not computed again, and they are what a run of their own is."""

from dataclasses import replace

import pytest

from s1gui.core.beginning import Then, Token, Words
from s1gui.core.budget import Budget
from s1gui.core.forks import continued, fork
from s1gui.core.record import RunRecord
from s1gui.core.sampling import Sampling
from s1gui.core.settings import Settings
from tests.engines.local.running import MODEL, QUESTION, Running, trace_of

pytestmark = pytest.mark.skipif(not (MODEL / "model.safetensors").is_file(), reason="the embedded model is not here")

SAMPLINGS = (Sampling(), Sampling(temperature=0.8, seed=7))
THENS: tuple[Then, ...] = ("on", "wait", Token(100, "?"), Words("Wait, let me check: "))


def asked(sampling: Sampling = SAMPLINGS[0], *, waits: int = 1) -> Settings:
    return Settings(QUESTION, budget=Budget(160, waits=waits), sampling=sampling, answer_tokens=24, top=3)


@pytest.fixture(scope="module", params=["float32", "bfloat16"])
def running(request: pytest.FixtureRequest) -> Running:
    return Running(dtype=request.param)


@pytest.mark.parametrize("sampling", SAMPLINGS, ids=["greedy", "sampled"])
def test_a_branch_that_thinks_on_is_its_parent_bit_for_bit(running: Running, sampling: Sampling) -> None:
    (parent,) = running.ask(asked(sampling))
    inside = {token for mark in parent.waits for token in range(mark.at + 1, mark.at + 3)}
    for at in (0, 1, 30, parent.head):
        assert at not in inside
        (branch,) = running.ask(fork(parent, at, budget=parent.budget))
        assert trace_of(branch) == trace_of(parent), at
        assert branch.answer == parent.answer and branch.outline == parent.outline and not branch.resumed


def test_a_branch_sent_on_with_a_wait_is_its_parent_sent_on_bit_for_bit(running: Running) -> None:
    (parent,) = running.ask(asked(waits=0))
    branch_settings = fork(parent, parent.head, "wait", budget=Budget(160))
    (branch,) = running.ask(branch_settings)
    running.runs.act(parent.number, lambda lane: lane.wait_now())
    running.follow()
    assert branch.head > parent.branched_at and trace_of(branch) == trace_of(parent)


@pytest.mark.parametrize("then", THENS, ids=["on", "wait", "token", "words"])
def test_what_a_branch_shares_is_not_computed_again(running: Running, then: Then) -> None:
    (parent,) = running.ask(asked())
    before, passes = len(running.appended), running.engine.passes
    (branch,) = running.ask(fork(parent, 40, then))
    first = running.appended[before]
    prompt = len(first.ids) - _put(branch) - 40
    assert first.start == 0 and first.reused >= prompt + 40 - 1
    assert not branch.resumed
    assert running.engine.passes - passes <= branch.sampled - _sampled_before(branch) + 24 + 4


@pytest.mark.parametrize("then", THENS, ids=["on", "wait", "token", "words"])
def test_a_branch_equals_a_fresh_run_with_that_prefix_bit_for_bit(running: Running, then: Then) -> None:
    """From ids alone, in an engine that has seen nothing."""
    (parent,) = running.ask(asked(SAMPLINGS[1]))
    settings = fork(parent, 70, then)
    (branch,) = running.ask(settings)
    fresh = Running(dtype=running.loaded.dtype)
    (alone,) = fresh.ask(settings)
    assert alone.resumed and not branch.resumed and branch.head > 74
    assert trace_of(alone) == trace_of(branch) and alone.outline == branch.outline
    assert alone.answer == branch.answer and alone.answer is not None and alone.answer.is_over


@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
def test_a_run_out_of_the_store_goes_on_bit_for_bit(dtype: str) -> None:
    whole, first, second = (Running(dtype=dtype) for _ in range(3))
    (expected,) = whole.ask(asked())
    (begun,) = first.ask(replace(asked(), budget=Budget(50, waits=1)))
    kept = RunRecord(1, begun.settings, is_kept=True)
    for event in first.events:
        kept.apply(event)
    (again,) = second.ask(replace(continued(kept), budget=Budget(160, waits=1)))
    assert trace_of(again) == trace_of(expected) and again.resumed == [50]
    assert again.answer is not None and again.answer == expected.answer


def test_an_alternative_of_the_model_is_put_in_place_of_what_it_said(running: Running) -> None:
    (parent,) = running.ask(asked())
    token, piece, _ = parent.trace.tops[20][1]
    (branch,) = running.ask(fork(parent, 20, Token(token, piece)))
    assert branch.trace.ids[:21] == [*parent.trace.ids[:20], token]
    assert branch.trace.origin(20) == "injected" and branch.trace.text(20, 21) == piece


def _put(branch: RunRecord) -> int:
    """Tokens that were put after the beginning."""
    at = branch.branched_at
    following = [part for part in branch.trace.segments if part.start == at and part.origin == "injected"]
    return following[0].length if following else 0


def _sampled_before(branch: RunRecord) -> int:
    parts = branch.settings.beginning.segments if branch.settings.beginning else ()
    return sum(part.length for part in parts if part.origin == "sampled")
