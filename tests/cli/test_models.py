"""The list of models on the terminal."""

import json
from pathlib import Path

import pytest

from s1gui.cli import main
from s1gui.cli.download import progress
from s1gui.storage.hub_events import Fetching
from tests.storage.test_hub_cache import put


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setattr("s1gui.cli.models.free_memory", lambda: [("cuda:0", 48 * 2**30), ("cpu", 64 * 2**30)])


def test_models_to_fetch_say_what_fits_the_gpu(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path / "hub", "Qwen/Qwen3-8B", {"config.json": b'{"model_type": "qwen3"}', "model.safetensors": b"12"})
    assert main(["models", "--all"]) == 0
    out = capsys.readouterr().out
    rows = {line.split()[0]: line.split() for line in out.splitlines() if line}
    assert "does it fit cuda:0 (48.0 GiB free)?" in out
    assert rows["simplescaling/s1.1-32B"][-3:] == ["no", "yes", "yes"]
    assert rows["Qwen/Qwen3-8B"][-4:] == ["yes", "yes", "yes", "here"]
    assert "hub cache" in out and max(map(len, out.splitlines())) < 130


def test_programs_get_the_same_as_lines_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "--all", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (s1,) = [row for row in rows if row.get("repo") == "simplescaling/s1.1-32B"]
    assert s1["fit"] == {"bfloat16": "no", "int8": "fits", "nf4": "fits"} and s1["device"] == "cuda:0"
    assert rows[0]["embedded"] and rows[0]["problem"] == ""


def test_progress_is_told_for_people() -> None:
    assert progress(Fetching(0, 10**10)) == "0.00 of 10.00 GB (0%)"
    assert progress(Fetching(10**9, 10**10, 5e7)) == "1.00 of 10.00 GB (10%), 50.0 MB/s, 3 min left"
