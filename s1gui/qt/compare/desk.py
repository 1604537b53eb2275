"""The comparison: its page, its lanes, its commands, and what is remembered of it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from s1gui.core import comparison
from s1gui.core.budget import Budget
from s1gui.core.comparison import Comparison, Preset, preset
from s1gui.core.errors import InputError
from s1gui.core.lane_spec import LaneSpec, differing, spec_of
from s1gui.core.session import MakeEngine
from s1gui.core.settings import Settings
from s1gui.qt.actions import Actions
from s1gui.qt.compare.archived import compared_of, lanes_of, not_here
from s1gui.qt.compare.pair import base_and_tuned
from s1gui.qt.compare.partings import partings, reveal
from s1gui.qt.compare.promoted import promoted
from s1gui.qt.compare.runs import CompareRuns, Lane
from s1gui.qt.compare.showing import CompareShowing
from s1gui.qt.compare.view import CompareView
from s1gui.qt.compare.words import differing_words
from s1gui.qt.experiment import Experiment
from s1gui.qt.memory import Memory
from s1gui.qt.runs.archive_desk import Seen
from s1gui.qt.sentences import told
from s1gui.qt.trace.math_image import MathImages
from s1gui.qt.words import tr
from s1gui.storage.catalogue import models
from s1gui.storage.compared import Compared
from s1gui.storage.recorder import Recorder

FIRST = (LaneSpec(Budget(256)), LaneSpec(Budget(256, waits=1)))
"""The lanes of somebody who has not compared anything yet."""


class CompareDesk(QObject):
    """Connects the page with the lanes. common: what all lanes are asked with; raises InputError where it can't be.

    promoted(Promoted): a lane is wanted in Think; question_wanted(str): this is to stand in the question box;
    common_wanted(Settings): question and settings are to be these; state_changed: what can be done is another;
    kept_changed: the store has other runs.
    """

    promoted = Signal(object)
    question_wanted = Signal(str)
    common_wanted = Signal(object)
    state_changed = Signal()
    kept_changed = Signal()

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        experiment: Experiment,
        memory: Memory,
        *,
        images: MathImages,
        make_engine: MakeEngine,
        make_recorder: Callable[[], Recorder],
        common: Callable[[], Settings],
    ) -> None:
        super().__init__(window)
        self._window, self._actions, self._experiment, self._memory = window, actions, experiment, memory
        self._common = common
        self._is_busy, self._ended = False, 0
        self._available: dict[str, bool] = {}
        self.view = CompareView(images, actions)
        self.runs = CompareRuns(experiment.beside, make_engine, make_recorder, loaded=self._loaded, parent=self)
        self._showing = CompareShowing(self.view, self.runs, memory.price, parent=self)
        self._connect()
        kept = memory.comparison()
        self.runs.set_specs(kept.specs if kept is not None else FIRST)

    def open_base_against(self, base: Path, tuned: Path, question: str) -> None:
        """Compare a model with the one that was made of it, on this question."""
        self.question_wanted.emit(question)
        self._set_specs(comparison.models(self._base_spec(), (str(base), str(tuned))))
        self._actions["compare"].trigger()

    def compared(self) -> Compared:
        """The lanes and what they were asked with, to be kept in a file with the runs there are."""
        common = self.runs.common
        if common is None:
            with suppress(InputError):  # a comparison that can't be asked yet is one too
                common = self._common()
        return compared_of(self.runs.lanes, common, current=self.view.current, first=self._showing.first)

    def show_compared(self, compared: Compared, seen: Sequence[Seen]) -> bool:
        """Show a comparison that came out of a file, with its runs; False, and nothing is shown, while lanes run."""
        if self.runs.is_busy:
            return False
        if compared.common is not None:
            self.common_wanted.emit(compared.common)
        self._showing.first, self.view.current = compared.first, compared.current
        self.runs.show(lanes := lanes_of(compared, seen), compared.common)
        self._actions["compare"].trigger()
        self.view.go_to(compared.current)
        self.view.show_refusal(not_here(lanes, self._loaded()[0]))
        self.state_changed.emit()
        return True

    def run(self) -> None:
        """Send the question to all lanes."""
        self.view.show_refusal("")
        self.view.take_typed()
        try:
            if any(not lane.spec.model for lane in self.runs.lanes):
                self._experiment.engine.check_model()
            self.runs.send(self._common())
        except InputError as error:
            self.view.show_refusal(told(str(error)))
        self.kept_changed.emit()

    def stop(self) -> None:
        self.runs.stop()

    def wait_now(self) -> None:
        """Send the lane the commands are about on with a wait."""
        self.runs.wait_now(self.view.current)

    def available(self) -> dict[str, bool]:
        """For each command that depends on it, whether it can be given while the page is in front."""
        lane = self.runs.lanes[self.view.current]
        return {
            "run": not self.runs.is_busy,
            "stop": self.runs.is_busy,
            "wait_now": lane.can_go_on,
            "answer_now": lane.is_thinking,
            "go_on": False,
        }

    def offer_models(self) -> None:
        """Offer the models there are now."""
        embedded = [entry.path for entry in models()]
        recent = [path for path in self._memory.recent() if path not in embedded]
        self.view.offer((*embedded, *recent))

    def close(self) -> None:
        """End the engines that were made for the lanes."""
        self._showing.stop()
        self.runs.close()

    # What the user does

    def _connect(self) -> None:
        view, runs, actions = self.view, self.runs, self._actions
        runs.changed.connect(self._on_changed)
        runs.grew.connect(self._on_grew)
        self._experiment.run_changed.connect(runs.follow)
        view.current_changed.connect(self.state_changed)
        view.spec_changed.connect(self._on_spec_changed)
        view.promote_asked.connect(self._promote)
        view.duplicate_asked.connect(self._duplicate)
        view.remove_asked.connect(runs.remove)
        view.wait_asked.connect(runs.wait_now)
        view.folder_asked.connect(self._choose_folder)
        for name, act in {
            "add_lane": lambda: self.runs.add(self._base_spec()),
            "duplicate_lane": lambda: self._duplicate(view.current),
            "remove_lane": lambda: runs.remove(view.current),
            "promote_lane": lambda: self._promote(view.current),
            "next_lane": lambda: view.go_to(view.current + 1),
            "previous_lane": lambda: view.go_to(view.current - 1),
            "differences_from": self._compare_with_current,
            "go_to_difference": self._go_to_difference,
            **{f"preset_{name}": partial(self._set_preset, name) for name in get_args(Preset)},
            "preset_models": self._compare_with_base,
            "copy_table_markdown": lambda: _copy(self._showing.as_markdown()),
            "copy_table_csv": lambda: _copy(self._showing.as_csv()),
            "run_lanes": self._run_in_front,
        }.items():
            actions[name].triggered.connect(lambda _=False, act=act: act())
        actions["curves"].toggled.connect(view.show_curves)
        actions["curves"].toggled.connect(self._memory.keep_curves)
        view.show_curves(self._memory.has_curves())
        actions["curves"].setChecked(self._memory.has_curves())
        actions["differences"].setChecked(True)
        actions["differences"].toggled.connect(lambda _: self._on_differences_toggled())
        self._name_differences()

    def _run_in_front(self) -> None:
        self._actions["compare"].trigger()
        self.run()

    def _set_preset(self, name: Preset) -> None:
        self._set_specs(preset(name, self._base_spec(), context=self._experiment.engine.context))

    def _set_specs(self, specs: tuple[LaneSpec, ...]) -> None:
        self._showing.first = 0
        self.runs.set_specs(specs)

    def _duplicate(self, at: int) -> None:
        self.runs.add(self.runs.lanes[at].spec, after=at)

    def _promote(self, at: int) -> None:
        lane = self.runs.lanes[at]
        try:
            settings = lane.run.settings if lane.run is not None else lane.spec.settings(self._common())
        except InputError as error:
            self.view.show_refusal(told(str(error)))
            return
        self.promoted.emit(promoted(lane, settings, self._experiment.beside))

    def _compare_with_base(self) -> None:
        """The model that is loaded and the one it was made of, whichever of them is known of the other."""
        model = self._loaded()[0]
        pair = base_and_tuned(Path(model)) if model else None
        if not model:
            self.view.show_refusal(tr("No model is loaded. Choose one first."))
        elif pair is None:
            words = tr("It is not known what this model was made of. Choose another model in one of the lanes.")
            self.view.show_refusal(words)
        else:
            self._set_specs(
                comparison.models(self._base_spec(), tuple("" if str(p) == model else str(p) for p in pair))
            )

    def _compare_with_current(self) -> None:
        self._showing.first = self.view.current
        self._showing.partings()

    def _go_to_difference(self) -> None:
        places = partings(self.runs.lanes, self._showing.first)
        reveal([(self.view.lanes[at].trace, token) for at, token in places.items()])

    def _choose_folder(self, at: int) -> None:
        title = tr("Choose a folder that holds a model")
        chosen = QFileDialog.getExistingDirectory(self._window, title)
        if chosen:
            lane = self.runs.lanes[at]
            self.runs.set_spec(at, LaneSpec(lane.spec.budget, lane.spec.wait, lane.spec.sampling, model=chosen))

    # What happened

    def _on_changed(self) -> None:
        lanes = self.runs.lanes
        specs = tuple(lane.spec for lane in lanes)
        names = differing(specs)
        now = Comparison("", specs)
        words = tuple(differing_words(spec, names) for spec in specs)
        self.view.show_lanes(specs, words, who=lanes, can_shrink=now.can_shrink)
        for widget in self.view.lanes:
            widget.show_key(self._actions.shown_keys("run_lanes"))
        for name, is_enabled in (
            ("add_lane", now.can_grow),
            ("duplicate_lane", now.can_grow),
            ("remove_lane", now.can_shrink),
        ):
            self._actions[name].setEnabled(is_enabled)
        self._memory.keep_comparison(now)
        self._showing.all()
        self._on_grew(lanes)

    def _on_spec_changed(self, at: int, spec: LaneSpec) -> None:
        if spec.budget != self.runs.lanes[at].spec.budget:
            self._showing.seek(self.runs.lanes[at])
        self.runs.set_spec(at, spec)

    def _on_grew(self, grown: list[Lane]) -> None:
        self._showing.growth(grown)
        ended = sum(lane.run is not None and not lane.run.is_running for lane in self.runs.lanes)
        if grown and (self.runs.is_busy, ended) != (self._is_busy, self._ended):
            self._is_busy, self._ended = self.runs.is_busy, ended
            self._actions["run_lanes"].setEnabled(not self._is_busy)
            self.kept_changed.emit()
        if (available := self.available()) != self._available:
            self._available = available
            self.state_changed.emit()

    def _on_differences_toggled(self) -> None:
        self._name_differences()
        self._showing.partings()

    def _name_differences(self) -> None:
        """In words, for who does not see whether the button is down."""
        action = self._actions["differences"]
        self._showing.marks_differences = action.isChecked()
        action.setText(tr("Differences: shown") if action.isChecked() else tr("Differences: hidden"))

    def _base_spec(self) -> LaneSpec:
        """A lane as Think would ask now."""
        try:
            return spec_of(self._common())
        except InputError:
            return FIRST[0]

    def _loaded(self) -> tuple[str, str]:
        loaded = self._experiment.engine.loaded
        return ("", "") if loaded is None else (loaded.model, loaded.format)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
