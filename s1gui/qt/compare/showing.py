"""What the lanes have come to, brought to their page: thinking as it comes, all else a few times a second."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from s1gui.core import comparison_table
from s1gui.core.comparison import MOST, are_draws
from s1gui.core.comparison_table import Row, agreement, markdown, row_of
from s1gui.core.curve import Curve, curves
from s1gui.core.curve_summary import summary
from s1gui.core.lane_spec import LaneSpec, differing, in_words
from s1gui.core.price import Price
from s1gui.core.record import RunRecord
from s1gui.qt.budget.scale import BudgetScale
from s1gui.qt.compare.lane import CompareLane
from s1gui.qt.compare.runs import CompareRuns, Lane
from s1gui.qt.compare.view import CompareView
from s1gui.qt.compare.words import agreement_words, differing_words
from s1gui.storage.trainings import model_name

TABLE_MS, CURVES_MS = 200, 700
TURN_MS = CURVES_MS // 2 // MOST
LEAST = 64
"""Tokens that the curves' axis has at least; from there on it doubles, so that it seldom moves."""


class CompareShowing(QObject):
    """Owner of what is shown of the lanes' runs, and of which lane the others are compared with (`first`, from 0).

    price: what computing costs now, None where no price is set.
    """

    def __init__(
        self, view: CompareView, runs: CompareRuns, price: Callable[[], Price | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view, self._runs, self._price = view, runs, price
        self.first = 0
        self._against: tuple[int, Lane] | None = None
        self.marks_differences = True
        self._stages: dict[Lane, object] = {}
        self._sought: set[Lane] = set()
        self._curves = QTimer(self, singleShot=True, interval=CURVES_MS)
        self._curves.timeout.connect(self._show_curves)
        self._known: tuple[str, ...] = ()
        self._drawn: list[RunRecord] = []
        self._drawn_next: list[tuple[CompareLane, Curve, BudgetScale]] = []
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._show_a_curve)
        self._timer = QTimer(self, singleShot=True, interval=TABLE_MS)
        self._timer.timeout.connect(self.all)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self.all)
        view.curves_opened.connect(lambda: self._curves.start(0))

    def stop(self) -> None:
        """Show nothing more by itself."""
        self._timer.stop()
        self._next.stop()
        self._curves.stop()
        self._turn.stop()

    def seek(self, lane: Lane) -> None:
        """Its budget is moved by hand: where that ends its thinking comes into sight."""
        self._sought.add(lane)

    def growth(self, grown: list[Lane]) -> None:
        """These have grown: their thinking is shown at once, the rest soon, and all of it when no lane runs."""
        for lane, widget in zip(self._runs.lanes, self._view.lanes, strict=True):
            if self._comes_whole(lane):
                continue
            if lane in grown and self._stages.get(lane) == lane.stage:
                widget.trace.show_run(lane.run)
            elif lane in grown:
                self._show_lane(lane, widget)
        if not grown:
            return
        if not self._runs.is_busy:
            self.all()
        elif not self._timer.isActive():
            self._timer.start()

    def all(self) -> None:
        """Bring everything up to date; of runs that come as a whole, one in each turn of the event loop."""
        self._stages = {lane: stage for lane, stage in self._stages.items() if lane in self._runs.lanes}
        self._sought.intersection_update(self._runs.lanes)
        pairs = list(zip(self._runs.lanes, self._view.lanes, strict=True))
        later = [lane for lane, _ in pairs if self._comes_whole(lane)][1:]
        for lane, widget in pairs:
            if lane not in later:
                self._show_lane(lane, widget)
        if later:
            self._next.start()
        self.partings()
        if not self._runs.is_busy:
            self._show_curves()
        elif not self._curves.isActive():
            self._curves.start(CURVES_MS)
        price = self._price()
        self._view.table.show_rows(
            self._rows(differing_words, price), agreement=self._agreement(), has_cost=price is not None
        )

    def partings(self) -> None:
        """Show where each lane leaves the first."""
        lanes, is_on = self._runs.lanes, self.marks_differences
        first = self._first_of(lanes)
        for lane, widget in zip(lanes, self._view.lanes, strict=True):
            found = lane.divergence(first) if is_on else None
            widget.show_parting(found, first=self.first + 1, is_first=lane is first, is_on=is_on)

    def _first_of(self, lanes: list[Lane]) -> Lane:
        """It stays the same lane where others come and go before it, until another number is set."""
        if self._against is not None and self._against[0] == self.first and self._against[1] in lanes:
            self.first = lanes.index(self._against[1])
        self.first = min(self.first, len(lanes) - 1)
        self._against = self.first, lanes[self.first]
        return lanes[self.first]

    def as_markdown(self) -> str:
        """The table with its question, in the words of documents."""
        run = next((lane.run for lane in self._runs.lanes if lane.run is not None), None)
        question = run.settings.question if run is not None else ""
        return markdown(question, self._rows(in_words, self._price()), note=self._agreement() or "")

    def as_csv(self) -> str:
        """The table for other programs."""
        return comparison_table.as_csv(self._rows(in_words, self._price()))

    def _show_curves(self) -> None:
        """One axis for all lanes; what is new among their answers comes last, so that no answer changes its look."""
        if not self._view.has_curves_open:
            return
        lanes = [lane for lane in self._runs.lanes if lane.run is not None and not self._comes_whole(lane)]
        runs = [lane.run for lane in lanes if lane.run is not None]
        known = self._known if any(run is drawn for run in runs for drawn in self._drawn) else ()
        told, self._drawn = dict(zip(lanes, curves(runs, known), strict=True)), runs
        has_any = any(one.readings for one in told.values())
        self._known = list(told.values())[-1].answers if has_any else ()
        head = max((lane.run.head for lane in lanes if lane.run is not None), default=0)
        scale = BudgetScale(max(LEAST, 1 << max(0, head - 1).bit_length()))
        self._drawn_next = [
            (widget, told.get(lane, Curve()), scale)
            for lane, widget in zip(self._runs.lanes, self._view.lanes, strict=True)
        ]
        self._show_a_curve()
        over_all = summary(list(told.values()), are_draws=are_draws([lane.spec for lane in self._runs.lanes]))
        self._view.summary.show_summary(over_all, scale, is_growing=self._runs.is_busy)

    def _show_a_curve(self) -> None:
        """One lane's in each turn: all of them painted at once would hold up the window."""
        if not self._drawn_next:
            return
        widget, curve, scale = self._drawn_next.pop(0)
        if widget in self._view.lanes:
            widget.curve.show_lane(curve, scale)
        if self._drawn_next:
            self._turn.start(TURN_MS if self._runs.is_busy else 0)

    def _comes_whole(self, lane: Lane) -> bool:
        """Whether it has a run out of a file that was not shown yet."""
        return lane.kept is not None and lane not in self._stages

    def _show_lane(self, lane: Lane, widget: CompareLane) -> None:
        is_moved = self._stages.get(lane) != lane.stage
        self._stages[lane] = lane.stage
        widget.show_run(lane.run, is_changed=lane.is_changed, refusal=lane.refusal)
        if is_moved and lane in self._sought:
            self._sought.remove(lane)
            widget.trace.reveal_cut()

    def _rows(self, words: Callable[[LaneSpec, tuple[str, ...]], str], price: Price | None) -> tuple[Row, ...]:
        names = differing(lane.spec for lane in self._runs.lanes)
        return tuple(
            row_of(number, words(_named(lane), names), lane.run, price)
            for number, lane in enumerate(self._runs.lanes, start=1)
        )

    def _agreement(self) -> str | None:
        """Said of lanes that differ in their seed only; "" where there is nothing to say yet."""
        if not are_draws([lane.spec for lane in self._runs.lanes]):
            return None
        return agreement_words(agreement(lane.run for lane in self._runs.lanes))


def _named(lane: Lane) -> LaneSpec:
    """What it was asked as, its model by what people call it: that of its run, where it has none of its own."""
    begun = None if lane.run is None else lane.run.started
    model = lane.spec.model or ("" if begun is None else begun.model)
    return replace(lane.spec, model=model_name(Path(model))) if model else lane.spec
