"""Whether one more model fits, and how it is loaded."""

from pathlib import Path

import pytest

from s1gui.core.errors import ModelError
from s1gui.qt.compare_engine import WORKER_BYTES, check_fits, load_of, weight_of
from s1gui.storage.paths import embedded_model


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
