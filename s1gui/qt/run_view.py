"""One run as it can be shown, built from its events alone."""

import math
from dataclasses import dataclass, field

from s1gui.core.budget import Budget
from s1gui.core.events import (
    AnswerDropped,
    Answered,
    AnswerEnded,
    AnswerOpened,
    BudgetChanged,
    HandleMoved,
    Point,
    Refused,
    Resumed,
    RunEnded,
    RunEvent,
    Started,
    Thought,
    Waited,
    WantedToStop,
    WentOn,
)
from s1gui.core.forcing import WhyClosed, WhyWait
from s1gui.core.settings import Settings
from s1gui.core.trace import Trace


@dataclass(slots=True)
class AnswerView:
    """The answer at one point. forced: the text put before it; logprob: see AnswerEnded."""

    point: Point
    forced: str = ""
    text: str = ""
    tokens: int = 0
    is_over: bool = False
    is_complete: bool = False
    logprob: float | None = None

    @property
    def p(self) -> float | None:
        """The probability of exactly this answer."""
        return None if self.logprob is None else math.exp(min(0.0, self.logprob))


@dataclass(frozen=True, slots=True)
class WaitMark:
    """A wait that was injected after `at` tokens."""

    at: int
    why: WhyWait


@dataclass(frozen=True, slots=True)
class Road:
    """The marks of a run along the axis of thinking tokens. kept: where the text on screen ends; None with no cut."""

    head: int = 0
    kept: int | None = None
    is_cut: bool = False
    stops: tuple[int, ...] = ()
    waits: tuple[int, ...] = ()
    answers: tuple[Point, ...] = ()


@dataclass(slots=True)
class Pace:
    """How fast tokens came. first: seconds from the prompt to the first token; pauses between turns don't count."""

    first: float | None = None
    tokens: int = 0
    seconds: float = 0.0
    last: float | None = None

    def saw(self, tokens: int, time: float) -> None:
        if self.last is not None and time > self.last:
            self.seconds += time - self.last
            self.tokens += tokens
        self.last = time

    def pause(self) -> None:
        self.last = None

    @property
    def rate(self) -> float | None:
        """Sampled thinking tokens a second; None before it can be said."""
        return self.tokens / self.seconds if self.seconds > 0.02 and self.tokens > 1 else None


@dataclass(slots=True)
class RunView:
    """Owner of what is known of one run. `apply` takes its events in order."""

    number: int
    settings: Settings
    budget: Budget = field(default_factory=Budget)
    started: Started | None = None
    started_at: float = 0.0
    trace: Trace = field(default_factory=Trace)
    stops: list[int] = field(default_factory=list)
    waits: list[WaitMark] = field(default_factory=list)
    answers: dict[Point, AnswerView] = field(default_factory=dict)
    handle: Point | None = None
    why: WhyClosed | None = None
    ended: RunEnded | None = None
    refused: Refused | None = None
    resumed: list[int] = field(default_factory=list)
    pace: Pace = field(default_factory=Pace)

    def __post_init__(self) -> None:
        self.budget = self.settings.budget

    def apply(self, event: RunEvent) -> None:
        """Take one event in."""
        match event.what:
            case Started():
                self.started, self.started_at, self.budget = event.what, event.time, event.what.settings.budget
            case Thought() as thought:
                self._thought(thought, event.time)
            case WantedToStop(at=at):
                if at not in self.stops:
                    self.stops.append(at)
            case Waited(at=at, why=why):
                if at not in self.stops:
                    self.stops.append(at)
                self.waits.append(WaitMark(at, why))
            case BudgetChanged(budget=budget):
                self.budget = budget
            case HandleMoved(point=point, why=why):
                self.handle, self.why = point, why
                self.pace.pause()
            case RunEnded() as ended:
                self.ended = ended
                self.pace.pause()
            case WentOn():
                self.ended = None
            case Refused() as refused:
                self.refused = refused
            case Resumed(at=at):
                self.resumed.append(at)
            case _:
                self._apply_to_answer(event)

    @property
    def head(self) -> int:
        """Thinking tokens so far."""
        return len(self.trace)

    @property
    def kept(self) -> int:
        """Thinking tokens that count for the answer on screen; beyond them the trace is grey."""
        return self.head if self.handle is None else min(self.handle.at, self.head)

    @property
    def is_running(self) -> bool:
        return self.ended is None and self.refused is None

    @property
    def answer(self) -> AnswerView | None:
        """The answer at the handle, as far as it is there."""
        return None if self.handle is None else self.answers.get(self.handle)

    @property
    def sampled(self) -> int:
        return self.trace.count("sampled")

    @property
    def injected(self) -> int:
        return self.trace.count("injected")

    @property
    def road(self) -> Road:
        answers = tuple(sorted(point for point, answer in self.answers.items() if answer.is_over))
        is_cut = self.handle is not None and not self.handle.own
        kept = None if self.handle is None else self.kept
        return Road(self.head, kept, is_cut, tuple(self.stops), tuple(mark.at for mark in self.waits), answers)

    def answer_before(self, at: int) -> AnswerView | None:
        """The finished answer nearest to `at` that is not beyond it."""
        over = [answer for answer in self.answers.values() if answer.is_over and answer.point.at <= at]
        return max(over, key=lambda answer: answer.point, default=None)

    def _thought(self, thought: Thought, time: float) -> None:
        self.trace.extend(
            thought.origin, thought.ids, thought.pieces, logprobs=thought.logprobs, entropies=thought.entropies
        )
        if thought.origin == "sampled":
            if self.pace.first is None:
                self.pace.first = time - self.started_at
            self.pace.saw(len(thought.ids), time)

    def _apply_to_answer(self, event: RunEvent) -> None:
        match event.what:
            case AnswerOpened(point=point, pieces=pieces):
                self.answers[point] = AnswerView(point, forced="".join(pieces))
            case Answered(point=point, pieces=pieces):
                answer = self.answers.setdefault(point, AnswerView(point))
                answer.text += "".join(pieces)
                answer.tokens += len(pieces)
            case AnswerEnded(point=point, complete=complete, logprob=logprob, rest=rest):
                answer = self.answers.setdefault(point, AnswerView(point))
                answer.text += rest
                answer.is_over, answer.is_complete, answer.logprob = True, complete, logprob
            case AnswerDropped(point=point):
                self.answers.pop(point, None)
