"""The attention memory (KV) of all branches: a row of slots per layer, in which each branch owns one region."""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from s1gui.core.errors import EngineError

BLOCK = 64
"""Regions begin and end at multiples of this many slots, so that their rows keep their alignment in memory."""
SPARE = 0
"""Rows that pad a pass write here."""
_FIRST = 16 * BLOCK
"""Slots to begin with."""


@dataclass(slots=True, eq=False)
class Region:
    """Slots [start, start + size) of every layer; both multiples of BLOCK."""

    start: int
    size: int

    @property
    def end(self) -> int:
        return self.start + self.size


class Layer:
    """One layer's slots: keys and values [slots, kv heads, head size], zero until written."""

    def __init__(self) -> None:
        self.keys = self.values = torch.empty(0)
        self.keys_of_heads = self.values_of_heads = self.keys

    def grow(self, slots: int, key: Tensor, value: Tensor) -> None:
        """Make room for `slots`. key, value [rows, kv heads, d]: what it holds, as an example of shape and place."""
        self.keys, self.values = _grown(self.keys, slots, key), _grown(self.values, slots, value)
        self.keys_of_heads = self.keys.permute(1, 2, 0)
        self.values_of_heads = self.values.transpose(0, 1)


def _grown(old: Tensor, slots: int, example: Tensor) -> Tensor:
    new = torch.zeros((slots, *example.shape[1:]), dtype=example.dtype, device=example.device)
    if old.shape[0]:
        new[: old.shape[0]] = old
    return new


_FULL = "The KV memory is full. Load the model with fewer lanes or a shorter context, or wait for other traces to end."


class Memory:
    """Owner of the slots and of who holds which.

    limit: the most slots there may ever be, the spare block included; longest: the most that a region ever needs, 0 for
    all. make_room: called when a region can't be had; it gives back another region and says whether it did.
    """

    def __init__(self, layers: int, *, limit: int, make_room: Callable[[], bool], longest: int = 0) -> None:
        self.layers = [Layer() for _ in range(layers)]
        self._limit = limit // BLOCK * BLOCK
        self._longest = _rounded(longest or limit)
        self._make_room = make_room
        self._slots = min(self._limit, _FIRST)
        self._held = [Region(0, BLOCK)]

    @property
    def used_slots(self) -> int:
        """Slots that someone holds."""
        return sum(region.size for region in self._held)

    @property
    def used_bytes(self) -> int:
        """Bytes of the slots that someone holds, in all layers."""
        tensors = [slots for layer in self.layers for slots in (layer.keys, layer.values) if slots.shape[0]]
        return sum(slots[0].nbytes for slots in tensors) * self.used_slots

    def write(self, index: int, slots: Tensor, key: Tensor, value: Tensor) -> Layer:
        """Store rows of KV [rows, kv heads, d] of layer `index`, and hand that layer out."""
        layer = self.layers[index]
        if layer.keys.shape[0] < self._slots:
            layer.grow(self._slots, key, value)
        slots = slots.to(layer.keys.device)  # with layers spread over GPUs, this one may be on another
        layer.keys.index_copy_(0, slots, key)
        layer.values.index_copy_(0, slots, value)
        return layer

    def take(self, size: int) -> Region:
        """A new region of at least `size` slots. Raises EngineError where the limit leaves no room."""
        size = _rounded(size)
        while (start := self._gap(size)) is None:
            if self._slots < self._limit:
                self._slots = min(self._limit, max(2 * self._slots, self._held[-1].end + size))
            elif self.used_slots + size <= self._limit:
                self._compact()
            elif not self._make_room():
                raise EngineError(_FULL)
        region = Region(start, size)
        self._held.append(region)
        self._held.sort(key=lambda held: held.start)
        return region

    def give(self, region: Region) -> None:
        """The region is free again."""
        self._held.remove(region)

    def clear(self) -> None:
        """Give all slots back to the device, and begin again with few, held by nobody."""
        self.layers = [Layer() for _ in self.layers]
        self._slots = min(self._limit, _FIRST)
        self._held = [Region(0, BLOCK)]

    def widen(self, region: Region, size: int, *, spare: int = 0) -> None:
        """Make the region at least `size` slots large, in place or elsewhere with its contents. Raises EngineError.

        spare: slots on top, so that it needs not be done again soon; as far as there are some that nobody holds.
        """
        if size <= region.size:
            return
        least = _rounded(size)
        wanted = max(least, min(_rounded(size + spare), self._longest))
        if self._widened_in_place(region, wanted):
            return
        if self.used_slots + wanted <= self._limit:
            self._move(region, self.take(wanted))
            return
        while (free := self._limit - self.used_slots + region.size - least) < 0:
            if not self._make_room():
                raise EngineError(_FULL)
        wanted = least + min(wanted - least, free // 2 // BLOCK * BLOCK)
        if not self._widened_in_place(region, wanted):
            self._put_behind(region)
            region.size = wanted

    def copy(self, source: Region, target: Region, length: int) -> None:
        """The first `length` slots' contents, in every layer."""
        for layer in self._written():
            for slots in (layer.keys, layer.values):
                slots[target.start : target.start + length] = slots[source.start : source.start + length]

    def _written(self) -> list[Layer]:
        """The layers that hold anything, each with all its slots."""
        layers = [layer for layer in self.layers if layer.keys.shape[0]]
        for layer in layers:
            if layer.keys.shape[0] < self._slots:
                layer.grow(self._slots, layer.keys, layer.values)
        return layers

    def _gap(self, size: int) -> int | None:
        """Where `size` slots are free, the first such place."""
        start = 0
        for held in self._held:
            if held.start - start >= size:
                return start
            start = held.end
        return start if self._slots - start >= size else None

    def _widened_in_place(self, region: Region, size: int) -> bool:
        """Whether the region has that size now, since nobody holds the slots after it."""
        following = self._held.index(region) + 1
        is_last = following == len(self._held)
        if region.start + size > (self._limit if is_last else self._held[following].start):
            return False
        region.size = size
        if region.end > self._slots:
            self._slots = min(self._limit, max(2 * self._slots, region.end))
        return True

    def _move(self, region: Region, elsewhere: Region) -> None:
        """The region is where the other one was, with its contents."""
        self.copy(region, elsewhere, region.size)
        self._held.remove(region)
        self._held[self._held.index(elsewhere)] = region
        region.start, region.size = elsewhere.start, elsewhere.size

    def _compact(self) -> None:
        """Move all regions to the front, in their order, so that what is free is one piece."""
        start = 0
        for region in self._held:
            self._shift(region, start)
            start = region.end

    def _put_behind(self, region: Region) -> None:
        """Move all others so that what is free lies right behind the region."""
        self._compact()
        self._slots = start = self._limit
        for other in reversed(self._held[self._held.index(region) + 1 :]):
            start -= other.size
            self._shift(other, start)

    def _shift(self, region: Region, start: int) -> None:
        """Move a region within slots that nobody else holds."""
        if region.start != start:
            for layer in self._written():
                for slots in (layer.keys, layer.values):
                    slots[start : start + region.size] = slots[region.start : region.end].clone()
            region.start = start


def _rounded(size: int) -> int:
    return -(-size // BLOCK) * BLOCK
