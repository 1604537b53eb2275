"""What the store hands out: a line for the list of runs, and a run as a whole."""

from dataclasses import dataclass
from typing import Literal, NewType

from s1gui.core.budget import Budget
from s1gui.core.events import End, RunEvent
from s1gui.core.settings import Settings
from s1gui.core.wire import Codec

RunKey = NewType("RunKey", str)
"""What a run is known by in the store, in every session. Made by the recorder, 32 hexadecimal digits."""

RunState = End | Literal["open", "refused"]
"""How a run ended; "open" while it runs, "refused" where it never began."""

SETTINGS: Codec[Settings] = Codec((Settings,))
BUDGETS: Codec[Budget] = Codec((Budget,))


@dataclass(frozen=True, slots=True)
class LoadedAs:
    """How the engine had loaded the model; as in `s1gui.core.engine.Loaded`, but the worker's protocol may change."""

    family: str
    parameters: int
    device: str
    dtype: str
    context: int
    format_reason: str
    notes: tuple[str, ...] = ()


LOADED: Codec[LoadedAs] = Codec((LoadedAs,))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a run happened in. versions: as Hello has them, and this program's; model_hash: "" until it is known."""

    versions: tuple[tuple[str, str], ...] = ()
    loaded: LoadedAs | None = None
    model_hash: str = ""


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run in the list.

    created, deleted: Unix seconds, deleted None outside the trash. title: "" where none was given. model: its folder.
    budget: as it last was, None where the run never began and was not announced. answer: the text at the handle;
    thinking: tokens of the whole trace. detail: what interrupted or refused it, in words.
    """

    key: RunKey
    created: float
    title: str
    question: str
    model: str
    budget: Budget | None
    answer: str
    state: RunState
    detail: str
    thinking: int
    is_starred: bool
    tags: tuple[str, ...]
    deleted: float | None = None


@dataclass(frozen=True, slots=True)
class KeptRun:
    """All that is known of a run; with these settings, this model and these versions it can be done again.

    prompt: exactly as sent, "" where it never was; the seed stands in `settings.sampling`. events: in order, with the
    run number and times they happened under.
    """

    line: RunLine
    settings: Settings | None
    prompt: str
    format: str
    surroundings: Surroundings
    events: tuple[RunEvent, ...]
