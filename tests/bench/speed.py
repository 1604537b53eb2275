"""The engine against `generate`, and against itself: one lane, a trace with eight answers, eight lanes."""

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import torch

from s1gui.core.budget import Budget
from s1gui.core.engine import Grow, Release
from s1gui.core.lane import Lane
from s1gui.core.sampling import Sampling
from tests.bench import generate
from tests.bench.direct import PROBLEMS, Bench, asked, evenly

TOKENS = 256
REPEATS = 5
MAXIMUM = 400


def questions(number: int) -> list[str]:
    """Questions with long traces: the expressions of the held-out problems, longest first."""
    rows = [json.loads(line) for line in PROBLEMS.read_text().splitlines()]
    return sorted((row["question"] for row in rows if "What is" in row["question"]), key=len, reverse=True)[:number]


def alternate(*what: Callable[[], float]) -> list[float]:
    """Median seconds of each, measured in turn so that a noisy machine disturbs all alike."""
    times: list[list[float]] = [[] for _ in what]
    for repeat in range(REPEATS + 1):
        for index, measured in enumerate(what):
            seconds = measured()
            if repeat:
                times[index].append(seconds)
    return [statistics.median(series) for series in times]


def timed(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def one_lane(bench: Bench, model: Any) -> dict[str, float]:
    """Tokens per second of a stream of 256 tokens without an end."""
    lane = bench.ask(asked(questions(1)[0], maximum=TOKENS))
    prompt = lane.prompt

    def grow() -> float:
        number = next(bench._numbers)
        request = Grow(number, number, 0, prompt, 0, TOKENS, (), Sampling())
        start = time.perf_counter()
        bench.send(request)
        while bench.engine.step():
            bench.engine.flush()
        seconds = time.perf_counter() - start
        bench.send(Release(number))
        bench.told.clear()
        return seconds

    ours, one, two = alternate(grow, *(partial(generate_with, threads, model, prompt) for threads in (1, 2)))
    theirs = min(one, two)
    return {
        "engine, tokens/s": TOKENS / ours,
        "generate, tokens/s, with the better of 1 and 2 threads": TOKENS / theirs,
        "ratio (aim >= 1.5)": theirs / ours,
    }


def generate_with(threads: int, model: Any, prompt: tuple[int, ...]) -> float:
    """Seconds of `generate` with so many threads of torch; the engine's number is put back."""
    before = torch.get_num_threads()
    torch.set_num_threads(threads)
    seconds = timed(lambda: generate.continued(model, prompt, most=TOKENS, stops=()))
    torch.set_num_threads(before)
    return seconds


def eight_budgets(bench: Bench, model: Any, tokenizer: Any) -> dict[str, float]:
    """Traces with answers at 8 evenly spaced budgets below their own end and the one there, against the traces with
    that one alone, and against 8 runs of generate, one to each budget."""
    few = questions(3)
    lengths = [natural_length(bench, question) for question in few]
    spaced = [evenly(length) for length in lengths]
    prompts = [bench.ask(asked(question, maximum=1)).prompt for question in few]

    def with_answers() -> float:
        return sum(
            bench.drive([bench.ask(asked(question, maximum=MAXIMUM, probes=budgets))])
            for question, budgets in zip(few, spaced, strict=True)
        )

    def with_one() -> float:
        return sum(bench.drive([bench.ask(asked(question, maximum=MAXIMUM))]) for question in few)

    def separately() -> None:
        for prompt, budgets in zip(prompts, spaced, strict=True):
            for budget in budgets:
                generate.forced(model, tokenizer, prompt, budget, bench.loaded.marks, answer=32)

    eight, one, apart = alternate(with_answers, with_one, lambda: timed(separately))
    assert all(budget < length for budgets, length in zip(spaced, lengths, strict=True) for budget in budgets)
    return {
        "mean trace, tokens": statistics.mean(lengths),
        "8 answers / the trace alone (aim <= 1.3)": eight / one,
        "8 answers / 8 generate runs (aim <= 0.25)": eight / apart,
    }


def natural_length(bench: Bench, question: str) -> int:
    lane = bench.ask(asked(question, maximum=MAXIMUM))
    bench.drive([lane])
    return len(lane.trace)


def eight_lanes(bench: Bench) -> dict[str, float]:
    """Eight questions side by side against the same eight in turn."""
    few = questions(8)

    def lanes() -> list[Lane]:
        return [bench.ask(asked(question, maximum=MAXIMUM)) for question in few]

    beside, in_turn = alternate(lambda: bench.drive(lanes()), lambda: sum(bench.drive([lane]) for lane in lanes()))
    return {"8 lanes / 8 in turn (aim <= 0.35)": beside / in_turn}


def four_seeds(bench: Bench) -> dict[str, float]:
    """One question in four lanes with different seeds, side by side, against one of them.

    Seeds end after different numbers of tokens, so all think to the same budget: a wait answers each earlier stop.
    """
    question = questions(1)[0]

    def lanes(number: int) -> list[Lane]:
        budget = Budget(TOKENS, min_thinking_tokens=TOKENS)
        first = asked(question, maximum=TOKENS)
        seeds = [replace(first, budget=budget, sampling=Sampling(0.7, seed=seed)) for seed in range(number)]
        return [bench.ask(settings) for settings in seeds]

    four, one = alternate(lambda: bench.drive(lanes(4)), lambda: bench.drive(lanes(1)))
    return {"4 seeds / 1 (aim <= 2)": four / one}
