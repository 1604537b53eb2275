"""One growing trace: holds what the engine told of it, and asks the engine for what the budget wants next.

Sans-IO: whatever happens goes in (`told`, `set_budget`, …), a `Turn` of commands and events comes out. After each, the
lane compares what `forcing.decide` wants with what the engine is doing and sends the difference. Answers are forks;
those at budgets ahead are ordered before the trace gets there, so trace and answers advance in the same passes.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from s1gui.core.answers import Answers
from s1gui.core.budget import Budget, check_fits
from s1gui.core.engine import Appended, Cancel, Command, Ended, Failed, Grow, Limit, Sampled, Told
from s1gui.core.errors import BudgetError
from s1gui.core.events import (
    END_OF,
    BudgetChanged,
    HandleMoved,
    Point,
    Resumed,
    RunEnded,
    Thought,
    Waited,
    WantedToStop,
    WentOn,
    What,
)
from s1gui.core.forcing import Close, Decision, Inject, Outline, ThinkOn, WhyWait, decide
from s1gui.core.formats import Ids, Marks
from s1gui.core.settings import Settings
from s1gui.core.trace import LoopWatch, Trace


@dataclass(frozen=True, slots=True)
class Turn:
    """What the lane wants sent to the engine, and what it wants known."""

    commands: tuple[Command, ...] = ()
    events: tuple[What, ...] = ()


@dataclass(slots=True)
class _Growth:
    """The Grow under way.

    base: thinking tokens before its first sampled one; until: the limit it was given; injected: tokens of the wait it
    begins with; is_continuation: the engine had the stream before.
    """

    request: int
    base: int
    until: int
    injected: int
    is_continuation: bool
    is_appended: bool = False
    is_leaving: bool = False


class Lane:
    """Owner of one trace, its outline and its answers.

    room: thinking tokens that fit into the context beside prompt, closing and answer. number: gives unused request
    numbers. Raises BudgetError where the budget does not fit the room.
    """

    def __init__(
        self,
        stream: int,
        settings: Settings,
        *,
        marks: Marks,
        prompt: Ids,
        wait: Ids,
        room: int,
        number: Callable[[], int],
    ) -> None:
        check_fits(settings.budget, room)
        for probe in settings.probes:
            check_fits(Budget(probe), room)
        self.stream = stream
        self.settings = settings
        self.budget = settings.budget
        self.trace = Trace()
        self.outline = Outline()
        self.handle: Point | None = None
        self.ended: RunEnded | None = None
        self._marks, self._prompt, self._wait, self._room, self._number = marks, prompt, wait, room, number
        self._growth: _Growth | None = None
        self._answers = Answers(
            stream, prompt_length=len(prompt), number=number, stops=marks.answer_stops, closing=self._closing
        )
        self._loops = LoopWatch()
        self._is_open = self._is_stopped = False
        self._commands: list[Command] = []
        self._events: list[What] = []

    # What the user and the engine do

    def begin(self) -> Turn:
        """Send the prompt."""
        self._reconcile()
        return self._turn()

    def told(self, message: Told) -> Turn:
        """Take in what the engine says about one of this lane's requests; others are ignored."""
        request = getattr(message, "request", None)
        if self._growth is not None and request == self._growth.request:
            self._told_of_trace(message, self._growth)
        elif request is not None and self._answers.owns(request):
            self._told_of_answer(message)
        return self._turn()

    def set_budget(self, budget: Budget) -> Turn:
        """Move the bounds, whatever is going on. Raises BudgetError where they are beyond the context."""
        check_fits(budget, self._room)
        if budget != self.budget:
            self.budget = budget
            self._happened(BudgetChanged(budget, self.outline.head))
            if isinstance(self._decide(budget), Close):
                self._is_stopped = False  # a stopped trace does not grow by this, but it can be asked for its answer
            self._reconcile()
        return self._turn()

    def set_probes(self, probes: tuple[int, ...]) -> Turn:
        """Ask for answers at these budgets too."""
        self.settings = replace(self.settings, probes=probes)
        self._reconcile()
        return self._turn()

    def answer_now(self) -> Turn:
        """Move the budget to the head."""
        head = self.outline.head
        return self.set_budget(
            replace(
                self.budget, max_thinking_tokens=head, min_thinking_tokens=min(head, self.budget.min_thinking_tokens)
            )
        )

    def wait_now(self) -> Turn:
        """Send the trace on from its head with a wait, whatever the budget of waits says.

        The maximum is raised where it leaves no room. Raises BudgetError where the context has none.
        """
        head, length = self.outline.head, len(self._wait)
        if head + length >= self._room:
            raise BudgetError(
                "The model's context is full, there is no room for a wait. Load it with a larger context."
            )
        if self._growth is not None:
            raise BudgetError("The model is still thinking. Stop it or let it answer before sending it on with a wait.")
        maximum = self.budget.max_thinking_tokens
        if maximum is not None and maximum <= head + length:
            self.budget = replace(self.budget, max_thinking_tokens=min(self._room, max(2 * head, head + 64)))
            self._happened(BudgetChanged(self.budget, head))
        if not self.outline.is_at_stop:
            self.outline = self.outline.wanted_to_stop()
        last = replace(self.outline.stops[-1], asked=True)
        self.outline = replace(self.outline, stops=(*self.outline.stops[:-1], last))
        return self.go_on()

    def stop(self) -> Turn:
        """End everything under way; what there is stays."""
        self._is_stopped = True
        self._reconcile()
        return self._turn()

    def go_on(self) -> Turn:
        """Go on after a stop or a loop."""
        self._is_stopped = False
        if self.outline.looped_at is not None:
            self._loops.forgive()
            self.outline = replace(self.outline, looped_at=None)
        self._reconcile()
        return self._turn()

    def lost(self, reason: str) -> Turn:
        """The engine is gone: the trace stays, marked as interrupted, and can go on with another engine."""
        if not self.is_idle:
            self._end(RunEnded("interrupted", reason))
        self._take_back_wait()
        self._growth, self._is_open, self._is_stopped = None, False, True
        self._events += self._answers.lost()
        return self._turn()

    @property
    def is_idle(self) -> bool:
        """Whether the engine owes this lane nothing."""
        return self._growth is None and self._answers.are_idle

    @property
    def closed(self) -> Close | None:
        """Where and why the thinking is over under the present budget; None while it goes on."""
        decision = self._decide(self.budget)
        return decision if isinstance(decision, Close) else None

    def answer_text(self, point: Point) -> str | None:
        """The text of the answer at a point as far as it is there, without what was forced before it."""
        return self._answers.text(point)

    def answer_ids(self, point: Point) -> Ids | None:
        """The sampled ids of the answer at a point."""
        return self._answers.ids(point)

    def point_for(self, maximum: int | None) -> Point | None:
        """Where a run with this maximum ends on this trace; None where that is not known yet."""
        decision = self._decide(self._budget_at(maximum))
        return Point(decision.at, decision.is_own) if isinstance(decision, Close) else None

    # What the engine tells

    def _told_of_trace(self, message: Told, growth: _Growth) -> None:
        match message:
            case Appended():
                if message.resumed:
                    self._happened(Resumed(self.outline.head))
                self._appended(message, growth)
            case Sampled():
                self._sampled(message)
            case Ended():
                self._growth = None
                self._take_back_wait()
                self._is_open = self._is_open and (growth.is_appended or growth.is_continuation)
                if message.why == "stop" and message.stop is not None:
                    self._happened(WantedToStop(self.outline.head, message.stop, message.stop_logprob))
                    self.outline = self.outline.wanted_to_stop()
                elif message.why == "context":
                    self._room = self.outline.head
                self._reconcile()
            case Failed():
                self._growth = None
                self._is_stopped = True
                self._end(RunEnded("interrupted", message.message))
                self._reconcile()

    def _appended(self, message: Appended, growth: _Growth) -> None:
        """Of what was appended only the wait, at the end, is part of the trace; before it stands the prompt."""
        growth.is_appended = True
        if growth.injected:
            ids, pieces = message.ids[-growth.injected :], message.pieces[-growth.injected :]
            self._happened(Thought("injected", len(self.trace), ids, pieces))
            self.trace.extend("injected", ids, pieces)
            for token in ids:
                self._loops.saw(token)

    def _take_back_wait(self) -> None:
        """A wait that was sent but called off before the engine appended it was never given."""
        if self.outline.head > len(self.trace):
            waiting = replace(self.outline.stops[-1], sent_on=None)
            self.outline = replace(self.outline, head=waiting.at, stops=(*self.outline.stops[:-1], waiting))

    def _sampled(self, message: Sampled) -> None:
        self._happened(
            Thought(
                "sampled",
                len(self.trace),
                message.ids,
                message.pieces,
                message.logprobs,
                message.entropies,
                message.passes,
                message.top,
            )
        )
        self.trace.extend(
            "sampled", message.ids, message.pieces, logprobs=message.logprobs, entropies=message.entropies
        )
        for index, token in enumerate(message.ids, start=1):
            if self._loops.saw(token) and self.outline.looped_at is None:
                self.outline = replace(self.outline, looped_at=self.outline.head + index)
        self.outline = self.outline.grown(len(message.ids))
        self._reconcile()

    def _told_of_answer(self, message: Told) -> None:
        self._events += self._answers.told(message)
        if isinstance(message, Failed):
            self._is_stopped = True
            self._end(RunEnded("interrupted", message.message))
        if isinstance(message, Ended | Failed):
            self._reconcile()

    # What to do about it

    def _reconcile(self) -> None:
        """Send the difference between what the budget wants and what the engine does."""
        decision = self._decide(self.budget)
        if isinstance(decision, Inject) and self._growth is None and not self._is_stopped:
            self._inject(decision.why)
            decision = self._decide(self.budget)
        self._steer_trace(decision)
        self._steer_answers()
        self._settle(decision)

    def _inject(self, why: WhyWait) -> None:
        at = self.outline.head
        self._happened(Waited(at, why))
        self.outline = self.outline.sent_on(len(self._wait), asked=why == "asked")
        after = self._decide(self.budget)
        until = after.until if isinstance(after, ThinkOn) else self.outline.head
        self._grow(at, self._wait, until=until, at_least=1)

    def _steer_trace(self, decision: Decision) -> None:
        growth = self._growth
        if growth is None:
            if not self._is_stopped and isinstance(decision, ThinkOn):
                self._grow(self.outline.head, (), until=decision.until, at_least=decision.at_least)
            elif not self._is_stopped and not self._is_open:
                self._grow(self.outline.head, (), until=self.outline.head, at_least=0)
        elif self._is_stopped or isinstance(decision, Close):
            if not growth.is_leaving and self._is_open and growth.until > growth.base:
                growth.is_leaving = True
                self._commands.append(Cancel(growth.request))
        elif isinstance(decision, ThinkOn) and decision.until != growth.until and not growth.is_leaving:
            growth.until = decision.until
            self._commands.append(Limit(growth.request, decision.until - growth.base))

    def _grow(self, at: int, ids: Ids, *, until: int, at_least: int) -> None:
        if self._is_open:
            start, sent = len(self._prompt) + at, ids
        else:
            start, sent = 0, (*self._prompt, *self.trace.ids[:at], *ids)
        growth = _Growth(self._number(), self.outline.head, until, len(ids), is_continuation=self._is_open)
        self._is_open = True
        self._growth = growth
        self._commands.append(
            Grow(
                growth.request,
                self.stream,
                start,
                sent,
                at_least=at_least,
                at_most=until - growth.base,
                stops=self._marks.stops,
                sampling=self.settings.sampling,
                top=self.settings.top,
            )
        )

    def _steer_answers(self) -> None:
        wanted = set() if self._is_stopped else self._wanted_points()
        self._commands += self._answers.steer(wanted, self.settings)

    def _wanted_points(self) -> set[Point]:
        """The answer at the budget, and at each probe below it; where the trace is not there yet, by forecast."""
        budgets = [self.budget.max_thinking_tokens]
        budgets += [probe for probe in self.settings.probes if self._is_below_maximum(probe)]
        points = {self._expected_point(maximum) for maximum in budgets}
        return {point for point in points if point is not None}

    def _is_below_maximum(self, probe: int) -> bool:
        maximum = self.budget.max_thinking_tokens
        return probe <= self._room and (maximum is None or probe < maximum)

    def _expected_point(self, maximum: int | None) -> Point | None:
        point = self.point_for(maximum)
        if point is not None or self.budget.accounting == "harness":
            return point
        return Point(self._room if maximum is None else min(maximum, self._room), own=False)

    def _closing(self, point: Point) -> tuple[Ids, Ids]:
        if point.own:
            return (), self._marks.own_close
        if self.budget.accounting == "harness" and point.at < self.outline.head:
            # The harness looks for the line break at the end of the text before it cuts the ids.
            breaks = () if self.trace.text().endswith("\n") else self._marks.newline
            return (), (*breaks, *self._marks.forced_close)
        return self._marks.newline, self._marks.forced_close

    def _settle(self, decision: Decision) -> None:
        """Say where the handle is, and whether the run is at rest."""
        point = Point(decision.at, decision.is_own) if isinstance(decision, Close) else None
        why = decision.why if isinstance(decision, Close) else None
        if point != self.handle:
            self.handle = point
            self._happened(HandleMoved(point, why))
        if not self.is_idle:
            if self.ended is not None and not self._is_stopped:
                self.ended = None
                self._happened(WentOn())
        elif self._is_stopped:
            if self.ended is None:
                self._end(RunEnded("stopped"))
        elif why is not None:
            self._end(RunEnded(END_OF[why]))

    def _end(self, ended: RunEnded) -> None:
        if self.ended != ended:
            self.ended = ended
            self._happened(ended)

    def _decide(self, budget: Budget) -> Decision:
        return decide(self.outline, budget, wait=len(self._wait), room=self._room)

    def _budget_at(self, maximum: int | None) -> Budget:
        minimum = self.budget.min_thinking_tokens
        return replace(
            self.budget,
            max_thinking_tokens=maximum,
            min_thinking_tokens=minimum if maximum is None else min(minimum, maximum),
        )

    def _happened(self, event: What) -> None:
        self._events.append(event)

    def _turn(self) -> Turn:
        turn = Turn(tuple(self._commands), tuple(self._events))
        self._commands.clear()
        self._events.clear()
        return turn
