"""What the engine keeps of every stream and of every branch that grows from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from transformers import PreTrainedTokenizerBase

from s1gui.core.engine import Appended, Fork, Grow, Sampled, Top
from s1gui.core.formats import Ids
from s1gui.core.sampling import Sampling
from s1gui.engines.local.sampler import Choice
from s1gui.engines.local.text import PRIMED_WITH, Pieces, TokenTexts

SHORT = 16
"""So many ids put after a stream's end are fed in the pass that samples; what is more, in passes before."""


@dataclass(slots=True, eq=False)
class Stream:
    """A row of ids and its trunk. Owned by the engine; `fed` and `memory` by the grower.

    breaks: for each id, whether the text up to and including it ends in a line break.
    fed: how many ids have their KV in `memory`. prompt: so many at the beginning are computed in chunks, all later ones
        row by row as when they are sampled, also where they are computed again: so they are the same to the bit.
    lost: how many ids were in memory when it was given away; what is computed again of them is "resumed".
    touched: when it was last begun on, in ticks of the engine's clock; forks: those it has not reached yet.
    """

    number: int
    pieces: Pieces
    ids: list[int] = field(default_factory=list)
    breaks: bytearray = field(default_factory=bytearray)
    memory: Any = None
    fed: int = 0
    prompt: int = 0
    lost: int = 0
    touched: int = 0
    forks: list["Branch"] = field(default_factory=list)

    def append(self, token: int) -> str:
        """Add an id; the piece of text it completes."""
        piece = self.pieces.add(token)
        self.ids.append(token)
        self.breaks.append(piece.endswith("\n"))
        return piece


@dataclass(slots=True)
class Buffer:
    """Sampled tokens that were not told yet."""

    ids: list[int] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    logprobs: list[float] = field(default_factory=list)
    entropies: list[float] = field(default_factory=list)
    passes: list[int] = field(default_factory=list)
    top: list[Top] = field(default_factory=list)

    def taken(self, request: int) -> Sampled | None:
        """Everything in it as one message, None where it is empty; the buffer is empty afterwards."""
        if not self.ids:
            return None
        message = Sampled(
            request,
            tuple(self.ids),
            tuple(self.pieces),
            tuple(self.logprobs),
            tuple(self.entropies),
            tuple(self.passes),
            tuple(self.top),
        )
        for column in (self.ids, self.pieces, self.logprobs, self.entropies, self.passes, self.top):
            column.clear()
        return message


@dataclass(slots=True, eq=False)
class Branch:
    """A request under way: the trunk's own growth (at is None), or a probe that leaves it at `at`.

    ids, fed, memory: of a probe, the tail: the id at `at` - 1, what was put after it, what was sampled.
    newline, given: ids to put first, as the request had them; pieces: the text from there on.
    can_wait: others go before it. grown: how many of the given ids are no prompt.
    """

    request: int
    stream: Stream
    at: int | None
    at_least: int
    at_most: int
    stops: Ids
    sampling: Sampling
    top: int
    newline: Ids
    given: Ids
    pieces: Pieces
    can_wait: bool = False
    grown: int = 0
    ids: list[int] = field(default_factory=list)
    fed: int = 0
    memory: Any = None
    sampled: int = 0
    started: bool = False
    given_pieces: tuple[str, ...] = ()
    told: Buffer = field(default_factory=Buffer)

    @classmethod
    def of_grow(cls, grow: Grow, stream: Stream) -> "Branch":
        rest = (grow.at_least, grow.at_most, grow.stops, grow.sampling, grow.top, (), grow.ids)
        return cls(grow.request, stream, None, *rest, pieces=stream.pieces, grown=grow.grown)

    @classmethod
    def of_fork(cls, fork: Fork, stream: Stream) -> "Branch":
        rest = (0, fork.at_most, fork.stops, fork.sampling, fork.top, fork.newline, fork.ids)
        return cls(fork.request, stream, fork.at, *rest, pieces=stream.pieces, can_wait=fork.can_wait)

    def put_given(self, tokenizer: PreTrainedTokenizerBase) -> None:
        """Place the given ids at the branch's beginning."""
        stream = self.stream
        if self.at is not None:
            self.given = self.given if stream.breaks[self.at - 1] else self.newline + self.given
            self.pieces = Pieces(tokenizer, stream.ids[max(0, self.at - PRIMED_WITH) : self.at])
            self.ids = [stream.ids[self.at - 1], *self.given]
            self.given_pieces = tuple(self.pieces.add(token) for token in self.given)
            return
        if not stream.ids:
            stream.prompt = max(0, len(self.given) - self.grown - 1)
        self.given_pieces = tuple(stream.append(token) for token in self.given)

    def tell_given(self, tell: Callable[[Appended], None], *, resumed: bool) -> None:
        """Say which ids stand there now, and how much of the prefix is in memory already."""
        self.started = True
        reused = min(self.stream.fed, self.prefix if self.at is not None else self.length)
        tell(Appended(self.request, self.start, self.given, self.given_pieces, reused, resumed))

    def take(self, choice: Choice, number: int, texts: TokenTexts) -> None:
        """Append a sampled token and remember to tell it. number: of the pass it came from."""
        told = self.told
        told.pieces.append(self._append(choice.token))
        told.ids.append(choice.token)
        told.logprobs.append(choice.logprob)
        told.entropies.append(choice.entropy)
        told.passes.append(number)
        if self.top:
            told.top.append(tuple((token, texts.of(token), logprob) for token, logprob in choice.top))

    @property
    def start(self) -> int:
        """The position of the first given id, once they stand there and nothing is sampled."""
        return len(self.stream.ids) - len(self.given) - self.sampled if self.at is None else self.at

    @property
    def length(self) -> int:
        """Tokens from the start of the stream to the branch's end."""
        return len(self.stream.ids) if self.at is None else self.at - 1 + len(self.ids)

    @property
    def prefix(self) -> int:
        """How many of the stream's ids must be in memory before this branch can be fed."""
        if self.at is not None:
            return self.at - 1
        return max(self.stream.prompt, len(self.stream.ids) - 1 - SHORT)

    def due(self) -> Sequence[int]:
        """The ids to feed in the next pass: what was not fed, the last id at least."""
        if self.at is None:
            return self.stream.ids[min(self.stream.fed, len(self.stream.ids) - 1) :]
        return self.ids[self.fed :]

    def _append(self, token: int) -> str:
        """Add a sampled id; the piece of text it completes."""
        self.sampled += 1
        if self.at is None:
            return self.stream.append(token)
        self.ids.append(token)
        return self.pieces.add(token)

    def rest(self) -> str:
        """Text of an unfinished character."""
        return self.pieces.rest() if self.started else ""
