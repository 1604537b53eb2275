"""A comparison goes into a file with its runs and comes out of it exactly; what is not right is refused by its line."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from s1gui.core.along import Along
from s1gui.core.beginning import Beginning
from s1gui.core.budget import Budget
from s1gui.core.comparison import FEWEST, MOST
from s1gui.core.errors import InputError
from s1gui.core.lane_spec import LaneSpec
from s1gui.core.sampling import Sampling
from s1gui.core.settings import Settings
from s1gui.core.trace import Segment
from s1gui.storage.archive import lines_of, read_comparison, read_runs, write_runs
from s1gui.storage.compared import COMPARED, LONGEST_REFUSAL, LONGEST_WORDS, Compared, ComparedLane
from s1gui.storage.kept import KeptRun, RunKey
from s1gui.storage.soundness import FURTHEST
from tests.storage.test_archive import _plain_run

SPEC = LaneSpec(Budget(256, waits=1), "Hmm", Sampling(0.7, seed=3), model="/models/x")
COMMON = Settings("How much?", reference="84", along=Along(most=7), top=5)
LANES = (
    ComparedLane(SPEC, 0, LaneSpec(), Budget(4)),
    ComparedLane(LaneSpec(), refusal="It does not fit."),
    ComparedLane(SPEC, 1, SPEC),
)
COMPARISON = Compared(COMMON, LANES, current=2, first=1)


def run(number: int) -> KeptRun:
    plain = _plain_run()
    return replace(plain, line=replace(plain.line, key=RunKey(f"{number:032x}"), title=f"Run {number}"))


BEGINNING = Beginning((1, 2), ("a", "b"), (Segment("sampled", 0, 2),))
TWO = (run(0), run(1))


def test_a_comparison_comes_back_with_its_runs(tmp_path: Path) -> None:
    write_runs(tmp_path / "file", TWO, COMPARISON)
    assert read_comparison(tmp_path / "file") == COMPARISON
    assert [kept.line.key for kept in read_runs(tmp_path / "file")] == [kept.line.key for kept in TWO]


def test_the_format_is_another_only_where_there_is_a_comparison(tmp_path: Path) -> None:
    alone, compared = list(lines_of(TWO)), list(lines_of(TWO, COMPARISON))
    assert [json.loads(lines[0])["format"] for lines in (alone, compared)] == ["s1gui-runs/1", "s1gui-runs/2"]
    assert compared[2:] == alone[1:]
    write_runs(tmp_path / "file", TWO)
    assert read_comparison(tmp_path / "file") is None


words = st.text(max_size=12)
budgets = st.builds(
    lambda least, more, waits: Budget(None if more is None else least + more, least, waits),
    st.integers(0, 999),
    st.none() | st.integers(0, 99_999),
    st.integers(0, 99),
)
samplings = st.builds(
    Sampling,
    st.floats(0.0, 5.0),
    st.floats(0.01, 1.0),
    st.integers(0, 2**31 - 1),
    st.floats(0.0, 0.99),
    st.integers(0, 2**63 - 1),
)
specs = st.builds(
    LaneSpec, budgets, words, samplings, words.filter(lambda name: "\0" not in name), st.sampled_from(("", "s1"))
)
commons = st.none() | st.builds(
    Settings,
    words.filter(str.strip),
    system=st.none() | words,
    budget=budgets,
    wait=words,
    sampling=samplings,
    answer_tokens=st.integers(1, 4096),
    probes=st.lists(st.integers(0, 9999), max_size=3).map(tuple),
    reference=st.none() | words,
    along=st.none() | st.builds(Along, st.booleans(), st.booleans(), st.booleans(), st.integers(1, 256)),
)


@st.composite
def comparisons(draw: st.DrawFn) -> Compared:
    lanes, runs = [], 0
    for has_run in draw(st.lists(st.booleans(), min_size=FEWEST, max_size=MOST)):
        at, asked, looked_at = None, None, None
        if has_run:
            at, asked, looked_at = runs, draw(specs), draw(st.none() | budgets)
            runs += 1
        lanes.append(ComparedLane(draw(specs), at, asked, looked_at, draw(words)))
    places = st.integers(0, len(lanes) - 1)
    return Compared(draw(commons), tuple(lanes), draw(places), draw(places))


@hypothesis_settings(max_examples=25, deadline=None)
@given(compared=comparisons())
def test_what_was_imported_is_exported_as_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, compared: Compared
) -> None:
    folder = tmp_path_factory.mktemp("archive")
    runs = tuple(map(run, range(sum(lane.run is not None for lane in compared.lanes))))
    write_runs(folder / "first", runs, compared)
    write_runs(folder / "second", tuple(read_runs(folder / "first")), read_comparison(folder / "first"))
    assert read_comparison(folder / "first") == compared
    assert (folder / "first").read_bytes() == (folder / "second").read_bytes()


def lane(at: int, **fields: Any) -> Callable[[Compared], Compared]:
    """The comparison with other fields in a lane."""

    def change(compared: Compared) -> Compared:
        lanes = list(compared.lanes)
        lanes[at] = replace(lanes[at], **fields)
        return replace(compared, lanes=tuple(lanes))

    return change


def common(**fields: Any) -> Callable[[Compared], Compared]:
    return lambda compared: replace(compared, common=replace(COMMON, **fields))


NOT_RIGHT: dict[str, tuple[Callable[[Compared], Compared], str]] = {
    "one lane": (lambda told: replace(told, lanes=told.lanes[:1]), "has 1 lanes, and 2 to 8 are allowed"),
    "nine lanes": (lambda told: replace(told, lanes=told.lanes * 3), "has 9 lanes"),
    "a current lane that is not there": (lambda told: replace(told, current=3), "not among its 3"),
    "a first lane before all": (lambda told: replace(told, first=-1), "not among its 3"),
    "a run that is not there": (lane(2, run=2), "each of the file's 2 runs to one lane"),
    "a run before all": (lane(2, run=-1), "each of the file's 2 runs"),
    "a run of two lanes": (lane(2, run=0), "each of the file's 2 runs"),
    "a run of no lane": (lane(2, run=None, asked=None), "each of the file's 2 runs"),
    "an enormous run": (lane(2, run=2**62), "each of the file's 2 runs"),
    "asked and no run": (lane(1, asked=SPEC), "lane 2 of the comparison has no run and says"),
    "a run that was not asked": (lane(0, asked=None), "lane 1 of the comparison does not say"),
    "an endless budget": (lane(1, spec=LaneSpec(Budget(FURTHEST + 1))), "lane 2 of the comparison has a budget beyond"),
    "endless waits": (lane(0, asked=LaneSpec(Budget(waits=2**62))), "lane 1 of the comparison has a budget beyond"),
    "an endless look": (lane(2, looked_at=Budget(2**62)), "lane 3 of the comparison has a budget beyond"),
    "an endless wait": (lane(0, spec=LaneSpec(wait="x" * (LONGEST_WORDS + 1))), "a text of more than"),
    "a folder that can't be": (lane(0, spec=LaneSpec(model="/a\0b")), "names a folder that there can't be"),
    "an endless refusal": (lane(1, refusal="x" * (LONGEST_REFUSAL + 1)), "has a refusal of 2,001 characters"),
    "an endless answer": (common(answer_tokens=2**62), "more answers, or longer ones"),
    "endless answers": (common(probes=tuple(range(10_001))), "more answers, or longer ones"),
    "an endless common budget": (common(budget=Budget(2**62)), "what all lanes are asked with has a budget beyond"),
    "another's thinking": (common(beginning=BEGINNING), "begins with another run's thinking"),
}


@pytest.mark.parametrize("damage", NOT_RIGHT, ids=NOT_RIGHT.keys())
def test_a_comparison_that_is_not_right_is_refused(tmp_path: Path, damage: str) -> None:
    change, why = NOT_RIGHT[damage]
    write_runs(tmp_path / "file", TWO, change(COMPARISON))
    for read in (read_comparison, lambda file: list(read_runs(file))):
        with pytest.raises(InputError, match=why) as raised:
            read(tmp_path / "file")
        assert "line 2: " in str(raised.value) and "Nothing was imported" in str(raised.value)


FIELDS: dict[str, tuple[dict[str, Any], str]] = {
    "lanes that are no list": ({"lanes": 3}, "Compared.lanes should be a list"),
    "lanes of another kind": ({"lanes": [{"is": "Exec"}] * 2}, "should be a ComparedLane"),
    "a number written as a text": ({"current": "1"}, "Compared.current should be of type int"),
    "a number that is too large": ({"first": 2**63}, "Compared.first should be of type int"),
    "a truth as a number": ({"current": True}, "Compared.current should be of type int"),
    "one field more": ({"model": "x"}, "unknown field 'model'"),
    "no question": ({"common": {"is": "Settings", "question": ""}}, "There is no question"),
    "what is no line of its": ({"is": "RunHead"}, "Unknown message 'RunHead'"),
}


@pytest.mark.parametrize("damage", FIELDS, ids=FIELDS.keys())
def test_fields_that_are_not_right_are_refused_by_name(tmp_path: Path, damage: str) -> None:
    fields, why = FIELDS[damage]
    lines = list(lines_of(TWO, COMPARISON))
    lines[1] = json.dumps(json.loads(lines[1]) | fields)
    (tmp_path / "file").write_text("".join(f"{line}\n" for line in lines))
    with pytest.raises(InputError, match=why) as raised:
        read_comparison(tmp_path / "file")
    assert "line 2: " in str(raised.value)


def test_a_comparison_that_breaks_off_is_refused_wherever_it_does(tmp_path: Path) -> None:
    whole = "".join(f"{line}\n" for line in lines_of(TWO, COMPARISON)).encode()
    for length in range(0, len(whole) - 1, 181):
        (tmp_path / "file").write_bytes(whole[:length])
        with pytest.raises(InputError):
            list(read_runs(tmp_path / "file"))


@hypothesis_settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_no_change_of_its_bytes_does_more_than_be_refused_or_be_read(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    lines = list(lines_of(TWO, COMPARISON))
    line = bytearray(lines[1].encode())
    for _ in range(data.draw(st.integers(1, 4))):
        line[data.draw(st.integers(0, len(line) - 1))] = data.draw(st.integers(0, 255))
    file = tmp_path_factory.mktemp("changed") / "file"
    file.write_bytes(b"\n".join([lines[0].encode(), bytes(line), *(line.encode() for line in lines[2:]), b""]))
    try:
        compared = read_comparison(file)
    except InputError:
        return
    assert compared is not None and COMPARED.decode(COMPARED.encode(compared)) == compared
    assert [lane.run for lane in compared.lanes if lane.run is not None] == [0, 1]
