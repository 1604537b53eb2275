"""What a model's generation_config.json says: the ids that end a text, and how its makers sample."""

import math
from typing import Any

from s1gui.core.errors import InputError
from s1gui.core.sampling import Sampling
from s1gui.engines.local.folder import Folder, read_json


def ends(folder: Folder, config: Any) -> list[int]:
    """Ids that end a text, by the model's own files. Raises ModelError where one is no JSON."""
    found = [getattr(config, "eos_token_id", None), _table(folder).get("eos_token_id")]
    flat = [end for item in found for end in (item if isinstance(item, list) else [item])]
    return [end for end in flat if isinstance(end, int)]


def recommended(folder: Folder) -> Sampling | None:
    """How the makers sample; None where they take the likeliest token, say nothing, or say what can't be.

    As transformers reads it: without `do_sample` the rest counts for nothing, and a temperature left out is 1. What
    else is left out is off here. Raises ModelError where the file is no JSON.
    """
    table = _table(folder)
    if table.get("do_sample") is not True:
        return None
    top_k = table.get("top_k", 0)
    try:
        made = Sampling(
            temperature=_number(table, "temperature", 1.0),
            top_p=_number(table, "top_p", 1.0),
            min_p=_number(table, "min_p", 0.0),
            top_k=top_k if type(top_k) is int else 0,
        )
    except InputError:
        return None
    return None if made.is_greedy else made


def _number(table: dict[str, Any], key: str, default: float) -> float:
    value: Any = table.get(key)
    if type(value) not in (int, float) or not math.isfinite(value):
        return default
    return float(value)


def _table(folder: Folder) -> dict[str, Any]:
    file = folder.path / "generation_config.json"
    read = read_json(file) if file.is_file() else None
    return read if isinstance(read, dict) else {}
