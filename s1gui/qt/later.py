"""Results that come in another thread, handed to the window's."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QObject

from s1gui.core.errors import S1Error
from s1gui.qt.bridge import Bridge
from s1gui.qt.sentences import told

T = TypeVar("T")


class Later(QObject):
    """Owner of what is awaited; with it, everything awaited is forgotten."""

    def __init__(self, failed: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._failed = failed
        self._bridge: Bridge[Callable[[], None]] = Bridge(self)
        self._bridge.delivered.connect(self._on_delivered)

    def when(self, future: "Future[T]", then: Callable[[T], None]) -> None:
        """Call `then` with the result in the window's thread, or `failed` with what the user should know."""
        future.add_done_callback(lambda done: self._bridge.put(lambda: self._take(done, then)))

    def _take(self, done: "Future[T]", then: Callable[[T], None]) -> None:
        if done.cancelled():
            return
        try:
            result = done.result()
        except S1Error as error:
            self._failed(told(str(error)))
        else:
            then(result)

    def _on_delivered(self, batch: list[Callable[[], None]]) -> None:
        for act in batch:
            act()
