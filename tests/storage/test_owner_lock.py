from pathlib import Path

import pytest

from s1gui.storage.owner_lock import FILE, OwnerLock


def test_one_at_a_time(tmp_path: Path) -> None:
    with OwnerLock(tmp_path) as first, OwnerLock(tmp_path) as second:
        assert first.take()
        assert not second.take()
        first.release()
        assert second.take()


def test_the_owner_leaves_a_note_for_the_others(tmp_path: Path) -> None:
    with OwnerLock(tmp_path) as first, OwnerLock(tmp_path) as second:
        assert second.read() == ""
        first.take()
        first.write("a longer note")
        first.write("a note")
        assert second.read() == "a note"
        with pytest.raises(PermissionError):
            second.write("mine")


def test_the_file_is_private_and_stays(tmp_path: Path) -> None:
    with OwnerLock(tmp_path / "new") as lock:
        assert lock.take()
    assert (tmp_path / "new" / FILE).stat().st_mode & 0o777 == 0o600


def test_a_folder_that_is_none_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        OwnerLock(tmp_path / "file").take()
