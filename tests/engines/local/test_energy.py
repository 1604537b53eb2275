"""What GPUs took is summed over those in use, and is 0 where nothing measures it."""

import sys
from types import ModuleType

import pytest

from s1gui.engines.local import energy
from s1gui.engines.local.energy import EnergyMeter, gpus_in_use


def test_each_gpu_counts_from_when_it_was_first_in_use() -> None:
    counters, in_use = {"a": 100.0, "b": 7.0}, ["a"]
    meter = EnergyMeter(lambda uuid: counters[uuid], in_use=lambda: tuple(in_use))
    assert meter.joules() == 0.0
    counters["a"], counters["b"] = 130.0, 9.0
    assert meter.joules() == 30.0
    in_use.append("b")
    assert meter.joules() == 30.0
    counters["b"] = 10.5
    assert meter.joules() == 31.5
    counters["a"] = 0.0
    assert meter.joules() == 31.5


def test_a_gpu_that_is_not_measured_counts_nothing() -> None:
    def refuses(uuid: str) -> float:
        raise OSError("not supported")

    assert EnergyMeter(refuses, in_use=lambda: ("a",)).joules() == 0.0


def test_asking_makes_no_cuda_context() -> None:
    assert gpus_in_use() == ()
    assert EnergyMeter().joules() == 0.0


class _Driver(ModuleType):
    """As much of NVML's bindings as is used."""

    NVMLError = type("NVMLError", (Exception,), {})

    def nvmlInit(self) -> None:
        return None

    def nvmlDeviceGetHandleByUUID(self, uuid: str) -> str:
        if uuid != "GPU-1":
            raise self.NVMLError("not found")
        return uuid

    def nvmlDeviceGetTotalEnergyConsumption(self, gpu: str) -> int:
        return 12_500


def test_the_driver_counts_in_millijoules_and_its_errors_are_oserrors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pynvml", _Driver("pynvml"))
    monkeypatch.setattr(energy, "_begin_nvml", lambda: None)
    assert energy.nvml_joules("GPU-1") == 12.5
    with pytest.raises(OSError, match="not found"):
        energy.nvml_joules("GPU-2")
