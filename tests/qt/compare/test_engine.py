"""Whether one more model fits, and how it is loaded."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.core.errors import ModelError
from s1gui.core.lane_spec import LaneSpec
from s1gui.qt.compare.engine import WORKER_BYTES, CompareEngine, check_fits, load_of, weight_of
from s1gui.storage.paths import embedded_model
from tests.qt.conftest import Windows


def test_a_models_weight_is_that_of_its_files() -> None:
    files = embedded_model().glob("*.safetensors")
    assert weight_of(embedded_model()) == sum(path.stat().st_size for path in files) > 2**20
    assert weight_of(Path("/models/none")) == 0


@pytest.mark.parametrize("free", [0, 2**40], ids=["unknown", "enough"])
def test_a_model_that_may_fit_is_let_in(free: int) -> None:
    check_fits(embedded_model(), free=lambda: free)


def test_a_model_that_does_not_fit_is_refused_with_figures_and_what_to_do() -> None:
    with pytest.raises(ModelError, match=r"s1-nano takes about 0\.5 GB .* 0\.1 GB are free\. Close") as refused:
        check_fits(embedded_model(), free=lambda: WORKER_BYTES // 5)
    assert "unload" in str(refused.value)


def test_a_model_is_loaded_for_the_lanes_there_are() -> None:
    load = load_of(embedded_model(), form="think", lanes=3)
    assert (load.model, load.format, load.lanes, load.base) == (str(embedded_model()), "think", 3, "")


def test_an_engine_that_no_lane_needs_is_gone_with_its_thread(windows: Windows, qtbot: QtBot) -> None:
    window = windows()
    runs = window.compare.runs
    window.question.set_question("Which?")
    window.actions_["compare"].trigger()
    runs.set_specs((LaneSpec(Budget(8)), LaneSpec(Budget(8), model="/models/another")))
    window.actions_["run"].trigger()
    qtbot.waitUntil(lambda: all(lane.run is not None and lane.run.ended is not None for lane in runs.lanes))
    assert len(runs.findChildren(CompareEngine)) == 1
    runs.set_spec(1, LaneSpec(Budget(8)))
    qtbot.waitUntil(lambda: not runs.findChildren(CompareEngine))
    assert "compare session" not in {thread.name for thread in threading.enumerate()}
    assert window.compare.view.lanes[1].trace.source_text()  # what it said stays
    runs.remove(1)
    runs.set_specs((LaneSpec(Budget(8)), LaneSpec(Budget(9))))
