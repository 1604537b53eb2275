"""A run's state on the disk: every rank's part in a safetensors file, sealed with the sizes of all, then renamed.

`checkpoint-STEP/` holds `rank-R.safetensors` (weights and optimizer state, for each tensor the rows of it that the rank
had), `state.json`, and `seal.json` {file: bytes}. The order of samples, the rates and the noise are functions of the
step, so the step is all that is kept of them. Any number of ranks can go on from it.
"""

import json
import shutil
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor
from torch.distributed.tensor import DTensor

from s1gui.core.errors import S1Error
from trainer import durable
from trainer.world import World

SEAL, STATE = "seal.json", "state.json"
_PREFIX, _ASIDE = "checkpoint-", ".part"
_ROWS = "rows"


class CheckpointError(S1Error):
    """A checkpoint that does not belong to the run."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is. tokens: supervised ones so far; fingerprint: of recipe and data."""

    step: int
    tokens: int
    seconds: float
    cost: float
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of a tensor that a rank holds: `local` is rows `offset` and on of `rows` (a whole one: 0 of its own)."""

    local: Tensor
    offset: int
    rows: int


def save(folder: Path, progress: Progress, parts: Mapping[str, Part], world: World, *, keep: int) -> tuple[Path, int]:
    """Write a checkpoint; returns its folder and bytes when it is sealed. parts: none for a rank without any.

    Raises OSError (a full disk), after which the earlier ones are as they were.
    """
    target = folder / f"{_PREFIX}{progress.step}"
    aside = target.with_name(target.name + _ASIDE)
    if world.is_first:
        _clear(folder, target)
        aside.mkdir()
    world.meet()
    if parts:
        _write_parts(aside / f"rank-{world.rank}.safetensors", parts)
    world.meet()
    if world.is_first:
        durable.write(aside / STATE, json.dumps(asdict(progress)).encode())
        durable.write(aside / SEAL, json.dumps(_sizes(aside)).encode())
        durable.sync(aside)
        durable.rename(aside, target)
        for old in sealed(folder)[keep:]:
            shutil.rmtree(old)
    world.meet()
    return target, sum(_sizes(target).values())


def sealed(folder: Path) -> list[Path]:
    """The checkpoints that are whole, newest first."""
    found = [path for path in folder.glob(f"{_PREFIX}*") if path.name.removeprefix(_PREFIX).isdigit()]
    return sorted((path for path in found if is_whole(path)), key=_step, reverse=True)


def is_whole(path: Path) -> bool:
    """Whether it was sealed, with all files as long as they were then."""
    try:
        seal = json.loads((path / SEAL).read_text())
        return bool(seal) and seal == _sizes(path)
    except (OSError, ValueError):
        return False


def progress_of(path: Path) -> Progress:
    return Progress(**json.loads((path / STATE).read_text()))


def load(path: Path, wanted: Iterable[tuple[str, Part]]) -> None:
    """Fill parts with what a checkpoint holds of them, whoever wrote which rows. Raises CheckpointError."""
    with ExitStack() as stack:
        files = [stack.enter_context(safe_open(file, "pt")) for file in sorted(path.glob("rank-*.safetensors"))]
        offsets = [json.loads((file.metadata() or {}).get(_ROWS, "{}")) for file in files]
        for name, part in wanted:
            try:
                _fill(name, part, files, offsets)
            except (SafetensorError, KeyError, RuntimeError, IndexError):
                raise CheckpointError(
                    f"{path.name} is of another model or recipe: {name} has no place in it."
                ) from None


def _fill(name: str, part: Part, files: list[Any], offsets: list[dict[str, int]]) -> None:
    begin, end = part.offset, part.offset + _rows(part.local)
    filled = 0
    for file, known in zip(files, offsets, strict=True):
        if name not in known:
            continue
        if part.local.ndim == 0:
            part.local.copy_(file.get_tensor(name))
            return
        there = file.get_slice(name)
        first, last = max(begin, known[name]), min(end, known[name] + there.get_shape()[0])
        if first < last:
            part.local[first - begin : last - begin].copy_(there[first - known[name] : last - known[name]])
            filled += last - first
    if filled != end - begin:
        raise KeyError(name)


def _write_parts(file: Path, parts: Mapping[str, Part]) -> None:
    durable.on_point()
    rows = json.dumps({name: part.offset for name, part in parts.items()})
    tensors = {name: part.local.detach().to("cpu").contiguous() for name, part in parts.items()}
    save_file(tensors, file, metadata={_ROWS: rows})
    durable.sync(file)


def _clear(folder: Path, target: Path) -> None:
    """What a kill left behind goes: checkpoints half written, half removed, or damaged."""
    whole = [path for path in sealed(folder) if path != target]
    for left in set(folder.glob(f"{_PREFIX}*")) - set(whole):
        shutil.rmtree(left)


def _sizes(path: Path) -> dict[str, int]:
    return {file.name: file.stat().st_size for file in sorted(path.iterdir()) if file.name != SEAL}


def _step(path: Path) -> int:
    return int(path.name.removeprefix(_PREFIX))


def _rows(tensor: Tensor) -> int:
    return tensor.shape[0] if tensor.ndim else 1


def part_of(tensor: Tensor, world: World) -> Part:
    """What this rank holds of a weight or its state: FSDP2 gives out rows in even pieces, the last ones shorter."""
    if not isinstance(tensor, DTensor):
        return Part(tensor.detach(), 0, _rows(tensor))
    whole: Any = tensor.detach()
    local, rows = whole.to_local(), tensor.shape[0]
    each = -(-rows // world.size)
    offset = min(world.rank * each, rows)
    if local.shape[0] != min(each, rows - offset):
        raise AssertionError("a weight is not given out by rows as FSDP2 does")
    return Part(local, offset, rows)
