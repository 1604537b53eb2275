import sqlite3

import pytest

from s1gui.storage import sqlite_version
from s1gui.storage.sqlite_version import Version, has_wal_reset_bug
from s1gui.storage.store_state import StoreError


def test_the_sqlite_at_hand_will_do() -> None:
    sqlite_version.check()
    sqlite_version.check_full_text(sqlite3.connect(":memory:"))


def test_an_old_sqlite_is_refused_with_the_reason() -> None:
    with pytest.raises(StoreError, match=r"3\.36\.9 is too old .* 3\.37\.0 is the first with strict tables"):
        sqlite_version.check((3, 36, 9))


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 45, 0), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 54, 1), False),
    ],
    ids=str,
)
def test_the_versions_with_the_logs_bug_are_known(version: Version, expected: bool) -> None:
    assert has_wal_reset_bug(version) == expected


def test_an_sqlite_without_full_text_is_refused() -> None:
    connection = sqlite3.connect(":memory:")
    connection.set_authorizer(
        lambda action, table, *_: (
            sqlite3.SQLITE_IGNORE
            if action == sqlite3.SQLITE_READ and table == "pragma_module_list"
            else sqlite3.SQLITE_OK
        )
    )  # every name of a module reads as NULL
    with pytest.raises(StoreError, match="without full-text search"):
        sqlite_version.check_full_text(connection)
