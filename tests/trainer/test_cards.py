"""GPUs are described by a word, or found by what nvidia-smi prints."""

import pytest

from trainer.cards import CardError, cards_here, parse_cards


@pytest.mark.parametrize(
    ("text", "count", "name"),
    [("16xH100-80", 16, "H100-80"), ("h200-141", 1, "H200-141"), (" 4 × RTX4090-24 ", 4, "RTX4090-24")],
)
def test_a_word_names_cards(text: str, count: int, name: str) -> None:
    cards = parse_cards(text)
    assert (cards.count, cards.card.name, cards.free) == (count, name, cards.card.bytes)


@pytest.mark.parametrize("text", ["", "0xH100-80", "16x", "16xH100", "x" * 99, "-1xH100-80"])
def test_a_word_that_names_none_is_refused_with_those_there_are(text: str) -> None:
    with pytest.raises(CardError, match="16xH100-80; the cards known are H200-141"):
        parse_cards(text)


def test_the_fullest_gpu_counts_for_all() -> None:
    printed = "NVIDIA H100 80GB HBM3, 81559, 80900\nNVIDIA H100 80GB HBM3, 81559, 40000\n"
    cards = cards_here(lambda: printed)
    assert cards is not None
    assert (cards.count, cards.free, cards.card.peak) == (2, 40_000 * 2**20, 989e12)


@pytest.mark.parametrize(
    ("name", "peak"), [("NVIDIA GeForce RTX 4090", 165e12), ("NVIDIA A100-SXM4-80GB", 312e12), ("Quadro P400", 0.0)]
)
def test_the_speed_is_known_by_the_name(name: str, peak: float) -> None:
    cards = cards_here(lambda: f"{name}, 24564, 24000")
    assert cards is not None
    assert cards.card.peak == peak


@pytest.mark.parametrize("printed", ["", "No devices were found", "a, b, c", "x, 1"])
def test_without_gpus_there_are_none(printed: str) -> None:
    assert cards_here(lambda: printed) is None
