"""What the window's parts tell each other, a function for each subject."""

from pathlib import Path
from typing import TYPE_CHECKING

from s1gui.core.happenings import PromptPrepared
from s1gui.core.record import RunRecord
from s1gui.qt.banner import notice_of, notice_of_store
from s1gui.qt.compare.promoted import Promoted
from s1gui.qt.drops import Drops
from s1gui.qt.engine_view import EngineView
from s1gui.qt.plain_text import one_line
from s1gui.qt.runs.archive_desk import Seen
from s1gui.qt.sentences import told
from s1gui.qt.style import Theme
from s1gui.qt.window.asking import DEMO
from s1gui.qt.window.commands import say_busy, show_available
from s1gui.qt.words import tr
from s1gui.storage.archive import is_export
from s1gui.storage.catalogue import gguf_problem
from s1gui.storage.compared import Compared
from s1gui.storage.kept import KeptRun, RunKey

if TYPE_CHECKING:
    from s1gui.qt.main_window import MainWindow

TOLD_MS = 6000


def connect_run(window: "MainWindow") -> None:
    """What the run on screen reaches as it grows."""
    changed = window.experiment.run_changed
    changed.connect(lambda run: show_run(window, run))
    window.experiment.aside.grew.connect(lambda: show_lanes(window))
    for part in (window.status.follow_run, window.notifier.follow, window.transcript.follow, window.problems.follow):
        changed.connect(part)
    changed.connect(window.history.follow)
    window.experiment.refused.connect(window.question.show_refusal)
    for asked, command in (
        (window.lanes.go_on_asked, "go_on"),
        (window.lanes.wait_asked, "wait_now"),
        (window.lanes.copy_asked, "copy_answer"),
    ):
        asked.connect(window.actions_[command].trigger)


def connect_branches(window: "MainWindow") -> None:
    """Which runs stand beside each other, and what happens where the other one is turned to."""
    branches, pair = window.branches, window.branches.pair
    window.experiment.run_changed.connect(branches.follow)
    branches.opened.connect(lambda key: window.history.open(RunKey(key)))
    branches.refused.connect(window.question.show_refusal)
    branches.cut.connect(lambda at: window.budget.slider.moved.emit("maximum", at, True))
    pair.changed.connect(lambda: show_lanes(window))
    pair.swapped.connect(lambda run: window.budget.show_budget(run.budget))
    window.lanes.turned.connect(pair.swap)
    window.lanes.closed.connect(pair.close_lane)
    window.lanes.share_changed.connect(window.memory.keep_lane_share)


def connect_engine(window: "MainWindow") -> None:
    """What the engine's state and the models that are there reach."""
    changed = window.experiment.engine_changed
    changed.connect(lambda engine: show_engine(window, engine))
    changed.connect(window.status.follow_engine)
    window.models.first.instead.connect(lambda words: _refuse(window, words))
    window.models.refused.connect(lambda words: _refuse(window, words))
    window.banner.asked.connect(lambda name: window.actions_[name].trigger())
    window.train.compare_asked.connect(lambda base, tuned: _compare_base(window, base, tuned))
    window.train.ended.connect(window.notifier.tell_training)
    window.train.models_changed.connect(lambda: _offer_trained(window))


def connect_question(window: "MainWindow") -> None:
    """What another question or other settings reach, and who may set the question."""
    asking, experiment, settings = window.asking, window.experiment, window.settings
    window.question.question_changed.connect(lambda: _on_question_changed(window))
    window.question.sent_in_vain.connect(lambda: say_busy(window))
    settings.changed.connect(lambda: asking.preview_soon())
    settings.along.changed.connect(lambda: experiment.set_along(settings.along.along()))
    experiment.prompt_prepared.connect(lambda prepared: _show_prompt(window, prepared))
    experiment.prompt_refused.connect(settings.prompt.show_refusal)
    window.problems.question_chosen.connect(lambda question: _put_problem(window, question))
    window.compare.question_wanted.connect(window.question.set_question)
    window.compare.common_wanted.connect(asking.show_common)


