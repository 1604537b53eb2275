"""Regions never overlap, keep their contents when they move, and stay within the limit."""

from itertools import pairwise

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from s1gui.core.errors import EngineError
from s1gui.engines.local.memory import BLOCK, SPARE, Memory, Region

LIMIT = 24 * BLOCK


def _filled(memory: Memory, region: Region, length: int, value: float) -> None:
    rows = torch.full((length, 2, 3), value)
    for layer in range(2):
        memory.write(layer, torch.arange(region.start, region.start + length), rows, -rows)


def _holds(memory: Memory, region: Region, length: int, value: float) -> bool:
    slots = slice(region.start, region.start + length)
    return all(
        bool((layer.keys[slots] == value).all() and (layer.values[slots] == -value).all()) for layer in memory.layers
    )


ACTIONS = st.lists(st.tuples(st.sampled_from(["take", "give", "widen"]), st.integers(1, 6 * BLOCK)), max_size=40)


@settings(deadline=None, max_examples=60)
@given(ACTIONS)
def test_whatever_is_taken_widened_and_given_contents_stay(actions: list[tuple[str, int]]) -> None:
    memory = Memory(2, limit=LIMIT, make_room=lambda: False)
    held: list[tuple[Region, int, float]] = []
    for number, (action, size) in enumerate(actions):
        free = LIMIT - memory.used_slots
        rounded = -(-size // BLOCK) * BLOCK
        if action == "take" and rounded <= free:
            region = memory.take(size)
            _filled(memory, region, size, number + 1.0)
            held.append((region, size, number + 1.0))
        elif action == "give" and held:
            memory.give(held.pop(size % len(held))[0])
        elif action == "widen" and held and rounded <= free + held[size % len(held)][0].size:
            memory.widen(held[size % len(held)][0], size, spare=size // 2)
            assert held[size % len(held)][0].size >= size
        places = sorted((region.start, region.end) for region, _, _ in held)
        assert all(one[1] <= other[0] for one, other in pairwise(places))
        assert all(start >= BLOCK and start % BLOCK == 0 and end <= LIMIT for start, end in places)
        assert all(_holds(memory, region, length, value) for region, length, value in held)


@pytest.mark.parametrize("lanes", [1, 5])
def test_streams_may_grow_until_all_slots_are_theirs(lanes: int) -> None:
    context = 40 * BLOCK
    memory = Memory(2, limit=(lanes * 40 + 2) * BLOCK, make_room=lambda: False, longest=context)
    regions = [memory.take(BLOCK) for _ in range(lanes)]
    tail = memory.take(BLOCK)
    for number, region in enumerate((*regions, tail)):
        _filled(memory, region, BLOCK, number + 1.0)
    for length in range(BLOCK, context + 1, 7):
        for region in regions:
            memory.widen(region, length, spare=length // 2)
    assert all(region.size == context for region in regions)
    assert all(_holds(memory, region, BLOCK, number + 1.0) for number, region in enumerate((*regions, tail)))
    with pytest.raises(EngineError, match="full"):
        memory.widen(tail, 2 * BLOCK)


def test_room_is_made_by_giving_back_another_region() -> None:
    held: list[Region] = []

    def make_room() -> bool:
        if held:
            memory.give(held.pop(0))
            return True
        return False

    memory = Memory(1, limit=4 * BLOCK, make_room=make_room)
    held += [memory.take(BLOCK), memory.take(BLOCK)]
    assert memory.take(2 * BLOCK).size == 2 * BLOCK
    with pytest.raises(EngineError, match="full"):
        memory.take(4 * BLOCK)


def test_unused_slots_are_zero_and_the_spare_one_is_nobodys() -> None:
    memory = Memory(1, limit=LIMIT, make_room=lambda: False)
    region = memory.take(BLOCK)
    memory.write(0, torch.tensor([SPARE]), torch.ones(1, 2, 3), torch.ones(1, 2, 3))
    assert region.start > SPARE
    assert not memory.layers[0].keys[region.start : region.end].any()
