"""The answers along one trace: which are there, which are on their way, and what to order or call off."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from s1gui.core.engine import Appended, Cancel, Command, Ended, Failed, Fork, Hurry, Sampled, Told
from s1gui.core.events import AnswerDropped, Answered, AnswerEnded, AnswerOpened, Point, What
from s1gui.core.formats import Ids
from s1gui.core.sampling import ANSWER
from s1gui.core.settings import Settings

Closing = Callable[[Point], tuple[Ids, Ids]]
"""What leads from the trace to an answer: a line break where one is missing, and the ids after it."""


@dataclass(slots=True)
class _Answer:
    """An answer on its way (`request`) or done (None). can_wait: as ordered; logprob: of its sampled tokens so far."""

    request: int | None
    can_wait: bool = False
    is_leaving: bool = False
    logprob: float = 0.0


class Answers:
    """Owner of a trace's answers. A finished answer is kept; one that is no longer wanted is called off.

    One that the engine failed at is not ordered again before `forgive`.

    number gives unused request numbers; stops end an answer; closing says what to put between the trace and an answer.
    """

    def __init__(
        self, stream: int, *, prompt_length: int, number: Callable[[], int], stops: Ids, closing: Closing
    ) -> None:
        self._stream, self._prompt_length, self._stops = stream, prompt_length, stops
        self._number, self._closing = number, closing
        self._answers: dict[Point, _Answer] = {}
        self._asked: dict[int, Point] = {}
        self._failed: set[Point] = set()
        self._steered: tuple[frozenset[Point], Point | None] | None = None

    @property
    def are_idle(self) -> bool:
        """Whether the engine owes no answer."""
        return not self._asked

    def owns(self, request: int) -> bool:
        return request in self._asked

    def point(self, request: int) -> Point:
        """Where the answer hangs that a request is for. Raises KeyError where this does not own it."""
        return self._asked[request]

    def forgive(self) -> None:
        """Answers that failed may be tried again."""
        self._failed.clear()
        self._steered = None

    def steer(self, wanted: frozenset[Point], settings: Settings, *, first: Point | None) -> list[Command]:
        """Order the answers that are wanted and not there, call off those on their way that are not wanted.

        first: the one that somebody waits for; the others let it pass. Costs nothing while all that stays as it was.
        """
        if self._steered is not None and self._steered[0] is wanted and self._steered[1] == first:
            return []
        self._steered = wanted, first
        commands: list[Command] = []
        for point, answer in self._answers.items():
            if answer.request is not None and point not in wanted and not answer.is_leaving:
                answer.is_leaving = True
                commands.append(Cancel(answer.request))
        hurried = self._answers.get(first) if first is not None and first in wanted else None
        if hurried is not None and hurried.request is not None and hurried.can_wait:
            hurried.can_wait = False
            commands.append(Hurry(hurried.request))
        missing = wanted - self._answers.keys() - self._failed
        commands += [self._order(point, settings, can_wait=point != first) for point in sorted(missing)]
        return commands

    def told(self, message: Told) -> list[What]:
        """Take in what the engine says of an answer this owns (`owns`)."""
        point = self._asked[message.request]  # type: ignore[union-attr]
        answer = self._answers[point]
        match message:
            case Appended():
                return [AnswerOpened(point, message.ids, message.pieces)]
            case Sampled():
                return [self._sampled(message, point, answer)]
            case Ended() if message.why != "cancelled":
                return [self._ended(message, point, answer)]
            case Failed():
                self._failed.add(point)
                return [self._forget(point)]
            case Ended():
                return [self._forget(point)]
            case _:
                return []

    def lost(self) -> list[What]:
        """The engine is gone, and every unfinished answer with it."""
        return [self._forget(point) for point in list(self._asked.values())]

    def _order(self, point: Point, settings: Settings, *, can_wait: bool) -> Fork:
        request = self._number()
        self._answers[point] = _Answer(request, can_wait)
        self._asked[request] = point
        newline, ids = self._closing(point)
        return Fork(
            request,
            self._stream,
            self._prompt_length + point.at,
            newline,
            ids,
            at_most=settings.answer_tokens,
            stops=self._stops,
            sampling=replace(settings.sampling, stream=ANSWER),
            top=settings.top,
            can_wait=can_wait,
        )

    def _sampled(self, message: Sampled, point: Point, answer: _Answer) -> Answered:
        answer.logprob += sum(message.logprobs)
        return Answered(
            point,
            message.ids,
            message.pieces,
            message.logprobs,
            message.entropies,
            message.passes,
            message.top,
        )

    def _ended(self, message: Ended, point: Point, answer: _Answer) -> AnswerEnded:
        del self._asked[message.request]
        answer.request = None
        complete = message.why == "stop"
        logprob = answer.logprob + message.stop_logprob if complete else None
        return AnswerEnded(point, complete, logprob, message.rest)

    def _forget(self, point: Point) -> AnswerDropped:
        answer = self._answers.pop(point)
        self._steered = None
        if answer.request is not None:
            del self._asked[answer.request]
        return AnswerDropped(point)
