"""Files that are whole on the disk or not there: written, synced and renamed in steps that can be counted."""

import os
from collections.abc import Callable
from pathlib import Path

on_point: Callable[[], None] = lambda: None  # noqa: E731  # what a test puts here is called between any two steps


def write(path: Path, content: bytes) -> None:
    """Write a file and have it on the disk."""
    on_point()
    path.write_bytes(content)
    sync(path)


def sync(path: Path) -> None:
    """Have on the disk what was written to a file or, for a folder, which names it has."""
    on_point()
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    on_point()


def rename(path: Path, target: Path) -> None:
    """Give a file or folder its name, and have that on the disk."""
    on_point()
    path.rename(target)
    sync(target.parent)
