"""Which devices there are, and in which precision a model runs on one."""

from typing import Any

import torch

from s1gui.core.errors import ModelError
from s1gui.engines.local.fit import free_bytes

SMALL = 10**9
"""Below so many parameters a model runs in float32 on a CPU."""
_DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}


def devices() -> tuple[tuple[str, str, int], ...]:
    """What Load.device may name: (name, text for people, free bytes)."""
    found = [("cpu", f"CPU, {torch.get_num_threads()} threads", free_bytes("cpu"))]
    for index in range(torch.cuda.device_count()):
        found.append((f"cuda:{index}", torch.cuda.get_device_name(index), int(torch.cuda.mem_get_info(index)[0])))
    if torch.cuda.device_count() > 1:
        found.append(("balanced", f"all {torch.cuda.device_count()} GPUs", sum(free for _, _, free in found[1:])))
    return tuple(found)


def resolved(device: str) -> str:
    """ "auto" made plain. Raises ModelError where there is no such device."""
    count = torch.cuda.device_count()
    if device == "auto":
        return "cuda:0" if count else "cpu"
    known = ["cpu", *(f"cuda:{index}" for index in range(count)), *(["balanced"] if count else [])]
    if device not in known:
        raise ModelError(f"There is no device {device!r} here. Choose one of: {', '.join(known)}.")
    return device


def dtype_for(wish: str, device: str, *, parameters: int, stored: Any) -> torch.dtype:
    """The precision to compute in. stored: what the model's config names. Raises ModelError for one that can't be."""
    dtype = _DTYPES.get(wish) or _chosen(device, parameters, str(stored).removeprefix("torch."))
    on_gpu = device != "cpu"
    if dtype == torch.bfloat16 and on_gpu and not torch.cuda.is_bf16_supported(including_emulation=False):
        if wish == "auto":
            return torch.float16
        raise ModelError(f"{device} does not compute in bfloat16. Choose float16 or float32.")
    return dtype


def _chosen(device: str, parameters: int, stored: str) -> torch.dtype:
    if device != "cpu":
        return torch.bfloat16
    if parameters < SMALL:
        return torch.float32
    return torch.float32 if stored == "float32" else torch.bfloat16
