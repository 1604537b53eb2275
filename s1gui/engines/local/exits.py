"""Why the worker ended, in words for the user."""

import signal

FAILED = 70
"""The worker's exit status after it said why it can't go on (EX_SOFTWARE of sysexits.h)."""

_SIGNALS = {
    "SIGKILL": "The engine was killed (signal {number}). Perhaps the machine ran out of memory.",
    "SIGTERM": "The engine was ended by someone (signal {number}).",
    "SIGSEGV": "The engine crashed (signal {number}, segmentation fault).",
    "SIGBUS": "The engine crashed (signal {number}, bus error). Perhaps a disk is full or a model's file was changed.",
    "SIGABRT": "The engine crashed (signal {number}, aborted).",
    "SIGFPE": "The engine crashed (signal {number}, arithmetic).",
    "SIGILL": (
        "The engine crashed (signal {number}, illegal instruction). This build of torch may not suit the processor."
    ),
}


def silence(seconds: float) -> str:
    """The reason for killing a worker that said nothing for so long."""
    return f"The engine stopped responding: nothing was heard of it for {seconds:g} seconds. It was ended."


def why(status: int | None, *, complaint: str = "", tail: str = "") -> str:
    """A sentence about a worker that ended by itself.

    status: as of `Popen.returncode`, None where it is not known; complaint: the worker's own last words on the
    protocol; tail: the end of its stderr.
    """
    if status is None:
        return "The engine closed its line and had to be ended."
    if status == FAILED and complaint:
        return complaint
    if status < 0:
        return _by_signal(-status)
    if status == 0:
        return "The engine ended without being asked to."
    lines = [line.strip() for line in tail.splitlines() if line.strip()]
    return f"The engine ended with exit code {status}{': ' + lines[-1][:300] if lines else '.'}"


def _by_signal(number: int) -> str:
    try:
        name = signal.Signals(number).name
    except ValueError:
        name = ""
    return _SIGNALS.get(name, "The engine was ended (signal {number}).").format(number=number)
