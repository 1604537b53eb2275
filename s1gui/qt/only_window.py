"""One window for one data folder: a second start hands over what it was given, and the first comes to the front."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from s1gui.qt.bridge import Bridge

if sys.platform != "win32":
    from s1gui.storage.first_instance import FirstInstance, Handed, first_instance, hand_over


class OnlyWindow(QObject):
    """Owner of the claim to be the first. asked(paths) tells what a later start wants opened, in the window's thread.

    Where the folder can't be written, nobody can tell who is first, and every start opens a window. On Windows too.
    """

    asked = Signal(tuple)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._first: FirstInstance | None = None
        self._bridge: Bridge[Handed] = Bridge(self)
        self._bridge.delivered.connect(self._on_delivered)

    def is_handed_over(self, paths: Sequence[str]) -> bool:
        """Whether another window is open and was given these. Raises StoreError if it does not answer."""
        if sys.platform == "win32":
            return False
        try:
            self._first = first_instance(self._folder, self._bridge.put)
        except OSError:
            return False
        if self._first is None:
            hand_over(self._folder, Handed(tuple(paths), os.getcwd()))
        return self._first is None

    def close(self) -> None:
        """Let another be the first."""
        if self._first is not None:
            self._first.close()

    def _on_delivered(self, batch: "list[Handed]") -> None:
        for handed in batch:
            self.asked.emit(tuple(Path(handed.folder) / path for path in handed.arguments))
