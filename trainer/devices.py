"""How many processes a run has on this computer, and on what; known without torch."""

import os
from itertools import takewhile

from s1gui.core.errors import S1Error
from trainer.recipe import Recipe

HIDDEN = "CUDA_VISIBLE_DEVICES"


class DeviceError(S1Error):
    """A recipe asks for devices that are not here."""


def gpus() -> int:
    """CUDA devices that a process started from here would see."""
    visible = os.environ.get(HIDDEN)
    named = [] if visible is None else list(takewhile(_is_device, visible.split(",")))
    if visible is not None and not named:
        return 0
    try:
        import pynvml
    except ImportError:
        return 0
    try:
        pynvml.nvmlInit()  # type: ignore[no-untyped-call]
        here = int(pynvml.nvmlDeviceGetCount())  # type: ignore[no-untyped-call]
    except (OSError, pynvml.NVMLError):
        return 0
    return here if visible is None else min(here, len(named))


def _is_device(text: str) -> bool:
    """Whether CUDA reads on: at -1, or nothing, it stops."""
    return bool(text.strip()) and not text.strip().startswith("-")


def processes(recipe: Recipe) -> int:
    """Ranks on this computer: one for each GPU used, or `processes` on a CPU. Raises DeviceError."""
    here = gpus()
    if recipe.gpus > here:
        raise DeviceError(
            f"The recipe asks for {recipe.gpus} GPUs, and {here or 'none'} can be used here. "
            "Set gpus to 0 to train on what there is."
        )
    return recipe.gpus or here or recipe.processes
