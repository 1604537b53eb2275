"""What a monkey would take hours to hit upon: short errands through all pages, one step at each of its turns."""

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint

from s1gui.core.beginning import Words
from s1gui.core.budget import Budget
from s1gui.core.token_facts import facts_of
from s1gui.qt.compare.archived import seen_in
from s1gui.qt.main_window import MainWindow
from s1gui.qt.train.setting import embedded_recipe
from s1gui.storage.paths import resources
from tests.qt.monkey_limits import tiny
from trainer.recipe import Recipe

PATIENCE = 400
"""Turns an errand waits for something at most: then it goes on without."""
NASTY = "<b>&amp;</b> \u202e\U0001f600 𝟘{x} %s\n" * 3
Errand = Callable[["Errands"], Iterator[None]]


class Errands:
    """Owner of what is done in which turn. folder: where its files are; all errands once in order, then by chance."""

    def __init__(self, window: MainWindow, chance: random.Random, folder: Path) -> None:
        self.window, self.chance, self.folder = window, chance, folder
        self.files = made_files(folder)
        self.done: list[str] = []
        self._queue = list(ERRANDS)
        self._now: Iterator[None] | None = None

    def step(self) -> None:
        """One step of the errand under way, or the first one of another."""
        if self._now is None:
            errand = self._queue.pop(0) if self._queue else self.chance.choice(ERRANDS)
            self.done.append(errand.__name__)
            self._now = errand(self)
        if next(self._now, self) is self:
            self._now = None

    def give(self, *names: str) -> None:
        """Give commands that can be given."""
        for name in names:
            if self.window.actions_[name].isEnabled():
                self.window.actions_[name].trigger()

    def until(self, holds: Callable[[], bool], turns: int = PATIENCE) -> Iterator[None]:
        """Wait for this, not for ever."""
        for _ in range(turns):
            if holds():
                return
            yield


def lanes(do: Errands) -> Iterator[None]:
    """Lanes come, run, go while they run, and one moves to Think."""
    window, runs = do.window, do.window.compare.runs
    do.give("compare", do.chance.choice(("preset_budgets", "preset_waits", "preset_seeds", "preset_models")))
    yield
    window.question.set_question("How many lanes?")
    do.give("add_lane", "add_lane", "duplicate_lane", "run")
    yield from do.until(lambda: any(lane.run and lane.run.head > 3 for lane in runs.lanes))
    do.give("remove_lane")
    yield
    do.give("differences", "go_to_difference", "next_lane", "remove_lane", "differences_from")
    yield from do.until(lambda: not runs.is_busy)
    do.give("copy_table_markdown", "copy_table_csv", "promote_lane")
    yield


def lane_models(do: Errands) -> Iterator[None]:
    """Lanes with engines of their own, which end with them."""
    window = do.window
    do.give("compare", "preset_budgets")
    yield
    window.question.set_question("Which model?")
    for lane in window.compare.view.lanes[:2]:
        box = lane.editor.model
        lane.editor._on_model_chosen(do.chance.randrange(max(1, box.count())))
        yield
    do.give("run")
    yield from do.until(lambda: not window.compare.runs.is_busy)
    do.give("preset_seeds", "think")
    yield


def forks(do: Errands) -> Iterator[None]:
    """Branches of branches, by menu and by own words."""
    window = do.window
    do.give("think")
    window.question.set_question("Where does it fork?")
    window.budget.show_budget(Budget(do.chance.choice((64, 512, 4096)), waits=do.chance.randrange(4)))
    do.give("run")
    yield from do.until(lambda: window.experiment.run is not None and window.experiment.run.head > 8)
    for then in ("wait", Words(" or rather "), "on"):
        run = window.experiment.run
        if run is not None and run.head > 3:
            window.branches.fork(do.chance.randrange(1, run.head), then)
        yield from do.until(lambda: not window.experiment.is_busy)
    do.give("fork")
    yield
    if window.branches.branches.all:
        key = do.chance.choice(window.branches.branches.all).key
        window.branches.panel.renamed.emit(key, NASTY)
        window.branches.panel.pinned.emit(key, True)
        do.chance.choice((window.branches.panel.deleted, window.branches.panel.opened)).emit(key)
    do.give("undo", "undo", "redo")
    yield


