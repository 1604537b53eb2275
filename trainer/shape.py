"""What a model is made of, in numbers, by its config.json: layers, widths, vocabulary, parameters."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from s1gui.core.errors import ModelError
from s1gui.storage.hub_cache import snapshot

_MOST_CONFIG = 2**22


@dataclass(frozen=True, slots=True)
class Shape:
    """A decoder with gated feed-forward layers. ffn: width of one (of one expert); experts: 0 where all is dense.

    used: experts that each token goes through; context: tokens it was made for, 0 where not told.
    """

    name: str
    kind: str
    layers: int
    hidden: int
    ffn: int
    heads: int
    kv_heads: int
    head_size: int
    vocabulary: int
    tied: bool = False
    context: int = 0
    experts: int = 0
    used: int = 0

    @property
    def queries(self) -> int:
        """Width of all heads' queries."""
        return self.heads * self.head_size

    @property
    def keys(self) -> int:
        """Width of all heads' keys, and of their values."""
        return self.kv_heads * self.head_size

    @property
    def normalizes_heads(self) -> bool:
        """Whether queries and keys have norms of their own."""
        return self.kind in ("qwen3", "qwen3_moe")

    @property
    def attention(self) -> int:
        """Matrix elements of one layer's attention."""
        return 2 * self.hidden * self.queries + 2 * self.hidden * self.keys

    @property
    def linear(self) -> int:
        """Matrix elements of one layer, all experts counted."""
        return self.attention + 3 * self.hidden * self.ffn * max(1, self.experts) + self.hidden * self.experts

    @property
    def active(self) -> int:
        """Matrix elements of one layer that a token is multiplied with."""
        return self.attention + 3 * self.hidden * self.ffn * max(1, self.used) + self.hidden * self.experts

    @property
    def layer(self) -> int:
        """Parameters of one layer: matrices, norms, biases."""
        biases = self.queries + 2 * self.keys if self.kind == "qwen2" else 0
        return self.linear + 2 * self.hidden + biases + 2 * self.head_size * self.normalizes_heads

    @property
    def embedding(self) -> int:
        """Elements of the embedding, and of the output layer."""
        return self.vocabulary * self.hidden

    @property
    def parameters(self) -> int:
        """All there are; tied weights count once."""
        return self.layers * self.layer + (1 if self.tied else 2) * self.embedding + self.hidden


def shape_of(base: str) -> Shape:
    """The shape of a folder, of a model in the hub's cache, or of one known by its name (`Qwen/Qwen2.5-32B-Instruct`).

    Raises ModelError where it can't be told; the text says why.
    """
    path = Path(base).expanduser()
    folder = path if base and path.is_dir() else snapshot(base) if base else None
    if folder is not None:
        return read_shape(folder)
    known = _known(base)
    if known is None:
        raise ModelError(f"{base or 'The base'} is no folder here, not fetched yet, and not known by its name.")
    return known


def read_shape(folder: Path) -> Shape:
    """By the folder's config.json. Raises ModelError."""
    file = folder / "config.json"
    if not file.is_file():
        raise ModelError(f"{folder} has no config.json. Choose the folder that holds the model's files.")
    try:
        if file.stat().st_size > _MOST_CONFIG:
            raise ModelError(f"{file} is too large to be a model's description.")
        table = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(f"{file} can't be read: {error}.") from None
    if not isinstance(table, dict):
        raise ModelError(f"{file} describes no model.")
    return from_config(table, name=folder.name)


