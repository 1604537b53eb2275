"""Streams and probes for models whose memory can't be cut: copies of the whole memory, taken at points of the trace.

Recurrent layers keep a state instead of a row of KV, so a fork needs the state as it was there. A copy is taken where a
fork is planned, at the end of a prompt, and every `EVERY` tokens; what lies between a copy and a fork is computed
again. Each branch is fed alone, by transformers' own cache. Slower than `decode`, same answers in float32.
"""

import copy
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn
from transformers import DynamicCache

from s1gui.engines.local.streams import Branch, Stream

EVERY = 256
MOST = 16
"""Copies kept of a stream; then every second one is dropped."""
NOTE = (
    "This model's memory can't be cut back (recurrent or otherwise unusual layers), so forks work from copies of it: "
    "slower, with the same answers in float32."
)


@dataclass(slots=True, eq=False)
class Held:
    """A branch's memory: the cache of what was fed, the logits after it, and copies at earlier lengths."""

    cache: Any
    logits: Tensor | None = None
    copies: dict[int, Any] = field(default_factory=dict)


class Snapshots:
    """The `Grower` that copies. continues: whether several tokens at once may follow upon what is in a cache."""

    notes: tuple[str, ...] = (NOTE,)

    def __init__(self, model: nn.Module, *, device: torch.device, continues: bool) -> None:
        self._model: Any = model
        self._device, self._continues = device, continues
        self._holders: list[Held] = []
        self._used = 0

    def share(self, stream: Stream, others: Iterable[Stream]) -> int:
        best, length = None, 0
        for other in others:
            if other.memory is not None and other is not stream:
                common = _common(stream.ids, other.ids[: other.fed])
                reach = [at for at in (*other.memory.copies, other.fed) if at <= min(common, len(stream.ids) - 1)]
                if max(reach, default=0) > length:
                    best, length = other, max(reach)
        if best is not None:
            stream.memory = self._hold(self._at(best, length))
            stream.fed = length
        return length

    def prefill(self, stream: Stream, upto: int) -> None:
        if stream.memory is None:
            stream.memory = self._hold(self._empty())
        end = min(upto, (stream.fed // EVERY + 1) * EVERY)
        stream.memory.logits = self._forward(stream.memory.cache, stream.ids[stream.fed : end], stream.fed)
        stream.fed = end
        self._keep_copy(stream)

    def feed(self, branches: Sequence[Branch]) -> Tensor:
        # Probes first: one at the trunk's head takes its copy before the trunk goes on.
        for branch in branches:
            if branch.at is not None:
                self._feed_probe(branch)
        for branch in branches:
            if branch.at is None:
                self._feed_trunk(branch.stream)
        holders = [branch.stream.memory if branch.at is None else branch.memory for branch in branches]
        return torch.stack([held.logits for held in holders])

    def _feed_probe(self, branch: Branch) -> None:
        if branch.memory is None:
            branch.memory = self._hold(self._at(branch.stream, branch.prefix))
        start = branch.prefix + branch.fed
        branch.memory.logits = self._forward(branch.memory.cache, branch.due(), start)
        branch.fed = len(branch.ids)

    def _feed_trunk(self, stream: Stream) -> None:
        if stream.memory is None:
            stream.memory = self._hold(self._empty())
        planned = {fork.at - 1 for fork in stream.forks if fork.at is not None}
        while stream.fed < len(stream.ids):
            ahead = [at for at in planned if stream.fed < at]
            end = min(len(stream.ids), (stream.fed // EVERY + 1) * EVERY, *ahead)
            stream.memory.logits = self._forward(stream.memory.cache, stream.ids[stream.fed : end], stream.fed)
            stream.fed = end
            if end % EVERY == 0 or end in planned:
                self._keep_copy(stream)

    def _at(self, stream: Stream, length: int) -> Any:
        """A cache that holds the stream's first `length` ids, made from the nearest copy below."""
        if stream.memory is None or not length:
            source, start = self._empty(), 0
        elif stream.fed == length:
            source, start = copy.deepcopy(stream.memory.cache), length
        else:
            start = max((at for at in stream.memory.copies if at <= length), default=0)
            source = copy.deepcopy(stream.memory.copies[start]) if start else self._empty()
        if start < length:
            self._forward(source, stream.ids[start:length], start)
        return source

    def _forward(self, cache: Any, ids: Sequence[int], start: int) -> Tensor:
        """Feed ids at positions from `start` on; the logits after the last [vocabulary]."""
        parts = [ids] if self._continues or not start else [[token] for token in ids]
        for part in parts:
            tokens = torch.tensor([list(part)], device=self._device)
            places = torch.arange(start, start + len(part), device=self._device).unsqueeze(0)
            found = self._model(
                input_ids=tokens, position_ids=places, past_key_values=cache, use_cache=True, logits_to_keep=1
            )
            start += len(part)
        logits: Tensor = found.logits[0, -1]
        return logits

    def _keep_copy(self, stream: Stream) -> None:
        copies = stream.memory.copies
        copies[stream.fed] = copy.deepcopy(stream.memory.cache)
        if len(copies) > MOST:
            for at in sorted(copies)[1:-1:2]:
                del copies[at]
        self._weigh()

    def _empty(self) -> Any:
        return DynamicCache(config=self._model.config.get_text_config())

    def _hold(self, cache: Any) -> Held:
        held = Held(cache)
        self._holders.append(held)
        return held

    def forget(self, holder: Stream | Branch) -> None:
        if holder.memory is not None:
            self._holders.remove(holder.memory)
            holder.memory = None
            self._weigh()
        holder.fed = 0

    def clear(self) -> None:
        pass  # a copy goes with whoever holds it

    def used_bytes(self) -> int:
        return self._used

    def _weigh(self) -> None:
        """Add up what is held; only now and then, for it is asked from another thread, and for people."""
        caches = [cache for held in self._holders for cache in (held.cache, *held.copies.values())]
        self._used = sum(tensor.nbytes for cache in caches for layer in cache.layers for tensor in _tensors(layer))


def _tensors(layer: Any) -> Iterable[Tensor]:
    for value in vars(layer).values():
        found = value if isinstance(value, list | tuple) else value.values() if isinstance(value, dict) else [value]
        yield from (item for item in found if isinstance(item, Tensor))


def _common(one: Sequence[int], other: Sequence[int]) -> int:
    length = min(len(one), len(other))
    return next((n for n in range(length) if one[n] != other[n]), length)
