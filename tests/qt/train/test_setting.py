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


def test_columns_chosen_for_data_are_kept_by_a_preset_and_gone_with_other_data(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open()
    page.mapping.mapped.emit({"question": "prompt", "thinking": "cot", "answer": "final"})
    boxes = page.form.boxes
    assert [boxes[name].typed for name in ("question", "thinking", "answer")] == ["prompt", "cot", "final"]
    assert page.form.preset.currentText() == "nano"
    page.form.preset.setCurrentIndex(page.form.preset.findText("lora"))
    page.form.preset.activated.emit(page.form.preset.currentIndex())
    assert boxes["thinking"].typed == "cot"
    page.form.data.take("/data/other.jsonl")
    assert [boxes[name].typed for name in ("question", "thinking", "answer")] == ["", "", ""]


def test_data_that_is_refused_can_not_be_begun_with_and_other_data_can(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open()
    (setting,) = desk.settings
    setting.show()
    setting.inspect.refused.emit("The file can't be read.")
    assert not page.go.isEnabled() and "of the data" in page.refusal()
    assert page.audit.sign.text == "Refused" and "can't be read" in page.audit.text
    typed(page, qtbot, "price", "3")
    assert not page.go.isEnabled(), "the data is the same"
    page.form.data.take("/data/other.jsonl")
    assert page.go.isEnabled() and page.refusal() == "" and page.audit.sign.text == ""


@pytest.mark.parametrize("is_refused", [False, True], ids=["in order", "refused"])
def test_what_is_wanted_while_the_data_are_read_begins_after_that_unless_they_are_refused(
    is_refused: bool, desk: Desk, qtbot: QtBot
) -> None:
    page = desk.open()
    (setting,) = desk.settings
    begun: list[object] = []
    setting.began.connect(begun.append)
    setting.show()
    if is_refused:
        page.form.base.take("/no/such/model")
    assert setting.inspect.is_busy
    page.go.click()
    assert not begun and page.refusal() == "It begins once the data are read."
    qtbot.waitUntil(lambda: not setting.inspect.is_busy)
    qtbot.waitUntil(lambda: "begins" not in page.refusal())
    assert len(begun) == (0 if is_refused else 1)
    assert page.go.isEnabled() != is_refused


def test_what_was_wanted_is_not_once_the_form_says_something_else(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open()
    (setting,) = desk.settings
    setting.show()
    page.go.click()
    typed(page, qtbot, "price", "3")
    assert page.refusal() == "" and page.go.isEnabled()
