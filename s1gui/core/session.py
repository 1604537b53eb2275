"""Everything that is going on with one engine: its model, its runs, its losses. One thread runs it; anyone may ask.

Intents (`load`, `ask`, `set_budget`, …) return at once and may be called from any thread. What happens is told by one
callback, in the session's own thread, as `Happening`s in order.
"""

import itertools
import queue
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from s1gui.core.budget import Budget, thinking_room
from s1gui.core.engine import (
    Cancel,
    Engine,
    Failed,
    Heartbeat,
    Hello,
    Load,
    Loaded,
    Loading,
    Lost,
    Prepare,
    Prepared,
    Release,
    Told,
)
from s1gui.core.errors import EngineError, S1Error
from s1gui.core.events import Refused, RunEnded, RunEvent, Started, What
from s1gui.core.lane import Lane, Turn
from s1gui.core.restarts import Restarts
from s1gui.core.settings import Settings


@dataclass(frozen=True, slots=True)
class LoadRefused:
    """A model could not be loaded; `message` says why and what to do. kind: one of core's error classes."""

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
    """The prompt as it would be sent, asked for by `preview`."""

    settings: Settings
    prompt: str
    tokens: int


Happening = RunEvent | Hello | Loading | Loaded | Heartbeat | LoadRefused | Lost | Restarting | GaveUp | PromptPrepared
MakeEngine = Callable[[Callable[[Told | Lost], None]], Engine]


@dataclass(slots=True)
class _Run:
    """A run the session knows: waiting for its prompt, or with its lane."""

    settings: Settings
    asked_at: float
    lane: Lane | None = None
    seq: "itertools.count[int]" = field(default_factory=itertools.count)


