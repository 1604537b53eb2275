"""What a training run will take, said before it is launched: memory, disk, time, money, and what would make it fit.

Nothing here computes, and nothing imports torch: `trainer.plan` makes a Preflight, a window decodes one from a line.
"""

from dataclasses import dataclass
from typing import Literal

from s1gui.core.wire import Codec
from trainer.recipe import Recipe

Verdict = Literal["fits", "tight", "no", "unknown"]
"""tight: the estimate lies within its own error of the memory there is, so it may go either way."""
Moment = Literal["loss", "backward", "optimizer"]
LengthSource = Literal["measured", "estimated", "typical"]
"""measured: by an inspection of the data; estimated: from the texts, without template and markers; typical: s1K's,
since no data were read."""


@dataclass(frozen=True, slots=True)
class Peak:
    """Bytes on one GPU (one process on a CPU) at the run's worst moment, by what holds them.

    transient: what sharding gathers, what a step makes and drops, and on a CPU what it does not give back; logits: of
        the output layer and the loss; context: of the device's own runtime.
    """

    moment: Moment
    weights: int
    gradients: int
    optimizer: int
    activations: int
    logits: int
    transient: int
    context: int

    @property
    def total(self) -> int:
        """All parts together."""
        return (
            self.weights
            + self.gradients
            + self.optimizer
            + self.activations
            + self.logits
            + self.transient
            + self.context
        )


@dataclass(frozen=True, slots=True)
class Span:
    """A number that is not known exactly: least and most hold it nine times in ten, by the published runs' spread."""

    least: float
    likely: float
    most: float


@dataclass(frozen=True, slots=True)
class Change:
    """The smallest change found that would fit. fields: the recipe's that differ; recipe: with them changed.

    recipe is None where no field of the recipe does it (more cards than there are, other data).
    """

    text: str
    fields: tuple[str, ...] = ()
    recipe: Recipe | None = None


@dataclass(frozen=True, slots=True)
class Preflight:
    """The answer. device: words for the cards, such as "16 × H100-80"; gpus: 0 on a CPU.

    capacity: bytes of one card (of a CPU's: the free memory over the processes), 0 where it is not known; peak is None
    where the model's shape is not known. host: bytes of ordinary memory on one node at most, while weights are read or
    exported; disk: of checkpoints and the exported model in the run's folder; host_free, disk_free: 0 where not known.
    longest: tokens of the longest row that a GPU takes at once; tokens: computed in the whole run, padding not counted;
    cost: dollars, None on a CPU; notes: sentences that belong to the numbers.
    """

    verdict: Verdict
    summary: str
    model: str
    parameters: int
    trained: int
    device: str
    gpus: int
    capacity: int
    peak: Peak | None
    host: int
    host_free: int
    disk: int
    disk_free: int
    samples: int
    longest: int
    lengths: LengthSource
    steps: int
    tokens: int
    seconds: Span | None
    cost: Span | None
    change: Change | None = None
    notes: tuple[str, ...] = ()


PREFLIGHTS: Codec[Preflight] = Codec((Preflight,))
