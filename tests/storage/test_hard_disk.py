"""Disks that really refuse: in a process of its own, since limits and rights are a process's."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent


def some(rooms: range, *, first: int) -> list[Any]:
    """Where the room may end, in bytes: one of them in the fast tests, all in the slow ones."""
    return [pytest.param(room, marks=[pytest.mark.slow] if room != first else []) for room in rooms]


@pytest.fixture
def folder() -> Iterator[Path]:
    """One that another user may get to."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def played(scene: str, folder: Path, room: int = 0) -> list[str]:
    command = [sys.executable, "-B", "-m", "tests.storage.hard_disk", scene, str(folder), str(room)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    return [line.replace(str(folder), "FOLDER") for line in result.stdout.splitlines()]


@pytest.mark.parametrize("room", some(range(0, 60_000, 5_003), first=50_030))
def test_it_starts_on_a_full_disk_and_stores_when_there_is_room(folder: Path, room: int) -> None:
    refused, asked, storing, kept = played("starts_full", folder, room)
    assert refused.startswith("The disk ")
    assert asked.startswith(refused)
    assert (storing, kept) == ("storing", "3 True")


@pytest.mark.parametrize("room", some(range(0, 300_000, 20_011), first=20_011))
def test_when_the_disk_gets_full_a_run_is_kept_whole_all_the_same(folder: Path, room: int) -> None:
    storing, refused, _, again, kept = played("gets_full", folder, room)
    assert refused.startswith("The disk ")
    assert (storing, again, kept) == ("storing", "storing", "52 True")


@pytest.mark.parametrize("scene", ["file_is_read_only", "folder_is_read_only"])
def test_in_a_read_only_folder_runs_are_listed_and_storing_goes_on_when_it_is_writable(
    folder: Path, scene: str
) -> None:
    assert played(scene, folder) == [
        "True",
        "FOLDER can't be written to.",
        "['a']",
        "FOLDER can't be written to. Give yourself the right to write there, or set S1GUI_HOME.",
        "storing",
        "3 True",
    ]
