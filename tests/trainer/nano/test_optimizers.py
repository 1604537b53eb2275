"""How weights follow their gradients."""

import torch

from tests.trainer.nano.random_pupil import random_pupil
from trainer.nano.optimizers import Optimizers, next_token_loss, rates


def test_the_rate_rises_to_its_peak_and_falls_to_almost_nothing() -> None:
    schedule = list(rates(steps=100, peak=1.0, warmup=10))
    assert len(schedule) == 100
    assert schedule[0] == 0.1
    assert max(schedule) == schedule[9] == 1.0
    assert 0 < schedule[-1] < 0.02


def test_labels_of_minus_hundred_carry_no_loss() -> None:
    logits = torch.randn(1, 4, 8)
    labels = torch.tensor([[-100, -100, 3, 5]])
    expected = -(logits[0, 1].log_softmax(-1)[3] + logits[0, 2].log_softmax(-1)[5]) / 2
    assert torch.allclose(next_token_loss(logits, labels), expected)


def test_some_steps_on_one_batch_lower_its_loss() -> None:
    model = random_pupil().model
    optimizers = Optimizers(model, weight_decay=0.0)
    ids = torch.randint(0, 286, (2, 32), generator=torch.Generator().manual_seed(0))
    losses = []
    for _ in range(8):
        loss = next_token_loss(model(input_ids=ids).logits, ids)
        loss.backward()  # type: ignore[no-untyped-call]
        optimizers.step(3e-3)
        losses.append(loss.item())
    assert losses[-1] < losses[0] - 0.5
