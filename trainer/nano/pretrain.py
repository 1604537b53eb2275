"""How the base model learns to compute and to spell."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import torch
from torch import Tensor

from trainer.nano.chat import END_OF_TEXT
from trainer.nano.corpus import documents
from trainer.nano.optimizers import Optimizers, next_token_loss, rates
from trainer.nano.pupil import Pupil

_DOCUMENTS_AT_A_TIME = 2_000


@dataclass(frozen=True, slots=True)
class Pretraining:
    """One run: how many tokens are read, in rows of which length, and how fast the weights follow."""

    tokens: int = 20_000_000
    rows: int = 16
    row_length: int = 768
    peak_rate: float = 6e-3
    warmup_steps: int = 60
    weight_decay: float = 0.05
    seed: int = 1
    report_every: int = 25

    @property
    def steps(self) -> int:
        return max(1, self.tokens // (self.rows * self.row_length))


@dataclass(frozen=True, slots=True)
class TrainingProgress:
    """Where a run is: the loss (nats per token) is the mean since the last report."""

    step: int
    steps: int
    loss: float
    tokens_per_second: float

    def __str__(self) -> str:
        return f"step {self.step}/{self.steps}  loss {self.loss:.4f}  {self.tokens_per_second:,.0f} tokens/s"


def pretrain(pupil: Pupil, run: Pretraining) -> Iterator[TrainingProgress]:
    """Trains the model in place, computing in bfloat16 with float32 weights, and tells of it every few steps."""
    model = pupil.model
    optimizers = Optimizers(model, weight_decay=run.weight_decay)
    losses: list[float] = []
    began = time.monotonic()
    model.train()
    schedule = rates(steps=run.steps, peak=run.peak_rate, warmup=run.warmup_steps)
    for step, (rate, ids) in enumerate(zip(schedule, packed_rows(pupil, run), strict=False), start=1):
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(input_ids=ids, use_cache=False).logits
        loss = next_token_loss(logits, ids)
        loss.backward()  # type: ignore[no-untyped-call]
        optimizers.step(rate)
        losses.append(loss.item())
        if step % run.report_every == 0 or step == run.steps:
            speed = len(losses) * ids.numel() / (time.monotonic() - began)
            yield TrainingProgress(step, run.steps, sum(losses) / len(losses), speed)
            losses.clear()
            began = time.monotonic()
    model.train(False)


def packed_rows(pupil: Pupil, run: Pretraining) -> Iterator[Tensor]:
    """Batches of ids, shape [rows, row_length]: the stream of documents, cut where a row is full."""
    stream = documents(run.seed)
    pool: list[int] = []
    need = run.rows * run.row_length
    while True:
        while len(pool) < need:
            some = [document + END_OF_TEXT for document in islice(stream, _DOCUMENTS_AT_A_TIME)]
            pool += [token for ids in pupil.tokenizer(some)["input_ids"] for token in ids]
        yield torch.tensor(pool[:need]).view(run.rows, run.row_length)
        del pool[:need]
