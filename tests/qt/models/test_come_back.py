"""The model in use comes back where another one can't be loaded, as it was, and once."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from s1gui.core.engine import Hello, Loading, Lost, Unloaded
from s1gui.core.happenings import LoadRefused, Restarting
from s1gui.qt.engine_view import EngineView
from s1gui.qt.memory import Wishes
from s1gui.qt.models.come_back import ComeBack
from s1gui.qt.models.picker import ModelChoice, ModelPicker
from tests.qt.conftest import Windows
from tests.qt.test_engine_view import HELLO, LOADED

EMBEDDED, OWN, OTHER = Path("/models/toy"), Path("/models/own"), Path("/models/other")


class Choosing:
    """A picker over an engine that says what a test has it say."""

    def __init__(self, qtbot: QtBot) -> None:
        self.asked: list[ModelChoice] = []
        self.said: list[str] = []
        self.picker = ModelPicker(EMBEDDED)
        qtbot.addWidget(self.picker)
        self._back = ComeBack(self.picker, self.picker)
        self._back.instead.connect(self.said.append)
        self.picker.chosen.connect(self._on_chosen)
        self.picker.chosen.connect(self._back.chosen)
        self.engine = EngineView().told(HELLO)

    def hears(self, *told: object) -> None:
        for happening in told:
            self.engine = self.engine.told(happening)  # type: ignore[arg-type]
            self._back.follow(self.engine)

    def loads(self) -> None:
        """The model asked for is there."""
        self.hears(Loading(1, 0.5, "reading"), replace(LOADED, model=str(self.asked[-1].folder)))

    def refuses(self, why: str = "It does not fit.", *, kind: str = "ModelError") -> None:
        self.hears(LoadRefused(str(self.asked[-1].folder), kind, why))

    def _on_chosen(self, choice: ModelChoice) -> None:
        self.asked.append(choice)
        self.engine = self.engine.load_asked()


@pytest.fixture
def choosing(qtbot: QtBot) -> Choosing:
    made = Choosing(qtbot)
    made.picker.set_wishes({OWN: Wishes(format="s1")})
    made.picker.choose_as(OWN, "cuda:1", "nf4")
    made.loads()
    made.asked.clear()
    return made


IN_USE = ModelChoice(OWN, "cuda:1", "nf4", Wishes(format="s1"))


def test_one_that_is_refused_gives_way_to_the_one_in_use_as_it_was(choosing: Choosing) -> None:
    choosing.picker.choose_as(OTHER, "auto", "int8")
    choosing.refuses()
    assert [choice.folder for choice in choosing.asked] == [OTHER, OWN] and choosing.asked[-1] == IN_USE
    assert choosing.picker.choice == IN_USE and not choosing.said
    choosing.loads()
    assert choosing.said == ["other was not loaded, so own is in use again. It does not fit."]


def test_a_wish_that_can_not_be_met_is_taken_back(choosing: Choosing) -> None:
    choosing.picker.choose_format("think")
    choosing.refuses("It has no </think>.")
    assert choosing.asked[-1] == IN_USE and choosing.picker.wishes[OWN] == IN_USE.wishes
    choosing.loads()
    assert choosing.said == [
        "own (format think) was not loaded, so own (format s1) is in use again. It has no </think>."
    ]


def test_the_same_model_is_told_from_itself_by_what_was_wished(choosing: Choosing) -> None:
    choosing.picker.choose_as(OWN, "auto", "int8")
    choosing.refuses()
    choosing.loads()
    told = "own (auto device, int8) was not loaded, so own (cuda:1, nf4) is in use again. It does not fit."
    assert choosing.said == [told]


def test_one_that_is_given_up_and_one_that_ends_the_engine_do_so_too(choosing: Choosing) -> None:
    choosing.picker.choose(OTHER)
    choosing.refuses("Loading was cancelled.", kind="")
    choosing.loads()
    choosing.picker.choose(OTHER)
    choosing.hears(Lost("It was killed (signal 9).", ""), Restarting(1, 3))
    choosing.hears(Hello(1, (), (), 1))
    choosing.loads()
    assert [choice.folder for choice in choosing.asked] == [OTHER, OWN, OTHER, OWN]
    assert "given up" in choosing.said[0] and "signal 9" in choosing.said[1]


def test_it_is_tried_once(choosing: Choosing) -> None:
    choosing.picker.choose(OTHER)
    choosing.refuses("It does not fit.")
    choosing.refuses("It is damaged.")
    assert [choice.folder for choice in choosing.asked] == [OTHER, OWN]
    assert "It does not fit." in choosing.said[0] and choosing.engine.state == "refused"


def test_where_none_is_in_use_none_comes_back(choosing: Choosing) -> None:
    choosing.hears(Unloaded(7))
    choosing.picker.choose(OTHER)
    choosing.refuses()
    assert len(choosing.asked) == 1 and not choosing.said


def test_an_engine_that_is_lost_while_it_thinks_loads_its_model_by_itself(choosing: Choosing) -> None:
    choosing.hears(Lost("It was killed.", ""), Restarting(1, 3), Hello(1, (), (), 1))
    choosing.hears(Loading(2, 0.5, "reading"), replace(LOADED, model=str(OWN)))
    assert not choosing.asked and not choosing.said
    choosing.picker.choose(OTHER)
    choosing.refuses()
    assert choosing.asked[-1] == IN_USE


def test_the_window_has_its_model_again_and_says_why(windows: Windows, qtbot: QtBot, tmp_path: Path) -> None:
    window = windows()
    windows.engines[0].engine._known = {str(EMBEDDED)}
    window.picker.choose(tmp_path)
    qtbot.waitUntil(lambda: bool(window.question.refusal()))
    assert window.picker.choice.folder == EMBEDDED
    assert window.experiment.engine.state == "ready" and not window.banner.isVisible()
    assert tmp_path.name in window.question.refusal() and "Choose a folder that holds one" in window.question.refusal()
