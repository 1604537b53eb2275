"""What a session notes of its own crashes in the data folder, and what the next one finds there.

crashes/session     there while a session runs; still there at the next start: it did not end in order
crashes/fault       what faulthandler wrote when the process was killed by its own fault
crashes/mistakes    exceptions nobody caught, in the words of `crash_report`
crashes/report      the last report that was made of these

Nothing here may fail: where the folder can't be written, nothing is noted.
"""

import contextlib
import faulthandler
import os
import threading
from pathlib import Path
from typing import TextIO

from s1gui.qt.crash.report import Mistake, about_here, fault_lines, report
from s1gui.storage.home import make_private

FOLDER = "crashes"
MOST = 20
"""Mistakes of one session that are noted."""
_LARGEST = 256 * 1024


class CrashNotes:
    """Owner of the files of one session. Only the program that owns the data folder makes one."""

    def __init__(self, data: Path) -> None:
        self._folder = data / FOLDER
        self._fault: TextIO | None = None
        self._mistakes: dict[Mistake, int] = {}
        self._lock = threading.Lock()

    def begin(self) -> str:
        """Begin a session; the report on the last one, "" where that ended in order."""
        found = self._left_behind()
        with contextlib.suppress(OSError):
            make_private(self._folder)
            if found:
                self._write("report", found)
            self._write("session", "\n".join(about_here()))
            self._write("mistakes", "")
            self._fault = self._opened("fault")
            faulthandler.enable(self._fault)
        return found

    def end(self) -> None:
        """The session ends in order."""
        if self._fault is not None:
            faulthandler.disable()
            self._fault.close()
            self._fault = None
        for name in ("session", "fault", "mistakes"):
            with contextlib.suppress(OSError):
                (self._folder / name).unlink(missing_ok=True)

    def note(self, mistake: Mistake) -> bool:
        """Note an exception that nobody caught, from any thread; whether it was not seen before in this session."""
        with self._lock:
            is_new = mistake not in self._mistakes
            if is_new and len(self._mistakes) == MOST:
                return False
            self._mistakes[mistake] = self._mistakes.get(mistake, 0) + 1
            if is_new:
                with contextlib.suppress(OSError):
                    self._write("mistakes", "\n\n".join(self._in_words()))
            return is_new

    @property
    def report(self) -> str:
        """What went wrong in this session; "" for nothing."""
        return report(self._in_words(), title="a mistake of the program") if self._mistakes else ""

    def _in_words(self) -> list[str]:
        return [f"{mistake}\n(seen {times} times)" for mistake, times in self._mistakes.items()]

    def _left_behind(self) -> str:
        versions, fault, mistakes = (self._read(name) for name in ("session", "fault", "mistakes"))
        if not versions:
            return ""
        fault = fault_lines(fault)
        title = "the last session crashed" if fault else "the last session did not end in order"
        nothing = "Nothing was written when it ended. It was killed, or the machine went off."
        parts = [part for part in (fault or nothing, mistakes.strip()) if part]
        return report(parts, title=title, versions=versions.splitlines())

    def _read(self, name: str) -> str:
        try:
            with (self._folder / name).open("rb") as opened:
                return opened.read(_LARGEST).decode("utf-8", "replace")
        except OSError:
            return ""

    def _write(self, name: str, text: str) -> None:
        with self._opened(name) as opened:
            opened.write(text)

    def _opened(self, name: str) -> TextIO:
        opened = os.open(self._folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        return open(opened, "w", encoding="utf-8", errors="backslashreplace")
