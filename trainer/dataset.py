"""The samples that a run trains on, and those it is measured on, in ids."""

from dataclasses import dataclass

from transformers import PreTrainedTokenizerBase

from trainer.audit import Audit
from trainer.columns import samples
from trainer.encode import Encoded, encoder
from trainer.recipe import Recipe
from trainer.samples import read


@dataclass(frozen=True, slots=True)
class Dataset:
    """What is trained on, what is held out, and what was found when they were made."""

    train: tuple[Encoded, ...]
    held_out: tuple[Encoded, ...]
    audit: Audit


def dataset(recipe: Recipe, tokenizer: PreTrainedTokenizerBase) -> Dataset:
    """Raises RecipeError, FormatError."""
    train = tuple(encoder(recipe, tokenizer).encode(samples(read(recipe.data), recipe)))
    audit = Audit(
        trained=len(train),
        held_out=0,
        tokens=sum(len(one.ids) for one in train),
        supervised=sum(one.supervised for one in train),
        longest=max((len(one.ids) for one in train), default=0),
    )
    return Dataset(train, (), audit)
