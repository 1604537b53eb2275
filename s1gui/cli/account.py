"""What is known of a run from its events: counts, times, and the answer at each budget."""

import math
from dataclasses import dataclass, field, replace

from s1gui.core.budget import Budget
from s1gui.core.events import (
    END_OF,
    AnswerDropped,
    Answered,
    AnswerEnded,
    End,
    HandleMoved,
    Point,
    Refused,
    RunEnded,
    RunEvent,
    Started,
    Thought,
    Waited,
    WantedToStop,
)
from s1gui.core.forcing import Close, Outline, decide


@dataclass(slots=True)
class Answer:
    """The answer at one point. p: the probability of exactly this answer, None where it is not whole."""

    text: str = ""
    tokens: int = 0
    p: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What a budget leads to: thinking tokens used, how the thinking ended, the answer there (None: none yet)."""

    budget: int | None
    used: int | None
    end: End | None
    answer: Answer | None


@dataclass(slots=True)
class Account:
    """Owner of what was heard of one run. `apply` takes its events in order.

    first: seconds from the prompt to the first sampled token.
    """

    outline: Outline = field(default_factory=Outline)
    answers: dict[Point, Answer] = field(default_factory=dict)
    handle: Point | None = None
    ended: RunEnded | None = None
    refused: Refused | None = None
    sampled: int = 0
    injected: int = 0
    started: Started | None = None
    first: float | None = None
    _prompt_sent: float = 0.0
    _last_thought: float = 0.0

    def apply(self, event: RunEvent) -> None:
        """Take one event in."""
        match event.what:
            case Started() as started:
                self.started, self._prompt_sent = started, event.time
            case Thought() as thought:
                self._thought(thought, event.time)
            case WantedToStop():
                self.outline = self.outline.wanted_to_stop()
            case Waited() as waited if self.started is not None and self.outline.is_at_stop:
                # The wait's tokens follow as a Thought, which adds them to the head.
                length, head = len(self.started.wait_ids), self.outline.head
                self.outline = replace(self.outline.sent_on(length, asked=waited.why == "asked"), head=head)
            case HandleMoved(point, why):
                self.handle = point
                if why == "looping" and point is not None:
                    self.outline = replace(self.outline, looped_at=point.at)
            case RunEnded() as ended:
                self.ended = ended
            case Refused() as refused:
                self.refused = refused
            case Answered() | AnswerEnded() | AnswerDropped():
                self._answer(event.what)

    @property
    def answer(self) -> Answer | None:
        """The answer on screen."""
        return self.answers.get(self.handle) if self.handle is not None else None

    @property
    def rate(self) -> float | None:
        """Sampled thinking tokens a second, after the first."""
        spent = self._last_thought - self._prompt_sent - self.first if self.first is not None else 0.0
        return (self.sampled - 1) / spent if self.sampled > 1 and spent > 0 else None

    def rows(self, budgets: tuple[int, ...]) -> list[Row]:
        """What each of these budgets leads to, on this one trace."""
        return [self._row(budget) for budget in budgets]

    def _thought(self, thought: Thought, time: float) -> None:
        self.outline = self.outline.grown(len(thought.ids))
        if thought.origin == "injected":
            self.injected += len(thought.ids)
        else:
            self.sampled += len(thought.ids)
            self.first = time - self._prompt_sent if self.first is None else self.first
            self._last_thought = time

    def _answer(self, what: Answered | AnswerEnded | AnswerDropped) -> None:
        if isinstance(what, AnswerDropped):
            self.answers.pop(what.point, None)
            return
        answer = self.answers.setdefault(what.point, Answer())
        if isinstance(what, Answered):
            answer.text += "".join(what.pieces)
            answer.tokens += len(what.ids)
        else:
            answer.text += what.rest
            answer.p = math.exp(min(0.0, what.logprob)) if what.logprob is not None else None

    def _row(self, maximum: int) -> Row:
        if self.started is None:
            return Row(maximum, None, None, None)
        asked = self.started.settings.budget
        budget = Budget(maximum, min(asked.min_thinking_tokens, maximum), asked.waits, asked.accounting)
        # The room is what the run had; a budget that was let in fits.
        room = max(maximum, self.outline.head + len(self.started.wait_ids) + 1)
        decision = decide(self.outline, budget, wait=len(self.started.wait_ids), room=room)
        if not isinstance(decision, Close):
            return Row(maximum, None, None, None)
        answer = self.answers.get(Point(decision.at, decision.is_own))
        return Row(maximum, decision.at, END_OF[decision.why], answer)
