"""Which model, on what device, in which numbers."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QToolButton, QWidget

from s1gui.qt.icons import icon
from s1gui.qt.memory import NO_WISHES, Wishes
from s1gui.qt.plain_text import one_line, set_name, set_tip
from s1gui.qt.sentences import told
from s1gui.qt.style import theme_of
from s1gui.qt.words import marked, tr
from s1gui.storage.trainings import model_name

EMBEDDED = marked("{name} (embedded)")
MOST_RECENT = 8
DTYPES = ("auto", "float32", "bfloat16", "float16", "int8", "nf4")


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A model folder, and how to hold it."""

    folder: Path
    device: str = "auto"
    dtype: str = "auto"
    wishes: Wishes = NO_WISHES


class ModelPicker(QWidget):
    """Owner of the choice, and of what is wished of each model. chosen(ModelChoice) asks to load it."""

    chosen = Signal(object)
    folder_asked = Signal()
    library_asked = Signal()

    def __init__(self, embedded: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._embedded, self._recent, self._trained = embedded, list[Path](), tuple[Path, ...]()
        self._wishes: dict[Path, Wishes] = {}
        self._choice = ModelChoice(embedded)
        self._button = QToolButton()
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.setAccessibleName(tr("Model"))
        self._menu = QMenu(self._button)
        self._button.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        self._device, self._dtype = QComboBox(), QComboBox()
        self._device.setAccessibleName(tr("Device"))
        self._dtype.setAccessibleName(tr("Number format"))
        set_tip(self._device, tr("Where the model runs"))
        set_tip(self._dtype, tr("The numbers it computes in; auto takes the model's own"))
        self._devices: tuple[tuple[str, str], ...] = ()
        self._device.addItem(tr("auto device"), "auto")
        for dtype in DTYPES:
            self._dtype.addItem(tr("auto dtype") if dtype == "auto" else dtype, dtype)
        self._device.activated.connect(self._on_how_changed)
        self._dtype.activated.connect(self._on_how_changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self._button, self._device, self._dtype):
            layout.addWidget(part)
        self._show()

    @property
    def choice(self) -> ModelChoice:
        return self._choice

    @property
    def embedded(self) -> Path:
        return self._embedded

    @property
    def wishes(self) -> dict[Path, Wishes]:
        """What is wished of which model, the last change at the end."""
        return dict(self._wishes)

    def set_wishes(self, wishes: dict[Path, Wishes]) -> None:
        """What was wished of models before."""
        self._wishes = dict(wishes)

    @property
    def recent(self) -> tuple[Path, ...]:
        return tuple(self._recent)

    def set_recent(self, folders: tuple[Path, ...]) -> None:
        """The folders offered again, newest first."""
        self._recent = [folder for folder in folders if folder != self._embedded][:MOST_RECENT]

    def set_trained(self, folders: tuple[Path, ...]) -> None:
        """The models trained here, newest first."""
        self._trained = folders

    def choose(self, folder: Path) -> None:
        """Choose this folder, and ask to load it with what was wished of it before."""
        wishes = self._wishes.get(folder, NO_WISHES)
        self._choice = ModelChoice(folder, self._device.currentData(), self._dtype.currentData(), wishes)
        if folder != self._embedded:
            self.set_recent((folder, *(other for other in self._recent if other != folder)))
        self._show()
        self.chosen.emit(self._choice)

    def choose_as(self, folder: Path, device: str = "auto", dtype: str = "auto") -> None:
        """Choose this folder, on this device and in these numbers."""
        if self._device.findData(device) < 0:
            self._device.addItem(one_line(device, longest=40), device)  # which there are may not be known yet
        self._device.setCurrentIndex(self._device.findData(device))
        self.choose_in(folder, dtype)

    def choose_again(self, before: ModelChoice) -> None:
        """Choose what was chosen before, with what was wished of it then."""
        self._choice = before
        self._wish(before.wishes)
        self.choose_as(before.folder, before.device, before.dtype)

    def choose_in(self, folder: Path, dtype: str) -> None:
        """Choose this folder, in these numbers."""
        self._dtype.setCurrentIndex(max(0, self._dtype.findData(dtype)))
        self.choose(folder)

    def choose_format(self, form: str) -> None:
        """Ask to load the model with this thinking format."""
        self._wish(replace(self._choice.wishes, format=form))
        self.choose(self._choice.folder)

    def choose_template(self, template: str) -> None:
        """Ask to load the model with this chat template."""
        self._wish(replace(self._choice.wishes, template=template))
        self.choose(self._choice.folder)

    def set_system(self, system: str | None) -> None:
        """Remember the system prompt for this model; it need not be loaded again."""
        self._wish(replace(self._choice.wishes, system=system))

    def choose_embedded(self) -> None:
        self.choose(self._embedded)

    def show_devices(self, devices: tuple[tuple[str, str], ...]) -> None:
        """Offer these: a device's name, and a text for people."""
        if devices == self._devices:
            return  # an open list would close
        self._devices = devices
        before = self._device.currentData()
        self._device.clear()
        self._device.addItem(tr("auto device"), "auto")
        for name, about in devices:
            self._device.addItem(one_line(f"{name} · {told(about)}" if about else name, longest=40), name)
        self._device.setCurrentIndex(max(0, self._device.findData(before)))

    def _wish(self, wishes: Wishes) -> None:
        folder = self._choice.folder
        self._choice = replace(self._choice, wishes=wishes)
        self._wishes.pop(folder, None)
        if wishes != NO_WISHES:
            self._wishes[folder] = wishes

    def _on_how_changed(self) -> None:
        self.choose(self._choice.folder)

    def _show(self) -> None:
        is_embedded = self._choice.folder == self._embedded
        name = tr(EMBEDDED, name=self._choice.folder.name) if is_embedded else model_name(self._choice.folder)
        self._button.setText(one_line(name, longest=32).replace("&", "&&"))
        self._button.setIcon(icon("model", theme_of(self).text))
        set_tip(self._button, tr("The model that thinks: {folder}", folder=self._choice.folder))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_button"):
            self._show()

    def _fill(self) -> None:
        self._menu.clear()
        self._add(self._embedded, tr(EMBEDDED, name=self._embedded.name))
        if self._recent:
            self._menu.addSeparator()
        for folder in self._recent:
            self._add(folder, f"{model_name(folder)}    {folder.parent}")
        if trained := [folder for folder in self._trained[:MOST_RECENT] if folder not in self._recent]:
            self._menu.addSeparator()
            for folder in trained:
                self._add(folder, tr("{name} (trained here)", name=model_name(folder)))
        self._menu.addSeparator()
        self._menu.addAction(tr("All models …"), self.library_asked.emit)
        self._menu.addAction(tr("Choose a model folder …"), self.folder_asked.emit)

    def _add(self, folder: Path, words: str) -> None:
        action = QAction(self._menu, checkable=True, checked=folder == self._choice.folder)
        set_name(action, words)
        action.setEnabled(folder == self._embedded or folder.is_dir())  # one that is gone would cost the loaded one
        action.triggered.connect(lambda _=False: self.choose(folder))
        self._menu.addAction(action)
