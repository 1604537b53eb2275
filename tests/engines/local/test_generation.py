"""What generation_config.json says of ends and of sampling."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from s1gui.core.errors import ModelError
from s1gui.core.sampling import Sampling
from s1gui.engines.local.folder import Folder, inspect
from s1gui.engines.local.generation import ends, recommended
from tests.engines import tiny
from tests.engines.local.asking import Asked

R1 = {"do_sample": True, "temperature": 0.6, "top_p": 0.95}
QWEN3 = {**R1, "top_k": 20, "eos_token_id": [7, 8]}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return inspect(tiny.save(tmp_path))


def say(folder: Folder, table: object) -> Folder:
    (folder.path / "generation_config.json").write_text(json.dumps(table))
    return folder


@pytest.mark.parametrize(
    ("table", "sampling"),
    [
        (R1, Sampling(0.6, 0.95)),
        (QWEN3, Sampling(0.6, 0.95, 20)),
        ({"do_sample": True}, Sampling(1.0)),
        ({"do_sample": True, "temperature": 1, "min_p": 0.1, "top_k": None}, Sampling(1.0, min_p=0.1)),
        ({"temperature": 0.6}, None),
        ({"do_sample": True, "temperature": 0.0}, None),
        ({"do_sample": True, "top_p": 7}, None),
        ({"do_sample": True, "temperature": float("nan")}, Sampling(1.0)),
        ([1, 2], None),
    ],
    ids=[
        "R1",
        "Qwen3",
        "nothing more",
        "numbers of all kinds",
        "not sampled",
        "greedy",
        "impossible",
        "no number",
        "list",
    ],
)
def test_how_the_makers_sample(folder: Folder, table: object, sampling: Sampling | None) -> None:
    assert recommended(say(folder, table)) == sampling


def test_without_the_file_nothing_is_recommended(folder: Folder) -> None:
    (folder.path / "generation_config.json").unlink(missing_ok=True)
    assert recommended(folder) is None


def test_the_ids_of_both_files_end_a_text(folder: Folder) -> None:
    config: Any = SimpleNamespace(eos_token_id=3)
    assert ends(say(folder, QWEN3), config) == [3, 7, 8]


def test_a_file_that_is_no_json_is_refused(folder: Folder) -> None:
    (folder.path / "generation_config.json").write_text("{")
    with pytest.raises(ModelError, match="fetch the model again"):
        recommended(folder)


def test_it_is_told_with_the_model(folder: Folder) -> None:
    assert Asked(say(folder, QWEN3 | {"eos_token_id": 5}).path).loaded.recommended == Sampling(0.6, 0.95, 20)