def connect_budget(window: "MainWindow") -> None:
    """What the slider reaches."""
    changed = window.budget.budget_changed
    changed.connect(window.asking.desk.touched)
    changed.connect(window.recordings.replay.look)
    changed.connect(lambda *_: _reveal_cut(window))


def connect_reading(window: "MainWindow") -> None:
    """How the thinking is shown."""
    reading, lanes = window.reading, window.lanes
    reading.heat_changed.connect(lanes.set_heat)
    reading.fold_changed.connect(lanes.set_fold)
    reading.raw_changed.connect(lanes.set_raw)
    lanes.fold_asked.connect(reading.next_fold)
    window.looks.theme_changed.connect(lambda theme: _on_theme_changed(window, theme))


def connect_kept(window: "MainWindow") -> None:
    """What comes out of the store or goes into files, and what is told again."""
    archive, history, recordings = window.archive, window.history, window.recordings
    archive.failed.connect(lambda words: _refuse(window, words))
    archive.told.connect(lambda words: _tell_done(window, words))
    archive.imported.connect(lambda key: _on_imported(window, key))
    archive.comparison_imported.connect(lambda compared, seen: _on_comparison_imported(window, compared, seen))
    history.panel.opened.connect(lambda _: window.pages.show_page("think"))
    history.panel.exported.connect(lambda lines: archive.choose_for([line.key for line in lines]))
    history.reopened.connect(lambda kept: _on_reopened(window, kept))
    history.failed.connect(window.question.show_refusal)
    history.state_changed.connect(lambda state: window.store_banner.show_notice(notice_of_store(state)))
    recordings.begun.connect(lambda _: window.pages.show_page("think"))  # nothing is told out of sight
    recordings.begun.connect(window.asking.show_recorded)
    recordings.moved.connect(window.budget.show_budget)
    recordings.left.connect(window.asking.clear)
    recordings.welcome.hint_changed.connect(window.reach.say)
    recordings.welcome.shown.connect(window.budget.slider.take_focus)


def connect_pages(window: "MainWindow") -> None:
    """What another page in front reaches, and what the comparison gives back."""
    window.pages.page_changed.connect(lambda page: _on_page_changed(window, page))
    window.pages.page_changed.connect(window.train.follow_page)
    window.pages.page_changed.connect(window.status.follow_page)
    window.compare.promoted.connect(lambda lane: _on_promoted(window, lane))
    window.compare.state_changed.connect(lambda: show_available(window))
    window.compare.kept_changed.connect(window.history.refresh)
    window.compare.state_changed.connect(
        lambda: window.notifier.follow_lanes([lane.run for lane in window.compare.runs.lanes if lane.run is not None])
    )


def drops_on(window: "MainWindow") -> Drops:
    """What is dropped on the window goes where it belongs."""
    return Drops(
        window,
        is_taken=window.train.take_path,
        on_model=window.picker.choose,
        on_problems=lambda path: window.archive.bring_in(path) if is_export(path) else window.problems.open(path),
        on_other=lambda path: _refuse(window, _not_taken(path)),
    )


def _refuse(window: "MainWindow", words: str) -> None:
    """Say why something was not done, where it is seen: the question does not stand on every page."""
    window.question.show_refusal(words)
    if not window.question.isVisible():
        window.statusBar().showMessage(one_line(words, longest=300), TOLD_MS)


def _tell_done(window: "MainWindow", words: str) -> None:
    """Say what was done; where the same was refused before, that is no longer the last word."""
    if window.question.refusal() == window.archive.failure:
        window.question.show_refusal("")
    window.statusBar().showMessage(one_line(words), TOLD_MS)


def _not_taken(path: Path) -> str:
    if not path.exists():
        return tr("There is no {file}. Look at how its path is written.", file=one_line(str(path), longest=200))
    name = one_line(path.name)
    if problem := gguf_problem(path):
        return f"{name}: {told(problem)}"
    return tr("{file} is neither a model, nor a list of problems (.jsonl), nor exported runs (.jsonl).", file=name)


