"""What is known of the engine: what it is doing, what model it holds, and what went wrong."""

from dataclasses import dataclass, replace
from typing import Literal

from s1gui.core.budget import thinking_room
from s1gui.core.engine import Heartbeat, Hello, Loaded, Loading, Lost, Unloaded
from s1gui.core.errors import BudgetError, InputError
from s1gui.core.happenings import GaveUp, Happening, LoadRefused, Restarting
from s1gui.qt.words import tr

State = Literal["starting", "idle", "loading", "cancelling", "ready", "refused", "restarting", "lost"]


@dataclass(frozen=True, slots=True)
class EngineView:
    """A snapshot of the engine. devices: name and a text for people; message and detail: what went wrong, in words.

    used, free, weights: bytes, 0 for unknown; joules: energy taken since the engine was started, 0 for not measured.
    """

    state: State = "starting"
    devices: tuple[tuple[str, str], ...] = ()
    fraction: float = 0.0
    doing: str = ""
    loaded: Loaded | None = None
    message: str = ""
    detail: str = ""
    used: int = 0
    free: int = 0
    weights: int = 0
    joules: float = 0.0

    def told(self, happening: Happening) -> "EngineView":
        """The next snapshot."""
        match happening:
            case Hello():
                devices = tuple((name, about) for name, about, _ in happening.devices)
                is_new = self.state in ("starting", "restarting")
                known = replace(self, devices=devices)
                return replace(known, state="idle", message="") if is_new else known
            case Loading() if self.state == "cancelling":
                return self
            case Loading():
                return replace(
                    self, state="loading", fraction=happening.fraction, doing=happening.doing, loaded=None, message=""
                )
            case Loaded():
                return replace(self, state="ready", loaded=happening, fraction=1.0, doing="", message="", detail="")
            case Unloaded():
                return replace(self, state="idle", loaded=None, message="", detail="", doing="")
            case LoadRefused():
                state: State = "refused" if happening.kind else "idle"  # no kind: it was the user's own wish
                return replace(self, state=state, loaded=None, message=happening.message, detail="")
            case Lost():
                said = replace(self, message=happening.reason, detail=happening.detail)
                return replace(said, state="lost", loaded=None, used=0, free=0, weights=0, joules=0.0)
            case Restarting():
                words = tr("Starting it again ({time} of {allowed}) …", time=happening.time, allowed=happening.allowed)
                return replace(self, state="restarting", doing=words)
            case GaveUp():
                return replace(self, state="lost", loaded=None, message=happening.reason, doing="")
            case Heartbeat():
                told = happening
                return replace(self, used=told.used, free=told.free, weights=told.weights, joules=told.joules)
            case _:
                return self

    @property
    def context(self) -> int | None:
        """Tokens that the model loaded can hold, None where none is."""
        return None if self.loaded is None else self.loaded.context

    def check_model(self) -> None:
        """Raises InputError where there is no model, and none is on its way."""
        if self.state in ("idle", "refused", "lost"):
            raise InputError(tr("No model is loaded. Choose one first."))

    def cancel_asked(self) -> "EngineView":
        """The snapshot once a load under way is to be given up, and before it is."""
        return replace(self, state="cancelling") if self.state == "loading" else self

    def load_asked(self) -> "EngineView":
        """The snapshot once a load was asked for and before anything is heard of it."""
        return replace(self, state="loading", fraction=0.0, doing=tr("starting"), loaded=None, message="", detail="")


def room_of(loaded: Loaded | None, *, prompt: int, answer: int) -> int | None:
    """Thinking tokens that fit beside a prompt of so many tokens; None where that is unknown, 0 where none fit."""
    if loaded is None:
        return None
    marks = loaded.marks
    closing = len(marks.newline) + max(len(marks.forced_close), len(marks.own_close))
    try:
        return thinking_room(context=loaded.context, prompt=prompt, closing=closing, answer=answer)
    except BudgetError:
        return 0
