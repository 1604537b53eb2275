"""The inspector shows what is known of a token."""

import pytest
from pytestqt.qtbot import QtBot

from s1gui.core.events import Thought, Waited
from s1gui.core.token_facts import facts_of
from s1gui.qt.trace.inspector import ROWS, Inspector
from tests.runs import a_run

TOP = ((7, " b", -0.25), (5, "\n", -1.5))


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    made = Inspector()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_sampled_token_is_shown_with_all_its_numbers(inspector: Inspector) -> None:
    run = a_run(Thought("sampled", 0, (5,), ("\n",), (-1.5,), (0.5,), (1,), (TOP,)))
    inspector.show_token(facts_of(run, 0))
    assert inspector.text == "⏎"
    assert [inspector.words(name) for name in ROWS] == [
        *("● Sampled", "0.2231", "-1.5000", "2", "0.500 nats", "5", "1", "0.50 s"),
    ]
    assert inspector.bars.isVisible()
    assert inspector.bars.accessibleDescription() == "␣b 0.7788, ⏎ 0.2231 (taken)"
    inspector.grab()


def test_an_injected_token_has_no_numbers_and_says_why(inspector: Inspector) -> None:
    run = a_run(Waited(0, "due"), Thought("injected", 0, (87,), ("Wait",)))
    inspector.show_token(facts_of(run, 0))
    assert inspector.words("Origin") == "▲ Injected"
    assert inspector.words("Probability") == inspector.words("Rank") == inspector.words("Entropy") == "–"
    assert not inspector.bars.isVisible()


def test_a_token_that_is_not_among_the_likeliest_is_said_to_be_beyond(inspector: Inspector) -> None:
    run = a_run(Thought("sampled", 0, (9,), ("x",), (-5.0,), (0.5,), (1,), (TOP,)))
    inspector.show_token(facts_of(run, 0))
    assert inspector.words("Rank") == "beyond 2"


def test_without_a_token_it_says_how_to_choose_one(inspector: Inspector) -> None:
    inspector.show_token(None)
    assert inspector.text == "" or not inspector._text.isVisible()
    assert "left and right" in inspector._note.text()


def test_a_hostile_token_is_shown_as_what_it_is(inspector: Inspector) -> None:
    piece = "<img src='/etc/passwd'>\u202e"
    run = a_run(Thought("sampled", 0, (9,), (piece,), (-5.0,), (0.5,), (1,), (((9, piece, -5.0),),)))
    inspector.show_token(facts_of(run, 0))
    assert inspector.text == "<img␣src='/etc/passwd'>⟨U+202E⟩"
    inspector.grab()
