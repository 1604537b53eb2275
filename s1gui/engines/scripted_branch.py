"""A request under way in the scripted engine: its row of ids, and what was sampled and not told yet."""

import codecs
from dataclasses import dataclass, field

from s1gui.core.engine import Fork, Grow, Sampled
from s1gui.engines import toy


@dataclass(slots=True, eq=False)
class Branch:
    """A request under way. ids: its row so far, for a Grow the stream itself; unsaid: sampled and not told yet."""

    request: Grow | Fork
    ids: list[int]
    begun: bool = False
    sampled: int = 0
    at_most: int = 0
    unsaid: list[tuple[int, str, float, float, int]] = field(default_factory=list)
    decoder: codecs.IncrementalDecoder = field(default_factory=lambda: codecs.getincrementaldecoder("utf-8")("replace"))

    def piece(self, token: int) -> str:
        return self.decoder.decode(toy.raw(token))

    @property
    def held_back(self) -> str:
        return self.decoder.getstate()[0].decode("utf-8", "replace")

    def sample(self, token: int, number: int) -> None:
        """Append a sampled token. number: of the pass it came from."""
        logprob, entropy = numbers(token, len(self.ids))
        self.ids.append(token)
        self.sampled += 1
        self.unsaid.append((token, self.piece(token), logprob, entropy, number))

    def said(self) -> Sampled | None:
        """What was not told yet, and from here on is; None where there is nothing."""
        if not self.unsaid:
            return None
        ids, pieces, logprobs, entropies, passes = zip(*self.unsaid, strict=True)
        count = self.request.top
        top = tuple(_top(token, logprob, count) for token, logprob in zip(ids, logprobs, strict=True) if count)
        self.unsaid.clear()
        return Sampled(self.request.request, ids, pieces, logprobs, entropies, passes, top)


def numbers(token: int, position: int) -> tuple[float, float]:
    """A log-probability and an entropy that look like some, the same whenever the same token stands there."""
    spread = (token * 31 + position * 17) % 97 / 97
    return -0.6 * spread, 1.5 * spread


def _top(token: int, logprob: float, count: int) -> tuple[tuple[int, str, float], ...]:
    others = [(ord("a") + index, chr(ord("a") + index), logprob - 1.0 - index) for index in range(count - 1)]
    return ((token, toy.raw(token).decode("utf-8", "replace"), logprob), *others)
