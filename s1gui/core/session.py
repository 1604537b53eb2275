"""Everything that is going on with one engine: its model, its runs, its losses. One thread runs it; anyone may ask.

Intents (`load`, `ask`, `set_budget`, …) return at once and may be called from any thread. What happens is told by one
callback, in the session's own thread, as `Happening`s in order.
"""

import itertools
import queue
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from s1gui.core.along import Along
from s1gui.core.budget import Budget
from s1gui.core.engine import (
    Cancel,
    Command,
    Ended,
    Engine,
    Failed,
    Heartbeat,
    Hello,
    Load,
    Loaded,
    Loading,
    Lost,
    Told,
    Unload,
    Unloaded,
)
from s1gui.core.errors import EngineError
from s1gui.core.happenings import GaveUp, Happening, LoadRefused, PromptPrepared, Restarting
from s1gui.core.lane import Lane, Turn
from s1gui.core.restarts import Restarts
from s1gui.core.runs import Runs
from s1gui.core.settings import Settings

__all__ = ["GaveUp", "Happening", "LoadRefused", "MakeEngine", "PromptPrepared", "Restarting", "Session"]

_CANCELLED = "Loading was cancelled."
MakeEngine = Callable[[Callable[[Told | Lost], None]], Engine]


class Session:
    """Owner of the engine and of what runs over it. `run()` is the body of its thread and ends after `close()`."""

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
        self._run_numbers, self._requests = itertools.count(1), itertools.count(1)
        self._runs = Runs(self._send, happened, number=self._requests.__next__, clock=clock)
        self._load: Load | None = None
        self._loaded: Loaded | None = None
        self._waiting: list[int] = []
        self._restarts = Restarts()
        self._is_up = self._has_spoken = False

    # Intents: callable from any thread

    def load(self, load: Load) -> None:
        """Load a model in place of the one before; `load.request` is ignored."""
        self._inbox.put(partial(self._do_load, load))

    def cancel_load(self) -> None:
        """Give up a load under way."""
        self._inbox.put(self._do_cancel_load)

    def abandon_load(self) -> None:
        """Give up a load under way that does not end when it is told to, and the engine that is busy with it."""
        self._inbox.put(self._do_abandon_load)

    def unload(self) -> None:
        """Give back the model's memory: answered by Unloaded. Its runs end; one that waits for a load is refused."""
        self._inbox.put(self._do_unload)

    def ask(self, settings: Settings) -> int:
        """Begin a run; the number it will be known by. It waits for the model if one is loading."""
        run = next(self._run_numbers)
        self._inbox.put(partial(self._do_ask, run, settings, self._clock()))
        return run

    def ask_together(self, settings: Sequence[Settings]) -> list[int]:
        """Begin runs side by side: none before all have their prompts, so that what these share is computed once."""
        runs = [next(self._run_numbers) for _ in settings]
        together, asked_at = frozenset(runs), self._clock()
        self._inbox.put(partial(self._do_ask_together, tuple(zip(runs, settings, strict=True)), together, asked_at))
        return runs

    def preview(self, settings: Settings) -> None:
        """Have the exact prompt rendered: answered by PromptPrepared, if a model is there."""
        self._inbox.put(partial(self._do_preview, settings))

    def set_budget(self, run: int, budget: Budget) -> None:
        """Move a run's bounds, whatever it is doing."""
        self._with_lane(run, lambda lane: lane.set_budget(budget))

    def set_probes(self, run: int, probes: tuple[int, ...]) -> None:
        """Ask a run for answers at these budgets too."""
        self._with_lane(run, lambda lane: lane.set_probes(probes))

    def set_along(self, run: int, along: Along | None) -> None:
        """Take answers along a run's trace, or no more of them."""
        self._with_lane(run, lambda lane: lane.set_along(along))

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
        self._inbox.put(partial(self._runs.forget, run))

    def restart(self) -> None:
        """Start the engine again, be it lost or stuck, and load the model it had."""
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

    def _send(self, command: Command) -> None:
        self._engine.send(command)

    def _start(self) -> None:
        self._has_spoken = False
        try:
            self._engine.start()
            self._is_up = True
        except EngineError as error:
            self._give_up(str(error))

    def _do_restart(self) -> None:
        self._restarts.forgive()
        if self._is_up:
            self._engine.stop()
        self._waiting += self._runs.lost("The engine was started again.")
        self._revive()

    def _revive(self) -> None:
        self._loaded = None
        self._start()
        if self._is_up and self._load is not None:
            self._send_load(self._load)

    def _do_load(self, load: Load) -> None:
        self._waiting += self._runs.lost("Another model was loaded.", for_good=True)
        self._do_cancel_load()
        if self._is_up:
            self._send_load(load)
        else:
            self._load = load
            self._do_restart()

    def _send_load(self, load: Load) -> None:
        self._load, self._loaded = replace(load, request=next(self._requests)), None
        self._send(self._load)

    def _do_cancel_load(self) -> None:
        if self._load is not None and self._loaded is None:
            self._send(Cancel(self._load.request))

    def _do_abandon_load(self) -> None:
        load = self._load
        if load is None or self._loaded is not None or not self._is_up:
            return
        self._told_of_load(Failed(load.request, "", _CANCELLED), load)
        if self._has_spoken:  # else it is just starting, and hears of the end before it begins to load
            self._is_up = False
            self._engine.stop()
            self._start()

    def _do_unload(self) -> None:
        self._do_cancel_load()
        self._load = self._loaded = None
        self._waiting += self._runs.lost("The model was unloaded.", for_good=True)
        for run in self._no_longer_waiting():
            self._runs.refuse(run, "EngineError", "The model was unloaded. Load one and run again.")
        if self._is_up:
            self._send(Unload(next(self._requests)))

    def _do_ask_together(
        self, asked: tuple[tuple[int, Settings], ...], together: frozenset[int], asked_at: float
    ) -> None:
        for run, settings in asked:
            self._runs.add(run, settings, asked_at, together=together)
        for run, _ in asked:
            self._begin(run)

    def _do_ask(self, run: int, settings: Settings, asked_at: float) -> None:
        self._runs.add(run, settings, asked_at)
        self._begin(run)

    def _begin(self, run: int) -> None:
        if self._loaded is not None:
            self._runs.prepare(run)
        elif self._load is None or not self._is_up:
            self._runs.refuse(run, "EngineError", "No model is loaded. Choose one and run again.")
        else:
            self._waiting.append(run)

    def _do_preview(self, settings: Settings) -> None:
        if self._loaded is not None:
            self._runs.preview(settings)

    def _with_lane(self, run: int, act: Callable[[Lane], Turn]) -> None:
        self._inbox.put(partial(self._do_with_lane, run, act))

    def _do_with_lane(self, run: int, act: Callable[[Lane], Turn]) -> None:
        obstacle = "" if self._is_up else "The engine is not running. Start it again first."
        self._runs.act(run, act, obstacle=obstacle, is_ready=self._loaded is not None)

    def _told(self, message: Told | Lost) -> None:
        self._has_spoken = self._has_spoken or isinstance(message, Hello)
        match message:
            case Hello() | Heartbeat() | Unloaded():
                self._tell(message)
            case Lost():
                self._lost(message)
            case Loading() | Loaded() | Failed() if self._load is not None and message.request == self._load.request:
                self._told_of_load(message, self._load)
            case Ended() if self._load is not None and message.request == self._load.request:
                self._told_of_load(Failed(message.request, "", _CANCELLED), self._load)
            case Loading() | Loaded():
                pass  # of a load that another one has replaced
            case _:
                self._runs.told(message, self._loaded)

    def _told_of_load(self, message: Loading | Loaded | Failed, load: Load) -> None:
        match message:
            case Loading():
                self._tell(message)
            case Loaded():
                self._loaded = message
                self._tell(message)
                self._runs.resume()
                for run in self._no_longer_waiting():
                    self._runs.prepare(run)
            case Failed():
                self._load = None
                self._tell(LoadRefused(load.model, message.kind, message.message))
                for run in self._no_longer_waiting():
                    self._runs.refuse(run, message.kind, message.message)

    def _no_longer_waiting(self) -> list[int]:
        waiting, self._waiting = self._waiting, []
        return waiting

    def _lost(self, lost: Lost) -> None:
        self._is_up, self._loaded = False, None
        self._tell(lost)
        self._waiting += self._runs.lost(lost.reason)
        attempt = self._restarts.allow(self._clock())
        if attempt is None:
            self._give_up(lost.reason)
        else:
            self._tell(Restarting(attempt, Restarts.ALLOWED))
            self._revive()

    def _give_up(self, reason: str) -> None:
        self._is_up = False
        self._tell(GaveUp(reason))
        for run in self._no_longer_waiting():
            self._runs.refuse(run, "EngineError", reason)
