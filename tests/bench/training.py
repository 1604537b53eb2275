"""`python -m tests.bench.training`: supervised tokens a second of a packed run against TRL's SFTTrainer.

Same model, data, machine and loss; each contender in a process of its own, by turns, so that its peak memory is its
own and other work disturbs all alike. Lengths are s1K's in shape (lognormal), a tenth as long for a CPU. Every
contender takes as many steps over the same samples.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path
from statistics import median

from tests.bench.training_contender import MISSING, Figures, has_trl
from trainer import launch
from trainer.batches import batches
from trainer.lengths import typical
from trainer.places import resources
from trainer.recipe import Precision, Recipe

SAMPLES_A_STEP = 16
"""As s1 had it."""
_OVERHEAD = 28
"""Characters (tokens of the embedded model) of question, answer and template."""


@dataclass(frozen=True, slots=True)
class Contender:
    """kind: as `training_contender` knows it."""

    name: str
    kind: str
    recipe: Recipe


def contenders(root: Path, base: Path, data: Path, *, block: int, precision: Precision) -> list[Contender]:
    """Ours packed first, which the others are compared with; SFTTrainer by its defaults and by s1's scripts."""
    alone = Recipe(
        base=str(base),
        data=str(data),
        format="s1",
        block=block,
        epochs=1,
        global_batch=SAMPLES_A_STEP,
        weighting="token",
        precision=precision,
        checkpointing=False,
        save_minutes=0.0,
        drop_duplicates=False,
    )
    packed = as_many_steps(alone, json.loads(_told(root, "lengths", alone)))
    return [
        Contender("ours, packed", "ours", packed),
        Contender("ours, packed, compiled", "ours", replace(packed, compile=True)),
        Contender("ours, packed, checkpointing", "ours", replace(packed, checkpointing=True)),
        Contender("ours, one sample a pass", "ours", alone),
        Contender("SFTTrainer, defaults", "defaults", alone),
        Contender("SFTTrainer, s1's script for several nodes", "script", replace(alone, checkpointing=True)),
        Contender("SFTTrainer, s1's script for one node", "script", alone),
    ]


