"""Files of text: read as UTF-8, or refused with what they seem to be instead and what to do about it."""

from pathlib import Path

from trainer.recipe import RecipeError

_PACKED = {
    b"\x1f\x8b": "gzip",
    b"PK\x03\x04": "zip",
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
}
_TABLES = {b"PAR1": "parquet", b"ARROW1": "arrow"}
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_text(path: Path) -> str:
    """The file's text, without the mark that some programs put at its beginning. Raises RecipeError."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise RecipeError(f"{path} can't be read as data: {error.strerror or error}.") from None
    _refuse_known(path, content)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise RecipeError(
            f"{path.name} is not in UTF-8: line {line:,} has a byte that is no part of it. Save the file as UTF-8."
        ) from None


def _refuse_known(path: Path, content: bytes) -> None:
    """Whatever a file's beginning, or a byte that no text has, tells of it."""
    for beginning, kind in _PACKED.items():
        if content.startswith(beginning):
            raise RecipeError(f"{path.name} is compressed ({kind}). Unpack it, and name what comes out of it.")
    for beginning, kind in _TABLES.items():
        if content.startswith(beginning):
            raise RecipeError(f"{path.name} holds a table of the kind .{kind}. Give it a name that ends in .{kind}.")
    # Of text in UTF-16 every second byte is nought where the characters are Latin.
    if content.startswith(_UTF_16) or (b"\0" in content[:2] and len(content.rstrip(b"\0")) > 1):
        raise RecipeError(f"{path.name} is in UTF-16. Save the file as UTF-8.")
    if b"\0" in content:
        raise RecipeError(f"{path.name} is no text. Data is JSON lines, Parquet or Arrow: choose a file of these.")
