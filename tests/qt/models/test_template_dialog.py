"""The chat template can be seen, replaced, and put back, by the real worker with the embedded model."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s1gui.qt import app
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.qt.models.template_dialog import TemplateDialog
from s1gui.storage.paths import embedded_model

OTHER = (
    "{% for m in messages %}<|im_start|>{{ m.role }}\nCALMLY: {{ m.content }}<|im_end|>\n{% endfor %}"
    "<|im_start|>assistant\n"
)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, memory: Memory, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(qapp, app.make_worker, embedded=embedded_model(), memory=memory, data=tmp_path / "data")
    qtbot.addWidget(made)
    made.show()
    made.begin()
    yield made
    made.close()


def dialog_of(window: MainWindow) -> TemplateDialog:
    window.settings.prompt._template.click()
    (dialog,) = [found for found in window.findChildren(TemplateDialog) if found.isVisible()]
    return dialog


def wait_for(qtbot: QtBot, window: MainWindow, words: str, *, there: bool = True) -> None:
    text = window.settings.prompt.prompt.text
    qtbot.waitUntil(lambda: ("think" in text()) and ((words in text()) is there), timeout=240_000)


def test_another_template_is_used_remembered_and_taken_back(window: MainWindow, qtbot: QtBot, memory: Memory) -> None:
    wait_for(qtbot, window, "CALMLY", there=False)
    dialog = dialog_of(window)
    assert "im_start" in dialog.source.toPlainText() and not dialog.own.isEnabled()
    dialog.source.setPlainText(OTHER)
    dialog.use.click()
    wait_for(qtbot, window, "CALMLY")
    assert memory.wishes()[embedded_model()].template == OTHER
    window.settings.prompt.shows_ids.setChecked(True)
    assert "<|im_start|>" in window.settings.prompt.prompt.text().splitlines()[0]
    window.settings.prompt.shows_ids.setChecked(False)
    dialog = dialog_of(window)
    assert dialog.source.toPlainText() == OTHER
    dialog.own.click()
    wait_for(qtbot, window, "CALMLY", there=False)
    assert memory.wishes() == {}


def test_a_template_that_is_none_is_refused_in_words_and_can_be_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    wait_for(qtbot, window, "CALMLY", there=False)
    dialog = dialog_of(window)
    dialog.source.setPlainText("{% for %}")
    dialog.use.click()
    qtbot.waitUntil(lambda: "template" in window.banner.notice.text, timeout=240_000)
    window.picker.choose_template("")
    wait_for(qtbot, window, "CALMLY", there=False)
