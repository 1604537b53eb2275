"""A run's folder: named, started, stopped, and judged by whoever looks."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from trainer import launch, processes
from trainer.journal import Done, Errored, Fact, Follower, Journal, Line, Stopping
from trainer.recipe import Recipe, read_json


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return launch.create(tmp_path / "runs", Recipe(name="A run!", base="base", data="data.jsonl"))


def facts(folder: Path) -> list[Fact]:
    return [line.fact for line in Follower(folder).read()]


def dead(folder: Path) -> None:
    """As a process that was started and is gone leaves it."""
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    processes.register(folder, child.pid, processes.journal_size(folder))
    child.communicate(b"\n")


def write(folder: Path, *facts: Fact) -> None:
    journal = Journal(folder)
    for fact in facts:
        journal.tell(Line(1.0, fact))
    journal.close()


def test_runs_of_one_name_get_folders_of_their_own(tmp_path: Path) -> None:
    recipe = Recipe(name="A run!", base="base")
    first, second = launch.create(tmp_path, recipe), launch.create(tmp_path, recipe)
    assert first != second and "A-run" in first.name
    assert read_json(second / launch.RECIPE) == recipe
    assert launch.state(first) == "created"


def test_what_lies_here_is_written_down_whole_and_a_hubs_name_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data.jsonl").touch()
    monkeypatch.chdir(tmp_path)
    recipe = read_json(launch.create(Path("runs"), Recipe(base="Qwen/Qwen3-8B", data="data.jsonl")) / launch.RECIPE)
    assert (recipe.base, recipe.data, recipe.held_out) == ("Qwen/Qwen3-8B", str(tmp_path / "data.jsonl"), "")


def test_importing_it_costs_no_torch() -> None:
    code = "import sys, trainer.launch, trainer.journal, trainer.recipe; print('torch' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("fact", "state"),
    [(Done(3, True), "finished"), (Done(3, False), "stopped"), (Errored("nan", "It is not a number."), "failed")],
)
def test_a_run_that_is_over_stands_as_its_journal_says(folder: Path, fact: Fact, state: str) -> None:
    dead(folder)
    write(folder, fact)
    assert launch.state(folder) == state
    assert facts(folder) == [fact]


def test_what_an_earlier_start_came_to_is_not_taken_for_this_one(folder: Path) -> None:
    write(folder, Done(3, False))
    dead(folder)
    assert launch.state(folder) == "failed"


@pytest.mark.parametrize(
    ("log", "kind"),
    [
        ("torch.OutOfMemoryError: CUDA out of memory", "out_of_memory"),
        ("OSError: [Errno 28] No space left on device", "disk"),
        ("Traceback (most recent call last):\nRuntimeError: Connection reset by peer", "lost_rank"),
        ("Traceback (most recent call last):\nKeyError", "other"),
        ('Traceback (most recent call last):\n  File "loop.py", line 1, in run\n    self.save()\n', "killed"),
        ("", "killed"),
    ],
)
def test_a_silent_death_becomes_one_error_with_the_end_of_the_log(folder: Path, log: str, kind: str) -> None:
    (folder / launch.LOG).write_text("x" * 10_000 + log)
    dead(folder)
    assert launch.state(folder) == launch.state(folder) == "failed"
    (error,) = facts(folder)
    assert isinstance(error, Errored) and error.kind == kind
    assert error.tail.endswith(log) and len(error.tail) < 5000


def test_while_its_process_lives_it_runs_and_then_it_stops(folder: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        processes.register(folder, child.pid, 0)
        assert launch.state(folder) == "running"
        launch.stop(folder)
        assert launch.state(folder) == "stopping"
        with pytest.raises(launch.RunError, match="running"):
            launch.launch(folder, resume=True)
        launch.force_stop(folder)
        assert not psutil.pid_exists(child.pid)
    assert launch.state(folder) == "stopped"
    assert [type(fact) for fact in facts(folder)] == [Stopping, Done]


def test_another_process_with_the_same_number_is_not_the_run(folder: Path) -> None:
    record = processes.RECORD
    text = f'{{"pid": 1, "started": 5.0, "host": "{__import__("socket").gethostname()}", "journal": 0}}'
    (folder / record).write_text(text)
    assert launch.state(folder) == "failed"
    launch.force_stop(folder)
    assert psutil.pid_exists(1)


def test_a_run_on_another_computer_runs_until_its_journal_ends(folder: Path) -> None:
    (folder / processes.RECORD).write_text('{"pid": 1, "started": 5.0, "host": "elsewhere.invalid", "journal": 0}')
    assert launch.state(folder) == "running"
    write(folder, Done(3, True))
    assert launch.state(folder) == "finished"


def test_a_run_begun_before_is_resumed_not_started(folder: Path) -> None:
    dead(folder)
    with pytest.raises(launch.RunError, match="Resume it"):
        launch.launch(folder)


def test_what_the_log_said_of_an_earlier_start_is_not_why_a_resumed_run_ends(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dead(folder)
    (folder / launch.LOG).write_text("Traceback (most recent call last):\nKeyError: as it was")
    assert launch.state(folder) == "failed"
    monkeypatch.setattr(launch, "command", lambda *_, **__: [sys.executable, "-c", "print('again', end='')"])
    launch.launch(folder, resume=True)
    while launch.state(folder) == "running":
        pass
    assert launch.state(folder) == "failed"
    first, second = facts(folder)
    assert (
        isinstance(first, Errored)
        and first.kind == "other"
        and first.tail == "Traceback (most recent call last):\nKeyError: as it was"
    )
    assert isinstance(second, Errored) and second.kind == "killed" and second.tail == "again"
    assert (folder / launch.EARLIER).read_text() == "Traceback (most recent call last):\nKeyError: as it was"


def test_the_command_of_several_nodes_is_the_same_line_on_each(tmp_path: Path) -> None:
    recipe = Recipe(name="wide", base="b", data="d", nodes=2, rendezvous="10.0.0.1:29500")
    line = launch.command(launch.create(tmp_path, recipe))
    assert "10.0.0.1:29500" in line and line[line.index("--nnodes") + 1] == "2"
    assert line[line.index("--signals-to-handle") + 1] == "SIGTERM,SIGINT"
    assert line[line.index("--shutdown-timeout") + 1] == "900"  # what torchrun gives to save in: else 30 s


def test_the_slurm_file_is_a_script_bash_takes(tmp_path: Path) -> None:
    recipe = Recipe(name="wide", base="b", data="d", nodes=2, gpus=8, rendezvous="head:29500")
    folder = launch.create(tmp_path / "a folder", recipe)
    text = launch.sbatch(folder)
    subprocess.run(["bash", "-n"], input=text, text=True, check=True)
    assert "--nodes=2" in text and "--gpus-per-node=8" in text and str(folder / launch.STOP) in text
    assert "--nproc-per-node 8" in text


SRUN = """#!/bin/bash
{does}
"""


def given_in(folder: Path, root: Path, does: str) -> "subprocess.Popen[bytes]":
    """The file for Slurm as a node runs it, with a srun that does something else."""
    (root / "bin").mkdir()
    for name, what in (("srun", does), ("scontrol", "echo head")):
        (root / "bin" / name).write_text(SRUN.format(does=what))
        (root / "bin" / name).chmod(0o755)
    (root / "job").write_text(launch.sbatch(folder))
    path = f"{root / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.Popen(["bash", str(root / "job")], env={**os.environ, "PATH": path, "FOLDER": str(folder)})


@pytest.mark.parametrize("status", [0, 3])
def test_the_job_ends_as_its_training_does(folder: Path, tmp_path: Path, status: int) -> None:
    (folder / launch.STOP).touch()
    does = f"test ! -e {folder / launch.STOP} && exit {status}"
    assert given_in(folder, tmp_path, does).wait(30) == status


def test_before_its_time_is_over_the_job_is_asked_to_save_and_waits_for_that(folder: Path, tmp_path: Path) -> None:
    does = 'touch "$FOLDER/begun"; until test -e "$FOLDER/STOP"; do sleep 0.02; done; sleep 0.1; exit 5'
    with given_in(folder, tmp_path, does) as job:
        while not (folder / "begun").exists():
            assert job.poll() is None
        job.send_signal(signal.SIGUSR1)
        assert job.wait(30) == 5


def test_a_folder_with_blanks_and_percent_signs_is_one_word_to_slurm(tmp_path: Path) -> None:
    folder = launch.create(tmp_path / "a folder of 5%", Recipe(name="wide", base="b", data="d"))
    assert f'#SBATCH --output="{tmp_path}/a folder of 5%%/' in launch.sbatch(folder)


def test_the_slurm_file_of_one_node_uses_no_torchrun(tmp_path: Path) -> None:
    text = launch.sbatch(launch.create(tmp_path, Recipe(name="narrow", base="b", data="d")))
    subprocess.run(["bash", "-n"], input=text, text=True, check=True)
    assert "torch.distributed.run" not in text and "--gpus-per-node=8" in text
    assert f"srun {sys.executable} -m trainer train {tmp_path}" in text and "--resume &" in text


def test_a_run_is_not_of_the_session_that_began_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal or window that is closed ends its session."""
    code = "import os, sys; print(os.getsid(0) == os.getpid(), sys.stdin.read() == '')"
    monkeypatch.setattr(launch, "command", lambda *_, **__: [sys.executable, "-c", code])
    launch.launch(folder)
    while launch.state(folder) == "running":
        pass
    assert launch.tail(folder) == "True True\n"


