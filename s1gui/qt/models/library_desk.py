"""The library with what fills it: the disk looked at in another thread, and one download at a time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from s1gui.qt.bridge import Bridge
from s1gui.qt.later import Later
from s1gui.qt.models.library import ModelLibrary
from s1gui.qt.models.rows import ModelRow, library
from s1gui.storage.hub_client import HubDownload
from s1gui.storage.hub_events import Download, Fetching
from s1gui.storage.hub_token import save_token, saved_token


class LibraryDesk(QObject):
    """Owner of the dialog, of the threads that look at the disk and into the keyring, and of the download under way.

    chosen(ModelRow) asks to load a model. folders: where models were loaded from before; home: the data folder.
    """

    chosen = Signal(object)

    def __init__(self, window: QWidget, folders: Callable[[], tuple[Path, ...]], home: Path | None = None) -> None:
        super().__init__(window)
        self._window, self._folders, self._home = window, folders, home
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="library")
        self._later = Later(self._on_failed, self)
        self._keyring = ThreadPoolExecutor(1, thread_name_prefix="keyring")
        self._kept = Later(self._on_not_kept, self)
        self._bridge: Bridge[tuple[int, Download]] = Bridge(self)
        self._bridge.delivered.connect(self._on_told)
        self._download: HubDownload | None = None
        self._repo, self._number = "", 0
        self.dialog: ModelLibrary | None = None

    def show(self) -> None:
        """Open the library."""
        if self.dialog is None:
            self.dialog = ModelLibrary(self._window)
            self.dialog.load_asked.connect(self._on_load_asked)
            self.dialog.fetch_asked.connect(self.fetch)
            self.dialog.cancel_asked.connect(self.cancel)
            self.dialog.token_given.connect(self._keep_token)
        self._look()
        self.dialog.show()
        self.dialog.raise_()

    def fetch(self, repo: str) -> None:
        """Fetch a model, unless another one is being fetched."""
        if self._repo or self.dialog is None:
            return
        self._repo, self._number = repo, self._number + 1
        self.dialog.show_download(repo, None)
        self._later.when(self._keyring.submit(saved_token), partial(self._begin, self._number))

    def cancel(self) -> None:
        """Call the download off; what is here stays for the next time."""
        if self._download is not None:
            self._threads.submit(self._download.cancel)
        self._download, self._repo, self._number = None, "", self._number + 1
        if self.dialog is not None:
            self.dialog.show_download("", None)
        self._look()

    def close(self) -> None:
        """End the download and the thread."""
        if self._download is not None:
            self._download.cancel()
        for threads in (self._threads, self._keyring):
            threads.shutdown(wait=False, cancel_futures=True)

    def _keep_token(self, token: str) -> None:
        """In another thread: a keyring may ask the person to unlock it, and takes its time in any case."""
        self._kept.when(self._keyring.submit(save_token, token), lambda _: self._on_kept(bool(token.strip())))

    def _on_kept(self, is_there: bool) -> None:
        if self.dialog is not None:
            self.dialog.show_token_kept(is_there=is_there)

    def _on_not_kept(self, sentence: str) -> None:
        if self.dialog is not None:
            self.dialog.show_refusal(sentence)

    def _begin(self, number: int, token: str | None) -> None:
        if number == self._number:
            self._download = HubDownload(self._repo, lambda event: self._bridge.put((number, event)), token=token)

    def _on_told(self, batch: list[tuple[int, Download]]) -> None:
        for number, event in batch:
            if number == self._number and self.dialog is not None:
                self.dialog.show_download(self._repo, event)
                if not isinstance(event, Fetching):
                    self._download, self._repo = None, ""
                    self._look()

    def look(self) -> None:
        """What is here has changed: look again, if the library was ever open."""
        self._look()

    def _look(self) -> None:
        if self.dialog is not None:
            self._later.when(self._threads.submit(library, self._folders(), self._home), self.dialog.show_library)

    def _on_load_asked(self, row: ModelRow | None) -> None:
        if row is not None and self.dialog is not None:
            self.dialog.close()
            self.chosen.emit(row)

    def _on_failed(self, sentence: str) -> None:
        if self.dialog is not None:
            self.dialog.show_failure(sentence)
