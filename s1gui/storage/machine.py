"""How much memory is free here, asked without torch: of the machine, and of its NVIDIA GPUs."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

_QUERY = ("--query-gpu=index,memory.free", "--format=csv,noheader,nounits")
_SECONDS = 5.0


def free_memory(run: Callable[[], str] | None = None) -> list[tuple[str, int]]:
    """(device as Load.device names it, free bytes): the GPUs first, the CPU last. run: prints what nvidia-smi does."""
    return [*_gpus((run or _nvidia_smi)()), ("cpu", free_ram())]


def free_ram(meminfo: Path = Path("/proc/meminfo")) -> int:
    """Bytes that a program could still take; 0 where that can't be told."""
    try:
        for line in meminfo.read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        pass
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError, AttributeError):
        return 0


def _nvidia_smi() -> str:
    program = shutil.which("nvidia-smi")
    if program is None:
        return ""
    try:
        done = subprocess.run((program, *_QUERY), capture_output=True, text=True, timeout=_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout


def _gpus(text: str) -> list[tuple[str, int]]:
    found = []
    for line in text.splitlines():
        index, _, free = line.partition(",")
        if index.strip().isdecimal() and free.strip().isdecimal():
            found.append((f"cuda:{int(index)}", int(free) * 2**20))
    return found
