"""How many bytes a run takes on one GPU at its worst moment, by what holds them.

Each term is what our loop holds: float32 masters and Adam, sharded over the ranks (FSDP2) in full training; passes in
bfloat16; each layer's input, the layer under way computed again; logits in chunks.
"""

from dataclasses import dataclass, replace
from typing import Literal

from trainer.preflight import Moment, Peak
from trainer.recipe import Recipe
from trainer.shape import Shape

Mode = Literal["float32", "autocast", "bfloat16", "adapters", "float32 adapters"]
"""bfloat16: of sharded weights, given as such to their layers; autocast: of float32 weights on one rank."""
Loss = Literal["chunked", "whole"]
"""whole: all logits at once, as s1's stack of early 2025 had them (transformers 4.46, float32 copies and all)."""

NF4 = 0.5 + 1 / 64 + 4 / (64 * 256)
"""Bytes of a number in nf4: 4 bits, and scales of 64 numbers held in 8 bits (QLoRA, arXiv 2305.14314, section 3)."""
CHUNK = 1024
"""Tokens whose logits are there at once when the loss is computed in chunks."""
CUDA_CONTEXT = 1_250_000_000
"""CUDA's context, NCCL's and cuBLAS's buffers: 1 to 1.5 GB."""
CPU_CONTEXT = 550_000_000
"""Python, torch and transformers in one process."""
UNRETURNED = 0.3
"""Of activations on a CPU, the part that the C library keeps in the gaps between: resident, of no use.

It was 0 to 1.1 in eleven runs of small models, most with long rows under adapters; the tests measure others.
"""
_ADAM, _MUON = 8, 4


@dataclass(frozen=True, slots=True)
class Load:
    """What one rank has to bear. ranks: processes of the run; row: tokens it takes at once;

    accumulates: whether a step takes several passes, so that gradients are there while the next one runs.
    """

    ranks: int
    row: int
    accumulates: bool = False
    on_cpu: bool = False
    loss: Loss = "chunked"


def adapters(shape: Shape, rank: int) -> int:
    """Parameters of LoRA on every matrix of the layers; of a mixture, on attention's alone."""
    hidden, queries, keys = shape.hidden, shape.queries, shape.keys
    attention = 2 * (hidden + queries) + 2 * (hidden + keys)
    feed_forward = 0 if shape.experts else 3 * (hidden + shape.ffn)
    return shape.layers * rank * (attention + feed_forward)


def trained(shape: Shape, recipe: Recipe) -> int:
    """Parameters that the run changes."""
    return shape.parameters if recipe.method == "full" else adapters(shape, recipe.lora_rank)


def saved_per_token(shape: Shape, mode: Mode, *, rank: int = 0) -> int:
    """Bytes that autograd keeps of one token in one layer of transformers' modules without checkpointing.

    rank: of the adapters. Keys and values are repeated for their groups of queries. Fitted to what saved_tensors_hooks
    saw on ten small shapes with our attention (the coefficients came out whole); the tests measure others.
    """
    width = shape.ffn * max(1, shape.used)
    heads = (shape.queries + shape.keys) * shape.normalizes_heads
    match mode:
        case "float32":
            return 24 * shape.hidden + 20 * shape.queries + 16 * width + 8 * heads
        case "autocast":
            return 26 * shape.hidden + 10 * shape.queries + 8 * width + 6 * heads
        case "bfloat16":
            return 16 * shape.hidden + 10 * shape.queries + 8 * width + 6 * heads
        case "float32 adapters":
            # A frozen matrix needs its input no more than its gradient.
            return 16 * shape.hidden + 20 * shape.queries + 16 * width + 4 * heads + 28 * rank
    # What an adapter gets and what it makes are kept in float32.
    return 28 * shape.hidden + 12 * shape.queries + 10 * width + 4 * heads + 28 * rank


def mode_of(recipe: Recipe, load: Load) -> Mode:
    """How a pass is computed."""
    if recipe.method != "full":
        return "adapters" if recipe.precision == "bf16" else "float32 adapters"
    if recipe.precision == "fp32":
        return "float32"
    return "bfloat16" if _is_sharded(recipe, load) else "autocast"


def peak(shape: Shape, recipe: Recipe, load: Load) -> Peak:
    """The worst of the moments: the loss, both ends of the way back, the optimizer's step."""
    moments = (
        _at_loss(shape, recipe, load),
        _backward(shape, recipe, load, is_begun=False),
        _backward(shape, recipe, load, is_begun=True),
        _optimizing(shape, recipe, load),
    )
    worst = max(moments, key=lambda moment: moment.total)
    if not load.on_cpu:
        return worst
    return replace(worst, transient=worst.transient + int(UNRETURNED * worst.activations))


def _at_loss(shape: Shape, recipe: Recipe, load: Load) -> Peak:
    """All layers are passed, their gathered weights freed again; embedding and output layer are still there."""
    # The chunks before this one went back to the output layer, so its gradient is there already.
    has_given = recipe.method == "full" and load.loss == "chunked" and load.row > CHUNK
    given = 4 * shape.embedding * has_given
    held = _states(shape, recipe, load, "loss")
    return replace(
        held,
        gradients=held.gradients if load.accumulates else 0,
        activations=_kept(shape, recipe, load),
        logits=_logits(shape, recipe, load),
        transient=_ends(shape, recipe, load) + _casts(shape, recipe, load) + given,
    )


