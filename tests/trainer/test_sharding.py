"""Weights in parts on two ranks: each holds half, together the folder's own, and gradients are added in fp32."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.engines import tiny
from tests.trainer.parted import FEW

RANKS = 2


@pytest.fixture(scope="module", params=[True, pytest.param(False, marks=pytest.mark.slow)], ids=["tied", "untied"])
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What each rank says."""
    root = tmp_path_factory.mktemp("parted")
    tiny.save(root / "base", tie_word_embeddings=request.param)
    line = [sys.executable, "-m", "tests.trainer.parted", str(root / "base")]
    place = {"WORLD_SIZE": str(RANKS), "S1_TRAINER_STORE": str(root / "store"), "GLOO_SOCKET_IFNAME": "lo"}
    ranks = [
        subprocess.Popen(
            line, stdout=subprocess.PIPE, env={**os.environ, **place, "RANK": str(rank), "LOCAL_RANK": str(rank)}
        )
        for rank in range(RANKS)
    ]
    said = [rank.communicate(timeout=200)[0] for rank in ranks]
    return [json.loads(one.splitlines()[-1]) for one in said]


def test_every_weight_is_in_parts_tied_ones_once(told: list[dict[str, Any]]) -> None:
    assert all(rank["in parts"] and rank["names"] for rank in told)


def test_each_rank_holds_half_in_fp32(told: list[dict[str, Any]]) -> None:
    assert sum(rank["bytes"] for rank in told) == told[0]["whole"]
    assert max(rank["bytes"] for rank in told) < 0.52 * told[0]["whole"]
    assert all(rank["types"] == ["torch.float32"] for rank in told)


def test_together_they_are_the_folders_own(told: list[dict[str, Any]]) -> None:
    assert all(rank["equal"] for rank in told)


def test_gradients_of_bf16_are_added_in_fp32(told: list[dict[str, Any]]) -> None:
    """FSDP2 by way of accelerate adds them in bf16, where this sum is 1."""
    assert all(rank["loss"] == "torch.float32" for rank in told)  # there it comes out of FSDP in bf16 too
    assert all((rank["groups"], rank["added in"]) == (3, ["torch.float32"]) for rank in told)
    assert [rank["gradient"] for rank in told] == [(1 + FEW) / 2] * RANKS
