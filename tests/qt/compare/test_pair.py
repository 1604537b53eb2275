"""Which model was made of which."""

import json
from pathlib import Path

import pytest

from s1gui.qt.compare.pair import base_and_tuned


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("nano", "nano-base", "alone"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "config.json").write_text("{}")
    (tmp_path / "adapter").mkdir()
    (tmp_path / "adapter" / "adapter_config.json").write_text(json.dumps({"base_model_name_or_path": "x/alone"}))
    return tmp_path


@pytest.mark.parametrize(
    ("model", "pair"),
    [
        ("nano", ("nano-base", "nano")),
        ("nano-base", ("nano-base", "nano")),
        ("adapter", ("alone", "adapter")),
        ("alone", None),
    ],
)
def test_a_model_is_paired_with_its_base(folder: Path, model: str, pair: tuple[str, str] | None) -> None:
    found = base_and_tuned(folder / model)
    assert (found and tuple(path.name for path in found)) == pair
