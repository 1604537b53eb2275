"""Someone at a screen: an X server of its own, the program in it, and hands that type and drag."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 180.0
MISSING = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]


class Screen:
    """Owner of an X server without a monitor."""

    def __init__(self, size: str = "1280x800") -> None:
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            self.name = f":{told.readline().strip()}"

    def close(self) -> None:
        self._server.terminate()
        self._server.wait(10)


class Person:
    """Owner of one run of the program. home: where it keeps everything."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self._file, self._errors = home / "seen.json", home / "stderr.txt"
        self._file.unlink(missing_ok=True)
        self._environ = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))},
            "DISPLAY": screen.name,
            "HOME": str(home),
            "S1GUI_HOME": str(home / "data"),
            "OMP_NUM_THREADS": "1",
            "HF_HUB_OFFLINE": "1",
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
        }
        self.program = subprocess.Popen(
            [sys.executable, "-m", "tests.desktop.watched", str(self._file)],
            cwd=ROOT,
            env=self._environ,
            stderr=self._errors.open("ab"),
            start_new_session=True,
        )
        self.until(lambda: self.sees("engine") == "ready", "the model is ready")
        self._window = self._hands("search", "--sync", "--onlyvisible", "--pid", str(self.program.pid)).split()[-1]
        self._hands("windowfocus", "--sync", self._window)

    def opens(self, path: Path) -> None:
        """Start the program once more, with a path: the window that is there gets it."""
        subprocess.run([sys.executable, "-m", "s1gui", "open", str(path)], cwd=ROOT, env=self._environ, check=True)

    def sees(self, what: str) -> Any:
        """What a named part of the window shows; None before there is a window."""
        return self._look("shown").get(what)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self._hands("key", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        self._hands("type", "--delay", "5", text)

    def click(self, part: str) -> None:
        x, y, _, _ = self._place(part)
        self._hands("mousemove", str(x), str(y), "click", "1")

    def drag(self, part: str, start: float, end: float) -> None:
        """Drag within a part, from one share of its width to another."""
        x, y, width, height = self._place(part)
        row = str(y + height // 6)
        at = [str(round(x + (share - 0.5) * width)) for share in (start, (start + end) / 2, end)]
        self._hands("mousemove", at[0], row, "mousedown", "1")
        self._hands("mousemove", "--sync", at[1], row, "mousemove", "--sync", at[2], row, "mouseup", "1")

    def until(self, is_so: Callable[[], bool], what: str) -> None:
        """Wait until something is seen. Fails where the program ends or patience does."""
        deadline = time.monotonic() + PATIENCE
        while not is_so():
            assert self.program.poll() is None, f"The program ended before {what}."
            assert time.monotonic() < deadline, f"Waited in vain until {what}; on screen: {self._look('shown')}"
            assert "Traceback" not in self._errors.read_text(), self._errors.read_text()
            time.sleep(0.05)

    def leave(self) -> int:
        """Close the window by its key; the exit status."""
        self.press("ctrl+q")
        return self.program.wait(60)

    def kill(self) -> None:
        """End the program at once, without a word to it."""
        os.kill(self.program.pid, signal.SIGKILL)
        self.program.wait(60)

    def _place(self, part: str) -> tuple[int, int, int, int]:
        self.until(lambda: part in self._look("places"), f"{part} is in sight")
        x, y, width, height = self._look("places")[part]
        return x, y, width, height

    def _look(self, what: str) -> dict[str, Any]:
        try:
            told: dict[str, Any] = json.loads(self._file.read_text())[what]
        except FileNotFoundError:
            return {}
        return told

    def _hands(self, *what: str) -> str:
        done = subprocess.run(["xdotool", *what], env=self._environ, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout
