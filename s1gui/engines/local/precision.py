"""In which precision a model is held and computed, and what that takes of memory."""

from dataclasses import dataclass
from typing import Any, Literal

import torch

from s1gui.core.errors import ModelError
from s1gui.engines.local.folder import Folder

SMALL = 10**9
"""Below so many parameters a model runs in float32 on a CPU."""
_DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}
_NF4_BYTES = 0.5 + 1 / 64 + 4 / (64 * 256)
"""Of one number in nf4: 4 bits, and scales of 64 numbers held in 8 bits (QLoRA, arXiv 2305.14314, section 3)."""
_INT8_ROW = 4
"""Bytes of the scale that each output of a layer has in int8."""


@dataclass(frozen=True, slots=True)
class Precision:
    """compute: what passes are computed in; quantized: how the weights are held, "" as they are computed."""

    compute: torch.dtype
    quantized: Literal["", "int8", "nf4"] = ""

    @property
    def name(self) -> str:
        """As Load.dtype names it."""
        return self.quantized or str(self.compute).removeprefix("torch.")

    def weight_bytes(self, folder: Folder) -> int:
        """What a folder's weights take. Embeddings, norms, the output layer and experts stay as they are computed."""
        if folder.quantized:
            return folder.elements * self.compute.itemsize if folder.widens else folder.bytes
        rest = (folder.elements - folder.linear) * self.compute.itemsize
        match self.quantized:
            case "int8":
                return rest + folder.linear + folder.linear_rows * _INT8_ROW
            case "nf4":
                return rest + int(folder.linear * _NF4_BYTES)
        return folder.elements * self.compute.itemsize


def resolved(wish: str, device: str, *, folder: Folder, stored: Any) -> Precision:
    """What a wish (as in Load.dtype) means here. stored: what the model's config names.

    Raises ModelError for one that can't be.
    """
    if wish in ("int8", "nf4"):
        if folder.quantized:
            raise ModelError(
                f"The weights of {folder.path} are quantized already. Choose auto to load them as they are."
            )
        return Precision(_wide(device, folder, stored), "int8" if wish == "int8" else "nf4")
    dtype = _DTYPES.get(wish) or _chosen(device, folder.elements, str(stored).removeprefix("torch."))
    if dtype == torch.bfloat16 and device != "cpu" and not _has_bfloat16():
        if wish == "auto":
            return Precision(torch.float16)
        raise ModelError(f"{device} does not compute in bfloat16. Choose float16 or float32.")
    return Precision(dtype)


def others(precision: Precision, device: str, folder: Folder) -> list[Precision]:
    """Precisions that take less than this one, the best first."""
    if folder.quantized:
        return []
    half = torch.bfloat16 if device == "cpu" or _has_bfloat16() else torch.float16
    known = [Precision(half), Precision(half, "int8"), Precision(half, "nf4")]
    size = precision.weight_bytes(folder)
    return [other for other in known if other.weight_bytes(folder) < size and other.name != precision.name]


def _wide(device: str, folder: Folder, stored: Any) -> torch.dtype:
    """What quantized weights are computed in: bitsandbytes keeps to it, and float16 overflows in some models."""
    if device == "cpu":
        return _chosen(device, folder.elements, str(stored).removeprefix("torch."))
    return torch.bfloat16 if _has_bfloat16() else torch.float32


def _has_bfloat16() -> bool:
    return bool(torch.cuda.is_bf16_supported(including_emulation=False))


def _chosen(device: str, parameters: int, stored: str) -> torch.dtype:
    if device != "cpu":
        return torch.bfloat16
    if parameters < SMALL:
        return torch.float32
    return torch.float32 if stored == "float32" else torch.bfloat16
