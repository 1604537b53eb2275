import tempfile
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from s1gui.core.budget import Budget
from s1gui.core.events import (
    AnswerDropped,
    Answered,
    AnswerEnded,
    AnswerOpened,
    BudgetChanged,
    HandleMoved,
    Point,
    Refused,
    Resumed,
    RunEnded,
    RunEvent,
    Started,
    Thought,
    Waited,
    WantedToStop,
    WentOn,
    What,
)
from s1gui.core.settings import Settings
from s1gui.storage.kept import RunKey
from s1gui.storage.run_store import FILE, RunStore
from s1gui.storage.store_state import NotStoring, StoreError, Storing
from tests.storage.telling import AROUND, PATIENCE, SETTINGS, Ear, a_run, a_whole_run, keep, opened, thought

T = TypeVar("T")


def got(future: "Future[T]") -> T:
    return future.result(PATIENCE)


def test_a_run_is_reopened_exactly_as_it_was(store: RunStore) -> None:
    events = a_run(thought("one two"), RunEnded("cut"))
    run = got(store.reopen(keep(store, "a", events)))
    assert run.events == tuple(events)
    assert (run.settings, run.prompt, run.format) == (SETTINGS, "the prompt as sent", "s1")
    assert run.surroundings == AROUND
    assert run.line == got(store.lines())[0]
    assert (run.line.state, run.line.model, run.line.thinking) == ("cut", "/models/toy", 2)


def test_eight_lanes_go_in_interleaved_and_come_out_apart(store: RunStore) -> None:
    lanes = [a_run(*(thought(f"{run} {n}") for n in range(40)), run=run) for run in range(8)]
    for together in zip(*lanes, strict=True):
        for event in together:
            store.take(RunKey(str(event.run)), event, AROUND)
    assert [got(store.reopen(RunKey(str(run)))).events for run in range(8)] == [tuple(lane) for lane in lanes]


def test_all_is_there_again_after_closing(tmp_path: Path, store: RunStore) -> None:
    key = keep(store, "a", a_whole_run("about sheep"))
    for asked in (store.star(key, True), store.rename(key, "Sheep"), store.tag(key, ["wool"]), store.delete(key)):
        got(asked)
    store.lay("question", b"half a questi")
    assert store.close()
    again = opened(tmp_path)
    (line,) = got(again.lines("sheep", is_starred=True, tag="wool", is_deleted=True))
    assert (line.title, line.is_starred, line.tags) == ("Sheep", True, ("wool",))
    assert got(again.on_desk("question")) == b"half a questi"
    assert got(again.on_desk("layout")) is None
    got(again.restore(key))
    assert got(again.reopen(key)).events == tuple(a_whole_run("about sheep"))
    assert got(again.tags()) == ("wool",)
    assert again.close()


def test_closing_ends_what_is_open(tmp_path: Path, store: RunStore) -> None:
    key = keep(store, "a", a_run(thought("one")))
    assert store.close()
    again = opened(tmp_path)
    run = got(again.reopen(key))
    assert run.events[:-1] == tuple(a_run(thought("one")))
    assert run.events[-1] == RunEvent(1, 2, 0.5, RunEnded("interrupted", "The program was closed while this ran."))
    assert run.line.state == "interrupted"
    assert again.close()


def test_the_trash_keeps_what_is_younger(store: RunStore) -> None:
    key = keep(store, "a", a_whole_run())
    got(store.delete(key))
    assert got(store.purge(older_than=3600.0)) == 0
    assert got(store.purge(older_than=-1.0)) == 1
    with pytest.raises(StoreError, match="no longer in the store"):
        got(store.reopen(key))


def test_only_what_is_in_the_trash_is_removed_for_good(store: RunStore) -> None:
    kept, deleted = keep(store, "a", a_whole_run()), keep(store, "b", a_whole_run(run=2))
    got(store.delete(deleted))
    assert got(store.remove(kept, deleted, RunKey("unknown"))) == 1
    assert [line.key for line in got(store.lines())] == [kept]
    assert got(store.lines(is_deleted=True)) == ()
    store.take(deleted, RunEvent(2, 3, 0.5, RunEnded("stopped")), AROUND)
    assert got(store.lines(is_deleted=True)) == ()  # what still happens in it does not bring it back


@pytest.mark.parametrize(("days", "left"), [(29, 1), (31, 0)], ids=["young", "old"])
def test_a_start_empties_the_trash_of_what_lay_there_for_a_month(tmp_path: Path, days: int, left: int) -> None:
    now = [1_700_000_000.0]
    store = RunStore(tmp_path, Ear(), clock=lambda: now[0])
    store.start()
    kept, deleted = keep(store, "a", a_whole_run()), keep(store, "b", a_whole_run(run=2))
    got(store.delete(deleted))
    assert store.close()
    now[0] += days * 24 * 3600.0
    again = RunStore(tmp_path, Ear(), clock=lambda: now[0])
    again.start()
    assert len(got(again.lines(is_deleted=True))) == left
    assert [line.key for line in got(again.lines())] == [kept]
    assert again.close()


def test_the_state_is_told_once(store: RunStore, ear: Ear, tmp_path: Path) -> None:
    keep(store, "a", a_whole_run())
    got(store.lines())
    assert ear.heard == [Storing(tmp_path / FILE)]


