"""The numbers of a model that is here, by its own config.json: what the catalogue says of those to be fetched."""

import json
from pathlib import Path
from typing import Any

from s1gui.storage.known_models import KnownModel

_MOST_CONFIG = 2**20
_BYTES = {"float32": 4, "bfloat16": 2, "float16": 2}
_MIXTURES = ("num_experts", "num_local_experts", "n_routed_experts")


def own_numbers(folder: Path, name: str, weight_bytes: int) -> KnownModel | None:
    """None where they can't be told: of adapters, of weights that are quantized already, and of unusual configs.

    Its thinking format is "" here: `own_format` tells it.
    """
    config = _config(folder / "config.json")
    each = _BYTES.get(str(config.get("dtype", config.get("torch_dtype"))), 0)
    text = config.get("text_config")
    shape = {**config, **text} if isinstance(text, dict) else config
    heads, hidden = _whole(shape, "num_attention_heads"), _whole(shape, "hidden_size")
    layers, vocabulary = _whole(shape, "num_hidden_layers"), _whole(shape, "vocab_size")
    context = _whole(shape, "max_position_embeddings")
    if "quantization_config" in config or not all((each, heads, hidden, layers, vocabulary, context, weight_bytes)):
        return None
    tables = 1 if shape.get("tie_word_embeddings") else 2
    parameters = weight_bytes // each
    return KnownModel(
        repo=name,
        parameters=parameters,
        kept=min(parameters, tables * vocabulary * hidden),
        layers=layers,
        kv_heads=_whole(shape, "num_key_value_heads") or heads,
        head_size=_whole(shape, "head_dim") or hidden // heads,
        context=context,
        format="",
        experts=any(_whole(shape, key) for key in _MIXTURES),
    )


def _config(file: Path) -> dict[str, Any]:
    try:
        read = json.loads(file.read_text(encoding="utf-8")) if file.stat().st_size <= _MOST_CONFIG else None
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _whole(config: dict[str, Any], key: str) -> int:
    """A count of a config, 0 where there is none that makes sense."""
    value = config.get(key)
    return value if type(value) is int and 0 < value < 2**40 else 0
