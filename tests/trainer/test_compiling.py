"""Compiled layers: they learn what the others learn, are compiled once, and say what they lack."""

from pathlib import Path
from typing import Any

import pytest
import torch
from torch._dynamo.utils import counters

from s1gui.core.errors import ModelError
from tests.trainer.killed import ended
from tests.trainer.test_loop import close
from tests.trainer.tiny_runs import facts, fingerprint, losses, made, train, train_outside
from trainer import compilers
from trainer.compilers import missing
from trainer.compiling import CACHE, compile_layers
from trainer.journal import Errored

PACKED: dict[str, Any] = {"packing": True, "global_batch": 2, "block": 192}
needs_compiler = pytest.mark.skipif(bool(missing("cpu")), reason=f"there is no compiler: {missing('cpu')}")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CACHE, str(tmp_path / "compiled"))
    torch._dynamo.reset()
    counters.clear()


@needs_compiler
@pytest.mark.parametrize(
    "changes",
    [
        {"checkpointing": True},
        pytest.param({}, marks=pytest.mark.slow),
        pytest.param({"method": "lora", "lora_rank": 4}, marks=pytest.mark.slow),
        pytest.param({"method": "qlora", "lora_rank": 4}, marks=pytest.mark.slow),
        pytest.param({"processes": 2}, marks=pytest.mark.slow),
    ],
    ids=str,
)
def test_compiled_layers_learn_what_the_others_learn(tmp_path: Path, changes: dict[str, Any]) -> None:
    folders = [made(tmp_path, **PACKED, **changes, compile=compiled) for compiled in (False, True)]
    if "processes" in changes:
        assert [train_outside(folder).returncode for folder in folders] == [0, 0]
    else:
        assert [train(folder) for folder in folders] == [0, 0]
        # Of a layer: before attention, between it and its output, and what comes after; adapters' first has others.
        assert 3 <= counters["stats"]["unique_graphs"] <= (12 if "method" in changes else 4)
    assert close(losses(folders[0]), losses(folders[1]))


@needs_compiler
@pytest.mark.slow
def test_a_compiled_run_that_was_killed_ends_as_one_that_was_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, killed = (made(tmp_path, **PACKED, compile=True, save_steps=2) for _ in range(2))
    assert train_outside(whole).returncode == 0
    assert ended(killed, [-5]) == [-9]
    monkeypatch.setenv(CACHE, str(tmp_path / "compiled-again"))
    assert train_outside(killed, resume=True).returncode == 0
    assert losses(killed) == losses(whole) and fingerprint(killed) == fingerprint(whole)


def test_what_is_missing_is_named_before_anything_is_trained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CXX", "no-such-compiler")
    folder = made(tmp_path, compile=True)
    assert train(folder) == 1
    told = facts(folder)[-1]
    assert isinstance(told, Errored) and told.kind == "model"
    assert told.message.startswith("Compiling needs a C++ compiler (g++), which is not here. Install it, or")


@needs_compiler
def test_a_compiler_that_fails_is_told_and_what_to_do_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken-g++"
    broken.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "g++ 13.0" && exit 0\nexit 1\n')
    broken.chmod(0o700)
    monkeypatch.setenv("CXX", str(broken))
    folder = made(tmp_path, **PACKED, compile=True)
    assert train_outside(folder).returncode == 1
    told = facts(folder)[-1]
    assert isinstance(told, Errored) and told.message.startswith("The layers could not be compiled (")
    assert told.message.endswith("Set compile to false. The log shows where.")


def test_each_device_needs_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CC", raising=False)
    monkeypatch.delenv("CXX", raising=False)
    assert missing("cuda") == "a C compiler (gcc)" and missing("cpu") == "a C++ compiler (g++)"
    for name in ("gcc", "g++"):
        (tmp_path / name).touch(mode=0o700)
    assert missing("cuda") == ""
    monkeypatch.setattr(compilers.sysconfig, "get_paths", lambda: {"include": str(tmp_path)})
    assert missing("cpu") == "Python's headers (python3-dev)"
    with pytest.raises(ModelError, match="python3-dev"):
        compile_layers(torch.nn.Module(), torch.device("cpu"), recomputed=False)
    (tmp_path / "Python.h").touch()
    assert missing("cpu") == ""
