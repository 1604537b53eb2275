"""All runs over one engine: from the question to its lane, and from a request's number back to the run it is for."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from s1gui.core.beginning import Words
from s1gui.core.budget import thinking_room
from s1gui.core.engine import Command, Failed, Loaded, Prepare, Prepared, Release, Told
from s1gui.core.errors import S1Error
from s1gui.core.events import Refused, RunEvent, Started, What
from s1gui.core.happenings import Happening, PromptPrepared, PromptRefused
from s1gui.core.lane import Lane, Turn
from s1gui.core.settings import Settings


@dataclass(slots=True)
class _Run:
    """A run that waits for its prompt (no lane yet), has its lane, or has lost it with its model (`is_gone`).

    asked_at: the clock's seconds; pending: what was wanted of it before it had a lane. together: the runs that begin
    with it, itself included; prepared: its prompt, while one of those still waits for its own.
    """

    settings: Settings
    asked_at: float
    lane: Lane | None = None
    is_gone: bool = False
    pending: list[Callable[[Lane], Turn]] = field(default_factory=list)
    seq: Iterator[int] = field(default_factory=itertools.count)
    together: frozenset[int] = frozenset()
    prepared: Prepared | None = None


class Runs:
    """Owner of all lanes. Not thread-safe: a session calls it from its one thread.

    send passes a command to the engine, tell passes on what happened, number gives unused request numbers.
    """

    def __init__(
        self,
        send: Callable[[Command], None],
        tell: Callable[[Happening], None],
        *,
        number: Callable[[], int],
        clock: Callable[[], float],
    ) -> None:
        self._send, self._tell, self._number, self._clock = send, tell, number, clock
        self._runs: dict[int, _Run] = {}
        self._preparing: dict[int, int | Settings] = {}
        self._owners: dict[int, int] = {}
        self._loaded: Loaded | None = None

    def add(self, run: int, settings: Settings, asked_at: float, *, together: frozenset[int] = frozenset()) -> None:
        """Know a run; it begins with `prepare`. together: runs of which none begins before all have their prompt."""
        self._runs[run] = _Run(settings, asked_at, together=together)

    def prepare(self, run: int) -> None:
        """Have the run's prompt rendered; its lane opens when that is there."""
        if run in self._runs:
            self._ask_for_prompt(run, self._runs[run].settings)

    def preview(self, settings: Settings) -> None:
        """Have a prompt rendered for its own sake: answered by PromptPrepared."""
        self._ask_for_prompt(settings, settings)

    def refuse(self, run: int, kind: str, message: str) -> None:
        """The run can't begin."""
        self._event(run, Refused(kind, message))
        refused = self._runs.pop(run, None)
        if refused is not None:
            self._open_together(refused.together)

    def act(self, run: int, what: Callable[[Lane], Turn], *, obstacle: str = "", is_ready: bool = True) -> None:
        """Do something with a run's lane: now, or once it has one and the model is there (`is_ready`).

        What the lane raises for the user, or the obstacle there is, is told as Refused and changes nothing.
        """
        known = self._runs.get(run)
        if known is None:
            return
        if known.is_gone:
            obstacle = "The model of this run is gone. Run the question again."
        if obstacle and (known.lane is not None or known.is_gone):
            self._event(run, Refused("EngineError", obstacle))
        elif known.lane is None or not is_ready:
            known.pending.append(what)
        else:
            self._do(run, known.lane, what)

    def resume(self) -> None:
        """The model is there again: do what was wanted of its runs in the meantime."""
        for number, run in list(self._runs.items()):
            self._do_pending(number, run)

    def forget(self, run: int) -> None:
        """Drop a run; its stream's memory may be reused."""
        known = self._runs.pop(run, None)
        self._owners = {request: owner for request, owner in self._owners.items() if owner != run}
        if known is not None and known.lane is not None:
            self._send(Release(known.lane.stream))
        elif known is not None:
            self._open_together(known.together)

    def told(self, message: Told, loaded: Loaded | None) -> None:
        """Take in what the engine says of any run. loaded: the model there is."""
        request = getattr(message, "request", 0)
        asker = self._preparing.pop(request, None)
        if isinstance(message, Prepared):
            self._prepared(message, asker, loaded)
        elif isinstance(message, Failed) and isinstance(asker, int):
            self.refuse(asker, message.kind, message.message)
        elif isinstance(message, Failed) and isinstance(asker, Settings):
            self._tell(PromptRefused(asker, message.message))
        elif request in self._owners:
            run = self._runs.get(self._owners[request])
            if run is not None and run.lane is not None:
                self._take(self._owners[request], run.lane.told(message))

    def lost(self, reason: str, *, for_good: bool = False) -> list[int]:
        """The engine is gone, or its model with it (for_good: these runs can't go on with the next one).

        The runs that had not begun, which can begin with the next one.
        """
        for number, run in self._runs.items():
            if run.lane is not None:
                for event in run.lane.lost(reason).events:
                    self._event(number, event)
                if for_good:
                    run.lane, run.is_gone = None, True
        ready = [number for number, run in self._runs.items() if run.prepared is not None]
        for number in ready:
            self._runs[number].prepared = None
        unbegun = [asker for asker in self._preparing.values() if isinstance(asker, int) and asker in self._runs]
        self._preparing.clear()
        self._owners.clear()
        return sorted({*unbegun, *ready})

    def _ask_for_prompt(self, asker: int | Settings, settings: Settings) -> None:
        request = self._number()
        self._preparing[request] = asker
        then = settings.beginning.then if settings.beginning else "on"
        words = then.text if isinstance(then, Words) else ""
        self._send(Prepare(request, settings.question, settings.system, settings.prompt, settings.wait, words))

    def _prepared(self, prepared: Prepared, asker: int | Settings | None, loaded: Loaded | None) -> None:
        if isinstance(asker, Settings):
            self._tell(PromptPrepared(asker, prepared.prompt, prepared.ids, prepared.pieces))
        elif asker in self._runs and loaded is not None:
            run, self._loaded = self._runs[asker], loaded
            run.prepared = prepared
            self._open_together(run.together or frozenset({asker}))

    def _open_together(self, numbers: frozenset[int]) -> None:
        """Open the lanes of runs that begin together, once none of them waits for its prompt.

        Their prompts go to the engine one right after the other, so that it computes once what they share.
        """
        waiting = {number: run for number in sorted(numbers) if (run := self._runs.get(number)) and run.lane is None}
        if self._loaded is None or any(run.prepared is None for run in waiting.values()):
            return
        for number, run in waiting.items():
            prepared, run.prepared = run.prepared, None
            if prepared is not None:
                self._open(number, run, prepared, self._loaded)

    def _open(self, number: int, run: _Run, prepared: Prepared, loaded: Loaded) -> None:
        run.together = frozenset()
        try:
            run.lane = self._lane(number, run.settings, prepared, loaded)
        except S1Error as error:
            self.refuse(number, type(error).__name__, str(error))
            return
        started = Started(run.settings, prepared.prompt, prepared.ids, prepared.wait, loaded.model, loaded.format)
        self._event(number, started)
        self._take(number, run.lane.begin())
        self._do_pending(number, run)

    def _do_pending(self, number: int, run: _Run) -> None:
        if run.lane is not None:
            pending, run.pending = run.pending, []
            for what in pending:
                self._do(number, run.lane, what)

    def _do(self, number: int, lane: Lane, what: Callable[[Lane], Turn]) -> None:
        try:
            turn = what(lane)
        except S1Error as error:
            self._event(number, Refused(type(error).__name__, str(error)))
        else:
            self._take(number, turn)

    def _lane(self, number: int, settings: Settings, prepared: Prepared, loaded: Loaded) -> Lane:
        marks = loaded.marks
        room = thinking_room(
            context=loaded.context,
            prompt=len(prepared.ids),
            closing=len(marks.newline) + max(len(marks.forced_close), len(marks.own_close)),
            answer=settings.answer_tokens,
        )
        return Lane(
            number,
            settings,
            marks=marks,
            prompt=prepared.ids,
            wait=prepared.wait,
            room=room,
            number=partial(self._number_for, number),
            words=prepared.words,
            word_pieces=prepared.word_pieces,
        )

    def _number_for(self, run: int) -> int:
        request = self._number()
        self._owners[request] = run
        return request

    def _take(self, number: int, turn: Turn) -> None:
        for command in turn.commands:
            self._send(command)
        for event in turn.events:
            self._event(number, event)

    def _event(self, number: int, what: What) -> None:
        run = self._runs.get(number)
        if run is not None:
            self._tell(RunEvent(number, next(run.seq), self._clock() - run.asked_at, what))
