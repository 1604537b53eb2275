"""A tiny pupil with random weights."""

from trainer.nano.model import build_model
from trainer.nano.pupil import Pupil
from trainer.nano.tokenizer import build_tokenizer


def random_pupil(seed: int = 0) -> Pupil:
    tokenizer = build_tokenizer()
    return Pupil(build_model(tokenizer, seed=seed, width=64, layers=2), tokenizer)
