"""How much of a card's peak training reaches, from published runs. s1's own run is not among them: it is predicted."""

from dataclasses import dataclass
from functools import cache
from statistics import geometric_mean

from trainer.cards import KNOWN, Card
from trainer.operations import per_token
from trainer.recipe import Method
from trainer.shape import Shape

OTHERWISE = 0.42
"""Of cards that no run here was made on."""
SPREAD = 1.4
"""Published runs of one card differ by about so much to either side (33 to 43 % on H100, 57 to 67 % on A100)."""
WIDE = 1.7
"""The same for cards without a published run."""


@dataclass(frozen=True, slots=True)
class Run:
    """rate: tokens a second on one GPU, rows of `row` tokens, nothing padded; recomputed: part of the layers."""

    shape: Shape
    card: str
    method: Method
    row: int
    recomputed: float
    rate: float
    source: str


_LLAMA_7B = Shape("Llama-2-7B", "llama", 32, 4096, 11_008, 32, 32, 128, 32_000)
_LLAMA_13B = Shape("Llama-2-13B", "llama", 40, 5120, 13_824, 40, 40, 128, 32_000)
_LLAMA_34B = Shape("Llama-2-34B", "llama", 48, 8192, 22_016, 64, 8, 128, 32_000)
_LLAMA_70B = Shape("Llama-2-70B", "llama", 80, 8192, 28_672, 64, 8, 128, 32_000)
_LLAMA_8B = Shape("Llama-3.1-8B", "llama", 32, 4096, 14_336, 32, 8, 128, 128_256)
_QWEN_7B = Shape("Qwen2.5-7B", "qwen2", 28, 3584, 18_944, 28, 4, 128, 152_064)

_FMS = "foundation-model-stack/fms-fsdp, README: 128 GPUs, batches of 4,096 tokens"
_TITAN = "pytorch/torchtitan, benchmarks/llama3_h100_202412_torchtitan.md, tables 1 and 3: no torch.compile"
_NEMO = "NVIDIA-NeMo/Automodel, docs/performance-summary.mdx: LoRA on one H100"

RUNS = (
    Run(_LLAMA_7B, "A100-80", "full", 4096, 0.0, 3760, _FMS),
    Run(_LLAMA_13B, "A100-80", "full", 4096, 0.0, 1700, _FMS),
    Run(_LLAMA_34B, "A100-80", "full", 4096, 1.0, 772, _FMS),
    Run(_LLAMA_70B, "A100-80", "full", 4096, 1.0, 380, _FMS),
    Run(_LLAMA_7B, "H100-80", "full", 4096, 0.0, 7500, _FMS),
    Run(_LLAMA_34B, "H100-80", "full", 4096, 1.0, 1550, _FMS),
    # Selective checkpointing there computes about half of a layer again.
    Run(_LLAMA_8B, "H100-96", "full", 8192, 0.5, 5762, _TITAN),
    Run(_LLAMA_8B, "H100-96", "full", 8192, 0.5, 5605, _TITAN),
    Run(_LLAMA_8B, "H100-80", "lora", 4096, 0.0, 12_473, _NEMO),
    Run(_QWEN_7B, "H100-80", "lora", 4096, 0.0, 14_110, _NEMO),
)
"""Without tensor parallelism, torch.compile or float8, none of which our loop has."""


def reached(run: Run) -> float:
    """The part of the card's peak that a run's operations come to."""
    peak = next(card.peak for card in KNOWN if card.name == run.card)
    operations = per_token(run.shape, run.method, context=run.row, recomputed=run.recomputed, chunked=False)
    return run.rate * operations / peak


@cache
def utilization(card: Card) -> tuple[float, float]:
    """(the part of the peak that is likely, how many times more or less it may be). H200 computes as H100 does."""
    family = card.name.split("-")[0].replace("H200", "H100")
    found = [reached(run) for run in RUNS if run.card.split("-")[0] == family]
    return (geometric_mean(found), SPREAD) if found else (OTHERWISE, WIDE)
