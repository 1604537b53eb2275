"""What a monkey may not reach: the network, the keyring, files of other people's, and trainings of hours."""

import os
import random
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

import trainer.launch as launch
from s1gui.qt.main_window import MainWindow
from s1gui.storage.trainings import FOLDER
from trainer.recipe import Recipe

MOST_TRAININGS = 4
SUFFIXES = ("html", "jsonl", "png", "svg")


def keep_inside() -> None:
    """Before Qt begins: no hub, no keyring, here and in all children."""
    os.environ |= {
        "HF_ENDPOINT": "http://127.0.0.1:9",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "OMP_NUM_THREADS": "1",
    }
    QDesktopServices.openUrl = staticmethod(lambda _: True)  # type: ignore[method-assign]


def answer_dialogs(chance: random.Random, folder: Path, files: dict[str, list[Path]]) -> None:
    """Dialogs for files answer at once, one time in four with nothing."""
    kept = [file for kind in ("data", "problems", "runs") for file in files[kind]]

    def chosen(path: Path) -> tuple[str, str]:
        return ("" if chance.random() < 0.25 else str(path)), ""

    def save(*_: object, **__: object) -> tuple[str, str]:
        return chosen(folder / f"saved{chance.randrange(4)}.{chance.choice(SUFFIXES)}")

    QFileDialog.getSaveFileName = staticmethod(save)  # type: ignore[method-assign]
    QFileDialog.getOpenFileName = staticmethod(lambda *_, **__: chosen(chance.choice(kept)))  # type: ignore[method-assign]
    QFileDialog.getExistingDirectory = staticmethod(  # type: ignore[method-assign]
        lambda *_, **__: chosen(chance.choice(files["models"]))[0]
    )


def tiny(recipe: Recipe, data: Path) -> Recipe:
    """The same in a few steps on a few samples."""
    small = {"block": 256, "too_long": "drop", "epochs": 1, "global_batch": 8, "micro_batch": 8, "processes": 1}
    return replace(recipe, data=str(data), method="full", held_out="", held_out_share=0.0, gpus=0, nodes=1, **small)  # type: ignore[arg-type]


class Trainings:
    """Lets the window begin a few trainings, each made tiny, one after another; and ends them."""

    def __init__(self, window: MainWindow, folder: Path, data: Path) -> None:
        self._desk, self._data, self._root = window.train, data, folder / FOLDER
        self.begun = 0
        self._desk.setting.began.disconnect()
        self._desk.setting.began.connect(self._begin)

    def close(self) -> None:
        """End what is at work."""
        for folder in self._root.glob("*/"):
            if (folder / launch.RECIPE).exists() and launch.state(folder) in ("running", "stopping"):
                launch.force_stop(folder)

    def _begin(self, recipe: Recipe) -> None:
        at_work = any(row.state in ("running", "stopping") for row in self._desk.panel.list.rows)
        if self.begun < MOST_TRAININGS and not at_work:
            self.begun += 1
            self._desk._begin(tiny(recipe, self._data))
