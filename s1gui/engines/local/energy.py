"""How much energy the GPUs of this process took, where NVIDIA's driver measures it."""

from collections.abc import Callable
from functools import cache
from typing import Protocol

import torch


class Counters(Protocol):
    """What counts energy, by GPU."""

    def __call__(self, uuid: str) -> float:
        """Joules that a GPU took since some moment in the past. Raises OSError where that is not measured."""


class EnergyMeter:
    """Owner of the sum. The counters are those of whole GPUs, so other programs on them are counted too."""

    def __init__(
        self, counters: Counters | None = None, *, in_use: "Callable[[], tuple[str, ...]] | None" = None
    ) -> None:
        self._counters, self._in_use = counters or nvml_joules, in_use or gpus_in_use
        self._last: dict[str, float] = {}
        self._sum = 0.0

    def joules(self) -> float:
        """Energy taken by the GPUs in use, each since it was first seen in use; 0.0 where nothing is measured."""
        for uuid in self._in_use():
            try:
                now = self._counters(uuid)
            except OSError:
                continue
            self._sum += max(0.0, now - self._last.get(uuid, now))
            self._last[uuid] = now
        return self._sum


def gpus_in_use() -> tuple[str, ...]:
    """The NVIDIA GPUs on which this process holds memory, as NVML names them. Makes no CUDA context."""
    if not torch.cuda.is_initialized() or torch.version.cuda is None:  # type: ignore[no-untyped-call]
        return ()
    held = (index for index in range(torch.cuda.device_count()) if torch.cuda.memory_reserved(index))
    return tuple(f"GPU-{torch.cuda.get_device_properties(index).uuid}" for index in held)


def nvml_joules(uuid: str) -> float:
    """Joules since the driver was loaded (nvmlDeviceGetTotalEnergyConsumption, Volta and newer)."""
    try:
        import pynvml
    except ImportError as error:
        raise OSError("NVML's bindings are missing.") from error
    try:
        _begin_nvml()
        gpu = pynvml.nvmlDeviceGetHandleByUUID(uuid)
        return float(pynvml.nvmlDeviceGetTotalEnergyConsumption(gpu)) / 1000.0  # type: ignore[no-untyped-call]
    except pynvml.NVMLError as error:
        raise OSError(f"{error}") from error


@cache
def _begin_nvml() -> None:
    import pynvml

    pynvml.nvmlInit()  # type: ignore[no-untyped-call]
