"""Which model is loaded and how: folder, device, numbers, thinking format, template, and what is remembered of each."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from s1gui.core.engine import Load
from s1gui.qt.actions import Actions
from s1gui.qt.drops import model_folder
from s1gui.qt.experiment import Experiment
from s1gui.qt.memory import Memory
from s1gui.qt.models.come_back import ComeBack
from s1gui.qt.models.first_load import FirstLoad
from s1gui.qt.models.format_picker import FormatPicker
from s1gui.qt.models.library_desk import LibraryDesk
from s1gui.qt.models.picker import ModelChoice, ModelPicker
from s1gui.qt.models.prompt_box import PromptBox
from s1gui.qt.models.rows import ModelRow
from s1gui.qt.models.template_dialog import TemplateDialog
from s1gui.qt.plain_text import one_line
from s1gui.qt.sentences import told
from s1gui.qt.words import tr
from s1gui.storage.catalogue import base_of, gguf_problem


class ModelDesk(QObject):
    """Connects the picker, the format's list and the prompt box with the experiment and the memory.

    refused(str): a folder that was picked holds no model, and why.
    """

    refused = Signal(str)

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        experiment: Experiment,
        memory: Memory,
        *,
        picker: ModelPicker,
        form: FormatPicker,
        prompt: PromptBox,
        home: Path | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._experiment, self._memory = window, experiment, memory
        self._picker, self._format, self._prompt = picker, form, prompt
        picker.set_recent(memory.recent())
        picker.set_wishes(memory.wishes())
        picker.chosen.connect(self._on_chosen)
        picker.folder_asked.connect(actions["open_model"].trigger)
        picker.library_asked.connect(actions["models"].trigger)
        self.first = FirstLoad(picker, memory, actions["load_last"], self)
        picker.chosen.connect(self.first.chosen)
        experiment.engine_changed.connect(self.first.follow)
        self._back = ComeBack(picker, self)
        self._back.instead.connect(self.first.instead)
        picker.chosen.connect(self._back.chosen)
        experiment.engine_changed.connect(self._back.follow)
        self.library = LibraryDesk(window, lambda: picker.recent, home)
        self.library.chosen.connect(self._on_row_chosen)
        actions["models"].triggered.connect(self.library.show)
        actions["unload"].triggered.connect(experiment.unload)
        actions["open_model"].triggered.connect(self._choose_folder)
        actions["load_embedded"].triggered.connect(picker.choose_embedded)
        actions["cancel_load"].triggered.connect(experiment.cancel_load)
        form.chosen.connect(picker.choose_format)
        form.file_asked.connect(self._choose_format)
        prompt.system_changed.connect(self._on_system_changed)
        prompt.template_asked.connect(self._show_template)

    def close(self) -> None:
        """End what looks at the disk; a load under way is no trouble for the next start."""
        self.first.close()
        self.library.close()

    def _on_chosen(self, choice: ModelChoice) -> None:
        wishes = choice.wishes
        self._remember()
        self._format.show_choice(wishes.format)
        self._prompt.show_system(wishes.system)
        how = {"format": wishes.format, "template": wishes.template, "base": str(base_of(choice.folder) or "")}
        self._experiment.load(Load(0, str(choice.folder), choice.device, choice.dtype, **how))  # type: ignore[arg-type]

    def _on_row_chosen(self, row: ModelRow) -> None:
        if row.path is not None:
            self._picker.choose_in(row.path, row.dtype)

    def _on_system_changed(self, system: str | None) -> None:
        self._picker.set_system(system)
        self._remember()

    def _remember(self) -> None:
        self._memory.keep(recent=self._picker.recent, wishes=self._picker.wishes)

    def _choose_folder(self) -> None:
        title = tr("Choose a folder that holds a model")
        chosen = QFileDialog.getExistingDirectory(self._window, title, self._near())
        if not chosen:
            return
        if model_folder(Path(chosen)) is not None:
            self._picker.choose(Path(chosen))
        else:  # the model that is loaded stays
            why = told(gguf_problem(Path(chosen))) or tr("Choose the folder that holds a config.json.")
            name = one_line(Path(chosen).name, longest=60)
            self.refused.emit(tr("There is no model in {folder}. {why}", folder=name, why=why))

    def _choose_format(self) -> None:
        title = tr("Choose a thinking format")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, self._near(), tr("JSON (*.json)"))
        if chosen:
            self._picker.choose_format(chosen)

    def _show_template(self) -> None:
        loaded = self._experiment.engine.loaded
        if loaded is not None:
            is_own = not self._picker.choice.wishes.template
            dialog = TemplateDialog(loaded.template, is_own=is_own, parent=self._window)
            dialog.chosen.connect(self._picker.choose_template)
            dialog.open()

    def _near(self) -> str:
        return str(self._picker.choice.folder.parent)
