"""Checkpoints: whole or not there, never a damaged one, and the same run after any kill."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
import torch

from tests.trainer.tiny_runs import facts, fingerprint, losses, made, train, train_outside
from trainer import checkpoint, durable
from trainer.checkpoint import CheckpointError, Part, Progress
from trainer.journal import Begun, Warned
from trainer.world import World

ALONE = World(0, 1, torch.device("cpu"))
SAVING = {"epochs": 4, "save_steps": 3, "keep": 2}


def progress(step: int) -> Progress:
    return Progress(step, 10 * step, 1.5 * step, 0.0, "of this run")


def parts(value: float = 1.0) -> dict[str, Part]:
    return {"weight": Part(torch.full((5, 2), value), 0, 5), "weight/step": Part(torch.tensor(value), 0, 1)}


def save(folder: Path, step: int, *, keep: int = 2) -> Path:
    return checkpoint.save(folder, progress(step), parts(step), ALONE, keep=keep)[0]


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = save(tmp_path, 3)
    assert checkpoint.progress_of(path) == progress(3)
    wanted = parts(0.0)
    checkpoint.load(path, wanted.items())
    assert torch.equal(wanted["weight"].local, torch.full((5, 2), 3.0)) and wanted["weight/step"].local == 3.0


def test_the_newest_are_kept(tmp_path: Path) -> None:
    for step in (3, 9, 10, 11):
        save(tmp_path, step)
    assert [path.name for path in checkpoint.sealed(tmp_path)] == ["checkpoint-11", "checkpoint-10"]
    assert len(list(tmp_path.iterdir())) == 2


def test_another_number_of_ranks_finds_its_rows(tmp_path: Path) -> None:
    whole = torch.arange(14.0).view(7, 2)
    folder = tmp_path / "checkpoint-1"
    folder.mkdir()
    for rank, rows in enumerate(((0, 4), (4, 7))):
        part = Part(whole[rows[0] : rows[1]], rows[0], 7)
        checkpoint._write_parts(folder / f"rank-{rank}.safetensors", {"weight": part})
    for size in (1, 2, 3, 5):
        each = -(-7 // size)
        for rank in range(size):
            begin, end = min(rank * each, 7), min((rank + 1) * each, 7)
            wanted = Part(torch.zeros(end - begin, 2), begin, 7)
            checkpoint.load(folder, [("weight", wanted)])
            assert torch.equal(wanted.local, whole[begin:end])


@pytest.mark.parametrize("shape", [(4, 2), (5, 3)], ids=["rows", "columns"])
def test_a_checkpoint_of_another_model_is_refused(tmp_path: Path, shape: tuple[int, int]) -> None:
    path = save(tmp_path, 3)
    with pytest.raises(CheckpointError, match="another model"):
        checkpoint.load(path, [("other", Part(torch.zeros(5, 2), 0, 5))])
    if shape == (5, 3):
        with pytest.raises(CheckpointError, match="another model"):
            checkpoint.load(path, [("weight", Part(torch.zeros(shape), 0, 5))])


def shorten(name: str) -> Callable[[Path], None]:
    return lambda path: os.truncate(path / name, (path / name).stat().st_size - 1)


DAMAGES: dict[str, Callable[[Path], None]] = {
    "weights cut": shorten("rank-0.safetensors"),
    "weights gone": lambda path: (path / "rank-0.safetensors").unlink(),
    "state gone": lambda path: (path / "state.json").unlink(),
    "state cut": shorten("state.json"),
    "seal gone": lambda path: (path / "seal.json").unlink(),
    "seal cut": shorten("seal.json"),
    "seal empty": lambda path: (path / "seal.json").write_text("{}"),
    "never renamed": lambda path: path.rename(path.with_name(path.name + ".part")) and None,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_checkpoint_is_never_gone_on_from(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    save(tmp_path, 3)
    damage(save(tmp_path, 6))
    assert [path.name for path in checkpoint.sealed(tmp_path)] == ["checkpoint-3"]
    save(tmp_path, 6)
    assert [path.name for path in checkpoint.sealed(tmp_path)] == ["checkpoint-6", "checkpoint-3"]
    assert len(list(tmp_path.iterdir())) == 2


def test_a_run_goes_on_from_the_last_whole_one_and_says_so(tmp_path: Path) -> None:
    whole, killed = made(tmp_path, **SAVING), made(tmp_path, **SAVING)
    assert train(whole) == 0
    assert kill(killed, -8) == -9
    damage = shorten("rank-0.safetensors")
    damage(killed / "checkpoint-6")
    assert train(killed, resume=True) == 0
    assert [fact.resumed_from for fact in facts(killed) if isinstance(fact, Begun)][-1] == "checkpoint-3"
    assert any("checkpoint-6" in fact.message for fact in facts(killed) if isinstance(fact, Warned))
    assert losses(whole) == losses(killed) and fingerprint(whole) == fingerprint(killed)


def kill(folder: Path, point: int) -> int:
    line = [sys.executable, "-m", "tests.trainer.killed", str(folder), str(point)]
    return subprocess.run(line, capture_output=True, timeout=200).returncode


def kill_rank(folder: Path, point: int, *, rank: int) -> list[int]:
    """Two ranks, one of which kills itself; the other is ended by that."""
    with tempfile.TemporaryDirectory() as meeting:
        ranks = []
        for number in range(2):
            place = {"RANK": str(number), "LOCAL_RANK": str(number), "WORLD_SIZE": "2", "GLOO_SOCKET_IFNAME": "lo"}
            line = [sys.executable, "-m", "tests.trainer.killed", str(folder), str(point if number == rank else 0)]
            environment = {**os.environ, **place, "S1_TRAINER_STORE": f"{meeting}/store"}
            ranks.append(subprocess.Popen(line, env=environment, stderr=subprocess.DEVNULL))
        return [one.wait(200) for one in ranks]


def points_of_a_save(tmp_path: Path) -> int:
    count = 0

    def reached() -> None:
        nonlocal count
        count += 1

    durable.on_point, before = reached, durable.on_point
    save(tmp_path / "counted", 3)
    durable.on_point = before
    return count


@pytest.fixture
def counted(tmp_path: Path) -> Path:
    (tmp_path / "counted").mkdir()
    return tmp_path


def test_a_save_has_a_point_before_and_after_each_write_sync_and_rename(counted: Path) -> None:
    assert points_of_a_save(counted) == 14


def outside(folder: Path, *, resume: bool = False) -> int:
    return train_outside(folder, resume=resume).returncode


def check_kills(tmp_path: Path, points: list[int], *, processes: int = 1) -> None:
    """Each kill of a run that saves at step 3 and 6, gone on with, ends as the run that was never killed."""
    whole = made(tmp_path, **SAVING, processes=processes)
    again = train if processes == 1 else outside
    assert again(whole) == 0
    for point in points:
        killed = made(tmp_path, **SAVING, processes=processes)
        if processes == 1:
            assert kill(killed, point) == -9
        else:
            assert -9 in kill_rank(killed, point, rank=point % 2 if point < 0 else 0)
        assert again(killed, resume=True) == 0, point
        assert losses(whole) == losses(killed), point
        assert fingerprint(whole) == fingerprint(killed), point
        shutil.rmtree(killed)


@pytest.mark.timeout(900)
def test_killed_in_a_save_and_in_a_step_it_ends_the_same(tmp_path: Path) -> None:
    check_kills(tmp_path, [2, 17, -7])


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("processes", [1, 2])
def test_killed_at_any_point_of_a_save_it_ends_the_same(tmp_path: Path, processes: int) -> None:
    check_kills(tmp_path, list(range(1, 29)), processes=processes)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("processes", [1, 2])
def test_killed_at_any_step_it_ends_the_same(tmp_path: Path, processes: int) -> None:
    check_kills(tmp_path, [-Random(17).randrange(1, 12) for _ in range(20)], processes=processes)


@pytest.mark.slow
def test_one_process_goes_on_from_the_checkpoint_of_two(tmp_path: Path) -> None:
    changes = {**SAVING, "learning_rate": 1e-3}
    whole, parted = made(tmp_path, **changes), made(tmp_path, **changes, processes=2)
    assert train(whole) == 0
    assert -9 in kill_rank(parted, -8, rank=1)
    recipe = (parted / "recipe.json").read_text().replace('"processes": 2', '"processes": 1')
    (parted / "recipe.json").write_text(recipe)
    assert train(parted, resume=True) == 0
    begun = [fact for fact in facts(parted) if isinstance(fact, Begun)]
    assert [(fact.world, fact.resumed_from) for fact in begun] == [(2, ""), (1, "checkpoint-6")]
    assert losses(parted) == pytest.approx(losses(whole), rel=1e-5)
