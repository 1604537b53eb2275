"""The two curves as a person sees them."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from s1gui.qt.train.accuracy import AccuracyCard, asked, summary
from trainer.evaluation import Evaluation, Progress, Score

FOUND = Evaluation(
    100,
    315,
    (Score("budget 0", 0.0, 20, 100), Score("budget 64", 50.0, 60, 100), Score("own end", 63.4, 80, 100)),
    (Score("budget 0", 0.0, 15, 100), Score("own end", 384.0, 10, 100)),
    Score("direct answer", 0.0, 30, 100),
    "sums.jsonl",
)


def test_nothing_is_shown_until_there_is_something(qtbot: QtBot) -> None:
    card = AccuracyCard()
    qtbot.addWidget(card)
    card.show_evaluation(None, None, is_measuring=False)
    assert card.isHidden() and card.drawn() == 0
    card.show_evaluation(None, Progress(25, 200), is_measuring=True)
    assert not card.isHidden() and "25 of 200" in card.summary.text()


def test_both_curves_are_drawn_with_their_intervals_and_told_in_words(qtbot: QtBot) -> None:
    card = AccuracyCard()
    qtbot.addWidget(card)
    card.resize(500, 220)
    card.show_evaluation(FOUND, None, is_measuring=False)
    card.show()
    assert card.drawn() == 4
    assert card.summary.text() == summary(FOUND)
    assert summary(FOUND) == (
        "Right at its own end: 80% (71% to 87%) with 63 thinking tokens; the base at its best: 30% (22% to 40%)."
    )
    assert asked(FOUND) == "the first 100 problems of sums.jsonl" and card._key.text().endswith(asked(FOUND))
    assert asked(replace(FOUND, file="")) == "100 problems", "measured before the list was noted"
    assert not card.grab().isNull()
    card.show_evaluation(FOUND, None, is_measuring=True)
    assert "Measuring both models" in card.summary.text() and card.drawn() == 4
