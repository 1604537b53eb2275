import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from s1gui.storage.database import backup_of, open_for_reading, open_store
from s1gui.storage.run_store import FILE
from s1gui.storage.schema import STEPS
from s1gui.storage.store_state import StoreError
from tests.storage.migrator import NEXT
from tests.storage.telling import a_whole_run, keep, opened

ROOT = Path(__file__).parent.parent.parent
LATER = (*STEPS, NEXT)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "home" / FILE


@pytest.fixture
def kept(file: Path) -> Path:
    """A store of this version with a run in it."""
    store = opened(file.parent)
    keep(store, "a", a_whole_run())
    assert store.close()
    return file


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def one(connection: sqlite3.Connection, query: str) -> object:
    return connection.execute(query).fetchone()[0]


def test_a_new_store_is_private_logged_and_synced(file: Path) -> None:
    with closing(open_store(file)) as connection:
        pragmas = ("journal_mode", "synchronous", "locking_mode", "user_version", "foreign_keys", "trusted_schema")
        assert [one(connection, f"PRAGMA {name}") for name in pragmas] == ["wal", 2, "exclusive", len(STEPS), 1, 0]
        assert {path.stat().st_mode & 0o777 for path in file.parent.iterdir()} == {0o600}
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_a_second_connection_is_kept_out(file: Path) -> None:
    with closing(open_store(file)), pytest.raises(sqlite3.OperationalError, match="locked"):
        open_store(file)


def test_a_newer_store_is_refused_and_left_as_it_is(kept: Path) -> None:
    open_store(kept, steps=LATER).close()
    backup_of(kept, len(STEPS)).unlink()
    before = contents(kept.parent)
    with pytest.raises(StoreError, match="newer version of the program"):
        open_store(kept)
    with pytest.raises(StoreError, match="newer version"):
        open_for_reading(kept)
    assert contents(kept.parent) == before


def test_a_newer_store_is_refused_also_where_its_program_was_killed(kept: Path) -> None:
    open_store(kept, steps=LATER).close()
    with closing(open_store(kept, steps=LATER)) as connection:
        connection.execute("UPDATE run SET mood = 'killed'")
        left = kept.parent.with_name("left")
        shutil.copytree(kept.parent, left)  # what a killed program leaves: the file and its log
    before = contents(left)
    assert f"{FILE}-wal" in before
    with pytest.raises(StoreError, match="newer version"):
        open_store(left / FILE)
    assert contents(left) == before


def test_an_older_store_is_backed_up_and_brought_to_this_version(kept: Path) -> None:
    with closing(open_store(kept, steps=LATER)) as connection:
        assert one(connection, "PRAGMA user_version") == len(LATER)
        assert one(connection, "SELECT mood FROM run") == "calm"
        assert one(connection, "PRAGMA journal_mode") == "wal"
    with closing(sqlite3.connect(backup_of(kept, len(STEPS)))) as backup:
        assert one(backup, "PRAGMA user_version") == len(STEPS)
        assert one(backup, "SELECT count(*) FROM event") == 3
    assert backup_of(kept, len(STEPS)).stat().st_mode & 0o777 == 0o600


def test_an_older_store_can_not_be_read_where_it_can_not_be_written(kept: Path) -> None:
    with pytest.raises(StoreError, match="older version"):
        open_for_reading(kept, steps=LATER)


def test_a_step_that_fails_leaves_the_older_store(kept: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        open_store(kept, steps=(*STEPS, (NEXT[0], "no SQL at all")))
    with closing(open_store(kept)) as connection:
        assert one(connection, "PRAGMA user_version") == len(STEPS)
        assert one(connection, "SELECT count(*) FROM event") == 3


def test_killed_before_any_statement_of_a_migration_it_is_the_old_store_or_the_new_one(kept: Path) -> None:
    before = {"", "calm"}
    codes: list[int] = []
    while not codes or codes[-1] != 0:
        folder = kept.parent.with_name(f"killed {len(codes)}")
        shutil.copytree(kept.parent, folder)
        command = [sys.executable, "-m", "tests.storage.migrator", str(folder / FILE), str(len(codes) + 1)]
        codes.append(subprocess.run(command, cwd=ROOT, check=False).returncode)
        backup = backup_of(folder / FILE, len(STEPS))
        if backup.exists():
            with closing(sqlite3.connect(backup)) as copy:
                assert one(copy, "PRAGMA integrity_check") == "ok"
                assert one(copy, "SELECT count(*) FROM event") == 3
        with closing(open_store(folder / FILE, steps=LATER)) as connection:
            assert one(connection, "PRAGMA integrity_check") == "ok"
            assert one(connection, "SELECT mood FROM run") in before
            assert one(connection, "SELECT count(*) FROM event") == 3
    assert set(codes[:-1]) == {-9}
    assert len(codes) > 12


def test_another_programs_database_is_refused(file: Path) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE theirs (number INTEGER)")
    before = contents(file.parent)
    with pytest.raises(StoreError, match="another program"):
        open_store(file)
    assert contents(file.parent) == before


def test_a_file_that_is_no_database_is_refused(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\0" * 8192)
    with pytest.raises(sqlite3.DatabaseError):
        open_store(file)


def test_what_can_only_be_read_is_read_without_touching_it(kept: Path) -> None:
    before = contents(kept.parent)
    with closing(open_for_reading(kept)) as connection:
        assert one(connection, "SELECT count(*) FROM event") == 3
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM event")
    assert contents(kept.parent) == before
