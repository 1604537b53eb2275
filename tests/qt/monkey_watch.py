"""Who looks at a window's loop from beside, and writes down where every thread stands when the loop does not turn."""

import faulthandler
import sys
import tempfile
import time

LONG = 0.5
"""Seconds without a turn that are written down, and between two looks at what lasts longer."""


class Watch:
    """Owner of what was seen: `stalls`, each with its length and the stacks meanwhile; `slowest`, in seconds.

    The stacks are faulthandler's: a frame that Python code holds keeps the painters in it alive beyond their event,
    which Qt does not survive.
    """

    def __init__(self) -> None:
        self.stalls: list[str] = []
        self.slowest = 0.0
        self._last, self._used = time.perf_counter(), time.thread_time()
        self._seen = tempfile.TemporaryFile("w+b")  # noqa: SIM115  it lives as long as this does

    def turned(self) -> None:
        """The loop turned. To be called in its thread, at each turn."""
        faulthandler.cancel_dump_traceback_later()
        now, used = time.perf_counter(), time.thread_time()
        length = now - self._last
        self.slowest = max(self.slowest, length)
        if length > LONG:
            self._tell(f"{length:.2f} s, of which this thread worked {used - self._used:.2f} s")
        self._last, self._used = time.perf_counter(), used
        faulthandler.dump_traceback_later(LONG, repeat=True, file=self._seen)

    def close(self) -> None:
        """Look no more."""
        faulthandler.cancel_dump_traceback_later()
        self._seen.close()

    def _tell(self, words: str) -> None:
        self._seen.seek(0)
        told = f"{words}\n{self._seen.read().decode(errors='replace')}"
        self._seen.seek(0)
        self._seen.truncate()
        self.stalls.append(told)
        print(f"STALL {told}", file=sys.stderr, flush=True)
