"""Which samples are trained on, which are held out, and which are neither."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from trainer.columns import Sample, questions
from trainer.overlap import Sealed, normal_form
from trainer.recipe import Recipe, RecipeError
from trainer.samples import read


@dataclass(frozen=True, slots=True)
class Selection:
    """Samples in the data's order, and how many were left out for what (as in Audit)."""

    train: tuple[Sample, ...]
    held_out: tuple[Sample, ...]
    empty: int
    overlapping: int
    duplicates: int
    similar: int


def select(samples: Sequence[Sample], recipe: Recipe) -> Selection:
    """Raises RecipeError where nothing remains to train on, or the held-out file can't be read."""
    if not samples:
        raise RecipeError("The data has columns but no rows. Choose another file or data set.")
    whole = [sample for sample in samples if sample.is_whole]
    held_out = _held_out(recipe)
    sealed = Sealed(sample.question for sample in held_out)
    kept = [sample for sample in whole if not sealed.holds(sample.question)]
    first = _first_of_each(kept)
    remaining = first if recipe.drop_duplicates else kept
    if not recipe.held_out:
        remaining, held_out = _shared(remaining, recipe)
    if not remaining:
        raise RecipeError(
            f"Of {len(samples):,} samples none is left to train on: {len(samples) - len(whole):,} have an empty "
            f"question, thinking or answer, and {len(whole) - len(kept):,} are held out. Check the data's columns."
        )
    return Selection(
        train=tuple(remaining),
        held_out=tuple(held_out),
        empty=len(samples) - len(whole),
        overlapping=len(whole) - len(kept),
        duplicates=len(kept) - len(first),
        similar=sum(sealed.resembles(sample.question) for sample in remaining),
    )


def _first_of_each(samples: Sequence[Sample]) -> list[Sample]:
    """The samples whose question did not come before."""
    first: dict[str, Sample] = {}
    for sample in samples:
        first.setdefault(normal_form(sample.question), sample)
    return list(first.values())


def _held_out(recipe: Recipe) -> list[Sample]:
    if not recipe.held_out:
        return []
    found = [sample for sample in questions(read(recipe.held_out), recipe) if sample.question.strip()]
    if not found:
        raise RecipeError(
            f"{recipe.held_out} holds no questions, so nothing is held out. Choose another file, or none."
        )
    return found


def _shared(samples: list[Sample], recipe: Recipe) -> tuple[list[Sample], list[Sample]]:
    """(to train on, held out) by the recipe's share and seed; a question's samples stay together."""
    if not recipe.held_out_share:
        return samples, []
    forms = list(dict.fromkeys(normal_form(sample.question) for sample in samples))
    count = min(len(forms) - 1, max(1, round(recipe.held_out_share * len(forms))))
    drawn = set(Random(recipe.seed).sample(forms, max(0, count)))
    train = [sample for sample in samples if normal_form(sample.question) not in drawn]
    return train, [sample for sample in samples if normal_form(sample.question) in drawn]
