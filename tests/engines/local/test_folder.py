"""What a folder's weights are, by the headers of their files."""

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from s1gui.engines.local.folder import inspect
from s1gui.engines.local.precision import Precision, others, resolved

LINEAR = "model.layers.0.self_attn.q_proj.weight"


def folder(path: Path, tensors: dict[str, torch.Tensor], **config: object) -> Path:
    (path / "config.json").write_text(json.dumps({"model_type": "llama", **config}))
    save_file(tensors, path / "model.safetensors")
    return path


def test_linear_layers_are_told_from_what_stays_as_it_is(tmp_path: Path) -> None:
    tensors = {
        LINEAR: torch.zeros(64, 128),
        "model.embed_tokens.weight": torch.zeros(320, 128),
        "lm_head.weight": torch.zeros(320, 128),
        "model.norm.weight": torch.zeros(128),
        "model.layers.0.mlp.experts.3.up_proj.weight": torch.zeros(256, 128),
    }
    found = inspect(folder(tmp_path, tensors))
    assert (found.linear, found.linear_rows, found.quantized) == (64 * 128, 64, False)
    rest = 2 * (found.elements - found.linear)
    assert Precision(torch.bfloat16).weight_bytes(found) == 2 * found.elements
    assert Precision(torch.bfloat16, "int8").weight_bytes(found) == rest + 64 * 128 + 4 * 64
    assert Precision(torch.bfloat16, "nf4").weight_bytes(found) == pytest.approx(rest + 0.516 * 64 * 128, rel=0.01)
    names = [other.name for other in others(resolved("float32", "cpu", folder=found, stored=None), "cpu", found)]
    assert names == ["bfloat16", "int8", "nf4"]
    assert [other.name for other in others(Precision(torch.bfloat16, "int8"), "cpu", found)] == ["nf4"]


def test_mxfp4_weights_count_as_what_they_become(tmp_path: Path) -> None:
    tensors = {
        "model.layers.0.mlp.experts.up_proj_blocks": torch.zeros(4, 64, 8, 16, dtype=torch.uint8),
        "model.layers.0.mlp.experts.up_proj_scales": torch.zeros(4, 64, 8, dtype=torch.uint8),
        LINEAR: torch.zeros(64, 128),
    }
    found = inspect(folder(tmp_path, tensors, quantization_config={"quant_method": "mxfp4"}))
    assert found.quantized and found.widens
    assert found.elements == 2 * 4 * 64 * 8 * 16 + 64 * 128
    held = resolved("auto", "cpu", folder=found, stored="bfloat16")
    assert held.weight_bytes(found) == found.elements * held.compute.itemsize
    assert others(held, "cpu", found) == []
