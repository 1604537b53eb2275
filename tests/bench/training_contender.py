"""`python -m tests.bench.training_contender NAME RUN_DIR`: one trainer at work in its own process, and its figures.

The first step is left out of the speed: libraries warm up in it. Seconds are those between the ends of steps, told by
the clock and by the CPU (all threads of the process), which other work on the machine disturbs less.
"""

import argparse
import json
import os
import resource
import time
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psutil

from trainer import launch, process
from trainer.recipe import Recipe, read_json

MISSING = (
    "trl is not installed, so SFTTrainer can't be measured. `make bench-train` installs it; by hand it is "
    "`pip install -e '.[bench]'`. `--only ours` measures what needs no trl."
)


@dataclass(frozen=True, slots=True)
class Figures:
    """supervised: tokens with loss in the steps after the first, which took `seconds` and `cpu` seconds.

    samples: of all steps. imported: bytes of the process with its libraries, before model and data. peak: at most.
    """

    steps: int
    samples: int
    supervised: int
    seconds: float
    cpu: float
    imported: int
    peak: int


class Clock:
    """What was there at the end of each step."""

    def __init__(self) -> None:
        self._imported: int = psutil.Process().memory_info().rss  # type: ignore[no-untyped-call]
        self._at: list[tuple[float, float, int]] = []
        self._peak = 0

    def ends_step(self, supervised: int) -> None:
        """supervised: tokens with loss in all steps so far."""
        self._at.append((time.perf_counter(), time.process_time(), supervised))
        self._peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

    def figures(self, samples: int) -> Figures:
        (began, cpu_began, before), (ended, cpu_ended, after) = self._at[0], self._at[-1]
        return Figures(
            steps=len(self._at),
            samples=samples,
            supervised=after - before,
            seconds=ended - began,
            cpu=cpu_ended - cpu_began,
            imported=self._imported,
            peak=self._peak,
        )


def has_trl() -> bool:
    return find_spec("trl") is not None and find_spec("datasets") is not None


def lengths(recipe: Recipe) -> list[int]:
    """Tokens of each sample, to be packed by who imports no torch."""
    from s1gui.engines.local.tokens import load_tokenizer
    from trainer.dataset import dataset

    return [len(sample.ids) for sample in dataset(recipe, load_tokenizer(Path(recipe.base))).train]


def ours(folder: Path, recipe: Recipe) -> Figures:
    """The loop of a run, as its rank takes it, without checkpoints and export."""
    from trainer import rank
    from trainer.journal import Fact, Step
    from trainer.loop import Training
    from trainer.setup import prepared
    from trainer.stopping import Stopping
    from trainer.world import joined

    clock = Clock()
    world = joined()
    rank._make_repeatable(world)
    setup = prepared(recipe, world)

    def tell(fact: Fact) -> None:
        if isinstance(fact, Step):
            clock.ends_step(fact.tokens)

    training = Training(folder, setup, tell, Stopping(folder / launch.STOP))
    training.rehearse()
    training.run()
    return clock.figures(sum(len(step.samples) for step in setup.steps))


def defaults(recipe: Recipe) -> dict[str, Any]:
    """SFTTrainer as it is: 8 padded samples at once, up to 1024 tokens of each, activations checkpointed, AdamW."""
    return {"gradient_accumulation_steps": recipe.global_batch // 8}


def script(recipe: Recipe) -> dict[str, Any]:
    """What s1's train/sft.sh gives (train/sft_multinode.sh, train/sft_slurm.sh: with checkpointing)."""
    return {
        "per_device_train_batch_size": 1,
        "gradient_accumulation_steps": recipe.global_batch,
        "max_length": recipe.block,
        "gradient_checkpointing": recipe.checkpointing,
        "learning_rate": recipe.learning_rate,
        "lr_scheduler_type": "cosine",
        "warmup_steps": recipe.warmup,
        "weight_decay": recipe.weight_decay,
        "adam_beta1": recipe.beta1,
        "adam_beta2": recipe.beta2,
    }


def by_trl(folder: Path, recipe: Recipe, chosen: dict[str, Any]) -> Figures:
    """SFTTrainer on the ids and labels that ours is taught, so that both take loss on the same tokens."""
    import datasets
    from transformers import TrainerCallback
    from trl import SFTConfig, SFTTrainer

    from s1gui.engines.local.tokens import load_tokenizer
    from trainer.dataset import dataset

    clock = Clock()
    tokenizer = load_tokenizer(Path(recipe.base))
    samples = dataset(recipe, tokenizer).train
    rows = [{"input_ids": list(sample.ids), "labels": list(sample.labels)} for sample in samples]
    config = SFTConfig(
        output_dir=str(folder / "trl"),
        num_train_epochs=recipe.epochs,
        bf16=recipe.precision == "bf16",
        save_strategy="no",
        report_to="none",
        disable_tqdm=True,
        **chosen,
    )
    supervised = 0

    class Counting(SFTTrainer):  # type: ignore[misc]
        def training_step(self, model: Any, inputs: Any, *others: Any, **more: Any) -> Any:
            nonlocal supervised
            supervised += int((inputs["labels"][:, 1:] != -100).sum())
            return super().training_step(model, inputs, *others, **more)

    class Ends(TrainerCallback):
        def on_step_end(self, *others: Any, **more: Any) -> None:
            clock.ends_step(supervised)

    trainer = Counting(
        model=recipe.base,
        args=config,
        train_dataset=datasets.Dataset.from_list(rows),
        processing_class=tokenizer,
        callbacks=[Ends()],
    )
    at_once = config.per_device_train_batch_size * config.gradient_accumulation_steps
    if at_once != recipe.global_batch or trainer.accelerator.num_processes != 1:
        raise AssertionError(f"a step has {at_once} samples where {recipe.global_batch} were asked for")
    trainer.train()
    return clock.figures(len(trainer.train_dataset) * recipe.epochs)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.training_contender", description=__doc__)
    parser.add_argument("name", choices=("lengths", "ours", "defaults", "script"))
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    if asked.name in ("defaults", "script") and not has_trl():
        parser.exit(2, MISSING + "\n")
    process.quiet()
    os.environ["HF_HUB_OFFLINE"] = "1"  # every SFTTrainer tells the hub that it was made
    recipe = read_json(asked.folder / launch.RECIPE)
    match asked.name:
        case "lengths":
            print(json.dumps(lengths(recipe)))
            return
        case "ours":
            figures = ours(asked.folder, recipe)
        case "defaults":
            figures = by_trl(asked.folder, recipe, defaults(recipe))
        case _:
            figures = by_trl(asked.folder, recipe, script(recipe))
    print(json.dumps(asdict(figures)))


if __name__ == "__main__":
    main()
