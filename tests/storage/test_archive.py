"""Runs go into a file and come out of it exactly; a file that is not right is refused with a sentence."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from s1gui.core.errors import InputError
from s1gui.core.events import Answered, AnswerEnded, AnswerOpened, HandleMoved, Point, Refused, RunEnded, Waited
from s1gui.core.record import RunRecord
from s1gui.storage.archive import MOST_BYTES, lines_of, read_runs, write_runs
from s1gui.storage.kept import KeptRun, LoadedAs, RunKey, RunLine, Surroundings
from s1gui.storage.run_store import RunStore
from tests.storage.telling import a_run, a_whole_run, keep, thought
from tests.storage.test_run_store import got

KEYS = tuple(RunKey(f"{number:032x}") for number in range(4))
POINT = Point(3, False)
EVENTS = a_run(
    thought("one two three"),
    Waited(3, "voluntary"),
    replace(thought("Wait"), origin="injected", start=3),
    HandleMoved(POINT, "budget"),
    AnswerOpened(POINT, (9,), ("Final Answer:",)),
    Answered(POINT, (7,), (" 42 \u202e<script>",), (-0.25,), (0.5,), (3,)),
    AnswerEnded(POINT, True, -0.5),
    RunEnded("cut"),
)


@pytest.fixture
def kept(store: RunStore) -> tuple[KeptRun, ...]:
    """Three runs as the store has them: one whole, with a title and tags, one refused, one short."""
    keep(store, KEYS[0], EVENTS)
    keep(store, KEYS[1], [replace(EVENTS[0], what=Refused("InputError", "No."))])
    keep(store, KEYS[2], a_whole_run())
    got(store.star(KEYS[0], True))
    got(store.rename(KEYS[0], "A title"))
    got(store.tag(KEYS[0], ["b", "a"]))
    runs = tuple(got(store.reopen(key)) for key in KEYS[:3])
    loaded = LoadedAs("qwen2", 7, "cpu", "float32", 512, "told", ("a note",))
    refused = replace(runs[1], settings=runs[2].settings)
    surrounded = replace(runs[0], surroundings=replace(runs[0].surroundings, loaded=loaded, model_hash="abc"))
    return surrounded, refused, runs[2]


def folded(run: KeptRun) -> RunRecord:
    assert run.settings is not None
    record = RunRecord(1, run.settings)
    for event in run.events:
        record.apply(event)
    return record


def test_what_is_read_is_what_was_written(tmp_path: Path, kept: tuple[KeptRun, ...]) -> None:
    file = tmp_path / "runs.jsonl"
    write_runs(file, (kept[0], kept[2]))
    first, second = read_runs(file)
    assert (first, second) == (kept[0], kept[2])
    assert folded(first) == folded(kept[0])
    assert [path.name for path in tmp_path.glob("runs.jsonl*")] == ["runs.jsonl"]


def test_a_run_that_never_began_comes_back_with_its_question(tmp_path: Path, kept: tuple[KeptRun, ...]) -> None:
    write_runs(tmp_path / "runs", (kept[1],))
    (run,) = read_runs(tmp_path / "runs")
    assert run.line.state == "refused" and run.settings == kept[1].settings and run.line.detail == "No."


def test_a_run_that_is_not_over_ends_where_it_was_exported(tmp_path: Path, kept: tuple[KeptRun, ...]) -> None:
    write_runs(tmp_path / "runs", (replace(kept[0], events=kept[0].events[:3]),))
    (run,) = read_runs(tmp_path / "runs")
    assert run.events[:3] == kept[0].events[:3]
    assert run.line.state == "interrupted" and "exported" in run.line.detail


def test_the_head_names_format_and_version(kept: tuple[KeptRun, ...]) -> None:
    head = json.loads(next(iter(lines_of(kept))))
    assert head["format"] == "s1gui-runs/1" and head["runs"] == 3 and head["s1gui"]


def changed(lines: list[str], number: int, **fields: object) -> list[str]:
    return [*lines[:number], json.dumps(json.loads(lines[number]) | fields), *lines[number + 1 :]]


def event(lines: list[str], number: int, **fields: object) -> list[str]:
    """The same with other fields in what happened."""
    what = json.loads(lines[number])["what"] | fields
    return changed(lines, number, what=what)


WRONG: dict[str, tuple[Callable[[list[str]], list[str]], str]] = {
    "empty": (lambda lines: [], "ends too soon"),
    "another file": (lambda lines: ['{"question": "1+1?"}'], "line 1: Unknown message"),
    "a newer format": (lambda lines: changed(lines, 0, format="s1gui-runs/3"), "reads 's1gui-runs/1' and"),
    "runs that say they are compared": (lambda lines: changed(lines, 0, format="s1gui-runs/2"), "line 2: Unknown"),
    "too many runs": (lambda lines: changed(lines, 0, runs=10**9), "allowed"),
    "cut off": (lambda lines: lines[:-2], "ends too soon"),
    "more than was said": (lambda lines: [*lines, lines[-1]], "more than the head said"),
    "no json": (lambda lines: [*lines[:4], "{", *lines[5:]], "line 5: Not a line of JSON"),
    "not unicode": (lambda lines: [*lines[:4], "\udcff", *lines[5:]], "line 5"),
    "a path as key": (lambda lines: changed(lines, 1, key="../../etc/passwd"), "hexadecimal"),
    "too many events": (lambda lines: changed(lines, 1, events=10**9), "allowed"),
    "a negative count": (lambda lines: changed(lines, 1, events=-1), "allowed"),
    "an unknown event": (lambda lines: event(lines, 3, **{"is": "Exec"}), "line 4"),
    "a trace with a hole": (lambda lines: event(lines, 3, start=1), "does not say the same"),
    "fewer texts than tokens": (lambda lines: event(lines, 3, pieces=["x"]), "does not say the same"),
    "fewer numbers than tokens": (lambda lines: event(lines, 3, logprobs=[0.0]), "does not say the same"),
    "an answer in nowhere": (
        lambda lines: event(lines, 7, point={"is": "Point", "at": 2**62, "own": False}),
        "has something at",
    ),
    "two runs in one": (lambda lines: changed(lines, 4, run=2), "not of one run"),
    "out of order": (lambda lines: changed(lines, 4, seq=0), "not of one run in order"),
    "begun twice": (lambda lines: [*lines[:3], json.dumps(json.loads(lines[2]) | {"seq": 1}), *lines[4:]], "twice"),
    "nothing asked": (lambda lines: [lines[0], *changed(lines, 1, settings=None, events=0)[1:2]], "asked nothing"),
}


@pytest.mark.parametrize("damage", WRONG, ids=WRONG.keys())
def test_a_file_that_is_not_right_is_refused(tmp_path: Path, kept: tuple[KeptRun, ...], damage: str) -> None:
    change, why = WRONG[damage]
    text = "".join(f"{line}\n" for line in change(list(lines_of(kept[:1]))))
    (tmp_path / "runs").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(InputError, match=why) as raised:
        list(read_runs(tmp_path / "runs"))
    assert "Nothing was imported" in str(raised.value)


def test_a_file_that_breaks_off_is_refused_wherever_it_does(tmp_path: Path, kept: tuple[KeptRun, ...]) -> None:
    whole = "".join(f"{line}\n" for line in lines_of(kept[:1])).encode()
    for length in range(0, len(whole) - 1, 97):
        (tmp_path / "runs").write_bytes(whole[:length])
        with pytest.raises(InputError):
            list(read_runs(tmp_path / "runs"))


@hypothesis_settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_change_of_a_byte_does_more_than_be_refused_or_be_read(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = bytearray("".join(f"{line}\n" for line in lines_of((_plain_run(),))).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    file = tmp_path_factory.mktemp("changed") / "runs"
    file.write_bytes(bytes(whole))
    try:
        runs = list(read_runs(file))
    except InputError:
        return
    for run in runs:
        record = folded(run)
        record.look_at(record.settings.budget)
        assert record.road.head == record.head


def _plain_run() -> KeptRun:
    line = RunLine(KEYS[3], 0.0, "", "", "", None, "", "open", "", 0, False, ())
    return KeptRun(line, EVENTS[0].what.settings, "", "", Surroundings(), tuple(EVENTS))  # type: ignore[union-attr]


def test_a_file_that_is_too_large_is_not_even_begun(tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(InputError, match="larger than"):
        list(read_runs(tmp_path / "large"))


def test_what_can_not_be_written_leaves_what_was_there(tmp_path: Path, kept: tuple[KeptRun, ...]) -> None:
    with pytest.raises(InputError, match=r"^runs could not be written: No such file or directory\. Choose"):
        write_runs(tmp_path / "nowhere" / "runs", kept[:1])
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="could not be written: Not a directory"):
        write_runs(tmp_path / "file" / "runs", kept[:1])
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(InputError, match="could not be written"):
        write_runs(folder, kept[:1])
    assert folder.is_dir() and not list(tmp_path.glob("*.part"))
    with pytest.raises(InputError, match="can't be read"):
        list(read_runs(folder))
