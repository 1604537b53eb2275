"""A look at what would be trained on, before launching: the audit, and the first samples as the model reads them."""

import itertools
from pathlib import Path
from typing import cast

from transformers import PreTrainedTokenizerBase

from s1gui.engines.local.tokens import load_tokenizer
from s1gui.storage.hub_cache import snapshot
from trainer.audit import Inspection, Piece
from trainer.columns import UnrecognisedColumns
from trainer.dataset import prepare
from trainer.encode import SKIPPED, Encoded
from trainer.parts import PartError
from trainer.recipe import Recipe, RecipeError

PREVIEWED = 5
"""Samples in the preview."""
_SHOWN = 200_000
"""Characters of a piece; of a longer one the middle is left out, so that an inspection stays one line of JSON."""


def inspect(recipe: Recipe) -> Inspection:
    """Reads and encodes all data. What only needs a choice is no error. Raises RecipeError, ModelError, FormatError.

    Imports torch by way of the tokenizer, so it belongs into a process of its own.
    """
    tokenizer = load_tokenizer(model_folder(recipe.base))
    try:
        prepared = prepare(recipe, tokenizer)
    except UnrecognisedColumns as error:
        return Inspection("", "", "", None, (), str(error), unrecognised=error.columns)
    except PartError as error:
        return Inspection("", "", "", None, (), str(error), subsets=error.subsets, splits=error.splits)
    return Inspection(
        columns=prepared.columns.name,
        format=prepared.encoder.form.name,
        reason=prepared.encoder.reason,
        audit=prepared.dataset.audit,
        preview=tuple(pieces(one, tokenizer) for one in prepared.dataset.train[:PREVIEWED]),
        refusal=prepared.refusal,
        subsets=prepared.table.subsets,
        splits=prepared.table.splits,
    )


def pieces(encoded: Encoded, tokenizer: PreTrainedTokenizerBase) -> tuple[Piece, ...]:
    """A sample as text, changing where the loss begins or ends."""
    marked = zip(encoded.ids, (label != SKIPPED for label in encoded.labels), strict=True)
    found = []
    for is_supervised, run in itertools.groupby(marked, key=lambda pair: pair[1]):
        ids = [token for token, _ in run]
        text = cast(str, tokenizer.decode(ids, skip_special_tokens=False, clean_up_tokenization_spaces=False))
        found.append(Piece(_shortened(text), len(ids), is_supervised))
    return tuple(found)


def _shortened(text: str) -> str:
    half = _SHOWN // 2
    return text if len(text) <= _SHOWN else f"{text[:half]}\n[… {len(text) - _SHOWN:,} characters …]\n{text[-half:]}"


def model_folder(base: str) -> Path:
    """The folder of a base on the disk, or of one that was fetched from the hub. Raises RecipeError."""
    if not base:
        raise RecipeError("The recipe names no base. Set base to a model's folder, or to its name on the hub.")
    folder = Path(base).expanduser()
    if not folder.is_dir():
        folder = snapshot(base) or folder
    if not folder.is_dir():
        raise RecipeError(f"There is no model {base} on this computer. Choose its folder, or fetch it first.")
    return folder
