"""One rank of a run, from its start to its end: what it does is told, and so is how it fails."""

import os
import shutil
import sys
import time
import traceback
from contextlib import closing, suppress
from pathlib import Path

import peft
import torch
import transformers

from trainer import export, launch, processes
from trainer.failures import told
from trainer.journal import Begun, Done, Planned, Warned
from trainer.loop import Training
from trainer.recipe import Recipe, read_json
from trainer.setup import Setup, prepared
from trainer.stopping import Stopping, end_with_parent
from trainer.telling import Teller
from trainer.world import World, joined, left, world_size

_LATER = 3.0


def train(folder: Path, *, resume: bool) -> int:
    """Returns the exit status; an error is in the journal by then."""
    stopping = Stopping(folder / launch.STOP)
    stopping.listen()
    if world_size() > 1:
        end_with_parent()
    recipe: Recipe | None = None
    try:
        recipe = read_json(folder / launch.RECIPE)
        world = joined()
        if not world.is_first:
            _work(folder, recipe, world, stopping, resume=resume)
            return 0
        with processes.locked(folder) as is_ours:
            if not is_ours:
                # Not a word into the journal: that is the other's, and would be taken for its end.
                print(f"{folder} is being trained already. Follow it, or stop it first.", file=sys.stderr)
                return 2
            _work(folder, recipe, world, stopping, resume=resume)
        return 0
    # A process ends here, and whoever looks must learn why.
    except Exception as error:
        with suppress(OSError):  # the log is on the disk that may be full
            traceback.print_exc()
        _tell_failure(folder, recipe, error)
        return 1


def _work(folder: Path, recipe: Recipe, world: World, stopping: Stopping, *, resume: bool) -> None:
    _make_repeatable(world)
    tell = Teller(folder, is_first=world.is_first)
    setup = prepared(recipe, world)
    tell(_planned(setup))
    training = Training(folder, setup, tell, stopping)
    name = training.resume() if resume else ""
    tell(_begun(setup, training.step, name))
    for warning in (*_warnings(setup), training.room()):
        if warning:
            tell(Warned(warning))
    training.rehearse()
    training.run()
    if training.step:
        # What was learnt outlives a model that could not be written: gone on with, the run only exports again.
        export.export(folder, setup, training.step, tell, rescue=training.keep)
    if world.is_first:
        (folder / launch.STOP).unlink(missing_ok=True)
    tell(Done(training.step, training.is_finished))
    tell.close()
    left()


def _make_repeatable(world: World) -> None:
    """On a CPU the same run gives the same bits. On a GPU that would cost the fast kernels."""
    torch.manual_seed(world.rank)
    if world.device.type == "cpu":
        torch.use_deterministic_algorithms(True)
        torch.utils.deterministic.fill_uninitialized_memory = False  # type: ignore[attr-defined]


def _planned(setup: Setup) -> Planned:
    samples = setup.dataset.train
    return Planned(
        samples=len(samples),
        held_out=len(setup.dataset.held_out),
        tokens=sum(setup.lengths),
        supervised=sum(sample.supervised for sample in samples),
        longest=max(setup.lengths, default=0),
        steps=len(setup.steps),
        epochs=setup.recipe.epochs,
    )


def _begun(setup: Setup, step: int, resumed_from: str) -> Begun:
    versions = (("torch", torch.__version__), ("transformers", transformers.__version__), ("peft", peft.__version__))
    return Begun(
        step=step,
        world=setup.world.size,
        device=_device(setup.world),
        parameters=setup.parameters(),
        trained=sum(weight.numel() for _, weight in setup.trained),
        sharded=setup.is_sharded,
        rank_bytes=setup.world.all(setup.rank_bytes()),
        versions=versions,
        pid=os.getpid(),
        resumed_from=resumed_from,
    )


def _device(world: World) -> str:
    return torch.cuda.get_device_name(world.device) if world.device.type == "cuda" else "cpu"


def _warnings(setup: Setup) -> list[str]:
    found = []
    recipe, world = setup.recipe, setup.world
    if world.size > recipe.global_batch:
        found.append(f"A step has {recipe.global_batch} samples for {world.size} processes: some have nothing to do.")
    if setup.dataset.audit.unended:
        found.append(
            f"{setup.dataset.audit.unended} samples are cut before their end: the model may not learn to stop."
        )
    if recipe.optimizer == "muon" and recipe.method == "full" and world.size > 1:
        found.append("Muon needs whole matrices, so every process holds all weights. AdamW would share them out.")
    return found


def _tell_failure(folder: Path, recipe: Recipe | None, error: Exception) -> None:
    """The first cause counts: who only lost the others waits for them to say why."""
    failure = told(error, recipe, launch.tail(folder))
    if failure.kind == "lost_rank":
        time.sleep(_LATER)
    if failure.kind == "disk":
        _clear_unfinished(folder)
    if launch.outcome(folder) is not None:
        return
    try:
        with closing(Teller(folder, is_first=True)) as teller:
            teller(failure)
    except OSError:
        (folder / launch.FULL).touch()


def _clear_unfinished(folder: Path) -> None:
    """What was being written when the disk was full is of no use, and in the way of the journal's last line."""
    for unfinished in folder.glob("*.part"):
        shutil.rmtree(unfinished, ignore_errors=True)
