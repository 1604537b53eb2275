"""Random clicks, drags, keys and commands neither crash nor freeze the window, nor does it grow by them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

MOST_GROWTH = 50 * 2**20
LONG = 300
FREEZE = 5.0
"""Seconds without a turn of the loop that no busy machine explains."""
PLACES = {
    "think",
    "compare",
    "train",
    "QMenu",
    "QMessageBox",
    "KeySheet",
    "AboutDialog",
    "CommandPalette",
    "PriceDialog",
}
SEEN = {
    *(
        "lanes grew",
        "lanes kept",
        "promoted",
        "forked",
        "paired",
        "replayed",
        "welcomed",
        "told of archive",
        "imported",
    ),
    *("archive failed", "training ended", "preflight", "inspected", "train refused", "reopened", "deleted"),
    *("model chosen", "trainings", "branches"),
}


@pytest.mark.parametrize(
    ("seconds", "seed"),
    [(8, 1), pytest.param(600, 2, marks=[pytest.mark.slow, pytest.mark.timeout(900)])],
    ids=["seconds", "ten minutes"],
)
def test_the_window_outlives_a_monkey(seconds: int, seed: int, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-m", "tests.qt.monkey", str(seconds), str(seed), str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HF_HUB_CACHE": str(tmp_path / "hub")},
        capture_output=True,
        text=True,
        timeout=seconds + 120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    assert "Traceback" not in done.stderr, done.stderr[-4000:]
    cost = json.loads(done.stdout.splitlines()[-1])
    print(cost)
    assert cost["acts"] > 10 * seconds
    assert cost["grown"] <= MOST_GROWTH
    assert cost["nones"] >= 0
    if seconds > LONG:
        assert {name for name, count in cost["seen"].items() if count} >= SEEN
        assert set(cost["places"]) >= PLACES
        assert cost["slowest"] < FREEZE, done.stderr[-20000:]
