"""What a session tells whoever looks at it, beside the events of its runs."""

from dataclasses import dataclass

from s1gui.core.engine import Heartbeat, Hello, Loaded, Loading, Lost, Unloaded
from s1gui.core.events import RunEvent
from s1gui.core.formats import Ids
from s1gui.core.settings import Settings


@dataclass(frozen=True, slots=True)
class LoadRefused:
    """A model could not be loaded; `message` says why and what to do.

    kind: one of core's error classes, "" where the user gave it up.
    """

    model: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Restarting:
    """The engine was lost and is being started again, for the `time`-th time of `allowed` within the last minutes."""

    time: int
    allowed: int


@dataclass(frozen=True, slots=True)
class GaveUp:
    """The engine was lost too often to be started again by itself; `restart` does it when the user asks."""

    reason: str


@dataclass(frozen=True, slots=True)
class PromptPrepared:
    """The prompt as it would be sent, asked for by `preview`. pieces: the text of each of its ids."""

    settings: Settings
    prompt: str
    ids: Ids
    pieces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PromptRefused:
    """There is no prompt for these settings, asked for by `preview`; `message` says why and what to do."""

    settings: Settings
    message: str


Happening = (
    RunEvent
    | Hello
    | Loading
    | Loaded
    | Unloaded
    | Heartbeat
    | LoadRefused
    | Lost
    | Restarting
    | GaveUp
    | PromptPrepared
    | PromptRefused
)
