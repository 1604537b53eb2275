import sqlite3

import pytest

from s1gui.storage.transaction import transaction


@pytest.fixture
def connection() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE kept (number INTEGER) STRICT")
    return connection


def test_all_of_it_is_kept(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        connection.executemany("INSERT INTO kept VALUES (?)", [(1,), (2,)])
    assert not connection.in_transaction
    assert connection.execute("SELECT number FROM kept").fetchall() == [(1,), (2,)]


def test_or_nothing(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError), transaction(connection):
        connection.executemany("INSERT INTO kept VALUES (?)", [(1,), ("two",)])
    assert not connection.in_transaction
    assert connection.execute("SELECT number FROM kept").fetchall() == []


def test_where_sqlite_has_rolled_back_itself_nothing_is_rolled_back_again(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA max_page_count = 2")
    with pytest.raises(sqlite3.OperationalError, match="full"), transaction(connection):
        connection.executemany("INSERT INTO kept VALUES (?)", [(number,) for number in range(10_000)])
    assert not connection.in_transaction
