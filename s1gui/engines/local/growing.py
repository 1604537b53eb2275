"""What the engine asks of whatever computes: hold streams in memory, and feed branches in one pass."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from torch import Tensor

from s1gui.engines.local.streams import Branch, Stream


class Grower(Protocol):
    """Computes logits and owns all attention memory.

    notes: sentences for the user about what is slower or different with this model.
    """

    notes: tuple[str, ...]

    def share(self, stream: Stream, others: Iterable[Stream]) -> int:
        """Copy what `others` already hold of the beginning of a stream's ids, of at most all but the last; how many."""

    def prefill(self, stream: Stream, upto: int) -> None:
        """One pass over the next chunk of the stream's ids before `upto`; moves `stream.fed`."""

    def feed(self, branches: Sequence[Branch]) -> Tensor:
        """One pass over what is due of each branch; moves their `fed`. Logits [>= branches, vocabulary], in order."""

    def forget(self, holder: Stream | Branch) -> None:
        """Give back the memory of a stream or of a probe's tail."""

    def clear(self) -> None:
        """Give all memory back to the device; called when no stream or branch holds any."""

    def used_bytes(self) -> int:
        """Attention memory held."""
