"""What is said of lanes."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from s1gui.core.budget import Budget
from s1gui.core.comparison_table import HEADINGS as CORE_HEADINGS
from s1gui.core.comparison_table import Agreement, Row
from s1gui.core.divergence import Divergence
from s1gui.core.lane_spec import ASPECTS, LaneSpec, in_words
from s1gui.core.sampling import Sampling
from s1gui.core.transcript import ENDS as CORE_ENDS
from s1gui.qt.compare.words import ENDS, HEADINGS, agreement_words, cells, differing_words, divergence_words
from s1gui.qt.language import speak


@pytest.mark.parametrize("name", ASPECTS)
def test_every_aspect_has_words_here_as_it_has_in_documents(name: str) -> None:
    spec = LaneSpec(Budget(9, 3, 2), "Hmm", Sampling(0.5, 0.9, 3, 0.1, 7), "/m/base", "think")
    assert differing_words(spec, (name,)).replace("“", "'").replace("”", "'") == in_words(spec, (name,))


def test_a_number_is_written_as_in_the_window_s_language(qapp: QApplication) -> None:
    spec = LaneSpec(Budget(9), sampling=Sampling(0.7, seed=12345))
    speak(qapp, "fr")
    assert differing_words(spec, ("temperature", "seed")) == "température 0,7, graine 12345"
    speak(qapp, "en")
    assert differing_words(spec, ("temperature", "seed")) == "temperature 0.7, seed 12345"


def test_a_trained_model_is_called_by_its_training(tmp_path: Path) -> None:
    folder = tmp_path / "my-run" / "model"
    folder.mkdir(parents=True)
    (folder.parent / "recipe.json").write_text("{}")
    assert differing_words(LaneSpec(Budget(9), model=str(folder)), ("model",)) == "my-run"
    assert differing_words(LaneSpec(Budget(9)), ("model",)) == "the loaded model"


def test_every_end_has_words_and_every_column_a_heading() -> None:
    assert set(CORE_ENDS.values()) | {"refused", "running"} == set(ENDS)
    assert len(HEADINGS) == len(CORE_HEADINGS) == len(cells(Row(1, "")))


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (None, ""),
        (Divergence("differs", 37, 36, "65", "84"), "◆ Leaves lane 2 at token 37: “65” instead of “84”"),
        (Divergence("same", 1200, 1200), "= Word for word as lane 2, 1,200 tokens"),
        (Divergence("shorter", 4, 4), "◁ Stops at token 4, where lane 2 goes on"),
        (Divergence("longer", 4, 4), "▷ Goes on at token 4, where lane 2 stops"),
    ],
)
def test_where_lanes_part_is_said_with_a_sign_and_words(found: Divergence | None, words: str) -> None:
    assert divergence_words(found, first=2, is_first=False) == words


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Agreement(0, 0), ""),
        (Agreement(1, 1), "1 answer in 1 run"),
        (Agreement(3, 2), "2 different answers in 3 runs"),
        (
            Agreement(4, 2, 3, (0.3, 0.95)),
            "2 different answers in 4 runs; right 3 of 4: 75% (95 % interval 30% to 95%)",
        ),
    ],
)
def test_a_share_is_said_with_its_n_and_its_interval(found: Agreement, words: str) -> None:
    assert agreement_words(found) == words
