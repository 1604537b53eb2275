"""A training being set up: what the form says of the recipe that stands in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from s1gui.qt.train.setting import DRAFT, Setting, embedded_recipe
from s1gui.qt.train.setup import SetupPage
from trainer.recipe import as_json


class Desk:
    """Settings over one folder, as the window opens them."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot, self.folder = qtbot, folder
        self.parent = QObject()
        self.settings: list[Setting] = []

    def open(self) -> SetupPage:
        page = SetupPage()
        self._qtbot.addWidget(page)
        self.settings.append(Setting(page, self.folder, self.parent))
        return page


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path / "trainings")
    yield made
    for setting in made.settings:
        setting.close()


def typed(page: SetupPage, qtbot: QtBot, name: str, text: str) -> None:
    box = page.form.boxes[name].box
    assert isinstance(box, QLineEdit)
    box.selectAll()
    qtbot.keyClicks(box, text)


def test_the_preset_says_what_stands_in_the_form_and_own_once_that_is_changed(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open()
    box = page.form.preset
    assert box.currentText() == "nano" and box.placeholderText() == "own"
    typed(page, qtbot, "epochs", "7")
    assert box.currentText() == ""
    typed(page, qtbot, "epochs", "5")
    assert box.currentText() == "nano"
    typed(page, qtbot, "name", "another")
    assert box.currentText() == "nano", "a preset is no name"
    box.setCurrentIndex(box.findText("lora"))
    box.activated.emit(box.currentIndex())
    assert box.currentText() == "lora" and page.form.typed().recipe is not None
    typed(page, qtbot, "epochs", "none")
    assert box.currentText() == ""


def test_a_draft_is_known_again_as_the_preset_it_is(desk: Desk) -> None:
    desk.folder.mkdir()
    (desk.folder / DRAFT).write_text(as_json(embedded_recipe()), "utf-8")
    assert desk.open().form.preset.currentText() == "nano"
