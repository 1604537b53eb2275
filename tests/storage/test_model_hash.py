import json
import struct
from pathlib import Path

import pytest

from s1gui.storage import model_hash as module
from s1gui.storage.model_hash import model_hash


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "config.json").write_text('{"model_type": "llama"}')
    header = json.dumps({"w": {"dtype": "F32", "shape": [50_000], "data_offsets": [0, 200_000]}}).encode()
    (tmp_path / "model.safetensors").write_bytes(struct.pack("<Q", len(header)) + header + b"\1" * 200_000)
    return tmp_path


@pytest.fixture
def sampled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights count as large from 1 byte on."""
    monkeypatch.setattr(module, "WHOLE_BYTES", 1)
    monkeypatch.setattr(module, "SAMPLE_BYTES", 100)


def poke(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)


def test_the_same_files_have_the_same_hash_wherever_they_lie(folder: Path) -> None:
    other = folder / "other"
    other.mkdir()
    for file in folder.glob("*.*"):
        (other / file.name).write_bytes(file.read_bytes())
    (other / "README.md").write_text("not part of the model")
    assert model_hash(other) == model_hash(folder)


@pytest.mark.parametrize(("file", "at"), [("config.json", 3), ("model.safetensors", 9), ("model.safetensors", 150_001)])
def test_any_byte_of_a_small_model_counts(folder: Path, file: str, at: int) -> None:
    before = model_hash(folder)
    poke(folder / file, at)
    assert model_hash(folder) != before
    assert before.startswith("whole:")


@pytest.mark.usefixtures("sampled")
def test_of_a_large_one_the_header_and_samples_count(folder: Path) -> None:
    weights = folder / "model.safetensors"
    before = model_hash(folder)
    assert before.startswith("sampled:")
    poke(weights, 9)
    in_header = model_hash(folder)
    weights.write_bytes(weights.read_bytes()[:-200_000] + b"\2" * 200_000)
    assert len({before, in_header, model_hash(folder)}) == 3


@pytest.mark.usefixtures("sampled")
@pytest.mark.parametrize("content", [b"", b"\xff" * 8, b"\xff" * 100], ids=["empty", "no header", "a huge header"])
def test_a_file_that_is_no_safetensors_is_hashed_all_the_same(folder: Path, content: bytes) -> None:
    (folder / "broken.safetensors").write_bytes(content)
    (folder / "another.safetensors").write_bytes(b"12345678")
    assert model_hash(folder) != model_hash(folder.parent)


def test_what_is_no_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        model_hash(tmp_path / "gone")
