"""The samples that a run trains on, and those it is measured on, in ids."""

from collections.abc import Sequence
from dataclasses import dataclass

from transformers import PreTrainedTokenizerBase

from trainer.audit import Audit, lengths
from trainer.columns import Columns, Sample, recognised, samples
from trainer.encode import SKIPPED, Encoded, Encoder, encoder
from trainer.recipe import Recipe, RecipeError
from trainer.samples import Table, read
from trainer.selection import Selection, select


@dataclass(frozen=True, slots=True)
class Dataset:
    """What is trained on, what is held out, and what was found when they were made."""

    train: tuple[Encoded, ...]
    held_out: tuple[Encoded, ...]
    audit: Audit


@dataclass(frozen=True, slots=True)
class Prepared:
    """A data set, how it was recognised and encoded, and why it is not trained on, "" where it may be."""

    dataset: Dataset
    table: Table
    columns: Columns
    encoder: Encoder
    refusal: str


def dataset(recipe: Recipe, tokenizer: PreTrainedTokenizerBase) -> Dataset:
    """The same for the same recipe, data and tokenizer. Raises RecipeError, FormatError."""
    prepared = prepare(recipe, tokenizer)
    if prepared.refusal:
        raise RecipeError(prepared.refusal)
    return prepared.dataset


def prepare(recipe: Recipe, tokenizer: PreTrainedTokenizerBase) -> Prepared:
    """As `dataset`, but samples that are too long are only told of: `refuse` leaves them out here, as `drop` does."""
    writer = encoder(recipe, tokenizer)
    table = read(recipe.data, recipe.subset, recipe.split)
    columns = recognised(table, recipe)
    found = samples(table, columns)
    selection = select(found, recipe)
    encoded = tuple(writer.encode(selection.train))
    train = _fitting(encoded, recipe)
    whole = tuple(writer.encode([sample for sample in selection.held_out if sample.is_whole]))
    held_out = _fitting(whole, recipe)
    audit = _audit(recipe, found, selection, encoded, writer, train=train, held_out=held_out)
    return Prepared(Dataset(train, held_out, audit), table, columns, writer, _refusal(recipe, audit))


def _fitting(encoded: Sequence[Encoded], recipe: Recipe) -> tuple[Encoded, ...]:
    """What of the samples is computed on; a sample without a token of loss left would be a mean over nothing."""
    if recipe.too_long == "cut":
        return tuple(short for one in encoded if (short := one.cut(recipe.block)).supervised)
    return tuple(one for one in encoded if len(one.ids) <= recipe.block)


def _audit(
    recipe: Recipe,
    found: Sequence[Sample],
    selection: Selection,
    encoded: Sequence[Encoded],
    writer: Encoder,
    *,
    train: Sequence[Encoded],
    held_out: Sequence[Encoded],
) -> Audit:
    long = [one for one in encoded if len(one.ids) > recipe.block]
    ends = [writer.end_at(one.ids) for one in encoded]
    pairs = zip(encoded, ends, strict=True)
    judged = pairs if recipe.too_long != "drop" else ((one, end) for one, end in pairs if len(one.ids) <= recipe.block)
    return Audit(
        samples=len(found),
        empty=selection.empty,
        overlapping=selection.overlapping,
        duplicates=selection.duplicates,
        has_duplicates=not recipe.drop_duplicates,
        similar=selection.similar,
        shortened=sum(sample.later_turns > 0 for sample in selection.train),
        stray=sum(map(writer.has_stray, selection.train)),
        lengths=lengths([len(one.ids) for one in encoded]),
        block=recipe.block,
        too_long=len(long),
        lost_answers=sum(writer.answer_at(one.ids) >= recipe.block for one in long),
        unended=sum(end >= recipe.block or one.labels[end] == SKIPPED for one, end in judged),
        trained=len(train),
        tokens=sum(len(one.ids) for one in train),
        supervised=sum(one.supervised for one in train),
        held_out=len(held_out),
        held_out_unused=len(selection.held_out) - len(held_out),
    )


def _refusal(recipe: Recipe, audit: Audit) -> str:
    if recipe.too_long == "refuse" and audit.too_long:
        return (
            f"{audit.too_long:,} of {audit.too_long + audit.trained:,} samples are longer than the block of "
            f"{recipe.block:,} tokens; the longest has {audit.lengths.longest:,}. Cut there, {audit.unended:,} would "
            f"lose their end token, so that the model would not learn to stop, and {audit.lost_answers:,} their whole "
            f'answer. Set block to {audit.lengths.longest} or more, or too_long to "drop" or "cut".'
        )
    if not audit.trained:
        return (
            f"No sample fits the block of {recipe.block:,} tokens; the shortest has {audit.lengths.least:,}. Set block "
            "higher."
        )
    return ""
