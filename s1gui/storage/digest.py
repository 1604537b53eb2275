"""What the list and the search know of a run, folded from its events."""

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
    RunEnded,
    RunEvent,
    Started,
    Thought,
    WentOn,
)
from s1gui.core.settings import Settings
from s1gui.storage.kept import RunState


@dataclass(slots=True)
class Digest:
    """Owner of a run's summary. `take` takes its events in order, and any others without complaint.

    last: the event before the next one. has_rested: it came to an end since the search was last told; ripe: the
    thinking that ended with it.
    """

    settings: Settings | None = None
    prompt: str = ""
    model: str = ""
    format: str = ""
    budget: Budget | None = None
    thinking: int = 0
    state: RunState = "open"
    detail: str = ""
    handle: Point | None = None
    answers: dict[Point, str] = field(default_factory=dict)
    last: RunEvent | None = None
    has_begun: bool = False
    has_rested: bool = False
    ripe: list[str] = field(default_factory=list)
    _growing: list[str] = field(default_factory=list)

    def take(self, event: RunEvent) -> None:
        """Take one event in."""
        self.last = event
        match event.what:
            case Started() as started:
                self.settings, self.budget = started.settings, started.settings.budget
                self.prompt, self.model, self.format = started.prompt, started.model, started.format
                self.state, self.has_begun = "open", True
                self.thinking = len(started.settings.beginning) if started.settings.beginning else 0
            case Thought(pieces=pieces, ids=ids):
                self.thinking += len(ids)
                self._growing += pieces
            case BudgetChanged(budget=budget):
                self.budget = budget
            case HandleMoved(point=point):
                self.handle = point
            case RunEnded(end=end, detail=detail):
                self._rest(end, detail)
            case Refused(message=message) if not self.has_begun:
                self._rest("refused", message)
            case WentOn():
                self.state, self.detail = "open", ""
            case _:
                self._take_answer(event)

    def searchable(self) -> None:
        """What was ripe is in the search now."""
        self.has_rested = False
        self.ripe.clear()

    @property
    def answer(self) -> str:
        """The answer at the handle, as far as it is there."""
        return self.answers.get(self.handle, "") if self.handle is not None else ""

    @property
    def question(self) -> str:
        return self.settings.question if self.settings is not None else ""

    def _rest(self, state: RunState, detail: str) -> None:
        self.state, self.detail, self.has_rested = state, detail, True
        self.ripe += self._growing
        self._growing.clear()

    def _take_answer(self, event: RunEvent) -> None:
        match event.what:
            case AnswerOpened(point=point):
                self.answers[point] = ""
            case Answered(point=point, pieces=pieces):
                self.answers[point] = self.answers.get(point, "") + "".join(pieces)
            case AnswerEnded(point=point, rest=rest):
                self.answers[point] = self.answers.get(point, "") + rest
            case AnswerDropped(point=point):
                self.answers.pop(point, None)
