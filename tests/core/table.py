"""One lane over one toy engine, and what a run of its own would have made: for tests of the core."""

import itertools
from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from s1gui.core.along import Along
from s1gui.core.budget import Budget
from s1gui.core.events import (
    AnswerDropped,
    Answered,
    AnswerOpened,
    Point,
    What,
)
from s1gui.core.formats import Marks
from s1gui.core.lane import Lane, Turn
from s1gui.core.settings import Settings
from tests.core.reference import STOP, Ids, Model, run, sample, toy
from tests.core.toy_engine import NEWLINE, ToyEngine, random_chunks

PROMPT: Ids = (1, 2, 3)
WAIT: Ids = (101, 102)
MARKS = Marks(stops=(STOP,), newline=(NEWLINE,), own_close=(201,), forced_close=(201, 202), answer_stops=(STOP,))
ANSWER_TOKENS = 6
ROOM = 80


class Table:
    """One lane over one toy engine, with everything that happened."""

    def __init__(
        self,
        model: Model,
        budget: Budget,
        *,
        chunk: Callable[[], int] = lambda: 1,
        probes: tuple[int, ...] = (),
        along: Along | None = None,
        settings: Settings | None = None,
        words: Ids = (),
        wait: Ids = WAIT,
    ) -> None:
        self.engine = ToyEngine(model, chunk)
        self.events: list[What] = []
        own = Settings("q", budget=budget, answer_tokens=ANSWER_TOKENS, probes=probes, along=along)
        self.lane = Lane(
            1,
            settings or own,
            marks=MARKS,
            prompt=PROMPT,
            wait=wait,
            room=ROOM,
            number=itertools.count(1).__next__,
            words=words,
            word_pieces=("w",) * len(words),
        )
        self.act(self.lane.begin())

    def act(self, turn: Turn) -> None:
        self.events += turn.events
        for command in turn.commands:
            self.engine.send(command)

    def listen(self) -> None:
        while self.engine.told:
            self.act(self.lane.told(self.engine.told.pop(0)))

    def steps(self, number: int = 10_000) -> "Table":
        for _ in range(number):
            self.listen()
            if not self.engine.step() and not self.engine.told:
                break
        self.listen()
        return self

    def seen(self, kind: type) -> list[What]:
        return [event for event in self.events if isinstance(event, kind)]

    def wanted(self) -> frozenset[Point]:
        """Where the lane wants answers now."""
        lane = self.lane
        return lane._wanted.points(lane.trace, lane.outline, lane.budget, lane.settings.probes, room=ROOM)

    @property
    def trace(self) -> Ids:
        return tuple(self.lane.trace.ids)

    def answer_ids(self, point: Point) -> Ids | None:
        """The sampled ids of the answer at a point, as far as they were told; None where there is none."""
        ids: Ids | None = None
        for event in self.events:
            match event:
                case AnswerOpened() if event.point == point:
                    ids = ()
                case Answered() if event.point == point:
                    ids = (*(ids or ()), *event.ids)
                case AnswerDropped() if event.point == point:
                    ids = None
        return ids

    def outcome(self, maximum: int | None) -> tuple[Ids, bool, Ids | None]:
        """The trace, its closing and its answer at a maximum."""
        point = self.lane.point_for(maximum)
        assert point is not None
        return self.trace[: point.at], point.own, self.answer_ids(point)


def expected(model: Model, budget: Budget) -> tuple[Ids, bool, Ids]:
    """The same from a run of its own by the naive loop; a forced close adds the line break where it is missing."""
    naive = run(model, budget, prompt=PROMPT, wait=WAIT, room=ROOM, own_close=(201,), forced_close=(), answer_tokens=0)
    ids = PROMPT + naive.trace
    if naive.own:
        close: Ids = MARKS.own_close
    else:
        close = (() if ids[-1] == NEWLINE else MARKS.newline) + MARKS.forced_close
    return naive.trace, naive.own, sample(model, ids + close, ANSWER_TOKENS)


def limited(budget: Budget, maximum: int) -> Budget:
    return replace(budget, max_thinking_tokens=maximum, min_thinking_tokens=min(budget.min_thinking_tokens, maximum))


models = st.builds(toy, st.integers(0, 10**6), stops=st.sampled_from((0.0, 0.05, 0.3)))
chunks = st.builds(random_chunks, st.integers(0, 10**6), st.sampled_from((1, 3, 100)))
alongs = st.builds(Along, st.booleans(), st.booleans(), st.booleans(), st.sampled_from((1, 5, 24)))


def answer_after(model: Model, trace: Ids, *, own: bool) -> Ids:
    """What a run of its own answers after that thinking."""
    breaks = () if own or (PROMPT + trace)[-1] == NEWLINE else MARKS.newline
    close = MARKS.own_close if own else MARKS.forced_close
    return sample(model, PROMPT + trace + breaks + close, ANSWER_TOKENS)
