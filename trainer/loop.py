"""Training: step after step, with everything told, saved when due, and ended as soon as it is asked."""

import hashlib
import math
import resource
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import torch

from trainer import checkpoint
from trainer.batches import Batch, heaviest, lightest
from trainer.checkpoint import Progress
from trainer.encode import Encoded
from trainer.failures import DataError, NoSpace, NotANumber
from trainer.journal import Evaluated, Fact, Saved, Saving, Step, Warned
from trainer.journal import Stopping as Stops
from trainer.optimizing import rate
from trainer.rows import row, supervised, token_weights
from trainer.setup import Setup
from trainer.stopping import Stopping

_SPARE = 64 * 2**20
"""Bytes that a save leaves free on the disk: for the journal, and the log."""


class Training:
    """Owns how far a run is. The state of weights and optimizers is the setup's."""

    def __init__(self, folder: Path, setup: Setup, tell: Callable[[Fact], None], stopping: Stopping) -> None:
        self._folder, self._setup, self._tell, self._stopping = folder, setup, tell, stopping
        self._recipe, self._world = setup.recipe, setup.world
        self._samples: Sequence[Encoded] = setup.dataset.train
        self._now = Progress(0, 0, 0.0, 0.0, setup.fingerprint)
        self._first = 0
        self._began = self._saved = time.monotonic()

    @property
    def step(self) -> int:
        return self._now.step

    @property
    def is_finished(self) -> bool:
        return self.step == len(self._setup.steps)

    def resume(self) -> str:
        """Go on from the newest whole checkpoint; returns its name, "" where there is none. Raises CheckpointError."""
        whole = checkpoint.sealed(self._folder)
        for damaged in sorted(set(self._folder.glob("checkpoint-*")) - set(whole)):
            self._tell(Warned(f"{damaged.name} is not whole, and is left out."))
        if not whole:
            return ""
        found = checkpoint.progress_of(whole[0])
        if found.fingerprint != self._setup.fingerprint:
            raise DataError("The recipe or the data changed since the run began. Create another run for them.")
        checkpoint.load(whole[0], self._setup.state())
        self._now = found
        return whole[0].name

    def rehearse(self) -> None:
        """The heaviest pass of the run, forward and backward, thrown away: what does not fit fails here.

        Compiled layers then take the lightest one too: what is compiled for few tokens is, on every start, made here.
        """
        setup, recipe, world = self._setup, self._recipe, self._world
        numbers, least = (
            choose(setup.steps, setup.lengths, world=world.size, micro=recipe.micro_batch)
            for choose in (heaviest, lightest)
        )
        # Where a step takes several passes, the gradients of those before are there while the next one runs.
        taken = world.size * recipe.micro_batch
        accumulates = any(len(step.units) > taken for step in setup.steps)
        self._passes([numbers] * (1 + accumulates), token_weights(self._samples, numbers, "token"))
        if recipe.compile:
            self._passes([least], token_weights(self._samples, least, "token"))
        setup.optimizing.forget()

    def run(self) -> None:
        """Take all steps that are left, or those until a stop is asked for, which are saved."""
        self._first = self.step
        self._began = self._saved = time.monotonic()
        carried = self._now
        while not self.is_finished:
            if self._is_stopping():
                return
            self._take(self._setup.steps[self.step], carried)
            if self._is_evaluation_due():
                self._evaluate()
            if self._is_save_due():
                self.save()

    def room(self) -> str:
        """What is said of a disk that has too little for a checkpoint already, "" of one that has enough."""
        needed, free = self._needed(), shutil.disk_usage(self._folder).free
        if free >= needed:
            return ""
        return f"A checkpoint will need {needed / 1e9:.2f} GB, and {free / 1e9:.2f} GB are free. Make room before that."

    def keep(self) -> None:
        """Save where that is not done at this step already; what a disk does not take is left."""
        whole = checkpoint.sealed(self._folder)
        if not whole or checkpoint.progress_of(whole[0]).step < self.step:
            with suppress(NoSpace, OSError):
                self.save()

    def save(self) -> None:
        """Write a checkpoint. Raises NoSpace before anything is written, OSError."""
        parts = self._setup.parts()
        needed, free = self._needed(), shutil.disk_usage(self._folder).free
        if max(self._world.all(int(free < needed))):
            raise NoSpace(f"A checkpoint needs {needed / 1e9:.2f} GB, and {free / 1e9:.2f} GB are free.")
        self._tell(Saving(self.step))
        began = time.monotonic()
        path, size = checkpoint.save(self._folder, self._now, parts, self._world, keep=self._recipe.keep)
        self._tell(Saved(self.step, path.name, size, time.monotonic() - began))
        self._saved = time.monotonic()

    def _needed(self) -> float:
        """Bytes of all ranks' parts of a checkpoint, and some to spare."""
        mine = sum(part.local.nbytes for part in self._setup.parts().values())
        return self._world.total([float(mine)])[0] + _SPARE

    def _take(self, batch: Batch, carried: Progress) -> None:
        began = time.monotonic()
        setup, step = self._setup, self.step + 1
        _seed(f"{self._recipe.seed} {step} {self._world.rank}")
        weights = token_weights(self._samples, batch.samples, self._recipe.weighting)
        share = batch.share(self._world.rank, self._world.size, micro=self._recipe.micro_batch)
        loss = self._passes(share, weights)
        _check(loss, "loss", step)
        self._add_gradients()
        norm = setup.optimizing.clip()
        _check(norm, "gradient", step)
        learning_rate = rate(self._recipe, step, len(setup.steps))
        setup.optimizing.step(learning_rate)
        now = time.monotonic()
        seconds = carried.seconds + now - self._began
        tokens = self._now.tokens + sum(supervised(self._samples[number]) for number in batch.samples)
        cost = carried.cost + (now - self._began) / 3600 * self._price()
        self._now = Progress(step, tokens, seconds, cost, setup.fingerprint)
        self._tell(
            Step(
                step=step,
                epoch=batch.epoch,
                loss=loss,
                rate=learning_rate,
                gradient_norm=norm,
                tokens=tokens,
                tokens_per_second=sum(len(self._samples[number].ids) for number in batch.samples) / (now - began),
                memory=self._world.all(_peak(self._world.device)),
                seconds=seconds,
                eta=(now - self._began) / (step - self._first) * (len(setup.steps) - step),
                cost=cost,
            )
        )

    def _passes(self, share: Sequence[Sequence[int]], weights: dict[int, float]) -> float:
        """Forward and backward over this rank's samples; returns the loss of all ranks'."""
        # FSDP takes the mean of the ranks' gradients, and the weights say already what a token counts for.
        scale = self._world.size if self._setup.is_sharded else 1
        total = 0.0
        for numbers in share:
            loss = self._setup.learner(row(self._samples, numbers, weights, self._world.device))
            (loss * scale).backward()
            total += float(loss.detach())
        return self._world.total([total])[0]

    def _add_gradients(self) -> None:
        if not self._setup.is_sharded:
            self._world.add([weight.grad for _, weight in self._setup.trained if weight.grad is not None])

    def _evaluate(self) -> None:
        held_out = self._setup.dataset.held_out
        numbers = range(len(held_out))
        weights = token_weights(held_out, numbers, "token")
        whole = Batch(tuple((number,) for number in numbers), 0.0)
        total = 0.0
        self._setup.learner.eval()
        with torch.no_grad():
            for share in whole.share(self._world.rank, self._world.size, micro=self._recipe.micro_batch):
                total += float(self._setup.learner(row(held_out, share, weights, self._world.device)))
        self._setup.learner.train()
        self._tell(Evaluated(self.step, self._world.total([total])[0], len(held_out)))

    def _is_evaluation_due(self) -> bool:
        if not self._setup.dataset.held_out:
            return False
        every = self._recipe.evaluate_steps
        ends_epoch = self._setup.steps[self.step - 1].epoch.is_integer()
        return self.is_finished or (self.step % every == 0 if every else ends_epoch)

    def _is_save_due(self) -> bool:
        recipe = self._recipe
        by_steps = recipe.save_steps > 0 and self.step % recipe.save_steps == 0
        waited = recipe.save_minutes > 0 and time.monotonic() - self._saved > 60 * recipe.save_minutes
        # The clocks of the ranks differ: the first one's counts.
        by_time = self._world.all(int(waited))[0] > 0
        return (by_steps or by_time) and not self.is_finished

    def _is_stopping(self) -> bool:
        """Whether any rank was asked to stop. Then this step's state is saved."""
        why = self._stopping.why
        if not max(self._world.all(int(bool(why)))):
            return False
        self._tell(Stops(self.step, why or "another process was asked to"))
        if self.step > self._first or (self.step and not checkpoint.sealed(self._folder)):
            self.save()
        return True

    def _price(self) -> float:
        """Dollars an hour: a CPU costs nothing here."""
        return self._recipe.price * self._world.size if self._world.device.type == "cuda" else 0.0


def _check(value: float, what: str, step: int) -> None:
    if not math.isfinite(value):
        raise NotANumber(
            f"The {what} of step {step} is not a number, so the weights would be lost with it. Lower learning_rate, or "
            "look for damaged samples; the newest checkpoint is from before."
        )


def _seed(text: str) -> None:
    """Noise (dropout) is a function of the step, so that going on from a checkpoint needs no state of it."""
    torch.manual_seed(int.from_bytes(hashlib.sha256(text.encode()).digest()[:7]))


def _peak(device: torch.device) -> int:
    """Bytes at most so far: of the GPU, or of the process."""
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated(device)
    if sys.platform == "darwin":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Not getrusage: a process begins there with the peak of whoever started it (execve keeps it).
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024
