"""Every kind of fact that a journal can hold is told by a run that does, or suffers, just that."""

import os
import resource
import signal
import subprocess
import sys
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest
import torch
from transformers import AutoModelForCausalLM

from tests.trainer.test_group import family, gone, until
from tests.trainer.test_loop import stop_after
from tests.trainer.tiny_runs import command, facts, made, samples, steps, train
from trainer import launch
from trainer.journal import (
    Begun,
    Done,
    Errored,
    ErrorKind,
    Evaluated,
    Exported,
    Fact,
    Planned,
    Saved,
    Saving,
    Step,
    Stopping,
    Warned,
)
from trainer.places import resources
from trainer.recipe import Method, read_json, read_toml

PRESETS = sorted((resources() / "recipes").glob("*.toml"))
pytestmark = pytest.mark.slow


def test_a_run_that_is_stopped_and_gone_on_with_tells_every_kind_but_errors(tmp_path: Path) -> None:
    held = samples(tmp_path / "held.jsonl", count=3, seed=9)
    folder = made(
        tmp_path,
        method="lora",
        lora_rank=4,
        held_out=str(held),
        evaluate_steps=1,
        save_steps=2,
        too_long="cut",
        block=60,
    )
    stop_after(folder, 3)
    assert train(folder) == 0
    assert train(folder, resume=True) == 0
    told = facts(folder)
    errors: set[type] = {Errored}
    assert {type(fact) for fact in told} == set(typing.get_args(Fact)) - errors
    assert [fact.kind for fact in told if isinstance(fact, Exported)] == ["adapter", "model"] * 2
    assert [fact for fact in told if isinstance(fact, Done)] == [Done(3, False), Done(6, True)]
    order = [type(fact) for fact in told if not isinstance(fact, Step | Evaluated | Saving | Saved)]
    assert order == [Planned, Begun, Warned, Stopping, *(Exported, Exported, Done), *(Planned, Begun, Warned)] + [
        *(Exported, Exported, Done)
    ]


@pytest.mark.parametrize("method", typing.get_args(Method))
@pytest.mark.parametrize("preset", PRESETS, ids=lambda path: path.stem)
def test_every_preset_trains_by_every_method(preset: Path, method: str, tmp_path: Path) -> None:
    """They are one field apart."""
    given = made(tmp_path)
    tiny = read_json(given / launch.RECIPE)
    recipe = read_toml(preset, base=tiny.base, data=tiny.data, format="s1", epochs=1, block=512, method=method)
    folder = launch.create(tmp_path / "presets", recipe)
    assert train(folder) == 0
    kinds = [fact.kind for fact in facts(folder) if isinstance(fact, Exported)]
    assert kinds == (["model"] if method == "full" else ["adapter", "model"])
    assert launch.outcome(folder) == Done(len(steps(folder)), True)


def without_memory(tmp_path: Path) -> Path:
    """A process that may have 6 GB, where the logits of one chunk alone take four and their gradient as much."""
    samples(tmp_path / "data.jsonl", count=4, longest=1200)
    folder = made(tmp_path, model={"vocab_size": 1_000_000}, block=4096)
    limited(folder, resource.RLIMIT_AS, 6 * 2**30)
    return folder


def without_room(tmp_path: Path) -> Path:
    """A process whose files may not grow beyond what a journal takes: safetensors is refused in mid-write."""
    folder = made(tmp_path, save_steps=1)
    limited(folder, resource.RLIMIT_FSIZE, 100_000)
    return folder


def limited(folder: Path, kind: int, limit: int) -> None:
    def hold() -> None:
        resource.setrlimit(kind, (limit, limit))

    done = subprocess.run(command(folder), preexec_fn=hold, capture_output=True, timeout=250)
    assert done.returncode == 1, done.stderr


def without_numbers(tmp_path: Path) -> Path:
    folder = made(tmp_path, learning_rate=1.0, max_gradient_norm=0.0, epochs=60)
    model = AutoModelForCausalLM.from_pretrained(tmp_path / "base", dtype=torch.float32)
    with torch.no_grad():
        model.model.layers[0].mlp.up_proj.weight.mul_(1e38)
    model.save_pretrained(tmp_path / "base")
    assert train(folder) == 1
    return folder


def failing(**changes: Any) -> Callable[[Path], Path]:
    def run(tmp_path: Path) -> Path:
        folder = made(tmp_path, **changes)
        assert train(folder) == 1
        return folder

    return run


def without_a_rank(tmp_path: Path) -> Path:
    """The second of two is killed: the first says that it lost it."""
    folder = made(tmp_path, epochs=10_000, processes=2)
    launch.launch(folder)
    until(lambda: steps(folder))
    found = family(folder)
    other = next(one for one in found[1:] if one.environ()["RANK"] == "1")
    other.kill()
    until(lambda: gone(found))
    assert launch.state(folder) == "failed"
    return folder


def killed(tmp_path: Path) -> Path:
    """Who looks finds it gone, and tells it."""
    folder = made(tmp_path, epochs=10_000)
    launch.launch(folder)
    until(lambda: steps(folder))
    pid = next(fact.pid for fact in facts(folder) if isinstance(fact, Begun))
    os.kill(pid, signal.SIGKILL)
    until(lambda: not psutil.pid_exists(pid))
    assert launch.state(folder) == "failed"
    return folder


ERRORS: dict[ErrorKind, Callable[[Path], Path]] = {
    "out_of_memory": without_memory,
    "disk": without_room,
    "nan": without_numbers,
    "data": failing(data="/nowhere.jsonl"),
    "model": failing(base="/nowhere"),
    "other": failing(gpus=3),
    "lost_rank": without_a_rank,
    "killed": killed,
}


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process are the system's own")
@pytest.mark.parametrize("kind", ERRORS)
def test_each_way_to_fail_is_told_as_its_kind_once_and_last(kind: ErrorKind, tmp_path: Path) -> None:
    told = facts(ERRORS[kind](tmp_path))
    errors = [fact for fact in told if isinstance(fact, Errored)]
    assert [error.kind for error in errors] == [kind]
    assert told[-1] == errors[0]
    assert errors[0].message and "Traceback" not in errors[0].message and len(errors[0].message) < 500


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process are the system's own")
def test_a_disk_without_room_for_a_line_is_told_of_when_it_has_some(tmp_path: Path) -> None:
    folder = made(tmp_path)

    def hold() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    with Path("/dev/full").open("w") as log:  # it takes nothing either
        ended = subprocess.run(command(folder), preexec_fn=hold, stdout=log, stderr=log, timeout=250)
    assert ended.returncode == 1
    assert not any(isinstance(fact, Errored) for fact in facts(folder))
    assert (folder / launch.FULL).stat().st_size == 0
    assert launch.state(folder) == "failed"
    (error,) = [fact for fact in facts(folder) if isinstance(fact, Errored)]
    assert error.kind == "disk" and "Make room and resume" in error.message
    assert train(folder, resume=True) == 0
    assert not (folder / launch.FULL).exists() and launch.outcome(folder) == Done(6, True)


def test_every_kind_of_error_has_its_way() -> None:
    assert set(ERRORS) == set(typing.get_args(ErrorKind))