def _backward(shape: Shape, recipe: Recipe, load: Load, *, is_begun: bool) -> Peak:
    """The layer under way is computed again. What was kept of the layers goes as their gradients come: the most is held
    before the first (only gradients of the passes before are there) or with the last (nothing of the layers above is).
    """
    size, mode = _itemsize(recipe), mode_of(recipe, load)
    held = _states(shape, recipe, load, "backward")
    live = saved_per_token(shape, mode, rank=recipe.lora_rank)
    kept = _kept(shape, recipe, load) // (shape.layers if is_begun else 1)
    temporary = 3 * size * shape.ffn * max(1, shape.used)
    gathered = 2 * size * shape.layer if _is_sharded(recipe, load) else 0
    # A gradient comes whole: it is then shared out, added to what there is, or stays.
    given = 4 * shape.layer if recipe.method == "full" and (_is_sharded(recipe, load) or load.accumulates) else 0
    dequantized = 2 * shape.hidden * shape.ffn if recipe.method == "qlora" else 0
    casts = size * shape.layer if recipe.checkpointing else _casts(shape, recipe, load)
    return replace(
        held,
        gradients=held.gradients if is_begun or load.accumulates else 0,
        activations=kept + (live * recipe.checkpointing + temporary) * load.row,
        transient=_ends(shape, recipe, load) + gathered + given + dequantized + casts * _has_casts(recipe, load),
    )


def _optimizing(shape: Shape, recipe: Recipe, load: Load) -> Peak:
    """Activations are gone. The optimizer is fused; gradients of adapters are summed over the ranks in one copy."""
    copied = 4 * trained(shape, recipe) if load.ranks > 1 and not _is_sharded(recipe, load) else 0
    return replace(_states(shape, recipe, load, "optimizer"), transient=copied)


def _states(shape: Shape, recipe: Recipe, load: Load, moment: Moment) -> Peak:
    changed = trained(shape, recipe)
    match recipe.method:
        case "full":
            weights = 4 * shape.parameters
        case "lora":
            weights = _itemsize(recipe) * shape.parameters + 4 * changed
        case "qlora":
            small = shape.layers * (shape.linear if not shape.experts else shape.attention)
            weights = int(NF4 * small) + 2 * (shape.parameters - small) + 4 * changed
    return Peak(
        moment,
        weights=_share(weights, recipe, load),
        gradients=_share(4 * changed, recipe, load),
        optimizer=_share(_optimizer(shape, recipe), recipe, load),
        activations=0,
        logits=0,
        transient=0,
        context=CPU_CONTEXT if load.on_cpu else CUDA_CONTEXT,
    )


def _optimizer(shape: Shape, recipe: Recipe) -> int:
    changed = trained(shape, recipe)
    if recipe.optimizer == "adamw":
        return _ADAM * changed
    matrices = changed if recipe.method != "full" else shape.layers * shape.linear
    return _MUON * matrices + _ADAM * (changed - matrices)


def _share(size: int, recipe: Recipe, load: Load) -> int:
    """Of one rank. What is not sharded is whole on every one."""
    return -(-size // load.ranks) if _is_sharded(recipe, load) else size


def _is_sharded(recipe: Recipe, load: Load) -> bool:
    """As the run does it: on one GPU the parts are the whole, and FSDP keeps float32 beside bfloat16."""
    return recipe.shards and (load.ranks > 1 or not load.on_cpu)


def _ends(shape: Shape, recipe: Recipe, load: Load) -> int:
    """Embedding and output layer, gathered for the whole of a pass."""
    one = _itemsize(recipe) * shape.embedding
    return (one if shape.tied else 2 * one) if _is_sharded(recipe, load) else 0


def _casts(shape: Shape, recipe: Recipe, load: Load) -> int:
    """What autocast keeps of float32 weights until the pass forward is over: a copy in bfloat16."""
    return 2 * (shape.layers * shape.layer + shape.embedding) * _has_casts(recipe, load)


def _has_casts(recipe: Recipe, load: Load) -> bool:
    return mode_of(recipe, load) == "autocast"


def _kept(shape: Shape, recipe: Recipe, load: Load) -> int:
    """What is saved on the way forward: each layer's input, or all of what each layer saves."""
    mode = mode_of(recipe, load)
    residual = (2 if mode in ("bfloat16", "adapters") else 4) * shape.hidden
    each = residual if recipe.checkpointing else saved_per_token(shape, mode, rank=recipe.lora_rank)
    return shape.layers * each * load.row


def _logits(shape: Shape, recipe: Recipe, load: Load) -> int:
    """In float32: their logarithms, the gradients of these and of the logits; whole, the logits and a copy besides."""
    if load.loss == "whole":
        return (12 + _itemsize(recipe)) * shape.vocabulary * load.row
    return 12 * shape.vocabulary * min(load.row, CHUNK)


def _itemsize(recipe: Recipe) -> int:
    return 2 if recipe.precision == "bf16" else 4
