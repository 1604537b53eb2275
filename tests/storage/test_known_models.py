"""The catalogue of models to fetch: its numbers hang together, and tell what fits."""

import pytest

from s1gui.core.formats import FORMATS
from s1gui.storage.known_models import DTYPES, KnownModel, best_dtype, known_models, verdict

GIB = 2**30
KNOWN = {model.name: model for model in known_models()}


@pytest.mark.parametrize("model", KNOWN.values(), ids=KNOWN)
def test_every_model_is_described_in_full(model: KnownModel) -> None:
    assert model.repo.count("/") == 1 and model.format in FORMATS
    assert 0 < model.kept < model.parameters and model.context >= 32768
    words = [part for part in model.name.split("-") if part[-1] in "Bb" and part[:-1].replace(".", "").isdecimal()]
    assert float(words[0][:-1]) == pytest.approx(model.parameters / 1e9, rel=0.2)


def test_s1_1_is_there_in_all_its_sizes() -> None:
    assert [name for name in KNOWN if name.startswith("s1.1-")] == [f"s1.1-{n}B" for n in ("32", "14", "7", "3", "1.5")]


@pytest.mark.parametrize(
    ("name", "kib"),
    [("DeepSeek-R1-Distill-Qwen-1.5B", 28), ("DeepSeek-R1-Distill-Qwen-7B", 56), ("Qwen3-8B", 144), ("s1.1-32B", 256)],
)
def test_a_tokens_kv_takes_what_was_measured_elsewhere(name: str, kib: int) -> None:
    assert KNOWN[name].kv_bytes(1) == kib * 1024


@pytest.mark.parametrize(
    ("name", "free", "expected"),
    [
        ("s1.1-32B", 80, ("fits", "fits", "fits")),
        ("s1.1-32B", 48, ("no", "fits", "fits")),
        ("s1.1-32B", 24, ("no", "no", "fits")),
        ("s1.1-32B", 21.4, ("no", "no", "tight")),
        ("Qwen3-8B", 24, ("fits", "fits", "fits")),
        ("Qwen3-8B", 12, ("no", "fits", "fits")),
        ("Qwen3-8B", 0, ("no", "no", "no")),
        ("gpt-oss-20b", 80, ("fits", "no", "no")),
    ],
)
def test_what_fits(name: str, free: float, expected: tuple[str, ...]) -> None:
    assert tuple(verdict(KNOWN[name], dtype, int(free * GIB)) for dtype in DTYPES) == expected


@pytest.mark.parametrize(("free", "dtype"), [(80, "bfloat16"), (48, "int8"), (24, "nf4"), (21.4, "nf4"), (8, None)])
def test_the_dtype_to_choose_is_the_first_that_fits(free: float, dtype: str | None) -> None:
    assert best_dtype(KNOWN["s1.1-32B"], int(free * GIB)) == dtype