def from_config(config: Mapping[str, object], *, name: str) -> Shape:
    """Raises ModelError for kinds of model whose memory is not known here."""
    kind = config.get("model_type")
    if kind not in _KINDS:
        raise ModelError(f"Memory and time of models of kind {kind!r} are not known; {', '.join(_KINDS)} are.")
    hidden, heads = _count(config, "hidden_size"), _count(config, "num_attention_heads")
    # Either name, by the version that wrote the file.
    experts = _count(config, "num_local_experts", _count(config, "num_experts", 0)) if _is_moe(kind) else 0
    return Shape(
        name=name,
        kind=str(kind),
        layers=_count(config, "num_hidden_layers"),
        hidden=hidden,
        ffn=_count(config, "moe_intermediate_size" if kind == "qwen3_moe" else "intermediate_size"),
        heads=heads,
        kv_heads=_count(config, "num_key_value_heads", heads),
        head_size=_count(config, "head_dim", hidden // heads),
        vocabulary=_count(config, "vocab_size"),
        tied=config.get("tie_word_embeddings") is True,
        context=_count(config, "max_position_embeddings", 0),
        experts=experts,
        used=_count(config, "num_experts_per_tok", 0) if experts else 0,
    )


_KINDS = ("llama", "mistral", "qwen2", "qwen3", "qwen3_moe", "mixtral")


def _is_moe(kind: object) -> bool:
    return kind in ("qwen3_moe", "mixtral")


def _count(config: Mapping[str, object], field: str, default: int | None = None) -> int:
    value = config.get(field)
    if value is None and default is not None:
        return default
    if type(value) is not int or not 0 < value < 2**40:
        raise ModelError(f"The model's config.json has {field} = {value!r}; a whole number is needed.")
    return value


def _row(name: str, kind: str, *numbers: int, tied: bool = False) -> Shape:
    layers, hidden, ffn, heads, kv_heads, head_size, vocabulary = numbers
    return Shape(name, kind, layers, hidden, ffn, heads, kv_heads, head_size, vocabulary, tied, context=32_768)


KNOWN = (
    _row("Qwen2.5-0.5B", "qwen2", 24, 896, 4864, 14, 2, 64, 151_936, tied=True),
    _row("Qwen2.5-1.5B", "qwen2", 28, 1536, 8960, 12, 2, 128, 151_936, tied=True),
    _row("Qwen2.5-3B", "qwen2", 36, 2048, 11_008, 16, 2, 128, 151_936, tied=True),
    _row("Qwen2.5-7B", "qwen2", 28, 3584, 18_944, 28, 4, 128, 152_064),
    _row("Qwen2.5-14B", "qwen2", 48, 5120, 13_824, 40, 8, 128, 152_064),
    _row("Qwen2.5-32B", "qwen2", 64, 5120, 27_648, 40, 8, 128, 152_064),
    _row("Qwen2.5-72B", "qwen2", 80, 8192, 29_568, 64, 8, 128, 152_064),
    _row("Qwen3-0.6B", "qwen3", 28, 1024, 3072, 16, 8, 128, 151_936, tied=True),
    _row("Qwen3-1.7B", "qwen3", 28, 2048, 6144, 16, 8, 128, 151_936, tied=True),
    _row("Qwen3-4B", "qwen3", 36, 2560, 9728, 32, 8, 128, 151_936, tied=True),
    _row("Qwen3-8B", "qwen3", 36, 4096, 12_288, 32, 8, 128, 151_936),
    _row("Qwen3-14B", "qwen3", 40, 5120, 17_408, 40, 8, 128, 151_936),
    _row("Qwen3-32B", "qwen3", 64, 5120, 25_600, 64, 8, 128, 151_936),
    _row("Llama-3.1-8B", "llama", 32, 4096, 14_336, 32, 8, 128, 128_256),
    _row("Llama-3.1-70B", "llama", 80, 8192, 28_672, 64, 8, 128, 128_256),
)
"""Bases worth teaching, as their config.json has them, so that a run can be planned before anything is fetched."""


def _known(base: str) -> Shape | None:
    """By the beginning of the name, the owner left out: a fine-tuned one has its base's shape."""
    name = base.rsplit("/", 1)[-1]
    for shape in KNOWN:
        rest = name[len(shape.name) :]
        if name.lower().startswith(shape.name.lower()) and (not rest or rest[0] in "-_"):
            return replace(shape, name=name)
    return None
