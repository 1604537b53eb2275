"""One growing trace with its answers: compares what the budget wants with what the engine does, and asks for the rest.

Sans-IO: whatever happens goes in (`told`, `set_budget`, …), a `Turn` of commands and events comes out. Answers are
forks; those at budgets ahead are ordered before the trace gets there, so trace and answers advance in the same passes.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from s1gui.core.along import Along
from s1gui.core.answers import Answers
from s1gui.core.beginning import Then, Token, Words, check_begins
from s1gui.core.budget import Budget, check_fits
from s1gui.core.engine import Command, Ended, Failed, Told
from s1gui.core.errors import BudgetError, InputError
from s1gui.core.events import END_OF, BudgetChanged, HandleMoved, Point, RunEnded, Waited, WentOn, What
from s1gui.core.forcing import Close, Decision, Inject, Outline, decide
from s1gui.core.formats import Ids, Marks
from s1gui.core.settings import Settings
from s1gui.core.trace import Trace
from s1gui.core.trunk import Trunk
from s1gui.core.wanted import Wanted, forecast, point_for

_NONE: frozenset[Point] = frozenset()


@dataclass(frozen=True, slots=True)
class Turn:
    """What the lane wants sent to the engine, and what it wants known."""

    commands: tuple[Command, ...] = ()
    events: tuple[What, ...] = ()


class Lane:
    """Owner of one run's budget, and by it of its trunk and its answers.

    room: thinking tokens that fit into the context beside prompt, closing and answer. number: gives unused request
    numbers. words, word_pieces: the ids and texts of the words that the settings' beginning ends in. Raises BudgetError
    where the budget or the beginning does not fit the room, InputError for words or a wait that hold a marker.
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
        words: Ids = (),
        word_pieces: tuple[str, ...] = (),
    ) -> None:
        check_fits(settings.budget, room)
        if marks.end_thinking(wait):
            raise InputError("The text of the wait holds a marker that ends the thinking. Leave it out.")
        if settings.beginning is not None:
            check_begins(settings.beginning, words, marks=marks, wait=len(wait), room=room)
        for probe in settings.probes:
            check_fits(Budget(probe), room)
        self.stream, self.settings, self.budget = stream, settings, settings.budget
        self.handle: Point | None = None
        self.ended: RunEnded | None = None
        self.prompt = prompt
        self._marks, self._wait, self._room = marks, wait, room
        self._words = words, word_pieces
        self._trunk = Trunk(stream, settings, prompt=prompt, wait=wait, stops=marks.stops, number=number)
        self._answers = Answers(
            stream, prompt_length=len(prompt), number=number, stops=marks.answer_stops, closing=self._closing
        )
        self._wanted = Wanted(settings, wait=len(wait), room=room)
        self._is_stopped = False
        self._commands: list[Command] = []
        self._events: list[What] = []

    # What there is

    @property
    def trace(self) -> Trace:
        return self._trunk.trace

    @property
    def outline(self) -> Outline:
        return self._trunk.outline

    @property
    def is_idle(self) -> bool:
        """Whether the engine owes this lane nothing."""
        return self._trunk.is_idle and self._answers.are_idle

    @property
    def closed(self) -> Close | None:
        """Where and why the thinking is over under the present budget; None while it goes on."""
        decision = self._decide(self.budget)
        return decision if isinstance(decision, Close) else None

    def point_for(self, maximum: int | None) -> Point | None:
        """Where a run with this maximum ends on this trace; None where that is not known yet."""
        return point_for(self.outline, self.budget, maximum, wait=len(self._wait), room=self._room)

    # What the engine and the user do

    def begin(self) -> Turn:
        """Send the prompt, and what the trace begins with."""
        if self.settings.beginning is not None:
            self._put(self.settings.beginning.then)
        self._reconcile()
        return self._turn()

    def told(self, message: Told) -> Turn:
        """Take in what the engine says about one of this lane's requests; others are ignored."""
        request = getattr(message, "request", 0)
        if self._trunk.owns(request):
            self._events += self._trunk.told(message)
            if isinstance(message, Ended) and message.why == "context":
                self._room = min(self._room, self.outline.head)
            is_needed = True
        elif self._answers.owns(request):
            is_needed = isinstance(message, Failed) and self._answers.point(request) == self._expected
            self._events += self._answers.told(message)
        else:
            return Turn()
        if isinstance(message, Failed) and is_needed:
            self._is_stopped = True
            self._end(RunEnded("interrupted", message.message))
        self._reconcile()
        return self._turn()

    def set_budget(self, budget: Budget) -> Turn:
        """Move the bounds, whatever is going on. Raises BudgetError where they are beyond the context."""
        check_fits(budget, self._room)
        if budget != self.budget:
            self._answers.forgive()
            self._move(budget)
            if isinstance(self._decide(budget), Close):
                self._is_stopped = False  # a stopped trace does not grow by this, but it can be asked for its answer
            self._reconcile()
        return self._turn()

    def set_probes(self, probes: tuple[int, ...]) -> Turn:
        """Ask for answers at these budgets too."""
        self.settings = replace(self.settings, probes=probes)
        self._reconcile()
        return self._turn()

    def set_along(self, along: Along | None) -> Turn:
        """Take answers along the trace, what there is of it included, or no more of them; those there are stay."""
        if along != self.settings.along:
            self.settings = replace(self.settings, along=along)
            self._wanted.set_along(along, room=self._room)
            self._reconcile()
        return self._turn()

    def answer_now(self) -> Turn:
        """Move the budget to the head."""
        head = self.outline.head
        least = min(head, self.budget.min_thinking_tokens)
        return self.set_budget(replace(self.budget, max_thinking_tokens=head, min_thinking_tokens=least))

    def wait_now(self) -> Turn:
        """Send the trace on from its head with a wait, whatever the budget of waits says.

        The maximum is raised where it leaves no room. Raises BudgetError where the context has none.
        """
        head, length, budget = self.outline.head, len(self._wait), self.budget
        if self._is_covered(budget):
            return self.set_budget(replace(budget, waits=budget.waits + 1))
        if head + length >= self._room:
            raise BudgetError("The model's context is full: no room for a wait. Load it with a larger context.")
        if not self._trunk.is_idle:
            raise BudgetError("The model is still thinking. Stop it or let it answer before sending it on with a wait.")
        maximum = budget.max_thinking_tokens
        if maximum is not None and maximum <= head + length:
            budget = replace(budget, max_thinking_tokens=min(self._room, max(2 * head, head + length + 64)))
            if self._is_covered(budget):
                return self.set_budget(replace(budget, waits=budget.waits + 1))
        if self.closed and self.closed.is_own:
            self._wanted.keep(self.closed.at)
        if budget != self.budget:
            self._move(budget)
        self._trunk.ask_for_wait()
        return self.go_on()

    def stop(self) -> Turn:
        """End everything under way; what there is stays."""
        self._is_stopped = self._is_stopped or not self.is_idle
        self._reconcile()
        return self._turn()

    def go_on(self) -> Turn:
        """Go on after a stop, a loop, or the loss of the engine."""
        self._is_stopped = False
        self._answers.forgive()
        self._trunk.forgive_loop()
        self._reconcile()
        return self._turn()

    def lost(self, reason: str) -> Turn:
        """The engine is gone: the trace stays, marked as interrupted, and can go on with another engine."""
        if not self.is_idle:
            self._end(RunEnded("interrupted", reason))
            self._is_stopped = True
        self._trunk.lost()
        self._events += self._answers.lost()
        return self._turn()

    # What to do about it

    def _put(self, then: Then) -> None:
        """Put after the beginning what is to follow it."""
        match then:
            case "wait":
                self._trunk.ask_for_wait()
            case Token(id) if id in self._marks.stops:
                self._events.append(self._trunk.wanted_to_stop(id))
            case Token(id, piece):
                self._events.append(self._trunk.put((id,), (piece,)))
            case Words():
                self._events.append(self._trunk.put(*self._words))

    def _reconcile(self) -> None:
        """Send the difference between what the budget wants and what the engine does."""
        decision = self._decide(self.budget)
        if isinstance(decision, Inject) and self._trunk.is_idle and not self._is_stopped:
            self._events.append(Waited(self.outline.head, decision.why))
            self._commands += self._trunk.inject(self._decide_now, is_asked=decision.why == "asked")
            decision = self._decide(self.budget)
        self._commands += self._trunk.steer(decision, is_stopped=self._is_stopped)
        wanted = self._wanted.points(self.trace, self.outline, self.budget, self.settings.probes, room=self._room)
        answers = self._answers.steer(_NONE if self._is_stopped else wanted, self.settings, first=self._wanted.first)
        self._commands += answers
        self._settle(decision)

    @property
    def _expected(self) -> Point | None:
        """Where the answer at the budget hangs, or will."""
        maximum = self.budget.max_thinking_tokens
        return forecast(self.outline, self.budget, maximum, wait=len(self._wait), room=self._room)

    def _is_covered(self, budget: Budget) -> bool:
        """Whether the head is beyond a stop from which this budget no longer sends it on: one more wait uncovers it."""
        closed = self._decide(budget)
        return isinstance(closed, Close) and closed.is_own and closed.at < self.outline.head

    def _closing(self, point: Point) -> tuple[Ids, Ids]:
        """What leads from the trace to the answer at a point: a line break where one is missing, then these ids."""
        if point.own:
            return (), self._marks.own_close
        if self.budget.accounting == "harness" and point.at < self.outline.head:
            # The harness looks for the line break at the end of the text before it cuts the ids.
            breaks = () if self.trace.text().endswith("\n") else self._marks.newline
            return (), (*breaks, *self._marks.forced_close)
        return self._marks.newline, self._marks.forced_close

    def _settle(self, decision: Decision) -> None:
        """Say where the handle is, and whether the run is at rest."""
        close = decision if isinstance(decision, Close) else None
        point = Point(close.at, close.is_own) if close else None
        if point != self.handle:
            self.handle = point
            self._events.append(HandleMoved(point, close.why if close else None))
        if not self.is_idle:
            if self.ended is not None and not self._is_stopped:
                self.ended = None
                self._events.append(WentOn())
        elif not self._is_stopped and close:
            self._end(RunEnded(END_OF[close.why]))
        elif self._is_stopped and self.ended is None:
            self._end(RunEnded("stopped"))

    def _end(self, ended: RunEnded) -> None:
        if self.ended != ended:
            self.ended = ended
            self._events.append(ended)

    def _move(self, budget: Budget) -> None:
        self.budget = budget
        self._events.append(BudgetChanged(budget, self.outline.head))

    def _decide(self, budget: Budget) -> Decision:
        return decide(self.outline, budget, wait=len(self._wait), room=self._room)

    def _decide_now(self, outline: Outline) -> Decision:
        return decide(outline, self.budget, wait=len(self._wait), room=self._room)

    def _turn(self) -> Turn:
        turn = Turn(tuple(self._commands), tuple(self._events))
        self._commands.clear()
        self._events.clear()
        return turn
