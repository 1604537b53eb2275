"""What a model folder holds, looked at before anything in it is trusted: no code, no pickles, nothing missing."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

from s1gui.core.errors import ModelError

_MOST_HEADER = 100 * 2**20
_PICKLES = (".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt")
_FLOATS = ("F64", "F32", "F16", "BF16")


@dataclass(frozen=True, slots=True)
class Folder:
    """A checked folder. config: of the text model; elements, bytes: of all weights as they are stored.

    linear: elements of the linear layers that can be quantized, linear_rows: their outputs. quantized: by whoever made
    the files; widens: into a kind (MXFP4) whose weights are computed, and so held, in bfloat16 here.
    """

    path: Path
    config: dict[str, Any]
    elements: int
    bytes: int
    quantized: bool
    linear: int = 0
    linear_rows: int = 0
    widens: bool = False


def inspect(path: Path) -> Folder:
    """Raises ModelError where the folder is no model that can be loaded safely."""
    if path.suffix == ".gguf" or (path.is_dir() and not any(path.glob("*.safetensors")) and any(path.glob("*.gguf"))):
        raise ModelError(f"{path.name} is a GGUF file, which this program does not run. Get the safetensors weights.")
    if not path.is_dir():
        raise ModelError(f"There is no folder {path}. Choose the folder that holds the model's config.json.")
    config = _config(path)
    _refuse_code(path)
    shards = _shards(path)
    elements = total = linear = rows = 0
    quantized = "quantization_config" in config
    widens = _method(config) == "mxfp4"
    for shard in shards:
        for name, kind, shape, size in tensors(shard):
            elements += _elements(name, shape, widens=widens)
            total += size
            quantized = quantized or kind not in _FLOATS
            if _is_linear(name, shape):
                linear += prod(shape)
                rows += shape[0]
    return Folder(path, config, elements, total, quantized, linear, rows, widens)


def _method(config: dict[str, Any]) -> str:
    """How the weights were quantized by whoever made the files, "" where they were not."""
    table = config.get("quantization_config")
    return str(table.get("quant_method", "")) if isinstance(table, dict) else ""


def _elements(name: str, shape: list[int], *, widens: bool) -> int:
    """Numbers in a tensor. In MXFP4 a byte of the blocks holds two, and the scales are none of the model's."""
    if widens and name.endswith("_scales"):
        return 0
    return prod(shape) * (2 if widens and name.endswith("_blocks") else 1)


def _is_linear(name: str, shape: list[int]) -> bool:
    """Whether a weight is one that bitsandbytes makes small: not the embeddings, the output layer, or experts."""
    kept = ("embed", "lm_head", "wte", "wpe", ".experts.")
    return len(shape) == 2 and name.endswith("proj.weight") and not any(part in name for part in kept)


def _config(path: Path) -> dict[str, Any]:
    if not (path / "config.json").is_file():
        raise ModelError(f"{path} has no config.json. Choose the folder that holds the model's files.")
    config = read_json(path / "config.json")
    if not isinstance(config, dict) or not isinstance(config.get("model_type"), str):
        raise ModelError(f"{path / 'config.json'} names no model_type, so it describes no model.")
    return config


def read_json(path: Path) -> Any:
    """Raises ModelError for a file that is no JSON."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(f"{path} can't be read: {error}. The file is damaged; fetch the model again.") from None


def _refuse_code(path: Path) -> None:
    """Any `auto_map` wants code from the folder to be run, which never happens here."""
    for file in sorted(path.glob("*.json")):
        if (
            file.name != "tokenizer.json"
            and not file.name.endswith(".index.json")
            and "auto_map" in set(_keys(read_json(file)))
        ):
            raise ModelError(
                f"{file.name} of {path} asks to run Python code from the folder (auto_map). This program runs no code "
                "that comes with a model. Use a model that transformers knows itself."
            )


def _keys(data: Any) -> Iterator[str]:
    pending = [data]
    while pending:
        item = pending.pop()
        if isinstance(item, dict):
            yield from item
            pending += item.values()
        elif isinstance(item, list):
            pending += item


def _shards(path: Path) -> list[Path]:
    """The safetensors files that hold the weights."""
    index, single = path / "model.safetensors.index.json", path / "model.safetensors"
    if index.is_file():
        table = read_json(index)
        named = table.get("weight_map") if isinstance(table, dict) else None
        if not isinstance(named, dict) or not all(isinstance(name, str) for name in named.values()):
            raise ModelError(f"{index} lists no weights. The file is damaged; fetch the model again.")
        names = sorted(set(named.values()))
        if any(Path(name).name != name or not name.endswith(".safetensors") for name in names):
            raise ModelError(f"{index} names a file outside the folder or of another kind than safetensors.")
        missing = [name for name in names if not (path / name).is_file()]
        if missing:
            raise ModelError(f"{path} lacks {missing[0]} ({len(missing)} of {len(names)} weight files missing).")
        return [path / name for name in names]
    if single.is_file():
        return [single]
    pickles = sorted(file.name for file in path.iterdir() if file.suffix in _PICKLES)
    if pickles:
        raise ModelError(
            f"The weights of {path} are pickle files ({pickles[0]}), which can run code when opened and are refused. "
            "Get the model as safetensors."
        )
    raise ModelError(f"{path} has no weights (model.safetensors). Choose another folder or fetch the model again.")


def tensors(shard: Path) -> Iterator[tuple[str, str, list[int], int]]:
    """(name, dtype, shape, bytes) of each tensor by the header. Raises ModelError where that does not fit the file."""
    damaged = ModelError(f"{shard} is damaged or cut short. Fetch the file again.")
    size = shard.stat().st_size
    with shard.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if not 2 <= length <= min(_MOST_HEADER, size - 8):
            raise damaged
        try:
            header = json.loads(file.read(length))
            header.pop("__metadata__", None)
            entries = [_entry(name, tensor) for name, tensor in header.items()]
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise damaged from None
    if max((entry[4] for entry in entries), default=0) != size - 8 - length:
        raise damaged
    for name, kind, shape, start, end in entries:
        yield name, kind, shape, end - start


def _entry(name: str, tensor: dict[str, Any]) -> tuple[str, str, list[int], int, int]:
    start, end = tensor["data_offsets"]
    return name, str(tensor["dtype"]), [int(size) for size in tensor["shape"]], int(start), int(end)
