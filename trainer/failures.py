"""What an exception that ended a run is told as: its kind, what happened, and what to do."""

import errno

import torch
from safetensors import SafetensorError

from s1gui.core.errors import ModelError, S1Error
from trainer.journal import Errored, ErrorKind
from trainer.recipe import Recipe, RecipeError

_NO_MEMORY = ("can't allocate memory", "out of memory", "CUBLAS_STATUS_ALLOC_FAILED")
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_COMPILER = ("torch._dynamo", "torch._inductor")
_NO_PEER = ("gloo", "NCCL", "Connection reset", "Connection closed", "peer")


class DataError(S1Error):
    """The data can't be trained on."""


class NotANumber(S1Error):
    """A loss or gradient that is not finite."""


class NoSpace(S1Error):
    """A save that would not fit on the disk."""


def told(error: BaseException, recipe: Recipe | None, tail: str) -> Errored:
    """The journal's line for an error. tail: the end of the log."""
    kind = kind_of(error)
    match kind:
        case "out_of_memory":
            message = f"It does not fit into memory. {smallest_change(recipe)}"
        case "disk":
            message = f"{_first_line(error)}. Make room and resume: what was saved is kept."
        case "lost_rank":
            message = f"One of the run's processes was lost ({_first_line(error)}). Resume from the newest checkpoint."
        case "other" if type(error).__module__.startswith(_COMPILER):
            why = _first_line(error)
            message = f"The layers could not be compiled ({why}). Set compile to false. The log shows where."
        case "other":
            message = f"{type(error).__name__}: {_first_line(error)}. The log shows where."
        case _:
            message = str(error)
    return Errored(kind, message, tail)


def kind_of(error: BaseException) -> ErrorKind:
    if isinstance(error, torch.OutOfMemoryError | MemoryError) or _says(error, _NO_MEMORY):
        return "out_of_memory"
    if isinstance(error, NoSpace) or _is_full(error):
        return "disk"
    for kind, classes in _KINDS.items():
        if isinstance(error, classes):
            return kind
    if isinstance(error, torch.distributed.DistError) or _says(error, _NO_PEER):
        return "lost_rank"
    return "other"


def smallest_change(recipe: Recipe | None) -> str:
    """The change to a recipe that costs least and saves memory."""
    if recipe is None:
        return "Use a smaller model."
    if not recipe.checkpointing:
        return "Set checkpointing to true."
    if recipe.micro_batch > 1:
        return f"Set micro_batch to 1 (it is {recipe.micro_batch})."
    if recipe.method == "full" and recipe.sharding == "none":
        return 'Set sharding to "full", where there are several GPUs, or method to "lora".'
    if recipe.method == "full":
        return 'Set method to "lora", or use more GPUs.'
    if recipe.method == "lora":
        return 'Set method to "qlora".'
    return f"Set block below {recipe.block:,}, or use a smaller model."


_KINDS: dict[ErrorKind, tuple[type[BaseException], ...]] = {
    "nan": (NotANumber,),
    "data": (DataError,),
    "model": (ModelError,),
    "other": (RecipeError,),
}


def _is_full(error: BaseException) -> bool:
    """A disk, a quota or a file that takes no more; safetensors writes by itself and has only words for it."""
    if isinstance(error, SafetensorError):
        return any(f"(os error {number})" in str(error) for number in _FULL)
    return isinstance(error, OSError) and error.errno in _FULL


def _says(error: BaseException, words: tuple[str, ...]) -> bool:
    return isinstance(error, RuntimeError) and any(word in str(error) for word in words)


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:300].rstrip(".")
