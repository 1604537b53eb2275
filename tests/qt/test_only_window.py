"""A second start hands what it was given to the window that is open."""

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from s1gui.qt.only_window import OnlyWindow
from s1gui.storage.home import OVERRIDE
from tests.qt.conftest import Windows


def second_start(folder: Path, *paths: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "s1gui", "open", *paths],
        env={**os.environ, OVERRIDE: str(folder), "QT_QPA_PLATFORM": "offscreen"},
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_second_start_ends_at_once_and_its_paths_are_asked_for_in_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = OnlyWindow(tmp_path / "data")
    assert not first.is_handed_over(())
    with qtbot.waitSignal(first.asked, timeout=60_000) as asked:
        done = second_start(tmp_path / "data", "some.jsonl", "/a/model", cwd=tmp_path)
    assert asked.args == [(tmp_path / "some.jsonl", Path("/a/model"))]
    assert (done.returncode, done.stderr) == (0, "")
    first.close()
    again = OnlyWindow(tmp_path / "data")
    assert not again.is_handed_over(())
    again.close()


def test_where_the_folder_can_not_be_had_every_start_opens_a_window(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    only = OnlyWindow(tmp_path / "data")
    assert not only.is_handed_over(())
    only.close()


def test_the_window_takes_problems_and_says_what_it_can_not_take(windows: Windows, tmp_path: Path) -> None:
    window = windows(is_loaded=False)
    (tmp_path / "some.jsonl").write_text('{"question": "How much?", "answer": "65"}\n')
    window.take((tmp_path / "some.jsonl",))
    assert not window.problems.panel.is_empty
    window.take((tmp_path / "none.xyz",))
    assert "There is no" in window.question.refusal() and "none.xyz" in window.question.refusal()
    (tmp_path / "some.xyz").write_text("?")
    window.pages.show_page("train")
    window.take((tmp_path / "some.xyz",))
    assert window.statusBar().currentMessage().startswith("some.xyz is neither a model, nor")
