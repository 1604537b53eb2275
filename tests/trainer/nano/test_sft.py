"""How a model is distilled on traces."""

from tests.trainer.nano.random_pupil import random_pupil
from trainer.nano.sft import Distillation, distil, encode_example
from trainer.nano.teacher import Example

EXAMPLES = [Example("What is 1 + 2?", "My first guess is 3.", "3"), Example("How many a in ham?", "a in ham", "1")]


def test_the_loss_is_on_the_completion_alone() -> None:
    pupil = random_pupil()
    ids, labels = encode_example(pupil, EXAMPLES[0])
    learned = [token for token, label in zip(ids, labels, strict=True) if label != -100]
    assert pupil.decode(learned) == (
        "<|im_start|>think\nMy first guess is 3.\n<|im_start|>answer\nFinal Answer: 3<|im_end|>"
    )
    assert pupil.decode(ids[: -len(learned)]).endswith("<|im_start|>assistant\n")


def test_distilling_again_and_again_on_two_examples_learns_them() -> None:
    reports = list(distil(random_pupil(), EXAMPLES, Distillation(epochs=30, rows=2, warmup_steps=3, report_every=10)))
    assert [report.step for report in reports] == [10, 20, 30]
    assert reports[-1].loss < reports[0].loss - 1


def test_two_runs_from_one_seed_learn_the_same() -> None:
    run = Distillation(epochs=2, rows=1)
    first, second = ([report.loss for report in distil(random_pupil(), EXAMPLES, run)] for _ in range(2))
    assert first == second
