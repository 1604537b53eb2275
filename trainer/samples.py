"""Where data comes from: files and folders on the disk, and data sets on the hub, as rows with named columns."""

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from trainer import arrow_files, hub_data, parts
from trainer.plain_text import read_text
from trainer.recipe import RecipeError

Row = Mapping[str, object]
_CARD = "README.md"
_PART = re.compile(r"-(\d+)-of-(\d+)\.")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows on demand. rows: those of all files in order, with the columns asked for where a row has them.

    subsets, splits: those that the data set has, to choose another part of it.
    """

    source: str
    columns: tuple[str, ...]
    rows: Callable[[Collection[str]], Iterator[Row]]
    subsets: tuple[str, ...] = ()
    splits: tuple[str, ...] = ()


def read(source: str, subset: str = "", split: str = "") -> Table:
    """A JSONL, Parquet or Arrow file, a folder of them or one that `datasets` saved, or a name on the hub.

    subset, split: "" for the only one, or the one for training. Raises PartError where that can't be told, RecipeError.
    """
    if not source:
        raise RecipeError("The recipe names no data. Set data to a file, a folder, or a data set's name on the hub.")
    path = Path(source).expanduser()
    if path.is_file():
        if subset or split:
            raise RecipeError(f"{path.name} is one file, without subsets and splits. Leave both fields empty.")
        return _table(source, [path])
    if path.is_dir():
        return _read_folder(source, path, subset, split)
    if hub_data.is_name(source):
        folder = hub_data.fetched(source, lambda names, card: parts.chosen(names, card, subset=subset, split=split))
        return _read_folder(source, folder, subset, split)
    raise RecipeError(f"There is no file or folder {source}. Choose the data's file, or its name on the hub.")


def _read_folder(source: str, folder: Path, subset: str, split: str) -> Table:
    if (folder / "dataset_dict.json").is_file():
        splits = _splits(folder)
        wanted = parts.one_of("split", split, splits, usual=parts.TRAIN)
        return replace(_read_folder(source, folder / wanted, subset, ""), splits=splits)
    if (folder / "state.json").is_file():
        if subset or split:
            raise RecipeError(f"{folder} is one split, without others beside it. Leave subset and split empty.")
        return _table(source, arrow_files.saved(folder))
    names = sorted(str(path.relative_to(folder).as_posix()) for path in folder.rglob("*") if path.is_file())
    found = parts.chosen(names, folder / _CARD, subset=subset, split=split)
    made = _table(source, _complete([folder / name for name in found.files]))
    return replace(made, subsets=found.subsets, splits=found.splits)


def _complete(files: list[Path]) -> list[Path]:
    """The files, where those that number themselves (-00000-of-00002) are all there. Raises RecipeError."""
    numbered = [found for path in files if (found := _PART.search(path.name))]
    wanted = max((int(found[2]) for found in numbered), default=0)
    if len({int(found[1]) for found in numbered}) < wanted:
        raise RecipeError(
            f"{files[0].parent} has {len(numbered)} of {wanted} parts of the data. Fetch it again, whole."
        )
    return files


def _splits(folder: Path) -> tuple[str, ...]:
    """Those of a folder that `DatasetDict.save_to_disk` wrote."""
    try:
        names = json.loads((folder / "dataset_dict.json").read_text("utf-8"))["splits"]
        return tuple(str(name) for name in names if Path(str(name)).name == name)
    except (OSError, ValueError, KeyError, TypeError):
        raise RecipeError(f"{folder / 'dataset_dict.json'} is damaged. Save the data set again.") from None


def _table(source: str, files: Sequence[Path]) -> Table:
    if all(path.suffix in arrow_files.SUFFIXES for path in files):
        return Table(source, arrow_files.columns(files), lambda names: arrow_files.rows(files, names))
    if any(path.suffix in arrow_files.SUFFIXES for path in files):
        raise RecipeError(f"{source} mixes Parquet or Arrow files with others. Name the one to train on.")
    rows = [row for path in files for row in _json_rows(path)]
    return Table(source, tuple(dict.fromkeys(name for row in rows for name in row)), lambda names: iter(rows))


def _json_rows(path: Path) -> Iterator[Row]:
    text = read_text(path)
    if text.lstrip().startswith("["):
        yield from _listed(text, path)
        return
    # Not splitlines: JSON lets U+2028 and its like stand inside a text.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            where = f"Line {number} of {path.name}"
            yield _object(_parsed(line, where), where)


def _listed(text: str, path: Path) -> Iterator[Row]:
    for number, item in enumerate(_parsed(text, path.name), 1):
        yield _object(item, f"Entry {number} of {path.name}")


def _parsed(text: str, where: str) -> list[object]:
    try:
        parsed: list[object] = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RecipeError(f"{where} is no JSON: {error}. Data is JSON lines, Parquet or Arrow.") from None
    return parsed


def _object(item: object, where: str) -> Row:
    if not isinstance(item, dict):
        raise RecipeError(f'{where} is no object. It should look like {{"question": "…", "thinking": "…", …}}.')
    return item
