"""Rows come from whatever kind of file they are in, of the training split; what is no data is refused in words."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from trainer.recipe import RecipeError
from trainer.samples import read

ROWS: list[dict[str, object]] = [
    {"question": "Ünd\u2028 so?", "thinking": ["a", "b"], "answer": "1"},
    {"question": "Why?", "thinking": ["c"], "answer": None},
]
OTHER: list[dict[str, object]] = [{"question": "not for training", "thinking": [], "answer": ""}]


def as_lines(path: Path, rows: Sequence[object] = ROWS) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n\n" for row in rows), "utf-8")
    return path


def as_marked_lines(path: Path) -> Path:
    path.write_bytes(b"\xef\xbb\xbf" + as_lines(path).read_bytes().replace(b"\n", b"\r\n"))
    return path


def as_list(path: Path, rows: Sequence[object] = ROWS) -> Path:
    path.write_text(json.dumps(rows, indent=1), "utf-8")
    return path


def as_parquet(path: Path, rows: Sequence[dict[str, object]] = ROWS) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(list(rows)), path)
    return path


def as_stream(path: Path, rows: Sequence[dict[str, object]] = ROWS) -> Path:
    """As the `datasets` library writes."""
    table = pyarrow.Table.from_pylist(list(rows))
    with pyarrow.OSFile(str(path), "wb") as file, pyarrow.ipc.new_stream(file, table.schema) as writer:
        writer.write_table(table)
    return path


def as_file(path: Path) -> Path:
    table = pyarrow.Table.from_pylist(ROWS)
    with pyarrow.OSFile(str(path), "wb") as file, pyarrow.ipc.new_file(file, table.schema) as writer:
        writer.write_table(table)
    return path


def saved_by_datasets(folder: Path, rows: Sequence[dict[str, object]] = ROWS, **state: object) -> Path:
    """A folder as `Dataset.save_to_disk` leaves it, in two shards."""
    folder.mkdir(parents=True)
    names = [f"data-0000{number}-of-00002.arrow" for number in range(2)]
    for name, shard in zip(names, (rows[:1], rows[1:]), strict=True):
        as_stream(folder / name, shard)
    as_stream(folder / "cache-1234.arrow", OTHER)
    (folder / "dataset_info.json").write_text("{}")
    (folder / "state.json").write_text(json.dumps({"_data_files": [{"filename": name} for name in names], **state}))
    return folder


def with_splits(folder: Path, names: Sequence[str] = ("train", "test")) -> Path:
    """A folder as `DatasetDict.save_to_disk` leaves it."""
    for name in names:
        saved_by_datasets(folder / name, [OTHER[0], OTHER[0]] if name == "test" else ROWS)
    (folder / "dataset_dict.json").write_text(json.dumps({"splits": list(names)}))
    return folder


def of_the_hub(folder: Path) -> Path:
    """A folder as a repository's snapshot is."""
    as_parquet(folder / "data" / "train-00000-of-00002.parquet", ROWS[:1])
    as_parquet(folder / "data" / "train-00001-of-00002.parquet", ROWS[1:])
    as_parquet(folder / "data" / "test-00000-of-00001.parquet", OTHER)
    return folder


KINDS: dict[str, Callable[[Path], Path]] = {
    "JSON lines": lambda folder: as_lines(folder / "a.jsonl"),
    "JSON lines from Windows": lambda folder: as_marked_lines(folder / "a.jsonl"),
    "a list in JSON": lambda folder: as_list(folder / "a.json"),
    "Parquet": lambda folder: as_parquet(folder / "a.parquet"),
    "an Arrow stream": lambda folder: as_stream(folder / "a.arrow"),
    "an Arrow file": lambda folder: as_file(folder / "a.arrow"),
    "a folder saved by datasets": lambda folder: saved_by_datasets(folder / "saved"),
    "a folder with splits": lambda folder: with_splits(folder / "saved"),
    "a folder with one split": lambda folder: with_splits(folder / "saved", ["all"]),
    "a snapshot of the hub": lambda folder: of_the_hub(folder / "snapshot"),
    "a folder of JSON lines": lambda folder: as_lines(folder / "parts" / "a.jsonl").parent,
}


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_every_kind_of_data_gives_the_same_rows(make: Callable[[Path], Path], tmp_path: Path) -> None:
    table = read(str(make(tmp_path)))
    assert table.columns == ("question", "thinking", "answer")
    assert [dict(row) for row in table.rows(table.columns)] == ROWS


@pytest.mark.parametrize("kind", ["Parquet", "an Arrow stream"])
def test_only_the_columns_that_are_asked_for_are_read(kind: str, tmp_path: Path) -> None:
    table = read(str(KINDS[kind](tmp_path)))
    assert [dict(row) for row in table.rows(["answer"])] == [{"answer": "1"}, {"answer": None}]


