"""Training: the same loss however it is split, everything told, and ended well."""

from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import AutoModelForCausalLM

from tests.trainer.tiny_runs import facts, fingerprint, losses, made, samples, steps, train, train_outside
from trainer import launch
from trainer.journal import Begun, Done, Errored, Evaluated, Exported, Planned, Saved, Saving, Step, Stopping, Warned
from trainer.loop import Training


def close(first: list[float], second: list[float], *, within: float = 2e-5) -> bool:
    return len(first) == len(second) and all(abs(a - b) <= within * abs(a) for a, b in zip(first, second, strict=True))


@pytest.fixture
def alone(tmp_path: Path) -> Path:
    """A run in one process, whose losses are compared with."""
    folder = made(tmp_path)
    assert train(folder) == 0
    return folder


def test_the_loss_falls_and_every_step_is_told(alone: Path) -> None:
    found = losses(alone)
    assert len(found) == 6 and found[-1] < found[0] - 0.5
    told = facts(alone)
    assert [type(fact) for fact in told if not isinstance(fact, Step)] == [Planned, Begun, Exported, Done]
    assert told[-1] == Done(6, True)
    last = steps(alone)[6]
    planned = told[0]
    assert isinstance(planned, Planned) and last.tokens == 2 * planned.supervised and last.epoch == 2.0
    assert last.memory[0] > 0 and last.eta == 0.0 and last.cost == 0.0 and last.seconds > 0


def test_the_first_loss_is_the_base_models_own(alone: Path, tmp_path: Path) -> None:
    """Against transformers' own loss over the whole epoch, token by token, without a row of several documents."""
    whole = made(tmp_path, epochs=1, global_batch=12, weighting="token", learning_rate=1e-9)
    assert train(whole) == 0
    from s1gui.engines.local.tokens import load_tokenizer
    from trainer.dataset import dataset
    from trainer.recipe import read_json

    data = dataset(read_json(whole / launch.RECIPE), load_tokenizer(tmp_path / "base"))
    model = AutoModelForCausalLM.from_pretrained(tmp_path / "base", dtype=torch.float32)
    total = count = 0.0
    for sample in data.train:
        labels = torch.tensor([sample.labels])
        supervised = int((labels[:, 1:] != -100).sum())
        with torch.no_grad():
            total += float(model(input_ids=torch.tensor([sample.ids]), labels=labels).loss) * supervised
        count += supervised
    assert losses(whole) == pytest.approx([total / count], rel=1e-5)


@pytest.mark.parametrize(
    "changes",
    [
        {"micro_batch": 2},
        {"micro_batch": 4},
        {"checkpointing": True},
        {"checkpointing": True, "micro_batch": 4},
    ],
    ids=lambda changes: " ".join(f"{name}={value}" for name, value in changes.items()),
)
def test_how_a_batch_is_passed_through_changes_nothing(alone: Path, tmp_path: Path, changes: dict[str, Any]) -> None:
    other = made(tmp_path, **changes)
    assert train(other) == 0
    assert close(losses(alone), losses(other))


@pytest.mark.parametrize("weighting", ["sample", "token"])
def test_packed_samples_count_as_they_do_alone(tmp_path: Path, weighting: str) -> None:
    """All samples of an epoch in one step, so that packing does not change which of them it has."""
    one = {"global_batch": 12, "epochs": 3, "weighting": weighting}
    apart, packed = made(tmp_path, **one), made(tmp_path, **one, packing=True)
    assert train(apart) == train(packed) == 0
    assert close(losses(apart), losses(packed))


@pytest.mark.parametrize(
    "changes",
    [
        {"checkpointing": True},
        {"sharding": "none"},
        pytest.param({"method": "lora", "lora_rank": 4}, marks=pytest.mark.slow),
        pytest.param({"optimizer": "muon"}, marks=pytest.mark.slow),
    ],
    ids=["sharded", "replicated", "lora", "muon"],
)
def test_two_processes_find_the_losses_of_one(tmp_path: Path, changes: dict[str, Any]) -> None:
    changes = {**changes, "learning_rate": 1e-3}
    one, two = made(tmp_path, **changes), made(tmp_path, **changes, processes=2)
    assert train(one) == 0
    assert train_outside(two).returncode == 0
    # Muon's own arithmetic is in bf16.
    assert close(losses(one), losses(two), within=2e-4 if "optimizer" in changes else 2e-5)
    (begun,) = [fact for fact in facts(two) if isinstance(fact, Begun)]
    (whole,) = [fact for fact in facts(one) if isinstance(fact, Begun)]
    assert begun.world == 2 and len(steps(two)[1].memory) == 2
    assert begun.sharded == (changes.keys() == {"checkpointing", "learning_rate"})
    if begun.sharded:
        assert sum(begun.rank_bytes) == whole.rank_bytes[0]
        assert max(begun.rank_bytes) < 0.52 * whole.rank_bytes[0]
        assert (begun.parameters, begun.trained) == (whole.parameters, whole.trained)


