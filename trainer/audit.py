"""What a data set is made of, in the tokens of one model, before anything is trained on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Audit:
    """trained: samples; tokens: of one epoch; supervised: those of them that carry loss; longest: in tokens."""

    trained: int
    held_out: int
    tokens: int
    supervised: int
    longest: int
