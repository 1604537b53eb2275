"""What the line at the bottom says, as a pure function of the engine, the run on screen, and what was measured."""

from dataclasses import dataclass, replace

from s1gui.core.engine import Loaded
from s1gui.core.price import Price
from s1gui.core.record import RunRecord
from s1gui.qt.engine_view import EngineView
from s1gui.qt.plain_text import one_line


@dataclass(frozen=True, slots=True)
class Part:
    """A few words, and what they mean."""

    name: str
    text: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Spent:
    """The energy that went into one run, as far as the engine told it. last: its counter, in joules."""

    run: int | None = None
    joules: float = 0.0
    last: float = 0.0
    was_running: bool = False

    def told(self, engine: EngineView, run: RunRecord | None) -> "Spent":
        """The next snapshot. What the counter grew by before the run began, or after it ended, is not the run's."""
        number = None if run is None or run.is_kept else run.number
        is_running = run is not None and number is not None and run.is_running
        if number != self.run:
            return Spent(number, 0.0, engine.joules, is_running)
        grew = max(0.0, engine.joules - self.last)
        spent = self.joules + grew if is_running or self.was_running else self.joules
        # The engine counts once a second: what a run took last is told when it is over already.
        is_open = is_running or (self.was_running and not grew)
        return replace(self, joules=spent, last=engine.joules, was_running=is_open)


def shown(
    engine: EngineView, run: RunRecord | None, *, spent: Spent | None = None, price: Price | None = None
) -> tuple[Part, ...]:
    """The parts there are, in order: device, memory, speed, thinking, answer, energy, cost. Nothing unknown is said."""
    parts = (
        _device(engine.loaded),
        _memory(engine),
        _speed(run),
        _thinking(run),
        _answer(run),
        _energy(spent),
        _cost(run, price),
    )
    return tuple(part for part in parts if part is not None)


def _device(loaded: Loaded | None) -> Part | None:
    if loaded is None:
        return None
    text = (
        f"{count(loaded.parameters)} parameters · {loaded.device} · {loaded.dtype} · "
        f"context {loaded.context:,} · {loaded.format} format"
    )
    meaning = (
        f"{loaded.model}: {loaded.family}. The thinking format is {loaded.format} because {loaded.format_reason}. "
        f"Weights {size(loaded.weight_bytes)}, attention memory {size(loaded.kv_bytes)} for {loaded.lanes} lanes."
    )
    return Part("device", one_line(text), meaning)


def _memory(engine: EngineView) -> Part | None:
    if not engine.used and not engine.free:
        return None
    kv = engine.used - engine.weights
    held = f"weights {size(engine.weights)} · KV {size(kv)}" if engine.weights else f"memory {size(engine.used)}"
    parts = [held] * bool(engine.used) + [f"{size(engine.free)} free"] * bool(engine.free)
    meaning = "The engine's memory: the model's weights, the keys and values (KV) of what it thought, and what is free."
    return Part("memory", " · ".join(parts), meaning)


def _speed(run: RunRecord | None) -> Part | None:
    if run is None or run.pace.rate is None:
        return None
    rate = run.pace.rate
    meaning = "Sampled thinking tokens per second of thinking."
    return Part("speed", f"{rate:,.0f} tokens/s" if rate >= 10 else f"{rate:.1f} tokens/s", meaning)


def _thinking(run: RunRecord | None) -> Part | None:
    if run is None or not run.head:
        return None
    kept = f"{run.kept:,} of {run.head:,}" if run.kept < run.head else f"{run.head:,}"
    meaning = f"Thinking tokens: {run.sampled:,} sampled, {run.injected:,} injected."
    return Part("thinking", f"thinking {kept}", meaning)


def _answer(run: RunRecord | None) -> Part | None:
    if run is None or run.answer is None:
        return None
    return Part("answer", f"answer {run.answer.tokens:,}", "Tokens of the answer on screen, counted apart.")


def _energy(spent: Spent | None) -> Part | None:
    if spent is None or not spent.joules:
        return None
    meaning = "Energy the GPU took while this run was under way, measured by its driver; other programs on it included."
    return Part("energy", energy(spent.joules), meaning)


def _cost(run: RunRecord | None, price: Price | None) -> Part | None:
    if run is None or price is None or not run.head:
        return None
    tokens = run.head + sum(answer.tokens for answer in run.answers.values())
    cost = price.of(seconds=run.pace.worked, tokens=tokens)
    basis = f"{run.pace.worked:,.1f} s" if price.per == "hour" else f"{tokens:,} tokens, all answers included"
    per = "GPU-hour" if price.per == "hour" else price.per
    currency = one_line(price.currency, longest=8)
    meaning = f"{basis} at {price.amount:g} {currency} per {per}."
    return Part("cost", f"{money(cost)} {currency}".strip(), meaning)


def count(number: int) -> str:
    """A number of parameters as people write it."""
    for unit, name in ((1e9, " B"), (1e6, " M"), (1e3, " k")):
        if number >= unit:
            return f"{number / unit:.1f}{name}"
    return str(number)


def size(number: int) -> str:
    """Bytes as people write them."""
    for unit, name in ((2**30, "GiB"), (2**20, "MiB"), (2**10, "KiB")):
        if number >= unit:
            return f"{number / unit:.1f} {name}"
    return f"{number} B"


def energy(joules: float) -> str:
    """Joules as people write them."""
    for unit, name in ((3.6e6, "kWh"), (3.6e3, "Wh")):
        if joules >= unit:
            return f"{joules / unit:.2f} {name}"
    return f"{joules:,.0f} J" if joules >= 10 else f"{joules:.1f} J"


def money(amount: float) -> str:
    """An amount with cents, or with two figures where it is less than a cent's tenfold."""
    return f"{amount:,.2f}" if amount >= 0.1 or not amount else f"{amount:.2g}" if amount >= 1e-4 else "< 0.0001"
