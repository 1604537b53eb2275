"""A run that was kept in one store is the same run in another."""

from dataclasses import replace
from pathlib import Path

from s1gui.core.events import RunEnded
from s1gui.storage.archive import read_runs, write_runs
from s1gui.storage.kept import RunKey
from s1gui.storage.run_store import RunStore
from tests.storage.telling import a_run, a_whole_run, keep, opened, thought
from tests.storage.test_run_store import got

KEY = RunKey("a" * 32)


def test_a_run_goes_from_store_to_store_exactly(tmp_path: Path, store: RunStore) -> None:
    keep(store, KEY, a_whole_run("about sheep"))
    for asked in (store.star(KEY, True), store.rename(KEY, "Sheep"), store.tag(KEY, ["wool", "lamb"])):
        got(asked)
    kept = got(store.reopen(KEY))
    write_runs(tmp_path / "runs.jsonl", (kept,))
    other = opened(tmp_path / "other")
    for run in read_runs(tmp_path / "runs.jsonl"):
        assert got(other.bring_in(run)) == KEY
    assert got(other.reopen(KEY)) == kept
    for search in ("sheep", "lamb", "about"):
        assert [line.key for line in got(other.lines(search, is_starred=True, tag="wool"))] == [KEY]
    assert other.close()


def test_it_stays_as_it_is_when_the_store_is_closed_and_opened(tmp_path: Path, store: RunStore) -> None:
    keep(store, KEY, a_whole_run())
    kept = got(store.reopen(KEY))
    for _ in range(2):
        other = opened(tmp_path / "other")
        assert got(other.bring_in(kept)) == KEY
        assert other.close()
    again = opened(tmp_path / "other")
    assert got(again.reopen(KEY)) == kept and len(got(again.lines())) == 1
    assert again.close()


def test_one_that_is_here_already_is_taken_out_of_the_trash(store: RunStore) -> None:
    keep(store, KEY, a_whole_run())
    kept = got(store.reopen(KEY))
    got(store.delete(KEY))
    assert got(store.bring_in(kept)) == KEY
    assert [line.key for line in got(store.lines())] == [KEY]


def test_one_whose_key_another_run_has_gets_a_key_of_its_own(store: RunStore) -> None:
    keep(store, KEY, a_whole_run())
    kept = got(store.reopen(KEY))
    other = replace(kept, events=tuple(a_run(thought("something else"), RunEnded("cut"))))
    key = got(store.bring_in(other))
    assert key != KEY
    assert got(store.reopen(KEY)).events == kept.events
    assert got(store.reopen(key)).events == other.events
