"""Choosing a model."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from s1gui.qt.memory import Wishes
from s1gui.qt.models.picker import MOST_RECENT, ModelChoice, ModelPicker


@pytest.fixture
def picker(qtbot: QtBot) -> ModelPicker:
    made = ModelPicker(Path("/here/nano"))
    qtbot.addWidget(made)
    return made


def entries(picker: ModelPicker) -> list[str]:
    picker._fill()
    return [action.text() for action in picker._menu.actions() if action.text()]


def test_the_embedded_model_is_the_first_choice(picker: ModelPicker) -> None:
    assert picker.choice == ModelChoice(Path("/here/nano"))
    assert entries(picker) == ["nano (embedded)", "All models …", "Choose a model folder …"]


def test_a_chosen_folder_is_loaded_and_offered_again(picker: ModelPicker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picker.chosen) as chosen:
        picker.choose(Path("/there/A&B"))
    assert chosen.args == [ModelChoice(Path("/there/A&B"))]
    assert entries(picker)[1] == "A&&B /there"
    for number in range(20):
        picker.choose(Path(f"/m{number}"))
    assert len(picker.recent) == MOST_RECENT
    assert picker.recent[0] == Path("/m19")


def test_a_folder_that_is_gone_is_not_offered(picker: ModelPicker, tmp_path: Path) -> None:
    folders = (tmp_path / "here", tmp_path / "gone")
    folders[0].mkdir()
    picker.set_recent(folders)
    picker._fill()
    assert [action.isEnabled() for action in picker._menu.actions() if action.isCheckable()] == [True, True, False]


def test_another_device_or_number_format_loads_the_model_anew(picker: ModelPicker, qtbot: QtBot) -> None:
    picker.show_devices((("cpu", "8 cores"), ("cuda:0", "a GPU")))
    picker._device.setCurrentIndex(2)
    with qtbot.waitSignal(picker.chosen) as chosen:
        picker._device.activated.emit(2)
    assert chosen.args == [ModelChoice(Path("/here/nano"), "cuda:0", "auto")]
    picker.show_devices((("cpu", "8 cores"), ("cuda:0", "a GPU")))
    assert picker._device.currentData() == "cuda:0"


def test_what_is_wished_of_a_model_is_remembered_for_it_alone(picker: ModelPicker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picker.chosen) as chosen:
        picker.choose_format("think")
    assert chosen.args == [ModelChoice(Path("/here/nano"), wishes=Wishes(format="think"))]
    with qtbot.waitSignal(picker.chosen):
        picker.choose_template("{{ x }}")
    picker.set_system("Be brief.")
    picker.choose(Path("/there/other"))
    assert picker.choice == ModelChoice(Path("/there/other"))
    picker.choose(Path("/here/nano"))
    assert picker.choice.wishes == Wishes("think", "{{ x }}", "Be brief.")
    for change in (lambda: picker.choose_format(""), lambda: picker.choose_template("")):
        change()
    picker.set_system(None)
    assert picker.wishes == {}
