"""A lane's fields."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.core.lane_spec import LaneSpec
from s1gui.core.sampling import Sampling
from s1gui.qt.compare.editor import CompareEditor
from s1gui.qt.compare.rows import LANE_LETTERS
from s1gui.qt.language import speak

SPEC = LaneSpec(Budget(512, 300, 2), "Hmm", Sampling(0.7, 0.9, 40, 0.1, 3), "/m/tuned", "think")


@pytest.fixture
def editor(qtbot: QtBot) -> CompareEditor:
    made = CompareEditor()
    qtbot.addWidget(made)
    made.show_spec(SPEC)
    return made


def test_showing_a_spec_tells_nothing_and_keeps_what_has_no_field(editor: CompareEditor) -> None:
    told: list[LaneSpec] = []
    editor.changed.connect(told.append)
    editor.show_spec(replace(SPEC, wait="So"))
    editor.show_spec(SPEC)
    editor.offer((Path("/m/tuned"), Path("/m/base")))
    assert not told
    editor.seed.setValue(4)
    assert told == [replace(SPEC, sampling=replace(SPEC.sampling, seed=4))]


def test_a_maximum_below_the_minimum_takes_it_along(editor: CompareEditor) -> None:
    told: list[LaneSpec] = []
    editor.changed.connect(told.append)
    editor.maximum.setValue(100)
    assert told[-1].budget == Budget(100, 100, 2)


def test_a_minimum_above_the_maximum_takes_it_along(editor: CompareEditor) -> None:
    told: list[LaneSpec] = []
    editor.changed.connect(told.append)
    editor.minimum.setValue(700)
    assert told[-1].budget == Budget(700, 700, 2)
    editor.minimum.setValue(0)
    assert told[-1].budget == Budget(700, 0, 2)


def test_a_minimum_is_there_again_once_the_maximum_leaves_it_the_room(editor: CompareEditor) -> None:
    told: list[LaneSpec] = []
    editor.changed.connect(lambda spec: (told.append(spec), editor.show_spec(spec)))
    editor.maximum.setValue(100)
    assert told[-1].budget == Budget(100, 100, 2) and editor.minimum.value() == 100
    editor.maximum.setValue(400)
    assert told[-1].budget == Budget(400, 300, 2)
    editor.show_spec(replace(SPEC, budget=Budget(50, 50)))
    editor.maximum.setValue(400)
    assert told[-1].budget == Budget(400, 50)


def test_what_is_drawn_by_chance_is_grey_at_temperature_0_and_keeps_its_numbers(editor: CompareEditor) -> None:
    drawn = (editor.top_p, editor.top_k, editor.min_p)
    assert all(box.isEnabled() for box in drawn)
    editor.temperature.setValue(0.0)
    assert not any(box.isEnabled() for box in drawn)
    assert all("Not used at temperature 0" in box.toolTip() for box in drawn)
    assert [box.value() for box in drawn] == [0.9, 40, 0.1]
    editor.temperature.setValue(0.3)
    assert all(box.isEnabled() and "Not used" not in box.toolTip() for box in drawn)
    editor.show_spec(replace(SPEC, sampling=Sampling()))
    assert not any(box.isEnabled() for box in drawn)


def test_another_model_is_asked_in_its_own_format_and_a_folder_can_be_asked_for(editor: CompareEditor) -> None:
    told: list[LaneSpec] = []
    asked: list[bool] = []
    editor.changed.connect(told.append)
    editor.folder_asked.connect(lambda: asked.append(True))
    editor.offer((Path("/m/base"),))
    assert [editor.model.itemText(at) for at in range(4)] == ["as in Think", "base", "tuned", "Choose a folder …"]
    editor.model.activated.emit(1)
    assert told == [replace(SPEC, model="/m/base", format="")]
    editor.model.activated.emit(3)
    assert asked == [True] and len(told) == 1 and editor.model.currentText() == "base"
    assert "base" in editor.model.toolTip() and "as in Think" not in editor.model.toolTip()


def test_a_lane_has_its_own_top_p_top_k_min_p_and_the_format_of_its_own_model(editor: CompareEditor) -> None:
    told: list[LaneSpec] = []
    editor.changed.connect(told.append)
    editor.top_p.setValue(0.5)
    editor.top_k.setValue(7)
    editor.min_p.setValue(0.2)
    editor.format.activated.emit(editor.format.findData("s1"))
    assert told[-1] == replace(SPEC, sampling=Sampling(0.7, 0.5, 7, 0.2, 3), format="s1")


def test_the_model_of_think_keeps_the_format_it_was_loaded_with(editor: CompareEditor) -> None:
    editor.show_spec(replace(SPEC, model="", format=""))
    assert not editor.format.isEnabled() and editor.format.currentText() == "as in Think"


def test_what_is_seldom_changed_is_folded_away_until_it_is_wanted(editor: CompareEditor) -> None:
    assert editor.seed.isVisibleTo(editor) and not editor.top_k.isVisibleTo(editor)
    editor.show_all(is_open=True)
    assert all(box.isVisibleTo(editor) for box in (editor.top_k, editor.format, editor.minimum))
    editor.show_all(is_open=False)
    assert not editor.format.isVisibleTo(editor)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_a_narrow_lane_has_of_think_is_read_whole(qapp: QApplication, qtbot: QtBot, language: str) -> None:
    speak(qapp, language)
    editor = CompareEditor()
    qtbot.addWidget(editor)
    editor.show_spec(LaneSpec(Budget(None)))
    speak(qapp, "en")
    editor.setFixedWidth(editor.fontMetrics().averageCharWidth() * LANE_LETTERS - 20)
    editor.show()
    box, option = editor.model, QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    field = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    for text, width in ((box.currentText(), field.width()), (editor.maximum.text(), editor.maximum.lineEdit().width())):
        assert box.fontMetrics().horizontalAdvance(text) <= width
