"""Everything a training run is made from, and what each number may be.

A preset is a TOML file in `resources/recipes/`; a run freezes its recipe as JSON in its folder. The defaults are s1's
published values (arXiv 2501.19393, appendix C; train/sft.py and train/sft.sh of simplescaling/s1).
"""

import dataclasses
import json
import math
import tomllib
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from s1gui.core.errors import S1Error

Method = Literal["full", "lora", "qlora"]
Precision = Literal["bf16", "fp32"]
Optimizer = Literal["adamw", "muon"]
Schedule = Literal["cosine", "linear", "constant"]
Weighting = Literal["sample", "token"]
TooLong = Literal["refuse", "drop", "cut"]
Sharding = Literal["full", "none"]


class RecipeError(S1Error):
    """A recipe that can't be used; the text names the field and what it may be."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One run of supervised fine-tuning on traces.

    base: the folder or hub name of the model to teach. data: a JSONL or Parquet file, a `datasets` folder, or a hub
        name; subset, split: the part of it where it has several; "" is the only one, or "default" and "train".
    question, thinking, answer: names of the data's columns; "" recognises s1K, s1K-1.1, chat messages and {question,
        thinking, answer}.
    format: the thinking format taught; "" recognises it from the base. system: the system prompt taught; None is the
        chat template's own.
    block: tokens a sample may have; too_long: what is done with samples above it (a cut one loses its answer).
    drop_duplicates: leave out samples whose question came before. held_out: problems or samples to evaluate on, never
        trained on; held_out_share: part of the data kept for evaluation where `held_out` is "".
    method: "full", "lora" (adapters on a bf16 base), or "qlora" (adapters on an nf4 base).
    global_batch: samples (packed: blocks) per step over all GPUs; micro_batch: those that one GPU takes at once.
    packing: several samples in one block, each seeing itself alone. weighting: "sample" is the mean of each sample's
        mean loss, as s1's stack had it; "token" the mean over all tokens of a step.
    warmup: part of the steps. max_gradient_norm: 0 clips nothing. optimizer: "muon" is Muon for the matrices inside the
        layers and AdamW for the rest.
    checkpointing: compute each layer again on the way back. compile: the layers by torch.compile, which takes a minute
        at the start (CPU: and needs a C++ compiler).
    save_minutes, save_steps: how often a checkpoint is written, 0: not by this; keep: how many are kept.
    evaluate_steps: how often the held-out loss is measured; 0: once an epoch.
    sharding: of full training over several processes. "full" gives each a part of weights, gradients and optimizer
        (FSDP2); "none" leaves them whole on each and sums the gradients in fp32, which is faster where they fit.
    gpus: on one node, 0 for all there are; processes: on a CPU. nodes, rendezvous: several nodes, and "host:port" of
        the first. price: of a GPU-hour, in dollars.
    """

    name: str = ""
    base: str = ""
    data: str = ""
    subset: str = ""
    split: str = ""
    question: str = ""
    thinking: str = ""
    answer: str = ""
    format: str = ""
    system: str | None = None
    block: int = 32_768
    too_long: TooLong = "refuse"
    drop_duplicates: bool = True
    held_out: str = ""
    held_out_share: float = 0.0

    method: Method = "full"
    lora_rank: int = 16
    lora_alpha: int = 32
    lora_dropout: float = 0.0

    epochs: int = 5
    global_batch: int = 16
    micro_batch: int = 1
    packing: bool = False
    weighting: Weighting = "sample"
    learning_rate: float = 1e-5
    schedule: Schedule = "cosine"
    warmup: float = 0.05
    optimizer: Optimizer = "adamw"
    beta1: float = 0.9
    beta2: float = 0.95
    weight_decay: float = 1e-4
    max_gradient_norm: float = 1.0
    precision: Precision = "bf16"
    checkpointing: bool = True
    compile: bool = False
    seed: int = 42

    save_minutes: float = 10.0
    save_steps: int = 0
    keep: int = 2
    evaluate_steps: int = 0

    sharding: Sharding = "full"
    gpus: int = 0
    processes: int = 1
    nodes: int = 1
    rendezvous: str = ""
    price: float = 2.5

    @property
    def shards(self) -> bool:
        """Whether weights may lie in parts: adapters' bases are whole on each rank; Muon needs whole matrices."""
        return self.method == "full" and self.optimizer != "muon" and self.sharding == "full"

    def __post_init__(self) -> None:
        for name, (least, most) in RANGES.items():
            value = getattr(self, name)
            if not least <= value <= most:
                said = value if isinstance(value, float) else min(max(value, -_HUGE), _HUGE)
                raise RecipeError(f"{name} is {said:g}; it may be {least:g} to {most:g}.")
        if self.global_batch % self.micro_batch:
            less, more = math.gcd(self.global_batch, self.micro_batch), math.lcm(self.global_batch, self.micro_batch)
            raise RecipeError(
                f"global_batch of {self.global_batch} is no multiple of micro_batch, {self.micro_batch}. "
                f"Set micro_batch to {less}, or global_batch to {more}."
            )
        if self.nodes > 1 and ":" not in self.rendezvous:
            raise RecipeError("With several nodes, rendezvous must be the first one's address as host:port.")