FULL = """
import os, resource, sys
from pathlib import Path
from trainer import launch
folder = Path(sys.argv[1])
size = (folder / "journal.jsonl").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 5, size + 5))
open_before = len(os.listdir("/proc/self/fd"))
print([launch.state(folder) for _ in range(3)], len(os.listdir("/proc/self/fd")) - open_before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="open files are counted by the system's own list")
def test_why_a_run_died_is_told_once_there_is_room_for_it(folder: Path) -> None:
    dead(folder)
    write(folder, Stopping(3, "it was asked to"))
    said = subprocess.run([sys.executable, "-c", FULL, str(folder)], capture_output=True, text=True)
    assert (said.stdout, said.stderr) == ("['failed', 'failed', 'failed'] 0\n", "")
    assert not list(folder.glob(f"{processes.RECORD}.*"))
    assert launch.state(folder) == "failed"
    assert [type(fact) for fact in facts(folder)] == [Stopping, Errored]


def test_a_child_that_fails_at_once_is_seen_by_whoever_started_it(folder: Path) -> None:
    (folder / launch.RECIPE).write_text("{")
    with pytest.raises(launch.S1Error):
        launch.launch(folder)
    (folder / launch.RECIPE).write_text('{"base": "/nowhere", "data": "/nowhere.jsonl"}')
    launch.launch(folder)
    deadline = time.monotonic() + 120
    while launch.state(folder) == "running" and time.monotonic() < deadline:
        pass
    assert launch.state(folder) == "failed"
    (error,) = facts(folder)
    assert isinstance(error, Errored)
