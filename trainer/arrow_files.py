"""Parquet and Arrow files, read a batch of rows at a time; what the `datasets` library saves to disk is such files."""

import json
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from trainer.recipe import RecipeError

SUFFIXES = (".parquet", ".arrow")
_AT_ONCE = 256


def saved(folder: Path) -> list[Path]:
    """The files of one split that `datasets` saved. Raises RecipeError."""
    try:
        state = json.loads((folder / "state.json").read_text("utf-8"))
        names = [entry["filename"] for entry in state["_data_files"]]
    except (OSError, ValueError, KeyError, TypeError):
        raise RecipeError(f"{folder / 'state.json'} is damaged. Save the data set again.") from None
    if any(not isinstance(name, str) or Path(name).name != name for name in names):
        raise RecipeError(f"{folder / 'state.json'} names a file outside the folder. Save the data set again.")
    if state.get("_indices_files") or state.get("_indices_data_files"):
        raise RecipeError(f"{folder} was saved with a selection of rows. Call flatten_indices() and save it again.")
    return [folder / name for name in names]


def columns(files: Sequence[Path]) -> tuple[str, ...]:
    """The columns of any of the files. Raises RecipeError."""
    found: dict[str, None] = {}
    for path in files:
        with _said(path):
            found |= dict.fromkeys(_schema(path).names)
    return tuple(found)


def rows(files: Sequence[Path], names: Collection[str]) -> Iterator[dict[str, object]]:
    """The rows of all files with the columns of those names. Raises RecipeError."""
    for path in files:
        with _said(path):
            for batch in _batches(path, names):
                yield from batch.to_pylist()


def _schema(path: Path) -> Any:
    import pyarrow.parquet

    if path.suffix == ".parquet":
        return pyarrow.parquet.read_schema(path)
    with pyarrow.memory_map(str(path)) as file:
        return _opened(file).schema


def _batches(path: Path, names: Collection[str]) -> Iterator[Any]:
    import pyarrow.parquet

    if path.suffix == ".parquet":
        with pyarrow.parquet.ParquetFile(path) as file:
            kept = [name for name in file.schema_arrow.names if name in names]
            yield from file.iter_batches(_AT_ONCE, columns=kept)
        return
    with pyarrow.memory_map(str(path)) as file:
        table = _opened(file).read_all()
        kept = [name for name in table.schema.names if name in names]
        yield from table.select(kept).to_batches(_AT_ONCE)


def _opened(file: Any) -> Any:
    """A reader of either kind of Arrow file: `datasets` writes streams, others random-access files."""
    import pyarrow

    if file.read(6) == b"ARROW1":
        file.seek(0)
        return pyarrow.ipc.open_file(file)
    file.seek(0)
    return pyarrow.ipc.open_stream(file)


@contextmanager
def _said(path: Path) -> Iterator[None]:
    """Whatever pyarrow says about a file, or its own absence, as a sentence."""
    try:
        import pyarrow
    except ImportError:
        raise RecipeError(f"{path.name} needs pyarrow to be read. Install it: pip install 's1gui[train]'.") from None
    try:
        yield
    # Python's own errors come of values that it has nothing for: texts that are not in UTF-8, times out of its range.
    except (OSError, ValueError, OverflowError, pyarrow.ArrowException) as error:
        first = (str(error) or type(error).__name__).splitlines()[0][:300]
        raise RecipeError(f"{path} can't be read: {first}. The file is damaged or no {path.suffix[1:]}.") from None
