"""What a session notes of its own end, and what the next one finds: over real processes that really crash."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from s1gui.qt.crash.notes import MOST, CrashNotes
from s1gui.qt.crash.report import Frame, Link, Mistake

SECRET = "hf_sEcReT"
A_SESSION = """
import ctypes, os, signal, sys
from pathlib import Path
from s1gui.qt.crash.notes import CrashNotes
from s1gui.qt.crash.report import mistake_of

question = "{secret}"
notes = CrashNotes(Path(sys.argv[1]))
notes.begin()

def in_the_depths(question):
    {crash}

in_the_depths(question)
"""
CRASHES = {
    "segmentation fault": "ctypes.string_at(0)",
    "aborted": "os.abort()",
    "killed": "os.kill(os.getpid(), signal.SIGKILL)",
    "in order": "notes.end()",
}


def session(data: Path, how: str) -> None:
    code = A_SESSION.format(secret=SECRET, crash=CRASHES[how])
    subprocess.run([sys.executable, "-c", code, str(data)], check=False, stderr=subprocess.DEVNULL)


def a_mistake(line: int) -> Mistake:
    return Mistake((Link("ValueError", (Frame("/x.py", line, "f"),)),))


@pytest.mark.parametrize("how", ["segmentation fault", "aborted"])
def test_the_next_session_finds_where_the_last_one_crashed(how: str, tmp_path: Path) -> None:
    session(tmp_path, how)
    notes = CrashNotes(tmp_path)
    found = notes.begin()
    notes.end()
    assert "the last session crashed" in found and how in found.lower()
    assert "in in_the_depths" in found
    assert SECRET not in found
    assert (tmp_path / "crashes" / "report").read_text() == found


def test_a_session_that_was_killed_says_that_nothing_is_known(tmp_path: Path) -> None:
    session(tmp_path, "killed")
    notes = CrashNotes(tmp_path)
    assert "did not end in order" in (found := notes.begin()) and "It was killed" in found
    notes.end()


def test_after_an_end_in_order_there_is_nothing_to_tell(tmp_path: Path) -> None:
    session(tmp_path, "in order")
    assert os.listdir(tmp_path / "crashes") == []
    notes = CrashNotes(tmp_path)
    assert notes.begin() == ""
    notes.end()


def test_a_mistake_is_noted_once_and_survives_a_kill(tmp_path: Path) -> None:
    notes = CrashNotes(tmp_path)
    notes.begin()
    assert [notes.note(a_mistake(7)), notes.note(a_mistake(7)), notes.note(a_mistake(8))] == [True, False, True]
    assert 'File "/x.py", line 7, in f' in notes.report and "(seen 2 times)" in notes.report
    later = CrashNotes(tmp_path)  # as after a kill: nobody ended the first one
    assert 'File "/x.py", line 8, in f' in later.begin()
    later.end()
    notes.end()


def test_a_flood_of_mistakes_is_bounded(tmp_path: Path) -> None:
    notes = CrashNotes(tmp_path)
    assert sum(notes.note(a_mistake(line)) for line in range(MOST * 3)) == MOST


def test_a_folder_that_can_not_be_written_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "crashes").write_text("in the way")
    notes = CrashNotes(tmp_path)
    assert notes.begin() == ""
    assert notes.note(a_mistake(1))
    notes.end()


def test_the_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    notes = CrashNotes(tmp_path)
    notes.begin()
    modes = {path.stat().st_mode & 0o077 for path in (tmp_path / "crashes").iterdir()}
    notes.end()
    assert modes == {0}
