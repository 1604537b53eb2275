"""The program as a person uses it: a real window on a real screen, by keyboard and mouse, with the embedded model."""

import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from s1gui.core.events import Thought
from s1gui.storage.kept import KeptRun
from s1gui.storage.paths import embedded_model
from s1gui.storage.run_store import FILE
from tests.desktop.person import MISSING, Person, Screen
from tests.storage.telling import PATIENCE, opened

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"{' and '.join(MISSING)} not installed")

QUESTION = "What is 35 + 18 - 9 + 4 * 6?"
FIRST = "How many r in raspberry?"
"""What the program shows to whoever is new."""


@pytest.fixture
def screen() -> Iterator[Screen]:
    made = Screen()
    yield made
    made.close()


def test_from_the_start_to_a_run_that_is_kept_and_reopened(screen: Screen, tmp_path: Path) -> None:
    person = Person(screen, tmp_path)
    person.until(lambda: person.sees("question") == FIRST and person.sees("at") > 100, "the first run is told")
    person.press("ctrl+l", "ctrl+a")
    person.type(QUESTION)
    person.until(lambda: person.sees("question") == QUESTION, "the question is typed")
    person.click("run")
    person.until(lambda: "35 + 18" in person.sees("trace") and person.sees("end") == "finished", "the run is over")
    assert person.sees("at") > 20 and person.sees("answer").strip()

    person.press("ctrl+b", "bracketleft", "bracketleft", "bracketleft", "bracketleft")
    person.until(lambda: person.sees("end") == "cut" and person.sees("at") == 16, "the trace is cut by key")
    person.drag("slider", 0.3, 0.05)
    person.until(lambda: person.sees("at") < 8 and person.sees("end") == "cut", "the trace is cut by mouse")
    person.until(lambda: bool(person.sees("answer").strip()), "there is an answer at the cut")
    seen = {what: person.sees(what) for what in ("trace", "answer", "end", "at", "maximum")}
    person.press("ctrl+l", "ctrl+End")
    person.type(" unsent")
    person.until(lambda: person.sees("question") == QUESTION + " unsent", "more is typed")
    assert person.leave() == 0

    again = Person(screen, tmp_path)
    again.until(lambda: again.sees("trace") == seen["trace"], "the run is there again")
    assert {what: again.sees(what) for what in seen} == seen
    assert again.sees("question") == QUESTION + " unsent"
    again.press("ctrl+h")
    again.until(lambda: again.sees("runs") == 1, "the history shows the run")
    assert again.leave() == 0


def test_a_program_killed_while_eight_lanes_stream_loses_a_second_at_most(screen: Screen, tmp_path: Path) -> None:
    person = Person(screen, tmp_path)
    person.press("ctrl+l", "ctrl+a")
    person.type(QUESTION)
    person.press("ctrl+2", *["ctrl+shift+a"] * 6)
    person.until(lambda: len(person.sees("lanes")) == 8, "there are eight lanes")
    person.press("ctrl+shift+Return")
    seen: list[tuple[float, list[str]]] = []

    def have_streamed() -> bool:
        seen.append((time.monotonic(), person.sees("lanes")))
        begun = [at for at, lanes in seen if all(lanes)]
        return bool(begun) and begun[-1] - begun[0] > 1.5

    person.until(have_streamed, "all eight have streamed for a while")
    person.kill()
    killed = time.monotonic()
    check_file(tmp_path / "data" / FILE)
    again = Person(screen, tmp_path)
    again.press("ctrl+h")
    again.until(lambda: again.sees("runs") == 8, "the history shows all eight")
    assert again.leave() == 0
    store = opened(tmp_path / "data")
    kept = [trace_of(store.reopen(line.key).result(PATIENCE)) for line in store.lines().result(PATIENCE)]
    assert store.close()
    assert len(kept) == 8
    promised = [lanes for at, lanes in seen if at < killed - 1.0][-1]
    assert all(any(text.startswith(lane) for text in kept) for lane in promised)
    assert sum(map(len, kept)) >= sum(map(len, promised)) > 0


@pytest.mark.slow
def test_the_model_in_use_last_is_there_again_and_a_run_deleted_by_mistake_too(screen: Screen, tmp_path: Path) -> None:
    own = tmp_path / "my own"
    shutil.copytree(embedded_model(), own)
    person = Person(screen, tmp_path)
    person.opens(own)
    person.until(lambda: person.sees("model") == "my own" and person.sees("engine") == "ready", "my own model is there")
    person.press("ctrl+l", "ctrl+a")
    person.type(QUESTION)
    person.click("run")
    person.until(lambda: person.sees("runs") == 1 and person.sees("end") == "finished", "the run is over and kept")
    person.click("runs")
    person.press("Home", "Delete")
    person.until(lambda: person.sees("runs") == 0, "the run is deleted")
    person.press("ctrl+z")
    person.until(lambda: person.sees("runs") == 1, "it is there again")
    assert person.leave() == 0

    again = Person(screen, tmp_path)
    assert again.sees("model") == "my own" and not again.sees("refusal")
    assert again.leave() == 0
    own.rename(tmp_path / "moved")
    without = Person(screen, tmp_path)
    without.until(lambda: "my own is no longer" in without.sees("refusal"), "it is said that the model is gone")
    assert without.sees("model") == embedded_model().name
    assert without.leave() == 0


def trace_of(run: KeptRun) -> str:
    return "".join("".join(event.what.pieces) for event in run.events if isinstance(event.what, Thought))


def check_file(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
