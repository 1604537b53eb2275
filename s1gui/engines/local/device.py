"""Which devices there are."""

import torch

from s1gui.core.errors import ModelError
from s1gui.engines.local.fit import free_bytes


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
