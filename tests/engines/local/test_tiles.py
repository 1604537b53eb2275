"""A row's product has the same bits whatever the number of rows and wherever it stands."""

import pytest
import torch
from torch import nn

from s1gui.engines.local.tiles import Tiles
from tests.engines import tiny


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16], ids=str)
@pytest.mark.parametrize("tile", [4, 8])
def test_a_rows_bits_do_not_depend_on_the_others(tile: int, dtype: torch.dtype) -> None:
    torch.manual_seed(0)
    weight, row = torch.randn(384, 192, dtype=dtype), torch.randn(192, dtype=dtype)
    tiles = Tiles(tile)
    found = []
    for count in (tile, 2 * tile, 8 * tile):
        for place in (0, 1, count - 1):
            rows = torch.randn(count, 192, dtype=dtype)
            rows[place] = row
            found.append(tiles.linear(rows, weight)[place])
    assert all(torch.equal(one, found[0]) for one in found)


@pytest.mark.parametrize("family", ["qwen3", "gemma3", "gpt-oss"])
@torch.inference_mode()
def test_blocks_and_linear_layers_of_a_model_work_tile_by_tile(family: str) -> None:
    model = tiny.model(family)
    block, head = model.get_submodule("model.layers.0.mlp"), model.get_submodule("lm_head")
    assert isinstance(head, nn.Linear)
    rows = torch.randn(1, 16, 64)
    plain = block(rows)
    Tiles(4).apply_to(model)
    tiled = block(rows)
    first, whole = (found[0] if isinstance(found, tuple) else found for found in (tiled, plain))
    assert torch.allclose(first, whole, atol=1e-5)
    four = block(rows[:, 4:8])
    assert torch.equal(first[:, 4:8], four[0] if isinstance(four, tuple) else four)
    assert torch.equal(head(rows)[:, 4:8], head(rows[:, 4:8]))
