import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from s1gui.core.events import RunEnded, RunEvent
from s1gui.storage import shelf
from s1gui.storage.backlog import Backlog
from s1gui.storage.kept import RunKey
from s1gui.storage.run_store import FILE
from s1gui.storage.store_state import NotStoring, StoreError, Storing
from s1gui.storage.writer import Writer
from tests.storage.telling import AROUND, PATIENCE, Ear, a_run, a_whole_run, thought

KEY = RunKey("a")
LONG = a_run(*(thought("many words " * 200, start=400 * index) for index in range(60)))


@pytest.fixture
def writer(tmp_path: Path, ear: Ear) -> Iterator[Writer]:
    writer = Writer(tmp_path / FILE, ear)
    writer.start()
    yield writer
    assert writer.close(timeout=PATIENCE)


def tell(writer: Writer, events: list[RunEvent]) -> None:
    for event in events:
        writer.put(lambda backlog, event=event: backlog.take(KEY, event, at=0.0, surroundings=AROUND))  # type: ignore[misc]


def pages(writer: Writer, most: int) -> int:
    """Have SQLite find the disk full beyond so many pages; how many it says it is."""
    asked = writer.ask(lambda connection, _: int(connection.execute(f"PRAGMA max_page_count = {most}").fetchone()[0]))
    return asked.result(PATIENCE)


def kept(connection: sqlite3.Connection, _: Backlog) -> int:
    return len(shelf.opened(connection, KEY)[1])


def is_storing(state: object) -> bool:
    return isinstance(state, Storing)


def test_on_a_full_disk_it_says_so_keeps_what_it_has_and_goes_on_when_there_is_room(writer: Writer, ear: Ear) -> None:
    tell(writer, LONG[:1])
    assert writer.ask(kept).result(PATIENCE) == 1
    pages(writer, 1)  # no fewer than there are
    tell(writer, LONG[1:])
    state = ear.wait_for(lambda state: not is_storing(state))
    assert state == NotStoring("The disk is full.", "Make room; runs are kept in memory until then.")
    assert writer.ask(kept).result(PATIENCE) == 1  # what is there can still be read
    pages(writer, 10_000)
    ear.wait_for(is_storing)
    assert writer.ask(kept).result(PATIENCE) == len(LONG)
    assert writer.ask(lambda c, _: c.execute("PRAGMA integrity_check").fetchone()[0]).result(PATIENCE) == "ok"


def test_what_the_user_changes_on_a_full_disk_fails_with_the_reason(writer: Writer, ear: Ear) -> None:
    tell(writer, LONG[:1])
    writer.ask(kept).result(PATIENCE)
    pages(writer, 1)
    with pytest.raises(StoreError, match="The disk is full"):
        writer.ask(lambda connection, _: shelf.rename(connection, KEY, "long" * 10_000)).result(PATIENCE)
    assert is_storing(ear.heard[-1])


def test_when_memory_is_full_too_it_says_that_something_is_lost(tmp_path: Path, ear: Ear) -> None:
    writer = Writer(tmp_path / FILE, ear, most=50_000)
    writer.start()
    tell(writer, LONG[:1])
    writer.ask(kept).result(PATIENCE)
    pages(writer, 1)
    tell(writer, LONG[1:])
    state = ear.wait_for(lambda state: isinstance(state, NotStoring) and state.is_losing)
    assert isinstance(state, NotStoring)
    pages(writer, 10_000)
    ear.wait_for(is_storing)
    assert 1 < writer.ask(kept).result(PATIENCE) < len(LONG)
    assert writer.close(timeout=PATIENCE)


def test_it_is_never_waited_for(tmp_path: Path, ear: Ear) -> None:
    """Told and asked while its thread can't do anything: all of it returns, and is done later."""
    begun, go_on = threading.Event(), threading.Event()

    def stuck(connection: sqlite3.Connection, _: Backlog) -> None:
        begun.set()
        go_on.wait(PATIENCE)

    writer = Writer(tmp_path / FILE, ear)
    writer.start()
    writer.ask(stuck)
    assert begun.wait(PATIENCE)
    tell(writer, LONG)
    asked = writer.ask(kept)
    assert not asked.done()
    go_on.set()
    assert asked.result(PATIENCE) == len(LONG)
    assert writer.close(timeout=PATIENCE)


def test_a_question_nobody_wants_answered_is_not_answered(writer: Writer) -> None:
    go_on = threading.Event()
    writer.ask(lambda *_: go_on.wait(PATIENCE))
    unwanted = writer.ask(kept)
    assert unwanted.cancel()
    go_on.set()
    tell(writer, a_whole_run())
    assert writer.ask(kept).result(PATIENCE) == 3


def test_an_askers_mistake_is_the_askers_alone(writer: Writer) -> None:
    with pytest.raises(ZeroDivisionError):
        writer.ask(lambda *_: 1 // 0).result(PATIENCE)
    tell(writer, a_whole_run())
    assert writer.ask(kept).result(PATIENCE) == 3


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_of_our_own_is_told_and_leaves_nobody_waiting(tmp_path: Path, ear: Ear) -> None:
    writer = Writer(tmp_path / FILE, ear)
    writer.put(lambda backlog: backlog.lay("name", "no bytes") or 1 // 0)  # type: ignore[arg-type, func-returns-value]
    asked = writer.ask(kept)
    writer.start()
    with pytest.raises(StoreError, match="stopped because of a fault"):
        asked.result(PATIENCE)
    assert isinstance(ear.heard[-1], NotStoring)
    writer.put(lambda backlog: None)
    with pytest.raises(StoreError, match="closed"):
        writer.ask(kept).result(PATIENCE)
    assert writer.close(timeout=PATIENCE)


def test_runs_of_an_earlier_program_are_interrupted_and_those_of_this_one_are_not(tmp_path: Path, ear: Ear) -> None:
    writer = Writer(tmp_path / FILE, ear)
    writer.start()
    tell(writer, a_run(thought("one")))
    writer.ask(kept).result(PATIENCE)
    writer.ask(lambda connection, _: connection.execute("UPDATE run SET key = 'earlier'")).result(PATIENCE)
    # The same as killing it, since what is in the file is what counts: tests/storage/test_kills.py really kills.
    writer.ask(lambda connection, _: connection.execute("DELETE FROM event WHERE n > 1")).result(PATIENCE)
    assert writer.close(timeout=PATIENCE)
    second = Writer(tmp_path / FILE, Ear())
    tell(second, a_run(thought("two")))
    second.start()
    runs = second.ask(lambda connection, _: shelf.lines(connection)).result(PATIENCE)
    assert [(run.key, run.state) for run in runs] == [(KEY, "open"), ("earlier", "interrupted")]
    events = second.ask(lambda connection, _: shelf.opened(connection, RunKey("earlier"))[1]).result(PATIENCE)
    assert RunEnded.__name__ in events[-1]
    assert second.close(timeout=PATIENCE)


def test_what_was_never_started_can_be_closed(tmp_path: Path, ear: Ear) -> None:
    assert Writer(tmp_path / FILE, ear).close()
    assert list(tmp_path.iterdir()) == []
