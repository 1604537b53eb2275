"""How long a model may think, how long it must, and how often it is sent on."""

from dataclasses import dataclass
from typing import Literal

from s1gui.core.errors import BudgetError

Accounting = Literal["total", "harness"]


@dataclass(frozen=True, slots=True)
class Budget:
    """Bounds on a trace, in thinking tokens.

    Counted is every token after the opening marker and before the closing one, sampled and injected alike. Not counted:
    what the format forces when closing, and the answer.

    max_thinking_tokens: a hard total across all waits; None is as long as the context allows.
    min_thinking_tokens: a wish to stop before this is answered with a wait, if there is room below the maximum.
    waits: how many further wishes to stop are answered with a wait (s1's `thinking_n_ignore`).
    accounting: "total" as above; "harness" reproduces s1's evaluation harness, where every round between waits has the
        whole maximum to itself, the sum is cut to it afterwards, and the minimum masks the stop instead of waiting
        (vllm_causallms.py of simplescaling/s1 at 77272c6).

    Raises BudgetError where the bounds contradict each other.
    """

    max_thinking_tokens: int | None = None
    min_thinking_tokens: int = 0
    waits: int = 0
    accounting: Accounting = "total"

    def __post_init__(self) -> None:
        maximum, minimum = self.max_thinking_tokens, self.min_thinking_tokens
        if minimum < 0 or self.waits < 0 or (maximum is not None and maximum < 0):
            raise BudgetError("A budget can't be negative. Use 0 or more thinking tokens and waits.")
        if maximum is not None and minimum > maximum:
            raise BudgetError(
                f"The minimum of {minimum:,} thinking tokens is above the maximum of {maximum:,}. "
                "Lower the minimum or raise the maximum."
            )
        if self.accounting == "harness" and minimum and self.waits:
            raise BudgetError("s1's harness knows a minimum or waits, not both. Set one of them to 0.")


def thinking_room(*, context: int, prompt: int, closing: int, answer: int) -> int:
    """Thinking tokens that fit between a prompt and the answer's reserve; all in tokens. Raises BudgetError if none."""
    room = context - prompt - closing - answer
    if room < 0:
        raise BudgetError(
            f"The question takes {prompt:,} tokens; with {closing + answer:,} kept for the answer that is more than "
            f"the model's context of {context:,}. Shorten the question or lower the answer's reserve."
        )
    return room


def check_fits(budget: Budget, room: int) -> None:
    """Raises BudgetError where the maximum (or minimum) is beyond the `room` thinking tokens of the context."""
    wanted = max(budget.max_thinking_tokens or 0, budget.min_thinking_tokens)
    if wanted > room:
        raise BudgetError(
            f"A budget of {wanted:,} thinking tokens does not fit: the model's context leaves room for {room:,}. "
            f"Set at most {room:,}, or load the model with a larger context."
        )
