"""One training on screen: what takes room only where there is something to see in it."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from s1gui.qt.train.plots import Curve
from s1gui.qt.train.record import TrainingRecord
from s1gui.qt.train.run import Look, RunPage
from trainer.evaluation import Progress


def look(log: str = "", *, is_measuring: bool = False) -> Look:
    progress = Progress(1, 2) if is_measuring else None
    return Look(
        Path("/runs/a"), "a", "finished", TrainingRecord(), log, None, progress=progress, is_measuring=is_measuring
    )


@pytest.fixture
def page(qtbot: QtBot) -> RunPage:
    made = RunPage()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def test_a_log_without_a_word_leaves_its_room_to_the_curves(page: RunPage) -> None:
    page.show_look(look())
    assert not page.log.isVisible() and not page.accuracy.isVisible()
    page.show_look(look("it went wrong"))
    assert page.log.isVisible() and page.log.toPlainText() == "it went wrong"
    page.show_look(look())
    assert not page.log.isVisible() and page.log.toPlainText() == ""


def test_what_is_being_measured_is_in_sight_without_a_log(page: RunPage) -> None:
    page.show_look(look(is_measuring=True))
    assert page.accuracy.isVisible() and not page.log.isVisible()


def test_runs_drawn_over_it_are_named_in_their_colours(page: RunPage) -> None:
    assert not page.overlaid.isVisible()
    runs = tuple((name, Curve(TrainingRecord(), place)) for place, name in enumerate(("<b>one</b>", "two"), 1))
    page.show_look(replace(look(), overlaid=runs))
    assert page.overlaid.isVisible() and page.overlaid.text == "╍╍ <b>one</b>   ┅┅ two"
    inks = {label.palette().windowText().color().name() for label in page.overlaid._names}
    assert len(inks) == 2
    page.show_look(look())
    assert not page.overlaid.isVisible() and page.overlaid.text == ""
