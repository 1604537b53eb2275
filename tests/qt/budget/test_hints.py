"""There is one sentence for each situation."""

from s1gui.core.events import HandleMoved, Point, RunEnded
from s1gui.qt.budget.hints import hint
from tests.runs import a_run, thought


def test_every_situation_has_its_sentence() -> None:
    thinking = a_run(thought("hello"))
    done = a_run(thought("hello"), HandleMoved(Point(5, True), "own"), RunEnded("finished"))
    cut = a_run(thought("hello"), HandleMoved(Point(5, False), "budget"), RunEnded("cut"))
    looping = a_run(thought("hello"), HandleMoved(Point(4, False), "looping"), RunEnded("looping"))
    sentences = [
        hint(cut, is_about_run=True, is_past=False),
        hint(looping, is_about_run=True, is_past=False),
        hint(None, is_about_run=False, is_past=False),
        hint(thinking, is_about_run=True, is_past=False),
        hint(done, is_about_run=True, is_past=False),
        hint(done, is_about_run=True, is_past=True),
        hint(done, is_about_run=False, is_past=False),
    ]
    assert len(set(sentences)) == len(sentences)
