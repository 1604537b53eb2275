"""Budget forcing written down as the naive loop it is, one token at a time: what core's machine must agree with."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from s1gui.core.budget import Budget

STOP = 0
"""The id a toy model samples to end its thinking, or its answer."""

Ids = tuple[int, ...]
Model = Callable[[Ids], int]


def toy(seed: int, *, stops: float = 0.1, vocabulary: int = 20) -> Model:
    """A deterministic model: the next id (STOP, or 1 to vocabulary) is a function of all ids before it."""

    def following(ids: Ids) -> int:
        draw = random.Random(hash((seed, ids)))
        return STOP if draw.random() < stops else draw.randint(1, vocabulary)

    return following


def unmasked(model: Model, ids: Ids) -> int:
    """What the model samples when STOP is masked: its draw after a marker that nothing else uses."""
    token = model(ids)
    salt = 1
    while token == STOP:
        token = model((*ids, -salt))
        salt += 1
    return token


@dataclass(frozen=True)
class Run:
    """A finished run: the trace, where it was closed and whether by the model itself, and the answer there."""

    trace: Ids
    at: int
    own: bool
    answer: Ids
    voluntary: int = 0


def run(
    model: Model,
    budget: Budget,
    *,
    prompt: Ids,
    wait: Ids,
    room: int,
    own_close: Ids,
    forced_close: Ids,
    answer_tokens: int,
    begun: Ids = (),
    voluntary: int = 0,
    masked: bool = False,
) -> Run:
    """A whole run with total accounting, or one whose trace begins with `begun`, which took so many waits."""
    limit = room if budget.max_thinking_tokens is None else min(room, budget.max_thinking_tokens)
    trace, own = begun, False
    while len(trace) < limit:
        token = unmasked(model, prompt + trace) if masked else model(prompt + trace)
        if token != STOP:
            trace, masked = (*trace, token), False
            continue
        has_room = len(trace) + len(wait) < limit
        if has_room and len(trace) < budget.min_thinking_tokens:
            pass
        elif has_room and voluntary < budget.waits:
            voluntary += 1
        else:
            own = True
            break
        trace, masked = trace + wait, True
    answer = sample(model, prompt + trace + (own_close if own else forced_close), answer_tokens)
    return Run(trace, len(trace), own, answer, voluntary)


def sample(model: Model, ids: Ids, most: int) -> Ids:
    """Ids until STOP or until there are `most`."""
    start = len(ids)
    while len(ids) - start < most and (token := model(ids)) != STOP:
        ids = (*ids, token)
    return ids[start:]


def harness(
    model: Model, *, maximum: int, ignore: int | None, minimum: int, prompt: Ids, wait: Ids
) -> tuple[Ids, bool]:
    """The thinking of s1's evaluation harness (vllm_causallms.py at 77272c6): the ids kept, and whether by own stop.

    ignore: `thinking_n_ignore`, None where it is not given. vLLM counts the stop token into `max_tokens`.
    """
    rounds = 1 if ignore is None else ignore + 1
    least = minimum if ignore is None else 1
    kept: Ids = ()
    finish = "length"
    for number in range(rounds):
        ids: Ids = ()
        finish = "length"
        while len(ids) < maximum:
            here = prompt + kept + ids
            token = unmasked(model, here) if len(ids) < least else model(here)
            if token == STOP:
                finish = "stop"
                break
            ids = (*ids, token)
        kept += ids
        if finish == "length" or number == rounds - 1:
            break
        kept += wait
    return kept[:maximum], finish == "stop"
