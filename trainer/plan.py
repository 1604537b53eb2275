"""Plans a run before it is launched: whether it fits, how long it takes, what it costs, what would help. No torch."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from s1gui.core.errors import ModelError
from s1gui.storage.machine import free_ram
from trainer.batches import Batch, batches, heaviest
from trainer.cards import Cards, cards_here, parse_cards
from trainer.change import smallest
from trainer.compilers import refusal
from trainer.devices import gpus
from trainer.duration import Machine, duration
from trainer.lengths import Lengths, fitted, lengths_of
from trainer.memory import Load, Loss, adapters, peak, trained
from trainer.preflight import Peak, Preflight, Span, Verdict
from trainer.recipe import Recipe
from trainer.shape import Shape, shape_of

TIGHT = 0.88
"""Above this part of what a card has free, a run may fail: fragments, and the estimate's own error."""
_MOST_CARDS = 256
_MOST_PASSES = 400_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run would be. cards: None on a CPU; disk_free, ram: 0 where not known."""

    cards: Cards | None
    ram: int = 0
    disk_free: int = 0

    @property
    def is_cpu(self) -> bool:
        return self.cards is None


def here(recipe: Recipe, runs: Path) -> Place:
    """This computer, with as many of its GPUs as the recipe uses, on all its nodes. runs: the folder of runs."""
    cards = cards_here()
    if cards is not None:
        count = recipe.gpus or min(cards.count, gpus() or cards.count)
        cards = replace(cards, count=count * recipe.nodes)
    return Place(cards, free_ram(), _free_disk(runs))


def at(gpus: str | None, recipe: Recipe, runs: Path) -> Place:
    """Where it is asked about: "16xH100-80", "cpu", or None for here. Raises CardError."""
    if gpus is None:
        return here(recipe, runs)
    if gpus.strip().lower() == "cpu":
        return Place(None, free_ram(), _free_disk(runs))
    return Place(parse_cards(gpus))


def plan(recipe: Recipe, place: Place, *, lengths: Lengths | None = None, loss: Loss = "chunked") -> Preflight:
    """The answer. lengths: of an inspection; without them they are estimated. Never raises for a model not known."""
    notes = []
    if lengths is None:
        lengths, said = lengths_of(recipe)
        notes += [said] if said else []
    else:
        lengths = fitted(lengths.tokens, recipe, lengths.source)
    try:
        shape = shape_of(recipe.base)
    except ModelError as error:
        return _unknown(recipe, place, lengths, (str(error), *notes))
    return _known(shape, recipe, place, lengths, loss=loss, notes=notes)


def _known(shape: Shape, recipe: Recipe, place: Place, lengths: Lengths, *, loss: Loss, notes: list[str]) -> Preflight:
    steps = batches(lengths.tokens, recipe)
    machine = Machine(_ranks(recipe, place), place.cards)
    load = load_of(recipe, place, lengths, loss=loss, steps=steps)
    worst = peak(shape, recipe, load)
    capacity = capacity_of(place, machine.ranks)
    verdict = judged(worst, capacity)
    seconds = duration(shape, recipe, steps, lengths.tokens, machine)
    change = None
    if verdict in ("no", "tight"):
        change = smallest(recipe, lengths, lambda one: _fits(shape, one, place, lengths, loss))
        more = _cards_that_fit(shape, recipe, place, lengths, loss)
        notes += [f"On {more.words} it would fit as it is."] if more else []
    disk, host = disk_of(shape, recipe), host_of(shape, recipe, machine.ranks, place, worst=worst)
    free = place.disk_free
    return Preflight(
        verdict=verdict,
        summary=_summary(verdict, worst, capacity, place),
        model=shape.name,
        parameters=shape.parameters,
        trained=trained(shape, recipe),
        device=_words(place, machine.ranks),
        gpus=place.cards.count if place.cards else 0,
        capacity=capacity,
        peak=worst,
        host=host,
        host_free=place.ram,
        disk=disk,
        disk_free=free,
        samples=len(lengths.tokens),
        longest=load.row,
        lengths=lengths.source,
        steps=len(steps),
        tokens=lengths.total * recipe.epochs,
        seconds=seconds,
        cost=_cost(seconds, recipe, place),
        change=change,
        notes=(*notes, *_notes(shape, recipe, place, lengths, disk=disk, host=host)),
    )


def load_of(
    recipe: Recipe, place: Place, lengths: Lengths, *, loss: Loss = "chunked", steps: list[Batch] | None = None
) -> Load:
    """What one rank bears in the pass with the most tokens."""
    ranks = _ranks(recipe, place)
    steps = batches(lengths.tokens, recipe) if steps is None else steps
    some = steps[: _MOST_PASSES // recipe.global_batch + 1]
    samples = heaviest(some, lengths.tokens, world=ranks, micro=recipe.micro_batch)
    row = max(sum(lengths.tokens[sample] for sample in samples), lengths.longest)
    units = max(len(step.units) for step in steps)
    return Load(ranks, row, accumulates=units > ranks * recipe.micro_batch, on_cpu=place.is_cpu, loss=loss)


def judged(worst: Peak, capacity: int) -> Verdict:
    """What an estimate says of so many bytes."""
    if not capacity:
        return "unknown"
    if worst.total > capacity:
        return "no"
    return "fits" if worst.total <= TIGHT * capacity else "tight"


def capacity_of(place: Place, ranks: int) -> int:
    """Bytes one rank may have."""
    return place.cards.free if place.cards else place.ram // ranks


def disk_of(shape: Shape, recipe: Recipe) -> int:
    """Checkpoints (one is written while the others still stand), then the exported model in bfloat16."""
    changed = trained(shape, recipe)
    state = (8 if recipe.optimizer == "muon" and recipe.method == "full" else 12) * changed
    return state * (recipe.keep + 1) + 2 * shape.parameters + (4 * changed if recipe.method != "full" else 0)


def host_of(shape: Shape, recipe: Recipe, ranks: int, place: Place, *, worst: Peak) -> int:
    """Ordinary memory at most: the first rank reads the whole base, and merging or exporting holds it again.

    On a CPU that is what the run takes, and what adapters are merged into.
    """
    whole = 2 * shape.parameters
    if place.cards is None:
        return ranks * worst.total + whole * (recipe.method != "full")
    return whole + whole * (recipe.method == "full") + min(ranks, 8) * 2**31


def _fits(shape: Shape, recipe: Recipe, place: Place, lengths: Lengths, loss: Loss) -> bool:
    cut = fitted(lengths.tokens, recipe, lengths.source)
    moved = place
    if place.cards and recipe.gpus:
        moved = replace(place, cards=replace(place.cards, count=recipe.gpus * recipe.nodes))
    worst = peak(shape, recipe, load_of(recipe, moved, cut, loss=loss))
    return judged(worst, capacity_of(moved, _ranks(recipe, moved))) == "fits"


def _cards_that_fit(shape: Shape, recipe: Recipe, place: Place, lengths: Lengths, loss: Loss) -> Cards | None:
    """The next power of two of the same cards that would do, if any."""
    if place.cards is None:
        return None
    count = 1
    while count < _MOST_CARDS:
        count *= 2
        more = replace(place.cards, count=count)
        if count > place.cards.count and _fits(
            shape, replace(recipe, gpus=0), replace(place, cards=more), lengths, loss
        ):
            return more
    return None


def _ranks(recipe: Recipe, place: Place) -> int:
    return place.cards.count if place.cards else recipe.processes * recipe.nodes


def _cost(seconds: Span, recipe: Recipe, place: Place) -> Span | None:
    if place.cards is None:
        return None
    hourly = recipe.price * place.cards.count / 3600
    return Span(seconds.least * hourly, seconds.likely * hourly, seconds.most * hourly)


def _words(place: Place, ranks: int) -> str:
    if place.cards is not None:
        return place.cards.words
    return "CPU" if ranks == 1 else f"CPU, {ranks} processes"


def _summary(verdict: Verdict, worst: Peak, capacity: int, place: Place) -> str:
    each = "each GPU" if place.cards and place.cards.count > 1 else "the GPU" if place.cards else "each process"
    numbers = f"about {worst.total / 1e9:.1f} GB on {each}, which has {capacity / 1e9:.1f} GB"
    match verdict:
        case "fits":
            return f"It fits: {numbers}."
        case "tight":
            return f"It is tight: {numbers}. The longest sample runs first, so a misfit shows at once."
        case "no":
            return f"It does not fit: {numbers}."
    return f"Whether it fits is not known: it takes about {worst.total / 1e9:.1f} GB on {each}."


def _notes(shape: Shape, recipe: Recipe, place: Place, lengths: Lengths, *, disk: int, host: int) -> list[str]:
    notes = []
    if place.disk_free and disk > place.disk_free:
        notes.append(f"The disk has {place.disk_free / 1e9:.1f} GB free; checkpoints and model take {disk / 1e9:.1f}.")
    if place.ram and place.cards and host > place.ram:
        notes.append(f"Ordinary memory has {place.ram / 1e9:.1f} GB free; reading and exporting take {host / 1e9:.1f}.")
    if place.cards is None:
        notes.append("On a CPU the time is a rough guess; after a few steps the run knows better.")
        if recipe.method == "full" and recipe.precision == "bf16":
            notes.append("On a CPU bf16 is slower than fp32, and its memory grows as the run goes on: choose fp32.")
    elif not place.cards.card.peak:
        notes.append(f"The speed of {place.cards.card.name} is not known; the time is a guess.")
    if recipe.compile:
        kind = "cpu" if place.cards is None else "cuda"
        takes = "The layers are compiled when it starts, which takes up to a minute."
        notes.append((refusal(kind) if place.ram else "") or takes)
    if shape.experts:
        notes.append("A mixture of experts: memory and time count the experts used, and adapters on attention alone.")
    if shape.context and lengths.longest > shape.context:
        notes.append(f"The longest sample has {lengths.longest:,} tokens; the model was made for {shape.context:,}.")
    if recipe.method != "full" and adapters(shape, recipe.lora_rank) > shape.parameters / 4:
        notes.append("The adapters are a large part of the model; full training may do as well.")
    return notes


def _unknown(recipe: Recipe, place: Place, lengths: Lengths, notes: tuple[str, ...]) -> Preflight:
    ranks = _ranks(recipe, place)
    return Preflight(
        verdict="unknown",
        summary="Whether it fits, and how long it takes, is not known for this model.",
        model=recipe.base,
        parameters=0,
        trained=0,
        device=_words(place, ranks),
        gpus=place.cards.count if place.cards else 0,
        capacity=capacity_of(place, ranks),
        peak=None,
        host=0,
        host_free=place.ram,
        disk=0,
        disk_free=place.disk_free,
        samples=len(lengths.tokens),
        longest=lengths.longest,
        lengths=lengths.source,
        steps=len(batches(lengths.tokens, recipe)),
        tokens=lengths.total * recipe.epochs,
        seconds=None,
        cost=None,
        notes=notes,
    )


def _free_disk(folder: Path) -> int:
    """Of the disk that the folder is, or would be, on; 0 where that can't be told."""
    for place in (folder, *folder.absolute().parents):
        try:
            return shutil.disk_usage(place).free
        except OSError:
            continue
    return 0
