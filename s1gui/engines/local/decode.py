"""One forward pass over the rows of many branches, whose KV lies in one memory."""

from collections.abc import Iterable, Sequence

import torch
from torch import Tensor

from s1gui.engines.local.attention import Attending, Span
from s1gui.engines.local.memory import BLOCK, SPARE, Region
from s1gui.engines.local.network import Network
from s1gui.engines.local.streams import Branch, Stream
from s1gui.engines.local.tiles import Tiles


class Rows:
    """The rows of a pass while it is put together."""

    def __init__(self) -> None:
        self.tokens: list[int] = []
        self.positions: list[int] = []
        self.slots: list[int] = []
        self.spans: list[Span] = []

    def add(self, tokens: Sequence[int], position: int, slot: int) -> int:
        """Rows of one branch, in order; the number of the first."""
        row, count = len(self.tokens), len(tokens)
        self.tokens += tokens
        self.positions += range(position, position + count)
        self.slots += range(slot, slot + count)
        return row

    def pad(self, multiple: int) -> None:
        missing = -len(self.tokens) % multiple
        self.tokens += [0] * missing
        self.positions += [0] * missing
        self.slots += [SPARE] * missing


class Decoder:
    """The `Grower` for models whose memory can be cut anywhere.

    tile: rows multiplied at once in a decode pass, 1 where rows of a product touch each other (int8): then chunks are
    not padded either, for padding would touch them. chunk: rows of a prompt computed at once.
    """

    notes: tuple[str, ...] = ()

    def __init__(
        self, network: Network, attending: Attending, tiles: Tiles, *, tile: int, chunk: int, device: torch.device
    ) -> None:
        self._network, self._attending, self._tiles = network, attending, tiles
        self._tile, self._chunk, self._device = tile, chunk, device
        self._padded = chunk if tile > 1 else 1
        self._memory = attending.memory

    def tried(self, ids: Sequence[int]) -> Tensor:
        """The logits after `ids`, half of them as a chunk and half as rows of a decode pass; nothing is kept."""
        region, half = self._memory.take(len(ids)), len(ids) // 2
        rows = Rows()
        rows.add(ids[:half], 0, region.start)
        rows.spans.append(Span(0, half, 0, region.start, 0, region.start, half))
        rows.pad(self._padded)
        self._run(rows, tile=self._chunk, expert_rows=self._chunk, keep=[0])
        rows = Rows()
        rows.add(ids[half:], half, region.start + half)
        rows.spans += [Span(row, 1, half + row, region.start, half + row + 1) for row in range(len(ids) - half)]
        rows.pad(self._tile)
        logits = self._run(rows, tile=self._tile, expert_rows=1, keep=[len(ids) - half - 1])
        self._memory.give(region)
        return logits[0]

    def share(self, stream: Stream, others: Iterable[Stream]) -> int:
        best, length = None, 0
        for other in others:
            if other.memory is not None and other is not stream:
                shared = self._shareable(stream, other)
                if shared > length:
                    best, length = other, shared
        if best is None:
            return 0
        stream.memory = self._memory.take(len(stream.ids) + BLOCK)
        if best.memory is None:  # the room was made by giving that very stream away
            return 0
        self._memory.copy(best.memory, stream.memory, length)
        stream.fed = length
        return length

    def _shareable(self, stream: Stream, other: Stream) -> int:
        """How many leading ids have the same KV there as they would have if they were computed anew."""
        ids, wanted = stream.ids, min(len(stream.ids) - 1, other.fed)
        common = next((n for n in range(wanted) if ids[n] != other.ids[n]), wanted)
        if common >= stream.prompt == other.prompt:
            return common
        return min(common, stream.prompt, other.prompt) // self._chunk * self._chunk

    def prefill(self, stream: Stream, upto: int) -> None:
        is_prompt = stream.fed < stream.prompt
        end = min(upto, stream.prompt) if is_prompt else upto
        count = min(end - stream.fed, self._chunk - stream.fed % self._chunk)
        region = self._room(stream, upto + 1)
        rows, start = Rows(), region.start + stream.fed
        rows.add(stream.ids[stream.fed : stream.fed + count], stream.fed, start)
        if is_prompt:
            rows.spans.append(Span(0, count, stream.fed, region.start, stream.fed, start, count))
            rows.pad(self._padded)
            self._run(rows, tile=self._chunk, expert_rows=self._chunk, keep=[0])
        else:
            rows.spans += _one_by_one(0, count, stream.fed, region)
            rows.pad(self._tile)
            self._run(rows, tile=self._tile, expert_rows=1, keep=[0])
        stream.fed += count

    def feed(self, branches: Sequence[Branch]) -> Tensor:
        # A region may move when another is made or widened, so all have their room before any row gets its slot.
        for branch in branches:
            self._make_room(branch)
        rows, lasts = Rows(), []
        for branch in branches:
            if branch.at is None:
                self._add_trunk(rows, branch)
            else:
                self._add_probe(rows, branch)
            lasts.append(len(rows.tokens) - 1)
        rows.pad(self._tile)
        return self._run(rows, tile=self._tile, expert_rows=1, keep=lasts)

    def _add_trunk(self, rows: Rows, branch: Branch) -> None:
        stream, due = branch.stream, branch.due()
        position = len(stream.ids) - len(due)
        region = stream.memory
        row = rows.add(due, position, region.start + position)
        rows.spans += _one_by_one(row, len(due), position, region)
        stream.fed = len(stream.ids)

    def _add_probe(self, rows: Rows, branch: Branch) -> None:
        due, seen, trunk = branch.due(), branch.prefix, branch.stream.memory
        position, start = seen + branch.fed, branch.memory.start
        row = rows.add(due, position, start + branch.fed)
        prefix = trunk.start if trunk else 0
        rows.spans.append(Span(row, len(due), position, prefix, seen, start, len(branch.ids)))
        branch.fed = len(branch.ids)

    def _make_room(self, branch: Branch) -> None:
        if branch.at is None:
            self._room(branch.stream, len(branch.stream.ids))
        elif branch.memory is None:
            branch.memory = self._memory.take(len(branch.ids))
        else:
            self._memory.widen(branch.memory, len(branch.ids))

    def _room(self, stream: Stream, length: int) -> Region:
        if stream.memory is None:
            stream.memory = self._memory.take(length + BLOCK)
        elif stream.memory.size < length:
            self._memory.widen(stream.memory, length, spare=max(BLOCK, length // 2))
        region: Region = stream.memory
        return region

    def _run(self, rows: Rows, *, tile: int, expert_rows: int, keep: list[int]) -> Tensor:
        numbers = torch.tensor((rows.tokens, rows.positions, rows.slots), device=self._device)
        self._attending.slots, self._attending.spans = numbers[2], rows.spans
        self._tiles.rows, self._tiles.expert_rows = tile, expert_rows
        return self._network(numbers[0], numbers[1], self._kept(keep, len(rows.tokens)))

    def _kept(self, keep: list[int], rows: int) -> Tensor | None:
        """Whole tiles of rows to take logits of; None where these are all rows, in their order."""
        wanted = -(-len(keep) // self._tile) * self._tile
        if wanted == rows and keep == list(range(len(keep))):
            return None
        return torch.tensor(keep + [keep[-1]] * (wanted - len(keep)), device=self._device)

    def forget(self, holder: Stream | Branch) -> None:
        if holder.memory is not None:
            self._memory.give(holder.memory)
            holder.memory = None
        holder.fed = 0

    def clear(self) -> None:
        self._memory.clear()

    def used_bytes(self) -> int:
        return self._memory.used_bytes


def _one_by_one(row: int, count: int, position: int, region: Region) -> list[Span]:
    """Rows of a trunk from `position` on as they are when they are sampled, be they fed at once."""
    places = range(position, position + count)
    return [Span(row + offset, 1, place, region.start, place + 1) for offset, place in enumerate(places)]