def show_run(window: "MainWindow", run: RunRecord | None) -> None:
    """Show this run, whatever has become of it."""
    show_lanes(window)
    window.reach.show_run(run)
    show_available(window)
    window.asking.desk.touched()


def show_lanes(window: "MainWindow") -> None:
    """Show the run that is steered, and beside it the one it left or its branch."""
    pair, is_waiting = window.branches.pair, window.experiment.is_waiting
    runs, heads = pair.runs, pair.heads
    if runs is None or heads is None:
        window.lanes.show_run(window.experiment.run, is_waiting=is_waiting)
    else:
        window.lanes.show_pair(*runs, heads, is_left=pair.is_left, is_waiting=is_waiting)
    window.budget.show_owner(pair.name)
    for command in ("other_lane", "wider_lane", "narrower_lane"):
        window.actions_[command].setEnabled(runs is not None)


def show_engine(window: "MainWindow", engine: EngineView) -> None:
    """Show what the engine is doing, and what can be asked of it."""
    window.banner.show_notice(notice_of(engine, window.picker.choice.folder.name))
    window.picker.show_devices(engine.devices)
    window.settings.show_engine(engine)
    if engine.loaded is not None and engine.loaded is not window.loaded:
        window.loaded = engine.loaded
        window.reach.show_loaded(engine.loaded)
        window.asking.preview_soon(0)
    show_available(window)


def _on_question_changed(window: "MainWindow") -> None:
    question, known = window.question.question(), window.settings.known
    known.follow(question)
    known.show_listed(is_listed=window.problems.panel.reference(question) is not None)
    window.asking.desk.touched()
    window.asking.preview_soon()
    window.reach.show_hint()


def _put_problem(window: "MainWindow", question: str) -> None:
    """Its answer is the list's, whatever was typed for another question."""
    window.question.set_question(question)
    window.settings.known.clear()
    window.settings.known.asked(question)


def _show_prompt(window: "MainWindow", prepared: PromptPrepared) -> None:
    room = window.reach.show_prompt(prepared)
    window.settings.prompt.show_prompt(prepared.prompt, prepared.ids, prepared.pieces, room=room)


def _on_reopened(window: "MainWindow", kept: KeptRun) -> None:
    window.asking.show_reopened(kept)
    if kept.settings is not None and (run := window.experiment.run) is not None:
        show_run(window, run)


def _on_imported(window: "MainWindow", key: RunKey) -> None:
    window.history.refresh()
    window.pages.show_page("think")
    window.history.open(key)


def _on_comparison_imported(window: "MainWindow", compared: Compared, seen: tuple[Seen, ...]) -> None:
    window.history.refresh()
    if not window.compare.show_compared(compared, seen):
        window.question.show_refusal(
            tr(
                "Lanes are still running, so the imported comparison is not shown; its runs are in the list of runs. "
                "Stop the lanes or let them end, then import it again."
            )
        )


def _on_promoted(window: "MainWindow", lane: Promoted) -> None:
    window.pages.show_page("think")
    window.asking.show_promoted(lane)


def _on_page_changed(window: "MainWindow", page: str) -> None:
    window.page_docks.follow(page)
    window.compare.offer_models()
    show_available(window)


def _compare_base(window: "MainWindow", base: Path, tuned: Path) -> None:
    """Both models on the question that stands in the window."""
    window.compare.open_base_against(base, tuned, window.question.question() or DEMO)


def _offer_trained(window: "MainWindow") -> None:
    """What trainings made can be picked at once."""
    window.picker.set_trained(window.train.models())
    window.models.library.look()


def _on_theme_changed(window: "MainWindow", theme: Theme) -> None:
    window.actions_.show_icons(theme)
    window.tool_bar.show_theme(theme)


def _reveal_cut(window: "MainWindow") -> None:
    """Where the handle now cuts the run on screen, by then a recorded one too, comes into sight."""
    if window.reach.is_about_run:
        window.lane.trace.reveal_cut()
