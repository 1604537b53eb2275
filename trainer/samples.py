"""Where data comes from: files and folders on the disk, and data sets on the hub, as rows with named columns."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from trainer.recipe import RecipeError

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows, and the columns that any of them has."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read(source: str) -> Table:
    """The rows of a file. Raises RecipeError."""
    return _table(_json_lines(Path(source).expanduser()))


def _table(rows: list[Row]) -> Table:
    return Table(tuple(dict.fromkeys(name for row in rows for name in row)), tuple(rows))


def _json_lines(path: Path) -> list[Row]:
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RecipeError(f"{path} can't be read as data: {error}.") from None
    return [_object(line, f"Line {number} of {path.name}") for number, line in enumerate(lines, 1) if line.strip()]


def _object(line: str, where: str) -> Row:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RecipeError(f"{where} is no JSON: {error}. Each line should be one object.") from None
    if not isinstance(row, dict):
        raise RecipeError(f'{where} is no object. Each line should be one, as in {{"question": "…"}}.')
    return row
