"""Which model a start loads: the one in use last, and the embedded one where that is gone or ended a start."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from s1gui.core.engine import Loaded
from s1gui.qt.drops import model_folder
from s1gui.qt.engine_view import EngineView
from s1gui.qt.memory import InUse, Memory
from s1gui.qt.models.picker import ModelChoice, ModelPicker
from s1gui.qt.plain_text import one_line
from s1gui.qt.sentences import told
from s1gui.qt.words import marked, tr
from s1gui.storage.trainings import model_name

GONE = marked("{model} is no longer where it was, so the embedded model is loaded.")
ENDED_A_START = marked(
    "s1gui ended while it was loading {model} at its last start, so the embedded model is loaded. Choose {model} to "
    "try it again."
)
REFUSED = marked("{model} was not loaded, so the embedded model is. {why}")
LOST = marked("The engine ended while it was loading {model}, so the embedded model is loaded. {why}")

Stage = Literal["last", "embedded", "over"]
"""What this start is loading: the last model, or the embedded one in its place; or whatever was chosen since."""


class FirstLoad(QObject):
    """Owner of what the memory knows of the model in use last. instead(str): why it is the embedded one this time.

    While the last model is being loaded the memory has it marked: a start that finds the mark was preceded by one that
    died, and loads the embedded model. A model is in use once it is loaded; one that never was is not tried.
    """

    instead = Signal(str)

    def __init__(self, picker: ModelPicker, memory: Memory, load_last: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._picker, self._memory = picker, memory
        self._stage: Stage = "over"
        self._trying: Path | None = None
        self._words = ""
        self._loaded: Loaded | None = None
        load_last.setChecked(memory.loads_last())
        load_last.toggled.connect(memory.keep_loads_last)

    def begin(self) -> None:
        """Ask for the model of this start."""
        last, died = self._memory.last_model(), self._memory.loading()
        if died is not None:
            self._fall_back(tr(ENDED_A_START, model=_named(died)), forgets=True)
        elif last.folder is None or not self._memory.loads_last():
            self._picker.choose_embedded()
        elif model_folder(last.folder) is None:
            self._fall_back(tr(GONE, model=_named(last.folder)))
        else:
            self._go_to("last", trying=last.folder)
            self._picker.choose_as(last.folder, last.device, last.dtype)

    def follow(self, engine: EngineView) -> None:
        """The engine has got further."""
        name, why = _named(self._picker.choice.folder), told(engine.message)
        if engine.state in ("ready", "refused"):
            self._tell()
        match engine.state:
            case "ready" if engine.loaded is not self._loaded:
                self._loaded = engine.loaded
                self._keep(self._picker.choice)
            case "refused" if self._stage == "last":
                self._fall_back(tr(REFUSED, model=name, why=why))
            case "lost" | "restarting" if self._stage == "last":
                self._fall_back(tr(LOST, model=name, why=why), forgets=True)
            case "idle" if self._stage == "last" and engine.message:
                self._go_to("over")  # given up by the user, who gets the embedded one
                self._picker.choose_as(self._picker.embedded)

    def chosen(self, choice: ModelChoice) -> None:
        """A model was asked for: by the user, where it is another than this start's."""
        own = self._picker.embedded if self._stage == "embedded" else self._trying
        if self._stage != "over" and choice.folder != own:
            self._go_to("over")

    def close(self) -> None:
        """The window is closed: what is being loaded did not end it."""
        self._go_to("over")

    def _keep(self, choice: ModelChoice) -> None:
        """A model is in use."""
        if self._stage == "embedded":
            self._stage = "over"  # this one was not chosen: the next start tries the other again
            return
        if self._loaded is None or Path(self._loaded.model) != choice.folder:
            return  # of a load that the next one overtook
        self._go_to("over")
        is_own = choice.folder == self._picker.embedded
        self._memory.keep_last_model(InUse() if is_own else InUse(choice.folder, choice.device, choice.dtype))

    def _fall_back(self, words: str, *, forgets: bool = False) -> None:
        """forgets: the next start does not try it again."""
        self._go_to("embedded")
        if forgets:
            self._memory.keep_last_model(InUse())
        self._words = words  # told once there is a model: what stands in the window is being put back until then
        self._picker.choose_as(self._picker.embedded)

    def _tell(self) -> None:
        words, self._words = self._words, ""
        if words:
            self.instead.emit(words)

    def _go_to(self, stage: Stage, *, trying: Path | None = None) -> None:
        self._stage = stage
        if trying is not None or self._memory.loading() is not None:
            self._memory.keep_loading(trying)
        self._trying = trying


def _named(folder: Path) -> str:
    return one_line(model_name(folder), longest=60)
