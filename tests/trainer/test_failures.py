"""What ended a run is told as what it is, with what to do; the errors are those of Python, torch and disks."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from s1gui.core.errors import ModelError
from trainer.failures import DataError, NoSpace, NotANumber, kind_of, smallest_change, told
from trainer.recipe import Recipe, RecipeError

FULL = """
import resource, sys
from pathlib import Path
import torch
from safetensors.torch import save_file
from trainer.failures import told
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
for write in (
    lambda file: save_file({"weight": torch.zeros(10_000)}, file),
    lambda file: Path(file).write_bytes(bytes(10_000)),
    lambda file: [Path(file).open("ab", 0).write(bytes(3000)) for _ in range(3)],
):
    try:
        write(sys.argv[1])
    except Exception as error:
        failure = told(error, None, "")
        print(failure.kind, failure.message)
"""


def raised(attempt: Callable[[], object]) -> BaseException:
    with pytest.raises(BaseException) as caught:  # noqa: PT011
        attempt()
    return caught.value


def too_much() -> object:
    return torch.empty(2**50)


def too_large_a_list() -> object:
    return [0] * 2**60


def lost() -> object:
    """Nobody else ever comes to this meeting."""
    from datetime import timedelta

    store = torch.distributed.TCPStore("127.0.0.1", 0, 1, True, timeout=timedelta(seconds=1), wait_for_workers=False)
    store.set_timeout(timedelta(milliseconds=10))
    return store.get("who is there")


@pytest.mark.parametrize(
    ("attempt", "kind", "words"),
    [
        (too_much, "out_of_memory", "It does not fit into memory. Set micro_batch to 1 (it is 4)."),
        (too_large_a_list, "out_of_memory", "It does not fit into memory."),
        (lost, "lost_rank", "One of the run's processes was lost"),
        (lambda: 1 / 0, "other", "ZeroDivisionError: division by zero. The log shows where."),
        (lambda: open("/dev/null/x"), "other", "NotADirectoryError"),  # noqa: SIM115
    ],
    ids=["torch's memory", "Python's memory", "a meeting nobody comes to", "our own mistake", "another file error"],
)
def test_what_python_and_torch_raise_is_told_as_its_kind(attempt: Callable[[], object], kind: str, words: str) -> None:
    failure = told(raised(attempt), Recipe(micro_batch=4), "the log's end")
    assert (failure.kind, failure.tail) == (kind, "the log's end")
    assert words in failure.message and "\n" not in failure.message


def test_a_file_that_takes_no_more_is_a_full_disk(tmp_path: Path) -> None:
    """safetensors raises an error of its own, which is no OSError. The limit needs no root."""
    said = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "file")], capture_output=True, text=True, check=True
    )
    lines = said.stdout.splitlines()
    assert len(lines) == 3
    for line in lines:
        assert line.startswith("disk ") and "large" in line
        assert line.endswith(". Make room and resume: what was saved is kept.")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG], ids=["disk", "quota", "file"])
def test_each_way_to_be_full_is_one(number: int) -> None:
    assert kind_of(OSError(number, os.strerror(number))) == "disk"
    assert kind_of(OSError(errno.EACCES, os.strerror(errno.EACCES))) == "other"


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (NotANumber("The loss is none."), "nan"),
        (DataError("No rows."), "data"),
        (ModelError("No weights."), "model"),
        (RecipeError("No such field."), "other"),
        (NoSpace("8 GB are needed."), "disk"),
        (torch.OutOfMemoryError("CUDA out of memory."), "out_of_memory"),
        (RuntimeError("NCCL error: unhandled system error"), "lost_rank"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_our_own_sentences_are_told_whole(error: Exception, kind: str) -> None:
    failure = told(error, None, "")
    assert failure.kind == kind
    if kind not in ("out_of_memory",):
        assert str(error) in failure.message


def test_the_change_that_saves_memory_and_costs_least_comes_first() -> None:
    recipe = Recipe(checkpointing=False, micro_batch=2, sharding="none")
    advice = []
    for change in ({}, {"checkpointing": True}, {"micro_batch": 1}, {"sharding": "full"}, {"method": "lora"}):
        recipe = replace(recipe, **change)  # type: ignore[arg-type]
        advice.append(smallest_change(recipe).split(",")[0])
    advice.append(smallest_change(replace(recipe, method="qlora", block=4096)))
    assert advice == [
        "Set checkpointing to true.",
        "Set micro_batch to 1 (it is 2).",
        'Set sharding to "full"',
        'Set method to "lora"',
        'Set method to "qlora".',
        "Set block below 4,096, or use a smaller model.",
    ]
    assert smallest_change(None) == "Use a smaller model."
