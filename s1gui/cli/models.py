"""The models that can be picked, those that could be fetched, and which of them fit this machine."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from s1gui.cli.plain import escape
from s1gui.storage import catalogue
from s1gui.storage.catalogue import Entry
from s1gui.storage.known_models import DTYPES, KnownModel, known_models, verdict
from s1gui.storage.machine import free_memory

_SIGNS = {"fits": "yes", "tight": "tight", "no": "no"}
_WORDS = {"bfloat16": "bf16", "int8": "int8", "nf4": "nf4"}


def models(folders: Sequence[Path], *, as_json: bool, with_known: bool) -> int:
    """Print them; the exit status. with_known: also the catalogue of models to fetch."""
    here = [*catalogue.models(folders), *catalogue.cached()]
    free = free_memory()
    device, room = max(free, key=lambda one: (one[0] != "cpu", one[1]))
    known = known_models() if with_known else []
    if as_json:
        for row in (*map(_fields, here), *(_known_fields(model, device, room) for model in known)):
            print(json.dumps(row))
        return 0
    _print_table([_row(entry) for entry in here])
    if with_known:
        held = {entry.repo for entry in here}
        print(f"\nTo fetch with `s1gui download`; does it fit {device} ({room / 2**30:,.1f} GiB free)?\n")
        head = ("model", "parameters", "context", "format", "licence", *(_WORDS[dtype] for dtype in DTYPES), "")
        _print_table([head, *(_known_row(model, room, is_held=model.repo in held) for model in known)])
    elif not folders:
        print("\n`s1gui models --all` lists models to fetch, and whether they fit this machine.")
    return 0


def _fields(entry: Entry) -> dict[str, object]:
    fields = {"name": entry.name, "path": str(entry.path), "family": entry.family, "weight_bytes": entry.weight_bytes}
    more = {"repo": entry.repo, "adapter_of": entry.adapter_of, "problem": entry.problem}
    return {**fields, "embedded": entry.embedded, **more}


def _known_fields(model: KnownModel, device: str, room: int) -> dict[str, object]:
    fit = {dtype: verdict(model, dtype, room) for dtype in DTYPES}
    fields = {"repo": model.repo, "parameters": model.parameters, "context": model.context, "format": model.format}
    sizes = {dtype: model.weight_bytes(dtype) for dtype in DTYPES}
    return {
        **fields,
        "licence": model.licence,
        "gated": model.gated,
        "weight_bytes": sizes,
        "device": device,
        "fit": fit,
    }


def _row(entry: Entry) -> tuple[str, ...]:
    where = "embedded" if entry.embedded else "hub cache" if entry.repo else str(entry.path)
    kind = f"adapter of {entry.adapter_of}" if entry.adapter_of else entry.family or "not readable"
    return (entry.name, kind, _size(entry.weight_bytes), where, entry.problem)


def _known_row(model: KnownModel, room: int, *, is_held: bool) -> tuple[str, ...]:
    fit = (_SIGNS[verdict(model, dtype, room)] for dtype in DTYPES)
    parameters = f"{model.parameters / 1e9:,.1f} B"
    return (model.repo, parameters, f"{model.context:,}", model.format, model.licence or "-", *fit, "here" * is_held)


def _size(size: int) -> str:
    return f"{size / 1e9:,.2f} GB" if size >= 10**9 else f"{size / 1e6:,.0f} MB"


def _print_table(rows: Iterable[tuple[str, ...]]) -> None:
    rows = [tuple(map(escape, row)) for row in rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
