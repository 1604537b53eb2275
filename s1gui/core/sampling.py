"""How the next token is chosen from the model's distribution."""

from dataclasses import dataclass

from s1gui.core.errors import InputError

TRACE = 0
ANSWER = 1


@dataclass(frozen=True, slots=True)
class Sampling:
    """Greedy (temperature 0) or seeded sampling.

    The noise of a sampled token is a pure function of (seed, stream, position, token id), so a shorter run with
    the same seed is a prefix of a longer one. `stream` keeps the noise of traces (0) and answers (1) apart.

    temperature: 0 is greedy; top_p in (0, 1]; top_k 0 is off; min_p in [0, 1), relative to the likeliest token.
    Raises InputError where a number is out of its range.
    """

    temperature: float = 0.0
    top_p: float = 1.0
    top_k: int = 0
    min_p: float = 0.0
    seed: int = 0
    stream: int = TRACE

    def __post_init__(self) -> None:
        checks = (
            (0.0 <= self.temperature <= 100.0, f"temperature {self.temperature} is not between 0 and 100"),
            (0.0 < self.top_p <= 1.0, f"top-p {self.top_p} is not above 0 and at most 1"),
            (0 <= self.top_k < 2**31, f"top-k {self.top_k} is not a whole number from 0 (off) up"),
            (0.0 <= self.min_p < 1.0, f"min-p {self.min_p} is not from 0 (off) to below 1"),
            (0 <= self.seed < 2**63, f"seed {self.seed} is not a whole number from 0 to 2^63 - 1"),
        )
        for holds, complaint in checks:
            if not holds:
                raise InputError(complaint + ". Choose another value.")

    @property
    def is_greedy(self) -> bool:
        return self.temperature == 0.0
