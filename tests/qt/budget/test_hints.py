"""There is one sentence for each situation."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from s1gui.core.events import HandleMoved, Point, RunEnded
from s1gui.qt.budget.hints import hint
from s1gui.qt.language import LANGUAGES, LanguageChoice, speak
from tests.runs import a_run, thought

LONGEST = 58
"""Characters that have room beside the slider's name in a window of 1,280 points with the docks at its sides."""


def sentences() -> list[str]:
    thinking = a_run(thought("hello"))
    done = a_run(thought("hello"), HandleMoved(Point(5, True), "own"), RunEnded("finished"))
    cut = a_run(thought("hello"), HandleMoved(Point(5, False), "budget"), RunEnded("cut"))
    looping = a_run(thought("hello"), HandleMoved(Point(4, False), "looping"), RunEnded("looping"))
    kept = replace(done, is_kept=True)
    return [
        hint(cut, is_about_run=True, is_past=False),
        hint(looping, is_about_run=True, is_past=False),
        hint(None, is_about_run=False, is_past=False),
        hint(kept, is_about_run=True, is_past=False),
        hint(thinking, is_about_run=True, is_past=False),
        hint(done, is_about_run=True, is_past=False),
        hint(done, is_about_run=True, is_past=True),
        hint(done, is_about_run=False, is_past=False),
    ]


def test_every_situation_has_its_sentence() -> None:
    assert len(set(sentences())) == len(sentences())


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_sentence_is_short_enough_to_be_whole(qapp: QApplication, language: LanguageChoice) -> None:
    speak(qapp, language)
    assert [words for words in sentences() if len(words) > LONGEST] == []
