"""Where what a person made with the program is kept: one private folder."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

NAME = "s1gui"
OVERRIDE = "S1GUI_HOME"


def data_folder(given: Path | None = None, *, environ: Mapping[str, str] = os.environ) -> Path:
    """The folder given, else S1GUI_HOME, else the platform's place for a user's data. Nothing is created.

    XDG_DATA_HOME counts where it is absolute (XDG base directory specification); without it, ~/.local/share.
    """
    if given is not None:
        return given.expanduser().absolute()
    if environ.get(OVERRIDE):
        return Path(environ[OVERRIDE]).expanduser().absolute()
    return _platform_folder(environ) / NAME


def make_private(folder: Path) -> None:
    """Have the folder, readable by its owner alone where it is made here. Raises OSError where that can't be."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def make_private_file(file: Path) -> None:
    """Have the file, empty and for its owner alone where it is made here. Raises OSError if it can't be written."""
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


def _platform_folder(environ: Mapping[str, str]) -> Path:
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    xdg = environ.get("XDG_DATA_HOME", "")
    return Path(xdg) if Path(xdg).is_absolute() else Path.home() / ".local" / "share"
