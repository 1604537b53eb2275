"""What a rank computes with: data in ids, all steps, the model as its method holds it, and its optimizers."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.distributed.tensor import DTensor
from transformers import PreTrainedTokenizerBase

from s1gui.core.errors import S1Error
from s1gui.engines.local.quantizing import held_bytes
from s1gui.engines.local.tokens import load_tokenizer
from trainer import adapters, base, sharding
from trainer.batches import Batch, batches
from trainer.checkpoint import Part, part_of
from trainer.compiling import compile_layers
from trainer.dataset import Dataset, dataset
from trainer.failures import DataError
from trainer.loss import Learner
from trainer.optimizing import Named, Optimizing
from trainer.recipe import Recipe
from trainer.world import World

_MATTERS_NOT = (
    *("name", "micro_batch", "checkpointing", "compile", "save_minutes", "save_steps", "keep", "evaluate_steps"),
    *("sharding", "gpus", "processes", "nodes", "rendezvous", "price", "base", "data", "subset", "split"),
    "held_out",
)
"""Fields that may change between a checkpoint and going on from it: paths are judged by what they hold."""


@dataclass(frozen=True, slots=True)
class Setup:
    """base: the folder of the model taught; is_sharded: whether its weights lie in parts on the ranks."""

    recipe: Recipe
    world: World
    base: Path
    tokenizer: PreTrainedTokenizerBase
    dataset: Dataset
    steps: list[Batch]
    fingerprint: str
    learner: Learner
    trained: Named
    optimizing: Optimizing
    is_sharded: bool

    @property
    def lengths(self) -> list[int]:
        return [len(sample.ids) for sample in self.dataset.train]

    def parameters(self) -> int:
        model: Any = self.learner.model
        return int(model.num_parameters())

    def rank_bytes(self) -> int:
        """Bytes of weights that this rank holds."""
        if self.is_sharded:
            return sum(part_of(weight, self.world).local.nbytes for _, weight in self.trained)
        return held_bytes(self.learner.model)

    def parts(self) -> dict[str, Part]:
        """What this rank has to save of weights and optimizers; replicated state is the first rank's to save."""
        if not self.is_sharded and not self.world.is_first:
            return {}
        return dict(self.state())

    def weights(self) -> Iterator[tuple[str, Part]]:
        """What is to be loaded to export."""
        for name, weight in self.trained:
            yield name, part_of(weight, self.world)

    def state(self) -> Iterator[tuple[str, Part]]:
        """All that is to be loaded to go on."""
        yield from self.weights()
        for name, tensor in self.optimizing.tensors():
            yield name, part_of(tensor, self.world)


def prepared(recipe: Recipe, world: World) -> Setup:
    """Read data and model. Raises ModelError, DataError."""
    folder = base.base_folder(recipe)
    tokenizer = load_tokenizer(folder)
    data = _data(recipe, tokenizer)
    learner, is_sharded = _learner(folder, recipe, world)
    trained = [(name, weight) for name, weight in learner.model.named_parameters() if weight.requires_grad]
    if is_sharded and not all(isinstance(weight, DTensor) for _, weight in trained):
        raise AssertionError("FSDP was asked for and a weight is no DTensor")
    return Setup(
        recipe=recipe,
        world=world,
        base=folder,
        tokenizer=tokenizer,
        dataset=data,
        steps=batches([len(sample.ids) for sample in data.train], recipe),
        fingerprint=_fingerprint(recipe, data),
        learner=learner,
        trained=trained,
        optimizing=Optimizing(recipe, trained),
        is_sharded=is_sharded,
    )


def _data(recipe: Recipe, tokenizer: PreTrainedTokenizerBase) -> Dataset:
    try:
        return dataset(recipe, tokenizer)
    except S1Error as error:
        raise DataError(str(error)) from error


def _learner(folder: Path, recipe: Recipe, world: World) -> tuple[Learner, bool]:
    compute = base.dtype(recipe)
    # On one GPU the parts are the whole, and FSDP is what keeps fp32 beside bf16.
    is_sharded = recipe.shards and (world.size > 1 or world.device.type == "cuda")
    if is_sharded:
        model = sharding.sharded(folder, compute, world)
    else:
        model = base.loaded(folder, recipe, world.device)
    if recipe.method != "full":
        model = adapters.adapted(model, recipe, seed=recipe.seed)
    if recipe.compile:
        compile_layers(model, world.device, recomputed=recipe.checkpointing)
    elif recipe.checkpointing:
        _checkpoint_activations(model)
    is_mixed = recipe.method == "full" and not is_sharded and recipe.precision == "bf16"
    learner = Learner(model, compute if is_mixed else None)
    learner.train()
    if is_sharded:
        sharding.shard_rest(learner, compute, world)
    return learner, is_sharded


def _checkpoint_activations(model: nn.Module) -> None:
    whole: Any = model
    how = {"use_reentrant": False}
    if hasattr(whole, "activation_checkpointing_enable"):
        whole.activation_checkpointing_enable(activation_checkpointing_kwargs=how)
    else:  # its older name
        whole.gradient_checkpointing_enable(gradient_checkpointing_kwargs=how)


def _fingerprint(recipe: Recipe, data: Dataset) -> str:
    kept = {name: value for name, value in asdict(recipe).items() if name not in _MATTERS_NOT}
    found = hashlib.sha256(json.dumps(kept, sort_keys=True).encode())
    for sample in data.train:
        found.update(torch.tensor([sample.ids, sample.labels]).numpy().tobytes())
    return found.hexdigest()