def test_bf16_in_parts_follows_bf16_in_one(tmp_path: Path) -> None:
    changes = {"precision": "bf16", "checkpointing": True, "learning_rate": 1e-3}
    one, two = (made(tmp_path, **changes, processes=count) for count in (1, 2))
    assert train(one) == 0
    assert train_outside(two).returncode == 0
    assert close(losses(one)[:1], losses(two)[:1], within=1e-3)  # the same weights
    assert close(losses(one), losses(two), within=2e-2)


@pytest.mark.parametrize(
    ("method", "precision", "optimizer"),
    [
        *(("lora", "fp32", "adamw"), ("lora", "bf16", "adamw"), ("qlora", "fp32", "adamw"), ("qlora", "bf16", "adamw")),
        ("lora", "fp32", "muon"),
    ],
)
def test_adapters_learn(tmp_path: Path, method: str, precision: str, optimizer: str) -> None:
    changes = {"method": method, "precision": precision, "optimizer": optimizer}
    folder = made(tmp_path, **changes, epochs=4, checkpointing=True, lora_rank=8)
    assert train(folder) == 0
    found = losses(folder)
    assert found[-1] < found[0] - 0.3
    begun = next(fact for fact in facts(folder) if isinstance(fact, Begun))
    assert 0 < begun.trained < begun.parameters / 2


def test_dropout_is_the_same_after_going_on(tmp_path: Path) -> None:
    changes = {"method": "lora", "lora_dropout": 0.3, "save_steps": 3}
    whole, parted = made(tmp_path, **changes), made(tmp_path, **changes)
    assert train(whole) == 0
    stop_after(parted, 3)
    assert train(parted) == 0
    assert launch.outcome(parted) == Done(3, False)
    assert train(parted, resume=True) == 0
    assert losses(whole) == losses(parted)
    assert fingerprint(whole) == fingerprint(parted)


def stop_after(folder: Path, step: int) -> None:
    """Asks the run in this process to stop when it has taken a step."""
    take = Training._take

    def taken(self: Training, *args: Any) -> None:
        take(self, *args)
        if self.step == step:
            launch.stop(folder)
            Training._take = take  # type: ignore[method-assign]

    Training._take = taken  # type: ignore[method-assign]


def test_a_run_that_is_asked_to_stop_saves_exports_and_goes_on_later(tmp_path: Path, alone: Path) -> None:
    folder = made(tmp_path)
    stop_after(folder, 2)
    assert train(folder) == 0
    kinds = [type(fact) for fact in facts(folder) if not isinstance(fact, Step)]
    assert kinds == [Planned, Begun, Stopping, Saving, Saved, Exported, Done]
    assert launch.outcome(folder) == Done(2, False) and not (folder / launch.STOP).exists()
    assert (folder / "model" / "config.json").is_file()
    assert train(folder, resume=True) == 0
    begun = [fact for fact in facts(folder) if isinstance(fact, Begun)]
    assert [(fact.step, fact.resumed_from) for fact in begun] == [(0, ""), (2, "checkpoint-2")]
    assert losses(folder) == losses(alone) and fingerprint(folder) == fingerprint(alone)
    seconds = [step.seconds for _, step in sorted(steps(folder).items())]
    assert seconds == sorted(seconds)
    assert launch.outcome(folder) == Done(6, True)


