"""What is remembered, and that nothing fails where it can't be."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from s1gui.core.budget import Budget
from s1gui.core.comparison import Comparison
from s1gui.core.lane_spec import LaneSpec
from s1gui.qt.memory import MOST_WISHES, Memory, Wishes


def at(path: Path) -> Memory:
    return Memory(QSettings(str(path), QSettings.Format.IniFormat))


def test_what_is_kept_is_there_again(tmp_path: Path) -> None:
    at(tmp_path / "a.ini").keep(theme="dark", zoom=1.5, recent=(Path("/a b/ü"),), geometry=QByteArray(b"xyz"))
    wishes = {Path(f"/m/{number}"): Wishes("s1", "{{ ü }}", None if number % 2 else "") for number in range(60)}
    at(tmp_path / "a.ini").keep(wishes=wishes)
    again = at(tmp_path / "a.ini")
    assert again.theme() == "dark"
    assert again.zoom() == 1.5
    assert again.recent() == (Path("/a b/ü"),)
    assert again.geometry() == QByteArray(b"xyz")
    assert again.layout() is None
    assert again.wishes() == dict(list(wishes.items())[-MOST_WISHES:])


def test_nonsense_on_disk_is_as_good_as_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.ini").write_text('[General]\ntheme=purple\nzoom=big\nrecent="{"\nwishes="[1]"\ngeometry=5\n')
    memory = at(tmp_path / "a.ini")
    assert (memory.theme(), memory.zoom(), memory.recent(), memory.geometry()) == ("system", 1.0, (), None)
    assert memory.wishes() == {}


def test_a_place_that_cannot_be_written_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    memory = at(tmp_path / "file" / "below" / "a.ini")
    memory.keep(theme="dark", zoom=2.0)
    assert memory.theme() in ("dark", "system")


def test_what_was_compared_is_remembered_and_nonsense_is_nothing(memory: Memory) -> None:
    assert memory.comparison() is None
    kept = Comparison("", (LaneSpec(Budget(9)), LaneSpec(wait="")))
    memory.keep_comparison(kept)
    assert memory.comparison() == kept
    for nonsense in ("", "{", '{"is":"Comparison","question":"","specs":[]}', '{"is":"Budget"}'):
        memory._settings.setValue("comparison", nonsense)
        assert memory.comparison() is None
