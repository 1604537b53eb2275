"""What can be done with a training that was begun: stopped, resumed, deleted, copied, compared, shown in its folder."""

import shlex
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

import trainer.launch as launch
from s1gui.core.errors import InputError, S1Error
from s1gui.qt.later import Later
from s1gui.qt.plain_text import confirm
from s1gui.qt.train.command_dialog import CommandDialog
from s1gui.qt.train.run import Look
from s1gui.qt.words import tr
from s1gui.storage.catalogue import resolved
from trainer.recipe import Recipe, read_json

T = TypeVar("T")


class RunCommands(QObject):
    """Gives the commands, in the thread it is lent. changed: a run may stand otherwise now; recipe_taken(Recipe) wants
    to set up another of the same; compare_asked(base, tuned) wants both models beside each other; refused(str)
    tells why a command can't be followed."""

    changed = Signal()
    refused = Signal(str)
    deleted = Signal()
    recipe_taken = Signal(object)
    compare_asked = Signal(object, object)

    def __init__(self, window: QWidget, root: Path, threads: ThreadPoolExecutor, later: Later) -> None:
        super().__init__(window)
        self._window, self._root, self._threads, self._later = window, root, threads, later

    def give(self, command: str, look: Look) -> None:
        """Give a command of the run page for the run that is looked at."""
        folder = look.folder
        match command:
            case "stop":
                self._do(partial(launch.stop, folder), lambda _: self.changed.emit())
            case "force_stop":
                self._ask_force_stop(look)
            case "resume":
                is_resumed = look.state != "created"
                self._do(partial(launch.launch, folder, resume=is_resumed), lambda _: self.changed.emit())
            case "again":
                self._do(partial(read_json, folder / launch.RECIPE), self.recipe_taken.emit)
            case "command":
                self._do(partial(launch.command, folder), partial(self._show_command, look.name))
            case "reveal":
                if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
                    self.refused.emit(
                        tr("No program on this computer shows folders. It is at {folder}.", folder=folder)
                    )
            case "delete":
                self._ask_delete(look)
            case "compare":
                self._do(partial(models_of, look), lambda both: self.compare_asked.emit(*both))

    def _reveal(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.refused.emit(tr("No program on this computer shows folders. It is at {folder}.", folder=folder))

    def _show_command(self, name: str, words: list[str]) -> None:
        CommandDialog(name, shlex.join(words), self._window).open()

    def _ask_force_stop(self, look: Look) -> None:
        confirm(
            self._window,
            tr("Force stop"),
            tr("End {name} at once? Steps after its last checkpoint are lost.", name=look.name),
            tr("Force stop"),
            then=lambda: self._do(partial(launch.force_stop, look.folder), lambda _: self.changed.emit()),
        )

    def _ask_delete(self, look: Look) -> None:
        confirm(
            self._window,
            tr("Delete"),
            tr("Delete {name} with its checkpoints and models? This can't be undone.", name=look.name),
            tr("Delete"),
            then=lambda: self._do(partial(delete, look.folder, self._root), lambda _: self.deleted.emit()),
        )

    def _do(self, act: Callable[[], T], then: Callable[[T], None]) -> None:
        self._later.when(self._threads.submit(said, act), then)


def begun(root: Path, recipe: Recipe) -> Path:
    """A new training's folder, with the training at work in it. Raises S1Error, OSError."""
    folder = launch.create(root, recipe)
    launch.launch(folder)
    return folder


def delete(folder: Path, root: Path) -> None:
    """Remove a training that is not at work, with all it made. Raises InputError, OSError."""
    if folder.parent.resolve() != root.resolve() or folder.is_symlink():
        raise InputError(tr("{folder} is no training of this program; nothing was deleted.", folder=str(folder)))
    if launch.state(folder) in ("running", "stopping"):
        raise InputError(tr("{name} is at work. Stop it first.", name=folder.name))
    shutil.rmtree(folder)


def models_of(look: Look) -> tuple[Path, Path]:
    """The folders of its base and of its own model. Raises S1Error where one is not here."""
    if look.model is None:
        raise InputError(tr("{name} has no model yet.", name=look.name))
    return resolved(read_json(look.folder / launch.RECIPE).base), look.model


def said(act: Callable[[], T]) -> T:
    """The result, with what the system refuses told as a sentence. Raises S1Error."""
    try:
        return act()
    except OSError as error:
        raise S1Error(tr("The system refuses: {why}.", why=error.strerror or str(error))) from None