def write_data(path: Path, *, samples: int, mean: int) -> Path:
    """Samples with s1K-like lengths, in the embedded model's tokens (about one for a character)."""
    lines = [
        {
            "question": f"What is {number} + 1?",
            "thinking": "So 1. " * max(1, round((length - _OVERHEAD) / 6)),
            "answer": str(number + 1),
        }
        for number, length in enumerate(typical(samples, mean=mean))
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def as_many_steps(alone: Recipe, lengths: Sequence[int]) -> Recipe:
    """The same samples packed, in blocks no shorter than said, so that there are as many steps."""
    steps = len(batches(lengths, alone))
    for block in range(alone.block, 2 * alone.block, 32):
        packed = replace(alone, packing=True, block=block)
        blocks = sum(len(step.units) for step in batches(lengths, packed))
        packed = replace(packed, global_batch=ceil(blocks / steps))
        if len(batches(lengths, packed)) == steps:
            return packed
    raise SystemExit(f"No block of {alone.block} tokens or more makes {steps} steps. Ask for more --samples.")


def measured(root: Path, contender: Contender) -> Figures:
    """One run of it, from the second step on."""
    return Figures(**json.loads(_told(root, contender.kind, contender.recipe)))


def busy(lengths: Sequence[int], recipe: Recipe, ranks: int) -> float:
    """The part of all ranks' time in which they compute, where a step lasts as long as the rank with most tokens."""
    taken = waited = 0
    for step in batches(lengths, recipe):
        shares = [step.share(rank, ranks, micro=recipe.micro_batch) for rank in range(ranks)]
        tokens = [sum(lengths[sample] for one in share for sample in one) for share in shares]
        taken, waited = taken + sum(tokens), waited + max(tokens) * ranks
    return taken / waited


def main() -> None:
    chosen = _arguments()
    if chosen.only == "all" and not has_trl():
        raise SystemExit(MISSING)
    with tempfile.TemporaryDirectory() as root:
        data = write_data(Path(root) / "data.jsonl", samples=chosen.samples, mean=chosen.mean)
        os.environ["OMP_NUM_THREADS"] = str(chosen.threads)
        runs = Path(root) / "runs"
        asked = contenders(runs, chosen.base, data, block=chosen.block, precision=chosen.precision)
        asked = [one for one in asked if one.kind == "ours" or chosen.only == "all"]
        loads = [os.getloadavg()[0]]
        found: dict[str, list[Figures]] = {one.name: [] for one in asked}
        for _ in range(chosen.turns):
            for one in asked:
                found[one.name].append(measured(runs, one))
                print(f"{one.name}: {found[one.name][-1]}", file=sys.stderr, flush=True)
            loads.append(os.getloadavg()[0])
    _check(found)
    threads = f"{chosen.threads} of {os.cpu_count()} cores"
    print(
        f"Mean length {chosen.mean}, {chosen.samples} samples, blocks of {chosen.block}, {chosen.precision}, {threads},"
    )
    print(
        f"{chosen.turns} turns, load {min(loads):.0f} to {max(loads):.0f}. Medians; ratios are medians of the turns'.\n"
    )
    print(table(found))
    alone, packed = Recipe(), Recipe(packing=True)
    parts = busy(typical(), packed, 16), busy(typical(), alone, 16)
    print(f"\nBy counting tokens, 16 ranks with s1K's own lengths are busy for {parts[0]:.2f} of the time packed,")
    print(f"{parts[1]:.2f} with one sample each: {parts[0] / parts[1]:.2f} times as fast. Not measured.")


def table(found: dict[str, list[Figures]]) -> str:
    """first: what the others are compared with."""
    first = next(iter(found.values()))
    lines = [
        "| contender | steps × samples | tokens/s | of CPU | packed is faster | by CPU | peak MB | above imports |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, turns in found.items():
        one = turns[0]
        clock = _middle(lambda mine, its: its.seconds / its.supervised * mine.supervised / mine.seconds, first, turns)
        cpu = _middle(lambda mine, its: its.cpu / its.supervised * mine.supervised / mine.cpu, first, turns)
        lines.append(
            f"| {name} | {one.steps} × {one.samples / one.steps:.1f} "
            f"| {median(each.supervised / each.seconds for each in turns):,.0f} "
            f"| {median(each.supervised / each.cpu for each in turns):,.0f} | {clock:.2f} | {cpu:.2f} "
            f"| {median(each.peak for each in turns) / 1e6:.0f} "
            f"| {median(each.peak - each.imported for each in turns) / 1e6:.0f} |"
        )
    return "\n".join(lines)


def _middle(ratio: Callable[[Figures, Figures], float], first: list[Figures], turns: list[Figures]) -> float:
    return median(ratio(mine, its) for mine, its in zip(first, turns, strict=True))


def _told(root: Path, kind: str, recipe: Recipe) -> str:
    """The line of JSON that a process of `training_contender` ends with."""
    folder = launch.create(root, recipe)
    module = [sys.executable, "-m", "tests.bench.training_contender", kind, str(folder)]
    ended = subprocess.run(module, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise SystemExit(f"{kind} failed:\n{ended.stderr[-4000:]}")
    return ended.stdout.splitlines()[-1]


def _check(found: dict[str, list[Figures]]) -> None:
    taken = {(one.steps, one.samples) for turns in found.values() for one in turns}
    if len(taken) > 1:
        raise SystemExit(
            f"The contenders took different (steps, samples): {sorted(taken)}. Change --samples or --block."
        )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.training", description=__doc__)
    parser.add_argument("--base", type=Path, default=resources() / "models" / "s1-nano-base")
    parser.add_argument("--samples", type=int, default=64)
    parser.add_argument("--mean", type=int, default=485, help="mean length in tokens")
    parser.add_argument("--block", type=int, default=1024, help="least tokens of a packed pass")
    parser.add_argument("--precision", choices=("bf16", "fp32"), default="fp32")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--only", choices=("all", "ours"), default="all")
    return parser.parse_args()


if __name__ == "__main__":
    main()
