"""The preflight card: its verdict by sign and word, memory by part, ranges, and the change that would fit."""

import pytest
from pytestqt.qtbot import QtBot

from s1gui.qt.train.preflight import SIGNS, PreflightCard
from trainer.preflight import Change, Peak, Preflight, Span, Verdict
from trainer.recipe import Recipe

GB = 10**9
PEAK = Peak("backward", 2 * GB, GB, 4 * GB, 3 * GB, GB, 0, GB // 2)


def preflight(verdict: Verdict = "fits", change: Change | None = None, summary: str = "It fits.") -> Preflight:
    return Preflight(
        *(verdict, summary, "qwen", 10**9, 10**9, "1 × H100-80", 1, 80 * GB, PEAK, 10 * GB, 0, 20 * GB, 0),
        *(1000, 20_000, "measured", 315, 5_000_000, Span(600, 700, 1200), Span(1.5, 2.0, 3.0)),
        change,
        ("The price is yours.",),
    )


@pytest.fixture
def card(qtbot: QtBot) -> PreflightCard:
    made = PreflightCard()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


@pytest.mark.parametrize("verdict", SIGNS)
def test_the_verdict_is_a_word_beside_its_sign(card: PreflightCard, verdict: Verdict) -> None:
    card.show_preflight(preflight(verdict))
    assert card.sign.text == SIGNS[verdict][1] and card.sign.isVisible()
    assert SIGNS[verdict][1] in card.accessibleDescription()


def test_memory_stands_by_part_and_time_and_cost_as_ranges(card: PreflightCard) -> None:
    card.show_preflight(preflight())
    assert "weights 2.0 GB · gradients 1.0 GB · optimizer 4.0 GB" in card.text and "transient" not in card.text
    assert "11.5 GB of 80.0 GB" in card.text and "10 min to 20 min" in card.text and "$1.50 to $3.00" in card.text
    assert "optimizer 4.0 GB" in card.bar.accessibleDescription()
    assert card._summary.text() == "It fits: about 11.5 GB on each GPU, which has 80.0 GB."


def test_the_smallest_change_is_applied_by_one_button(card: PreflightCard, qtbot: QtBot) -> None:
    wanted = Recipe(method="lora")
    card.show_preflight(preflight("no", Change("LoRA would fit.", ("method",), wanted)))
    assert "LoRA would fit." in card.text
    with qtbot.waitSignal(card.applied) as applied:
        card.apply.click()
    assert applied.args == [wanted]


def test_a_change_that_no_field_makes_has_no_button(card: PreflightCard) -> None:
    card.show_preflight(preflight("no", Change("Take a larger card.")))
    assert "Take a larger card." in card.text and not card.apply.isVisible()


def test_where_there_is_no_answer_it_says_why_and_shows_no_old_figures(card: PreflightCard) -> None:
    card.show_preflight(preflight())
    card.show_nothing("<b>There is no model</b> here.")
    assert card._summary.text() == "<b>There is no model</b> here." and not card.bar.isVisible()
    assert not card._grid.isVisible() and not card.sign.isVisible()