class Session:
    """Owner of the engine and of all lanes over it. `run()` is the body of its thread and ends after `close()`."""

    def __init__(
        self,
        make_engine: MakeEngine,
        happened: Callable[[Happening], None],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._inbox: queue.Queue[Callable[[], None] | None] = queue.Queue()
        self._engine = make_engine(lambda message: self._inbox.put(partial(self._told, message)))
        self._tell, self._clock = happened, clock
        self._runs: dict[int, _Run] = {}
        self._run_numbers = itertools.count(1)
        self._requests = itertools.count(1)
        self._preparing: dict[int, int | Settings] = {}
        self._owners: dict[int, int] = {}
        self._load: Load | None = None
        self._loaded: Loaded | None = None
        self._waiting: list[int] = []
        self._restarts = Restarts()
        self._is_up = False

    # Intents: callable from any thread

    def load(self, load: Load) -> None:
        """Load a model in place of the one before; `load.request` is ignored."""
        self._inbox.put(partial(self._do_load, load))

    def cancel_load(self) -> None:
        """Give up a load under way."""
        self._inbox.put(self._do_cancel_load)

    def ask(self, settings: Settings) -> int:
        """Begin a run; the number it will be known by. It waits for the model if one is loading."""
        run = next(self._run_numbers)
        self._inbox.put(partial(self._do_ask, run, settings, self._clock()))
        return run

    def preview(self, settings: Settings) -> None:
        """Have the exact prompt rendered: answered by PromptPrepared."""
        self._inbox.put(partial(self._do_preview, settings))

    def set_budget(self, run: int, budget: Budget) -> None:
        """Move a run's bounds, whatever it is doing."""
        self._with_lane(run, lambda lane: lane.set_budget(budget))

    def set_probes(self, run: int, probes: tuple[int, ...]) -> None:
        """Ask a run for answers at these budgets too."""
        self._with_lane(run, lambda lane: lane.set_probes(probes))

    def answer_now(self, run: int) -> None:
        """Let a run answer from where its thinking is."""
        self._with_lane(run, Lane.answer_now)

    def wait_now(self, run: int) -> None:
        """Send a run on from its end with a wait."""
        self._with_lane(run, Lane.wait_now)

    def stop(self, run: int) -> None:
        """Stop a run; it can go on later."""
        self._with_lane(run, Lane.stop)

    def go_on(self, run: int) -> None:
        """Go on with a run that was stopped, looped, or lost its engine."""
        self._with_lane(run, Lane.go_on)

    def forget(self, run: int) -> None:
        """The run is no longer looked at: its memory in the engine may be reused."""
        self._inbox.put(partial(self._do_forget, run))

    def restart(self) -> None:
        """Start the engine again, and load the model it had."""
        self._inbox.put(self._do_restart)

    def close(self) -> None:
        """End the engine and the thread."""
        self._inbox.put(None)

    def run(self) -> None:
        """Take what comes, one at a time, until closed."""
        try:
            self._start()
            while (work := self._inbox.get()) is not None:
                work()
        finally:
            self._engine.stop()

    # The session's own thread

    def _start(self) -> None:
        try:
            self._engine.start()
            self._is_up = True
        except EngineError as error:
            self._is_up = False
            self._tell(GaveUp(str(error)))

    def _do_restart(self) -> None:
        self._restarts.forgive()
        if not self._is_up:
            self._revive()

    def _revive(self) -> None:
        self._start()
        if self._is_up and self._load is not None:
            self._do_load(self._load)

    def _do_load(self, load: Load) -> None:
        self._load = replace(load, request=next(self._requests))
        self._loaded = None
        for run in self._runs.values():
            if run.lane is not None:
                # Its memory goes with the model it belongs to; the run can't be continued on another.
                self._say(run, run.lane.lost("Another model was loaded."))
                run.lane = None
        self._owners.clear()
        self._engine.send(self._load)

    def _do_cancel_load(self) -> None:
        if self._load is not None and self._loaded is None:
            self._engine.send(Cancel(self._load.request))

    def _do_ask(self, number: int, settings: Settings, asked_at: float) -> None:
        self._runs[number] = _Run(settings, asked_at)
        if self._loaded is not None:
            self._prepare(number, settings)
        elif self._load is None or not self._is_up:
            self._refuse(number, "EngineError", "No model is loaded. Choose one and run again.")
        else:
            self._waiting.append(number)

    def _do_preview(self, settings: Settings) -> None:
        if self._loaded is not None:
            self._prepare(settings, settings)

    def _prepare(self, asker: int | Settings, settings: Settings) -> None:
        request = next(self._requests)
        self._preparing[request] = asker
        self._engine.send(Prepare(request, settings.question, settings.system, settings.prompt, settings.wait))

    def _do_forget(self, number: int) -> None:
        run = self._runs.pop(number, None)
        if run is not None and run.lane is not None:
            self._engine.send(Release(run.lane.stream))

    def _with_lane(self, run: int, act: Callable[[Lane], Turn]) -> None:
        self._inbox.put(partial(self._do_with_lane, run, act))

    def _do_with_lane(self, number: int, act: Callable[[Lane], Turn]) -> None:
        run = self._runs.get(number)
        if run is None or run.lane is None:
            return
        try:
            turn = act(run.lane)
        except S1Error as error:
            self._event(number, Refused(type(error).__name__, str(error)))
        else:
            self._act_on(number, run, turn)

    def _told(self, message: Told | Lost) -> None:
        match message:
            case Hello() | Heartbeat():
                self._tell(message)
            case Loading():
                if self._is_current_load(message.request):
                    self._tell(message)
            case Loaded():
                if self._is_current_load(message.request):
                    self._ready(message)
            case Failed() if self._is_current_load(message.request):
                self._load_failed(message)
            case Prepared():
                self._prepared(message)
            case Failed() if message.request in self._preparing:
                asker = self._preparing.pop(message.request)
                if isinstance(asker, int):
                    self._refuse(asker, message.kind, message.message)
            case Lost():
                self._lost(message)
            case _:
                self._told_a_lane(message)

    def _is_current_load(self, request: int) -> bool:
        return self._load is not None and request == self._load.request

    def _ready(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._tell(loaded)
        waiting, self._waiting = self._waiting, []
        for number in waiting:
            if number in self._runs:
                self._prepare(number, self._runs[number].settings)

    def _load_failed(self, failed: Failed) -> None:
        model = self._load.model if self._load is not None else ""
        self._load = None
        self._tell(LoadRefused(model, failed.kind, failed.message))
        waiting, self._waiting = self._waiting, []
        for number in waiting:
            self._refuse(number, failed.kind, failed.message)

    def _prepared(self, prepared: Prepared) -> None:
        asker = self._preparing.pop(prepared.request, None)
        if isinstance(asker, Settings):
            self._tell(PromptPrepared(asker, prepared.prompt, len(prepared.ids)))
        elif asker in self._runs and self._loaded is not None:
            self._open_lane(asker, self._runs[asker], prepared, self._loaded)

    def _open_lane(self, number: int, run: _Run, prepared: Prepared, loaded: Loaded) -> None:
        marks, settings = loaded.marks, run.settings
        try:
            room = thinking_room(
                context=loaded.context,
                prompt=len(prepared.ids),
                closing=len(marks.newline) + max(len(marks.forced_close), len(marks.own_close)),
                answer=settings.answer_tokens,
            )
            run.lane = Lane(
                number,
                settings,
                marks=marks,
                prompt=prepared.ids,
                wait=prepared.wait,
                room=room,
                number=partial(self._number_for, number),
            )
        except S1Error as error:
            self._refuse(number, type(error).__name__, str(error))
            return
        self._event(
            number, Started(settings, prepared.prompt, prepared.ids, prepared.wait, loaded.model, loaded.format)
        )
        self._act_on(number, run, run.lane.begin())

    def _number_for(self, run: int) -> int:
        request = next(self._requests)
        self._owners[request] = run
        return request

    def _told_a_lane(self, message: Told) -> None:
        number = self._owners.get(getattr(message, "request", 0))
        run = self._runs.get(number) if number is not None else None
        if number is not None and run is not None and run.lane is not None:
            self._act_on(number, run, run.lane.told(message))

    def _act_on(self, number: int, run: _Run, turn: Turn) -> None:
        for command in turn.commands:
            self._engine.send(command)
        for event in turn.events:
            self._event(number, event)

    def _say(self, run: _Run, turn: Turn) -> None:
        number = next(number for number, known in self._runs.items() if known is run)
        for event in turn.events:
            self._event(number, event)

    def _event(self, number: int, what: What) -> None:
        run = self._runs[number]
        self._tell(RunEvent(number, next(run.seq), self._clock() - run.asked_at, what))

    def _refuse(self, number: int, kind: str, message: str) -> None:
        self._event(number, Refused(kind, message))
        self._runs.pop(number, None)

    def _lost(self, lost: Lost) -> None:
        self._is_up, self._loaded = False, None
        self._tell(lost)
        for number, run in list(self._runs.items()):
            if run.lane is not None:
                self._act_on(number, run, run.lane.lost(lost.reason))
        for asker in list(self._preparing.values()):
            if isinstance(asker, int):
                self._event(asker, RunEnded("interrupted", lost.reason))
        self._preparing.clear()
        self._owners.clear()
        attempt = self._restarts.allow(self._clock())
        if attempt is None:
            self._tell(GaveUp(lost.reason))
        else:
            self._tell(Restarting(attempt, Restarts.ALLOWED))
            self._revive()