def test_a_column_that_some_rows_have_is_a_column(tmp_path: Path) -> None:
    assert read(str(as_lines(tmp_path / "a.jsonl", [{"a": 1}, {"b": 2}]))).columns == ("a", "b")


def test_the_home_folder_may_be_written_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    as_lines(tmp_path / "a.jsonl")
    assert len(list(read("~/a.jsonl").rows(["question"]))) == 2


def _broken(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _with_bytes_for_text(path: Path) -> Path:
    """pyarrow takes any bytes for a text until somebody reads it."""
    texts = pyarrow.array([b"\xff\xfe"], pyarrow.binary()).view(pyarrow.string())
    pyarrow.parquet.write_table(pyarrow.table({"question": texts}), path)
    return path


REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "nothing there": (lambda folder: folder / "none", "no file or folder"),
    "a torn line": (lambda folder: _broken(folder / "a.jsonl", b'{"a": 1}\n{"a": '), "Line 2 of a.jsonl is no JSON"),
    "a line that is a list": (lambda folder: as_lines(folder / "a.jsonl", [{}, 3]), "Line 3 of a.jsonl is no object"),
    "a list of texts": (lambda folder: as_list(folder / "a.json", ["x"]), "Entry 1 of a.json is no object"),
    "deep nesting": (lambda folder: _broken(folder / "a.jsonl", b'{"a": ' + b"[" * 10**5), "Line 1 of a.jsonl"),
    "no text": (lambda folder: _broken(folder / "a.jsonl", b"\xff\xfe"), "is in UTF-16"),
    "Parquet with texts that are none": (
        lambda folder: _with_bytes_for_text(folder / "a.parquet"),
        "a.parquet can't be read: 'utf-8' codec",
    ),
    "a damaged Parquet file": (lambda folder: _broken(folder / "a.parquet", b"PAR1"), "The file is damaged"),
    "a damaged Arrow file": (lambda folder: _broken(folder / "a.arrow", b"ARROW1 "), "The file is damaged"),
    "an empty Arrow file": (lambda folder: _broken(folder / "a.arrow", b""), "The file is damaged"),
    "an empty folder": (lambda folder: folder, "holds no data"),
    "a part that is missing": (
        lambda folder: as_parquet(folder / "s" / "train-00001-of-00002.parquet").parent,
        "has 1 of 2 parts",
    ),
    "splits without train": (lambda folder: with_splits(folder / "s", ["a", "b"]), "has the splits a, b and none"),
    "a selection": (lambda folder: saved_by_datasets(folder / "s", _indices_files=[{}]), "flatten_indices"),
    "a file outside": (
        lambda folder: saved_by_datasets(folder / "s", _data_files=[{"filename": "../x.arrow"}]),
        "outside the folder",
    ),
    "a damaged state": (lambda folder: saved_by_datasets(folder / "s", _data_files=3), "state.json is damaged"),
}


@pytest.mark.parametrize(("make", "words"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_data_is_refused_in_words(make: Callable[[Path], Path], words: str, tmp_path: Path) -> None:
    source = str(make(tmp_path))
    with pytest.raises(RecipeError, match=words):
        list(read(source).rows(["question"]))


def test_a_recipe_without_data_is_refused() -> None:
    with pytest.raises(RecipeError, match="names no data"):
        read("")


def test_another_split_is_read_where_it_is_named(tmp_path: Path) -> None:
    for make in (with_splits, of_the_hub):
        folder = make(tmp_path / make.__name__)
        assert next(iter(read(str(folder), split="test").rows(["question"]))) == {"question": "not for training"}
        assert set(read(str(folder)).splits) == {"train", "test"}


def test_a_subset_is_read_where_it_is_named(tmp_path: Path) -> None:
    for name in ("main", "socratic"):
        as_parquet(tmp_path / name / "train-00000-of-00001.parquet", [{"question": name}])
    with pytest.raises(RecipeError, match="the subsets main, socratic"):
        read(str(tmp_path))
    table = read(str(tmp_path), "socratic")
    assert list(table.rows(["question"])) == [{"question": "socratic"}]
    assert table.subsets == ("main", "socratic")


def test_a_file_has_no_parts(tmp_path: Path) -> None:
    path = str(as_lines(tmp_path / "a.jsonl"))
    saved = str(saved_by_datasets(tmp_path / "saved"))
    for source, parts in ((path, ("", "train")), (path, ("main", "")), (saved, ("", "train"))):
        with pytest.raises(RecipeError, match="is one (file|split), without"):
            read(source, *parts)
