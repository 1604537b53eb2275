"""The model that is taught: found or fetched, refused where it can't be, and held in the precision it is taught in."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from s1gui.core.errors import ModelError
from tests.engines import tiny
from tests.storage.loopback_hub import LoopbackHub
from trainer.base import base_folder, loaded, stored
from trainer.recipe import Method, Precision, Recipe

FETCH = """
from trainer.base import base_folder
from trainer.recipe import Recipe
print(base_folder(Recipe(base="someone/nano")))
"""
CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def half(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose weights are bf16, as most published ones are."""
    folder = tmp_path_factory.mktemp("half")
    tiny.model().to(torch.bfloat16).save_pretrained(folder)
    tiny.tokenizer().save_pretrained(folder)
    return folder


@pytest.mark.parametrize(
    ("method", "precision", "held"),
    [
        ("full", "bf16", torch.float32),
        ("full", "fp32", torch.float32),
        ("lora", "bf16", torch.bfloat16),
        ("lora", "fp32", torch.float32),
    ],
)
def test_weights_that_are_taught_are_fp32_whatever_their_files_hold(
    half: Path, method: Method, precision: Precision, held: torch.dtype
) -> None:
    """A step of 1e-5 is less than bf16 has between two numbers: it would be lost."""
    model = loaded(half, Recipe(method=method, precision=precision), CPU)
    assert {weight.dtype for weight in model.parameters()} == {held}
    assert {weight.dtype for weight in stored(half).parameters()} == {torch.bfloat16}


def test_a_folder_is_taken_as_it_is(half: Path) -> None:
    assert base_folder(Recipe(base=str(half))) == half


def test_a_quantized_base_is_refused_by_what_it_was_made_from(half: Path, tmp_path: Path) -> None:
    tiny.save(tmp_path / "base")
    config = json.loads((tmp_path / "base" / "config.json").read_text())
    (tmp_path / "base" / "config.json").write_text(json.dumps({**config, "quantization_config": {"bits": 4}}))
    with pytest.raises(ModelError, match="quantized already. Teach the model it was made from"):
        base_folder(Recipe(base=str(tmp_path / "base")))


@pytest.mark.parametrize("base", ["/nowhere", "./nowhere", "no-owner"])
def test_a_folder_that_is_not_there_is_said(base: str) -> None:
    with pytest.raises(ModelError, match="There is no folder"):
        base_folder(Recipe(base=base))


def fetched(hub: LoopbackHub, home: Path) -> "subprocess.CompletedProcess[str]":
    """In a process of its own: huggingface_hub looks at the environment once."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HF_")}
    environment = kept | {"HF_ENDPOINT": hub.url, "HF_HOME": str(home), "HF_HUB_DISABLE_PROGRESS_BARS": "1"}
    return subprocess.run([sys.executable, "-c", FETCH], env=environment, capture_output=True, text=True)


@pytest.mark.slow
def test_a_name_of_the_hub_brings_the_model_and_no_second_set_of_its_weights(half: Path, tmp_path: Path) -> None:
    files = {file.name: file.read_bytes() for file in half.iterdir()}
    others = {
        "consolidated.safetensors": b"1" * 9,
        "onnx/config.json": b"{}",
        "pytorch_model.bin": b"2",
        "code.py": b"",
    }
    hub = LoopbackHub({**files, **others})
    try:
        done = fetched(hub, tmp_path)
        assert done.returncode == 0, done.stderr
        assert sorted(file.name for file in Path(done.stdout.strip()).iterdir()) == sorted(files)
    finally:
        hub.stop()


@pytest.mark.slow
def test_a_name_that_the_hub_does_not_have_is_said(tmp_path: Path) -> None:
    hub = LoopbackHub({})
    hub.error = (404, {"X-Error-Code": "RepoNotFound"})
    try:
        said = fetched(hub, tmp_path).stderr
    finally:
        hub.stop()
    assert "ModelError: someone/nano is no folder here, and the hub does not give it" in said
