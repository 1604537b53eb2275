import sqlite3
from pathlib import Path

import pytest

from s1gui.core.events import RunEnded, WentOn
from s1gui.storage.backlog import Backlog
from s1gui.storage.database import open_store
from s1gui.storage.kept import RunKey
from s1gui.storage.recovery import left_open
from tests.storage.telling import AROUND, SETTINGS, a_run, a_whole_run, thought

KEY = RunKey("a")


@pytest.fixture
def connection(tmp_path: Path) -> sqlite3.Connection:
    connection = open_store(tmp_path / "runs.sqlite")
    connection.row_factory = sqlite3.Row
    backlog = Backlog()
    going_on = a_run(thought("first"), RunEnded("stopped"), WentOn(), thought("second", start=1))
    for key, events in ((KEY, going_on), (RunKey("b"), a_whole_run())):
        for event in events:
            backlog.take(key, event, at=9.0, surroundings=AROUND)
    backlog.announce(RunKey("c"), SETTINGS, at=9.0, surroundings=AROUND)
    backlog.write(connection)
    return connection


def test_the_open_runs_are_found_as_far_as_they_were_told(connection: sqlite3.Connection) -> None:
    begun, announced = left_open(connection)
    assert (begun.key, begun.lines, begun.digest.thinking, begun.surroundings) == (KEY, 5, 2, AROUND)
    assert (announced.key, announced.lines, announced.digest.settings) == ("c", 0, SETTINGS)


def test_only_thinking_that_was_not_in_the_search_is_put_there(connection: sqlite3.Connection) -> None:
    backlog = Backlog()
    for entry in left_open(connection):
        backlog.adopt(entry, "The power went.")
    backlog.write(connection)
    thinking = connection.execute("SELECT found.thinking FROM found JOIN run ON id = found.rowid WHERE key = ?", (KEY,))
    assert thinking.fetchone()[0] == "first second "
    assert left_open(connection) == []


def test_a_run_whose_row_is_of_another_version_is_ended_as_it_stands(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE run SET settings = '{}' WHERE key = 'a'")
    assert [entry.key for entry in left_open(connection)] == ["c"]
    assert connection.execute("SELECT state, settings FROM run").fetchone()[:] == ("interrupted", "{}")


def test_a_line_of_another_version_does_not_keep_a_run_open(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE event SET line = '{}' WHERE n = 1")
    assert [entry.lines for entry in left_open(connection)] == [5, 0]
