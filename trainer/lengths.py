"""How many tokens the samples have: measured, estimated from their text, or as s1K has them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import NormalDist

from s1gui.core.errors import S1Error
from s1gui.storage.hub_cache import snapshot
from trainer.columns import recognised, samples
from trainer.preflight import LengthSource
from trainer.recipe import Recipe
from trainer.samples import read
from trainer.selection import select

_TEMPLATE = 32
"""Tokens that a chat template and the thinking markers put around a sample, about."""
_CHARACTERS = 3.3
"""Of a token, where there is no tokenizer to ask: what Qwen2.5's makes of traces with formulas."""
_TYPICAL_SPREAD = 0.32


@dataclass(frozen=True, slots=True)
class Lengths:
    """Tokens of each sample that is trained on, none above the recipe's block; none is zero."""

    tokens: tuple[int, ...]
    source: LengthSource

    @property
    def total(self) -> int:
        """Of one epoch."""
        return sum(self.tokens)

    @property
    def longest(self) -> int:
        """Tokens of the longest sample."""
        return max(self.tokens)


def typical(count: int = 1000, mean: float = 4850.0, spread: float = _TYPICAL_SPREAD) -> tuple[int, ...]:
    """s1K's lengths as far as they are known: lognormal with a mean of 4,700 to 5,000 tokens, in a mixed order.

    spread: the logarithm's standard deviation. The 59K pool averages 3,600 thinking tokens, and s1K chose longer ones.
    """
    normal = NormalDist(0.0, spread)
    found = [mean * 2.718281828 ** (normal.inv_cdf((place + 0.5) / count) - spread**2 / 2) for place in range(count)]
    Random(0).shuffle(found)
    return tuple(max(1, round(length)) for length in found)


def fitted(tokens: Iterable[int], recipe: Recipe, source: LengthSource) -> Lengths:
    """What the recipe makes of samples above its block. With "refuse" they count as cut: the run won't begin anyway."""
    block = recipe.block
    kept = [min(length, block) for length in tokens if length <= block or recipe.too_long != "drop"]
    return Lengths(tuple(kept) or (block,), source)


def lengths_of(recipe: Recipe) -> tuple[Lengths, str]:
    """Of the recipe's data, by its own tokenizer if that is here; typical ones, and why, where they can't be read."""
    if not Path(recipe.data).expanduser().exists() or not recipe.data:
        why = f"{recipe.data} is no file or folder here" if recipe.data else "No data were named"
        return fitted(typical(), recipe, "typical"), f"{why}: s1K's lengths stand for them."
    try:
        return estimated(recipe), ""
    except S1Error as error:
        return fitted(typical(), recipe, "typical"), f"The data can't be read, so s1K's lengths stand for it: {error}"


def estimated(recipe: Recipe) -> Lengths:
    """Of the recipe's data, by its own tokenizer if that is here. Raises RecipeError."""
    return fitted(_counted(_texts(recipe), recipe.base), recipe, "estimated")


def _texts(recipe: Recipe) -> list[str]:
    """Of the samples that would be trained on, in the data's order."""
    table = read(recipe.data, recipe.subset, recipe.split)
    found = select(samples(table, recognised(table, recipe)), recipe).train
    return ["\n".join((sample.question, sample.thinking, sample.answer)) for sample in found]


def _counted(texts: list[str], base: str) -> list[int]:
    path = Path(base).expanduser()
    folder = path if path.is_dir() else snapshot(base)
    if folder is None or not (folder / "tokenizer.json").is_file():
        return [round(len(text) / _CHARACTERS) + _TEMPLATE for text in texts]
    # Imported here: only who plans needs it, and it alone of the tokenizing libraries comes without torch.
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    encoded = tokenizer.encode_batch_fast(texts, add_special_tokens=False)
    return [len(one.ids) + _TEMPLATE for one in encoded]
