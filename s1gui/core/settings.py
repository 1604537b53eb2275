"""Everything a run is asked with; with a model and a version it is all that is needed to do it again."""

from dataclasses import dataclass, field

from s1gui.core.along import Along
from s1gui.core.beginning import Beginning
from s1gui.core.budget import Budget
from s1gui.core.errors import InputError
from s1gui.core.sampling import Sampling

ANSWER_TOKENS = 512


@dataclass(frozen=True, slots=True)
class Settings:
    """One question and how to think about it.

    system: None is the chat template's own default. prompt: the exact text to send, in place of question and system.
    wait: the text injected when the model is sent on. probes: budgets at which an answer is asked beside the one at
    `budget`; along: which others are asked as the trace grows, None for none. answer_tokens: the answer's own reserve.
    top: likeliest tokens to report at each position. reference: the known answer, to grade by; it is not sent.
    beginning: what the trace begins with where it is a branch of another.

    Raises InputError where there is nothing to ask or a number is out of its range.
    """

    question: str
    system: str | None = None
    prompt: str | None = None
    budget: Budget = field(default_factory=Budget)
    wait: str = "Wait"
    sampling: Sampling = field(default_factory=Sampling)
    answer_tokens: int = ANSWER_TOKENS
    probes: tuple[int, ...] = ()
    top: int = 0
    reference: str | None = None
    along: Along | None = None
    beginning: Beginning | None = None

    def __post_init__(self) -> None:
        if not self.question.strip() and not (self.prompt or "").strip():
            raise InputError("There is no question. Type one and run again.")
        if self.answer_tokens < 1:
            raise InputError("The answer needs at least 1 token. Raise its reserve.")
        if any(probe < 0 for probe in self.probes):
            raise InputError("A budget can't be negative. Use 0 or more thinking tokens.")
        if not 0 <= self.top <= 50:
            raise InputError("The likeliest tokens to report are 0 to 50 per position.")
