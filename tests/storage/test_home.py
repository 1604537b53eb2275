from pathlib import Path

import pytest

from s1gui.storage.home import data_folder, make_private, make_private_file


def test_the_folder_given_comes_first(tmp_path: Path) -> None:
    assert data_folder(tmp_path, environ={"S1GUI_HOME": "/elsewhere"}) == tmp_path


def test_s1gui_home_comes_before_the_platforms_place() -> None:
    assert data_folder(environ={"S1GUI_HOME": "/mine", "XDG_DATA_HOME": "/data"}) == Path("/mine")


@pytest.mark.parametrize(
    ("xdg", "expected"),
    [
        pytest.param("/data", Path("/data/s1gui"), id="absolute"),
        pytest.param("data", Path.home() / ".local/share/s1gui", id="relative, so ignored"),
        pytest.param("", Path.home() / ".local/share/s1gui", id="not set"),
    ],
)
def test_on_linux_it_lies_where_xdg_says(monkeypatch: pytest.MonkeyPatch, xdg: str, expected: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert data_folder(environ={"XDG_DATA_HOME": xdg}) == expected


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_platforms_have_their_own_place(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert data_folder(environ={"LOCALAPPDATA": "/local"}).name == "s1gui"


def test_what_is_made_is_its_owners_alone(tmp_path: Path) -> None:
    make_private(tmp_path / "new")
    make_private_file(tmp_path / "new" / "file")
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "new" / "file").stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_keeps_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    make_private_file(tmp_path / "file")
    assert (tmp_path / "file").read_text() == "kept"
