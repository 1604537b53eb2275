"""What runs of random models take at most, by the system and by torch's own book, beside what is foreseen."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from torch.profiler import ProfilerActivity, profile

from tests.trainer import tiny_runs
from trainer import launch
from trainer.journal import Planned
from trainer.loop import Training
from trainer.memory import UNRETURNED, Load, peak
from trainer.preflight import Peak
from trainer.recipe import Recipe, read_json
from trainer.setup import Setup, prepared
from trainer.shape import read_shape
from trainer.stopping import Stopping
from trainer.world import joined

RECIPE: dict[str, Any] = {"block": 8192, "epochs": 1, "global_batch": 1, "learning_rate": 1e-4}


@dataclass(frozen=True, slots=True)
class Measured:
    """Bytes at most that the run's one process had resident, by its journal, and what was foreseen of it."""

    bytes: int
    foreseen: Peak

    @property
    def by_step(self) -> int:
        """What is foreseen of torch's own tensors."""
        peak = self.foreseen
        return peak.total - peak.context - int(UNRETURNED * peak.activations)


def measured(root: Path, model: dict[str, Any], *, tokens: int, **recipe: Any) -> Measured:
    """Two steps in a process of its own, one sample each, of about so many tokens."""
    folder = _run(root, model, tokens=tokens, **recipe)
    done = tiny_runs.train_outside(folder)
    assert done.returncode == 0, done.stderr
    (longest,) = [fact.longest for fact in tiny_runs.facts(folder) if isinstance(fact, Planned)]
    return Measured(max(tiny_runs.steps(folder)[2].memory), foreseen(folder, longest))


def booked(root: Path, model: dict[str, Any], *, tokens: int, **recipe: Any) -> Measured:
    """One step here; its bytes are those that torch held at most, to the byte: no context, nothing unreturned."""
    folder = _run(root, model, tokens=tokens, **recipe)
    setup = prepared(read_json(folder / launch.RECIPE), joined())
    training = Training(folder, setup, lambda _: None, Stopping(folder / launch.STOP))
    with profile(activities=[ProfilerActivity.CPU], profile_memory=True) as seen:
        training.rehearse()
    results: Any = seen.profiler
    events = [event for event in results.kineto_results.events() if event.name() == "[memory]"]
    most = now = 0
    for event in sorted(events, key=lambda event: event.start_ns()):
        now += event.nbytes()
        most = max(most, now)
    return Measured(_held(setup) + most, foreseen(folder, setup.lengths[0]))


def foreseen(folder: Path, row: int) -> Peak:
    """Of a run with rows of so many tokens on one CPU."""
    recipe: Recipe = read_json(folder / launch.RECIPE)
    return peak(read_shape(Path(recipe.base)), recipe, Load(1, row, on_cpu=True))


def _run(root: Path, model: dict[str, Any], *, tokens: int, **recipe: Any) -> Path:
    root.mkdir(parents=True)
    _samples(root / "data.jsonl", tokens)
    return tiny_runs.made(root, model=model, **{**RECIPE, **recipe})


def _held(setup: Setup) -> int:
    """Bytes of weights and of the optimizers' state, tied ones once."""
    tensors = [*setup.learner.parameters(), *(tensor for _, tensor in setup.optimizing.tensors())]
    storages = {tensor.untyped_storage().data_ptr(): tensor.untyped_storage().nbytes() for tensor in tensors}
    return sum(storages.values())


def _samples(path: Path, tokens: int) -> None:
    """Two, of as many bytes as tokens: the tokenizer knows bytes alone."""
    thinking = "so " * ((tokens - 100) // 3)
    lines = [{"question": f"{number}?", "thinking": thinking, "answer": "Answer: 1"} for number in range(2)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
