"""A model from the hub on the command line: a line that moves for people, events for programs."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from s1gui.cli.plain import escape, one_line
from s1gui.storage.hub_events import DOWNLOADS, Download, Fetched, Fetching, NotFetched
from s1gui.storage.hub_fetch import fetch
from s1gui.storage.hub_token import saved_token

OK, FAILED = 0, 1


def download(repo: str, *, revision: str | None, as_json: bool) -> int:
    """Fetch a model; the exit status. The token comes from HF_TOKEN, or from the keyring when a person asks."""
    token = os.environ.get("HF_TOKEN") or (None if as_json else saved_token())
    shown = _Lines(sys.stdout) if as_json else _Moving(repo, sys.stdout, sys.stderr)
    with _ended_at_once_by_ctrl_c():
        return OK if fetch(repo, shown.show, revision=revision, token=token) else FAILED


@contextmanager
def _ended_at_once_by_ctrl_c() -> Iterator[None]:
    """Python would wait for the threads that fetch; what they have written stays anyway."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class _Lines:
    def __init__(self, out: TextIO) -> None:
        self._out = out

    def show(self, event: Download) -> None:
        try:
            print(DOWNLOADS.encode(event), file=self._out, flush=True)
        except BrokenPipeError:
            os._exit(FAILED)  # nobody listens any more: fetch no more either


class _Moving:
    """One line that is written over on a terminal; elsewhere only how it ended."""

    def __init__(self, repo: str, out: TextIO, complaints: TextIO) -> None:
        self._repo, self._out, self._complaints = repo, out, complaints
        self._width = 0

    def show(self, event: Download) -> None:
        match event:
            case Fetching() if self._out.isatty():
                self._over(f"{one_line(self._repo)}  {progress(event)}")
            case Fetched():
                self._end()
                print(escape(f"{event.repo}: {event.bytes / 1e9:,.2f} GB in {event.folder}"), file=self._out)
            case NotFetched():
                self._end()
                print(f"s1gui: {escape(event.message)}", file=self._complaints)

    def _over(self, line: str) -> None:
        self._out.write("\r" + line.ljust(self._width))
        self._out.flush()
        self._width = len(line)

    def _end(self) -> None:
        if self._width:
            self._over("")
            self._out.write("\r")


def progress(event: Fetching) -> str:
    """How far a download has come, for people: size, share, speed, and the time that is left."""
    share = event.done / event.total if event.total else 1.0
    words = f"{event.done / 1e9:,.2f} of {event.total / 1e9:,.2f} GB ({share:.0%})"
    if event.speed > 0:
        left = (event.total - event.done) / event.speed
        words += f", {event.speed / 1e6:,.1f} MB/s, {left / 60:,.0f} min left"
    return words
