"""How many processes a run has here, by what CUDA would see."""

import pynvml
import pytest

from trainer.devices import HIDDEN, DeviceError, gpus, processes
from trainer.recipe import Recipe


@pytest.fixture
def four(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A computer whose driver says that it has four."""
    monkeypatch.setattr(pynvml, "nvmlInit", lambda: None)
    monkeypatch.setattr(pynvml, "nvmlDeviceGetCount", lambda: 4)
    monkeypatch.delenv(HIDDEN, raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("visible", "seen"), [("", 0), (" ", 0), ("-1", 0), ("0", 1), ("2,3", 2), ("0,-1,1", 1), ("0,1,2,3,4,5", 4)]
)
def test_what_the_environment_hides_is_not_counted(four: pytest.MonkeyPatch, visible: str, seen: int) -> None:
    four.setenv(HIDDEN, visible)
    assert gpus() == seen


def test_a_rank_for_each_gpu_or_as_many_as_are_asked_for(four: pytest.MonkeyPatch) -> None:
    assert (processes(Recipe()), processes(Recipe(gpus=2)), processes(Recipe(processes=3))) == (4, 2, 4)
    with pytest.raises(DeviceError, match="asks for 8 GPUs, and 4 can be used here"):
        processes(Recipe(gpus=8))


def test_without_a_driver_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise pynvml.NVMLError_LibraryNotFound

    monkeypatch.setattr(pynvml, "nvmlInit", missing)
    monkeypatch.delenv(HIDDEN, raising=False)
    assert (gpus(), processes(Recipe(processes=3))) == (0, 3)
