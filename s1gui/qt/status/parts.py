"""What the line at the bottom says, as a pure function of the engine, the run on screen, and what was measured."""

from dataclasses import dataclass, replace

from s1gui.core.engine import Loaded
from s1gui.core.price import Price
from s1gui.core.record import RunRecord
from s1gui.qt.engine_view import EngineView
from s1gui.qt.plain_text import one_line
from s1gui.qt.sentences import told
from s1gui.qt.words import marked, number, tr

UNITS = ((1e9, marked("{n} B")), (1e6, marked("{n} M")), (1e3, marked("{n} k")))
BYTES = ((2**30, marked("{n} GiB")), (2**20, marked("{n} MiB")), (2**10, marked("{n} KiB")))


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
    text = tr(
        "{parameters} parameters · {device} · {dtype} · context {context} · {format} format",
        parameters=count(loaded.parameters),
        device=loaded.device,
        dtype=loaded.dtype,
        context=loaded.context,
        format=loaded.format,
    )
    meaning = tr(
        "{model}: {family}. The thinking format is {format} because {reason}. "
        "Weights {weights}, attention memory {memory} for {lanes} lanes.",
        model=loaded.model,
        family=loaded.family,
        format=loaded.format,
        reason=told(loaded.format_reason),
        weights=size(loaded.weight_bytes),
        memory=size(loaded.kv_bytes),
        lanes=loaded.lanes,
    )
    return Part("device", one_line(text), meaning)


def _memory(engine: EngineView) -> Part | None:
    if not engine.used and not engine.free:
        return None
    kv = engine.used - engine.weights
    held = (
        tr("weights {weights} · KV {kv}", weights=size(engine.weights), kv=size(kv))
        if engine.weights
        else tr("memory {size}", size=size(engine.used))
    )
    parts = [held] * bool(engine.used) + [tr("{size} free", size=size(engine.free))] * bool(engine.free)
    meaning = tr(
        "The engine's memory: the model's weights, the keys and values (KV) of what it thought, and what is free."
    )
    return Part("memory", " · ".join(parts), meaning)


def _speed(run: RunRecord | None) -> Part | None:
    if run is None or run.pace.rate is None:
        return None
    rate = run.pace.rate
    meaning = tr("Sampled thinking tokens per second of thinking.")
    return Part("speed", tr("{rate} tokens/s", rate=number(rate, ",.0f" if rate >= 10 else ".1f")), meaning)


def _thinking(run: RunRecord | None) -> Part | None:
    if run is None or not run.head:
        return None
    text = (
        tr("thinking {kept} of {n}", kept=run.kept, n=run.head)
        if run.kept < run.head
        else tr("thinking {n}", n=run.head)
    )
    meaning = tr("Thinking tokens: {sampled} sampled, {injected} injected.", sampled=run.sampled, injected=run.injected)
    return Part("thinking", text, meaning)


def _answer(run: RunRecord | None) -> Part | None:
    if run is None or run.answer is None:
        return None
    return Part("answer", tr("answer {n}", n=run.answer.tokens), tr("Tokens of the answer on screen, counted apart."))


def _energy(spent: Spent | None) -> Part | None:
    if spent is None or not spent.joules:
        return None
    meaning = tr(
        "Energy the GPU took while this run was under way, measured by its driver; other programs on it included."
    )
    return Part("energy", energy(spent.joules), meaning)


def _cost(run: RunRecord | None, price: Price | None) -> Part | None:
    if run is None or price is None or not run.head:
        return None
    tokens = run.head + sum(answer.tokens for answer in run.answers.values())
    cost = price.of(seconds=run.pace.worked, tokens=tokens)
    currency = one_line(price.currency, longest=8)
    amount = number(price.amount, "g")
    if price.per == "hour":
        worked = number(run.pace.worked, ",.1f")
        meaning = tr(
            "{seconds} s at {amount} {currency} per GPU-hour.", seconds=worked, amount=amount, currency=currency
        )
    else:
        meaning = tr(
            "{n} tokens, all answers included, at {amount} {currency} per 1,000 tokens.",
            n=tokens,
            amount=amount,
            currency=currency,
        )
    return Part("cost", f"{money(cost)} {currency}".strip(), meaning)


def count(amount: int) -> str:
    """A number of parameters as people write it."""
    for unit, name in UNITS:
        if amount >= unit:
            return tr(name, n=number(amount / unit, ".1f"))
    return str(amount)


def size(amount: int) -> str:
    """Bytes as people write them."""
    for unit, name in BYTES:
        if amount >= unit:
            return tr(name, n=number(amount / unit, ".1f"))
    return tr("{bytes} B", bytes=amount)


def energy(joules: float) -> str:
    """Joules as people write them."""
    for unit, name in ((3.6e6, "kWh"), (3.6e3, "Wh")):
        if joules >= unit:
            return f"{number(joules / unit, '.2f')} {name}"
    return f"{number(joules, ',.0f' if joules >= 10 else '.1f')} J"


def money(amount: float) -> str:
    """An amount with cents, or with two figures where it is less than a cent's tenfold."""
    return (
        number(amount, ",.2f" if amount >= 0.1 or not amount else ".2g") if amount >= 1e-4 or not amount else "< 0.0001"
    )