def pairs(do: Errands) -> Iterator[None]:
    """A branch beside the run it left: made, steered on either side, folded up and shown again."""
    window = do.window
    do.give("think")
    for then in ("wait", "on"):
        run = window.experiment.run
        if run is not None and run.head > 3:
            window.branches.fork(do.chance.randrange(1, run.head), then)
        yield
        do.give("other_lane", "wider_lane", "stop", "other_lane", "narrower_lane")
        yield from do.until(lambda: not window.experiment.is_busy)
        do.give("other_lane", "wait_now", "beside")
        yield
        do.give("beside", "halve", "other_lane", "double")
        yield


def inspect(do: Errands) -> Iterator[None]:
    """Every way to look at a trace."""
    run = do.window.experiment.run
    facts = None if run is None or run.head < 2 else facts_of(run, do.chance.randrange(run.head))
    if facts is not None:
        do.window.branches.menu.open(facts, do.window.mapToGlobal(QPoint(9, 9)))
    yield
    do.give("think", "next_heat", "next_fold", "raw", "inspector", "find", "copy_as_json", "copy_as_markdown")
    do.window.lane.find_bar.box.setText("a")
    yield
    do.give("find_next", "next_heat", "raw", "next_fold", "theme_dark", "zoom_in", "zoom_reset", "theme_light")
    yield


def train(do: Errands) -> Iterator[None]:
    """The form is filled in wrongly and rightly, the trainer answers, and a tiny training is begun and looked at."""
    window, setup = do.window, do.window.train.panel.setup
    do.give("train")
    setup.form.more.setChecked(True)
    setup.form.boxes["epochs"].show_value("many")
    setup.form.changed.emit()
    yield
    setup.form.data.take(str(do.chance.choice(do.files["data"])))
    yield from do.until(lambda: not window.train.setting.inspect.is_busy)
    window.train.setting.take(tiny_recipe(do))
    yield from do.until(lambda: not (window.train.setting.plan.is_busy or window.train.setting.inspect.is_busy))
    setup.go.click()
    yield from do.until(lambda: not window.train.panel.is_setting_up)
    for _ in range(PATIENCE):
        yield
    do.give("think")


def trainings(do: Errands) -> Iterator[None]:
    """What was trained is looked at, drawn over another, stopped, taken up and deleted."""
    page = do.window.train.panel
    do.give("train")
    for row in page.list.rows[:3]:
        page.list.choose(row.folder)
        yield
        name = do.chance.choice(("stop", "resume", "again", "command", "delete", "compare", "force_stop"))
        if page.run.buttons[name].isEnabled():
            page.run.buttons[name].click()
        yield
    do.give("think")


def replay(do: Errands) -> Iterator[None]:
    """A kept run is told again, at every speed and place."""
    window = do.window
    if window.history.panel.lines:
        window.history.panel.replayed.emit(do.chance.choice(window.history.panel.lines[:20]))
    yield from do.until(lambda: window.recordings.replay.record is not None, 60)
    do.give("replay_50")
    for place in (0.2, 0.9, 0.4):
        window.recordings.bar.sought.emit(place)
        yield
        do.give("replay_pause")
        yield
    do.give("replay_10", "replay_end", "replay")
    yield


def welcome(do: Errands) -> Iterator[None]:
    """The first run again, and the question it offers."""
    do.give("think", "first_run", "replay_50")
    yield from do.until(lambda: False, 30)
    do.window.recordings.bar.offer_taken.emit()
    yield


