import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from s1gui.core.events import Answered, AnswerEnded, HandleMoved, Point, RunEnded
from s1gui.storage import shelf
from s1gui.storage.backlog import Backlog
from s1gui.storage.database import open_store
from s1gui.storage.kept import RunKey
from s1gui.storage.store_state import StoreError
from tests.storage.telling import AROUND, SETTINGS, a_run, a_whole_run, thought

PRIMES, SHEEP, ROBOT = RunKey("primes"), RunKey("sheep"), RunKey("robot")
POINT = Point(3, True)


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    """Three runs, told in this order."""
    connection = open_store(Path(tmp_path_factory.mktemp("shelf")) / "runs.sqlite")
    connection.row_factory = sqlite3.Row
    backlog = Backlog()
    answer = Answered(POINT, (5,), ("twenty-five",), (-0.1,), (0.1,), (3,))
    whats = (thought("two three five"), HandleMoved(POINT, "own"), answer, AnswerEnded(POINT, True, -0.1))
    runs = {
        PRIMES: a_run(*whats, RunEnded("finished")),
        SHEEP: a_whole_run("one sheep, über the fence", question="How many sheep?"),
        ROBOT: a_whole_run("beep (AND) boop", question="What does a robot say?"),
    }
    for at, (key, events) in zip((3000.0, 2000.0, 1000.0), runs.items(), strict=True):  # a clock that is turned back
        for event in events:
            backlog.take(key, event, at=at + event.time, surroundings=AROUND)
    backlog.write(connection)
    return connection


@pytest.fixture(autouse=True)
def undone(connection: sqlite3.Connection) -> None:
    """Every test finds the shelf as it was."""
    for key in (PRIMES, SHEEP, ROBOT):
        shelf.star(connection, key, False)
        shelf.rename(connection, key, "")
        shelf.tag(connection, key, ())
        shelf.restore(connection, [key])


def keys(connection: sqlite3.Connection, search: str = "", **only: object) -> list[RunKey]:
    return [line.key for line in shelf.lines(connection, search=search, **only)]  # type: ignore[arg-type]


def test_the_list_is_newest_first_whatever_the_clock_said(connection: sqlite3.Connection) -> None:
    assert keys(connection) == [ROBOT, SHEEP, PRIMES]
    assert keys(connection, most=1) == [ROBOT]


def test_a_line_says_what_the_list_shows(connection: sqlite3.Connection) -> None:
    line = shelf.lines(connection)[-1]
    assert (line.question, line.model, line.budget) == (SETTINGS.question, "/models/toy", SETTINGS.budget)
    assert (line.answer, line.state, line.thinking, line.created) == ("twenty-five", "finished", 3, 3000.0)
    assert (line.title, line.is_starred, line.tags, line.deleted) == ("", False, (), None)


@pytest.mark.parametrize(
    ("search", "found"),
    [
        pytest.param("primes", [PRIMES], id="in the question"),
        pytest.param("TWENTY", [PRIMES], id="in the answer, in any case"),
        pytest.param("uber fence", [SHEEP], id="in the thinking, without its accent"),
        pytest.param("ma", [SHEEP, PRIMES], id="as the beginning of a word"),
        pytest.param("m", [], id="but for a single letter"),
        pytest.param("sheep primes", [], id="all words at once"),
        pytest.param("  ", [ROBOT, SHEEP, PRIMES], id="nothing but spaces"),
        pytest.param("\0", [ROBOT, SHEEP, PRIMES], id="nothing that can be searched"),
        pytest.param("and boop", [ROBOT], id="an operator's name"),
        pytest.param('boop"', [ROBOT], id="a quote"),
        pytest.param("(boop", [ROBOT], id="a bracket"),
        pytest.param("question:sheep", [], id="a column's name is a word"),
        pytest.param("sheep NOT primes", [], id="no operators"),
    ],
)
def test_the_search_takes_what_is_typed_as_plain_words(
    connection: sqlite3.Connection, search: str, found: list[RunKey]
) -> None:
    assert keys(connection, search) == found


@hypothesis_settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from('"*()^:-+{}AND OR NOT NEAR\0\ud800'))))
def test_nothing_that_can_be_typed_breaks_the_search(connection: sqlite3.Connection, search: str) -> None:
    shelf.lines(connection, search=search, tag=search)


def test_a_star_can_be_given_and_taken(connection: sqlite3.Connection) -> None:
    shelf.star(connection, SHEEP, True)
    assert keys(connection, is_starred=True) == [SHEEP]
    shelf.star(connection, SHEEP, False)
    assert keys(connection, is_starred=True) == []


def test_a_title_is_shown_and_found(connection: sqlite3.Connection) -> None:
    shelf.rename(connection, SHEEP, "  Counting to sleep ")
    assert shelf.lines(connection, search="sleep")[0].title == "Counting to sleep"


def test_tags_are_shown_found_and_listed(connection: sqlite3.Connection) -> None:
    shelf.tag(connection, SHEEP, ("wool", "night", "wool", " "))
    shelf.tag(connection, PRIMES, ("night",))
    assert shelf.lines(connection, tag="wool")[0].tags == ("night", "wool")
    assert keys(connection, tag="night") == keys(connection, "night") == [SHEEP, PRIMES]
    assert shelf.tags(connection) == ("night", "wool")
    shelf.tag(connection, SHEEP, ())
    assert keys(connection, tag="wool") == keys(connection, "wool") == []


def test_what_is_deleted_is_in_the_trash_and_comes_back_as_it_was(connection: sqlite3.Connection) -> None:
    shelf.star(connection, SHEEP, True)
    before = shelf.lines(connection)
    shelf.delete(connection, [SHEEP, ROBOT], at=50.0)
    shelf.delete(connection, [SHEEP], at=60.0)
    assert keys(connection) == [PRIMES]
    assert keys(connection, "sheep") == []
    assert [line.deleted for line in shelf.lines(connection, is_deleted=True)] == [50.0, 50.0]
    shelf.restore(connection, [SHEEP, ROBOT])
    assert shelf.lines(connection) == before


def test_the_trash_is_emptied_of_what_lay_there_long_enough(tmp_path: Path) -> None:
    connection = open_store(tmp_path / "runs.sqlite")
    connection.row_factory = sqlite3.Row
    backlog = Backlog()
    for key in (SHEEP, ROBOT):
        for event in a_whole_run("beep"):
            backlog.take(key, event, at=0.0, surroundings=AROUND)
    backlog.write(connection)
    shelf.tag(connection, SHEEP, ["wool"])
    shelf.delete(connection, [SHEEP], at=50.0)
    shelf.delete(connection, [ROBOT], at=70.0)
    assert shelf.purge(connection, before=60.0) == (SHEEP,)
    assert keys(connection, is_deleted=True) == [ROBOT]
    left = [connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("event", "tag", "found")]
    assert left == [3, 0, 1]


def test_what_is_not_in_the_trash_is_never_removed(connection: sqlite3.Connection) -> None:
    shelf.delete(connection, [SHEEP], at=50.0)
    assert shelf.remove(connection, [SHEEP, ROBOT]) == (SHEEP,)
    assert keys(connection, is_deleted=True) == []
    assert ROBOT in keys(connection) and SHEEP not in keys(connection)


def test_a_run_that_is_not_there_says_so(connection: sqlite3.Connection) -> None:
    with pytest.raises(StoreError, match="no longer in the store"):
        shelf.opened(connection, RunKey("unknown"))
