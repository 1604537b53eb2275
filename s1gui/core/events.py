"""What happens in a run, as values that can be written down one line each and played back."""

from dataclasses import dataclass
from typing import Literal

from s1gui.core.budget import Budget
from s1gui.core.engine import Top
from s1gui.core.forcing import WhyClosed, WhyWait
from s1gui.core.formats import Ids
from s1gui.core.settings import Settings
from s1gui.core.trace import Origin
from s1gui.core.wire import Codec

End = Literal["finished", "cut", "stopped", "context", "looping", "interrupted"]
END_OF: dict[WhyClosed, End] = {"own": "finished", "budget": "cut", "looping": "looping", "context": "context"}


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """Where an answer hangs on a trace: after `at` thinking tokens, by the model's own stop or closed by force."""

    at: int
    own: bool


@dataclass(frozen=True, slots=True)
class Started:
    """The run begins: what was asked, the prompt exactly as sent, and of what model."""

    settings: Settings
    prompt: str
    prompt_ids: Ids
    wait_ids: Ids
    model: str
    format: str


@dataclass(frozen=True, slots=True)
class Thought:
    """Tokens were added to the trace after `start` thinking tokens; numbers as in `s1gui.core.engine.Sampled`."""

    origin: Origin
    start: int
    ids: Ids
    pieces: tuple[str, ...]
    logprobs: tuple[float, ...] = ()
    entropies: tuple[float, ...] = ()
    passes: tuple[int, ...] = ()
    top: tuple[Top, ...] = ()


@dataclass(frozen=True, slots=True)
class WantedToStop:
    """The model sampled the end of its thinking after `at` tokens; the stop token is no part of the trace."""

    at: int
    stop: int
    logprob: float


@dataclass(frozen=True, slots=True)
class Waited:
    """The model was sent on after `at` tokens; the injected tokens follow as a Thought."""

    at: int
    why: WhyWait


@dataclass(frozen=True, slots=True)
class BudgetChanged:
    """The budget moved while the trace had `head` thinking tokens."""

    budget: Budget
    head: int


@dataclass(frozen=True, slots=True)
class HandleMoved:
    """The answer on screen is now the one at `point`; None while the thinking goes on."""

    point: Point | None
    why: WhyClosed | None = None


@dataclass(frozen=True, slots=True)
class AnswerOpened:
    """The tokens forced between the trace and an answer. Not counted as thinking."""

    point: Point
    ids: Ids
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """Tokens were added to the answer at `point`."""

    point: Point
    ids: Ids
    pieces: tuple[str, ...]
    logprobs: tuple[float, ...]
    entropies: tuple[float, ...]
    passes: tuple[int, ...]
    top: tuple[Top, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerEnded:
    """The answer at `point` is over.

    complete: it ended with a stop token rather than with its reserve; logprob: of all its sampled tokens through the
    stop token, so p(answer) = exp(logprob), None where it is not complete. rest: text that was still held back.
    """

    point: Point
    complete: bool
    logprob: float | None
    rest: str = ""


@dataclass(frozen=True, slots=True)
class AnswerDropped:
    """The answer at `point` was given up unfinished, because the thinking goes on or the handle moved away."""

    point: Point


@dataclass(frozen=True, slots=True)
class Resumed:
    """The engine had to compute the prefix again: to the bit on a CPU; where a model's memory can't be cut back, exact
    in fp32 up to ties and not in half precision."""

    at: int


@dataclass(frozen=True, slots=True)
class WentOn:
    """A run that had ended is running again."""


@dataclass(frozen=True, slots=True)
class RunEnded:
    """The run is at rest. `detail` says in words what interrupted it, if something did."""

    end: End
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """The run never began, or what was asked of it was impossible; `message` says what to do."""

    kind: str
    message: str


What = (
    Started
    | Thought
    | WantedToStop
    | Waited
    | BudgetChanged
    | HandleMoved
    | AnswerOpened
    | Answered
    | AnswerEnded
    | AnswerDropped
    | Resumed
    | WentOn
    | RunEnded
    | Refused
)


@dataclass(frozen=True, slots=True)
class RunEvent:
    """Something happened in run number `run`, as its `seq`-th event, `time` seconds after it was asked for."""

    run: int
    seq: int
    time: float
    what: What


RUN_EVENTS: Codec[RunEvent] = Codec((RunEvent,))