def test_what_is_held_out_is_measured_and_never_trained_on(tmp_path: Path) -> None:
    held = samples(tmp_path / "held.jsonl", count=5, seed=9)
    folder = made(tmp_path, held_out=str(held), evaluate_steps=2)
    assert train(folder) == 0
    found = [fact for fact in facts(folder) if isinstance(fact, Evaluated)]
    assert [fact.step for fact in found] == [2, 4, 6] and {fact.samples for fact in found} == {5}
    assert found[-1].loss < found[0].loss
    each_epoch = made(tmp_path, held_out=str(held))
    assert train(each_epoch) == 0
    assert [fact.step for fact in facts(each_epoch) if isinstance(fact, Evaluated)] == [3, 6]


def test_a_loss_that_is_no_number_stops_before_the_weights_are_touched(tmp_path: Path) -> None:
    folder = made(tmp_path, learning_rate=1.0, max_gradient_norm=0.0, epochs=60, weight_decay=1.0, save_steps=1)
    base = tmp_path / "base"
    model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
    with torch.no_grad():
        model.model.layers[0].mlp.up_proj.weight.mul_(1e38)
    model.save_pretrained(base)
    assert train(folder) == 1
    error = facts(folder)[-1]
    assert isinstance(error, Errored) and error.kind == "nan" and "learning_rate" in error.message


def test_a_misfit_shows_before_the_first_step_and_names_the_smallest_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = made(tmp_path, checkpointing=True, micro_batch=2)
    from trainer.loss import Learner

    def too_large(*args: Any) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(Learner, "forward", too_large)
    assert train(folder) == 1
    error = facts(folder)[-1]
    assert isinstance(error, Errored) and error.kind == "out_of_memory" and "micro_batch to 1" in error.message
    assert not steps(folder)


def test_the_longest_sample_is_tried_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from trainer.loss import Learner

    folder = made(tmp_path)
    seen: list[int] = []
    forward = Learner.forward

    def watched(self: Learner, row: Any) -> Any:
        seen.append(row.ids.shape[1])
        return forward(self, row)

    monkeypatch.setattr(Learner, "forward", watched)
    assert train(folder) == 0
    assert seen[0] == max(seen)


def test_where_passes_add_up_the_trial_has_the_gradients_of_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a run that fits the trial might still be too large for its second pass."""
    from trainer.loss import Learner

    found = []
    for batch in (1, 4):
        folder = made(tmp_path, global_batch=batch, epochs=1)
        seen: list[tuple[int, bool]] = []
        forward = Learner.forward

        def watched(self: Learner, row: Any, forward: Any = forward, seen: Any = seen) -> Any:
            seen.append((row.ids.shape[1], any(weight.grad is not None for weight in self.parameters())))
            return forward(self, row)

        monkeypatch.setattr(Learner, "forward", watched)
        assert train(folder) == 0
        monkeypatch.undo()
        found.append(seen[:2])
    (longest, _), alone = found[0]
    assert not alone[1]  # the first step's: what the trial left is gone
    assert found[1] == [(longest, False), (longest, True)]


def test_what_is_unusual_is_warned_of(tmp_path: Path) -> None:
    folder = made(tmp_path, too_long="cut", block=60)
    assert train(folder) == 0
    assert [fact for fact in facts(folder) if isinstance(fact, Warned) and "cut before their end" in fact.message]


@pytest.mark.parametrize(
    ("changes", "kind"),
    [({"data": "/nowhere.jsonl"}, "data"), ({"base": "/nowhere"}, "model"), ({"gpus": 3}, "other")],
    ids=["data", "model", "devices"],
)
def test_what_can_not_be_used_is_an_error_of_its_kind(tmp_path: Path, changes: dict[str, Any], kind: str) -> None:
    folder = made(tmp_path, **changes)
    assert train(folder) == 1
    error = facts(folder)[-1]
    assert isinstance(error, Errored) and error.kind == kind
    assert "Traceback" not in error.message


def test_other_data_is_not_gone_on_with(tmp_path: Path) -> None:
    folder = made(tmp_path)
    stop_after(folder, 2)
    assert train(folder) == 0
    samples(tmp_path / "data.jsonl", seed=3)
    assert train(folder, resume=True) == 1
    error = facts(folder)[-1]
    assert isinstance(error, Errored) and error.kind == "data" and "changed" in error.message


def test_a_run_begun_before_is_not_begun_again(alone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = facts(alone)
    assert train(alone) == 2
    assert facts(alone) == before and "--resume" in capsys.readouterr().err
