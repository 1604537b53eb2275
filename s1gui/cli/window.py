"""The door to the window: what it needs is looked at first, so that whoever lacks it is told what to do."""

import importlib.metadata
import importlib.util
import os
import sys
from collections.abc import Mapping, Sequence

from s1gui.core.errors import InputError

_SCREENLESS = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}


def has_display(env: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a window could be seen (or Qt was told to draw where no display is needed)."""
    if not platform.startswith("linux") or env.get("QT_QPA_PLATFORM", "").split(":")[0] in _SCREENLESS:
        return True
    return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def unsupported(version: str, python: tuple[int, ...]) -> str | None:
    """What is wrong with a PySide6 under a Python, None where nothing is."""
    if version == "6.12.0" and python[:2] < (3, 12):
        return (
            "PySide6 6.12.0 aborts under Python before 3.12 after a few seconds. "
            "Install another: pip install 'PySide6-Essentials!=6.12.0'."
        )
    return None


def check(env: Mapping[str, str] = os.environ) -> None:
    """Raises InputError, with what to do, where the window can't be opened."""
    if importlib.util.find_spec("PySide6") is None:
        raise InputError(
            "The window needs PySide6, which is not installed: pip install 's1gui[gui]'. "
            "In the terminal: s1gui demo, s1gui ask."
        )
    complaint = unsupported(_pyside_version(), sys.version_info[:3])
    if complaint is not None:
        raise InputError(complaint)
    if not has_display(env):
        raise InputError(
            "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). Run it on a desktop or over `ssh -X`; "
            "in the terminal: s1gui demo, s1gui ask."
        )


def open_window(paths: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed; its exit status. Raises InputError where it can't be opened.

    paths: models, lists of problems and exported runs to begin with.
    """
    check()
    from s1gui.qt.app import main

    status: int = main(paths)
    return status


def _pyside_version() -> str:
    for name in ("PySide6-Essentials", "PySide6"):
        try:
            return importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return ""
