"""A file that is no text is refused with what it is, and with what to do about it."""

import bz2
import gzip
import io
import lzma
import zipfile
from pathlib import Path

import pytest

from trainer.plain_text import read_text
from trainer.recipe import RecipeError

TEXT = '{"question": "Wie heißt er?"}\n{"question": "Zoë"}\n'


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("data.jsonl", TEXT)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_text_is_read_with_or_without_a_mark(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "data.jsonl").write_bytes(TEXT.encode(encoding))
    assert read_text(tmp_path / "data.jsonl") == TEXT


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (gzip.compress(TEXT.encode()), "data.jsonl is compressed (gzip). Unpack it, and name what comes out of it."),
        (bz2.compress(TEXT.encode()), "data.jsonl is compressed (bzip2). Unpack it, and name what comes out of it."),
        (lzma.compress(TEXT.encode()), "data.jsonl is compressed (xz). Unpack it, and name what comes out of it."),
        (zipped(), "data.jsonl is compressed (zip). Unpack it, and name what comes out of it."),
        (b"PAR1\x15\x04", "data.jsonl holds a table of the kind .parquet. Give it a name that ends in .parquet."),
        (TEXT.encode("utf-16"), "data.jsonl is in UTF-16. Save the file as UTF-8."),
        (TEXT.encode("utf-16-le"), "data.jsonl is in UTF-16. Save the file as UTF-8."),
        (TEXT.encode("utf-16-be"), "data.jsonl is in UTF-16. Save the file as UTF-8."),
        (
            TEXT.encode("latin-1"),
            "data.jsonl is not in UTF-8: line 1 has a byte that is no part of it. Save the file as UTF-8.",
        ),
        (
            b'{"a": 1}\n' + TEXT.encode()[:-3] + b"\xeb",
            "data.jsonl is not in UTF-8: line 3 has a byte that is no part of it. Save the file as UTF-8.",
        ),
        (
            b"SQLite format 3\0\x10",
            "data.jsonl is no text. Data is JSON lines, Parquet or Arrow: choose a file of these.",
        ),
        (bytes(100), "data.jsonl is no text. Data is JSON lines, Parquet or Arrow: choose a file of these."),
    ],
    ids=[
        *("gzip", "bzip2", "xz", "zip", "Parquet", "UTF-16", "UTF-16 without a mark", "UTF-16 from the other side"),
        *("Latin-1", "a torn character", "a database", "nothing but noughts"),
    ],
)
def test_what_is_no_text_is_told_as_what_it_is(content: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "data.jsonl").write_bytes(content)
    with pytest.raises(RecipeError) as refused:
        read_text(tmp_path / "data.jsonl")
    assert str(refused.value) == said


def test_a_file_that_can_not_be_opened_says_why(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match=r"can't be read as data: Is a directory\.$"):
        read_text(tmp_path)
