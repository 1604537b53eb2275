"""The files that runs are exported to, by their kind, and how each is written."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from s1gui.core.curve_drawing import WIDTH
from s1gui.core.errors import InputError
from s1gui.core.price import Price
from s1gui.core.record import RunRecord
from s1gui.core.summary_drawing import drawings, each, over_all
from s1gui.core.web_page import asked, page
from s1gui.qt.words import marked, tr

SHARPNESS = 2
"""Pixels of a picture for one of the drawing's."""
MOST_PICTURES = 12
"""Runs that stand in one picture, one below the other."""


class Write(Protocol):
    """Writes runs to a file, numbered as their lanes are, () for from 1, with what they cost where there is a price.

    Raises InputError where that can't be.
    """

    def __call__(
        self, path: Path, runs: Sequence[RunRecord], numbers: Sequence[int] = (), price: Price | None = None
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file. words: of the dialog, with its suffix in brackets; write: None for JSON lines, which come from
    the store."""

    suffix: str
    words: str
    write: Write | None


def write_page(path: Path, runs: Sequence[RunRecord], numbers: Sequence[int] = (), price: Price | None = None) -> None:
    """As a web page."""
    _write(path, page(runs, numbers=numbers, price=price).encode())


def write_drawing(
    path: Path, runs: Sequence[RunRecord], numbers: Sequence[int] = (), price: Price | None = None
) -> None:
    """The curve of runs as a drawing, several one below the other, above them what they come to."""
    _write(path, drawings(_few(runs), _names(runs, numbers), over_all(runs)).encode())


def write_picture(
    path: Path, runs: Sequence[RunRecord], numbers: Sequence[int] = (), price: Price | None = None
) -> None:
    """The same as a picture."""
    drawn, top = each(_few(runs), _names(runs, numbers), over_all(runs)), 0
    image = QImage(WIDTH * SHARPNESS, sum(height for _, height in drawn) * SHARPNESS, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for one, height in drawn:
        place = QRectF(0, top, WIDTH * SHARPNESS, height * SHARPNESS)
        QSvgRenderer(QByteArray(one.encode())).render(painter, place)
        top += height * SHARPNESS
    painter.end()
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise InputError(tr("{file} could not be written. Choose another place.", file=path.name))


KINDS = (
    Kind(".html", marked("Web page (*.html)"), write_page),
    Kind(".jsonl", marked("JSON lines (*.jsonl)"), None),
    Kind(".png", marked("Picture of the curve (*.png)"), write_picture),
    Kind(".svg", marked("Drawing of the curve (*.svg)"), write_drawing),
)


def kind_of(path: Path, chosen: str = "") -> tuple[Path, Kind]:
    """The kind that a file's suffix names, else the one chosen in the dialog, with its suffix then added."""
    named = next((kind for kind in KINDS if path.suffix.lower() == kind.suffix), None)
    if named is not None:
        return path, named
    kind = next((kind for kind in KINDS if tr(kind.words) == chosen), KINDS[0])
    return path.with_name(path.name + kind.suffix), kind


def _few(runs: Sequence[RunRecord]) -> Sequence[RunRecord]:
    return runs[:MOST_PICTURES]


def _names(runs: Sequence[RunRecord], numbers: Sequence[int]) -> list[str]:
    """As the page calls them; a run alone by its question."""
    if len(runs) == 1:
        return [f"{runs[0].settings.question.strip()} ({asked(runs[0])})"]
    return [f"{number}: {asked(run)}" for number, run in zip(numbers or count(1), _few(runs), strict=False)]


def _write(path: Path, content: bytes) -> None:
    beside = path.with_name(f"{path.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as fault:
        with suppress(OSError):
            beside.unlink()
        error = fault.strerror or fault
        words = tr("{file} could not be written: {error}. Choose another place.", file=path.name, error=error)
        raise InputError(words) from None
