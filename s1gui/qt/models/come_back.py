"""The model in use comes back where another one, chosen in its place, can't be loaded."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from s1gui.qt.engine_view import EngineView
from s1gui.qt.models.picker import ModelChoice, ModelPicker
from s1gui.qt.plain_text import one_line
from s1gui.qt.sentences import told
from s1gui.qt.words import marked, tr
from s1gui.storage.trainings import model_name

REFUSED = marked("{model} was not loaded, so {before} is in use again. {why}")
GIVEN_UP = marked("Loading {model} was given up, so {before} is in use again.")
LOST = marked("The engine ended while it was loading {model}, so {before} is loaded again. {why}")


class ComeBack(QObject):
    """Owner of the choice in use, with what was wished of it then. instead(str): why it is not the one chosen last.

    It is tried once: where it can't be loaded either, there is no model. Nor does anything come back where a template
    was typed for the model in use and refused.
    """

    instead = Signal(str)

    def __init__(self, picker: ModelPicker, parent: QObject) -> None:
        super().__init__(parent)
        self._picker = picker
        self._in_use: ModelChoice | None = None
        self._is_loading = False
        self._words = ""

    def chosen(self, choice: ModelChoice) -> None:
        """A model was asked for."""
        self._is_loading = True

    def follow(self, engine: EngineView) -> None:
        """The engine has got further."""
        choice = self._picker.choice
        match engine.state:
            case "ready" if engine.loaded is not None and Path(engine.loaded.model) == choice.folder:
                self._in_use, self._is_loading = choice, False
                self._tell()
            case "refused":
                self._tell()
                self._fall_back(REFUSED, engine)
            case "lost" | "restarting":
                self._fall_back(LOST, engine)
            case "idle" if engine.message:
                self._fall_back(GIVEN_UP, engine)
            case "idle" if not self._is_loading:
                self._in_use = None  # given back by the user

    def _fall_back(self, words: str, engine: EngineView) -> None:
        before, choice = self._in_use, self._picker.choice
        if before is None or not self._is_loading:
            return
        if choice.folder == before.folder and choice.wishes.template != before.wishes.template:
            return  # what was typed stays to be mended, or taken back
        self._in_use = None
        names = {"model": _named(choice, beside=before), "before": _named(before, beside=choice)}
        self._words = tr(words, **names, why=told(engine.message))  # told once it is there
        self._picker.choose_again(before)

    def _tell(self) -> None:
        words, self._words = self._words, ""
        if words:
            self.instead.emit(words)


def _named(choice: ModelChoice, *, beside: ModelChoice) -> str:
    """Its name, and what tells it from the other one where that is the same model."""
    name = one_line(model_name(choice.folder), longest=60)
    if choice.folder != beside.folder:
        return name
    told = [mine for mine, its in zip(_wished(choice), _wished(beside), strict=True) if mine != its]
    return f"{name} ({', '.join(told)})" if told else name


def _wished(choice: ModelChoice) -> tuple[str, ...]:
    device, dtype, form = choice.device, choice.dtype, choice.wishes.format
    return (
        tr("auto device") if device == "auto" else device,
        tr("auto dtype") if dtype == "auto" else dtype,
        tr("format {name}", name=form) if form else tr("format recognised"),
    )
