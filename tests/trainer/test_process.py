"""The run's process: what it has to say is about the run alone, and nobody else is told anything."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.trainer.tiny_runs import as_before, facts, made, train
from trainer import launch, processes
from trainer.journal import Done
from trainer.process import quiet

_NOISE = "gemm_4bit"
_IMPORT = "import bitsandbytes.backends.cpu.ops"


def said(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=200).stderr


def test_a_run_asks_nothing_of_the_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Training libraries are known to report each run to the hub, and hubs to be asked for what is here."""
    asked: list[Any] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *words, **_: asked.append(words))
    monkeypatch.setattr(socket.socket, "connect", lambda _, address: asked.append(address))
    folder = made(tmp_path, method="lora", lora_rank=4, epochs=1)
    assert train(folder) == 0
    assert asked == []


def test_libraries_are_told_to_report_nothing() -> None:
    with as_before():
        os.environ.pop("HF_HUB_DISABLE_TELEMETRY", None)
        quiet()
        assert os.environ["HF_HUB_DISABLE_TELEMETRY"] == "1"


def test_a_folder_that_is_being_trained_in_is_left_to_whoever_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second one that told its refusal into the journal would be taken for the end of the first."""
    folder = made(tmp_path, epochs=1)
    with processes.locked(folder):
        for resume in (False, True):
            assert train(folder, resume=resume) == 2
            assert "is being trained already" in capsys.readouterr().err
        assert processes.read(folder) is None and facts(folder) == []
    assert train(folder) == 0
    assert launch.outcome(folder) == Done(3, True)


def test_two_that_begin_at_once_are_one_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both have looked before either had the folder."""
    from trainer import rank

    folder = made(tmp_path, epochs=1)
    with processes.locked(folder), as_before():
        assert rank.train(folder, resume=False) == 2
    assert "is being trained already" in capsys.readouterr().err and facts(folder) == []


@pytest.mark.parametrize(
    ("before", "is_finished"), [(3600.0, True), (0.0, False)], ids=["an earlier start", "this one"]
)
def test_a_stop_counts_for_the_start_that_it_was_asked_of(tmp_path: Path, before: float, is_finished: bool) -> None:
    folder = made(tmp_path, epochs=1)
    (folder / launch.STOP).touch()
    asked = processes.began() - before if before else (folder / launch.STOP).stat().st_mtime
    os.utime(folder / launch.STOP, (asked, asked))
    assert train(folder) == 0
    done = launch.outcome(folder)
    assert isinstance(done, Done) and done.is_finished is is_finished


@pytest.mark.slow
def test_what_bitsandbytes_lacks_on_a_cpu_is_not_in_a_runs_log() -> None:
    assert _NOISE not in said(f"from trainer.process import quiet; quiet(); {_IMPORT}")


@pytest.mark.slow
def test_without_being_quieted_it_would_be() -> None:
    """Once this fails there is nothing to quiet any more."""
    assert _NOISE in said(_IMPORT)
