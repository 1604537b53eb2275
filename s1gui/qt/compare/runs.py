"""The lanes of a comparison and what goes on in them, whichever engine each of them runs on."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from s1gui.core.budget import Budget
from s1gui.core.comparison import FEWEST, MOST
from s1gui.core.divergence import Divergence, DivergenceWatch
from s1gui.core.errors import ModelError
from s1gui.core.events import Refused, RunEvent
from s1gui.core.lane_spec import LaneSpec
from s1gui.core.record import RunRecord
from s1gui.core.session import MakeEngine
from s1gui.core.settings import Settings
from s1gui.qt.compare.engine import CompareEngine, check_fits, load_of
from s1gui.qt.runs.beside import Beside
from s1gui.storage.kept import RunKey
from s1gui.storage.recorder import Recorder

CLOSE_SECONDS = 5.0


@dataclass(slots=True, eq=False)
class Lane:
    """One lane. run: what it was asked last; asked: the spec it was asked with; over: the engine it runs on.

    refusal: why it could not be asked, in English, "" where it could. kept: what its run is known by where that came
    out of a file, over no engine; looked_at: the budget such a run was looked at with since, None for its own.
    told: the budget its run has told of last; sent: those it was moved to here and has not told of yet.
    """

    spec: LaneSpec
    run: RunRecord | None = None
    asked: LaneSpec | None = None
    over: Beside | None = None
    refusal: str = ""
    kept: RunKey | None = None
    looked_at: Budget | None = None
    told: Budget | None = None
    sent: list[Budget] = field(default_factory=list, repr=False)
    watch: DivergenceWatch | None = field(default=None, repr=False)
    watched: tuple[RunRecord, RunRecord] | None = field(default=None, repr=False)

    @property
    def is_busy(self) -> bool:
        return self.run is not None and self.run.is_running

    @property
    def is_thinking(self) -> bool:
        """Whether it can be asked for its answer where it is."""
        run = self.run
        if run is None or self.over is None or run.handle is not None:
            return False
        return self.over.can_steer(run.number) and run.is_running and run.head > 0

    @property
    def key(self) -> RunKey | None:
        """What its run is known by in the store."""
        return self.kept if self.run is None or self.over is None else self.over.key_of(self.run.number)

    @property
    def stage(self) -> object:
        """All that is shown of it and does not change with every token."""
        run = self.run
        seen = None if run is None else (run.number, run.started is None, run.handle, run.why, run.ended, run.refused)
        return seen, self.refusal, self.is_changed

    @property
    def can_go_on(self) -> bool:
        """Whether its run is at rest and its model there to go on with it."""
        if self.run is None or self.run.started is None or self.over is None:
            return False
        return self.over.can_steer(self.run.number) and not self.is_busy

    @property
    def is_changed(self) -> bool:
        """Whether it was asked otherwise than it would be now; the budget is that of the run at any time."""
        return self.asked is not None and replace(self.asked, budget=self.spec.budget) != self.spec

    def move(self, budget: Budget) -> None:
        """Give its run these bounds."""
        if self.run is None:
            return
        if self.over is None:
            self.run.look_at(budget)
            self.looked_at = budget
        elif self.over.can_steer(self.run.number):
            self.refusal = ""
            self.sent.append(budget)
            self.over.set_budget(self.run.number, budget)

    def follow_budget(self) -> bool:
        """Take on the bounds its run was given elsewhere, by a wait or in Think; whether there was need."""
        if self.run is None or self.over is None or self.run.budget == self.told:
            return False
        self.told = self.run.budget
        if self.told in self.sent:
            del self.sent[: self.sent.index(self.told) + 1]
            return False
        if self.told == self.spec.budget:
            return False
        self.spec = replace(self.spec, budget=self.told)
        return True

    def divergence(self, first: "Lane") -> Divergence | None:
        """Where its trace leaves that of the first one; None where there is nothing to compare."""
        if first is self or self.run is None or first.run is None or not self.run.head or not first.run.head:
            return None
        if self.watch is None or self.watched != (first.run, self.run):
            self.watch, self.watched = DivergenceWatch(first.run.trace, self.run.trace), (first.run, self.run)
        return self.watch.look(are_over=not self.is_busy and not first.is_busy)


class CompareRuns(QObject):
    """Owner of the lanes and of the engines made for them. shared: the runs over the model that is loaded.

    changed: lanes came, went, or have other specs; grew(list[Lane]): something happened in these.
    loaded: the folder and the format of the model that is loaded. common: what the runs of all lanes were asked with.
    """

    changed = Signal()
    grew = Signal(list)

    def __init__(
        self,
        shared: Beside,
        make_engine: MakeEngine,
        make_recorder: Callable[[], Recorder],
        *,
        loaded: Callable[[], tuple[str, str]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shared, self._make_engine, self._make_recorder, self._loaded = shared, make_engine, make_recorder, loaded
        self.lanes: list[Lane] = []
        self.common: Settings | None = None
        self._engines: dict[tuple[str, str], CompareEngine] = {}
        shared.happened.connect(lambda events: self._on_happened(shared, events))

    @property
    def is_busy(self) -> bool:
        return any(lane.is_busy for lane in self.lanes)

    @property
    def engines(self) -> int:
        """How many engines of its own there are."""
        return len(self._engines)

    # Lanes

    def set_specs(self, specs: tuple[LaneSpec, ...]) -> None:
        """Other lanes in place of those there are."""
        self.show([Lane(spec) for spec in specs[:MOST]], None)

    def show(self, lanes: list[Lane], common: Settings | None) -> None:
        """These lanes, with what they have come to, in place of those there are."""
        for lane in self.lanes:
            self._let_go(lane)
        self.lanes, self.common = lanes, common
        self._lanes_changed()

    def add(self, spec: LaneSpec, *, after: int | None = None) -> None:
        """One more lane, at the end or after another one, where there is room for it."""
        if len(self.lanes) < MOST:
            self.lanes.insert(len(self.lanes) if after is None else after + 1, Lane(spec))
            self._lanes_changed()

    def remove(self, at: int) -> None:
        """One lane less, where enough are left."""
        if len(self.lanes) > FEWEST:
            self._let_go(self.lanes.pop(at))
            self._lanes_changed()

    def set_spec(self, at: int, spec: LaneSpec) -> None:
        """Change a lane; a run that is there follows its budget, all else counts from the next one on."""
        lane = self.lanes[at]
        if spec.budget != lane.spec.budget:
            lane.move(spec.budget)
        lane.spec = spec
        self._lanes_changed()

    # Runs

    def send(self, common: Settings) -> None:
        """Ask all lanes, those of one engine together. Raises InputError where it can't be asked so."""
        wanted = [lane.spec.settings(common) for lane in self.lanes]
        self.common = common
        by_engine: dict[Beside, list[tuple[Lane, Settings]]] = {}
        for lane in self.lanes:
            self._let_go(lane)
        self._close_unneeded()
        for lane, settings in zip(self.lanes, wanted, strict=True):
            try:
                lane.over = self._runs_for(lane.spec)
            except ModelError as error:
                lane.refusal = str(error)
            else:
                by_engine.setdefault(lane.over, []).append((lane, settings))
        for over, pairs in by_engine.items():
            for number, (lane, settings) in zip(over.ask([settings for _, settings in pairs]), pairs, strict=True):
                lane.run, lane.asked, lane.told = RunRecord(number, settings), lane.spec, settings.budget
        self.grew.emit(list(self.lanes))

    def stop(self) -> None:
        """Stop all lanes; one that has not begun is not asked any more."""
        for lane in self.lanes:
            if lane.run is None or lane.over is None or not lane.run.is_running:
                continue
            if lane.run.started is None:
                self._let_go(lane)
            else:
                lane.over.stop(lane.run.number)
        self.grew.emit(list(self.lanes))

    def wait_now(self, at: int) -> None:
        """Send a lane on from its end with a wait."""
        lane = self.lanes[at]
        if lane.run is not None and lane.over is not None:
            lane.over.wait_now(lane.run.number)

    def follow(self, run: RunRecord | None) -> None:
        """A run that is shown elsewhere too has got further there."""
        self._tell_growth([lane for lane in self.lanes if run is not None and lane.run is run])

    def close(self) -> None:
        """End all engines there are, and wait for them."""
        for engine in self._engines.values():
            engine.close()
        for engine in self._engines.values():
            engine.close(seconds=CLOSE_SECONDS)
        self._engines.clear()

    # Engines

    def _runs_for(self, spec: LaneSpec) -> Beside:
        """Where the lane runs: over the model that is loaded where that is its own, else over one of its own."""
        if not spec.model or (spec.model == self._loaded()[0] and spec.format in ("", self._loaded()[1])):
            return self._shared
        known = self._engines.get(spec.engine)
        if known is not None and not known.is_broken:
            return known.runs
        folder = Path(spec.model)
        check_fits(folder)
        if known is not None:
            known.close()
        lanes = sum(lane.spec.engine == spec.engine for lane in self.lanes)
        load = load_of(folder, form=spec.format, lanes=max(lanes, MOST // 2))
        engine = CompareEngine(self._make_engine, self._make_recorder(), load, self)
        engine.runs.happened.connect(lambda events, runs=engine.runs: self._on_happened(runs, events))
        self._engines[spec.engine] = engine
        return engine.runs

    def _close_unneeded(self) -> None:
        """An engine is needed by the lanes that would be asked over it, and by those that are busy on it."""
        wanted, busy = {lane.spec.engine for lane in self.lanes}, {lane.over for lane in self.lanes if lane.is_busy}
        for key, engine in list(self._engines.items()):
            if key not in wanted and engine.runs not in busy:
                del self._engines[key]
                engine.close()

    def _lanes_changed(self) -> None:
        self._close_unneeded()
        self.changed.emit()

    def _let_go(self, lane: Lane) -> None:
        if lane.run is not None and lane.over is not None:
            lane.over.forget(lane.run.number)
        lane.run, lane.asked, lane.over, lane.refusal = None, None, None, ""
        lane.kept, lane.looked_at, lane.told = None, None, None
        lane.sent.clear()

    def _on_happened(self, over: Beside, events: list[RunEvent]) -> None:
        by_number = {lane.run.number: lane for lane in self.lanes if lane.run is not None and lane.over is over}
        touched: dict[int, Lane] = {}
        for event in events:
            lane = by_number.get(event.run)
            if lane is not None and lane.run is not None:
                _apply(lane, lane.run, event)
                touched[event.run] = lane
        if touched:
            self._tell_growth(list(touched.values()))

    def _tell_growth(self, grown: list[Lane]) -> None:
        moved = [lane for lane in grown if lane.follow_budget()]
        if moved:
            self.changed.emit()
        self.grew.emit(grown)


def _apply(lane: Lane, run: RunRecord, event: RunEvent) -> None:
    """Of a run that has begun, a refusal is about one wish; the run itself goes on as it was."""
    if isinstance(event.what, Refused) and run.started is not None:
        lane.refusal = event.what.message
        lane.told = None  # what was wished does not hold: its field says what does
        lane.sent.clear()
    else:
        run.apply(event)
