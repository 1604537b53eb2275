"""The trained model as a plain folder: bf16 safetensors, tokenizer, recipe and card, as any program loads it."""

import json
import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.distributed.tensor import DTensor

from s1gui.core.errors import S1Error
from s1gui.engines.local.tokens import format_of
from trainer import adapters, durable, report
from trainer.encode import encoder
from trainer.journal import Exported, Fact
from trainer.recipe import as_json
from trainer.setup import Setup

MODEL, ADAPTER = "model", "adapter"
FORMAT = "thinking-format.json"
_TAKEN = (
    *("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "added_tokens.json", "vocab.json"),
    *("merges.txt", "tokenizer.model", "tekken.json", "vocab.txt", "spiece.model"),
    *("chat_template.jinja", "chat_template.json", "generation_config.json"),
)
"""The base's files that stay as they are."""


def export(
    folder: Path, setup: Setup, step: int, tell: Callable[[Fact], None], *, rescue: Callable[[], None] = lambda: None
) -> None:
    """Write what was trained so far. Every rank takes part, the first one writes.

    rescue: called on every rank where that fails, before the first one raises why: OSError (a full disk), MemoryError.
    """
    weights = _gathered(setup)
    failure: Exception | None = None
    if setup.world.is_first:
        try:
            _write(folder, setup, weights, step, tell)
        except Exception as error:  # raised again below, when the others know
            failure = error
    if max(setup.world.all(int(failure is not None))):
        rescue()
    if failure is not None:
        raise failure


def _write(folder: Path, setup: Setup, weights: dict[str, Tensor], step: int, tell: Callable[[Fact], None]) -> None:
    if setup.recipe.method == "full":
        model = setup.learner.model
        _written(folder / MODEL, lambda aside: _write_model(aside, model, weights, folder, setup, step))
    else:
        _write_adapted(folder, setup, weights, step, tell)
    tell(Exported(step, MODEL, "model"))


def _gathered(setup: Setup) -> dict[str, Tensor]:
    """The trained weights, whole and on the CPU, on the first rank: in bf16, adapters in fp32."""
    kept = {}
    kind = torch.bfloat16 if setup.recipe.method == "full" else torch.float32
    for name, weight in setup.trained:
        whole = weight.detach()
        if isinstance(whole, DTensor):
            whole = whole.full_tensor()
        if setup.world.is_first:
            kept[name] = whole.to("cpu", kind).contiguous()
    return kept


def _write_adapted(
    folder: Path, setup: Setup, weights: dict[str, Tensor], step: int, tell: Callable[[Fact], None]
) -> None:
    def adapter(aside: Path) -> None:
        adapters.save_adapter(aside, weights, setup.learner.model, setup.recipe, base=setup.base)

    _written(folder / ADAPTER, adapter)
    tell(Exported(step, ADAPTER, "adapter"))
    whole = adapters.merged(setup.base, folder / ADAPTER)
    state = {name: weight.detach() for name, weight in whole.named_parameters()}
    _written(folder / MODEL, lambda aside: _write_model(aside, whole, state, folder, setup, step))


def _write_model(
    aside: Path, model: nn.Module, weights: dict[str, Tensor], folder: Path, setup: Setup, step: int
) -> None:
    whole: Any = model
    whole.save_pretrained(aside, state_dict=weights, max_shard_size="5GB")
    config = json.loads((aside / "config.json").read_text("utf-8"))
    config["dtype"] = "bfloat16"  # it names the masters' type, in which the model would be loaded
    (aside / "config.json").write_text(json.dumps(config, indent=2) + "\n", "utf-8")
    for name in _TAKEN:
        if (setup.base / name).is_file():
            shutil.copyfile(setup.base / name, aside / name)
    _write_format(aside, setup)
    (aside / "recipe.json").write_text(as_json(setup.recipe), "utf-8")
    (aside / "README.md").write_text(report.card(folder, setup.recipe, step), "utf-8")


def _write_format(aside: Path, setup: Setup) -> None:
    """The format taught, where the tokenizer alone would not tell it."""
    taught = encoder(setup.recipe, setup.tokenizer).form
    try:
        told, _ = format_of(setup.tokenizer, "", list(setup.tokenizer.get_added_vocab()))
    except S1Error:
        told = None
    if told != taught:
        (aside / FORMAT).write_text(json.dumps(asdict(taught), indent=1, ensure_ascii=False) + "\n", "utf-8")


def _written(target: Path, write: Callable[[Path], None]) -> None:
    """A folder that is there whole or not at all; the earlier one of the name goes when this one stands."""
    aside, old = target.with_name(target.name + ".part"), target.with_name(target.name + ".old")
    for left in (aside, old):
        if left.exists():
            shutil.rmtree(left)
    aside.mkdir()
    write(aside)
    for file in sorted(aside.iterdir()):
        file.chmod(aside.stat().st_mode & 0o666)  # safetensors writes for nobody else to read, whatever the umask is
        durable.sync(file)
    durable.sync(aside)
    if target.exists():
        target.rename(old)
    durable.rename(aside, target)
    if old.exists():
        shutil.rmtree(old)
