import sqlite3
from pathlib import Path

import pytest

from s1gui.core.budget import Budget
from s1gui.core.events import RUN_EVENTS, AnswerEnded, Point, RunEnded, RunEvent
from s1gui.core.settings import Settings
from s1gui.storage.backlog import Backlog
from s1gui.storage.database import open_store
from s1gui.storage.kept import SETTINGS as SETTINGS_CODEC
from s1gui.storage.kept import RunKey, Surroundings
from tests.storage.telling import AROUND, SETTINGS, a_run, a_whole_run, thought

KEY = RunKey("a")


@pytest.fixture
def connection(tmp_path: Path) -> sqlite3.Connection:
    connection = open_store(tmp_path / "runs.sqlite")
    connection.row_factory = sqlite3.Row
    return connection


def tell(backlog: Backlog, events: list[RunEvent], key: str = KEY) -> None:
    for event in events:
        backlog.take(RunKey(key), event, at=1000.0 + event.time, surroundings=AROUND)


def events(connection: sqlite3.Connection, key: str = KEY) -> list[RunEvent]:
    query = "SELECT line FROM event JOIN run ON run.id = run WHERE key = ? ORDER BY n"
    return [RUN_EVENTS.decode(row["line"]) for row in connection.execute(query, (key,))]


def run(connection: sqlite3.Connection, key: str = KEY) -> sqlite3.Row | None:
    row: sqlite3.Row | None = connection.execute("SELECT * FROM run WHERE key = ?", (key,)).fetchone()
    return row


def test_what_was_told_is_written_in_order_and_no_longer_waits(connection: sqlite3.Connection) -> None:
    backlog = Backlog()
    tell(backlog, a_whole_run())
    assert not backlog.is_empty
    backlog.write(connection)
    assert backlog.is_empty
    assert events(connection) == a_whole_run()


def test_a_run_was_created_when_it_was_asked_for(connection: sqlite3.Connection) -> None:
    backlog = Backlog()
    tell(backlog, a_whole_run()[1:])
    backlog.write(connection)
    row = run(connection)
    assert row is not None
    assert row["created"] == 1000.0


def test_what_could_not_be_written_waits_and_is_written_once(connection: sqlite3.Connection) -> None:
    backlog = Backlog()
    tell(backlog, a_whole_run()[:2])
    connection.execute("PRAGMA query_only = ON")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        backlog.write(connection)
    connection.execute("PRAGMA query_only = OFF")
    tell(backlog, a_whole_run()[2:])
    backlog.write(connection)
    assert events(connection) == a_whole_run()
    row = run(connection)
    assert row is not None
    assert (row["state"], row["thinking"]) == ("finished", 3)


def test_a_branch_s_beginning_is_made_a_line_once_however_often_its_row_is_written(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoded: list[Settings] = []
    encode = SETTINGS_CODEC.encode

    def encoding(settings: Settings) -> str:
        encoded.append(settings)
        return encode(settings)

    monkeypatch.setattr(SETTINGS_CODEC, "encode", encoding)
    backlog = Backlog()
    for event in a_whole_run():
        tell(backlog, [event])
        backlog.write(connection)
    assert len(encoded) == 1
    row = run(connection)
    assert row is not None and SETTINGS_CODEC.decode(row["settings"]) == encoded[0]


def test_an_announced_run_is_kept_before_anything_happens_in_it(connection: sqlite3.Connection) -> None:
    backlog = Backlog()
    backlog.announce(KEY, SETTINGS, at=5.0, surroundings=AROUND)
    backlog.write(connection)
    row = run(connection)
    assert row is not None
    assert (row["question"], row["state"], row["created"]) == (SETTINGS.question, "open", 5.0)


def test_settings_that_are_no_line_are_not_announced(connection: sqlite3.Connection) -> None:
    backlog = Backlog()
    backlog.announce(KEY, Settings("How?", budget=Budget(2**70)), at=5.0, surroundings=AROUND)
    backlog.write(connection)
    assert run(connection) is None


def test_without_room_a_run_ends_where_the_room_ended_and_has_no_hole(connection: sqlite3.Connection) -> None:
    told = a_run(*(thought("one two three", start=3 * index) for index in range(9)))
    lengths = [len(RUN_EVENTS.encode(event)) for event in told]
    backlog = Backlog(most=sum(lengths[:4]))
    tell(backlog, told)
    assert backlog.is_losing
    backlog.write(connection)
    tell(backlog, told)  # there is room again, but what came between is gone
    backlog.write(connection)
    *kept, last = events(connection)
    assert kept == told[:4]
    assert last == RunEvent(1, 4, 1.5, RunEnded("interrupted", "There was no room to keep what happened from here on."))
    assert not backlog.is_losing


def test_other_runs_are_kept_when_one_could_not_be(connection: sqlite3.Connection) -> None:
    backlog = Backlog()
    tell(backlog, a_run(AnswerEnded(Point(0, True), True, float("nan")), thought("more")))
    tell(backlog, a_whole_run(), "b")
    backlog.write(connection)
    backlog.write(connection)
    assert events(connection)[:1] == a_run()
    assert [event.what for event in events(connection)[1:]] == [
        RunEnded(
            "interrupted",
            "What happened from here on could not be kept. RunEvent can't be written as a line: "
            "Out of range float values are not JSON compliant.",
        )
    ]
    assert events(connection, "b") == a_whole_run()


def test_lone_surrogates_do_not_break_the_store(connection: sqlite3.Connection) -> None:
    backlog = Backlog()
    tell(backlog, a_whole_run("half a pair: \ud83d", question="\udcff?"))
    backlog.write(connection)
    row = run(connection)
    assert row is not None
    assert row["question"] == "??"
    assert connection.execute("SELECT count(*) FROM found WHERE found MATCH 'pair'").fetchone()[0] == 1


def test_surroundings_may_become_known_later(connection: sqlite3.Connection) -> None:
    backlog = Backlog()
    tell(backlog, a_whole_run())
    backlog.write(connection)
    backlog.surround([KEY, RunKey("unknown")], Surroundings(model_hash="whole:00"))
    backlog.write(connection)
    row = run(connection)
    assert row is not None
    assert row["model_hash"] == "whole:00"


def test_what_is_open_is_interrupted_and_nothing_else(connection: sqlite3.Connection) -> None:
    backlog = Backlog()
    tell(backlog, a_run(thought("one")))
    tell(backlog, a_whole_run(), "b")
    backlog.interrupt("Because.")
    backlog.write(connection)
    assert events(connection)[-1] == RunEvent(1, 2, 0.5, RunEnded("interrupted", "Because."))
    assert events(connection, "b") == a_whole_run()


def test_a_forgotten_run_does_not_come_back(connection: sqlite3.Connection) -> None:
    backlog = Backlog()
    tell(backlog, a_run())
    backlog.write(connection)
    connection.execute("DELETE FROM run")
    backlog.forget([KEY])
    tell(backlog, a_run(thought("more"))[1:])
    backlog.surround([KEY], AROUND)
    backlog.write(connection)
    assert run(connection) is None


def test_the_desk_has_the_newest_of_each_name(connection: sqlite3.Connection) -> None:
    backlog = Backlog()
    for name, value in (("question", b"a"), ("layout", b"\0"), ("question", b"ab")):
        backlog.lay(name, value)
    assert backlog.on_desk("question") == b"ab"
    backlog.write(connection)
    backlog.lay("question", b"abc")
    backlog.write(connection)
    rows = connection.execute("SELECT name, value FROM desk ORDER BY name").fetchall()
    assert [tuple(row) for row in rows] == [("layout", b"\0"), ("question", b"abc")]
