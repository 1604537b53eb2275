"""Whether this computer has what torch.compile needs. No torch, so that a plan can say it."""

import os
import shutil
import sys
import sysconfig
from pathlib import Path


def missing(kind: str) -> str:
    """What compiling for a "cpu" or "cuda" device lacks on this computer, "" for nothing."""
    if kind == "cuda":
        return "" if _found("CC", "gcc", "cc", "clang") else "a C compiler (gcc)"
    if not _found("CXX", "clang++" if sys.platform == "darwin" else "g++"):
        return "a C++ compiler (g++)"
    has_headers = (Path(sysconfig.get_paths()["include"]) / "Python.h").exists()
    return "" if has_headers else "Python's headers (python3-dev)"


def refusal(kind: str) -> str:
    """The same as a sentence."""
    lacks = missing(kind)
    return f"Compiling needs {lacks}, which is not here. Install it, or set compile to false." if lacks else ""


def _found(variable: str, *names: str) -> bool:
    named = os.environ.get(variable, "")
    return any(shutil.which(name) for name in ([named] if named else names))
