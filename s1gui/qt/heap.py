"""How the window's process holds memory: glibc is asked to give back what short threads have used."""

import ctypes
import sys

HEAPS = (-8, 2)
"""M_ARENA_MAX (mallopt(3)): by default each thread may come to a heap of its own, and none of them shrinks again."""
MAPPED = (-3, 256 * 2**10)
"""M_MMAP_THRESHOLD: larger pieces, such as pictures, go back to the system at once; else the bound grows by use."""
TRIMMED = (-1, 2**20)
"""M_TRIM_THRESHOLD: so much may lie unused at a heap's end."""


def keep_small() -> bool:
    """Ask for it; whether it was heard. Elsewhere than on Linux with glibc nothing happens."""
    if sys.platform != "linux":
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and all(mallopt(*option) for option in (HEAPS, MAPPED, TRIMMED))
