"""A start loads the model in use last, and the embedded one where that does not go well."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s1gui.core.engine import Hello, Loaded, Lost
from s1gui.core.happenings import GaveUp, LoadRefused, Restarting
from s1gui.qt.engine_view import EngineView
from s1gui.qt.memory import InUse, Memory
from s1gui.qt.models.first_load import FirstLoad
from s1gui.qt.models.picker import ModelChoice, ModelPicker
from tests.qt.conftest import Windows
from tests.qt.test_engine_view import HELLO, LOADED

EMBEDDED = Path("/models/toy")


class Start:
    """One start of the program: what it asked to be loaded, and what it said."""

    def __init__(self, settings: Path, qtbot: QtBot) -> None:
        self.memory = Memory(QSettings(str(settings), QSettings.Format.IniFormat))
        self.asked: list[ModelChoice] = []
        self.said: list[str] = []
        self.picker, self.load_last = ModelPicker(EMBEDDED), QAction(checkable=True)
        qtbot.addWidget(self.picker)
        self.first = FirstLoad(self.picker, self.memory, self.load_last, self.picker)
        self.picker.chosen.connect(self._on_chosen)
        self.picker.chosen.connect(self.first.chosen)
        self.first.instead.connect(self.said.append)
        self.engine = EngineView().told(HELLO)
        self.first.begin()

    @property
    def last_asked(self) -> Path:
        return self.asked[-1].folder

    def hears(self, *told: object) -> None:
        for happening in told:
            self.engine = self.engine.told(happening)  # type: ignore[arg-type]
            self.first.follow(self.engine)

    def loads(self) -> None:
        """The model asked for is there."""
        self.hears(replace(LOADED, model=str(self.last_asked)))

    def _on_chosen(self, choice: ModelChoice) -> None:
        self.asked.append(choice)
        self.engine = self.engine.load_asked()


@pytest.fixture
def start(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Callable[[], Start]:
    return lambda: Start(tmp_path / "s1gui.ini", qtbot)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    folder = tmp_path / "big"
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    return folder


@pytest.fixture
def used(start: Callable[[], Start], model: Path) -> Path:
    """A model that was in use when the program was closed."""
    before = start()
    before.loads()
    before.picker.choose_as(model, "cuda:1", "nf4")
    before.loads()
    before.first.close()
    return model


def test_the_first_start_of_all_loads_the_embedded_model(start: Callable[[], Start]) -> None:
    assert start().asked == [ModelChoice(EMBEDDED)]


def test_the_model_in_use_last_is_loaded_as_it_was(start: Callable[[], Start], used: Path) -> None:
    now = start()
    assert now.asked == [ModelChoice(used, "cuda:1", "nf4")]
    now.picker.show_devices((("cuda:0", ""), ("cuda:1", "")))
    now.loads()
    assert not now.said
    assert start().last_asked == used


def test_one_that_was_never_loaded_is_not_tried(start: Callable[[], Start], used: Path, tmp_path: Path) -> None:
    now = start()
    now.loads()
    now.picker.choose_as(tmp_path)
    now.hears(LoadRefused(str(tmp_path), "ModelError", "It is no model."))
    now.first.close()
    assert start().last_asked == used


def test_the_embedded_model_chosen_by_hand_is_the_last_in_use(start: Callable[[], Start], used: Path) -> None:
    now = start()
    now.loads()
    now.picker.choose_as(EMBEDDED, "auto", "int8")
    now.loads()
    now.first.close()
    assert start().asked == [ModelChoice(EMBEDDED)]


def test_where_it_is_switched_off_every_start_loads_the_embedded_model(start: Callable[[], Start], used: Path) -> None:
    assert start().load_last.isChecked()
    start().load_last.setChecked(False)
    now = start()
    assert not now.load_last.isChecked()
    assert now.asked == [ModelChoice(EMBEDDED)]


def test_one_that_is_gone_is_said_and_tried_again_once_it_is_back(start: Callable[[], Start], used: Path) -> None:
    (used / "config.json").rename(used / "away")
    now = start()
    assert now.asked == [ModelChoice(EMBEDDED)]
    now.loads()
    assert "big" in now.said[0] and "no longer" in now.said[0]
    now.first.close()
    (used / "away").rename(used / "config.json")
    assert start().last_asked == used


def test_one_that_is_refused_gives_way_with_the_reason(start: Callable[[], Start], used: Path) -> None:
    now = start()
    now.hears(LoadRefused(str(used), "ModelError", "The model does not fit."))
    assert now.asked[1:] == [ModelChoice(EMBEDDED)]
    now.loads()
    assert len(now.said) == 1 and "does not fit" in now.said[0]
    now.first.close()
    assert start().last_asked == used


@pytest.mark.parametrize(
    "end", [Restarting(1, 3), GaveUp("It was killed (signal 9).")], ids=["started again", "given up"]
)
def test_one_that_ends_the_engine_is_not_tried_again(start: Callable[[], Start], used: Path, end: object) -> None:
    now = start()
    now.hears(Lost("It was killed (signal 9).", ""), end)
    assert now.asked[1:] == [ModelChoice(EMBEDDED)]
    now.hears(Hello(1, (), (), 1))
    now.loads()
    assert len(now.said) == 1 and "signal 9" in now.said[0]
    now.first.close()
    assert start().asked == [ModelChoice(EMBEDDED)]


def test_a_start_that_died_while_loading_is_followed_by_one_with_the_embedded_model(
    start: Callable[[], Start], used: Path
) -> None:
    start()  # and no more is heard of it
    after = start()
    assert after.asked == [ModelChoice(EMBEDDED)]
    after.loads()
    assert "last start" in after.said[0]
    again = start()
    assert again.asked == [ModelChoice(EMBEDDED)] and not again.said


def test_a_window_closed_while_it_loads_has_not_died(start: Callable[[], Start], used: Path) -> None:
    start().first.close()
    assert start().last_asked == used


def test_one_that_is_given_up_leaves_the_embedded_model_in_use(start: Callable[[], Start], used: Path) -> None:
    now = start()
    now.hears(LoadRefused(str(used), "", "Loading was cancelled."))
    assert now.asked[1:] == [ModelChoice(EMBEDDED)] and not now.said
    now.loads()
    assert start().asked == [ModelChoice(EMBEDDED)]


def test_another_one_chosen_meanwhile_is_left_alone(start: Callable[[], Start], used: Path, tmp_path: Path) -> None:
    now = start()
    now.picker.choose_as(tmp_path)
    now.hears(LoadRefused(str(tmp_path), "ModelError", "It is no model."))
    assert now.last_asked == tmp_path and not now.said
    assert now.memory.loading() is None


def test_a_load_that_another_overtook_is_not_taken_for_it(start: Callable[[], Start], tmp_path: Path) -> None:
    now = start()
    now.picker.choose_as(tmp_path)
    loaded: Loaded = replace(LOADED, model=str(EMBEDDED))
    now.hears(loaded)
    assert now.memory.last_model() == InUse()


def test_the_window_loads_it_and_says_where_it_did_not(windows: Windows, qtbot: QtBot, model: Path) -> None:
    window = windows()
    window.picker.choose(model)
    qtbot.waitUntil(lambda: window.memory.last_model() == InUse(model))
    window.close()
    again = windows()
    assert again.picker.choice.folder == model
    assert not again.question.refusal()
    again.close()
    (model / "config.json").unlink()
    once_more = windows()
    assert once_more.picker.choice.folder == EMBEDDED
    assert "no longer" in once_more.question.refusal()
