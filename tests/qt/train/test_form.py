"""The form of a recipe: what is in sight, what is folded, and what is said at a field."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from s1gui.qt.train.field import FieldBox
from s1gui.qt.train.form import RecipeForm
from s1gui.qt.train.setting import embedded_recipe, is_data
from s1gui.qt.train.words import COMMON, GROUPS


@pytest.fixture
def form(qtbot: QtBot) -> RecipeForm:
    made = RecipeForm()
    qtbot.addWidget(made)
    made.resize(420, 700)
    made.show()
    made.show_recipe(embedded_recipe())
    return made


def type_into(form: RecipeForm, qtbot: QtBot, name: str, text: str) -> None:
    box = form.boxes[name].box
    assert isinstance(box, QLineEdit)
    box.selectAll()
    qtbot.keyClicks(box, text)


def test_it_opens_with_what_one_click_trains(form: RecipeForm) -> None:
    assert form.typed().recipe == embedded_recipe()
    assert form.base.typed.endswith("s1-nano-base") and form.data.typed.endswith("s1-nano-1k.jsonl")


def test_the_few_that_matter_are_in_sight_and_the_rest_is_folded(form: RecipeForm, qtbot: QtBot) -> None:
    folded = [name for _, names in GROUPS for name in names]
    assert all(form.boxes[name].isVisible() for name in ("base", "data", *COMMON))
    assert not any(form.boxes[name].isVisible() for name in folded)
    form.more.setFocus()
    qtbot.keyClick(form.more, Qt.Key.Key_Space)
    assert all(form.boxes[name].isVisible() for name in folded)


def test_the_boxes_of_all_parts_stand_below_each_other(form: RecipeForm, qtbot: QtBot) -> None:
    form.more.setChecked(True)
    qtbot.waitExposed(form)
    form._inside.layout().activate()
    lefts = {box.mapTo(form._inside, QPoint()).x() for box in form.boxes.values()}
    assert len(lefts) == 1


def test_a_wrong_value_says_so_at_the_field_and_unfolds_it(form: RecipeForm, qtbot: QtBot) -> None:
    type_into(form, qtbot, "epochs", "0")
    assert form.typed().recipe is None
    box = form.boxes["epochs"]
    assert isinstance(box, FieldBox) and box.wrong == "✗ Epochs is 0; it may be 1 to 10,000."
    assert "1 to 10,000" in box.box.accessibleDescription() and not form.more.isChecked()
    type_into(form, qtbot, "warmup", "7")
    form.typed()
    assert form.more.isChecked() and form.boxes["warmup"].wrong == "✗ Warm-up is 7; it may be 0 to 1."
    type_into(form, qtbot, "epochs", "3")
    type_into(form, qtbot, "warmup", "0.1")
    recipe = form.typed().recipe
    assert recipe is not None and (recipe.epochs, recipe.warmup, box.wrong) == (3, 0.1, "")


def test_without_base_and_data_it_says_what_to_choose(form: RecipeForm) -> None:
    form.base.show_value("")
    form.data.show_value("")
    assert set(form.typed().wrong) == {"base", "data"}
    assert form.base.wrong and form.data.wrong


def test_every_control_has_a_name_and_can_be_reached_by_keys(form: RecipeForm) -> None:
    form.more.setChecked(True)
    for kind in (QLineEdit, QComboBox, QAbstractButton):
        for control in form.findChildren(kind):
            if isinstance(control, QWidget) and control.isVisible() and not control.objectName().startswith("qt_"):
                assert control.accessibleName(), control
                assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control.accessibleName()


def test_what_is_dropped_is_data_by_its_kind(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}")
    (tmp_path / "b.txt").write_text("")
    saved = tmp_path / "saved"
    saved.mkdir()
    assert is_data(tmp_path / "a.jsonl") and not is_data(tmp_path / "b.txt") and not is_data(saved)
    (saved / "dataset_info.json").write_text("{}")
    assert is_data(saved) and is_data(tmp_path)
