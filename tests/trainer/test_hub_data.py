"""A data set's name brings its training files from the hub, once; without the hub, what is here is taken."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from tests.storage.loopback_hub import LoopbackHub
from trainer.hub_data import is_name

ROW = {"question": "Why?", "thinking": "Because.", "answer": "1"}
READ = """
import sys
from trainer.recipe import RecipeError
from trainer.samples import read
try:
    print(*[dict(row) for row in read(*sys.argv[1:]).rows(("question", "thinking", "answer"))])
except RecipeError as error:
    print(error)
"""


def parquet(question: str) -> bytes:
    sink = pyarrow.BufferOutputStream()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist([{**ROW, "question": question}]), sink)
    return bytes(sink.getvalue())


@pytest.fixture
def hub() -> Iterator[LoopbackHub]:
    files = {
        "README.md": b"# s1K",
        "evil.py": b"raise SystemExit",
        "data/train-00000-of-00001.parquet": parquet("Why?"),
        "data/test-00000-of-00001.parquet": parquet("not for training"),
    }
    hub = LoopbackHub(files, repo="someone/s1K", kind="datasets")
    yield hub
    hub.stop()


def said(hub: LoopbackHub, home: Path, *parts: str, **variables: str) -> str:
    """What reading says in a process of its own: huggingface_hub looks at the environment once."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HF_")}
    environment = kept | {"HF_ENDPOINT": hub.url, "HF_HOME": str(home), "HF_HUB_ETAG_TIMEOUT": "2"} | variables
    command = [sys.executable, "-c", READ, "someone/s1K", *parts]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()


def test_the_training_files_are_fetched_and_nothing_else(hub: LoopbackHub, tmp_path: Path) -> None:
    assert said(hub, tmp_path) == str(ROW)
    fetched = [path.name for path in tmp_path.rglob("*") if path.is_symlink()]
    assert sorted(fetched) == ["README.md", "train-00000-of-00001.parquet"]


def test_subsets_and_splits_are_listed_and_only_the_one_that_is_named_is_fetched(
    hub: LoopbackHub, tmp_path: Path
) -> None:
    hub.files = {
        f"{subset}/{split}-00000-of-00001.parquet": parquet(f"{subset} {split}")
        for subset in ("main", "socratic")
        for split in ("train", "test")
    }
    assert said(hub, tmp_path) == (
        "The data has the subsets main, socratic and none named default. Set subset to one of them."
    )
    assert said(hub, tmp_path, "socratic", "test") == str({**ROW, "question": "socratic test"})
    assert [path.name for path in tmp_path.rglob("*.parquet")] == ["test-00000-of-00001.parquet"]
    assert said(hub, tmp_path, "main") == str({**ROW, "question": "main train"})


def test_json_lines_are_taken_where_there_is_no_parquet(hub: LoopbackHub, tmp_path: Path) -> None:
    hub.files = {"dataset_infos.json": b"{}", "s1K.jsonl": b'{"question": "Why?", "thinking": "T", "answer": "A"}\n'}
    assert said(hub, tmp_path) == "{'question': 'Why?', 'thinking': 'T', 'answer': 'A'}"


def test_the_card_says_which_files_are_which(hub: LoopbackHub, tmp_path: Path) -> None:
    card = "configs:\n- config_name: x\n  data_files: data/test-*\n- config_name: y\n  data_files: data/train-*\n"
    hub.files["README.md"] = f"---\n{card}---\n".encode()
    assert "Set subset to one of them" in said(hub, tmp_path)
    assert said(hub, tmp_path, "x") == str({**ROW, "question": "not for training"})


@pytest.mark.slow
def test_without_the_hub_what_is_here_is_read(hub: LoopbackHub, tmp_path: Path) -> None:
    said(hub, tmp_path)
    assert said(hub, tmp_path, HF_HUB_OFFLINE="1") == str(ROW)
    hub.stop()
    assert said(hub, tmp_path) == str(ROW)


@pytest.mark.slow
def test_without_the_hub_and_without_files_it_is_said(hub: LoopbackHub, tmp_path: Path) -> None:
    sentence = "The data set someone/s1K is not on this computer and the hub can't be reached. Connect, or name a file."
    assert said(hub, tmp_path, HF_HUB_OFFLINE="1") == sentence
    hub.stop()
    assert said(hub, tmp_path) == sentence


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        (404, "RepoNotFound", "The hub has no data set someone/s1K (404)"),
        (401, "RepoNotFound", "private, gated, or misspelled"),
        (403, "GatedRepo", "accept its terms"),
    ],
)
def test_a_refusal_of_the_hub_is_said(hub: LoopbackHub, tmp_path: Path, status: int, code: str, words: str) -> None:
    hub.error = (status, {"X-Error-Code": code})
    assert words in said(hub, tmp_path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("simplescaling/s1K-1.1", True),
        ("a/b/c", False),
        ("../b", False),
        ("/a/b", False),
        ("./b", False),
        ("a", False),
        ("a/b.jsonl\n", False),
    ],
)
def test_what_can_be_a_name(text: str, expected: bool) -> None:
    assert is_name(text) is expected
