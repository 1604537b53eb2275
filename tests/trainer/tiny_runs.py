"""Runs of tiny random models that take seconds: made, trained in this process or others, and read."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import torch

from tests.engines import tiny
from trainer import launch, process
from trainer.journal import Fact, Follower, Step
from trainer.processes import RECORD
from trainer.recipe import Recipe

SETTINGS: dict[str, Any] = {
    "name": "tiny",
    "format": "s1",
    "block": 512,
    "epochs": 2,
    "global_batch": 4,
    "learning_rate": 1e-2,
    "precision": "fp32",
    "checkpointing": False,
    "save_minutes": 0.0,
}


def samples(path: Path, *, count: int = 12, seed: int = 0, longest: int = 30) -> Path:
    """Sums, thought about for more or fewer words."""
    rng = Random(seed)
    lines = []
    for _ in range(count):
        a, b = rng.randrange(100), rng.randrange(100)
        thinking = " ".join(["so"] * rng.randrange(1, longest))
        lines.append({"question": f"{a} + {b}?", "thinking": thinking, "answer": f"Answer: {a + b}"})
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def made(root: Path, *, model: dict[str, Any] | None = None, **changes: Any) -> Path:
    """A run's folder, with a base and data beside it."""
    base, data = root / "base", root / "data.jsonl"
    if not base.exists():
        tiny.save(base, **{"tie_word_embeddings": True, **(model or {})})
    if not data.exists():
        samples(data)
    recipe = Recipe(**{**SETTINGS, "base": str(base), "data": str(data), **changes})
    return launch.create(root / "runs", recipe)


@contextmanager
def as_before() -> Iterator[None]:
    """Training in this process changes what belongs to all of it: signals, and torch's determinism."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)}
    environment = dict(os.environ)
    try:
        yield
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)
        torch.use_deterministic_algorithms(False)
        os.environ.clear()
        os.environ.update(environment)


def train(folder: Path, *, resume: bool = False) -> int:
    """Train here; returns the exit status. As far as the folder says, this process is a new one each time."""
    (folder / RECORD).unlink(missing_ok=True)
    with as_before():
        return process.main(folder, resume=resume)


def command(folder: Path, *, resume: bool = False) -> list[str]:
    return [sys.executable, "-m", "trainer", "train", str(folder), *(["--resume"] if resume else [])]


def train_outside(folder: Path, *, resume: bool = False) -> "subprocess.CompletedProcess[str]":
    """Train in a process of its own, as many ranks as the recipe says."""
    return subprocess.run(command(folder, resume=resume), capture_output=True, text=True, timeout=200)


def facts(folder: Path) -> list[Fact]:
    return [line.fact for line in Follower(folder).read()]


def steps(folder: Path) -> dict[int, Step]:
    """The last word on each step."""
    return {fact.step: fact for fact in facts(folder) if isinstance(fact, Step)}


def losses(folder: Path) -> list[float]:
    return [step.loss for _, step in sorted(steps(folder).items())]


def fingerprint(folder: Path) -> str:
    """Of the exported weights."""
    return sha256((folder / "model" / "model.safetensors").read_bytes()).hexdigest()
