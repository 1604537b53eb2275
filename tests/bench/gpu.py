"""Published shapes with random weights on a GPU: tokens per second against the card's bandwidth and against `generate`.

Weights are made on the device, so nothing is read from disk; what a random model says does not matter here.
"""

import itertools
import math
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

import torch
from transformers import AutoModelForCausalLM, Qwen2Config

from s1gui.core.engine import Failed, Grow, Release, Told
from s1gui.core.sampling import Sampling
from s1gui.engines.local.engine import LocalEngine
from s1gui.engines.local.fit import TAILS, Fit, slot_bytes
from s1gui.engines.local.memory import BLOCK
from s1gui.engines.local.model import LocalModel
from s1gui.engines.local.plan import grower_for
from s1gui.engines.local.tokens import load_tokens
from tests.bench.direct import MODEL


@dataclass(frozen=True)
class Shape:
    """A dense decoder of Qwen2.5's kind."""

    name: str
    hidden: int
    inner: int
    layers: int
    heads: int
    kv_heads: int
    vocabulary: int


SHAPES = (
    Shape("1.5B", 1536, 8960, 28, 12, 2, 151936),
    Shape("7B", 3584, 18944, 28, 28, 4, 152064),
    Shape("32B", 5120, 27648, 64, 40, 8, 152064),
)
CONTEXTS = (1024, 4096, 32768)
TOKENS = 64


def shapes(
    device: str = "cuda:0", known: Iterable[Shape] = SHAPES, contexts: Iterable[int] = CONTEXTS, tokens: int = TOKENS
) -> dict[str, float]:
    """For each shape and context: tokens/s of one lane and of eight, and of generate; share of the bandwidth limit."""
    if device.startswith("cuda") and not torch.cuda.is_available():
        raise SystemExit("There is no CUDA device here, so the GPU part has nothing to measure.")
    bandwidth = copy_bandwidth(device)
    found = {"bandwidth by copying, GB/s": bandwidth / 1e9}
    for shape in known:
        try:
            model = random_model(shape, device)
        except torch.OutOfMemoryError:
            found[f"{shape.name}: weights do not fit"] = math.nan
            continue
        found |= of_shape(shape.name, model, device, tuple(contexts), tokens, bandwidth)
        del model
        if device.startswith("cuda"):
            torch.cuda.empty_cache()
    return found


def of_shape(
    shape: str, model: Any, device: str, contexts: tuple[int, ...], tokens: int, bandwidth: float
) -> dict[str, float]:
    """The figures of one model; nan where the device has no memory for one of them."""
    found: dict[str, float] = {}
    weights = sum(weight.nbytes for weight in model.parameters())
    for context in contexts:
        name = f"{shape} at {context:,}"
        static = partial(speed_of_generate, model, context, tokens, cache_implementation="static")
        found[f"{name}: generate, tokens/s"] = fitting(partial(speed_of_generate, model, context, tokens))
        found[f"{name}: generate, static cache, compiled, tokens/s"] = fitting(static)
    engine, slot = engine_over(model, device, max(contexts) + 2 * tokens)
    for context in contexts:
        name = f"{shape} at {context:,}"
        one = fitting(partial(speed, engine, context, tokens, lanes=1))
        limit = bandwidth / (weights + slot * context)
        found[f"{name}: engine, one lane, tokens/s"] = one
        found[f"{name}: engine, eight lanes, tokens/s each"] = fitting(partial(speed, engine, context, tokens, lanes=8))
        found[f"{name}: share of the bandwidth limit (aim >= 0.6 at 7B)"] = one / limit
        found[f"{name}: bits differ beside seven others (aim 0)"] = fitting(partial(differing_bits, engine, context))
    return found


def fitting(figure: Callable[[], float]) -> float:
    """A figure, or nan where the device's memory does not suffice for it."""
    try:
        return figure()
    except (torch.OutOfMemoryError, Refused):
        return math.nan


def copy_bandwidth(device: str) -> float:
    """Bytes read and written per second by a plain copy of a quarter GiB."""
    source = torch.zeros(2**28, dtype=torch.uint8, device=device)
    target = torch.empty_like(source)
    times = [timed(lambda: target.copy_(source), device) for _ in range(5)]
    return 2 * source.nbytes / statistics.median(times)


def timed(work: Callable[[], Any], device: str) -> float:
    start = time.perf_counter()
    work()
    if device.startswith("cuda"):
        torch.cuda.synchronize(device)
    return time.perf_counter() - start


