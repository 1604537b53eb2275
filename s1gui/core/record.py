"""One run as its events tell it: trace, answers, marks along the way, and what any budget leads to on it."""

import math
from dataclasses import dataclass, field, replace

from s1gui.core.beginning import Beginning
from s1gui.core.budget import Budget
from s1gui.core.events import (
    END_OF,
    AnswerDropped,
    Answered,
    AnswerEnded,
    AnswerOpened,
    BudgetChanged,
    End,
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
from s1gui.core.forcing import Close, Outline, WhyClosed, WhyWait, decide
from s1gui.core.pace import Pace
from s1gui.core.settings import Settings
from s1gui.core.trace import Trace


@dataclass(slots=True)
class Answer:
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
        """The probability of exactly this answer; None where it is not whole."""
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


@dataclass(frozen=True, slots=True)
class Milestone:
    """What a budget leads to: thinking tokens used, how the thinking ended, the answer there; None: not known yet."""

    budget: int
    used: int | None = None
    end: End | None = None
    answer: Answer | None = None


@dataclass(slots=True)
class RunRecord:
    """Owner of what is known of one run. `apply` takes its events in order.

    is_kept: it comes from the store and no engine goes on with it; only where one looks can be moved (`look_at`).
    is_ahead: the handle stands where it will, and nobody has told so yet (`look_ahead`).
    """

    number: int
    settings: Settings
    budget: Budget = field(default_factory=Budget)
    started: Started | None = None
    started_at: float = 0.0
    trace: Trace = field(default_factory=Trace)
    outline: Outline = field(default_factory=Outline)
    waits: list[WaitMark] = field(default_factory=list)
    answers: dict[Point, Answer] = field(default_factory=dict)
    handle: Point | None = None
    why: WhyClosed | None = None
    ended: RunEnded | None = None
    refused: Refused | None = None
    resumed: list[int] = field(default_factory=list)
    pace: Pace = field(default_factory=Pace)
    is_kept: bool = False
    is_ahead: bool = False
    _why: WhyWait | None = None
    _room: int | None = None

    def __post_init__(self) -> None:
        self.budget = self.settings.budget

    def apply(self, event: RunEvent) -> None:
        """Take one event in."""
        self.pace.passed(event.time, is_running=self.started is not None and self.is_running)
        match event.what:
            case Started() as started:
                self.started, self.started_at, self.budget = started, event.time, started.settings.budget
                self._begin(started.settings.beginning)
            case Thought() as thought:
                self._thought(thought, event.time)
            case WantedToStop():
                self.outline = self.outline.wanted_to_stop()
            case Waited() as waited:
                self._waited(waited)
            case BudgetChanged(budget=budget):
                self.budget = budget
            case HandleMoved() as moved:
                self._moved(moved)
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
    def branched_at(self) -> int:
        """Thinking tokens that were taken over from another run's trace; 0 where it is no branch."""
        return len(self.settings.beginning) if self.settings.beginning else 0

    @property
    def stops(self) -> list[int]:
        """Where the model wanted to stop, or was sent on by hand."""
        return [stop.at for stop in self.outline.stops]

    @property
    def kept(self) -> int:
        """Thinking tokens that count for the answer on screen; beyond them the trace is grey."""
        return self.head if self.handle is None else min(self.handle.at, self.head)

    @property
    def is_running(self) -> bool:
        return self.ended is None and self.refused is None

    @property
    def answer(self) -> Answer | None:
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
        over = (point for point, answer in self.answers.items() if answer.is_over)
        answers = tuple(sorted(over, key=lambda point: (point.at, point.own)))
        is_cut = self.handle is not None and not self.handle.own
        kept = None if self.handle is None else self.kept
        return Road(self.head, kept, is_cut, tuple(self.stops), tuple(mark.at for mark in self.waits), answers)

    def answer_before(self, at: int) -> Answer | None:
        """The finished answer nearest to `at` that is not beyond it."""
        over = [answer for answer in self.answers.values() if answer.is_over and answer.point.at <= at]
        return max(over, key=lambda answer: answer.point, default=None)

    def milestone(self, maximum: int) -> Milestone:
        """What a maximum of so many thinking tokens leads to on this trace, all else as in the run's budget."""
        least = min(self.budget.min_thinking_tokens, maximum)
        closed = self._closed(replace(self.budget, max_thinking_tokens=maximum, min_thinking_tokens=least))
        if closed is None:
            return Milestone(maximum)
        return Milestone(maximum, closed.at, END_OF[closed.why], self.answers.get(Point(closed.at, closed.is_own)))

    def look_at(self, budget: Budget) -> None:
        """Move the handle of a kept run to where this budget ends on its trace, its end at most."""
        self.budget, closed = budget, self._closed(budget)
        self.handle = Point(closed.at, closed.is_own) if closed else None
        self.why = closed.why if closed else None

    def look_ahead(self, budget: Budget) -> bool:
        """Move the handle to where this budget will end on the trace, before it is told; whether that can be foreseen.

        While it is thinking only the lane knows, and a budget that lets it think on has no end yet.
        """
        if self.handle is None and self.is_running:
            return False
        closed = self._closed(budget)
        if closed is None:
            return False
        self.handle, self.why, self.is_ahead = Point(closed.at, closed.is_own), closed.why, True
        return True

    def _closed(self, budget: Budget) -> Close | None:
        if self.started is None:
            return None
        # How much room there is, is told where it ended; before, a budget that was let in fits.
        wait = len(self.started.wait_ids)
        room = max(budget.max_thinking_tokens or 0, self.head + wait + 1)
        decision = decide(self.outline, budget, wait=wait, room=room if self._room is None else self._room)
        return decision if isinstance(decision, Close) else None

    def _begin(self, beginning: Beginning | None) -> None:
        """The trace begins with another run's."""
        if beginning is not None:
            self.trace, self.outline = beginning.trace(), beginning.outline
            sent_on = [stop.at for stop in beginning.stops if stop.sent_on is not None]
            self.waits = [WaitMark(at, why) for at, why in zip(sent_on, beginning.waits, strict=True)]

    def _thought(self, thought: Thought, time: float) -> None:
        self.trace.extend(
            thought.origin,
            thought.ids,
            thought.pieces,
            logprobs=thought.logprobs,
            entropies=thought.entropies,
            top=thought.top,
            time=time,
        )
        if thought.origin == "injected":
            self._injected(len(thought.ids))
        else:
            if self.outline.is_at_stop:
                self._injected(0)  # a wait of no tokens
            self.outline = self.outline.grown(len(thought.ids))
            if self.pace.first is None:
                self.pace.first = time - self.started_at
            self.pace.saw(len(thought.ids), time)

    def _waited(self, waited: Waited) -> None:
        """A stop at the head, whose wait counts as given once its tokens come."""
        stopped = self.outline if self.outline.is_at_stop else self.outline.wanted_to_stop()
        last = replace(stopped.stops[-1], asked=stopped.stops[-1].asked or waited.why == "asked")
        self.outline = replace(stopped, stops=(*stopped.stops[:-1], last))
        self._why = waited.why
        if self.started is not None and not self.started.wait_ids:
            self._injected(0)  # a wait without words: no tokens of it will come

    def _injected(self, tokens: int) -> None:
        if self.outline.is_at_stop and self._why is not None:
            self.waits.append(WaitMark(self.outline.head, self._why))
            self.outline = self.outline.sent_on(tokens)
        else:
            self.outline = self.outline.grown(tokens)

    def _moved(self, moved: HandleMoved) -> None:
        self.handle, self.why, self.is_ahead = moved.point, moved.why, False
        if moved.point is None:
            self.outline = replace(self.outline, looped_at=None)
        elif moved.why == "looping":
            self.outline = replace(self.outline, looped_at=moved.point.at)
        elif moved.why == "context" and self.budget.accounting == "total":
            self._room = moved.point.at
        self.pace.pause()

    def _apply_to_answer(self, event: RunEvent) -> None:
        match event.what:
            case AnswerOpened(point=point, pieces=pieces):
                self.answers[point] = Answer(point, forced="".join(pieces))
            case Answered(point=point, pieces=pieces):
                answer = self.answers.setdefault(point, Answer(point))
                answer.text += "".join(pieces)
                answer.tokens += len(pieces)
            case AnswerEnded(point=point, complete=complete, logprob=logprob, rest=rest):
                answer = self.answers.setdefault(point, Answer(point))
                answer.text += rest
                answer.is_over, answer.is_complete, answer.logprob = True, complete, logprob
            case AnswerDropped(point=point):
                self.answers.pop(point, None)
