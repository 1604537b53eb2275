"""The GPU part of the benchmark runs to its end, here with a tiny shape on the CPU."""

from tests.bench.gpu import Shape, shapes

TINY = Shape("tiny", hidden=64, inner=128, layers=2, heads=4, kv_heads=2, vocabulary=512)


def test_it_measures_speed_and_bits_at_every_context() -> None:
    found = shapes("cpu", (TINY,), (64, 300), tokens=4)
    for context in (64, 300):
        assert found[f"tiny at {context}: bits differ beside seven others (aim 0)"] == 0
        assert found[f"tiny at {context}: engine, eight lanes, tokens/s each"] > 0
        assert found[f"tiny at {context}: generate, static cache, compiled, tokens/s"] > 0
