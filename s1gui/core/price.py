"""What computing costs, if somebody set a price."""

from dataclasses import dataclass
from typing import Literal

Per = Literal["hour", "1,000 tokens"]


@dataclass(frozen=True, slots=True)
class Price:
    """amount: in `currency`, per GPU-hour or per 1,000 tokens that the model sampled or was given while thinking."""

    amount: float
    per: Per = "hour"
    currency: str = "$"

    def of(self, *, seconds: float, tokens: int) -> float:
        """What so many seconds of one GPU, or so many tokens, cost."""
        return self.amount * (seconds / 3600 if self.per == "hour" else tokens / 1000)