_MANY = 10**9
_HUGE = 10**300
"""A whole number may be larger in a file, but no text says it."""
RANGES: dict[str, tuple[float, float]] = {
    "block": (16, 2**22),
    "held_out_share": (0, 0.5),
    "lora_rank": (1, 1024),
    "lora_alpha": (1, 4096),
    "lora_dropout": (0, 0.9),
    "epochs": (1, 10_000),
    "global_batch": (1, 65_536),
    "micro_batch": (1, 4096),
    "learning_rate": (1e-9, 1),
    "warmup": (0, 1),
    "beta1": (0, 0.9999),
    "beta2": (0, 0.99999),
    "weight_decay": (0, 1),
    "max_gradient_norm": (0, 1e6),
    "seed": (0, 2**31 - 1),
    "save_minutes": (0, 1e6),
    "save_steps": (0, _MANY),
    "keep": (1, 1000),
    "evaluate_steps": (0, _MANY),
    "gpus": (0, 1024),
    "processes": (1, 1024),
    "nodes": (1, 1024),
    "price": (0, 1e6),
}


def read_toml(path: Path, **changes: object) -> Recipe:
    """A recipe file, with some fields changed; paths with ./ or ../ begin at its folder. Raises RecipeError."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise RecipeError(f"{path} can't be read as a recipe: {_why(error)}.") from None
    beside = {
        name: str((path.parent / value).resolve())
        for name in ("base", "data", "held_out")
        if isinstance(value := table.get(name), str) and value.startswith(("./", "../"))
    }
    return from_table({**table, **beside, **changes})


def read_json(path: Path) -> Recipe:
    """A frozen recipe. Raises RecipeError."""
    try:
        table = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise RecipeError(f"{path} can't be read as a recipe: {_why(error)}.") from None
    if not isinstance(table, dict):
        raise RecipeError(f"{path} is no recipe: it should be one JSON object.")
    return from_table(table)


def as_json(recipe: Recipe) -> str:
    """The recipe with every field, for its run's folder."""
    return json.dumps(dataclasses.asdict(recipe), indent=1, ensure_ascii=False) + "\n"


def as_toml(recipe: Recipe) -> str:
    """The fields that differ from the defaults, to be shared and edited."""
    changed = {
        field.name: value
        for field in dataclasses.fields(recipe)
        if (value := getattr(recipe, field.name)) != field.default and value is not None
    }
    # JSON's texts, numbers and booleans are TOML's as well, but for one character that JSON lets stand.
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in changed.items()]
    return "".join(lines).replace("\x7f", "\\u007f")


def from_table(table: Mapping[str, object]) -> Recipe:
    """A recipe from its fields. Raises RecipeError for unknown ones and for values of the wrong type or range."""
    hints = typing.get_type_hints(Recipe)
    unknown = sorted(table.keys() - hints.keys())
    if unknown:
        raise RecipeError(f"A recipe has no field {unknown[0]!r}. Its fields: {', '.join(hints)}.")
    return Recipe(**{name: _checked(name, hints[name], value) for name, value in table.items()})


def _why(error: Exception) -> str:
    """What can't be read in a person's words."""
    match error:
        case OSError():
            return error.strerror or str(error)
        case UnicodeDecodeError():
            return "it is no text in UTF-8"
        case RecursionError():
            return "it is nested too deeply"
        case _:
            return str(error).rstrip(".")


def _checked(name: str, hint: Any, value: object) -> Any:
    if typing.get_origin(hint) is Literal:
        if value in typing.get_args(hint):
            return value
        raise RecipeError(f"{name} is {value!r}; it may be {', '.join(map(repr, typing.get_args(hint)))}.")
    if isinstance(hint, types.UnionType):
        return None if value is None else _checked(name, str, value)
    if hint is float and isinstance(value, int | float) and type(value) is not bool and abs(value) <= _HUGE:
        return float(value)
    if hint is not float and type(value) is hint:
        return value
    raise RecipeError(f"{name} is {value!r}; it must be {_KINDS[hint]}.")


_KINDS = {int: "a whole number", float: "a number", str: "a text in quotes", bool: "true or false"}
