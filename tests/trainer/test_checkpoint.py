"""Checkpoints: whole or not there, never a damaged one, and the same run after any kill."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
import torch

from tests.trainer.killed import NEVER, ended
from tests.trainer.tiny_runs import facts, fingerprint, losses, made, train
from trainer import checkpoint, durable, launch
from trainer.checkpoint import CheckpointError, Part, Progress
from trainer.journal import Begun, Done, Errored, Step, Warned
from trainer.world import World

ALONE = World(0, 1, torch.device("cpu"))
SAVING: dict[str, Any] = {"epochs": 4, "save_steps": 3, "keep": 2}
POINTS_OF_A_PART = 3
"""Before and after a rank's own file is written, and after it is synced."""


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
    kill(killed, -8)
    damage = shorten("rank-0.safetensors")
    damage(killed / "checkpoint-6")
    assert train(killed, resume=True) == 0
    assert [fact.resumed_from for fact in facts(killed) if isinstance(fact, Begun)][-1] == "checkpoint-3"
    assert any("checkpoint-6" in fact.message for fact in facts(killed) if isinstance(fact, Warned))
    assert losses(whole) == losses(killed) and fingerprint(whole) == fingerprint(killed)


def test_a_full_disk_ends_the_run_before_a_save_and_keeps_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = made(tmp_path, save_steps=2)
    usage = shutil.disk_usage

    def full_later(path: Path) -> Any:
        return usage(path) if not list(folder.glob("checkpoint-*")) else type(usage(path))(100, 99, 1)

    monkeypatch.setattr(shutil, "disk_usage", full_later)
    assert train(folder) == 1
    error = facts(folder)[-1]
    assert isinstance(error, Errored) and error.kind == "disk" and "free" in error.message
    assert [path.name for path in folder.glob("checkpoint-*")] == ["checkpoint-2"]
    monkeypatch.undo()
    assert train(folder, resume=True) == 0
    assert launch.outcome(folder) == Done(6, True)


def test_too_little_room_is_warned_of_before_the_first_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = made(tmp_path, epochs=1)
    usage = shutil.disk_usage
    monkeypatch.setattr(shutil, "disk_usage", lambda path: type(usage(path))(100, 99, 1))
    assert train(folder) == 0
    before = facts(folder)[: [type(fact) for fact in facts(folder)].index(Step)]
    (warned,) = [fact.message for fact in before if isinstance(fact, Warned)]
    assert warned.startswith("A checkpoint will need 0.07 GB, and 0.00 GB are free.")


def kill(folder: Path, point: int, *, ranks: int = 1, rank: int = 0) -> None:
    """Train until one of the ranks kills itself; the others are ended by that."""
    points = [point if number == rank else NEVER for number in range(ranks)]
    statuses = ended(folder, points)
    assert statuses[rank] == -9 and 0 not in statuses, statuses


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


def check_kills(tmp_path: Path, kills: list[tuple[int, int]], *, ranks: int = 1) -> None:
    """Each kill (of a rank at a point) of a run that saves at step 3 and 6, gone on with, ends as one never killed."""
    whole = made(tmp_path, **SAVING, processes=ranks)
    assert ended(whole, [NEVER] * ranks) == [0] * ranks
    for rank, point in kills:
        killed = made(tmp_path, **SAVING, processes=ranks)
        kill(killed, point, ranks=ranks, rank=rank)
        assert ended(killed, [NEVER] * ranks, resume=True) == [0] * ranks, (rank, point)
        assert losses(whole) == losses(killed), (rank, point)
        assert fingerprint(whole) == fingerprint(killed), (rank, point)
        assert [path.name for path in checkpoint.sealed(killed)] == ["checkpoint-9", "checkpoint-6"], (rank, point)
        assert not list(killed.glob("*.part")), (rank, point)
        shutil.rmtree(killed)


@pytest.mark.timeout(900)
def test_killed_in_a_save_and_in_a_step_it_ends_the_same(tmp_path: Path) -> None:
    check_kills(tmp_path, [(0, 2), (0, 17), (0, -7)])


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("ranks", [1, 2])
def test_killed_at_any_point_of_a_save_it_ends_the_same(tmp_path: Path, ranks: int) -> None:
    """28 points of two saves on the first rank; on the second, those of its own part of them."""
    second = [(1, point) for point in range(1, 2 * POINTS_OF_A_PART + 1)] if ranks == 2 else []
    check_kills(tmp_path, [(0, point) for point in range(1, 29)] + second, ranks=ranks)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("ranks", [1, 2])
def test_killed_at_any_step_it_ends_the_same(tmp_path: Path, ranks: int) -> None:
    draw = Random(17)
    kills = [(number % ranks, -draw.randrange(1, 12)) for number in range(20)]
    check_kills(tmp_path, kills, ranks=ranks)


@pytest.mark.slow
def test_one_process_goes_on_from_the_checkpoint_of_two(tmp_path: Path) -> None:
    changes = {**SAVING, "learning_rate": 1e-3}
    whole, parted = made(tmp_path, **changes), made(tmp_path, **changes, processes=2)
    assert train(whole) == 0
    kill(parted, -8, ranks=2, rank=1)
    recipe = (parted / "recipe.json").read_text().replace('"processes": 2', '"processes": 1')
    (parted / "recipe.json").write_text(recipe)
    assert train(parted, resume=True) == 0
    begun = [fact for fact in facts(parted) if isinstance(fact, Begun)]
    assert [(fact.world, fact.resumed_from) for fact in begun] == [(2, ""), (1, "checkpoint-6")]
    assert losses(parted) == pytest.approx(losses(whole), rel=1e-5)