def archive(do: Errands) -> Iterator[None]:
    """Runs leave in every kind and come in again, and what is no export comes in nowhere."""
    window = do.window
    for suffix in (".jsonl", ".html", ".png", ".svg"):
        lines = window.history.panel.lines[: do.chance.randrange(1, 4)]
        if lines:
            window.archive.export_kept(do.folder / f"out{suffix}", [line.key for line in lines])
        yield
    do.give("compare", "export", "think", "export")
    yield
    if seen := seen_in(window.compare.runs.lanes):
        window.archive.export(do.folder / "compared.jsonl", seen, compared=window.compare.compared())
    yield
    window.archive.bring_in(do.chance.choice(do.files["runs"]))
    yield
    for name in ("out.jsonl", "compared.jsonl"):
        if (do.folder / name).exists():
            window.archive.bring_in(do.folder / name)
        yield


def history(do: Errands) -> Iterator[None]:
    """Titles, tags, stars, searches, and the bin."""
    panel = do.window.history.panel
    for line in panel.lines[:3]:
        panel.renamed.emit(line, NASTY)
        panel.tagged.emit(line, ("a", NASTY[:20]))
        panel.starred.emit(line)
        panel.opened.emit(line)
        yield
    panel.search.setText(do.chance.choice(("a", "<b>", '84 "', "")))
    yield
    if len(panel.lines) > 20:
        panel.deleted.emit(panel.lines[-3:])
    yield
    panel.search.setText("")
    do.give("undo", "redo")
    yield


def models(do: Errands) -> Iterator[None]:
    """Models come and go, some of them are none, and the engine is lost."""
    window = do.window
    do.give("models")
    yield from do.until(lambda: False, 20)
    if window.models.library.dialog is not None:
        window.models.library.dialog.search.setText("nano")
        window.models.library.fetch("nobody/nothing")
        window.models.library.dialog.hide()
    yield
    window.picker.choose(do.chance.choice(do.files["models"]))
    yield
    do.give("unload", "cancel_load", "load_embedded", "restart_engine")
    yield from do.until(lambda: window.experiment.engine.state == "ready")


def languages(do: Errands) -> Iterator[None]:
    """Another language for the next time, and the pages of help."""
    do.give(do.chance.choice(("language_fr", "language_en", "language_system")))
    yield
    do.give(do.chance.choice(("about", "keys", "palette", "price")))
    yield from do.until(lambda: False, 10)


def problems(do: Errands) -> Iterator[None]:
    """Lists of problems, sound ones and broken ones."""
    do.window.problems.open(do.chance.choice(do.files["problems"]))
    yield
    do.give("next_problem", "next_problem", "run", "previous_problem")
    yield


ERRANDS: tuple[Errand, ...] = (
    *(forks, pairs, lanes, train, inspect, replay, history, archive, welcome, models, languages, problems, lane_models),
    trainings,
)


def tiny_recipe(do: Errands) -> Recipe:
    """The embedded base on eight examples: a real training of seconds."""
    return tiny(embedded_recipe(), do.files["data"][0])


def made_files(folder: Path) -> dict[str, list[Path]]:
    """Files and folders of every kind, sound ones first."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = (resources() / "data" / "s1-nano-1k.jsonl").read_text(encoding="utf-8").splitlines()[:16]
    texts = {
        "tiny.jsonl": "\n".join(lines) + "\n",
        "other.jsonl": json.dumps({"q": NASTY, "a": "1"}) + "\n",
        "broken.jsonl": '{"question": "<img src=x>", \n\0',
        "problems.jsonl": json.dumps({"question": NASTY, "answer": NASTY}) + "\n",
        "empty.jsonl": "",
    }
    made = {}
    for name, text in texts.items():
        made[name] = folder / name
        made[name].write_text(text, encoding="utf-8")
    embedded = sorted(child for child in (resources() / "models").iterdir() if child.is_dir())
    return {
        "data": [made["tiny.jsonl"], made["other.jsonl"], made["broken.jsonl"], folder / "none.jsonl"],
        "problems": [made["problems.jsonl"], made["broken.jsonl"], made["empty.jsonl"]],
        "runs": [made["broken.jsonl"], made["empty.jsonl"], made["problems.jsonl"]],
        "models": [*embedded, folder, folder / "none"],
    }
