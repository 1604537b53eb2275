"""A training being set up: presets, defaults and dialogs behind the form, and the trainer asked as one types."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from s1gui.core.errors import S1Error
from s1gui.qt.drops import model_folder
from s1gui.qt.sentences import told
from s1gui.qt.train.audit_words import audit_shown, sights
from s1gui.qt.train.child import TrainerChild
from s1gui.qt.train.form import OF_DATA
from s1gui.qt.train.setup import SetupPage
from s1gui.qt.words import tr
from s1gui.storage.paths import resources
from s1gui.storage.trainings import model_name
from trainer.audit import INSPECTIONS
from trainer.preflight import PREFLIGHTS
from trainer.recipe import Recipe, as_json, read_json, read_toml

DRAFT = "draft.json"
FIRST = "nano"
SUFFIXES = (".jsonl", ".ndjson", ".json", ".parquet")


class Setting(QObject):
    """Owner of the questions put to the trainer about the form's recipe, and of the draft on the disk.

    began(Recipe) asks to create a training and start it.
    """

    began = Signal(object)

    def __init__(self, page: SetupPage, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._folder = page, folder
        self.plan = TrainerChild("plan", folder / ".plan.json", self)
        self.inspect = TrainerChild("inspect", folder / ".inspect.json", self)
        self._is_shown = self._is_refused = self._is_wanted = False
        self._recipe: Recipe | None = None
        self._connect()
        form = page.form
        self._presets = {path: read_toml(path) for path in sorted((resources() / "recipes").glob("*.toml"))}
        form.show_presets((path.stem, path) for path in self._presets)
        form.data.offer((path.stem, path) for path in sorted((resources() / "data").glob("*.jsonl")))
        self.offer_bases(())
        form.show_recipe(self._kept() or embedded_recipe())
        self._show_preset(form.typed().recipe)
        self.allow()

    def show(self) -> None:
        """The page is in front for the first time: ask about what stands in the form."""
        if not self._is_shown:
            self._is_shown = True
            self._ask()

    def take(self, recipe: Recipe) -> None:
        """Fill the form in with this recipe."""
        self._page.form.show_recipe(recipe)
        self._ask()

    def take_path(self, path: Path) -> bool:
        """Take a dropped model for the base, a file or folder of samples for the data; whether it was either."""
        form = self._page.form
        if (base := model_folder(path)) is not None:
            form.base.take(str(base))
        elif is_data(path):
            form.data.take(str(path))
        else:
            return False
        return True

    def offer_bases(self, folders: tuple[Path, ...]) -> None:
        """The models to begin from, beside those that come with the program."""
        own = sorted(child for child in (resources() / "models").iterdir() if child.is_dir())
        self._page.form.base.offer((model_name(folder), folder) for folder in (*own, *folders))

    def close(self) -> None:
        """End the children, and keep the draft."""
        self.plan.forget()
        self.inspect.forget()
        if self._is_shown and self._recipe is not None:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                (self._folder / DRAFT).write_text(as_json(self._recipe), encoding="utf-8")
            except OSError:
                pass  # a convenience; the defaults stand there next time

    def _connect(self) -> None:
        page, form = self._page, self._page.form
        form.changed.connect(self._ask)
        form.preset_asked.connect(self._on_preset)
        form.base.folder_asked.connect(lambda: self._choose_folder(tr("Choose a base model"), form.base.take))
        form.data.folder_asked.connect(lambda: self._choose_folder(tr("Choose a data folder"), form.data.take))
        form.data.file_asked.connect(self._choose_file)
        page.preflight.applied.connect(self.take)
        page.audit.too_long_chosen.connect(self._on_too_long)
        page.mapping.mapped.connect(self._on_mapped)
        page.parts.chosen.connect(self._on_mapped)
        page.go.clicked.connect(self._on_go)
        self.plan.busy_changed.connect(page.preflight.show_busy)
        self.plan.answered.connect(self._on_planned)
        self.plan.refused.connect(page.preflight.show_nothing)
        self.inspect.busy_changed.connect(page.audit.show_busy)
        self.inspect.answered.connect(self._on_inspected)
        self.inspect.refused.connect(self._on_refused)

    def _ask(self) -> None:
        """Ask the trainer about the recipe in the form, if it is another one and can be read."""
        before, self._recipe = self._recipe, self._page.form.typed().recipe
        recipe = self._recipe
        self._show_preset(recipe)
        is_other = recipe is not None and (before is None or _data_part(before) != _data_part(recipe))
        self._is_refused = self._is_refused and not is_other
        self._is_wanted = False
        self.allow()
        if recipe is None:
            self.plan.forget()
            self.inspect.forget()
            return
        self._page.audit.show_too_long(recipe.too_long)
        if not self._is_shown:
            return
        self.plan.ask(recipe)
        if is_other:
            if before is None or (before.base, before.data) != (recipe.base, recipe.data):
                self._show_no_data("")
            self.inspect.ask(recipe)

    def allow(self) -> None:
        """Let it be begun where it can, and say why it can't where it can't."""
        page, words = self._page, ""
        if page.form.typed().recipe is None:
            words = tr("Mend the fields marked ✗ first.")
        elif self._is_refused:
            words = tr("It can't begin as it is: see what is said of the data above.")
        elif self._is_wanted:
            words = tr("It begins once the data are read.")
        page.go.setEnabled(not words)
        page.show_refusal(words)

    def _show_preset(self, recipe: Recipe | None) -> None:
        """Say which preset the recipe is, whatever it is called and trained on."""
        same = (path for path, preset in self._presets.items() if recipe and _method(preset) == _method(recipe))
        self._page.form.show_preset(next(same, None))

    def _on_go(self) -> None:
        if self.inspect.is_busy:
            self._is_wanted = True
            self.allow()
        else:
            self._begin()

    def _begin(self) -> None:
        recipe = self._page.form.typed().recipe
        if recipe is not None and not self._is_refused:
            self.began.emit(recipe)

    def _know(self, *, is_refused: bool) -> None:
        """The data were read: what was wanted meanwhile begins, unless they are refused."""
        is_wanted, self._is_wanted = self._is_wanted, False
        self._is_refused = is_refused
        self.allow()
        if is_wanted:
            self._begin()

    def _on_preset(self, path: Path) -> None:
        boxes = self._page.form.boxes
        try:
            self.take(read_toml(path, **{name: boxes[name].typed for name in ("base", "data", *OF_DATA)}))
        except S1Error as error:
            self._page.show_refusal(told(str(error)))

    def _on_too_long(self, choice: str) -> None:
        self._page.form.boxes["too_long"].show_value(choice)
        self._ask()

    def _on_mapped(self, chosen: dict[str, str]) -> None:
        for role, column in chosen.items():
            self._page.form.boxes[role].show_value(column)
        self._ask()

    def _on_planned(self, line: str) -> None:
        try:
            self._page.preflight.show_preflight(PREFLIGHTS.decode(line))
        except S1Error as error:
            self._page.preflight.show_nothing(told(str(error)))

    def _on_inspected(self, line: str) -> None:
        page = self._page
        try:
            found = INSPECTIONS.decode(line)
        except S1Error as error:
            self._on_refused(told(str(error)))
            return
        recipe = self._recipe or Recipe()
        if found.audit is None:
            page.audit.show_nothing(told(found.refusal))
        else:
            page.audit.show_audit(audit_shown(found, found.audit, recipe.too_long))
        page.preview.show_samples(sights(found))
        page.parts.offer(found.subsets, found.splits, subset=recipe.subset, split=recipe.split)
        page.mapping.setVisible(bool(found.unrecognised))
        if found.unrecognised:
            page.mapping.ask(found.unrecognised)
        self._know(is_refused=bool(found.refusal))

    def _on_refused(self, sentence: str) -> None:
        self._show_no_data(sentence)
        self._know(is_refused=True)

    def _show_no_data(self, why: str) -> None:
        """There is nothing to show of the data; why, in a sentence, where it is known."""
        page = self._page
        page.audit.show_nothing(why)
        page.preview.show_samples(())
        page.mapping.hide()
        page.parts.hide()

    def _choose_folder(self, title: str, take: Callable[[str], None]) -> None:
        chosen = QFileDialog.getExistingDirectory(self._page, title)
        if chosen:
            take(chosen)

    def _choose_file(self) -> None:
        kinds = tr("Data (*.jsonl *.ndjson *.json *.parquet)")
        chosen, _ = QFileDialog.getOpenFileName(self._page, tr("Choose data to train on"), "", kinds)
        if chosen:
            self._page.form.data.take(chosen)

    def _kept(self) -> Recipe | None:
        try:
            return read_json(self._folder / DRAFT)
        except S1Error:
            return None


def embedded_recipe() -> Recipe:
    """The embedded base on its embedded examples: what one click trains."""
    place = resources()
    base, data = place / "models" / "s1-nano-base", place / "data" / "s1-nano-1k.jsonl"
    return read_toml(place / "recipes" / f"{FIRST}.toml", base=str(base), data=str(data))


def is_data(path: Path) -> bool:
    """Whether a dropped path may be data: a file of a known kind, or a folder that holds some."""
    if path.is_file():
        return path.suffix in SUFFIXES
    files = ("dataset_info.json", "dataset_dict.json", "state.json")
    try:
        return path.is_dir() and any(
            child.suffix in (*SUFFIXES, ".arrow") or child.name in files for child in path.iterdir()
        )
    except OSError:
        return False


def _method(recipe: Recipe) -> Recipe:
    """The recipe with everything alike that no preset says."""
    return replace(recipe, name="", base="", data="", subset="", split="", question="", thinking="", answer="")


def _data_part(recipe: Recipe) -> Recipe:
    """The recipe with everything alike that does not change what is trained on."""
    names: tuple[str, ...] = ("base", "data", "subset", "split", "question", "thinking", "answer", "format", "system")
    names += ("block", "too_long", "drop_duplicates", "held_out", "held_out_share", "packing", "seed")
    return replace(Recipe(), **{name: getattr(recipe, name) for name in names})