def random_model(shape: Shape, device: str) -> Any:
    config = Qwen2Config(
        hidden_size=shape.hidden,
        intermediate_size=shape.inner,
        num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads,
        num_key_value_heads=shape.kv_heads,
        vocab_size=shape.vocabulary,
        max_position_embeddings=2 * max(CONTEXTS),
    )
    torch.manual_seed(0)
    with torch.device(device):
        model = AutoModelForCausalLM.from_config(config, dtype=torch.bfloat16, trust_remote_code=False)
    model.generation_config.eos_token_id, model.generation_config.pad_token_id = None, 0
    return model.eval()


def engine_over(model: Any, device: str, context: int) -> tuple[LocalEngine, int]:
    """An engine over a model that is there already, with the embedded model's tokenizer; bytes of KV per token."""
    engine = LocalEngine(_refuse_failures)
    slot = slot_bytes(model.config, 2)
    room = Fit(context=context, slots=8 * (context + 2 * BLOCK) + TAILS, slot_bytes=slot, note="")
    grower, notes = grower_for(model, room, engine._evict)
    tokens = load_tokens(MODEL, wish="s1", ends=[2], rows=model.config.vocab_size)
    local = LocalModel(
        path="random weights",
        family="qwen2",
        parameters=0,
        device=device,
        dtype="bfloat16",
        weight_bytes=0,
        lanes=8,
        fit=room,
        tokens=tokens,
        grower=grower,
        module=model,
        notes=notes,
    )
    engine.adopt(local)
    return engine, slot


def _refuse_failures(message: Told) -> None:
    if isinstance(message, Failed):
        raise Refused(message.message)


class Refused(Exception):
    """What the engine could not do, in its words."""


_numbers = itertools.count(1)


def grow(engine: LocalEngine, context: int, tokens: int, *, salt: int) -> int:
    """Ask for tokens after a prompt of so many ids; the request's number."""
    number = next(_numbers)
    prompt = tuple((position * 7 + salt) % 200 + 10 for position in range(context))
    engine.handle(Grow(number, number, 0, prompt, 0, tokens, (), Sampling()))
    return number


def speed(engine: LocalEngine, context: int, tokens: int, *, lanes: int) -> float:
    """Tokens per second and lane, without the prompt: the same streams are asked for one token, then for more."""
    numbers = [grow(engine, context, 1, salt=salt) for salt in range(lanes)]
    while engine.step():
        pass
    follow = [next(_numbers) for _ in numbers]
    for request, stream in zip(follow, numbers, strict=True):
        engine.handle(Grow(request, stream, context + 1, (), 0, tokens, (), Sampling()))
    start = time.perf_counter()
    while engine.step():
        pass
    seconds = time.perf_counter() - start
    for stream in numbers:
        engine.handle(Release(stream))
    return tokens / seconds


def differing_bits(engine: LocalEngine, context: int, tokens: int = 8) -> float:
    """Share of logits that differ between a lane alone and the same lane beside seven others."""
    alone: list[torch.Tensor] = []
    beside: list[torch.Tensor] = []
    for seen, others in ((alone, 0), (beside, 7)):
        watched = grow(engine, context, tokens, salt=1)

        def look(request: int, logits: torch.Tensor, *, wanted: int = watched, into: list[torch.Tensor] = seen) -> None:
            if request == wanted:
                into.append(logits)

        engine.watch = look
        extra = [grow(engine, context // 2 + salt, tokens, salt=salt + 2) for salt in range(others)]
        while engine.step():
            pass
        for stream in (watched, *extra):
            engine.handle(Release(stream))
    engine.watch = None
    return float((torch.stack(alone) != torch.stack(beside)).float().mean())


def speed_of_generate(model: Any, context: int, tokens: int, **how: Any) -> float:
    """Tokens per second of `model.generate`, without its prefill: a long call less a short one."""
    model.set_attn_implementation("sdpa")
    ids = torch.arange(10, 10 + context, device=model.device).remainder(200).unsqueeze(0)
    device = str(model.device)

    def call(most: int) -> float:
        return timed(
            lambda: model.generate(
                ids, max_new_tokens=most, do_sample=False, attention_mask=torch.ones_like(ids), **how
            ),
            device,
        )

    call(tokens)
    return (tokens - 1) / max(1e-9, call(tokens) - call(1))
