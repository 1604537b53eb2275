"""Reasoning models worth fetching, and whether they would fit this machine."""

import tomllib
from dataclasses import dataclass
from typing import Literal

from s1gui.storage.paths import resources

FileDtype = Literal["bfloat16", "int8", "nf4"]
Verdict = Literal["fits", "tight", "no"]
DTYPES: tuple[FileDtype, ...] = ("bfloat16", "int8", "nf4")
RESERVE = 0.08
"""Share of the free memory that the engine leaves alone (as its own check does)."""
PROBES = 4096
"""Tokens of KV that the engine keeps for probes."""
COMFORT, LEAST = PROBES + 8192, PROBES + 1024
"""Tokens of KV with which a model fits, and with which it fits at all: one lane beside the probes."""
_BYTES: dict[FileDtype, float] = {"bfloat16": 2.0, "int8": 1.002, "nf4": 0.5 + 1 / 64 + 4 / (64 * 256)}


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model of the hub by its own files and card.

    parameters: all of them; kept: those that stay in bfloat16 in int8 and nf4; context: tokens; format: the thinking
    format's name; licence: "" where none is given; gated: its terms must be accepted first; experts: a mixture that
    int8 and nf4 do not make smaller.
    """

    repo: str
    parameters: int
    kept: int
    layers: int
    kv_heads: int
    head_size: int
    context: int
    format: str
    licence: str = ""
    gated: bool = False
    experts: bool = False

    @property
    def name(self) -> str:
        """The repository without its owner."""
        return self.repo.rsplit("/", 1)[-1]

    def weight_bytes(self, dtype: FileDtype) -> int:
        """Memory of the weights."""
        if self.experts:
            return 2 * self.parameters
        return int(2 * self.kept + _BYTES[dtype] * (self.parameters - self.kept))

    def kv_bytes(self, tokens: int) -> int:
        """Attention memory of so many tokens, in bfloat16."""
        return 2 * 2 * self.layers * self.kv_heads * self.head_size * tokens


def known_models() -> list[KnownModel]:
    """What the program's catalogue lists, in its order."""
    with (resources() / "catalogue.toml").open("rb") as file:
        return [KnownModel(**row) for row in tomllib.load(file)["model"]]


def verdict(model: KnownModel, dtype: FileDtype, free: int) -> Verdict:
    """Whether a model fits into so many free bytes: with 8,192 tokens in one lane, barely (with 1,024), or not."""
    if model.experts and dtype != "bfloat16":
        return "no"
    room = free * (1 - RESERVE) - model.weight_bytes(dtype)
    if room >= model.kv_bytes(COMFORT):
        return "fits"
    return "tight" if room >= model.kv_bytes(LEAST) else "no"


def fits_as_stored(model: KnownModel, weight_bytes: int, free: int) -> bool:
    """Whether it fits in the numbers its files have."""
    return free * (1 - RESERVE) - weight_bytes >= model.kv_bytes(COMFORT)


def best_dtype(model: KnownModel, free: int) -> FileDtype | None:
    """The dtype to choose: the first that fits, else the first that barely does, None where none does."""
    for wanted in ("fits", "tight"):
        for dtype in DTYPES:
            if verdict(model, dtype, free) == wanted:
                return dtype
    return None