def test_a_second_store_says_who_is_in_the_way_and_goes_on_when_it_has_gone(tmp_path: Path, store: RunStore) -> None:
    got(store.lines())
    ear = Ear()
    second = opened(tmp_path, ear)
    state = ear.wait_for(lambda state: isinstance(state, NotStoring))
    assert state == NotStoring(
        f"Another program has {tmp_path / FILE} open.", "Close it; runs are kept in memory until then."
    )
    key = keep(second, "b", a_whole_run())
    with pytest.raises(StoreError, match="Another program"):
        got(second.lines())
    assert store.close()
    ear.wait_for(lambda state: isinstance(state, Storing))
    assert got(second.reopen(key)).events == tuple(a_whole_run())
    assert second.close()


def test_a_file_in_place_of_the_folder_is_told_and_storing_goes_on_when_it_is_gone(tmp_path: Path) -> None:
    folder, ear = tmp_path / "home", Ear()
    folder.write_text("in the way")
    store = opened(folder, ear)
    key = keep(store, "a", a_whole_run())
    store.lay("question", b"unsent")
    state = ear.wait_for(lambda state: isinstance(state, NotStoring))
    assert state == NotStoring(f"{folder} is not a folder.", "Move the file of that name away, or set S1GUI_HOME.")
    folder.unlink()
    ear.wait_for(lambda state: isinstance(state, Storing))
    assert got(store.reopen(key)).events == tuple(a_whole_run())
    assert got(store.on_desk("question")) == b"unsent"
    assert store.close()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"\0" * 8192, "is damaged or no store of runs", id="damaged"),
        pytest.param(b"SQLite format 3\0" + b"\0" * 44 + b"\0\0\1\0" + b"\0" * 40, "written by a newer", id="newer"),
    ],
)
def test_a_file_that_is_no_store_of_this_version_is_told_and_left_alone(
    tmp_path: Path, ear: Ear, content: bytes, reason: str
) -> None:
    (tmp_path / FILE).write_bytes(content)
    store = opened(tmp_path, ear)
    keep(store, "a", a_whole_run())
    state = ear.wait_for(lambda state: isinstance(state, NotStoring))
    assert isinstance(state, NotStoring)
    assert reason in state.reason
    with pytest.raises(StoreError, match=reason):
        got(store.lines())
    assert store.close()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [(FILE, content)]


def test_a_closed_store_takes_nothing_and_says_so(store: RunStore) -> None:
    assert store.close()
    keep(store, "a", a_whole_run())
    with pytest.raises(StoreError, match="closed"):
        got(store.lines())


def test_a_store_that_never_could_write_closes_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    store = opened(tmp_path / "home")
    keep(store, "a", a_whole_run())
    assert store.close()


NUMBERS = st.integers(0, 2**31)
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
TEXTS = st.text(max_size=20)
TUPLES = st.lists(NUMBERS, max_size=3).map(tuple)
PIECES = st.lists(TEXTS, max_size=3).map(tuple)
MANY = st.lists(FLOATS, max_size=3).map(tuple)
POINTS = st.builds(Point, NUMBERS, st.booleans())
WHATS: st.SearchStrategy[What] = st.one_of(
    st.builds(Started, st.builds(Settings, TEXTS.map("?".__add__)), TEXTS, TUPLES, TUPLES, TEXTS, TEXTS),
    st.builds(Thought, st.sampled_from(("sampled", "injected")), NUMBERS, TUPLES, PIECES, MANY, MANY, TUPLES),
    st.builds(WantedToStop, NUMBERS, NUMBERS, FLOATS),
    st.builds(Waited, NUMBERS, st.sampled_from(("due", "voluntary", "asked"))),
    st.builds(BudgetChanged, st.builds(Budget, st.none() | NUMBERS), NUMBERS),
    st.builds(HandleMoved, st.none() | POINTS, st.sampled_from((None, "own", "looping"))),
    st.builds(AnswerOpened, POINTS, TUPLES, PIECES),
    st.builds(Answered, POINTS, TUPLES, PIECES, MANY, MANY, TUPLES),
    st.builds(AnswerEnded, POINTS, st.booleans(), st.none() | FLOATS, TEXTS),
    st.builds(AnswerDropped, POINTS),
    st.builds(Resumed, NUMBERS),
    st.just(WentOn()),
    st.builds(RunEnded, st.sampled_from(("finished", "cut", "interrupted")), TEXTS),
    st.builds(Refused, TEXTS, TEXTS),
)
EVENTS = st.builds(RunEvent, run=st.integers(0, 3), seq=NUMBERS, time=FLOATS, what=WHATS)


@hypothesis_settings(max_examples=30, deadline=None)
@given(st.lists(EVENTS, max_size=20))
def test_any_events_come_back_in_order(events: list[RunEvent]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = opened(Path(folder))
        for event in events:
            store.take(RunKey(str(event.run)), event, AROUND)
        for run in {event.run for event in events}:
            expected = tuple(event for event in events if event.run == run)
            assert got(store.reopen(RunKey(str(run)))).events == expected
        assert store.close()
