"""Where data comes from: files and folders on the disk, and data sets on the hub, as rows with named columns."""

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer import arrow_files, hub_data
from trainer.recipe import RecipeError

Row = Mapping[str, object]
_TEXTS = (".jsonl", ".json", ".ndjson")
_KINDS = (*arrow_files.SUFFIXES, *_TEXTS)
_PART = re.compile(r"-(\d+)-of-(\d+)\.")
_ASIDE = re.compile(r"(^|[^a-z])(test|valid|validation|dev|eval)([^a-z]|$)")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows on demand. rows: those of all files in order, with the columns asked for where a row has them."""

    source: str
    columns: tuple[str, ...]
    rows: Callable[[Collection[str]], Iterator[Row]]


def read(source: str) -> Table:
    """A JSONL, Parquet or Arrow file, a folder of them or one that `datasets` saved, or a name on the hub.

    Where there are several splits, the one for training is read. Raises RecipeError.
    """
    if not source:
        raise RecipeError("The recipe names no data. Set data to a file, a folder, or a data set's name on the hub.")
    path = Path(source).expanduser()
    if path.is_file():
        return _table(source, [path])
    if path.is_dir():
        return _table(source, files_in(path))
    if hub_data.is_name(source):
        return _table(source, files_in(hub_data.fetched(source, of_training)))
    raise RecipeError(f"There is no file or folder {source}. Choose the data's file, or its name on the hub.")


def files_in(folder: Path) -> list[Path]:
    """The files of a folder's training split. Raises RecipeError."""
    if (folder / "dataset_dict.json").is_file():
        return files_in(_split(folder))
    if (folder / "state.json").is_file():
        return arrow_files.saved(folder)
    for kinds in ((".parquet",), _TEXTS, (".arrow",)):
        found = sorted(path for path in folder.rglob("*") if path.suffix in kinds and path.is_file())
        if found:
            kept = set(of_training([str(path.relative_to(folder)) for path in found]))
            return _complete([path for path in found if str(path.relative_to(folder)) in kept])
    raise RecipeError(f"{folder} holds no data ({', '.join(_KINDS)}). Choose a folder or file that does.")


def of_training(names: Sequence[str]) -> list[str]:
    """Of a data set's files, by their names, those that are trained on. Raises RecipeError where that can't be told."""
    data = [name for name in names if name.endswith(_KINDS)]
    training = [name for name in data if "train" in name.lower()]
    others = [name for name in data if _ASIDE.search(name.lower())]
    if not training and others and len(data) > 1:
        raise RecipeError(
            f"The data has files for testing ({Path(others[0]).name}) and none named train. Name the file to train on."
        )
    chosen = training or data
    folders = sorted({str(Path(name).parent) for name in chosen})
    if len(folders) > 1:
        raise RecipeError(f"The data has parts in several folders ({', '.join(folders[:5])}). Name one of them.")
    return chosen


def _complete(files: list[Path]) -> list[Path]:
    """The files, where those that number themselves (-00000-of-00002) are all there. Raises RecipeError."""
    numbered = [found for path in files if (found := _PART.search(path.name))]
    wanted = max((int(found[2]) for found in numbered), default=0)
    if len({int(found[1]) for found in numbered}) < wanted:
        raise RecipeError(
            f"{files[0].parent} has {len(numbered)} of {wanted} parts of the data. Fetch it again, whole."
        )
    return files


def _split(folder: Path) -> Path:
    try:
        names = json.loads((folder / "dataset_dict.json").read_text("utf-8"))["splits"]
        splits = [str(name) for name in names if Path(str(name)).name == name]
    except (OSError, ValueError, KeyError, TypeError):
        raise RecipeError(f"{folder / 'dataset_dict.json'} is damaged. Save the data set again.") from None
    if "train" in splits:
        return folder / "train"
    if len(splits) == 1:
        return folder / splits[0]
    raise RecipeError(f"{folder} has the splits {', '.join(splits)} and none named train. Name the folder of one.")


def _table(source: str, files: Sequence[Path]) -> Table:
    if all(path.suffix in arrow_files.SUFFIXES for path in files):
        return Table(source, arrow_files.columns(files), lambda names: arrow_files.rows(files, names))
    if any(path.suffix in arrow_files.SUFFIXES for path in files):
        raise RecipeError(f"{source} mixes Parquet or Arrow files with others. Name the one to train on.")
    rows = [row for path in files for row in _json_rows(path)]
    return Table(source, tuple(dict.fromkeys(name for row in rows for name in row)), lambda names: iter(rows))


def _json_rows(path: Path) -> Iterator[Row]:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RecipeError(f"{path} can't be read as data: {error}.") from None
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
