"""`python -m tests.bench.training`: supervised tokens a second of a packed run against one sample at a time.

Same model, data and machine; each run in a process of its own, by turns, so that its peak memory is its own. Lengths
are s1K's in shape (lognormal), a tenth as long for a CPU. Plain SFTTrainer is not measured: trl is no dependency here.
"""

import argparse
import json
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from trainer import launch
from trainer.journal import Follower, Step
from trainer.lengths import typical
from trainer.places import resources
from trainer.plan import here, plan
from trainer.recipe import Precision, Recipe

_OVERHEAD = 60
"""Characters (tokens of the embedded model) of question, answer and template."""


def recipes(base: Path, data: Path, *, block: int, precision: Precision) -> dict[str, Recipe]:
    """The configurations, which see the same tokens in each epoch."""
    alone = Recipe(
        base=str(base),
        data=str(data),
        format="s1",
        block=block,
        epochs=1,
        weighting="token",
        precision=precision,
        save_minutes=0.0,
        drop_duplicates=False,
    )
    return {
        "one sample at a time": replace(alone, name="alone"),
        "packed": replace(alone, name="packed", packing=True, global_batch=2),
    }


def write_data(path: Path, *, samples: int, mean: int) -> Path:
    """Samples with s1K-like lengths, in the embedded model's tokens (about one for a character)."""
    lines = [
        {
            "question": f"What is {number} + 1?",
            "thinking": "So 1. " * max(1, (length - _OVERHEAD) // 6),
            "answer": str(number + 1),
        }
        for number, length in enumerate(typical(samples, mean=mean))
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def measured(root: Path, recipe: Recipe) -> tuple[float, float]:
    """(supervised tokens a second, peak GB) of a whole run; loading is not counted."""
    folder = launch.create(root, recipe)
    subprocess.run(launch.command(folder), check=True, capture_output=True)
    last = [line.fact for line in Follower(folder).read() if isinstance(line.fact, Step)][-1]
    return last.tokens / last.seconds, max(last.memory) / 1e9


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.training", description=__doc__)
    parser.add_argument("--base", type=Path, default=resources() / "models" / "s1-nano-base")
    parser.add_argument("--samples", type=int, default=64)
    parser.add_argument("--mean", type=int, default=485, help="mean length in tokens")
    parser.add_argument("--block", type=int, default=4096)
    parser.add_argument("--precision", choices=("bf16", "fp32"), default="fp32")
    parser.add_argument("--turns", type=int, default=2)
    chosen = parser.parse_args()
    print("| configuration | supervised tokens/s | peak GB | planned s |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as root:
        data = write_data(Path(root) / "data.jsonl", samples=chosen.samples, mean=chosen.mean)
        asked = recipes(chosen.base, data, block=chosen.block, precision=chosen.precision)
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in asked}
        for _ in range(chosen.turns):
            for name, recipe in asked.items():
                found[name].append(measured(Path(root) / "runs", recipe))
        for name, recipe in asked.items():
            rate, memory = max(found[name])[0], min(peak for _, peak in found[name])
            seconds = plan(recipe, here(recipe, Path(root))).seconds
            print(f"| {name} | {rate:,.0f} | {memory:.2f} | {seconds.likely if seconds else 0:,.0f} |")
    packed, alone = (max(found[name])[0] for name in ("packed", "one sample at a time"))
    print(f"\npacked is {packed / alone:.2f} times as fast")


if __name__ == "__main__":
    main()
