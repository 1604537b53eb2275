"""What tells one model from another on disk, cheaply enough to be known for every run."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

WHOLE_BYTES = 256 * 2**20
"""Weights up to this size are read in full."""

SAMPLES, SAMPLE_BYTES = 256, 4096
_SMALL_FILE = 64 * 2**20
_MOST_HEADER = 100 * 2**20
_BESIDE = (
    "config.json",
    "generation_config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "special_tokens_map.json",
    "chat_template.jinja",
    "vocab.json",
    "merges.txt",
)


def model_hash(folder: Path) -> str:
    """A model folder's hash, "whole:" or "sampled:" and 64 hexadecimal digits. Takes up to seconds: not for the GUI.

    SHA-256 over the names, sizes and contents of configuration, tokenizer and chat template, and of the safetensors
    files: name, size, and their bytes, all of them where they are WHOLE_BYTES together or less. Beyond that it is the
    header (names, shapes, places of the tensors) and SAMPLES pieces of each file at even distances: a retrained or
    converted model differs, a change to a few weights may go unseen, and "sampled:" says so. Raises OSError where the
    folder or a file can't be read.
    """
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is no folder.")
    shards = sorted(folder.glob("*.safetensors"))
    is_whole = sum(shard.stat().st_size for shard in shards) <= WHOLE_BYTES
    hashed = hashlib.sha256()
    for file in [*(folder / name for name in _BESIDE if (folder / name).is_file()), *shards]:
        size = file.stat().st_size
        hashed.update(f"{file.name}\0{size}\0".encode("utf-8", "surrogateescape"))
        in_full = is_whole if file.suffix == ".safetensors" else size <= _SMALL_FILE
        for piece in _whole(file) if in_full else _sampled(file, size):
            hashed.update(piece)
    return f"{'whole' if is_whole else 'sampled'}:{hashed.hexdigest()}"


def _whole(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        while piece := opened.read(2**20):
            yield piece


def _sampled(file: Path, size: int) -> Iterator[bytes]:
    """The header (its length stands in the first 8 bytes, little-endian; safetensors' format), then the samples."""
    with file.open("rb") as opened:
        header = min(int.from_bytes(opened.read(8), "little"), _MOST_HEADER, size)
        yield opened.read(header)
        for number in range(SAMPLES):
            opened.seek(header + (size - header) * number // SAMPLES)
            yield opened.read(SAMPLE_BYTES)
