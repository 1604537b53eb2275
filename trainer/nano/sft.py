"""How a model is distilled on a thousand traces."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor

from trainer.nano.chat import prompt, thinking_completion
from trainer.nano.optimizers import Optimizers, next_token_loss, rates
from trainer.nano.pretrain import TrainingProgress
from trainer.nano.pupil import Pupil
from trainer.nano.teacher import Example

_SKIPPED = -100


@dataclass(frozen=True, slots=True)
class Distillation:
    """One run; the loss is on the completions alone (s1, data and `train/sft.py`)."""

    epochs: int = 5
    rows: int = 16
    peak_rate: float = 1.5e-3
    warmup_steps: int = 15
    weight_decay: float = 0.0
    seed: int = 3
    report_every: int = 25


def distil(pupil: Pupil, examples: Sequence[Example], run: Distillation) -> Iterator[TrainingProgress]:
    """Trains the model in place on the examples, and tells of it every few steps."""
    encoded = [encode_example(pupil, example) for example in examples]
    batches = list(_batches(encoded, run))
    model = pupil.model
    optimizers = Optimizers(model, weight_decay=run.weight_decay)
    losses: list[float] = []
    read, began = 0, time.monotonic()
    model.train()
    schedule = rates(steps=len(batches), peak=run.peak_rate, warmup=run.warmup_steps)
    for step, (rate, batch) in enumerate(zip(schedule, batches, strict=True), start=1):
        ids, labels = _padded(batch, pupil.padding)
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(input_ids=ids, use_cache=False).logits
        loss = next_token_loss(logits, labels)
        loss.backward()  # type: ignore[no-untyped-call]
        optimizers.step(rate)
        losses.append(loss.item())
        read += ids.numel()
        if step % run.report_every == 0 or step == len(batches):
            speed = read / (time.monotonic() - began)
            yield TrainingProgress(step, len(batches), sum(losses) / len(losses), speed)
            losses.clear()
    model.train(False)


def encode_example(pupil: Pupil, example: Example) -> tuple[list[int], list[int]]:
    """The ids of prompt and completion, and the labels: the completion's ids, -100 over the prompt."""
    asked = pupil.encode(prompt(example.question))
    said = pupil.encode(thinking_completion(example.thinking, example.answer))
    return asked + said, [_SKIPPED] * len(asked) + said


def _batches(
    encoded: Sequence[tuple[list[int], list[int]]], run: Distillation
) -> Iterator[list[tuple[list[int], list[int]]]]:
    rng = Random(run.seed)
    for _ in range(run.epochs):
        order = rng.sample(range(len(encoded)), len(encoded))
        for start in range(0, len(order), run.rows):
            yield [encoded[row] for row in order[start : start + run.rows]]


def _padded(batch: Sequence[tuple[list[int], list[int]]], padding: int) -> tuple[Tensor, Tensor]:
    """Padding stands on the right, where the causal mask already hides it."""
    longest = max(len(ids) for ids, _ in batch)
    return (
        torch.tensor([ids + [padding] * (longest - len(ids)) for ids, _ in batch]),
        torch.tensor([labels + [_SKIPPED] * (longest - len(labels)) for _, labels in batch]),
    )
