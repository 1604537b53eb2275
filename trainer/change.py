"""The smallest change to a recipe that makes its run fit, from the one that changes least about what is learnt."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from trainer.lengths import Lengths
from trainer.preflight import Change
from trainer.recipe import Method, Recipe

_FEW = 0.1
"""Part of the samples that a shorter block may leave out and still be a smaller change than training adapters."""
_ROUND = 1024


def smallest(recipe: Recipe, lengths: Lengths, fits: Callable[[Recipe], bool]) -> Change | None:
    """None where nothing tried would fit."""
    for text, changed in _candidates(recipe, lengths, fits):
        if fits(changed):
            return Change(text, _fields(recipe, changed), changed)
    return None


def _candidates(recipe: Recipe, lengths: Lengths, fits: Callable[[Recipe], bool]) -> Iterator[tuple[str, Recipe]]:
    if recipe.sharding == "none":
        recipe = replace(recipe, sharding="full")
        yield "Give each GPU a part of the weights (sharding = full).", recipe
    if not recipe.checkpointing:
        recipe = replace(recipe, checkpointing=True)
        yield "Compute each layer again on the way back (checkpointing).", recipe
    if recipe.micro_batch > 1:
        recipe = replace(recipe, micro_batch=1)
        yield "Let a GPU take one sample at a time (micro_batch = 1).", recipe
    yield from _shorter(recipe, lengths, fits, most=_FEW)
    for method, text in _METHODS:
        if _ORDER[recipe.method] < _ORDER[method]:
            changed = replace(recipe, method=method, learning_rate=max(recipe.learning_rate, 1e-4))
            if method == "qlora":
                changed = replace(changed, precision="bf16")
            text = f"{text}, at a learning rate of {changed.learning_rate:g}."
            yield text, changed
            for shorter, one in _shorter(changed, lengths, fits, most=_FEW):
                yield f"{text} {shorter}", one
    yield from _shorter(recipe, lengths, fits, most=1.0)
    least = replace(recipe, method="qlora", precision="bf16", learning_rate=max(recipe.learning_rate, 1e-4))
    for shorter, one in _shorter(least, lengths, fits, most=1.0):
        yield f"Teach adapters on a base in nf4 (QLoRA). {shorter}", one


_METHODS: tuple[tuple[Method, str], ...] = (
    ("lora", "Teach adapters (LoRA)"),
    ("qlora", "Teach adapters on a base in nf4 (QLoRA)"),
)
_ORDER: dict[Method, int] = {"full": 0, "lora": 1, "qlora": 2}


def _shorter(
    recipe: Recipe, lengths: Lengths, fits: Callable[[Recipe], bool], *, most: float
) -> Iterator[tuple[str, Recipe]]:
    """The longest block that fits, if it leaves out no more than `most` of the samples and not all of them."""
    low, high = 0, ((recipe.block if recipe.packing else min(recipe.block, lengths.longest)) - 1) // _ROUND
    while low < high:
        middle = (low + high + 1) // 2
        if fits(_with_block(recipe, middle * _ROUND)):
            low = middle
        else:
            high = middle - 1
    block = low * _ROUND
    lost = sum(length > block for length in lengths.tokens)
    if block and lost < len(lengths.tokens) and lost <= most * len(lengths.tokens):
        blocks = [f"Make blocks of {block:,} tokens."] * recipe.packing
        left_out = f"Leave out samples above {block:,} tokens: {lost:,} of {len(lengths.tokens):,}."
        yield " ".join((*blocks, left_out)), _with_block(recipe, block)


def _with_block(recipe: Recipe, block: int) -> Recipe:
    return replace(recipe, block=block, too_long="drop")


def _fields(before: Recipe, after: Recipe) -> tuple[str, ...]:
    return tuple(name for name in Recipe.__dataclass_fields__ if getattr(before, name) != getattr(after, name))
