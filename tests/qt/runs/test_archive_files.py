"""The files that runs are exported to."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from s1gui.core.curve_drawing import HEIGHT, NAMED, WIDTH
from s1gui.core.errors import InputError
from s1gui.core.summary_drawing import SUMMARY_HEIGHT
from s1gui.qt.runs.archive_files import KINDS, SHARPNESS, kind_of, write_drawing, write_page, write_picture
from tests.core.test_web_page import HOSTILE, run_with

SVG = "{http://www.w3.org/2000/svg}"


def test_the_suffix_says_the_kind_else_the_dialog() -> None:
    assert kind_of(Path("a.SVG"))[1].suffix == ".svg"
    assert kind_of(Path("a.html"), KINDS[1].words) == (Path("a.html"), KINDS[0])
    assert kind_of(Path("a.b"), KINDS[1].words) == (Path("a.b.jsonl"), KINDS[1])
    assert kind_of(Path("a")) == (Path("a.html"), KINDS[0])


def height_of(count: int) -> int:
    """Each run by its name; several have above them what they come to."""
    return (HEIGHT + NAMED) * count + (SUMMARY_HEIGHT + NAMED) * (count > 1)


@pytest.mark.parametrize("count", [1, 3])
def test_a_picture_shows_every_run(qapp: QApplication, tmp_path: Path, count: int) -> None:
    file = tmp_path / "curve.png"
    write_picture(file, [run_with("42")] * count)
    image = QImage(str(file))
    assert (image.width(), image.height()) == (WIDTH * SHARPNESS, SHARPNESS * height_of(count))
    strip = image.copy(0, image.height() - HEIGHT * SHARPNESS, image.width(), HEIGHT * SHARPNESS)
    colors = {strip.pixelColor(x, y).name() for x in range(0, strip.width(), 3) for y in range(0, strip.height(), 3)}
    assert len(colors) > 10


@pytest.mark.parametrize("count", [1, 3])
def test_a_drawing_is_well_formed(tmp_path: Path, count: int) -> None:
    file = tmp_path / "curve.svg"
    write_drawing(file, [run_with(HOSTILE)] * count)
    root = ElementTree.parse(file).getroot()
    assert root.get("height") == str(height_of(count))
    names = [text.text or "" for text in root.iter(f"{SVG}text") if text.get("font-weight") == "bold"]
    assert [name[:2] for name in names] == (["Ov", "1:", "2:", "3:"] if count > 1 else [names[0][:2]])


@pytest.mark.parametrize("write", [write_page, write_drawing, write_picture])
def test_what_can_not_be_written_is_told(qapp: QApplication, tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(InputError, match="could not be written"):
        write(tmp_path / "nowhere" / "file", [run_with("42")])


@pytest.mark.parametrize("write", [write_page, write_drawing])
def test_why_it_can_not_be_written_is_told_in_words(qapp: QApplication, tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "note").touch()
    for place, why in (("nowhere", "No such file or directory"), ("note", "Not a directory")):
        with pytest.raises(InputError, match=rf"^file could not be written: {why}\. Choose"):
            write(tmp_path / place / "file", [run_with("42")])
