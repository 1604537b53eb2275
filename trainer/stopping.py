"""Whether the run should end after this step, and whether whoever started it is still there."""

import os
import signal
import threading
import time
from pathlib import Path

_EVERY = 0.5


class Stopping:
    """What was asked of this process: by a signal, or by a STOP file in the run's folder."""

    def __init__(self, stop: Path) -> None:
        self._stop = stop
        self._signal = ""

    def listen(self) -> None:
        """Signals ask to finish the step, save and end. Only from the main thread."""
        for number in signals():
            signal.signal(number, lambda number, frame: self._heard(number))

    @property
    def why(self) -> str:
        """ "" while nobody asks."""
        return self._signal or ("it was asked to" if self._stop.exists() else "")

    def _heard(self, number: int) -> None:
        self._signal = f"{signal.Signals(number).name} came"


def signals() -> list[signal.Signals]:
    """Those that ask to stop. A terminal that is closed does, unless whoever began this (nohup) wants it to go on."""
    hangup = getattr(signal, "SIGHUP", None)
    asking = [signal.SIGTERM, signal.SIGINT]
    return asking if hangup is None or signal.getsignal(hangup) is signal.SIG_IGN else [*asking, hangup]


def end_with_parent() -> None:
    """End this process at once when the one that started it is gone: a rank without its launcher is an orphan."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_EVERY)
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="parent").start()
